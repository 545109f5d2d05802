using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>128 bits of elements.</summary>
internal readonly partial struct V128<T>(Vector128<T> value) : IVector<V128<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector128<T> value = value;

    public Vector128<T> Value => value;

    public static int Count => Vector128<T>.Count;

    public static bool IsSupported => Vector128.IsHardwareAccelerated && Vector128<T>.IsSupported;

    [MethodImpl(Inline)]
    public static V128<T> Load(ref readonly T source, nint index) => new(Vector128.LoadUnsafe(in source, (nuint)index));

    [MethodImpl(Inline)]
    public static V128<T> Create(T value) => new(Vector128.Create(value));

    public T First
    {
        [MethodImpl(Inline)]
        get => value.ToScalar();
    }

    /// <summary>As many lanes, 1, 2, 4 or 8, from lane n on at the front; what follows them is not said.</summary>
    [MethodImpl(Inline)]
    public V128<T> From(int n) => (n * Unsafe.SizeOf<T>()) switch
    {
        8 => new(Vector128.Shuffle(value.AsInt64(), Vector128.Create(1L)).As<long, T>()),
        4 => new((value.AsUInt64() >> 32).As<ulong, T>()),
        2 => new((value.AsUInt32() >> 16).As<uint, T>()),
        _ => new((value.AsUInt16() >> 8).As<ushort, T>()),
    };

    [MethodImpl(Inline)]
    public static V128<T> Of(double value) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector128.Create(value).As<double, T>())
        : new(Vector128.Create((float)value).As<float, T>());

    [MethodImpl(Inline)]
    public static V128<T> OfBits(long bits) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => new(Vector128.Create((byte)bits).As<byte, T>()),
        sizeof(short) => new(Vector128.Create((short)bits).As<short, T>()),
        sizeof(int) => new(Vector128.Create((int)bits).As<int, T>()),
        _ => new(Vector128.Create(bits).As<long, T>()),
    };

    [MethodImpl(Inline)]
    public void Store(ref T destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(Inline)]
    public ulong Bits() => value.ExtractMostSignificantBits();

    [MethodImpl(Inline)]
    public bool All() => value.ExtractMostSignificantBits() == (1U << Count) - 1;

    [MethodImpl(Inline)]
    public static V128<T> operator +(V128<T> x, V128<T> y) => new(x.value + y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator -(V128<T> x, V128<T> y) => new(x.value - y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator *(V128<T> x, V128<T> y) => new(x.value * y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator /(V128<T> x, V128<T> y) => new(x.value / y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator &(V128<T> x, V128<T> y) => new(x.value & y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator |(V128<T> x, V128<T> y) => new(x.value | y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator ^(V128<T> x, V128<T> y) => new(x.value ^ y.value);

    [MethodImpl(Inline)]
    public static V128<T> operator -(V128<T> x) => new(-x.value);

    [MethodImpl(Inline)]
    public static V128<T> operator ~(V128<T> x) => new(~x.value);

    [MethodImpl(Inline)]
    public static V128<T> Abs(V128<T> x) => new(Vector128.Abs(x.value));

    [MethodImpl(Inline)]
    public static V128<T> Sqrt(V128<T> x) => new(Vector128.Sqrt(x.value));

    [MethodImpl(Inline)]
    public static V128<T> Floor(V128<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector128.Floor(x.value.AsDouble()).As<double, T>())
        : new(Vector128.Floor(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V128<T> Ceiling(V128<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector128.Ceiling(x.value.AsDouble()).As<double, T>())
        : new(Vector128.Ceiling(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V128<T> Truncate(V128<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector128.Truncate(x.value.AsDouble()).As<double, T>())
        : new(Vector128.Truncate(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V128<T> Round(V128<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector128.Round(x.value.AsDouble()).As<double, T>())
        : new(Vector128.Round(x.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V128<T> FusedMultiplyAdd(V128<T> x, V128<T> y, V128<T> z) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Fused(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
        : new(Fused(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());

    [MethodImpl(Inline)]
    public static V128<T> Select(V128<T> mask, V128<T> x, V128<T> y) => new(Vector128.ConditionalSelect(mask.value, x.value, y.value));

    [MethodImpl(Inline)]
    public static V128<T> Truths(ref readonly byte source, nint index)
    {
        ref byte first = ref Unsafe.Add(ref Unsafe.AsRef(in source), index);
        if (Unsafe.SizeOf<T>() == 1) return new(~Vector128.Equals(Vector128.LoadUnsafe(ref first), Vector128<byte>.Zero).As<byte, T>());
        if (Unsafe.SizeOf<T>() == 2) return new(~Vector128.Equals(Words(Unsafe.ReadUnaligned<ulong>(ref first)), Vector128<ushort>.Zero).As<ushort, T>());
        Vector128<uint> four = Vector128.WidenLower(Words(Unsafe.SizeOf<T>() == 4 ? Unsafe.ReadUnaligned<uint>(ref first) : Unsafe.ReadUnaligned<ushort>(ref first)));
        return Unsafe.SizeOf<T>() == 4
            ? new(~Vector128.Equals(four, Vector128<uint>.Zero).As<uint, T>())
            : new(~Vector128.Equals(Vector128.WidenLower(four), Vector128<ulong>.Zero).As<ulong, T>());
    }

    [MethodImpl(Inline)]
    private static Vector128<ushort> Words(ulong bytes) => Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte());

    [MethodImpl(Inline)]
    public static V128<T> AddBits(V128<T> x, V128<T> y) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() + y.value.AsInt64()).As<long, T>())
        : new((x.value.AsInt32() + y.value.AsInt32()).As<int, T>());

    [MethodImpl(Inline)]
    public static V128<T> SubtractBits(V128<T> x, V128<T> y) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() - y.value.AsInt64()).As<long, T>())
        : new((x.value.AsInt32() - y.value.AsInt32()).As<int, T>());

    [MethodImpl(Inline)]
    public static V128<T> ShiftLeft(V128<T> x, int count) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() << count).As<long, T>())
        : new((x.value.AsInt32() << count).As<int, T>());

    [MethodImpl(Inline)]
    public static V128<T> ShiftRight(V128<T> x, int count) => Unsafe.SizeOf<T>() == sizeof(long)
        ? new((x.value.AsInt64() >>> count).As<long, T>())
        : new((x.value.AsInt32() >>> count).As<int, T>());

    [MethodImpl(Inline)]
    public static V128<T> Min(V128<T> x, V128<T> y) => new(Vector128.Min(x.value, y.value));

    [MethodImpl(Inline)]
    public static V128<T> Max(V128<T> x, V128<T> y) => new(Vector128.Max(x.value, y.value));

    [MethodImpl(Inline)]
    public static V128<T> Equal(V128<T> x, V128<T> y) => new(Vector128.Equals(x.value, y.value));

    [MethodImpl(Inline)]
    public static V128<T> Less(V128<T> x, V128<T> y) => new(Vector128.LessThan(x.value, y.value));

    [MethodImpl(Inline)]
    public static V128<T> LessEqual(V128<T> x, V128<T> y) => new(Vector128.LessThanOrEqual(x.value, y.value));

    [MethodImpl(Inline)]
    public static V128<T> Evens(V128<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector128.Shuffle(x.value.AsInt32(), Vector128.Create(0, 0, 2, 2)).As<int, T>()
        : Vector128.Shuffle(x.value.AsInt64(), Vector128.Create(0, 0L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V128<T> Odds(V128<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector128.Shuffle(x.value.AsInt32(), Vector128.Create(1, 1, 3, 3)).As<int, T>()
        : Vector128.Shuffle(x.value.AsInt64(), Vector128.Create(1, 1L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V128<T> SwapPairs(V128<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector128.Shuffle(x.value.AsInt32(), Vector128.Create(1, 0, 3, 2)).As<int, T>()
        : Vector128.Shuffle(x.value.AsInt64(), Vector128.Create(1, 0L)).As<long, T>());

    [MethodImpl(Inline)]
    public static V128<T> Reverse(V128<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? Vector128.Shuffle(x.value.AsInt32(), Vector128.Create(3, 2, 1, 0)).As<int, T>()
        : Vector128.Shuffle(x.value.AsInt64(), Vector128.Create(1, 0L)).As<long, T>());

    /// <summary>An index beyond the elements makes a zero.</summary>
    [MethodImpl(Inline)]
    public static V128<T> EveryOther(V128<T> x, V128<T> y) => new(Unsafe.SizeOf<T>() == 4
        ? (Vector128.Shuffle(x.value.AsInt32(), Vector128.Create(0, 2, 4, 4))
            | Vector128.Shuffle(y.value.AsInt32(), Vector128.Create(4, 4, 0, 2))).As<int, T>()
        : (Vector128.Shuffle(x.value.AsInt64(), Vector128.Create(0, 2L))
            | Vector128.Shuffle(y.value.AsInt64(), Vector128.Create(2, 0L))).As<long, T>());

    [MethodImpl(Inline)]
    public static V128<T> Lookup(ref readonly T table, V128<T> places)
    {
        ref byte first = ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in table));
        if (Unsafe.SizeOf<T>() == sizeof(long))
        {
            ref long wide = ref Unsafe.As<byte, long>(ref first);
            Vector128<long> two = places.value.AsInt64() & Vector128.Create(15L);
            return new(Vector128.Create(Unsafe.Add(ref wide, (nint)two.ToScalar()), Unsafe.Add(ref wide, (nint)two.GetElement(1))).As<long, T>());
        }
        ref int narrow = ref Unsafe.As<byte, int>(ref first);
        Vector128<int> four = places.value.AsInt32() & Vector128.Create(15);
        return new(Vector128.Create(
            Unsafe.Add(ref narrow, four.ToScalar()), Unsafe.Add(ref narrow, four.GetElement(1)),
            Unsafe.Add(ref narrow, four.GetElement(2)), Unsafe.Add(ref narrow, four.GetElement(3))).As<int, T>());
    }

    [MethodImpl(Inline)]
    public static V128<T> NegateEvens(V128<T> x) => new(Unsafe.SizeOf<T>() == 4
        ? (x.value.AsInt64() ^ Vector128.Create(0x0000_0000_8000_0000L)).As<long, T>()
        : (x.value.AsInt64() ^ Vector128.Create(long.MinValue, 0)).As<long, T>());

    /// <summary>Native ahead-of-time code asks the processor for the instruction here; the portable call would take software in its place.</summary>
    [MethodImpl(Inline)]
    private static Vector128<double> Fused(Vector128<double> x, Vector128<double> y, Vector128<double> z) => Fma.IsSupported ? Fma.MultiplyAdd(x, y, z) : Vector128.FusedMultiplyAdd(x, y, z);

    [MethodImpl(Inline)]
    private static Vector128<float> Fused(Vector128<float> x, Vector128<float> y, Vector128<float> z) => Fma.IsSupported ? Fma.MultiplyAdd(x, y, z) : Vector128.FusedMultiplyAdd(x, y, z);
}
