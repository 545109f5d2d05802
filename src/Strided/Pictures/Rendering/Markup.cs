using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Strided;

/// <summary>XML being written: every value that is put into it is escaped, every number is written with a point.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    /// <summary>Adds markup whose values are escaped.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref Escaping markup) => text.Append('\n');

    /// <summary>Adds finished markup as it is.</summary>
    public void AddRaw(string markup) => text.Append(markup).Append('\n');

    public override string ToString() => text.ToString();

    public static string Escape(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>Writes the literal parts of an interpolated string as they are, and the values in it escaped.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Escaping
    {
        private readonly StringBuilder text;

        public Escaping(int literalLength, int formattedCount, Markup markup)
        {
            text = markup.text;
            text.EnsureCapacity(text.Length + literalLength + 8 * formattedCount);
        }

        public void AppendLiteral(string value) => text.Append(value);

        public void AppendFormatted(string value) => text.Append(Escape(value));

        public void AppendFormatted(int value) => text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(double value) => text.Append(CultureInfo.InvariantCulture, $"{value:0.##}");
    }
}
