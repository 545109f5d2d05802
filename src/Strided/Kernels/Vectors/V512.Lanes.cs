using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Lanes that change places: elements of two, four and eight bytes, where the machine packs a register in one instruction.</summary>
internal readonly partial struct V512<T>
{
    public static bool Packs => IsSupported && Unsafe.SizeOf<T>() switch
    {
        sizeof(short) => Avx512Vbmi2.IsSupported,
        sizeof(int) or sizeof(long) => Avx512F.IsSupported,
        _ => false,
    };

    /// <summary>Lane i holds the integer i.</summary>
    public static V512<T> Numbers
    {
        [MethodImpl(Inline)]
        get => Unsafe.SizeOf<T>() switch
        {
            sizeof(long) => new(Vector512<long>.Indices.As<long, T>()),
            sizeof(int) => new(Vector512<int>.Indices.As<int, T>()),
            _ => new(Vector512<short>.Indices.As<short, T>()),
        };
    }

    /// <summary>The order in which lane i becomes lane i ^ m: neighbours change places for 1, groups of g lanes turn round for g - 1.</summary>
    [MethodImpl(Inline)]
    public static V512<T> Exchanged(int m) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new((Vector512<long>.Indices ^ Vector512.Create((long)m)).As<long, T>()),
        sizeof(int) => new((Vector512<int>.Indices ^ Vector512.Create(m)).As<int, T>()),
        _ => new((Vector512<short>.Indices ^ Vector512.Create((short)m)).As<short, T>()),
    };

    /// <summary>The lanes of x in an order.</summary>
    [MethodImpl(Inline)]
    public static V512<T> Permute(V512<T> x, V512<T> order) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.PermuteVar8x64(x.value.AsInt64(), order.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.PermuteVar16x32(x.value.AsInt32(), order.value.AsInt32()).As<int, T>()),
        _ => new(Avx512BW.PermuteVar32x16(x.value.AsInt16(), order.value.AsInt16()).As<short, T>()),
    };

    [MethodImpl(Inline)]
    public static V512<T> Lookup(ref readonly T table, V512<T> places)
    {
        if (!Avx512F.IsSupported) return new(Vector512.Create(V256<T>.Lookup(in table, places.Lower).Value, V256<T>.Lookup(in table, places.Upper).Value));
        Vector512<T> first = Vector512.LoadUnsafe(in table);
        return Unsafe.SizeOf<T>() == sizeof(long)
            ? new(Avx512F.PermuteVar8x64x2(first.AsInt64(), places.value.AsInt64(), Vector512.LoadUnsafe(in table, 8).AsInt64()).As<long, T>())
            : new(Avx512F.PermuteVar16x32(first.AsInt32(), places.value.AsInt32()).As<int, T>());
    }

    /// <summary>All bits set in lanes whose number has the bit.</summary>
    [MethodImpl(Inline)]
    public static V512<T> LanesWith(int bit) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Vector512.Equals(Vector512<long>.Indices & Vector512.Create((long)bit), Vector512.Create((long)bit)).As<long, T>()),
        sizeof(int) => new(Vector512.Equals(Vector512<int>.Indices & Vector512.Create(bit), Vector512.Create(bit)).As<int, T>()),
        _ => new(Vector512.Equals(Vector512<short>.Indices & Vector512.Create((short)bit), Vector512.Create((short)bit)).As<short, T>()),
    };

    /// <summary>The lanes of x that are less than those of y, in order, at the front; what follows them is not said.</summary>
    /// <remarks>Comparison and packing in one: a mask that is passed on as a register costs two instructions more.</remarks>
    [MethodImpl(Inline)]
    public static V512<T> PackLess(V512<T> x, V512<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.Compress(Vector512<long>.Zero, Vector512.LessThan(x.value, y.value).AsInt64(), x.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.Compress(Vector512<int>.Zero, Vector512.LessThan(x.value, y.value).AsInt32(), x.value.AsInt32()).As<int, T>()),
        _ => new(Avx512Vbmi2.Compress(Vector512<short>.Zero, Vector512.LessThan(x.value, y.value).AsInt16(), x.value.AsInt16()).As<short, T>()),
    };

    /// <summary>The other lanes.</summary>
    [MethodImpl(Inline)]
    public static V512<T> PackNotLess(V512<T> x, V512<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.Compress(Vector512<long>.Zero, Vector512.GreaterThanOrEqual(x.value, y.value).AsInt64(), x.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.Compress(Vector512<int>.Zero, Vector512.GreaterThanOrEqual(x.value, y.value).AsInt32(), x.value.AsInt32()).As<int, T>()),
        _ => new(Avx512Vbmi2.Compress(Vector512<short>.Zero, Vector512.GreaterThanOrEqual(x.value, y.value).AsInt16(), x.value.AsInt16()).As<short, T>()),
    };

    /// <summary>The lanes of x where the mask has ones, in order, at the front; what follows them is not said.</summary>
    [MethodImpl(Inline)]
    public static V512<T> Pack(V512<T> mask, V512<T> x) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.Compress(Vector512<long>.Zero, mask.value.AsInt64(), x.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.Compress(Vector512<int>.Zero, mask.value.AsInt32(), x.value.AsInt32()).As<int, T>()),
        _ => new(Avx512Vbmi2.Compress(Vector512<short>.Zero, mask.value.AsInt16(), x.value.AsInt16()).As<short, T>()),
    };

    /// <summary>The first n elements at x, as many as there are lanes at most, and the lanes of another register behind them. Nothing else is read.</summary>
    [MethodImpl(Inline)]
    public static unsafe V512<T> LoadFirst(T* x, nint n, V512<T> rest) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.MaskLoad((long*)x, Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)n)), rest.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.MaskLoad((int*)x, Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)n)), rest.value.AsInt32()).As<int, T>()),
        _ => new(Avx512BW.MaskLoad((short*)x, Vector512.LessThan(Vector512<short>.Indices, Vector512.Create((short)n)), rest.value.AsInt16()).As<short, T>()),
    };

    /// <summary>Stores the first n lanes, as many as there are at most, and nothing else.</summary>
    [MethodImpl(Inline)]
    public unsafe void StoreFirst(T* z, nint n)
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(long): Avx512F.MaskStore((long*)z, Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)n)), value.AsInt64()); break;
            case sizeof(int): Avx512F.MaskStore((int*)z, Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)n)), value.AsInt32()); break;
            default: Avx512BW.MaskStore((short*)z, Vector512.LessThan(Vector512<short>.Indices, Vector512.Create((short)n)), value.AsInt16()); break;
        }
    }

    /// <summary>The upper half of the lanes added to the lower one until two are left.</summary>
    [MethodImpl(Inline)]
    public void Halve(out T first, out T second)
    {
        Vector256<T> half = value.GetLower() + value.GetUpper();
        Vector128<T> quarter = half.GetLower() + half.GetUpper();
        if (Unsafe.SizeOf<T>() == sizeof(int)) quarter += Vector128.Shuffle(quarter.AsInt64(), Vector128.Create(1L, 0)).As<long, T>();
        (first, second) = (quarter.ToScalar(), quarter.GetElement(1));
    }
}
