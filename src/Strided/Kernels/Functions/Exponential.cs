using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// e^x = 2^n e^r with n the integer nearest to x / ln 2, so |r| &lt;= ln 2 / 2. Cody and Waite's reduction: n ln2, ln2 in two parts, is
/// subtracted with fused steps, the first of them exact; what the second rounds away is carried along. e^r = 1 + r + r² Q(r).
/// Q is off by less than 2^-62 (float32: 2^-32), so the error is the last rounding's half unit and a little more.
/// </summary>
internal static class Exponential<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Exp(V x)
    {
        V r = Reduced(Within(x, Least, Most), out V n, out V rest);
        return Scale(Series(r, rest), n);
    }

    /// <summary>e^x / 2 for x >= 0, without overflow before the quotient overflows.</summary>
    [MethodImpl(Inline)]
    public static V Half(V x)
    {
        V r = Reduced(V.Select(V.Less(Most, x), Most, x), out V n, out V rest);
        return Scale(Series(r, rest), n - V.Of(1));
    }

    /// <summary>e^x - 1 for moderate x: 2^n (e^r - 1) + (2^n - 1).</summary>
    [MethodImpl(Inline)]
    public static V MinusOne(V x)
    {
        V r = Reduced(x, out V n, out V rest);
        V power = Power(n);
        return V.FusedMultiplyAdd(power, r + Curve(r, rest), power - V.Of(1));
    }

    /// <summary>e^x - 1 for any x. Where the 1 is lost beside e^x it is e^x itself; where e^x is lost beside the 1 it is -1; -0 stays.</summary>
    [MethodImpl(Inline)]
    public static V LessOne(V x)
    {
        V high = V.Of(FloatFormat<T>.Pick(40, 20)), low = V.Of(FloatFormat<T>.Pick(-40, -20));
        V large = V.Less(high, x);
        V z = MinusOne(Within(x, low, high));
        if (large.Bits() != 0) z = V.Select(large, Exp(x), z);
        return V.Select(V.Equal(x, V.Of(0)), x, z);
    }

    /// <summary>e^(x + low), low being what x lost when it was rounded; nothing overflows on the way.</summary>
    [MethodImpl(Inline)]
    public static V Exp(V x, V low)
    {
        V inside = Within(x, Least, Most), near = Whole(inside, out V n);
        V rest = V.FusedMultiplyAdd(n, Tail, V.Select(V.Equal(inside, x), low, V.Of(0)));
        V r = near + rest;
        return Scale(Series(r, near - r + rest), n);
    }

    /// <summary>2^x: the fraction of x, which is exact, times ln 2.</summary>
    [MethodImpl(Inline)]
    public static V Exp2(V x)
    {
        x = Within(x, V.Of(FloatFormat<T>.Pick(-1100, -160)), V.Of(FloatFormat<T>.Pick(1030, 140)));
        V n = V.Round(x), fraction = x - n;
        V ln2 = V.Of(FloatFormat<T>.Pick(0.6931471805599453, 0.6931471228599548));
        V r = fraction * ln2;
        V rest = V.FusedMultiplyAdd(fraction, -Tail, V.FusedMultiplyAdd(fraction, ln2, -r));
        return Scale(Series(r, rest), n);
    }

    /// <summary>Above it, e^x is infinite.</summary>
    private static V Most
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(720, 100));
    }

    /// <summary>Below it, e^x is 0.</summary>
    private static V Least
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(-760, -110));
    }

    /// <summary>x, or the limit that it is beyond; NaN stays.</summary>
    [MethodImpl(Inline)]
    private static V Within(V x, V low, V high) => V.Select(V.Less(high, x), high, V.Select(V.Less(x, low), low, x));

    /// <summary>The nearest number to ln 2 less ln 2.</summary>
    private static V Tail
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(-2.3190468138462996e-17, -5.7699990475432854e-08));
    }

    /// <summary>r + rest = x - n ln 2 for the whole n next to x / ln 2.</summary>
    [MethodImpl(Inline)]
    private static V Reduced(V x, out V n, out V rest)
    {
        V near = Whole(x, out n);
        V r = V.FusedMultiplyAdd(n, Tail, near);
        rest = V.FusedMultiplyAdd(n, Tail, near - r);
        return r;
    }

    /// <summary>x - n ln 2 for the whole n next to x / ln 2, as far as the nearest number to ln 2 goes: exact.</summary>
    [MethodImpl(Inline)]
    private static V Whole(V x, out V n)
    {
        V rounder = V.Of(FloatFormat<T>.Rounder);
        n = V.FusedMultiplyAdd(x, V.Of(1.4426950408889634), rounder) - rounder;
        return V.FusedMultiplyAdd(n, V.Of(FloatFormat<T>.Pick(-0.6931471805599453, -0.6931471228599548)), x);
    }

    /// <summary>e^(r + rest) for |r| up to ln 2 / 2 and a rest below its last place. What 1 + r loses is put back.</summary>
    [MethodImpl(Inline)]
    private static V Series(V r, V rest)
    {
        V one = V.Of(1), sum = one + r;
        return sum + (one - sum + r + Curve(r, rest));
    }

    /// <summary>e^(r + rest) - 1 - r.</summary>
    [MethodImpl(Inline)]
    private static V Curve(V r, V rest) => V.FusedMultiplyAdd(r * r, FloatFormat<T>.IsDouble ? Double(r) : Single(r), rest);

    [MethodImpl(Inline)]
    private static V Double(V r)
    {
        V q = Polynomial<V, T>.Step(V.Of(2.0914707069612355e-09), r, 2.510524515390137e-08);
        q = Polynomial<V, T>.Step(q, r, 2.7557273594799413e-07, 2.755725533255441e-06, 2.480158732558584e-05);
        q = Polynomial<V, T>.Step(q, r, 0.00019841269874873975, 0.0013888888888883737, 0.00833333333332612);
        return Polynomial<V, T>.Step(q, r, 0.04166666666666667, 0.1666666666666667, 0.5);
    }

    [MethodImpl(Inline)]
    private static V Single(V r)
    {
        V q = Polynomial<V, T>.Step(V.Of(0.0001989101718430203), r, 0.0013933673732931852, 0.00833331090172597);
        return Polynomial<V, T>.Step(q, r, 0.04166646471137908, 0.16666666681647016, 0.5000000013487226);
    }

    /// <summary>2^n for a whole n whose power is a normal number.</summary>
    [MethodImpl(Inline)]
    private static V Power(V n) =>
        V.ShiftLeft(V.AddBits(n + V.Of(FloatFormat<T>.Rounder), V.OfBits(FloatFormat<T>.Bias)), FloatFormat<T>.FractionBits);

    /// <summary>2^n p. Near the ends of the range it takes two steps: a result below the normal numbers is rounded once, 2^n never overflows.</summary>
    [MethodImpl(Inline)]
    private static V Scale(V p, V n)
    {
        V rounder = V.Of(FloatFormat<T>.Rounder);
        V ordinary = V.Less(V.Abs(n), V.Of(FloatFormat<T>.Bias - 1));
        if ((~ordinary).Bits() == 0) return V.AddBits(p, V.ShiftLeft(n + rounder, FloatFormat<T>.FractionBits));
        V half = V.FusedMultiplyAdd(n, V.Of(0.5), rounder) - rounder;
        return p * Power(half) * Power(n - half);
    }
}
