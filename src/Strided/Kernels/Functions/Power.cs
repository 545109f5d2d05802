using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// x^y = e^(y log x), with log x in two parts good for 2^-65 of it (float32: 2^-33), as y log x may be 2^9 (2^6) and its error becomes one of the
/// result. x = 2^k (1 + f) and s = f / (2 + f) as in <see cref="Logarithm{V, T, TBase}"/>; log(1 + f) = 2s + s³ (2/3 + s² P(s²)), everything but P in
/// two parts.
/// </summary>
internal static class Power<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of(V x, V y)
    {
        V magnitude = V.Abs(x), infinity = V.Of(double.PositiveInfinity), zero = V.Of(0), minus = V.Of(-0.0);
        V log = Log(magnitude, out V rest);
        V product = y * log;
        V z = Exponential<V, T>.Exp(product, V.FusedMultiplyAdd(y, log, -product) + y * rest);

        V negative = V.Less(x, zero), ordinary = V.Less(zero, magnitude) & V.Less(magnitude, infinity) & V.Less(V.Abs(y), infinity);
        if (negative.Bits() != 0)
        {
            V half = V.Of(0.5) * y;
            V odd = ~V.Equal(V.Round(half), half);
            V whole = V.Equal(V.Round(y), y);
            z = V.Select(negative & ~whole, V.Of(double.NaN), z ^ (negative & odd & minus));
        }
        ulong far = (~ordinary).Bits();
        return far == 0 ? z : Lanes<V, T>.Replace<FloatPower>(x, y, z, far);
    }

    /// <summary>log x = the result + rest, for positive finite x.</summary>
    [MethodImpl(Inline)]
    private static V Log(V x, out V rest)
    {
        V f = Logarithm<V, T, BaseE>.Split(x, out V k);
        V wide = V.Of(2) + f, narrow = f - (wide - V.Of(2));
        V inverse = V.Of(1) / wide;
        V s = f * inverse;
        V sRest = V.FusedMultiplyAdd(-s, narrow, V.FusedMultiplyAdd(-s, wide, f)) * inverse;

        V z = s * s;
        V zRest = V.FusedMultiplyAdd(s + s, sRest, V.FusedMultiplyAdd(s, s, -z));
        V third = V.Of(0.6666666666666666);
        V tail = z * (FloatFormat<T>.IsDouble ? Double(z) : Single(z));
        V p = third + tail;
        V pRest = third - p + tail + V.Of(FloatFormat<T>.Pick(3.700743415417188e-17, -1.9868215e-08));
        V square = Product(z, zRest, p, pRest, out V squareRest);
        V cube = Product(s, sRest, square, squareRest, out V cubeRest);

        V twice = s + s, near = twice + cube;
        V nearRest = twice - near + cube + (cubeRest + (sRest + sRest));
        V whole = k * V.Of(FloatFormat<T>.Pick(BaseE.Two, BaseE.TwoSingle));
        V sum = whole + near;
        rest = whole - sum + near + V.FusedMultiplyAdd(k, V.Of(FloatFormat<T>.Pick(BaseE.TwoRest, BaseE.TwoRestSingle)), nearRest);
        return sum;
    }

    /// <summary>(a + aRest) (b + bRest) = the result + rest.</summary>
    [MethodImpl(Inline)]
    private static V Product(V a, V aRest, V b, V bRest, out V rest)
    {
        V product = a * b;
        rest = V.FusedMultiplyAdd(a, bRest, V.FusedMultiplyAdd(aRest, b, V.FusedMultiplyAdd(a, b, -product)));
        return product;
    }

    [MethodImpl(Inline)]
    private static V Double(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.11723603622905411), z, 0.11706195689881364, 0.13334806212100603);
        p = Polynomial<V, T>.Step(p, z, 0.15384594934597917, 0.1818181833565416);
        return Polynomial<V, T>.Step(p, z, 0.22222222221654733, 0.2857142857142937, 0.4);
    }

    [MethodImpl(Inline)]
    private static V Single(V z) => Polynomial<V, T>.Step(V.Of(0.23048521099041205), z, 0.2856222986193456, 0.4000001507099428);
}
