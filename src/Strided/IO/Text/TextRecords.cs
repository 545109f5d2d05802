using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Reads every row as a record, a field of text for each number in it.</summary>
internal sealed class TextRecords<T>(RecordType<T> record) : TextParser<T>(null) where T : unmanaged
{
    private readonly List<(string Name, int Offset, DType DType)> numbers = [.. Numbers(record.Type, "", 0)];

    /// <summary>The columns of the record's numbers, found by their names.</summary>
    public override TextFormat With(IReadOnlyList<string>? names, TextFormat format)
    {
        if (format.UseColumns is { } given && given.Count != numbers.Count)
            throw new ArgumentException($"UseColumns names {given.Count} columns, and a {typeof(T).Name} has {numbers.Count} numbers: {Said(numbers.Select(number => number.Name))}.", nameof(format));
        if (names is null || format.UseColumns is not null) return format;
        return format with { UseColumns = [.. numbers.Select(number => Column(number.Name))] };

        int Column(string name)
        {
            for (int k = 0; k < names.Count; k++)
                if (names[k] == name) return k;
            throw new TextFormatException($"The text has no column '{name}'; it has {Said(names)}.");
        }
    }

    protected override TextRow<T> Row(TextFormat format) => new RecordRow(numbers, format);

    /// <summary>The numbers of a record in their order, inner ones as <c>outer.inner</c> and <c>many[0]</c>.</summary>
    private static IEnumerable<(string Name, int Offset, DType DType)> Numbers(NpyType type, string path, int start)
    {
        foreach (NpyField field in type.Fields!)
        {
            int count = field.Type.ItemSize == 0 ? 0 : field.ByteCount / field.Type.ItemSize;
            for (int k = 0; k < count; k++)
            {
                string name = path + field.Name + (field.Shape.Count > 0 ? $"[{k}]" : "");
                int offset = start + field.Offset + k * field.Type.ItemSize;
                if (field.Type.Number is { } dtype) yield return (name, offset, dtype);
                else
                    foreach ((string Name, int Offset, DType DType) inner in Numbers(field.Type, name + ".", offset)) yield return inner;
            }
        }
    }

    private static string Said(IEnumerable<string> names) => string.Join(", ", names.Take(20).Select(name => $"'{name}'"));

    private sealed class RecordRow(List<(string Name, int Offset, DType DType)> numbers, TextFormat format) : TextRow<T>(format)
    {
        private readonly (int Offset, int Size, TextCell Cell)[] cells = [.. numbers.Select(number => (number.Offset, number.DType.ItemSize, TextCell.Of(number.DType, format)))];

        public override int Width(int fields) => 1;

        public override TextError? Read(in TextRows rows, Span<T> values)
        {
            if (Format.UseColumns is null && rows.Count != cells.Length)
                return new(rows.Line, 0, $"{rows.Count} fields, and a {typeof(T).Name} has {cells.Length} numbers.");
            values.Clear();
            Span<byte> record = MemoryMarshal.AsBytes(values);
            for (int k = 0; k < cells.Length; k++)
                if ((Find(rows, k, out int column) ?? cells[k].Cell.Read(rows, column, record.Slice(cells[k].Offset, cells[k].Size))) is { } error) return error;
            return null;
        }
    }
}
