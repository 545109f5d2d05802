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
        V high = V.Of(FloatFormat<T>.Pick(720, 100)), low = V.Of(FloatFormat<T>.Pick(-760, -110));
        x = V.Select(V.Less(high, x), high, V.Select(V.Less(x, low), low, x));
        V p = Rest(x, out V n);
        return Scale(V.Of(1) + p, n);
    }

    /// <summary>e^x / 2 for x >= 0, without overflow before the quotient overflows.</summary>
    [MethodImpl(Inline)]
    public static V Half(V x)
    {
        V high = V.Of(FloatFormat<T>.Pick(720, 100));
        V p = Rest(V.Select(V.Less(high, x), high, x), out V n);
        return Scale(V.Of(1) + p, n - V.Of(1));
    }

    /// <summary>e^x - 1 for moderate x: 2^n (e^r - 1) + (2^n - 1).</summary>
    [MethodImpl(Inline)]
    public static V MinusOne(V x)
    {
        V p = Rest(x, out V n);
        V power = Power(n);
        return V.FusedMultiplyAdd(power, p, power - V.Of(1));
    }

    /// <summary>e^x - 1 for any x. Where the 1 is lost beside e^x it is e^x itself; where e^x is lost beside the 1 it is -1; -0 stays.</summary>
    [MethodImpl(Inline)]
    public static V LessOne(V x)
    {
        V high = V.Of(FloatFormat<T>.Pick(40, 20)), low = V.Of(FloatFormat<T>.Pick(-40, -20));
        V large = V.Less(high, x);
        V z = MinusOne(V.Select(large, high, V.Select(V.Less(x, low), low, x)));
        if (large.Bits() != 0) z = V.Select(large, Exp(x), z);
        return V.Select(V.Equal(x, V.Of(0)), x, z);
    }

    /// <summary>e^r - 1.</summary>
    [MethodImpl(Inline)]
    private static V Rest(V x, out V n)
    {
        V rounder = V.Of(FloatFormat<T>.Rounder);
        n = V.FusedMultiplyAdd(x, V.Of(1.4426950408889634), rounder) - rounder;
        V near = V.FusedMultiplyAdd(n, V.Of(FloatFormat<T>.Pick(-0.6931471805599453, -0.6931471228599548)), x);
        V tail = V.Of(FloatFormat<T>.Pick(-2.3190468138462996e-17, -5.7699990475432854e-08));
        V r = V.FusedMultiplyAdd(n, tail, near);
        V rest = V.FusedMultiplyAdd(n, tail, near - r);
        V q = FloatFormat<T>.IsDouble ? Double(r) : Single(r);
        return r + V.FusedMultiplyAdd(r * r, q, rest);
    }

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
