namespace Strided;

/// <summary>Roots of unity, within one unit in the last place: by exact reduction to an eighth of the circle and an angle in twice the precision.</summary>
internal static class Roots
{
    private const double QuarterPi = 0.78539816339744830962;
    private const double QuarterPiRest = 3.061616997868383e-17;

    /// <summary>exp(-2 pi i k / n).</summary>
    public static (double Re, double Im) Of(long k, long n)
    {
        long eighths = 8 * (k % n);
        long octant = eighths / n, rest = eighths - octant * n;
        (double cos, double sin) = FirstOctant((octant & 1) == 0 ? rest : n - rest, n);
        return octant switch
        {
            0 => (cos, -sin),
            1 => (sin, -cos),
            2 => (-sin, -cos),
            3 => (-cos, -sin),
            4 => (-cos, sin),
            5 => (-sin, cos),
            6 => (sin, cos),
            _ => (cos, sin),
        };
    }

    /// <summary>Cosine and sine of pi/4 k/n, for k from 0 to n.</summary>
    private static (double Cos, double Sin) FirstOctant(long k, long n)
    {
        double part = (double)k / n, left = Math.FusedMultiplyAdd(-part, n, k) / n;
        double angle = part * QuarterPi;
        double rest = Math.FusedMultiplyAdd(part, QuarterPi, -angle) + (part * QuarterPiRest + left * QuarterPi);
        double z = angle * angle;
        // Taylor's series: the first term left out is below 2^-60 everywhere.
        double sin = -1 / 6.0 + z * (1 / 120.0 + z * (-1 / 5040.0 + z * (1 / 362880.0 + z * (-1 / 39916800.0 + z * (1 / 6227020800.0 + z * (-1 / 1307674368000.0 + z / 355687428096000.0))))));
        double cos = 1 / 24.0 + z * (-1 / 720.0 + z * (1 / 40320.0 + z * (-1 / 3628800.0 + z * (1 / 479001600.0 + z * (-1 / 87178291200.0 + z / 20922789888000.0)))));
        double half = z / 2, toOne = 1 - half;
        double sine = angle + angle * (z * sin), cosine = toOne + (1 - toOne - half + z * z * cos);
        return (cosine - rest * sine, sine + rest * cosine);
    }
}
