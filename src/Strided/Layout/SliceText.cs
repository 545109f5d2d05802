using System.Globalization;

namespace Strided;

/// <summary>NumPy's text form of an index: <c>"1:, ::-2, ..., newaxis, -1"</c>.</summary>
internal static class SliceText
{
    public static int Count(ReadOnlySpan<char> text) => text.Count(',') + 1;

    /// <summary>Parses the entries into <paramref name="result"/>, which has <see cref="Count"/> places; returns how many there are.</summary>
    public static int Parse(ReadOnlySpan<char> text, Span<Slice> result)
    {
        ReadOnlySpan<char> rest = text;
        for (int count = 0; ; count++)
        {
            int comma = rest.IndexOf(',');
            ReadOnlySpan<char> entry = (comma < 0 ? rest : rest[..comma]).Trim();
            // Python allows one trailing comma, and nothing at all means the whole array.
            if (comma < 0 && entry.IsEmpty) return count;
            result[count] = Entry(entry, text);
            if (comma < 0) return count + 1;
            rest = rest[(comma + 1)..];
        }
    }

    private static Slice Entry(ReadOnlySpan<char> entry, ReadOnlySpan<char> whole)
    {
        int first = entry.IndexOf(':');
        if (first < 0) return Word(entry, whole);
        ReadOnlySpan<char> rest = entry[(first + 1)..];
        int second = rest.IndexOf(':');
        ReadOnlySpan<char> stop = second < 0 ? rest : rest[..second];
        ReadOnlySpan<char> step = second < 0 ? default : rest[(second + 1)..];
        return new(Number(entry[..first], whole), Number(stop, whole), Number(step, whole) ?? 1);
    }

    private static Slice Word(ReadOnlySpan<char> entry, ReadOnlySpan<char> whole) => entry switch
    {
        "..." => Slice.Ellipsis,
        "newaxis" or "None" => Slice.NewAxis,
        _ => Number(entry, whole) is { } index && index == (int)index ? (int)index : throw Malformed(entry, whole),
    };

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
