using System.Buffers;

namespace Strided;

/// <summary>A table as lines of text, in parts that several threads may write: some rows, or a stretch of one that is long.</summary>
internal sealed class TextLines<T>(NDArray<T> table, FieldWriter<T> write, string? format, byte[] delimiter, byte[] newline) where T : unmanaged
{
    private const int PartElements = 1 << 12;

    private readonly nint columns = table.Shape[1];
    private readonly nint across = (table.Shape[1] + PartElements - 1) / PartElements;
    private readonly nint rowsEach = nint.Max(1, PartElements / table.Shape[1]);

    public nint Parts => across * ((table.Shape[0] + rowsEach - 1) / rowsEach);

    public void Write(nint part, ArrayBufferWriter<byte> lines)
    {
        nint row = part / across * rowsEach, start = part % across * PartElements, end = nint.Min(start + PartElements, columns), column = start;
        foreach (T value in table[new Slice(row, nint.Min(row + rowsEach, table.Shape[0])), new Slice(start, end)])
        {
            int room = 64, written;
            while (!write(value, lines.GetSpan(room), format, out written)) room = 2 * Math.Max(room, lines.FreeCapacity);
            lines.Advance(written);
            lines.Write(++column == columns ? newline : delimiter);
            if (column == end) column = start;
        }
    }
}
