using System.Numerics;

namespace Strided;

// Every function here works in double on parts that are floats: their squares are exact and cannot overflow, so the short
// formulas hold over the whole range. One rounding to float ends each function.
public readonly partial struct Complex64
{
    /// <summary>The principal square root; the branch cut is the negative real axis.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The root whose real part is not negative; its imaginary part has the sign of the number's.</returns>
    public static Complex64 Sqrt(Complex64 value) => (Complex64)WideSqrt(value._real, value._imaginary);

    /// <summary>e raised to a number.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">The exponent.</param>
    /// <returns>The power of e.</returns>
    public static Complex64 Exp(Complex64 value) => (Complex64)WideExp(value);

    /// <summary>The principal natural logarithm; the branch cut is the negative real axis.</summary>
    /// <remarks>Computed in double and rounded once, accurate next to the unit circle too; the logarithm of zero is -∞.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The logarithm of the magnitude, and the phase.</returns>
    public static Complex64 Log(Complex64 value) => (Complex64)WideLog(value);

    /// <summary>The principal logarithm to a base.</summary>
    /// <remarks>The quotient of two natural logarithms, computed in double and rounded once.</remarks>
    /// <param name="value">A number.</param>
    /// <param name="baseValue">The base.</param>
    /// <returns>The logarithm.</returns>
    public static Complex64 Log(Complex64 value, float baseValue) => (Complex64)(WideLog(value) / WideLog(baseValue));

    /// <summary>The principal logarithm to base 10.</summary>
    /// <remarks>Computed in double and rounded once.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The logarithm.</returns>
    public static Complex64 Log10(Complex64 value)
    {
        const double Log10OfE = 0.43429448190325182765;
        Complex log = WideLog(value);
        return new Complex64((float)(log.Real * Log10OfE), (float)(log.Imaginary * Log10OfE));
    }

    /// <summary>A number raised to a power.</summary>
    /// <remarks>
    /// Computed in double and rounded once: by repeated multiplication for a small integer power, as exp(power·log(value))
    /// otherwise. The power 0 gives 1; zero gives 0 for a power whose real part is positive and NaN for any other.
    /// </remarks>
    /// <param name="value">The base.</param>
    /// <param name="power">The exponent.</param>
    /// <returns>The power.</returns>
    public static Complex64 Pow(Complex64 value, Complex64 power)
    {
        if (power._imaginary == 0f) return Pow(value, power._real);
        if (value == Zero) return power._real > 0f ? Zero : NaN;
        return (Complex64)WideExp((Complex)power * WideLog(value));
    }

    /// <summary>A number raised to a real power.</summary>
    /// <remarks>As <see cref="Pow(Complex64, Complex64)"/>.</remarks>
    /// <param name="value">The base.</param>
    /// <param name="power">The exponent.</param>
    /// <returns>The power.</returns>
    public static Complex64 Pow(Complex64 value, float power)
    {
        if (power == 0f) return One;
        if (value == Zero) return power > 0f ? Zero : NaN;
        if (Math.Abs(power) <= 64f && float.IsInteger(power))
        {
            Complex product = WidePow(value, (int)Math.Abs(power));
            Complex result = power < 0f ? Complex.One / product : product;
            // Out of double's range on the way: the logarithm has the answer.
            if (Complex.IsFinite(result) && result != Complex.Zero) return (Complex64)result;
        }

        Complex log = WideLog(value);
        return (Complex64)WideExp(new Complex(log.Real * power, log.Imaginary * power));
    }

    private static Complex WidePow(Complex value, int power)
    {
        Complex result = Complex.One;
        for (; power != 0; power >>= 1)
        {
            if ((power & 1) != 0) result *= value;
            value *= value;
        }

        return result;
    }

    private static Complex WideSqrt(double x, double y)
    {
        if (double.IsInfinity(y)) return new Complex(double.PositiveInfinity, y);
        if (double.IsPositiveInfinity(x)) return new Complex(x, double.IsNaN(y) ? y : Math.CopySign(0.0, y));
        if (double.IsNegativeInfinity(x)) return new Complex(double.IsNaN(y) ? y : 0.0, Math.CopySign(double.PositiveInfinity, y));
        if (x == 0.0 && y == 0.0) return new Complex(0.0, y);

        double half = Math.Sqrt((Math.Abs(x) + Math.Sqrt(x * x + y * y)) * 0.5);
        double other = y / (2.0 * half);
        return x >= 0.0 ? new Complex(half, other) : new Complex(Math.Abs(other), Math.CopySign(half, y));
    }

    private static Complex WideExp(Complex value)
    {
        double scale = Math.Exp(value.Real);
        double angle = value.Imaginary;
        if (angle == 0.0) return new Complex(scale, angle);
        if (!double.IsFinite(angle))
        {
            if (double.IsNegativeInfinity(value.Real)) return Complex.Zero;
            if (double.IsPositiveInfinity(value.Real)) return new Complex(scale, double.NaN);
        }

        (double sin, double cos) = Math.SinCos(angle);
        return new Complex(scale * cos, scale * sin);
    }

    private static Complex WideLog(Complex64 value) => new(LogAbs(value), Math.Atan2(value._imaginary, value._real));

    private static double LogAbs(Complex64 value)
    {
        if (IsInfinity(value)) return double.PositiveInfinity;
        double larger = Math.Max(Math.Abs((double)value._real), Math.Abs((double)value._imaginary));
        double smaller = Math.Min(Math.Abs((double)value._real), Math.Abs((double)value._imaginary));
        double square = larger * larger + smaller * smaller;
        // Next to the unit circle the square's distance from 1 has to be found without the 1.
        return square is > 0.5 and < 2.0
            ? 0.5 * LogOnePlus((larger - 1.0) * (larger + 1.0) + smaller * smaller)
            : 0.5 * Math.Log(square);
    }

    // log(1 + x), accurate for small x: the error of 1 + x is the same above and below the fraction line.
    private static double LogOnePlus(double x)
    {
        double sum = 1.0 + x;
        if (sum == 1.0) return x;
        return double.IsFinite(sum) ? Math.Log(sum) * (x / (sum - 1.0)) : sum;
    }
}
