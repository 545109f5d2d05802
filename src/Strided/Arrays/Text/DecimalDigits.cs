using System.Globalization;
using System.Numerics;

namespace Strided;

/// <summary>A magnitude in decimal: d.ddd × 10^exponent, without trailing zeros.</summary>
internal readonly struct DecimalDigits
{
    private readonly string digits;

    private DecimalDigits(string digits, int exponent)
    {
        this.digits = digits.TrimEnd('0');
        Exponent = exponent;
        if (this.digits.Length == 0) (this.digits, Exponent) = ("0", 0);
    }

    /// <summary>The power of ten of the first digit.</summary>
    public int Exponent { get; }

    /// <summary>How many digits there are.</summary>
    public int Count => digits.Length;

    /// <summary>The first digit.</summary>
    public string Leading => digits[..1];

    /// <summary>The digits after the first.</summary>
    public string Trailing => digits[1..];

    /// <summary>The digits before the decimal point, in positional notation.</summary>
    public string Whole => Exponent < 0 ? "0" : digits.Length > Exponent ? digits[..(Exponent + 1)] : digits.PadRight(Exponent + 1, '0');

    /// <summary>The digits after the decimal point, in positional notation.</summary>
    public string Fraction => Exponent < 0 ? new string('0', -Exponent - 1) + digits : digits.Length > Exponent ? digits[(Exponent + 1)..] : "";

    /// <summary>The exponent in scientific notation, of at least so many digits.</summary>
    public string ExponentText(int least) => (Exponent < 0 ? "e-" : "e+") + Math.Abs(Exponent).ToString($"D{least}", CultureInfo.InvariantCulture);

    /// <summary>The fewest digits that tell the finite number from its neighbours of the same type.</summary>
    public static DecimalDigits Shortest<T>(T value) where T : IBinaryFloatingPointIeee754<T>
    {
        T magnitude = T.Abs(value);
        string text = magnitude.ToString("R", CultureInfo.InvariantCulture);
        DecimalDigits shortest = Read(text);
        // A power of two is nearer to the number below it than to the one above. .NET overlooks that for two doubles, 2^-25 and
        // 2^-958, and gives digits that read back as the number below.
        return T.IsPow2(magnitude) && T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) != magnitude
            ? Exact(value, shortest, shortest.Count + 1)
            : shortest;
    }

    /// <summary>So many digits of the number's exact value, rounded half to even.</summary>
    public static DecimalDigits Exact<T>(T value, int count) where T : IBinaryFloatingPointIeee754<T> => Exact(value, Shortest(value), count);

    /// <summary>
    /// These shortest digits of <paramref name="value"/>, rounded to a multiple of 10^<paramref name="place"/> if they go beyond it.
    /// The exact value is what is rounded, half to even.
    /// </summary>
    public DecimalDigits RoundedTo<T>(int place, T value) where T : IBinaryFloatingPointIeee754<T>
    {
        int kept = Exponent - place + 1;
        if (kept >= digits.Length) return this;
        if (kept < 0) return new("0", 0);
        // The shortest digits lie on the same side of the half as the exact value, or a half would have been shorter: only where
        // they are the half themselves is the exact value asked.
        bool up = digits[kept] > '5' || (digits[kept] == '5' && (kept < digits.Length - 1 || IsOverHalf(value, place - 1, kept)));
        string head = digits[..kept];
        if (!up) return new(head, Exponent);
        string nines = head.TrimEnd('9');
        return nines.Length == 0 ? new("1", Exponent + 1) : new(nines[..^1] + (char)(nines[^1] + 1), Exponent);
    }

    private static DecimalDigits Read(string text)
    {
        int end = text.IndexOf('E');
        int exponent = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = end < 0 ? text : text[..end];
        int point = mantissa.IndexOf('.');
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        string all = mantissa.Replace(".", "", StringComparison.Ordinal);
        string significant = all.TrimStart('0');
        return new(significant, exponent - (all.Length - significant.Length));
    }

    private static DecimalDigits Exact<T>(T value, DecimalDigits shortest, int count) where T : IBinaryFloatingPointIeee754<T>
    {
        if (T.IsZero(value)) return shortest;
        int exponent = shortest.Exponent;
        // The shortest digits of 9.99…e22 are 1e23: a power of ten that the exact value does not reach.
        if (shortest.digits == "1" && Order(Ratio(value, exponent), BigInteger.One) < 0) exponent--;
        (BigInteger numerator, BigInteger denominator) = Ratio(value, exponent - count + 1);
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int half = (2 * remainder).CompareTo(denominator);
        if (half > 0 || (half == 0 && !quotient.IsEven)) quotient++;
        string text = quotient.ToString(CultureInfo.InvariantCulture);
        return new(text, exponent + text.Length - count);
    }

    private bool IsOverHalf<T>(T value, int place, int kept) where T : IBinaryFloatingPointIeee754<T>
    {
        int order = Order(Ratio(value, place), BigInteger.Parse(digits, CultureInfo.InvariantCulture));
        bool isOdd = kept > 0 && (digits[kept - 1] & 1) == 1;
        return order > 0 || (order == 0 && isOdd);
    }

    private static int Order((BigInteger Numerator, BigInteger Denominator) ratio, BigInteger whole) =>
        ratio.Numerator.CompareTo(whole * ratio.Denominator);

    /// <summary>The exact magnitude of the number, divided by 10^<paramref name="place"/>, as a fraction.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) Ratio<T>(T value, int place) where T : IBinaryFloatingPointIeee754<T>
    {
        long bits = BitConverter.DoubleToInt64Bits(double.CreateChecked(value));
        long mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        int exponent = (int)(bits >> 52) & 0x7FF;
        if (exponent == 0) exponent = 1;
        else mantissa |= 0x10_0000_0000_0000;
        exponent -= 1075;
        BigInteger numerator = mantissa, denominator = BigInteger.One;
        if (exponent > 0) numerator <<= exponent;
        else denominator <<= -exponent;
        if (place > 0) denominator *= BigInteger.Pow(10, place);
        else numerator *= BigInteger.Pow(10, -place);
        return (numerator, denominator);
    }
}
