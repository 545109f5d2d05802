using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Strided;

public readonly partial struct Complex64
{
    private const NumberStyles DefaultStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>The text of the number, <c>&lt;real; imaginary&gt;</c>, in the current culture.</summary>
    /// <returns>The shortest text that reads back as the same number.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The text of the number, <c>&lt;real; imaginary&gt;</c>, in the current culture.</summary>
    /// <param name="format">A numeric format, applied to each part.</param>
    /// <returns>The text.</returns>
    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, null);

    /// <summary>The text of the number, <c>&lt;real; imaginary&gt;</c>.</summary>
    /// <param name="provider">The culture's rules, applied to each part.</param>
    /// <returns>The shortest text that reads back as the same number.</returns>
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    /// <summary>The text of the number, <c>&lt;real; imaginary&gt;</c>.</summary>
    /// <param name="format">A numeric format, applied to each part.</param>
    /// <param name="formatProvider">The culture's rules, applied to each part.</param>
    /// <returns>The text.</returns>
    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? formatProvider) =>
        $"<{_real.ToString(format, formatProvider)}; {_imaginary.ToString(format, formatProvider)}>";

#pragma warning disable RS0026 // Both have the defaults that every number of the platform has.

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax(StringSyntaxAttribute.NumericFormat)] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        charsWritten = 0;
        if (destination.IsEmpty || !_real.TryFormat(destination[1..], out int realLength, format, provider)) return false;
        int gap = 1 + realLength;
        if (destination.Length < gap + 2) return false;
        if (!_imaginary.TryFormat(destination[(gap + 2)..], out int imaginaryLength, format, provider)) return false;
        int last = gap + 2 + imaginaryLength;
        if (last >= destination.Length) return false;
        destination[0] = '<';
        destination[gap] = ';';
        destination[gap + 1] = ' ';
        destination[last] = '>';
        charsWritten = last + 1;
        return true;
    }

    /// <inheritdoc/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        [StringSyntax(StringSyntaxAttribute.NumericFormat)] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        bytesWritten = 0;
        if (utf8Destination.IsEmpty || !_real.TryFormat(utf8Destination[1..], out int realLength, format, provider)) return false;
        int gap = 1 + realLength;
        if (utf8Destination.Length < gap + 2) return false;
        if (!_imaginary.TryFormat(utf8Destination[(gap + 2)..], out int imaginaryLength, format, provider)) return false;
        int last = gap + 2 + imaginaryLength;
        if (last >= utf8Destination.Length) return false;
        utf8Destination[0] = (byte)'<';
        utf8Destination[gap] = (byte)';';
        utf8Destination[gap + 1] = (byte)' ';
        utf8Destination[last] = (byte)'>';
        bytesWritten = last + 1;
        return true;
    }

#pragma warning restore RS0026

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not of the form <c>&lt;real; imaginary&gt;</c>.</exception>
    public static Complex64 Parse(string s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not of the form <c>&lt;real; imaginary&gt;</c>.</exception>
    public static Complex64 Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not of the form <c>&lt;real; imaginary&gt;</c>.</exception>
    public static Complex64 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not of the form <c>&lt;real; imaginary&gt;</c>.</exception>
    public static Complex64 Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) =>
        TryParse(s, style, provider, out Complex64 result)
            ? result
            : throw new FormatException($"'{s}' is not a complex number of the form '<real; imaginary>'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Complex64 result) =>
        TryParse(s.AsSpan(), DefaultStyle, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Complex64 result) =>
        TryParse(s.AsSpan(), style, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Complex64 result) =>
        TryParse(s, DefaultStyle, provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Complex64 result)
    {
        // A style that no float accepts is the caller's mistake: this throws, whatever the text is.
        float.TryParse(ReadOnlySpan<char>.Empty, style, provider, out _);

        result = default;
        if ((style & NumberStyles.AllowLeadingWhite) != 0) s = s.TrimStart();
        if ((style & NumberStyles.AllowTrailingWhite) != 0) s = s.TrimEnd();
        if (s.Length < 2 || s[0] != '<' || s[^1] != '>') return false;
        s = s[1..^1];

        int semicolon = s.IndexOf(';');
        if (semicolon < 0) return false;
        ReadOnlySpan<char> imaginaryText = s[(semicolon + 1)..];
        // The space that formatting writes after the semicolon is welcome in every style.
        if (imaginaryText.StartsWith(' ')) imaginaryText = imaginaryText[1..];
        if (!float.TryParse(s[..semicolon], style, provider, out float real)) return false;
        if (!float.TryParse(imaginaryText, style, provider, out float imaginary)) return false;

        result = new Complex64(real, imaginary);
        return true;
    }
}
