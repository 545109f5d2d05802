namespace Strided;

/// <summary>The singular values of an upper triangular matrix ((f, g), (0, h)), each to nearly full accuracy, without avoidable overflow.</summary>
/// <remarks>J. Demmel, W. Kahan, "Accurate singular values of bidiagonal matrices" (1990).</remarks>
internal static class TwoByTwo
{
    /// <summary>The smaller singular value.</summary>
    public static double Smaller(double f, double g, double h)
    {
        (f, g, h) = (Math.Abs(f), Math.Abs(g), Math.Abs(h));
        double small = Math.Min(f, h), large = Math.Max(f, h);
        if (small == 0) return 0;
        double sum = 1 + small / large, difference = (large - small) / large;
        if (g < large)
        {
            double square = g / large * (g / large);
            return small * (2 / (Math.Sqrt(sum * sum + square) + Math.Sqrt(difference * difference + square)));
        }
        double ratio = large / g;
        if (ratio == 0) return small * large / g;
        double factor = 1 / (Math.Sqrt(1 + sum * ratio * (sum * ratio)) + Math.Sqrt(1 + difference * ratio * (difference * ratio)));
        return 2 * (small * factor * ratio);
    }

    /// <summary>Both values, the one of larger magnitude first, and the rotations: left ((f, g), (0, h)) right* is diagonal.</summary>
    public static (double Larger, double Smaller) Rotate(double f, double g, double h, out Rotation left, out Rotation right)
    {
        bool swap = Math.Abs(h) > Math.Abs(f);
        (double first, double last) = swap ? (h, f) : (f, h);
        double fa = Math.Abs(first), ga = Math.Abs(g), ha = Math.Abs(last), large, small, cosineLeft = 1, sineLeft = 0, cosineRight = 1, sineRight = 0;
        if (ga == 0) (large, small) = (fa, ha);
        else if (ga > fa && fa / ga < TridiagonalVectors.Epsilon)
        {
            large = ga;
            small = ha > 1 ? fa / (ga / ha) : fa / ga * ha;
            (sineLeft, sineRight, cosineRight) = (last / g, 1, first / g);
        }
        else
        {
            double d = fa - ha, l = d == fa ? 1 : d / fa, m = g / first, t = 2 - l, mm = m * m;
            double s = Math.Sqrt(t * t + mm), r = l == 0 ? Math.Abs(m) : Math.Sqrt(l * l + mm), a = 0.5 * (s + r);
            (large, small) = (fa * a, ha / a);
            if (mm != 0) t = (m / (s + t) + m / (r + l)) * (1 + a);
            else if (l == 0) t = Math.CopySign(2, first) * Math.CopySign(1, g);
            else t = g / Math.CopySign(d, first) + m / t;
            l = Math.Sqrt(t * t + 4);
            (cosineRight, sineRight) = (2 / l, t / l);
            (cosineLeft, sineLeft) = ((cosineRight + sineRight * m) / a, last / first * sineRight / a);
        }
        (left, right) = swap
            ? (new Rotation(sineRight, cosineRight), new Rotation(sineLeft, cosineLeft))
            : (new Rotation(cosineLeft, sineLeft), new Rotation(cosineRight, sineRight));
        double sign = ga > fa ? Sign(right.Sine) * Sign(left.Cosine) * Sign(g)
            : swap ? Sign(right.Sine) * Sign(left.Sine) * Sign(h)
            : Sign(right.Cosine) * Sign(left.Cosine) * Sign(f);
        return (large * sign, small * sign * Sign(f) * Sign(h));
    }

    private static double Sign(double x) => Math.CopySign(1, x);
}
