using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Strided;

/// <summary>What a file says about its elements: numbers of a dtype and byte order, bytes of no meaning, or records of fields.</summary>
internal sealed class NpyType
{
    private NpyType(int itemSize, DType? number, bool bigEndian, IReadOnlyList<NpyField>? fields)
    {
        ItemSize = itemSize;
        Number = number;
        BigEndian = bigEndian;
        Fields = fields;
    }

    public int ItemSize { get; }

    /// <summary>The dtype of plain numbers, else null.</summary>
    public DType? Number { get; }

    public bool BigEndian { get; }

    /// <summary>The fields of a record without its padding, else null.</summary>
    public IReadOnlyList<NpyField>? Fields { get; }

    public bool IsRecord => Fields is not null;

    /// <summary>True when bytes have to be turned round before this machine can compute with them.</summary>
    public bool IsForeign => Fields?.Any(part => part.Type.IsForeign) ?? (Width > 1 && BigEndian == BitConverter.IsLittleEndian);

    /// <summary>Bytes of one number, or of one part of a complex number.</summary>
    private int Width => Number is null ? 1 : Number.Kind == DTypeKind.Complex ? ItemSize / 2 : ItemSize;

    public static NpyType Of(DType dtype, bool bigEndian) => new(dtype.ItemSize, dtype, bigEndian, null);

    public static NpyType Bytes(int count) => new(count, null, false, null);

    public static NpyType Record(int itemSize, IReadOnlyList<NpyField> fields) => new(itemSize, null, false, fields);

    /// <summary>The same elements with all numbers in one byte order.</summary>
    public NpyType In(bool bigEndian) => Fields is null
        ? new(ItemSize, Number, bigEndian, null)
        : Record(ItemSize, [.. Fields.Select(field => field with { Type = field.Type.In(bigEndian) })]);

    /// <summary>Turns round the bytes of every number in a run of elements.</summary>
    public void Swap(Span<byte> elements)
    {
        if (Fields is null)
        {
            Swap(elements, Width);
            return;
        }
        for (int start = 0; start < elements.Length; start += ItemSize)
            foreach (NpyField field in Fields)
                if (field.Type.IsForeign) field.Type.Swap(elements.Slice(start + field.Offset, field.ByteCount));
    }

    /// <summary>As NumPy writes it: <c>'&lt;f8'</c>, or a list of names and types in which padding has no name.</summary>
    public override string ToString()
    {
        if (Fields is null)
        {
            char order = Width == 1 ? '|' : BigEndian ? '>' : '<';
            return string.Create(CultureInfo.InvariantCulture, $"'{order}{Number?.Character ?? 'V'}{ItemSize}'");
        }
        var parts = new List<string>();
        int at = 0;
        foreach (NpyField field in Fields)
        {
            if (field.Offset > at) parts.Add(Padding(field.Offset - at));
            parts.Add(field.ToString());
            at = field.Offset + field.ByteCount;
        }
        if (ItemSize > at) parts.Add(Padding(ItemSize - at));
        return $"[{string.Join(", ", parts)}]";
    }

    private static string Padding(int bytes) => string.Create(CultureInfo.InvariantCulture, $"('', '|V{bytes}')");

    private static void Swap(Span<byte> bytes, int width)
    {
        switch (width)
        {
            case 2:
                Swap<ushort>(bytes, BinaryPrimitives.ReverseEndianness);
                break;
            case 4:
                Swap<uint>(bytes, BinaryPrimitives.ReverseEndianness);
                break;
            case 8:
                Swap<ulong>(bytes, BinaryPrimitives.ReverseEndianness);
                break;
        }
    }

    private static void Swap<T>(Span<byte> bytes, Reversal<T> reverse) where T : unmanaged
    {
        Span<T> numbers = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(bytes);
        reverse(numbers, numbers);
    }

    private delegate void Reversal<T>(ReadOnlySpan<T> source, Span<T> destination);
}

/// <summary>A field of a record: where it lies, and what is there, possibly several times.</summary>
internal sealed record NpyField(string Name, int Offset, NpyType Type, Dims Shape)
{
    public int ByteCount => checked((int)(Extents.Product(Shape.AsSpan(), Type.ItemSize) * Type.ItemSize));

    public override string ToString()
    {
        var text = new StringBuilder().Append('(').Append(PythonLiteral.Quoted(Name)).Append(", ").Append(Type);
        if (Shape.Count > 0) text.Append(", ").Append(Shape);
        return text.Append(')').ToString();
    }
}
