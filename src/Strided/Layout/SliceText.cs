using System.Globalization;

namespace Strided;

/// <summary>NumPy's text form of an index: <c>"1:, ::-2, ..., newaxis, -1"</c>.</summary>
internal static class SliceText
{
    public static int Count(ReadOnlySpan<char> text) => text.Count(',') + 1;

    /// <summary>Parses the entries into <paramref name="result"/>, which has <see cref="Count"/> places; returns how many there are.</summary>
    public static int Parse(ReadOnlySpan<char> text, Span<Slice> result)
    {
        int count = 0;
        foreach (Range part in text.Split(','))
        {
            ReadOnlySpan<char> entry = text[part].Trim();
            // Python allows one trailing comma, and nothing at all means the whole array.
            if (entry.IsEmpty && part.End.GetOffset(text.Length) == text.Length) break;
            result[count++] = Entry(entry, text);
        }
        return count;
    }

    private static Slice Entry(ReadOnlySpan<char> entry, ReadOnlySpan<char> whole)
    {
        if (entry is "...") return Slice.Ellipsis;
        if (entry is "newaxis" or "None") return Slice.NewAxis;
        int first = entry.IndexOf(':');
        if (first < 0) return Number(entry, whole) is { } index && index == (int)index ? (int)index : throw Malformed(entry, whole);
        ReadOnlySpan<char> rest = entry[(first + 1)..];
        int second = rest.IndexOf(':');
        ReadOnlySpan<char> stop = second < 0 ? rest : rest[..second];
        ReadOnlySpan<char> step = second < 0 ? default : rest[(second + 1)..];
        return new(Number(entry[..first], whole), Number(stop, whole), Number(step, whole) ?? 1);
    }

    private static nint? Number(ReadOnlySpan<char> text, ReadOnlySpan<char> whole)
    {
        text = text.Trim();
        if (text.IsEmpty) return null;
        return nint.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out nint number)
            ? number : throw Malformed(text, whole);
    }

    private static IndexException Malformed(ReadOnlySpan<char> entry, ReadOnlySpan<char> whole) =>
        new($"Cannot read \"{entry}\" in index \"{whole}\": expected an integer, start:stop:step, '...' or 'newaxis'.");
}
