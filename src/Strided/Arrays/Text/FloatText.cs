using System.Numerics;

namespace Strided;

/// <summary>Floating-point numbers: all with or all without exponents, the decimal points in one column.</summary>
/// <param name="options">Precision, suppression and the names of the numbers that are not finite.</param>
/// <param name="plus">Whether positive numbers have a sign too, as imaginary parts do.</param>
internal sealed class FloatText<T>(PrintOptions options, bool plus = false) : ElementText<T> where T : IBinaryFloatingPointIeee754<T>
{
    private bool hasExponents;
    private int left;
    private int right;
    private int fractionDigits;
    private int exponentDigits;

    public override void Fit(ReadOnlySpan<T> shown)
    {
        hasExponents = NeedsExponents(shown);
        (left, right, fractionDigits, exponentDigits) = (0, 0, 0, 0);
        bool allFinite = true, anyNegativeInfinity = false;
        foreach (T value in shown)
        {
            anyNegativeInfinity |= T.IsNegativeInfinity(value);
            if (T.IsFinite(value)) Widen(value);
            else allFinite = false;
        }
        if (hasExponents) right = fractionDigits + "e+".Length + exponentDigits;
        if (allFinite) return;
        // Names reach over the column of the decimal point and all that is right of it; they widen the left when that is too little.
        // NumPy counts a sign for every infinity where positive numbers have one, and none for nan.
        int infinity = options.Infinity.Length + (plus || anyNegativeInfinity ? 1 : 0);
        left = Math.Max(left, Math.Max(options.NaN.Length, infinity) - right - 1);
    }

    public override string Format(T value)
    {
        if (!T.IsFinite(value)) return Name(value).PadLeft(left + 1 + right);
        return hasExponents ? Scientific(value) : Positional(value);
    }

    public override string Scalar(T value) => ShortestFloat.Text(value, plus, pointZero: true);

    // Numbers turn to exponents where the type's digits run out, or after eight; the bounds are rounded to the type, as is the ratio.
    private bool NeedsExponents(ReadOnlySpan<T> shown)
    {
        T largest = T.Zero, smallest = T.PositiveInfinity;
        foreach (T value in shown)
        {
            if (!T.IsFinite(value) || T.IsZero(value)) continue;
            largest = T.Max(largest, T.Abs(value));
            smallest = T.Min(smallest, T.Abs(value));
        }
        if (T.IsZero(largest)) return false;
        return largest >= T.CreateChecked(Math.Pow(10, Math.Min(FInfo.PrecisionOf<T>(), 8)))
            || (!options.Suppress && (smallest < T.CreateChecked(1e-4) || largest / smallest > T.CreateChecked(1000)));
    }

    // The first pass: makes room for a number in its shortest form.
    private void Widen(T value)
    {
        DecimalDigits digits = DecimalDigits.Shortest(value);
        if (hasExponents)
        {
            digits = digits.RoundedTo(digits.Exponent - options.Precision, value);
            left = Math.Max(left, Sign(value).Length + 1);
            fractionDigits = Math.Max(fractionDigits, digits.Count - 1);
            exponentDigits = Math.Max(exponentDigits, digits.ExponentText(2).Length - "e+".Length);
        }
        else
        {
            digits = digits.RoundedTo(-options.Precision, value);
            left = Math.Max(left, Sign(value).Length + digits.Whole.Length);
            right = Math.Max(right, digits.Fraction.Length);
        }
    }

    private string Positional(T value)
    {
        DecimalDigits digits = DecimalDigits.Shortest(value);
        // Whole digits are exact where the shortest leave them open: 8192 for float16, whose shortest is 8190.
        digits = digits.Count <= digits.Exponent
            ? DecimalDigits.Exact(value, digits.Exponent + 1)
            : digits.RoundedTo(-options.Precision, value);
        return (Sign(value) + digits.Whole).PadLeft(left) + "." + digits.Fraction.PadRight(right);
    }

    private string Scientific(T value)
    {
        DecimalDigits digits = DecimalDigits.Shortest(value);
        // Numbers with fewer digits than the others are filled up with what is exactly there: 1.00000001e-01 for float32(0.1).
        digits = digits.Count <= fractionDigits
            ? DecimalDigits.Exact(value, fractionDigits + 1)
            : digits.RoundedTo(digits.Exponent - fractionDigits, value);
        return (Sign(value) + digits.Leading).PadLeft(left) + "." + digits.Trailing.PadRight(fractionDigits, '0')
            + digits.ExponentText(exponentDigits);
    }

    private string Sign(T value) => T.IsNegative(value) ? "-" : plus ? "+" : "";

    private string Name(T value) => T.IsNaN(value) ? (plus ? "+" : "") + options.NaN : Sign(value) + options.Infinity;
}
