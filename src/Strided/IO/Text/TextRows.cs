using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Strided;

/// <summary>The rows of a text, each divided into fields. Comments and empty lines are passed over.</summary>
internal ref struct TextRows
{
    private const int MostFields = 1 << 24;

    private readonly ReadOnlySpan<byte> text;
    private readonly ReadOnlySpan<byte> comments;
    private readonly byte? delimiter;
    private readonly byte first;
    private readonly byte second;
    private readonly byte comment;
    private readonly byte opening;
    private (int Start, int Length)[] fields = new (int, int)[16];
    private int at;
    private int lines;

    // True when there was a quote that neither began nor ended a field.
    private bool hasInner;

    // The bytes that divide something in a window of the text, and where the next window begins.
    private ulong marks;
    private int window;
    private int marked;

    public TextRows(ReadOnlySpan<byte> text, TextFormat format)
    {
        this.text = text;
        comments = format.Comments is { } given ? Encoding.UTF8.GetBytes(given) : default;
        delimiter = (byte?)format.Delimiter;
        (first, second) = (delimiter ?? (byte)' ', delimiter ?? (byte)'\t');
        opening = (byte?)format.Quote ?? (byte)'\n';
        comment = comments.Length > 0 ? comments[0] : (byte)'\n';
    }

    /// <summary>The number of fields in the current row.</summary>
    public int Count { get; private set; }

    /// <summary>The line in which the current row begins, from 0.</summary>
    public int Line { get; private set; }

    /// <summary>Lines that were passed.</summary>
    public readonly int Lines => lines;

    /// <summary>Where the next line begins.</summary>
    public readonly int Position => at;

    /// <summary>Bytes from there on.</summary>
    public readonly int Left => text.Length - at;

    /// <summary>True when a quote was opened and the text ended before it was closed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A field without the blanks around it, and without its quotes.</summary>
    public readonly TextField this[int field]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Read one after the other, as they were written: the processor does not hand on two writes as one.
            ref (int Start, int Length) place = ref fields[field];
            int start = place.Start, length = place.Length;
            return length > 0 && (text[start] <= ' ' || text[start] == opening || text[start + length - 1] <= ' ') ? Bare(start, length) : new(text, start, length);
        }
    }

    /// <summary>Moves on to the next row; false after the last.</summary>
    public bool Next()
    {
        while (at < text.Length)
        {
            Line = lines;
            Count = 0;
            IsOpen = false;
            Divide();
            if (Count > 0) return true;
        }
        return false;
    }

    /// <summary>Moves on behind the rows that can be read as plain numbers; how many.</summary>
    public int Pass<T>(PlainFormat format, FieldParser<T> parser, Span<T> values)
    {
        int rows = parser.Read(text, format, values, ref at);
        lines += rows;
        (marks, marked) = (0, at);
        return rows;
    }

    /// <summary>The fields of a row, which ends where its line does, unless that is in quotes.</summary>
    private void Divide()
    {
        int start = at;
        while (true)
        {
            start = PassPlain(start);
            int end = Mark();
            byte c = end < text.Length ? text[end] : (byte)'\n';
            if (c is (byte)'\n' or (byte)'\r')
            {
                EndRow(start, end);
                EndLine(end);
                return;
            }
            if (c == comment && text[end..].StartsWith(comments))
            {
                EndRow(start, end);
                while ((end = Mark()) < text.Length && text[end] is not ((byte)'\n' or (byte)'\r')) { }
                EndLine(end);
                return;
            }
            if (c == first || c == second)
            {
                if (delimiter is not null || end > start) Add(start, end - start);
                start = end + 1;
            }
            else if (c == opening && IsBlank(start, end)) PassQuotes();
            else if (c == opening) hasInner = true;
        }
    }

    /// <summary>Fields that end at a delimiter, in quotes or not, up to whatever else is marked; answers where the next one begins.</summary>
    private int PassPlain(int start)
    {
        ReadOnlySpan<byte> text = this.text;
        Span<(int Start, int Length)> room = fields;
        ulong left = marks;
        int count = Count;
        bool merged = delimiter is null, quotes = opening != '\n';
        while ((uint)count < (uint)room.Length)
        {
            if (left == 0)
            {
                if (marked >= text.Length) break;
                left = NextMarks();
                continue;
            }
            int end = window + BitOperations.TrailingZeroCount(left);
            byte c = text[end];
            ulong rest = left & (left - 1);
            if (c != first && c != second)
            {
                // A field in quotes, if the next mark closes them.
                int close = window + BitOperations.TrailingZeroCount(rest);
                if (!quotes || c != opening || end != start || rest == 0 || text[close] != opening || close + 1 >= text.Length || text[close + 1] == opening) break;
                left = rest & (rest - 1);
                continue;
            }
            left = rest;
            if (!merged || end > start) room[count++] = (start, end - start);
            start = end + 1;
        }
        (marks, Count) = (left, count);
        return start;
    }

    /// <summary>From an opening quote to behind the closing one; twice there, it does not close.</summary>
    private void PassQuotes()
    {
        for (int mark; (mark = Mark()) < text.Length;)
        {
            if (text[mark] == '\n') lines++;
            if (text[mark] != opening) continue;
            if (mark + 1 >= text.Length || text[mark + 1] != opening) return;
            hasInner = true;
            Mark();
        }
        IsOpen = true;
    }

    private void EndLine(int end)
    {
        if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') end = Mark();
        at = Math.Min(end + 1, text.Length);
        lines++;
    }

    /// <summary>The last field of a row, unless the row is all blank.</summary>
    private void EndRow(int start, int end)
    {
        if (delimiter is null ? end > start : Count > 0 || !IsBlank(start, end)) Add(start, end - start);
    }

    private readonly bool IsBlank(int start, int end) => start == end || !text[start..end].ContainsAnyExcept((byte)' ', (byte)'\t');

    /// <summary>Where the next delimiter, line end, quote, or first byte of a comment stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Mark()
    {
        while (marks == 0)
        {
            if (marked >= text.Length) return text.Length;
            marks = NextMarks();
        }
        int found = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        return found;
    }

    private ulong NextMarks()
    {
        window = marked;
        marked += Vector512<byte>.Count;
        return Marks(text[window..]);
    }

    /// <summary>A bit for each of the next bytes that divides something.</summary>
    private readonly ulong Marks(ReadOnlySpan<byte> next)
    {
        if (next.Length >= Vector512<byte>.Count)
        {
            Vector512<byte> bytes = Vector512.Create(next);
            return (Vector512.Equals(bytes, Vector512.Create(first)) | Vector512.Equals(bytes, Vector512.Create(second)) | Vector512.Equals(bytes, Vector512.Create(comment))
                | Vector512.Equals(bytes, Vector512.Create(opening)) | Vector512.Equals(bytes, Vector512.Create((byte)'\n')) | Vector512.Equals(bytes, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits();
        }
        ulong found = 0;
        for (int k = 0; k < next.Length; k++)
        {
            byte c = next[k];
            if (c == first || c == second || c == comment || c == opening || c is (byte)'\n' or (byte)'\r') found |= 1UL << k;
        }
        return found;
    }

    private readonly TextField Bare(int start, int length)
    {
        int end = start + length;
        if (length > 2 && !hasInner && text[start] == opening && text[end - 1] == opening && text[start + 1] > ' ' && text[end - 2] > ' ') return new(text, start + 1, length - 2);
        Trim(ref start, ref end);
        if (start == end || text[start] != opening) return new(text, start, end - start);
        start++;
        if (end > start && text[end - 1] == opening) end--;
        if (hasInner && text[start..end].Contains(opening)) return Single(text[start..end]);
        Trim(ref start, ref end);
        return new(text, start, end - start);
    }

    private readonly void Trim(ref int start, ref int end)
    {
        while (start < end && text[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') end--;
    }

    /// <summary>What is in quotes, a single quote for each two.</summary>
    private readonly ReadOnlySpan<byte> Single(ReadOnlySpan<byte> inside)
    {
        var single = new List<byte>(inside.Length);
        for (int k = 0; k < inside.Length; k++)
        {
            single.Add(inside[k]);
            if (inside[k] == opening && k + 1 < inside.Length && inside[k + 1] == opening) k++;
        }
        return single.ToArray();
    }

    private void Add(int start, int length)
    {
        if (Count == fields.Length)
        {
            if (Count >= MostFields) throw new InvalidDataException($"Line {Line + 1} of its part has more than {MostFields} fields.");
            Array.Resize(ref fields, 2 * Count);
        }
        fields[Count++] = (start, length);
    }
}
