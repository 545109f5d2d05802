using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A real number for each lane.</summary>
internal readonly struct RealLanes<V, R>(V value) : ILanes<RealLanes<V, R>, V> where V : unmanaged, IVector<V, R> where R : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly V value = value;

    public V Size
    {
        [MethodImpl(Inline)]
        get => V.Abs(value);
    }

    public V Real => value;

    public V Largest => Size;

    public V Modulus => Size;

    public V Square
    {
        [MethodImpl(Inline)]
        get => value * value;
    }

    [MethodImpl(Inline)]
    public static RealLanes<V, R> Create(V real) => new(real);

    [MethodImpl(Inline)]
    public static RealLanes<V, R> Conjugate(RealLanes<V, R> x) => x;

    [MethodImpl(Inline)]
    public static RealLanes<V, R> operator -(RealLanes<V, R> x) => new(-x.value);

    [MethodImpl(Inline)]
    public static RealLanes<V, R> operator -(RealLanes<V, R> x, RealLanes<V, R> y) => new(x.value - y.value);

    [MethodImpl(Inline)]
    public static RealLanes<V, R> operator /(RealLanes<V, R> x, RealLanes<V, R> y) => new(x.value / y.value);

    [MethodImpl(Inline)]
    public static RealLanes<V, R> MinusProduct(RealLanes<V, R> x, RealLanes<V, R> y, RealLanes<V, R> z) => new(V.FusedMultiplyAdd(-x.value, y.value, z.value));

    [MethodImpl(Inline)]
    public static RealLanes<V, R> MinusConjugateProduct(RealLanes<V, R> x, RealLanes<V, R> y, RealLanes<V, R> z) => MinusProduct(x, y, z);

    [MethodImpl(Inline)]
    public static RealLanes<V, R> Scale(V factor, RealLanes<V, R> x) => new(factor * x.value);

    [MethodImpl(Inline)]
    public static RealLanes<V, R> Select(V mask, RealLanes<V, R> x, RealLanes<V, R> y) => new(V.Select(mask, x.value, y.value));
}
