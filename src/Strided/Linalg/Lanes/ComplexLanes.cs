using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A complex number for each lane, real and imaginary parts apart.</summary>
internal readonly struct ComplexLanes<V, R>(V re, V im) : ILanes<ComplexLanes<V, R>, V> where V : unmanaged, IVector<V, R> where R : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly V re = re;

    private readonly V im = im;

    public V Size
    {
        [MethodImpl(Inline)]
        get => V.Abs(re) + V.Abs(im);
    }

    public V Real => re;

    public V Largest
    {
        [MethodImpl(Inline)]
        get => V.Max(V.Abs(re), V.Abs(im));
    }

    public V Modulus
    {
        [MethodImpl(Inline)]
        get => V.Sqrt(Square);
    }

    public V Square
    {
        [MethodImpl(Inline)]
        get => V.FusedMultiplyAdd(re, re, im * im);
    }

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> Create(V real) => new(real, default);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> Conjugate(ComplexLanes<V, R> x) => new(x.re, -x.im);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> operator -(ComplexLanes<V, R> x) => new(-x.re, -x.im);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> operator -(ComplexLanes<V, R> x, ComplexLanes<V, R> y) => new(x.re - y.re, x.im - y.im);

    /// <remarks>R. L. Smith, "Algorithm 116: complex division" (1962): no square overflows.</remarks>
    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> operator /(ComplexLanes<V, R> x, ComplexLanes<V, R> y)
    {
        V turned = V.Less(V.Abs(y.re), V.Abs(y.im));
        V large = V.Select(turned, y.im, y.re), small = V.Select(turned, y.re, y.im), first = V.Select(turned, x.im, x.re), second = V.Select(turned, x.re, x.im);
        V ratio = small / large, length = V.FusedMultiplyAdd(small, ratio, large), im = V.FusedMultiplyAdd(-first, ratio, second) / length;
        return new(V.FusedMultiplyAdd(second, ratio, first) / length, V.Select(turned, -im, im));
    }

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> MinusProduct(ComplexLanes<V, R> x, ComplexLanes<V, R> y, ComplexLanes<V, R> z) => new(
        V.FusedMultiplyAdd(x.im, y.im, V.FusedMultiplyAdd(-x.re, y.re, z.re)),
        V.FusedMultiplyAdd(-x.im, y.re, V.FusedMultiplyAdd(-x.re, y.im, z.im)));

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> MinusConjugateProduct(ComplexLanes<V, R> x, ComplexLanes<V, R> y, ComplexLanes<V, R> z) =>
        MinusProduct(x, new(y.re, -y.im), z);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> Scale(V factor, ComplexLanes<V, R> x) => new(factor * x.re, factor * x.im);

    [MethodImpl(Inline)]
    public static ComplexLanes<V, R> Select(V mask, ComplexLanes<V, R> x, ComplexLanes<V, R> y) =>
        new(V.Select(mask, x.re, y.re), V.Select(mask, x.im, y.im));
}
