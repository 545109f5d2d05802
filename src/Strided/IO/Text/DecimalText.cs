using System.Numerics;

namespace Strided;

/// <summary>
/// Decimal text as the nearest float64: digits are gathered as an integer, and one multiplication by a 128-bit power of five decides how it rounds.
/// </summary>
/// <remarks>
/// The method is D. Lemire's, "Number parsing at a gigabyte per second" (2021). Where 128 bits do not decide, or there are more than 19 digits,
/// the platform's parser does: the result is the correctly rounded one always.
/// </remarks>
internal static class DecimalText
{
    private const int MantissaBits = 52;
    private const int MostDigits = 19;

    /// <summary>Exact powers of ten.</summary>
    private static ReadOnlySpan<double> Tens =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    private static ReadOnlySpan<ulong> WholeTens =>
    [
        1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000,
        1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000, 10000000000000000000,
    ];

    /// <summary>The nearest float64 to <c>[+-]digits[.digits][e[+-]digits]</c>; false when the text is anything else, or takes a slower way to tell.</summary>
    public static bool TryParse(in TextField field, out double value)
    {
        ReadOnlySpan<byte> text = field.Bytes;
        value = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        int at = negative || (text.Length > 0 && text[0] == '+') ? 1 : 0;
        if (!TryDigits(field, text, ref at, out ulong digits, out int exponent) && !TryDigits(text, ref at, out digits, out exponent)) return false;
        if (at < text.Length && (text[at] | 0x20) == 'e' && !Exponent(text, ref at, ref exponent)) return false;
        if (at != text.Length || !TryScale(digits, exponent, out value)) return false;
        if (negative) value = -value;
        return true;
    }

    /// <summary>Where digits end is known before one is read.</summary>
    private static bool TryDigits(in TextField field, ReadOnlySpan<byte> text, ref int at, out ulong digits, out int exponent)
    {
        digits = 0;
        exponent = 0;
        if (!field.TryOthers(out uint others)) return false;
        others = others >> at << at;
        int point = Math.Min(BitOperations.TrailingZeroCount(others), text.Length), end = point, part = 0;
        if (point < text.Length && text[point] == '.')
        {
            end = Math.Min(BitOperations.TrailingZeroCount(others & (others - 1)), text.Length);
            part = end - point - 1;
        }
        if (point - at + part is 0 or > MostDigits) return false;
        digits = field.Digits(at, point) * WholeTens[part] + field.Digits(end - part, end);
        exponent = -part;
        at = end;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, ref int at, out ulong digits, out int exponent)
    {
        digits = 0;
        exponent = 0;
        int start = at;
        Digits(text, ref at, ref digits);
        int count = at - start;
        if (at < text.Length && text[at] == '.')
        {
            int point = ++at;
            Digits(text, ref at, ref digits);
            exponent = point - at;
            count += at - point;
        }
        return count > 0 && (count <= MostDigits || count - LeadingZeros(text[start..]) <= MostDigits);
    }

    private static void Digits(ReadOnlySpan<byte> text, ref int at, ref ulong digits)
    {
        while (at + EightDigits.Count <= text.Length && EightDigits.TryRead(text[at..], out ulong eight))
        {
            digits = unchecked(digits * EightDigits.Power + eight);
            at += EightDigits.Count;
        }
        for (; at < text.Length; at++)
        {
            uint digit = (uint)text[at] - '0';
            if (digit > 9) return;
            digits = unchecked(digits * 10 + digit);
        }
    }

    private static int LeadingZeros(ReadOnlySpan<byte> text)
    {
        int zeros = 0;
        foreach (byte c in text)
        {
            if (c == '0') zeros++;
            else if (c != '.') break;
        }
        return zeros;
    }

    private static bool Exponent(ReadOnlySpan<byte> text, ref int at, ref int exponent)
    {
        at++;
        bool negative = at < text.Length && text[at] == '-';
        if (negative || (at < text.Length && text[at] == '+')) at++;
        int start = at, given = 0;
        for (; at < text.Length && (uint)text[at] - '0' <= 9; at++) given = Math.Min(given * 10 + (text[at] - '0'), 100_000);
        exponent += negative ? -given : given;
        return at > start;
    }

    /// <summary>digits · 10^exponent, rounded to nearest, ties to even; false when it takes more bits to tell.</summary>
    private static bool TryScale(ulong digits, int exponent, out double value)
    {
        value = 0;
        if (digits == 0) return true;
        if (digits <= 1UL << 53 && Math.Abs(exponent) < Tens.Length)
        {
            value = exponent < 0 ? digits / Tens[-exponent] : digits * Tens[exponent];
            return true;
        }
        if (exponent is < PowersOfFive.Least or > PowersOfFive.Greatest) return false;

        int shift = BitOperations.LeadingZeroCount(digits);
        ulong normal = digits << shift;
        (ulong high, ulong low) = PowersOfFive.Of(exponent);
        ulong upper = Math.BigMul(normal, high, out ulong lower);
        if ((upper & 0x1FF) == 0x1FF)
        {
            // The lower half of the power can carry into the bits that are kept.
            ulong carried = Math.BigMul(normal, low, out _);
            lower += carried;
            if (lower < carried) upper++;
            if (lower == ulong.MaxValue) return false;
        }
        int top = (int)(upper >> 63);
        ulong mantissa = upper >> (top + 64 - MantissaBits - 3);
        // 152170 / 2^16 is log2(5), plus 1 for the two: log2 of 10.
        int binary = (((152170 + 65536) * exponent) >> 16) + 63 + top - shift + 1023;
        if (binary is <= 0 or >= 2046) return false;
        // Exactly half-way: only powers of five that fit the digits get there.
        if (lower <= 1 && exponent is >= -4 and <= 23 && (mantissa & 3) == 1 && mantissa << (top + 64 - MantissaBits - 3) == upper) mantissa &= ~1UL;
        mantissa = (mantissa + (mantissa & 1)) >> 1;
        if (mantissa >= 2UL << MantissaBits)
        {
            mantissa = 1UL << MantissaBits;
            binary++;
        }
        value = BitConverter.UInt64BitsToDouble((mantissa & ~(1UL << MantissaBits)) | ((ulong)binary << MantissaBits));
        return true;
    }
}
