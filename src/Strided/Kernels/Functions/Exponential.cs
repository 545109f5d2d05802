using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// e^x = 2^(n/16) e^r with n the integer nearest to 16 x / ln 2, so |r| &lt;= ln 2 / 32. Cody and Waite's reduction: n ln2, ln2 in two parts, is
/// subtracted with fused steps, the first of them exact. e^r = 1 + r + r² Q(r), and 2^(n/16) is a root of 2 from a table, in two parts, and a whole power:
/// Q is off by less than 2^-64 (float32: 2^-34), so the error is the last rounding's half unit and a little more. Where the result is needed less 1, or may
/// be no normal number, n counts whole powers, |r| &lt;= ln 2 / 2, what the second step rounds away is carried along, and Q is longer.
/// </summary>
internal static class Exponential<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Exp(V x)
    {
        V r = Near(x, out V n, out V whole);
        V z = Grown(V.FusedMultiplyAdd(whole, RootTail, r), n), ordinary = V.Less(V.Abs(x), Ordinary);
        return ordinary.All() ? z : V.Select(ordinary, z, Far(x));
    }

    /// <summary>e^(x + low), low being what x lost when it was rounded, where it is an ordinary number.</summary>
    [MethodImpl(Inline)]
    public static V Exp(V x, V low, out V ordinary)
    {
        ordinary = V.Less(V.Abs(x), Ordinary);
        V r = Near(x, out V n, out V whole);
        return Grown(r + V.FusedMultiplyAdd(whole, RootTail, low), n);
    }

    /// <summary>2^x: the part of x beyond sixteenths, which is exact, times ln 2.</summary>
    [MethodImpl(Inline)]
    public static V Exp2(V x)
    {
        V rounder = V.Of(0.0625 * FloatFormat<T>.Rounder), n = x + rounder;
        V z = Grown((x - (n - rounder)) * V.Of(0.6931471805599453), n), ordinary = V.Less(V.Abs(x), V.Of(FloatFormat<T>.Bias - 1));
        return ordinary.All() ? z : V.Select(ordinary, z, Far2(x));
    }

    /// <summary>e^x / 2 for x >= 0, without overflow before the quotient overflows.</summary>
    [MethodImpl(Inline)]
    public static V Half(V x)
    {
        V r = Reduced(V.Select(V.Less(Most, x), Most, x), out V n, out V rest);
        return Scale(Series(r, rest), n - V.Of(1));
    }

    /// <summary>e^x - 1 for moderate x: 2^(n/16) (e^r - 1) + (2^(n/16) - 1).</summary>
    [MethodImpl(Inline)]
    public static V MinusOne(V x)
    {
        V r = Near(x, out V n, out V whole);
        V growth = Growth(V.FusedMultiplyAdd(whole, RootTail, r), n, out V scale);
        return V.FusedMultiplyAdd(scale, growth, scale - V.Of(1));
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Far(V x)
    {
        V r = Reduced(Within(x, Least, Most), out V n, out V rest);
        return Scale(Series(r, rest), n);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Far2(V x)
    {
        x = Within(x, V.Of(FloatFormat<T>.Pick(-1100, -160)), V.Of(FloatFormat<T>.Pick(1030, 140)));
        V n = V.Round(x), fraction = x - n;
        V ln2 = V.Of(FloatFormat<T>.Pick(0.6931471805599453, 0.6931471228599548));
        V r = fraction * ln2;
        V rest = V.FusedMultiplyAdd(fraction, -Tail, V.FusedMultiplyAdd(fraction, ln2, -r));
        return Scale(Series(r, rest), n);
    }

    /// <summary>Below it in magnitude, e^x is a normal number.</summary>
    private static V Ordinary
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(708, 87));
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

    private static V RootTail
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(-2.3190468138462996e-17 / 16, -5.7699990475432854e-08 / 16));
    }

    /// <summary>x - whole ln 2 / 16 for the whole number next to 16 x / ln 2, as far as the nearest number to ln 2 goes: exact. n has the number in its low bits.</summary>
    [MethodImpl(Inline)]
    private static V Near(V x, out V n, out V whole)
    {
        V rounder = V.Of(FloatFormat<T>.Rounder);
        n = V.FusedMultiplyAdd(x, V.Of(16 * 1.4426950408889634), rounder);
        whole = n - rounder;
        return V.FusedMultiplyAdd(whole, V.Of(FloatFormat<T>.Pick(-0.6931471805599453 / 16, -0.6931471228599548 / 16)), x);
    }

    /// <summary>2^(n/16) e^r.</summary>
    [MethodImpl(Inline)]
    private static V Grown(V r, V n)
    {
        V growth = Growth(r, n, out V scale);
        return V.FusedMultiplyAdd(scale, growth, scale);
    }

    /// <summary>2^(n/16) e^r / scale - 1, where scale is the nearest number to 2^(n/16).</summary>
    [MethodImpl(Inline)]
    private static V Growth(V r, V n, out V scale)
    {
        scale = V.AddBits(Octave<V, T>.Of(Roots, SingleRoots, n), V.ShiftLeft(n, FloatFormat<T>.FractionBits - 4));
        return V.FusedMultiplyAdd(r * r, FloatFormat<T>.IsDouble ? ShortDouble(r) : ShortSingle(r), r + Octave<V, T>.Of(RootRests, SingleRootRests, n));
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

    /// <summary>Q for a short r.</summary>
    [MethodImpl(Inline)]
    private static V ShortDouble(V r)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.0001984146448919799), r, 0.0013889064072211705, 0.008333333332989617, 0.04166666666357321);
        return Polynomial<V, T>.Step(p, r, 0.16666666666666669, 0.5000000000000001);
    }

    [MethodImpl(Inline)]
    private static V ShortSingle(V r) => Polynomial<V, T>.Step(V.Of(0.04166715718017678), r, 0.16666960975391426, 0.5);

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
        if (ordinary.All()) return V.AddBits(p, V.ShiftLeft(n + rounder, FloatFormat<T>.FractionBits));
        V half = V.FusedMultiplyAdd(n, V.Of(0.5), rounder) - rounder;
        return p * Power(half) * Power(n - half);
    }

    /// <summary>2^(i/16), without the bits of i that the whole number brings along: as bits they are the exponent's, and beyond the point.</summary>
    private static ReadOnlySpan<double> Roots =>
    [
        1.0, 0.9908868912137069, 0.9827538663326288, 0.9756443173783458,
        0.9696035575013605, 0.964678906036742, 0.9609197773255048, 0.9583777734684463,
        0.9571067811865476, 0.9571630729697497, 0.9586054127039704, 0.9614951659746271,
        0.9658964152537145, 0.9718760801866497, 0.9795040432046712, 0.9888532806985737,
    ];

    /// <summary>What these leave, as a part of them.</summary>
    private static ReadOnlySpan<double> RootRests =>
    [
        0.0, 8.189317638195515e-17, -2.7939114859515733e-17, 7.826573258636076e-17,
        3.3484623336251524e-17, 3.750854201303127e-17, 1.9572585293112036e-17, 5.68648095791174e-17,
        -6.835808657661922e-17, -2.3591094770850053e-17, 5.1548301170786783e-17, 1.5341410053603723e-17,
        4.875160526227062e-17, 1.685487290628973e-17, 1.790126907604513e-17, -5.545065618639427e-17,
    ];

    private static ReadOnlySpan<float> SingleRoots =>
    [
        1f, 0.99088687f, 0.9827539f, 0.9756443f, 0.96960354f, 0.9646789f, 0.9609198f, 0.9583778f,
        0.95710677f, 0.9571631f, 0.9586054f, 0.96149516f, 0.9658964f, 0.9718761f, 0.97950405f, 0.9888533f,
    ];

    private static ReadOnlySpan<float> SingleRootRests =>
    [
        0f, 4.628547e-08f, -1.19921575e-08f, 4.7297824e-08f, 3.193418e-08f, 3.6210572e-08f, -3.099072e-08f, -7.475213e-09f,
        1.7114271e-08f, -3.0476834e-08f, 5.233334e-09f, 6.1075918e-09f, -1.4719605e-08f, -5.258795e-09f, -6.1282597e-09f, 5.1406093e-09f,
    ];
}
