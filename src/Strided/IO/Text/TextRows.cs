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
    private (int Start, int Length)[] fields = new (int, int)[16];
    private int at;
    private int lines;

    public TextRows(ReadOnlySpan<byte> text, TextFormat format)
    {
        this.text = text;
        comments = format.Comments is { } given ? Encoding.UTF8.GetBytes(given) : default;
        delimiter = (byte?)format.Delimiter;
        quote = (byte?)format.Quote;
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
    public readonly ReadOnlySpan<byte> this[int field]
    {
        get
        {
            ReadOnlySpan<byte> bytes = text.Slice(fields[field].Start, fields[field].Length);
            if (bytes.Length > 0 && (bytes[0] <= ' ' || bytes[^1] <= ' ')) bytes = bytes.Trim(" \t\r\n"u8);
            return quote is { } q && bytes.Length > 0 && bytes[0] == q ? Unquoted(bytes, q) : bytes;
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

    private void Plain()
    {
        ReadOnlySpan<byte> rest = text[at..];
        int end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        int start = at;
        if (end < 0)
        {
            end = rest.Length;
            at = text.Length;
        }
        else at += end + (rest[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1);
        lines++;
        ReadOnlySpan<byte> line = rest[..end];
        if (comments.Length > 0 && line.IndexOf(comments) is >= 0 and var comment) line = line[..comment];
        if (delimiter is { } given) Split(line, start, given);
        else SplitAtBlanks(line, start);
    }

    private void Split(ReadOnlySpan<byte> line, int start, byte given)
    {
        if (line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 && !line.Contains(given)) return;
        while (true)
        {
            int length = line.IndexOf(given);
            Add(start, length < 0 ? line.Length : length);
            if (length < 0) return;
            line = line[(length + 1)..];
            start += length + 1;
        }
    }

    private void SplitAtBlanks(ReadOnlySpan<byte> line, int start)
    {
        for (int k = 0; k < line.Length;)
        {
            if (line[k] is (byte)' ' or (byte)'\t')
            {
                k++;
                continue;
            }
            int length = line[k..].IndexOfAny((byte)' ', (byte)'\t');
            if (length < 0) length = line.Length - k;
            Add(start + k, length);
            k += length + 1;
        }
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
