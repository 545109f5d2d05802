using System.Numerics;

namespace Strided;

// Asin and Acos have no cancellation: all products in them have one sign. Their arguments beyond Far are asymptotic.
internal static partial class ComplexMath
{
    /// <summary>From here on sqrt(z² ± 1) is z to a double's precision.</summary>
    private const double Far = 1e20;

    public static Complex Asin(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (IsFar(z)) return new(Math.Atan2(x, Math.Abs(y)), Math.CopySign(LogAbs(x, y) + Ln2, y));
        if (x == 0.0) return new(x, Math.Asinh(y));
        Complex low = Sqrt(new(1.0 - x, -y)), high = Sqrt(new(1.0 + x, y));
        return new(
            Math.Atan2(x, low.Real * high.Real - low.Imaginary * high.Imaginary),
            Math.CopySign(Math.Asinh(low.Real * high.Imaginary - low.Imaginary * high.Real), y));
    }

    public static Complex Acos(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (IsFar(z)) return new(Math.Atan2(Math.Abs(y), x), -Math.CopySign(LogAbs(x, y) + Ln2, y));
        if (x == 0.0) return new(Math.PI / 2.0, -Math.Asinh(y));
        Complex low = Sqrt(new(1.0 - x, -y)), high = Sqrt(new(1.0 + x, y));
        return new(
            2.0 * Math.Atan2(low.Real, high.Real),
            Math.CopySign(Math.Asinh(high.Real * low.Imaginary - high.Imaginary * low.Real), -y));
    }

    public static Complex Atan(Complex z) => Back(Atanh(Turned(z)));

    /// <summary>asin(iz) / i.</summary>
    public static Complex Asinh(Complex z) => Back(Asin(Turned(z)));

    /// <summary>±i acos z, with a real part that is not negative.</summary>
    public static Complex Acosh(Complex z)
    {
        Complex angle = Acos(z);
        return new(Math.Abs(angle.Imaginary), Math.CopySign(angle.Real, z.Imaginary));
    }

    public static Complex Atanh(Complex z)
    {
        (double x, double y) = (z.Real, z.Imaginary);
        if (double.IsInfinity(x) || double.IsInfinity(y))
            return new(Math.CopySign(0.0, x), double.IsNaN(y) ? y : Math.CopySign(Math.PI / 2.0, y));
        if (IsFar(z))
        {
            double size = double.Hypot(x, y);
            return new(x / size / size, Math.CopySign(Math.PI / 2.0, y));
        }
        double width = Math.Abs(x), distance = 1.0 - width, square = distance * distance + y * y;
        double real = x == 0.0 ? x
            // So near to the pole that the square vanished: |1 - z| is |y|.
            : distance == 0.0 && Math.Abs(y) < 1e-150 ? 0.5 * (Ln2 - Math.Log(Math.Abs(y)))
            : 0.25 * LogOnePlus(4.0 * width / square);
        double imaginary = y == 0.0 && width <= 1 ? y : 0.5 * Math.Atan2(2.0 * y, distance * (1.0 + width) - y * y);
        return new(Math.CopySign(real, x), imaginary);
    }

    private static bool IsFar(Complex z) => Math.Max(Math.Abs(z.Real), Math.Abs(z.Imaginary)) > Far || Complex.IsInfinity(z);
}
