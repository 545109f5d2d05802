namespace Strided;

/// <summary>NumPy's text form of an index: <c>"1:, ::-2, ..., newaxis, -1"</c>.</summary>
/// <remarks>Read character by character: the texts are so short that a search in registers, or a parser for all kinds of numbers, takes longer.</remarks>
internal static class SliceText
{
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 1;
        foreach (char character in text)
            if (character == ',') count++;
        return count;
    }

    /// <summary>Parses the entries into <paramref name="result"/>, which has <see cref="Count"/> places; returns how many there are.</summary>
    public static int Parse(ReadOnlySpan<char> text, Span<Slice> result)
    {
        for (int count = 0, at = 0; ; at++)
        {
            at = AfterBlanks(text, at);
            // Python allows one trailing comma, and nothing at all means the whole array.
            if (at == text.Length) return count;
            at = Entry(text, at, out result[count++]);
            if (at == text.Length) return count;
        }
    }

    // What is read is written elsewhere, and the position behind it answered: kept in memory for all, it would be waited for at each step.

    private static int Entry(ReadOnlySpan<char> text, int begin, out Slice entry)
    {
        int at = Number(text, begin, out nint? start);
        if (!IsMark(text, at, ':'))
        {
            if (!(start is { } index && index == (int)index && IsEnd(text, at))) return Word(text, begin, out entry);
            entry = (int)index;
            return at;
        }
        at = Number(text, at + 1, out nint? stop);
        nint? step = null;
        if (IsMark(text, at, ':')) at = Number(text, at + 1, out step);
        entry = IsEnd(text, at) ? new(start, stop, step ?? 1) : throw Malformed(text, begin);
        return at;
    }

    private static int Word(ReadOnlySpan<char> text, int begin, out Slice entry)
    {
        ReadOnlySpan<char> word = Whole(text, begin);
        entry = word.TrimEnd() switch
        {
            "..." => Slice.Ellipsis,
            "newaxis" or "None" => Slice.NewAxis,
            _ => throw Malformed(text, begin),
        };
        return begin + word.Length;
    }

    /// <summary>Reads a number and the blanks around it. Null, and what stands there left for whoever comes next, where there is none or it is too large.</summary>
    private static int Number(ReadOnlySpan<char> text, int at, out nint? number)
    {
        number = null;
        at = AfterBlanks(text, at);
        int first = IsMark(text, at, '-') || IsMark(text, at, '+') ? at + 1 : at, end = first;
        bool isNegative = IsMark(text, at, '-');
        nuint magnitude = 0, limit = (nuint)nint.MaxValue + (isNegative ? 1u : 0);
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
        {
            nuint digit = (nuint)(text[end] - '0');
            if (magnitude > (limit - digit) / 10) return at;
            magnitude = magnitude * 10 + digit;
        }
        if (end == first) return at;
        number = isNegative ? -(nint)magnitude : (nint)magnitude;
        return AfterBlanks(text, end);
    }

    private static bool IsMark(ReadOnlySpan<char> text, int at, char mark) => at < text.Length && text[at] == mark;

    private static bool IsEnd(ReadOnlySpan<char> text, int at) => at == text.Length || text[at] == ',';

    private static int AfterBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> text, int begin)
    {
        int length = text[begin..].IndexOf(',');
        return length < 0 ? text[begin..] : text.Slice(begin, length);
    }

    private static IndexException Malformed(ReadOnlySpan<char> text, int begin) =>
        new($"Cannot read \"{Whole(text, begin).TrimEnd()}\" in index \"{text}\": expected an integer, start:stop:step, '...' or 'newaxis'.");
}
