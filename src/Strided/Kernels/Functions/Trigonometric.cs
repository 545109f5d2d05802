using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// x = n pi/2 + r with |r| &lt;= pi/4 (Cody and Waite, pi/2 in three parts): n times the first part is subtracted exactly by a fused step,
/// n times the second is a short product, what subtracting it rounds away and the third part are carried as a second word of r.
/// Then two polynomials in r², off by less than 2^-56 (float32: 2^-26), n modulo 4 choosing between them.
/// Beyond <see cref="Limit"/> the parts are too few: those elements, and only they, are computed one by one in float64 by the C library.
/// </summary>
internal static class Trigonometric<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private static double Limit
    {
        [MethodImpl(Inline)]
        get => FloatFormat<T>.Pick(1 << 20, 1 << 12);
    }

    [MethodImpl(Inline)]
    public static V Sin(V x)
    {
        V y = Quarter(V.Abs(x), 0) ^ Sign(x);
        ulong far = V.LessEqual(V.Of(Limit), V.Abs(x)).Bits();
        return far == 0 ? y : Lanes<V, T>.Replace<FarSin>(x, y, far);
    }

    [MethodImpl(Inline)]
    public static V Cos(V x)
    {
        V y = Quarter(V.Abs(x), 1);
        ulong far = V.LessEqual(V.Of(Limit), V.Abs(x)).Bits();
        return far == 0 ? y : Lanes<V, T>.Replace<FarCos>(x, y, far);
    }

    [MethodImpl(Inline)]
    public static V Tan(V x)
    {
        Reduce(V.Abs(x), out V n, out V s, out V c);
        V odd = Odd(n);
        V y = V.Select(odd, c, s) / V.Select(odd, s, c) ^ V.ShiftLeft(n, FloatFormat<T>.Bits - 1) ^ Sign(x);
        ulong far = V.LessEqual(V.Of(Limit), V.Abs(x)).Bits();
        return far == 0 ? y : Lanes<V, T>.Replace<FarTan>(x, y, far);
    }

    /// <summary>sin(x + quarter pi/2).</summary>
    [MethodImpl(Inline)]
    private static V Quarter(V x, int quarter)
    {
        Reduce(x, out V n, out V s, out V c);
        if (quarter != 0) n = V.AddBits(n, V.OfBits(quarter));
        V turned = V.ShiftLeft(V.ShiftRight(n, 1), FloatFormat<T>.Bits - 1);
        return V.Select(Odd(n), c, s) ^ turned;
    }

    [MethodImpl(Inline)]
    private static V Sign(V x) => x & V.Of(-0.0);

    /// <summary>All ones where the integer in the bits is odd.</summary>
    [MethodImpl(Inline)]
    private static V Odd(V n) => V.SubtractBits(V.OfBits(0), n & V.OfBits(1));

    /// <summary>The sine and cosine of r, and n in the low bits of the third.</summary>
    [MethodImpl(Inline)]
    private static void Reduce(V x, out V n, out V s, out V c)
    {
        V rounder = V.Of(FloatFormat<T>.Rounder);
        n = V.FusedMultiplyAdd(x, V.Of(0.6366197723675814), rounder);
        V m = n - rounder;
        V near = V.FusedMultiplyAdd(m, V.Of(FloatFormat<T>.Pick(-1.5707963267948966, -1.570796251296997)), x);
        V second = m * V.Of(FloatFormat<T>.Pick(6.12323399538461e-17, 7.549533620476723e-08));
        V r = near - second;
        V rest = V.FusedMultiplyAdd(m, V.Of(FloatFormat<T>.Pick(-3.5215598651832e-27, -2.563344151594519e-12)), near - r - second);
        near = r + rest;
        rest += r - near;
        r = near;

        V z = r * r;
        s = r + V.FusedMultiplyAdd(r * z, FloatFormat<T>.IsDouble ? SinDouble(z) : SinSingle(z), rest);
        V half = V.Of(0.5) * z;
        V flat = V.Of(1) - half;
        V bend = V.FusedMultiplyAdd(z * z, FloatFormat<T>.IsDouble ? CosDouble(z) : CosSingle(z), V.Of(1) - flat - half);
        c = flat + V.FusedMultiplyAdd(-r, rest, bend);
    }

    [MethodImpl(Inline)]
    private static V SinDouble(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(1.5918095236696272e-10), z, -2.5051131372218632e-08, 2.7557316100283695e-06);
        return Polynomial<V, T>.Step(p, z, -0.000198412698367542, 0.008333333333330946, -0.16666666666666666);
    }

    [MethodImpl(Inline)]
    private static V SinSingle(V z) => Polynomial<V, T>.Step(V.Of(-0.00019587829766434114), z, 0.00833274798772674, -0.166666646608586);

    [MethodImpl(Inline)]
    private static V CosDouble(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(-1.1382611119025631e-11), z, 2.087614597263508e-09, -2.755731727031051e-07);
        return Polynomial<V, T>.Step(p, z, 2.480158729876295e-05, -0.0013888888888887395, 0.041666666666666664);
    }

    [MethodImpl(Inline)]
    private static V CosSingle(V z) => Polynomial<V, T>.Step(V.Of(2.454788084226998e-05), z, -0.0013888302752417692, 0.0416666646580437);

    private readonly struct FarSin : IFarFunction
    {
        public static double Apply(double x) => Math.Sin(x);
    }

    private readonly struct FarCos : IFarFunction
    {
        public static double Apply(double x) => Math.Cos(x);
    }

    private readonly struct FarTan : IFarFunction
    {
        public static double Apply(double x) => Math.Tan(x);
    }
}
