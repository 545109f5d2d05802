using System.Numerics;

namespace Strided;

/// <summary>A single float as NumPy and Python print a scalar: every digit that it takes to read the number back.</summary>
internal static class ShortestFloat
{
    /// <param name="value">The number.</param>
    /// <param name="plus">Whether a positive number has a sign too.</param>
    /// <param name="pointZero">Whether a whole number ends in <c>.0</c>.</param>
    public static string Text<T>(T value, bool plus, bool pointZero) where T : IBinaryFloatingPointIeee754<T>
    {
        if (T.IsNaN(value)) return plus ? "+nan" : "nan";
        string sign = T.IsNegative(value) ? "-" : plus ? "+" : "";
        if (T.IsInfinity(value)) return sign + "inf";
        DecimalDigits digits = DecimalDigits.Shortest(value);
        // Compared in double whatever the type: float32(1e-4) is a little less than 1e-4 and has an exponent.
        double magnitude = double.CreateChecked(T.Abs(value));
        if (magnitude != 0 && (magnitude < 1e-4 || magnitude >= Limit<T>()))
            return sign + digits.Leading + (digits.Count > 1 ? "." : "") + digits.Trailing + digits.ExponentText(2);
        string fraction = digits.Fraction;
        return sign + digits.Whole + (fraction.Length > 0 ? "." + fraction : pointZero ? ".0" : "");
    }

    // Narrow floats have exponents from where their digits run out; doubles from where Python's do.
    private static double Limit<T>() where T : IBinaryFloatingPointIeee754<T>
    {
        int precision = FInfo.PrecisionOf<T>();
        return precision < 15 ? Math.Pow(10, precision) : 1e16;
    }
}
