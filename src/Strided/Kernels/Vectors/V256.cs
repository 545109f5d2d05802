using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>256 bits of elements.</summary>
internal readonly partial struct V256<T>(Vector256<T> value) : IVector<V256<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector256<T> value = value;

    public Vector256<T> Value => value;

    public static int Count => Vector256<T>.Count;

    public static bool IsSupported => Vector256.IsHardwareAccelerated && Vector256<T>.IsSupported;

    [MethodImpl(Inline)]
    public static V256<T> Load(ref readonly T source, nint index) => new(Vector256.LoadUnsafe(in source, (nuint)index));

    [MethodImpl(Inline)]
    public static V256<T> Create(T value) => new(Vector256.Create(value));

    public T First
    {
        [MethodImpl(Inline)]
        get => value.ToScalar();
    }

    /// <summary>The first half of the lanes.</summary>
    public V128<T> Lower
    {
        [MethodImpl(Inline)]
        get => new(value.GetLower());
    }

    /// <summary>The second half.</summary>
    public V128<T> Upper
    {
        [MethodImpl(Inline)]
        get => new(value.GetUpper());
    }

    [MethodImpl(Inline)]
    public static V256<T> Of(double value) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector256.Create(value).As<double, T>())
        : new(Vector256.Create((float)value).As<float, T>());

    [MethodImpl(Inline)]
    public static V256<T> OfBits(long bits) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => new(Vector256.Create((byte)bits).As<byte, T>()),
        sizeof(short) => new(Vector256.Create((short)bits).As<short, T>()),
        sizeof(int) => new(Vector256.Create((int)bits).As<int, T>()),
        _ => new(Vector256.Create(bits).As<long, T>()),
    };

    [MethodImpl(Inline)]
    public void Store(ref T destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(Inline)]
    public ulong Bits() => value.ExtractMostSignificantBits();

    [MethodImpl(Inline)]
    public bool All() => value.ExtractMostSignificantBits() == (1U << Count) - 1;

    [MethodImpl(Inline)]
    public static V256<T> operator +(V256<T> x, V256<T> y) => new(x.value + y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator -(V256<T> x, V256<T> y) => new(x.value - y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator *(V256<T> x, V256<T> y) => new(x.value * y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator /(V256<T> x, V256<T> y) => new(x.value / y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator &(V256<T> x, V256<T> y) => new(x.value & y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator |(V256<T> x, V256<T> y) => new(x.value | y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator ^(V256<T> x, V256<T> y) => new(x.value ^ y.value);

    [MethodImpl(Inline)]
    public static V256<T> operator -(V256<T> x) => new(-x.value);

    [MethodImpl(Inline)]
    public static V256<T> operator ~(V256<T> x) => new(~x.value);

    [MethodImpl(Inline)]
    public static V256<T> Abs(V256<T> x) => new(Vector256.Abs(x.value));

    [MethodImpl(Inline)]
    public static V256<T> Sqrt(V256<T> x) => new(Vector256.Sqrt(x.value));

    [MethodImpl(Inline)]
    public static V256<T> Floor(V256<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector256.Floor(x.value.AsDouble()).As<double, T>())
        : new(Vector256.Floor(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V256<T> Ceiling(V256<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector256.Ceiling(x.value.AsDouble()).As<double, T>())
        : new(Vector256.Ceiling(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V256<T> Truncate(V256<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector256.Truncate(x.value.AsDouble()).As<double, T>())
        : new(Vector256.Truncate(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V256<T> Round(V256<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector256.Round(x.value.AsDouble()).As<double, T>())
        : new(Vector256.Round(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V256<T> FusedMultiplyAdd(V256<T> x, V256<T> y, V256<T> z) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Fused(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
        : new(Fused(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V256<T> Select(V256<T> mask, V256<T> x, V256<T> y) => new(Vector256.ConditionalSelect(mask.value, x.value, y.value));

    [MethodImpl(Inline)]
    public static V256<T> Truths(ref readonly byte source, nint index)
    {
        ref byte first = ref Unsafe.Add(ref Unsafe.AsRef(in source), index);
        return Unsafe.SizeOf<T>() switch
        {
            1 => new(~Vector256.Equals(Vector256.LoadUnsafe(ref first), Vector256<byte>.Zero).As<byte, T>()),
            2 => new(~Vector256.Equals(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref first)), Vector256<short>.Zero).As<short, T>()),
            4 => new(~Vector256.Equals(Avx2.ConvertToVector256Int32(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte()), Vector256<int>.Zero).As<int, T>()),
            _ => new(~Vector256.Equals(Avx2.ConvertToVector256Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref first)).AsByte()), Vector256<long>.Zero).As<long, T>()),
        };
    }

    [MethodImpl(Inline)]
    public static V256<T> AddBits(V256<T> x, V256<T> y) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() + y.value.AsInt64()).As<long, T>())
        : new((x.value.AsInt32() + y.value.AsInt32()).As<int, T>());

    [MethodImpl(Inline)]
    public static V256<T> SubtractBits(V256<T> x, V256<T> y) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() - y.value.AsInt64()).As<long, T>())
        : new((x.value.AsInt32() - y.value.AsInt32()).As<int, T>());

    [MethodImpl(Inline)]
    public static V256<T> ShiftLeft(V256<T> x, int count) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() << count).As<long, T>())
        : new((x.value.AsInt32() << count).As<int, T>());

    [MethodImpl(Inline)]
    public static V256<T> ShiftRight(V256<T> x, int count) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() >>> count).As<long, T>())
        : new((x.value.AsInt32() >>> count).As<int, T>());

    [MethodImpl(Inline)]
    public static V256<T> Min(V256<T> x, V256<T> y) => new(Vector256.Min(x.value, y.value));

    [MethodImpl(Inline)]
    public static V256<T> Max(V256<T> x, V256<T> y) => new(Vector256.Max(x.value, y.value));

    [MethodImpl(Inline)]
    public static V256<T> Equal(V256<T> x, V256<T> y) => new(Vector256.Equals(x.value, y.value));

    [MethodImpl(Inline)]
    public static V256<T> Less(V256<T> x, V256<T> y) => new(Vector256.LessThan(x.value, y.value));

    [MethodImpl(Inline)]
    public static V256<T> LessEqual(V256<T> x, V256<T> y) => new(Vector256.LessThanOrEqual(x.value, y.value));

    [MethodImpl(Inline)]
    public static V256<T> Evens(V256<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector256.Shuffle(x.value.AsInt32(), Vector256.Create(0, 0, 2, 2, 4, 4, 6, 6)).As<int, T>()
        : Vector256.Shuffle(x.value.AsInt64(), Vector256.Create(0, 0, 2, 2L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V256<T> Odds(V256<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector256.Shuffle(x.value.AsInt32(), Vector256.Create(1, 1, 3, 3, 5, 5, 7, 7)).As<int, T>()
        : Vector256.Shuffle(x.value.AsInt64(), Vector256.Create(1, 1, 3, 3L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V256<T> SwapPairs(V256<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector256.Shuffle(x.value.AsInt32(), Vector256.Create(1, 0, 3, 2, 5, 4, 7, 6)).As<int, T>()
        : Vector256.Shuffle(x.value.AsInt64(), Vector256.Create(1, 0, 3, 2L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V256<T> Reverse(V256<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector256.Shuffle(x.value.AsInt32(), Vector256.Create(7, 6, 5, 4, 3, 2, 1, 0)).As<int, T>()
        : Vector256.Shuffle(x.value.AsInt64(), Vector256.Create(3, 2, 1, 0L)).As<long, T>());

    /// <summary>An index beyond the elements makes a zero.</summary>
    [MethodImpl(Inline)]
    public static V256<T> EveryOther(V256<T> x, V256<T> y) => new(Unsafe.SizeOf<T>() == 4
        ? (Vector256.Shuffle(x.value.AsInt32(), Vector256.Create(0, 2, 4, 6, 8, 8, 8, 8))
            | Vector256.Shuffle(y.value.AsInt32(), Vector256.Create(8, 8, 8, 8, 0, 2, 4, 6))).As<int, T>()
        : (Vector256.Shuffle(x.value.AsInt64(), Vector256.Create(0, 2, 4, 4L))
            | Vector256.Shuffle(y.value.AsInt64(), Vector256.Create(4, 4, 0, 2L))).As<long, T>());

    [MethodImpl(Inline)]
    public static V256<T> Lookup(ref readonly T table, V256<T> places)
    {
        if (!Avx2.IsSupported || Unsafe.SizeOf<T>() == sizeof(long)) return new(Vector256.Create(V128<T>.Lookup(in table, places.Lower).Value, V128<T>.Lookup(in table, places.Upper).Value));
        Vector256<int> order = places.value.AsInt32();
        Vector256<float> first = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(in table).AsInt32(), order).AsSingle(), second = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(in table, 8).AsInt32(), order).AsSingle();
        // The blend looks at the top bit, where the fourth is brought.
        return new(Avx.BlendVariable(first, second, (order << 28).AsSingle()).As<float, T>());
    }

    [MethodImpl(Inline)]
    public static V256<T> NegateEvens(V256<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? (x.value.AsInt64() ^ Vector256.Create(0x0000_0000_8000_0000L)).As<long, T>()
        : (x.value.AsInt64() ^ Vector256.Create(long.MinValue, 0, long.MinValue, 0)).As<long, T>());

    /// <summary>Native ahead-of-time code asks the processor for the instruction here; the portable call would take software in its place.</summary>
    [MethodImpl(Inline)]
    private static Vector256<double> Fused(Vector256<double> x, Vector256<double> y, Vector256<double> z) => Fma.IsSupported ? Fma.MultiplyAdd(x, y, z) : Vector256.FusedMultiplyAdd(x, y, z);

    [MethodImpl(Inline)]
    private static Vector256<float> Fused(Vector256<float> x, Vector256<float> y, Vector256<float> z) => Fma.IsSupported ? Fma.MultiplyAdd(x, y, z) : Vector256.FusedMultiplyAdd(x, y, z);
}
