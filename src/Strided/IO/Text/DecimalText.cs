using System.Numerics;
using System.Runtime.CompilerServices;

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

    /// <summary>Integers up to here are float64, too.</summary>
    private const ulong MostExact = 1UL << 53;

    /// <summary>Exact powers of ten.</summary>
    private static ReadOnlySpan<double> Tens =>
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The nearest float64 to <c>[+-]digits[.digits][e[+-]digits]</c>; false when the text is anything else, or takes a slower way to tell.</summary>
    public static bool TryParse(in TextField field, out double value)
    {
        value = 0;
        return (field.HasRoom && TryAtOnce(field, out value)) || TryAnywhere(field, out value);
    }

    /// <summary>The same for a field that has room, if it is short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryAtOnce(in TextField field, out double value)
    {
        value = 0;
        if ((uint)field.Length - 1 >= TextField.Room) return false;
        // Where digits end is known before one is read.
        uint others = field.Others();
        int at = field.Sign(out int minus), point = field.EndOf(others = others >> at << at), end = point, count = point - at, part = 0;
        bool hasPoint = point < field.Length && field.IsPoint(point);
        if (hasPoint)
        {
            end = field.EndOf(others & (others - 1));
            part = end - point - 1;
            count += part;
        }
        if ((uint)count - 1 >= MostDigits) return false;
        ulong digits = hasPoint ? field.Digits(end, count, part) : field.Digits(end, count);
        if (end < field.Length || digits > MostExact || part >= Tens.Length) return TryScaled(digits, -part, field.Bytes, end, minus, out value);
        value = Signed((long)digits / Tens[part], minus);
        return true;
    }

    /// <summary>The same where little may be looked at beside the text, or it is long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryAnywhere(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.IsEmpty) return false;
        int at = ((TextField)text).Sign(out int minus);
        if (!TryDigits(text, ref at, out ulong digits, out int exponent)) return false;
        return TryScaled(digits, exponent, text, at, minus, out value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryScaled(ulong digits, int exponent, ReadOnlySpan<byte> text, int at, int minus, out double value)
    {
        value = Signed(Scaled(digits, exponent, text, at), minus);
        return !double.IsNaN(value);
    }

    /// <summary>All ones for a minus; nothing jumps on it.</summary>
    private static double Signed(double value, int minus) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) | ((long)minus << 63));

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

    /// <summary>With the exponent that the text tells from there to its end; NaN when it is none.</summary>
    private static double Scaled(ulong digits, int exponent, ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length) return Scaled(digits, exponent);
        if ((text[at++] | 0x20) != 'e') return double.NaN;
        bool negative = at < text.Length && text[at] == '-';
        if (negative || (at < text.Length && text[at] == '+')) at++;
        int start = at, given = 0;
        for (; at < text.Length && (uint)text[at] - '0' <= 9; at++) given = Math.Min(given * 10 + (text[at] - '0'), 100_000);
        return at == text.Length && at > start ? Scaled(digits, exponent + (negative ? -given : given)) : double.NaN;
    }

    /// <summary>digits · 10^exponent, rounded to nearest, ties to even; NaN when it takes more bits to tell.</summary>
    private static double Scaled(ulong digits, int exponent)
    {
        if (digits > MostExact || Math.Abs(exponent) >= Tens.Length) return ScaledByFives(digits, exponent);
        return exponent < 0 ? (long)digits / Tens[-exponent] : (long)digits * Tens[exponent];
    }

    private static double ScaledByFives(ulong digits, int exponent)
    {
        if (digits == 0) return 0;
        if (exponent is < PowersOfFive.Least or > PowersOfFive.Greatest) return double.NaN;
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
            if (lower == ulong.MaxValue) return double.NaN;
        }
        int top = (int)(upper >> 63);
        ulong mantissa = upper >> (top + 64 - MantissaBits - 3);
        // 152170 / 2^16 is log2(5), plus 1 for the two: log2 of 10.
        int binary = (((152170 + 65536) * exponent) >> 16) + 63 + top - shift + 1023;
        if (binary is <= 0 or >= 2046) return double.NaN;
        // Exactly half-way: only powers of five that fit the digits get there.
        if (lower <= 1 && exponent is >= -4 and <= 23 && (mantissa & 3) == 1 && mantissa << (top + 64 - MantissaBits - 3) == upper) mantissa &= ~1UL;
        mantissa = (mantissa + (mantissa & 1)) >> 1;
        if (mantissa >= 2UL << MantissaBits)
        {
            mantissa = 1UL << MantissaBits;
            binary++;
        }
        return BitConverter.UInt64BitsToDouble((mantissa & ~(1UL << MantissaBits)) | ((ulong)binary << MantissaBits));
    }
}
