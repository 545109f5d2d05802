using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>512 bits of elements.</summary>
internal readonly struct V512<T>(Vector512<T> value) : IVector<V512<T>, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly Vector512<T> value = value;

    public static int Count => Vector512<T>.Count;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Vector512<T>.IsSupported;

    [MethodImpl(Inline)]
    public static V512<T> Load(ref readonly T source, nint index) => new(Vector512.LoadUnsafe(in source, (nuint)index));

    [MethodImpl(Inline)]
    public static V512<T> Create(T value) => new(Vector512.Create(value));

    [MethodImpl(Inline)]
    public void Store(ref T destination, nint index) => value.StoreUnsafe(ref destination, (nuint)index);

    [MethodImpl(Inline)]
    public ulong Bits() => value.ExtractMostSignificantBits();

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
    public static V512<T> Min(V512<T> x, V512<T> y) => new(Vector512.Min(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Max(V512<T> x, V512<T> y) => new(Vector512.Max(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Equal(V512<T> x, V512<T> y) => new(Vector512.Equals(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> Less(V512<T> x, V512<T> y) => new(Vector512.LessThan(x.value, y.value));

    [MethodImpl(Inline)]
    public static V512<T> LessEqual(V512<T> x, V512<T> y) => new(Vector512.LessThanOrEqual(x.value, y.value));
}
