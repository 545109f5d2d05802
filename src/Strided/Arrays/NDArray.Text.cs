using System.Globalization;

namespace Strided;

public abstract partial class NDArray : ISpanFormattable
{
    /// <summary>The elements as NumPy prints them: aligned, eight digits, summarised above 1000 elements.</summary>
    public sealed override string ToString() => ToString(PrintOptions.Default);

    /// <summary>The elements as NumPy prints them under the given options.</summary>
    public string ToString(PrintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Str(options);
    }

    /// <summary>The text of the array. Format <c>R</c> gives NumPy's repr, a number gives the digits after the point, nothing gives <c>str</c>.</summary>
    /// <exception cref="FormatException">Any other format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format)) return ToString();
        if (format is "R" or "r") return Repr(PrintOptions.Default);
        return int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out int digits)
            ? ToString(PrintOptions.Default with { Precision = digits })
            : throw new FormatException($"'{format}' is no format of an array; use R for repr, or a number of digits.");
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private protected abstract string Str(PrintOptions options);

    private protected abstract string Repr(PrintOptions options);
}
