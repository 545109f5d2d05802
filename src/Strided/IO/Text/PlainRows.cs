using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>
/// Divides rows and reads their fields in one loop, as long as each has as many fields as the one before and nothing but numbers in them. Whatever else a row may be,
/// a comment, a number that is missing, an error, is for <see cref="TextRows"/> to find out: reading ends before it.
/// </summary>
internal static class PlainRows
{
    /// <summary>Reads rows from a place on, which moves behind the last of them, as long as there is room for their elements; how many.</summary>
    public static int Read<T, TField>(ReadOnlySpan<byte> text, PlainFormat format, Span<T> values, ref int position) where TField : struct, IField<T>
    {
        ReadOnlySpan<int> targets = format.Targets;
        (bool merged, byte first, byte second) = format.Delimiters;
        byte quote = format.Quote;
        int rows = 0, column = 0, start = position, window = position, next = position, width = format.Width;
        ulong marks = 0;
        if (text.Length < Vector512<byte>.Count || values.Length < width) return 0;
        while (true)
        {
            if (marks == 0)
            {
                if (next >= text.Length) return rows;
                window = next;
                next += Vector512<byte>.Count;
                // The last window ends where the text does; what was seen of it is shifted out.
                int from = Math.Min(window, text.Length - Vector512<byte>.Count);
                marks = format.Marks(Vector512.Create(text[from..])) >> (window - from);
                continue;
            }
            int mark = window + BitOperations.TrailingZeroCount(marks), end = mark;
            marks &= marks - 1;
            byte c = text[mark];
            if (c == '\n')
            {
                if (end > start && text[end - 1] == '\r') end--;
            }
            else if (c != first && c != second)
            {
                // Half a line end, or a field in quotes, if the next mark closes them.
                if (c == '\r' && mark + 1 < text.Length && text[mark + 1] == '\n') continue;
                if (c != quote || mark != start || marks == 0 || text[window + BitOperations.TrailingZeroCount(marks)] != quote) return rows;
                marks &= marks - 1;
                continue;
            }
            if (end > start || !merged)
            {
                if (column == targets.Length) return rows;
                int target = targets[column++];
                if (target >= 0 && !TryField<T, TField>(text, start, end, quote, out values[target])) return rows;
            }
            start = mark + 1;
            if (c != '\n') continue;
            if (column < targets.Length) return rows;
            (position, column) = (start, 0);
            rows++;
            values = values[width..];
            if (values.Length < width) return rows;
        }
    }

    /// <summary>A field with blanks around it or quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryField<T, TField>(ReadOnlySpan<byte> text, int start, int end, byte quote, out T value) where TField : struct, IField<T>
    {
        if (start < end)
        {
            if (text[start] <= ' ' || text[end - 1] <= ' ') Trim(text, ref start, ref end);
            else if (text[start] == quote && text[end - 1] == quote && end - start > 1) (start, end) = (start + 1, end - 1);
        }
        return TField.TryParse(new TextField(text, start, end - start), out value);
    }

    private static void Trim(ReadOnlySpan<byte> text, ref int start, ref int end)
    {
        while (start < end && text[start] is (byte)' ' or (byte)'\t') start++;
        while (start < end && text[end - 1] is (byte)' ' or (byte)'\t') end--;
    }
}
