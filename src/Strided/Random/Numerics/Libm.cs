using static System.Math;

namespace Strided;

/// <summary>Functions of C's library that .NET has not, or has with other bits than NumPy sees.</summary>
/// <remarks>
/// log1p and expm1 follow the method of FreeBSD's msun by Sun Microsystems (K. C. Ng), with the polynomials summed in the order of glibc, which
/// NumPy calls on Linux: they are within one unit of the last place but not correctly rounded, so the very steps decide the last bit. That
/// library fuses multiplications with additions where the processor can, so here they are fused everywhere.
/// </remarks>
internal static class Libm
{
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10, InverseLn2 = 1.44269504088896338700e+00;

    /// <summary>log(1 + x).</summary>
    /// <remarks>
    /// 1 + x = 2^k (1 + f) with sqrt(2)/2 &lt; 1 + f &lt; sqrt(2), and log(1 + f) = f - f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f), where R is a
    /// minimax polynomial. What 1 + x lost by rounding comes back as c.
    /// </remarks>
    public static double Log1P(double x)
    {
        if (!(x > -1)) return x == -1 ? double.NegativeInfinity : double.NaN;
        if (double.IsPositiveInfinity(x)) return x;
        double magnitude = Abs(x);
        if (magnitude < 1.0 / (1 << 29)) return magnitude < 1.0 / (1L << 54) ? x : x - x * x * 0.5;
        int high = High(x), k = 0, rest = 1;
        double f = x, c = 0;
        if (high >= 0x3FDA827A || (high < 0 && high > unchecked((int)0xBFD2BEC3)))
        {
            double u = x;
            bool small = high < 0x43400000;
            if (small) u = 1 + x;
            int word = High(u);
            k = (word >> 20) - 1023;
            if (small) c = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            word &= 0xFFFFF;
            if (word < 0x6A09E) (u, rest) = (WithHigh(u, word | 0x3FF00000), word);
            else (k, u, rest) = (k + 1, WithHigh(u, word | 0x3FE00000), 0x100000 - word >> 2);
            f = u - 1;
        }
        double half = 0.5 * f * f;
        if (rest == 0)
        {
            if (f == 0) return k == 0 ? 0 : FusedMultiplyAdd(k, Ln2High, FusedMultiplyAdd(k, Ln2Low, c));
            double cubic = half * FusedMultiplyAdd(-f, 0.66666666666666666, 1);
            return k == 0 ? f - cubic : FusedMultiplyAdd(k, Ln2High, -(cubic - FusedMultiplyAdd(k, Ln2Low, c) - f));
        }
        double s = f / (2 + f), z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
        double r = FusedMultiplyAdd(z, 6.666666666666735130e-01, z2 * FusedMultiplyAdd(z, 2.857142874366239149e-01, 3.999999999940941908e-01));
        r = FusedMultiplyAdd(z4, FusedMultiplyAdd(z, 1.818357216161805012e-01, 2.222219843214978396e-01), r);
        r = FusedMultiplyAdd(z6, FusedMultiplyAdd(z, 1.479819860511658591e-01, 1.531383769920937332e-01), r);
        double tail = s * (half + r);
        return k == 0 ? f - (half - tail) : FusedMultiplyAdd(k, Ln2High, -(half - (FusedMultiplyAdd(k, Ln2Low, c) + tail) - f));
    }

    /// <summary>log(1 + x) of float32, correctly rounded but for one case in a hundred million, as glibc has it since 2.41.</summary>
    public static float Log1P(float x) => (float)Log1P((double)x);

    /// <summary>exp(x) - 1.</summary>
    /// <remarks>
    /// x = k log(2) + r with |r| at most log(2)/2; exp(r) - 1 = r + r²/2 + e comes from a rational function whose only
    /// approximated part is a polynomial in r², and what r lost by rounding is c.
    /// </remarks>
    public static double ExpM1(double x)
    {
        if (double.IsNaN(x)) return x;
        double magnitude = Abs(x);
        int high = High(x) & int.MaxValue, k = 0;
        if (high >= 0x4043687A)
        {
            if (x < 0) return -1;
            if (x > 7.09782712893383973096e+02) return double.PositiveInfinity;
        }
        double c = 0;
        if (high > 0x3FD62E42)
        {
            double top, low;
            if (high < 0x3FF0A2B2) (top, low, k) = x > 0 ? (x - Ln2High, Ln2Low, 1) : (x + Ln2High, -Ln2Low, -1);
            else
            {
                k = (int)(InverseLn2 * x + (x > 0 ? 0.5 : -0.5));
                (top, low) = (FusedMultiplyAdd(-k, Ln2High, x), k * Ln2Low);
            }
            x = top - low;
            c = top - x - low;
        }
        else if (magnitude < 1.0 / (1L << 54)) return x;
        double half = 0.5 * x, h = x * half, h2 = h * h, h4 = h2 * h2;
        double r = FusedMultiplyAdd(h, -3.33333333333331316428e-02, 1);
        r = FusedMultiplyAdd(h2, FusedMultiplyAdd(h, -7.93650757867487942473e-05, 1.58730158725481460165e-03), r);
        r = FusedMultiplyAdd(h4, FusedMultiplyAdd(h, -2.01099218183624371326e-07, 4.00821782732936239552e-06), r);
        double t = FusedMultiplyAdd(-half, r, 3), e = h * ((r - t) / FusedMultiplyAdd(-x, t, 6));
        if (k == 0) return x - FusedMultiplyAdd(x, e, -h);
        e = FusedMultiplyAdd(e - c, x, -c) - h;
        if (k == -1) return 0.5 * (x - e) - 0.5;
        if (k == 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
        if (k is <= -2 or > 56) return ScaleB(1 - (e - x), k) - 1;
        if (k < 20) return ScaleB(1 - ScaleB(1, -k) - (e - x), k);
        return ScaleB(x - (e + ScaleB(1, -k)) + 1, k);
    }

    /// <summary>The logarithm of the gamma function, by Stirling's series beyond 7 and recurrence below, in NumPy's order of operations.</summary>
    /// <remarks>Source: S. Zhang, J. Jin, "Computation of Special Functions", 1996. The coefficients are B(2k) / (2k (2k - 1)), B the Bernoulli numbers.</remarks>
    public static double LogGamma(double x)
    {
        if (x is 1 or 2) return 0;
        long steps = x < 7 ? (long)(7 - x) : 0;
        double y = x + steps, z = 1 / y * (1 / y), sum = Stirling[^1];
        for (int k = Stirling.Length - 2; k >= 0; k--) sum = sum * z + Stirling[k];
        double result = sum / y + 0.5 * 1.8378770664093453 + (y - 0.5) * Log(y) - y;
        if (x < 7)
            for (long k = 1; k <= steps; k++)
            {
                result -= Log(y - 1);
                y -= 1;
            }
        return result;
    }

    private static readonly double[] Stirling =
    [
        8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04, 8.417508417508418e-04,
        -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02, 1.796443723688307e-01, -1.39243221690590e+00,
    ];

    private static int High(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static double WithHigh(double x, int high) =>
        BitConverter.Int64BitsToDouble((long)high << 32 | BitConverter.DoubleToInt64Bits(x) & uint.MaxValue);
}
