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
    private readonly byte? quote;
    private readonly byte first;
    private readonly byte second;
    private readonly byte comment;
    private readonly byte opening;
    private (int Start, int Length)[] fields = new (int, int)[16];
    private int at;
    private int lines;

    // The bytes that divide something in a window of the text, and where the next window begins.
    private uint marks;
    private int window;
    private int marked;

    public TextRows(ReadOnlySpan<byte> text, TextFormat format)
    {
        this.text = text;
        comments = format.Comments is { } given ? Encoding.UTF8.GetBytes(given) : default;
        delimiter = (byte?)format.Delimiter;
        quote = (byte?)format.Quote;
        (first, second) = (delimiter ?? (byte)' ', delimiter ?? (byte)'\t');
        opening = quote ?? (byte)' ';
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
            if (quote is { } q) Quoted(q);
            else Plain();
            if (Count > 0) return true;
        }
        return false;
    }

    /// <summary>A row that ends where its line does.</summary>
    private void Plain()
    {
        int start = at;
        while (true)
        {
            int end = Mark();
            byte c = end < text.Length ? text[end] : (byte)'\n';
            if (c is (byte)'\n' or (byte)'\r')
            {
                EndPlain(start, end);
                EndLine(end);
                return;
            }
            if (c == comment && text[end..].StartsWith(comments))
            {
                EndPlain(start, end);
                while ((end = Mark()) < text.Length && text[end] is not ((byte)'\n' or (byte)'\r')) { }
                EndLine(end);
                return;
            }
            if (c == first || c == second)
            {
                if (delimiter is not null || end > start) Add(start, end - start);
                start = end + 1;
            }
        }
    }

    private void EndLine(int end)
    {
        if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') end = Mark();
        at = Math.Min(end + 1, text.Length);
        lines++;
    }

    /// <summary>The last field of a row, unless the row is all blank.</summary>
    private void EndPlain(int start, int end)
    {
        if (delimiter is null ? end > start : Count > 0 || text[start..end].ContainsAnyExcept((byte)' ', (byte)'\t')) Add(start, end - start);
    }

    /// <summary>Where the next delimiter, line end, or first byte of a comment stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Mark()
    {
        while (marks == 0)
        {
            if (marked >= text.Length) return text.Length;
            window = marked;
            marks = Marks(text[marked..]);
            marked += Vector256<byte>.Count;
        }
        int found = window + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        return found;
    }

    /// <summary>A bit for each of the next bytes that divides something.</summary>
    private readonly uint Marks(ReadOnlySpan<byte> next)
    {
        if (next.Length >= Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.Create(next);
            return (Vector256.Equals(bytes, Vector256.Create(first)) | Vector256.Equals(bytes, Vector256.Create(second)) | Vector256.Equals(bytes, Vector256.Create(comment))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\n')) | Vector256.Equals(bytes, Vector256.Create((byte)'\r'))).ExtractMostSignificantBits();
        }
        uint found = 0;
        for (int k = 0; k < next.Length; k++)
        {
            byte c = next[k];
            if (c == first || c == second || c == comment || c is (byte)'\n' or (byte)'\r') found |= 1u << k;
        }
        return found;
    }

    /// <summary>A row in which fields may be in quotes, line ends among them.</summary>
    private void Quoted(byte q)
    {
        IsOpen = false;
        bool fieldBegan = false;
        while (at < text.Length)
        {
            byte c = text[at];
            if (c is (byte)'\n' or (byte)'\r')
            {
                if (fieldBegan) Add(at, 0);
                EndLine();
                return;
            }
            if (comments.Length > 0 && text[at..].StartsWith(comments))
            {
                int end = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
                if (fieldBegan) Add(at, 0);
                at = end < 0 ? text.Length : at + end;
                continue;
            }
            if (c is (byte)' ' or (byte)'\t' && c != delimiter)
            {
                at++;
                continue;
            }
            int start = at;
            if (c == q) SkipQuotes(q);
            while (at < text.Length && !IsEnd(text[at]) && !(comments.Length > 0 && text[at..].StartsWith(comments))) at++;
            Add(start, at - start);
            fieldBegan = at < text.Length && text[at] == delimiter;
            if (fieldBegan) at++;
        }
        if (fieldBegan) Add(at, 0);
        lines++;
    }

    private readonly bool IsEnd(byte c) => c is (byte)'\n' or (byte)'\r' || (delimiter is { } given ? c == given : c is (byte)' ' or (byte)'\t');

    private void SkipQuotes(byte q)
    {
        for (at++; at < text.Length; at++)
        {
            if (text[at] == (byte)'\n') lines++;
            if (text[at] != q) continue;
            if (at + 1 >= text.Length || text[at + 1] != q)
            {
                at++;
                return;
            }
            at++;
        }
        IsOpen = true;
    }

    private void EndLine()
    {
        at += text[at..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        lines++;
    }

    private readonly TextField Bare(int start, int length)
    {
        ReadOnlySpan<byte> bytes = text.Slice(start, length).Trim(" \t\r\n"u8);
        return quote is { } q && bytes.Length > 0 && bytes[0] == q ? Unquoted(bytes, q) : bytes;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> field, byte q)
    {
        ReadOnlySpan<byte> inside = field.Length > 1 && field[^1] == q ? field[1..^1] : field[1..];
        if (!inside.Contains(q)) return inside.Trim(" \t\r\n"u8);
        var single = new List<byte>(inside.Length);
        for (int k = 0; k < inside.Length; k++)
        {
            single.Add(inside[k]);
            if (inside[k] == q && k + 1 < inside.Length && inside[k + 1] == q) k++;
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
