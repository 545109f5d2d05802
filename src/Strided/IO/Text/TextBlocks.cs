using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Strided;

/// <summary>Cuts a stream of text into stretches of whole rows.</summary>
internal sealed class TextBlocks(Stream stream, TextFormat format, int least = TextBlocks.BlockBytes)
{
    /// <summary>Small enough for a processor's own cache, text and numbers, and for processors to finish at the same time.</summary>
    private const int BlockBytes = 1 << 18;

    private byte[] buffer = [];
    private int room;
    private int filled;

    /// <summary>Lines before the first row: what was left out, and the names.</summary>
    public int Skipped { get; private set; }

    /// <summary>True when the stream has ended, so that the next stretch is the last.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Takes back a stretch that nobody reads any more.</summary>
    public static void GiveBack(ReadOnlyMemory<byte> block)
    {
        if (MemoryMarshal.TryGetArray(block, out ArraySegment<byte> segment) && segment.Count > 0) ArrayPool<byte>.Shared.Return(segment.Array!);
    }

    /// <summary>The next stretch; null at the end. It is the caller's until it is given back.</summary>
    public ArraySegment<byte>? Next()
    {
        while (true)
        {
            Fill();
            if (IsLast)
            {
                ArraySegment<byte>? last = filled > 0 ? new(buffer, 0, filled) : null;
                (buffer, filled) = ([], 0);
                return last;
            }
            int whole = WholeRows();
            if (whole > 0)
            {
                ArraySegment<byte> block = new(buffer, 0, whole);
                filled -= whole;
                room = Math.Max(least, 2 * filled);
                buffer = ArrayPool<byte>.Shared.Rent(room);
                block.Array.AsSpan(whole, filled).CopyTo(buffer);
                return block;
            }
            Grow();
        }
    }

    private void Grow()
    {
        if (room > Array.MaxLength / 2) throw new InvalidDataException("A line of the text is longer than 1 GB.");
        byte[] small = buffer;
        buffer = ArrayPool<byte>.Shared.Rent(room *= 2);
        small.AsSpan(0, filled).CopyTo(buffer);
        ArrayPool<byte>.Shared.Return(small);
    }

    private void Fill()
    {
        if (IsLast) return;
        if (room == 0) buffer = ArrayPool<byte>.Shared.Rent(room = least);
        filled += stream.ReadAtLeast(buffer.AsSpan(filled, room - filled), room - filled, throwOnEndOfStream: false);
        IsLast = filled < room;
    }

    /// <summary>Comes first: leaves out the mark of UTF-8 and the lines that are to be skipped, and answers the names of the columns if the text has them.</summary>
    public IReadOnlyList<string>? Begin()
    {
        Fill();
        int at = buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8) ? 3 : 0;
        while (Skipped < format.SkipRows && (at < filled || !IsLast))
        {
            int end = buffer.AsSpan(at, filled - at).IndexOf((byte)'\n');
            if (end >= 0)
            {
                at += end + 1;
                Skipped++;
                continue;
            }
            filled = at = 0;
            if (IsLast) break;
            Fill();
        }
        IReadOnlyList<string>? names = format.Names ? Names(ref at) : null;
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        filled -= at;
        return names;
    }

    private List<string> Names(ref int at)
    {
        int end;
        while ((end = buffer.AsSpan(at, filled - at).IndexOf((byte)'\n')) < 0 && !IsLast)
        {
            Grow();
            Fill();
        }
        ReadOnlySpan<byte> line = buffer.AsSpan(at, end < 0 ? filled - at : end).Trim(" \t\r"u8);
        at = end < 0 ? filled : at + end + 1;
        Skipped++;
        if (format.Comments is { } comments && line.StartsWith(Encoding.UTF8.GetBytes(comments))) line = line[Encoding.UTF8.GetByteCount(comments)..];
        var rows = new TextRows(line, format with { Comments = null });
        List<string> names = [];
        if (rows.Next())
            for (int k = 0; k < rows.Count; k++) names.Add(Encoding.UTF8.GetString(rows[k]));
        return names;
    }

    /// <summary>Bytes up to the end of the last row that is whole for certain.</summary>
    private int WholeRows()
    {
        ReadOnlySpan<byte> text = buffer.AsSpan(0, filled);
        int lines = text.LastIndexOf((byte)'\n') + 1;
        // Where a row ends depends on every quote before it.
        return format.Quote is null || lines == 0 ? lines : QuotedLines.Whole(text[..lines], format) ?? WholeRows(new(text[..lines], format));
    }

    private static int WholeRows(TextRows rows)
    {
        int whole = 0;
        while (rows.Next() && !rows.IsOpen) whole = rows.Position;
        return whole;
    }
}
