using System.Globalization;

namespace Strided;

/// <summary>
/// Exponentials and logarithms of 28 digits, for tables that have to come out the same on every machine, whatever its C library rounds to.
/// </summary>
internal static class Exact
{
    /// <summary>The number itself, to 28 digits. The conversion of the language keeps only 15.</summary>
    public static decimal Of(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52 & 0x7FF) - 1075;
        decimal value = bits & (1L << 52) - 1 | 1L << 52;
        for (; exponent <= -32; exponent += 32) value /= 1L << 32;
        value = exponent < 0 ? value / (1L << -exponent) : value * (1L << exponent);
        return x < 0 ? -value : value;
    }

    /// <summary>The nearest float64. Reading text rounds correctly; the conversion of the language does not.</summary>
    public static double Round(decimal x) => double.Parse(x.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>e to the power of x, for x from -20 to 20: the series at x / 2^8, squared eight times.</summary>
    public static decimal Exp(decimal x)
    {
        // Twenty terms suffice below 20 / 256. Squaring 1 + r as r (2 + r) keeps the digits of r.
        decimal y = x / 256, term = y, r = y;
        for (int n = 2; n < 20; n++) r += term *= y / n;
        for (int k = 0; k < 8; k++) r *= 2 + r;
        return 1 + r;
    }

    /// <summary>The natural logarithm of a positive number, by Newton's (Halley's) steps from that of float64.</summary>
    public static decimal Log(decimal x)
    {
        decimal y = (decimal)Math.Log((double)x);
        for (int k = 0; k < 2; k++)
        {
            decimal e = Exp(y);
            y += 2 * (x - e) / (x + e);
        }
        return y;
    }
}
