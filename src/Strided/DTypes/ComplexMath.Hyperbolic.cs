using System.Numerics;

namespace Strided;

// The circular functions are the hyperbolic ones turned by a right angle: f(z) = -i fh(iz).
internal static partial class ComplexMath
{
    public static Complex Sin(Complex z) => Back(Sinh(Turned(z)));

    public static Complex Cos(Complex z) => Cosh(Turned(z));

    public static Complex Tan(Complex z) => Back(Tanh(Turned(z)));

    public static Complex Sinh(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0.0) return new(Math.Sinh(x), y);
        (double sin, double cos) = Math.SinCos(y);
        if (x == 0.0) return new(double.IsNaN(cos) ? x : x * cos, sin);
        if (double.IsInfinity(x) && !double.IsFinite(y)) return new(x, double.NaN);
        return IsLarge(x, out double half)
            ? new(Math.CopySign(half, x) * cos * ExpLarge, half * sin * ExpLarge)
            : new(Math.Sinh(x) * cos, Math.Cosh(x) * sin);
    }

    public static Complex Cosh(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0.0) return new(Math.Cosh(x), double.IsNaN(x) ? y : Math.CopySign(1.0, x) * y);
        (double sin, double cos) = Math.SinCos(y);
        if (x == 0.0) return new(cos, double.IsNaN(sin) ? 0.0 : x * sin);
        if (double.IsInfinity(x) && !double.IsFinite(y)) return new(Inf, double.NaN);
        return IsLarge(x, out double half)
            ? new(half * cos * ExpLarge, Math.CopySign(half, x) * sin * ExpLarge)
            : new(Math.Cosh(x) * cos, Math.Sinh(x) * sin);
    }

    public static Complex Tanh(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (y == 0.0) return new(Math.Tanh(x), y);
        if (x == 0.0) return new(x, Math.Tan(y));
        if (Math.Abs(x) > 20.0)
        {
            (double sin, double cos) = Math.SinCos(y);
            double turn = sin * cos;
            if (double.IsNaN(turn)) return double.IsInfinity(x) ? new(Math.CopySign(1.0, x), 0.0) : new(turn, turn);
            // The real part is ±1 to a double's precision here.
            return new(Math.CopySign(1.0, x), 4.0 * turn * Math.Exp(-2.0 * Math.Abs(x)));
        }
        double tan = Math.Tan(y), sinh = Math.Sinh(x);
        double secant2 = 1.0 + tan * tan, divisor = 1.0 + secant2 * sinh * sinh;
        return new(secant2 * Math.Cosh(x) * sinh / divisor, tan / divisor);
    }

    /// <summary>e^|x| / 2 without the factor <see cref="ExpLarge"/>, where sinh and cosh are both that and may overflow before a sine makes them small.</summary>
    private static bool IsLarge(double x, out double half)
    {
        double size = Math.Abs(x);
        half = 0.5 * Math.Exp(Math.Min(size, 2 * Large) - Large);
        return size > Large && double.IsFinite(size);
    }

    /// <summary>iz.</summary>
    private static Complex Turned(Complex z) => new(-z.Imaginary, z.Real);

    /// <summary>-iz.</summary>
    private static Complex Back(Complex z) => new(z.Imaginary, -z.Real);
}
