using System.Numerics;

namespace Strided;

/// <summary>
/// The elementary functions of complex128 and, narrowed once, of complex64: principal branches, with zeros, infinities and NaN as C99's
/// Annex G has them. The formulas are Kahan's ("Branch cuts for complex elementary functions", 1987), kept from overflow by scaling.
/// </summary>
internal static partial class ComplexMath
{
    private const double Inf = double.PositiveInfinity;

    /// <summary>From here on the exponential is taken in two steps.</summary>
    private const double Large = 700;

    /// <summary>e to that power: 1e304.</summary>
    private const double ExpLarge = 1.014232054735005e304;

    private const double Ln2 = 0.6931471805599453;

    public static Complex Sqrt(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (double.IsInfinity(y)) return new(Inf, y);
        if (double.IsPositiveInfinity(x)) return new(x, double.IsNaN(y) ? y : Math.CopySign(0.0, y));
        if (double.IsNegativeInfinity(x)) return new(double.IsNaN(y) ? y : 0.0, Math.CopySign(Inf, y));
        if (y == 0.0 && !double.IsNaN(x)) return x < 0 ? new(0.0, Math.CopySign(Math.Sqrt(-x), y)) : new(Math.Sqrt(x == 0 ? 0.0 : x), y);
        double size = Math.Max(Math.Abs(x), Math.Abs(y));
        // Squares on the way must neither overflow nor vanish: 2^±108 under the root is 2^±54 beside it.
        if (size > 1e290) return Sqrt(new(x * Power(-108), y * Power(-108))) * Power(54);
        if (size < 1e-290) return Sqrt(new(x * Power(108), y * Power(108))) * Power(-54);
        double half = Math.Sqrt((Math.Abs(x) + double.Hypot(x, y)) * 0.5);
        double other = y / (2.0 * half);
        return x >= 0.0 ? new(half, other) : new(Math.Abs(other), Math.CopySign(half, y));
    }

    public static Complex Exp(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0.0) return new(Math.Exp(x), y);
        if (!double.IsFinite(y) && double.IsInfinity(x)) return x < 0 ? Complex.Zero : new(x, double.NaN);
        (double sin, double cos) = Math.SinCos(y);
        if (x <= Large || !double.IsFinite(x)) return new(Math.Exp(x) * cos, Math.Exp(x) * sin);
        double scale = Math.Exp(Math.Min(x, 2 * Large) - Large);
        return new(scale * cos * ExpLarge, scale * sin * ExpLarge);
    }

    /// <summary>e^z - 1, accurate near 0: cos y - 1 is -2 sin²(y/2).</summary>
    public static Complex ExpMinusOne(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0.0) return new(ExpMinusOne(x), y);
        if (!double.IsFinite(x) || !double.IsFinite(y) || x > 40) return Exp(z) - Complex.One;
        (double sin, double cos) = Math.SinCos(y);
        double half = Math.Sin(0.5 * y);
        return new(ExpMinusOne(x) * cos - 2.0 * half * half, Math.Exp(x) * sin);
    }

    public static Complex Log(Complex z) => new(LogAbs(z.Real, z.Imaginary), Math.Atan2(z.Imaginary, z.Real));

    public static Complex Log10(Complex z) => Scaled(Log(z), 0.43429448190325182765);

    public static Complex Log2(Complex z) => Scaled(Log(z), 1.4426950408889634);

    /// <summary>log(1 + z), accurate near 0: |1 + z|² - 1 is 2x + x² + y², summed with its rounding errors.</summary>
    public static Complex LogOnePlus(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0.0 && x >= -1) return new(LogOnePlus(x), y);
        double angle = Math.Atan2(y, 1.0 + x);
        if (!(Math.Max(Math.Abs(x), Math.Abs(y)) < 2.5)) return new(LogAbs(1.0 + x, y), angle);
        return new(0.5 * LogOnePlus(SquareDistance(2.0 * x, x, y)), angle);
    }

    public static Complex Pow(Complex z, Complex power)
    {
        const double ByMultiplication = 64;
        if (power == Complex.Zero) return Complex.One;
        if (z == Complex.Zero) return power.Real > 0 ? Complex.Zero : new(double.NaN, double.NaN);
        if (power.Imaginary == 0.0 && Math.Abs(power.Real) <= ByMultiplication && double.IsInteger(power.Real))
        {
            Complex product = Complex.One, factor = z;
            for (int n = (int)Math.Abs(power.Real); n != 0; n >>= 1, factor *= factor)
                if ((n & 1) != 0) product *= factor;
            Complex result = power.Real < 0 ? Complex.One / product : product;
            // Out of range on the way: the logarithm has the answer.
            if (Complex.IsFinite(result) && result != Complex.Zero) return result;
        }
        Complex log = Log(z);
        return Exp(power.Imaginary == 0.0 ? Scaled(log, power.Real) : power * log);
    }

    /// <summary>log(1 + x), accurate for small x: the error of 1 + x is the same above and below the fraction line.</summary>
    public static double LogOnePlus(double x)
    {
        double sum = 1.0 + x;
        if (sum == 1.0) return x;
        return double.IsFinite(sum) && sum > 0 ? Math.Log(sum) * (x / (sum - 1.0)) : Math.Log(sum);
    }

    /// <summary>e^x - 1 = 2 e^(x/2) sinh(x/2).</summary>
    private static double ExpMinusOne(double x) => Math.Abs(x) < 40 ? 2.0 * Math.Exp(0.5 * x) * Math.Sinh(0.5 * x) : Math.Exp(x) - 1.0;

    private static double LogAbs(double x, double y)
    {
        if (double.IsInfinity(x) || double.IsInfinity(y)) return Inf;
        double larger = Math.Max(Math.Abs(x), Math.Abs(y)), smaller = Math.Min(Math.Abs(x), Math.Abs(y));
        if (double.IsNaN(larger) || larger == 0) return Math.Log(larger);
        double ratio = smaller / larger;
        if (larger is < 0.5 or > 2) return Math.Log(larger) + 0.5 * LogOnePlus(ratio * ratio);
        // Next to the unit circle the square's distance from 1 has to be found without the 1.
        double square = larger * larger + smaller * smaller;
        return square is > 0.5 and < 2.0 ? 0.5 * LogOnePlus(SquareDistance(-1.0, larger, smaller)) : 0.5 * Math.Log(square);
    }

    /// <summary>c + x² + y² with the rounding errors of the squares and of the sums put back, once.</summary>
    private static double SquareDistance(double c, double x, double y)
    {
        double p = x * x, q = y * y;
        double rest = Math.FusedMultiplyAdd(x, x, -p) + Math.FusedMultiplyAdd(y, y, -q);
        double first = Sum(c, p, ref rest);
        return Sum(first, q, ref rest) + rest;

        static double Sum(double a, double b, ref double rest)
        {
            double sum = a + b, part = sum - a;
            rest += a - (sum - part) + (b - part);
            return sum;
        }
    }

    private static Complex Scaled(Complex z, double factor) => new(z.Real * factor, z.Imaginary * factor);

    private static double Power(int exponent) => Math.ScaleB(1.0, exponent);
}
