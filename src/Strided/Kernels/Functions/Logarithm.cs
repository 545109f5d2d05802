using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// log x for any base b: x = 2^k (1 + f) / r as in <see cref="Octave{V, T}"/>, so log x = k log 2 - log r + f - f²/2 + f³ P(f), with no division. -log r + f is kept
/// in two parts, multiplied by 1 / ln b in two parts and added to k log_b 2, whose first part is short enough for an exact product.
/// P is off by less than 2^-55 (float32: 2^-25), so powers of the base come out exact.
/// </summary>
internal static class Logarithm<V, T, TBase> where V : struct, IVector<V, T> where T : unmanaged where TBase : struct, ILogarithmBase
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of(V x)
    {
        V z = OfNormal(x, V.Of(0));
        return Octave<V, T>.Splits(x).All() ? z : Special(x, z);
    }

    /// <summary>log 0 = -infinity, log of a negative number is NaN, infinity and NaN stay.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Special(V x, V z)
    {
        V zero = V.Of(0), fraction = V.Of(FloatFormat<T>.FractionBits), small = V.Less(zero, x) & V.Less(x, V.Of(FloatFormat<T>.MinNormal));
        z = V.Select(small, OfNormal(x * V.Of(1L << FloatFormat<T>.FractionBits), fraction), z);
        z = V.Select(V.Less(x, zero), V.Of(double.NaN), z);
        z = V.Select(V.Equal(x, zero), V.Of(double.NegativeInfinity), z);
        return V.Select(V.Less(x, V.Of(double.PositiveInfinity)), z, x + x);
    }

    /// <summary>log (x / 2^shift).</summary>
    [MethodImpl(Inline)]
    private static V OfNormal(V x, V shift)
    {
        V f = Octave<V, T>.Split(x, out V k, out V part);
        k -= shift;
        V high = LogarithmSeries<V, T>.Part(part), product = high + f;
        V rest = high - product + f + LogarithmSeries<V, T>.PartRest(part);
        rest = V.FusedMultiplyAdd(f * f, V.FusedMultiplyAdd(f, LogarithmSeries<V, T>.Of(f), V.Of(-0.5)), rest);
        if (TBase.Inverse != 1)
        {
            V inverse = V.Of(FloatFormat<T>.Pick(TBase.Inverse, (float)TBase.Inverse)), whole = product;
            product = whole * inverse;
            V lost = V.FusedMultiplyAdd(whole, inverse, -product);
            lost = V.FusedMultiplyAdd(whole, V.Of(FloatFormat<T>.Pick(TBase.InverseRest, TBase.Inverse - (float)TBase.Inverse)), lost);
            rest = V.FusedMultiplyAdd(rest, inverse, lost);
        }
        rest = V.FusedMultiplyAdd(k, V.Of(FloatFormat<T>.Pick(TBase.TwoRest, TBase.TwoRestSingle)), rest);
        V octaves = k * V.Of(FloatFormat<T>.Pick(TBase.Two, TBase.TwoSingle));
        V sum = octaves + product;
        return sum + (octaves - sum + product + rest);
    }
}

/// <summary>The numbers a logarithm to one base needs.</summary>
internal interface ILogarithmBase
{
    /// <summary>1 / ln b, and what its nearest float64 leaves.</summary>
    static abstract double Inverse { get; }

    static abstract double InverseRest { get; }

    /// <summary>log_b 2 in so few bits that k times it is exact, and what that leaves.</summary>
    static abstract double Two { get; }

    static abstract double TwoRest { get; }

    static abstract double TwoSingle { get; }

    static abstract double TwoRestSingle { get; }
}

internal readonly struct BaseE : ILogarithmBase
{
    public static double Inverse => 1;

    public static double InverseRest => 0;

    public static double Two => 0.693147180559663;

    public static double TwoRest => 2.8235290563031577e-13;

    public static double TwoSingle => 0.693145751953125;

    public static double TwoRestSingle => 1.4286068203094173e-06;
}

internal readonly struct Base2 : ILogarithmBase
{
    public static double Inverse => 1.4426950408889634;

    public static double InverseRest => 2.0355273740931033e-17;

    public static double Two => 1;

    public static double TwoRest => 0;

    public static double TwoSingle => 1;

    public static double TwoRestSingle => 0;
}

internal readonly struct Base10 : ILogarithmBase
{
    public static double Inverse => 0.4342944819032518;

    public static double InverseRest => 1.098319650216765e-17;

    public static double Two => 0.30102999566383914;

    public static double TwoRest => 1.42050232272661e-13;

    public static double TwoSingle => 0.301025390625;

    public static double TwoRestSingle => 4.605038981195214e-06;
}
