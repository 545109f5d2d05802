using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>512 bits of elements.</summary>
internal readonly partial struct V512<T>(Vector512<T> value) : IVector<V512<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector512<T> value = value;

    public static int Count => Vector512<T>.Count;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Vector512<T>.IsSupported;

    [MethodImpl(Inline)]
    public static V512<T> Load(ref readonly T source, nint index) => new(Vector512.LoadUnsafe(in source, (nuint)index));

    [MethodImpl(Inline)]
    public static V512<T> Create(T value) => new(Vector512.Create(value));

    public T First
    {
        [MethodImpl(Inline)]
        get => value.ToScalar();
    }

    /// <summary>The first half of the lanes.</summary>
    public V256<T> Lower
    {
        [MethodImpl(Inline)]
        get => new(value.GetLower());
    }

    /// <summary>The second half.</summary>
    public V256<T> Upper
    {
        [MethodImpl(Inline)]
        get => new(value.GetUpper());
    }

    [MethodImpl(Inline)]
    public static V512<T> Of(double value) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.Create(value).As<double, T>())
        : new(Vector512.Create((float)value).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> OfBits(long bits) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => new(Vector512.Create((byte)bits).As<byte, T>()),
        sizeof(short) => new(Vector512.Create((short)bits).As<short, T>()),
        sizeof(int) => new(Vector512.Create((int)bits).As<int, T>()),
        _ => new(Vector512.Create(bits).As<long, T>()),
    };

    [MethodImpl(Inline)]
    public void Store(ref T destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(Inline)]
    public ulong Bits() => value.ExtractMostSignificantBits();

    [MethodImpl(Inline)]
    public bool All() => value.ExtractMostSignificantBits() == (1UL << Count) - 1;

    [MethodImpl(Inline)]
    public static V512<T> operator +(V512<T> x, V512<T> y) => new(x.value + y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator -(V512<T> x, V512<T> y) => new(x.value - y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator *(V512<T> x, V512<T> y) => new(x.value * y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator /(V512<T> x, V512<T> y) => new(x.value / y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator &(V512<T> x, V512<T> y) => new(x.value & y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator |(V512<T> x, V512<T> y) => new(x.value | y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator ^(V512<T> x, V512<T> y) => new(x.value ^ y.value);

    [MethodImpl(Inline)]
    public static V512<T> operator -(V512<T> x) => new(-x.value);

    [MethodImpl(Inline)]
    public static V512<T> operator ~(V512<T> x) => new(~x.value);

    [MethodImpl(Inline)]
    public static V512<T> Abs(V512<T> x) => new(Vector512.Abs(x.value));

    [MethodImpl(Inline)]
    public static V512<T> Sqrt(V512<T> x) => new(Vector512.Sqrt(x.value));

    [MethodImpl(Inline)]
    public static V512<T> Floor(V512<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.Floor(x.value.AsDouble()).As<double, T>())
        : new(Vector512.Floor(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> Ceiling(V512<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.Ceiling(x.value.AsDouble()).As<double, T>())
        : new(Vector512.Ceiling(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> Truncate(V512<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.Truncate(x.value.AsDouble()).As<double, T>())
        : new(Vector512.Truncate(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> Round(V512<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.Round(x.value.AsDouble()).As<double, T>())
        : new(Vector512.Round(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> FusedMultiplyAdd(V512<T> x, V512<T> y, V512<T> z) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.FusedMultiplyAdd(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
        : new(Vector512.FusedMultiplyAdd(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> Select(V512<T> mask, V512<T> x, V512<T> y) => new(Vector512.ConditionalSelect(mask.value, x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Truths(ref readonly byte source, nint index)
    {
        ref byte first = ref Unsafe.Add(ref Unsafe.AsRef(in source), index);
        return Unsafe.SizeOf<T>() switch
        {
            1 => new(~Vector512.Equals(Vector512.LoadUnsafe(ref first), Vector512<byte>.Zero).As<byte, T>()),
            2 => new(~Vector512.Equals(Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref first)), Vector512<ushort>.Zero).As<ushort, T>()),
            4 => new(~Vector512.Equals(Avx512F.ConvertToVector512UInt32(Vector128.LoadUnsafe(ref first)), Vector512<uint>.Zero).As<uint, T>()),
            _ => new(~Vector512.Equals(Avx512F.ConvertToVector512UInt64(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte()), Vector512<ulong>.Zero).As<ulong, T>()),
        };
    }

    [MethodImpl(Inline)]
    public static V512<T> AddBits(V512<T> x, V512<T> y) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() + y.value.AsInt64()).As<long, T>())
        : new((x.value.AsInt32() + y.value.AsInt32()).As<int, T>());

    [MethodImpl(Inline)]
    public static V512<T> SubtractBits(V512<T> x, V512<T> y) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() - y.value.AsInt64()).As<long, T>())
        : new((x.value.AsInt32() - y.value.AsInt32()).As<int, T>());

    [MethodImpl(Inline)]
    public static V512<T> ShiftLeft(V512<T> x, int count) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() << count).As<long, T>())
        : new((x.value.AsInt32() << count).As<int, T>());

    [MethodImpl(Inline)]
    public static V512<T> ShiftRight(V512<T> x, int count) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() >>> count).As<long, T>())
        : new((x.value.AsInt32() >>> count).As<int, T>());

    [MethodImpl(Inline)]
    public static V512<T> Min(V512<T> x, V512<T> y) => new(Vector512.Min(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Max(V512<T> x, V512<T> y) => new(Vector512.Max(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Equal(V512<T> x, V512<T> y) => new(Vector512.Equals(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Less(V512<T> x, V512<T> y) => new(Vector512.LessThan(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> LessEqual(V512<T> x, V512<T> y) => new(Vector512.LessThanOrEqual(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Evens(V512<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector512.Shuffle(x.value.AsInt32(), Vector512.Create(0, 0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10, 12, 12, 14, 14)).As<int, T>()
        : Vector512.Shuffle(x.value.AsInt64(), Vector512.Create(0, 0, 2, 2, 4, 4, 6, 6L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V512<T> Odds(V512<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector512.Shuffle(x.value.AsInt32(), Vector512.Create(1, 1, 3, 3, 5, 5, 7, 7, 9, 9, 11, 11, 13, 13, 15, 15)).As<int, T>()
        : Vector512.Shuffle(x.value.AsInt64(), Vector512.Create(1, 1, 3, 3, 5, 5, 7, 7L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V512<T> SwapPairs(V512<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector512.Shuffle(x.value.AsInt32(), Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14)).As<int, T>()
        : Vector512.Shuffle(x.value.AsInt64(), Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V512<T> Reverse(V512<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector512.Shuffle(x.value.AsInt32(), Vector512.Create(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)).As<int, T>()
        : Vector512.Shuffle(x.value.AsInt64(), Vector512.Create(7, 6, 5, 4, 3, 2, 1, 0L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V512<T> EveryOther(V512<T> x, V512<T> y) => !Avx512F.IsSupported
        ? new(Vector512.Create(V256<T>.EveryOther(x.Lower, x.Upper).Value, V256<T>.EveryOther(y.Lower, y.Upper).Value))
        : new(Unsafe.SizeOf<T>() == 4
            ? Avx512F.PermuteVar16x32x2(x.value.AsInt32(), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), y.value.AsInt32()).As<int, T>()
            : Avx512F.PermuteVar8x64x2(x.value.AsInt64(), Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14L), y.value.AsInt64()).As<long, T>());

    [MethodImpl(Inline)]
    public static V512<T> NegateEvens(V512<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? (x.value.AsInt64() ^ Vector512.Create(0x0000_0000_8000_0000L)).As<long, T>()
        : (x.value.AsInt64() ^ Vector512.Create(long.MinValue, 0, long.MinValue, 0, long.MinValue, 0, long.MinValue, 0)).As<long, T>());
}
