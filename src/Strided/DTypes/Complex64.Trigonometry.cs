using System.Numerics;

namespace Strided;

// The formulas are Kahan's ("Branch cuts for complex elementary functions", 1987), worked in double.
public readonly partial struct Complex64
{
    /// <summary>The sine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">An angle in radians.</param>
    /// <returns>Its sine.</returns>
    public static Complex64 Sin(Complex64 value) => TimesMinusI(WideSinh(-(double)value._imaginary, value._real));

    /// <summary>The cosine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">An angle in radians.</param>
    /// <returns>Its cosine.</returns>
    public static Complex64 Cos(Complex64 value) => (Complex64)WideCosh(-(double)value._imaginary, value._real);

    /// <summary>The tangent.</summary>
    /// <remarks>Computed in double and rounded once, accurate next to the poles too; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">An angle in radians.</param>
    /// <returns>Its tangent.</returns>
    public static Complex64 Tan(Complex64 value) => TimesMinusI(WideTanh(-(double)value._imaginary, value._real));

    /// <summary>The hyperbolic sine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its hyperbolic sine.</returns>
    public static Complex64 Sinh(Complex64 value) => (Complex64)WideSinh(value._real, value._imaginary);

    /// <summary>The hyperbolic cosine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its hyperbolic cosine.</returns>
    public static Complex64 Cosh(Complex64 value) => (Complex64)WideCosh(value._real, value._imaginary);

    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>Computed in double and rounded once, accurate next to the poles too; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its hyperbolic tangent.</returns>
    public static Complex64 Tanh(Complex64 value) => (Complex64)WideTanh(value._real, value._imaginary);

    /// <summary>The principal arc sine; the branch cuts are the real axis below -1 and above 1.</summary>
    /// <remarks>Computed in double and rounded once; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The angle in radians, its real part from -π/2 to π/2.</returns>
    public static Complex64 Asin(Complex64 value)
    {
        double x = value._real, y = value._imaginary;
        if (IsInfinity(value)) return new Complex64((float)Math.Atan2(x, Math.Abs(y)), (float)Math.CopySign(double.PositiveInfinity, y));
        if (x == 0.0) return new Complex64(value._real, (float)Math.Asinh(y));
        Complex low = WideSqrt(1.0 - x, -y);
        Complex high = WideSqrt(1.0 + x, y);
        return new Complex64(
            (float)Math.Atan2(x, low.Real * high.Real - low.Imaginary * high.Imaginary),
            (float)Math.Asinh(low.Real * high.Imaginary - low.Imaginary * high.Real));
    }

    /// <summary>The principal arc cosine; the branch cuts are the real axis below -1 and above 1.</summary>
    /// <remarks>Computed in double and rounded once; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The angle in radians, its real part from 0 to π.</returns>
    public static Complex64 Acos(Complex64 value)
    {
        double x = value._real, y = value._imaginary;
        if (IsInfinity(value)) return new Complex64((float)Math.Atan2(Math.Abs(y), x), (float)-Math.CopySign(double.PositiveInfinity, y));
        if (x == 0.0) return new Complex64((float)(Math.PI / 2.0), (float)-Math.Asinh(y));
        Complex low = WideSqrt(1.0 - x, -y);
        Complex high = WideSqrt(1.0 + x, y);
        return new Complex64(
            (float)(2.0 * Math.Atan2(low.Real, high.Real)),
            (float)Math.Asinh(high.Real * low.Imaginary - high.Imaginary * low.Real));
    }

    /// <summary>The principal arc tangent; the branch cuts are the imaginary axis below -i and above i.</summary>
    /// <remarks>Computed in double and rounded once; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The angle in radians, its real part from -π/2 to π/2.</returns>
    public static Complex64 Atan(Complex64 value) => TimesMinusI(WideAtanh(-(double)value._imaginary, value._real));

    // The circular functions are the hyperbolic ones turned by a right angle: f(z) = -i·fh(iz).
    private static Complex64 TimesMinusI(Complex value) => new((float)value.Imaginary, (float)-value.Real);

    private static Complex WideSinh(double x, double y)
    {
        if (y == 0.0) return new Complex(Math.Sinh(x), y);
        (double sin, double cos) = Math.SinCos(y);
        if (x == 0.0) return new Complex(double.IsNaN(cos) ? x : x * cos, sin);
        if (double.IsInfinity(x) && !double.IsFinite(y)) return new Complex(x, double.NaN);
        return new Complex(Math.Sinh(x) * cos, Math.Cosh(x) * sin);
    }

    private static Complex WideCosh(double x, double y)
    {
        if (y == 0.0) return new Complex(Math.Cosh(x), Math.CopySign(1.0, x) * y);
        (double sin, double cos) = Math.SinCos(y);
        if (x == 0.0) return new Complex(cos, double.IsNaN(sin) ? 0.0 : x * sin);
        if (double.IsInfinity(x) && !double.IsFinite(y)) return new Complex(double.PositiveInfinity, double.NaN);
        return new Complex(Math.Cosh(x) * cos, Math.Sinh(x) * sin);
    }

    private static Complex WideTanh(double x, double y)
    {
        if (y == 0.0) return new Complex(Math.Tanh(x), y);
        if (x == 0.0) return new Complex(x, Math.Tan(y));
        if (Math.Abs(x) > 20.0)
        {
            (double sin, double cos) = Math.SinCos(y);
            double turn = sin * cos;
            if (double.IsNaN(turn)) return double.IsInfinity(x) ? new Complex(Math.CopySign(1.0, x), 0.0) : new Complex(turn, turn);
            // The real part is ±1 to a double's precision here.
            return new Complex(Math.CopySign(1.0, x), 4.0 * turn * Math.Exp(-2.0 * Math.Abs(x)));
        }

        double tan = Math.Tan(y);
        double sinh = Math.Sinh(x);
        double secant2 = 1.0 + tan * tan;
        double divisor = 1.0 + secant2 * sinh * sinh;
        return new Complex(secant2 * Math.Cosh(x) * sinh / divisor, tan / divisor);
    }

    private static Complex WideAtanh(double x, double y)
    {
        if (double.IsInfinity(x) || double.IsInfinity(y))
            return new Complex(Math.CopySign(0.0, x), double.IsNaN(y) ? y : Math.CopySign(Math.PI / 2.0, y));

        double distance = 1.0 - Math.Abs(x);
        double real = x == 0.0 ? x : Math.CopySign(0.25 * LogOnePlus(4.0 * Math.Abs(x) / (distance * distance + y * y)), x);
        double imaginary = 0.5 * Math.Atan2(2.0 * y, distance * (1.0 + Math.Abs(x)) - y * y);
        return new Complex(real, imaginary);
    }
}
