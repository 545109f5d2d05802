using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// log x for any base b: x = 2^k (1 + f) with sqrt(1/2) &lt;= 1 + f &lt; sqrt 2, s = f / (2 + f), and
/// log(1 + f) = f - f²/2 + s (f²/2 + s² L(s²)), the series of the inverse hyperbolic tangent arranged so that what is rounded is small
/// (the arrangement of Sun's fdlibm). f - f²/2 is kept in two parts, multiplied by 1 / ln b in two parts and added to k log_b 2, whose
/// first part is short enough for an exact product. L is off by less than 2^-57 (float32: 2^-28), so powers of the base come out exact.
/// </summary>
internal static class Logarithm<V, T, TBase> where V : struct, IVector<V, T> where T : unmanaged where TBase : struct, ILogarithmBase
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>sqrt(1/2), only roughly: where the significands are cut.</summary>
    private static long Cut
    {
        [MethodImpl(Inline)]
        get => FloatFormat<T>.IsDouble ? 0x3FE6A09E_667F3BCD : 0x3F3504F3;
    }

    [MethodImpl(Inline)]
    public static V Of(V x)
    {
        V f = Split(x, out V k);
        return Special(x, Combine(k, f));
    }

    /// <summary>f and k of a positive finite x = 2^k (1 + f).</summary>
    [MethodImpl(Inline)]
    public static V Split(V x, out V k)
    {
        int fraction = FloatFormat<T>.FractionBits;
        long one = (long)FloatFormat<T>.Bias << fraction;
        V small = V.Less(x, V.Of(FloatFormat<T>.MinNormal));
        V bits = V.AddBits(V.Select(small, x * V.Of(1L << fraction), x), V.OfBits(one - Cut));
        V shifted = V.OfBits(FloatFormat<T>.IsDouble ? 0x4330_0000_0000_0000 : 0x4B00_0000);
        k = (V.ShiftRight(bits, fraction) | shifted) - V.Of((1L << fraction) + FloatFormat<T>.Bias);
        k -= small & V.Of(fraction);
        return V.AddBits(bits & V.OfBits((1L << fraction) - 1), V.OfBits(Cut)) - V.Of(1);
    }

    [MethodImpl(Inline)]
    private static V Combine(V k, V f)
    {
        V s = f / (V.Of(2) + f);
        V z = s * s;
        V half = V.Of(0.5) * f;
        V square = half * f;
        V high = f - square;
        V low = V.FusedMultiplyAdd(s, V.FusedMultiplyAdd(z, FloatFormat<T>.IsDouble ? Double(z) : Single(z), square), f - high - square);
        low -= V.FusedMultiplyAdd(half, f, -square);

        V product = high, rest = low;
        if (TBase.Inverse != 1)
        {
            V inverse = V.Of(FloatFormat<T>.Pick(TBase.Inverse, (float)TBase.Inverse));
            product = high * inverse;
            rest = V.FusedMultiplyAdd(high, inverse, -product);
            rest = V.FusedMultiplyAdd(high, V.Of(FloatFormat<T>.Pick(TBase.InverseRest, TBase.Inverse - (float)TBase.Inverse)), rest);
            rest = V.FusedMultiplyAdd(low, inverse, rest);
        }
        rest = V.FusedMultiplyAdd(k, V.Of(FloatFormat<T>.Pick(TBase.TwoRest, TBase.TwoRestSingle)), rest);
        V whole = k * V.Of(FloatFormat<T>.Pick(TBase.Two, TBase.TwoSingle));
        V sum = whole + product;
        return sum + (whole - sum + product + rest);
    }

    /// <summary>log 0 = -infinity, log of a negative number is NaN, infinity and NaN stay.</summary>
    [MethodImpl(Inline)]
    private static V Special(V x, V z)
    {
        V zero = V.Of(0);
        V ordinary = V.Less(zero, x) & V.Less(x, V.Of(double.PositiveInfinity));
        if ((~ordinary).Bits() == 0) return z;
        V other = V.Select(V.Less(x, zero), V.Of(double.NaN), V.Select(V.Equal(x, zero), V.Of(double.NegativeInfinity), x + x));
        return V.Select(ordinary, z, other);
    }

    [MethodImpl(Inline)]
    private static V Double(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.1461703754879165), z, 0.1533167403016786, 0.18182890556695602, 0.2222221111514416);
        return Polynomial<V, T>.Step(p, z, 0.2857142862609589, 0.3999999999989924, 0.666666666666667);
    }

    [MethodImpl(Inline)]
    private static V Single(V z) => Polynomial<V, T>.Step(V.Of(0.2958039828148471), z, 0.39988770673510876, 0.6666668506375033);
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
