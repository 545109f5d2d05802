using System.Runtime.InteropServices;
using System.Text;

namespace Strided;

/// <summary>Makes the elements of a row out of its fields.</summary>
internal abstract class TextRow<T>(TextFormat format) where T : unmanaged
{
    protected TextFormat Format { get; } = format;

    /// <summary>Elements whose number was missing, so far.</summary>
    public virtual long Missing => 0;

    /// <summary>Elements of a row of so many fields.</summary>
    public abstract int Width(int fields);

    public abstract TextError? Read(in TextRows rows, Span<T> values);

    /// <summary>Reads the rows behind the current one that are like it, as long as there is room for their elements; how many.</summary>
    public virtual int ReadPlain(ref TextRows rows, Span<T> values) => 0;

    /// <summary>Where the column stands that is the k-th to be read.</summary>
    protected TextError? Find(in TextRows rows, int k, out int column)
    {
        int asked = Format.UseColumns?[k] ?? k;
        column = asked < 0 ? asked + rows.Count : asked;
        return (uint)column < (uint)rows.Count ? null : new(rows.Line, 0, $"column {asked} is asked for, and there are {rows.Count}.");
    }
}

/// <summary>A field makes an element.</summary>
internal sealed class TextNumberRow<T>(TextCell<T> cell, TextFormat format) : TextRow<T>(format) where T : unmanaged
{
    private PlainFormat? plain;
    private int plainFields;

    public override long Missing => cell.Missing;

    public override int Width(int fields) => Format.UseColumns?.Count ?? fields;

    public override TextError? Read(in TextRows rows, Span<T> values)
    {
        for (int k = 0; k < values.Length; k++)
            if ((Find(rows, k, out int column) ?? cell.Read(rows, column, out values[k])) is { } error) return error;
        return null;
    }

    public override int ReadPlain(ref TextRows rows, Span<T> values)
    {
        if (rows.Count != plainFields) (plain, plainFields) = (cell.IsPlain ? PlainFormat.Of(Format, rows.Count, rows.Left) : null, rows.Count);
        return plain is null ? 0 : rows.Pass(plain, cell.Parser, values);
    }
}

/// <summary>Reads a field into bytes.</summary>
internal abstract class TextCell
{
    public abstract TextError? Read(in TextRows rows, int column, Span<byte> room);

    public static TextCell Of(DType dtype, TextFormat format)
    {
        var make = new Make { Format = format };
        dtype.Accept(ref make);
        return make.Result!;
    }

    private struct Make : IAnyVisitor
    {
        public TextFormat Format;
        public TextCell? Result;

        public void Visit<T>() where T : unmanaged => Result = new TextCell<T>(FieldParsers.For<T>(), Format);
    }
}

/// <summary>Reads a field as an element: by the column's converter, as a missing number, or as what it says.</summary>
internal sealed class TextCell<T>(FieldParser<T> parser, TextFormat format) : TextCell where T : unmanaged
{
    private readonly byte[][] missing = [.. format.MissingValues.Select(Encoding.UTF8.GetBytes)];
    private readonly T filling = format.MissingValues.Count > 0 ? Fillings.For<T>(format.FillingValue) : default;

    public long Missing { get; private set; }

    public FieldParser<T> Parser => parser;

    /// <summary>True when fields that can be read as elements are just what they say.</summary>
    public bool IsPlain { get; } = format.Converters is null && !format.MissingValues.Any(text => parser.TryParse(Encoding.UTF8.GetBytes(text), out _));

    public TextError? Read(in TextRows rows, int column, out T value)
    {
        TextField field = rows[column];
        if (format.Converters is not null && format.Converters.TryGetValue(column, out Func<string, Scalar>? convert))
            value = Fillings.For<T>(convert(Encoding.UTF8.GetString(field)));
        else if (IsMissing(field))
        {
            value = filling;
            Missing++;
        }
        else if (!parser.TryParse(field, out value)) return Wrong(rows, column);
        return null;
    }

    public override TextError? Read(in TextRows rows, int column, Span<byte> room)
    {
        TextError? error = Read(rows, column, out T value);
        MemoryMarshal.Write(room, value);
        return error;
    }

    private static TextError Wrong(in TextRows rows, int column) =>
        new(rows.Line, column + 1, $"{TextError.Shown(Encoding.UTF8.GetString(rows[column]))} is no {DType.Of<T>()}.");

    private bool IsMissing(ReadOnlySpan<byte> field)
    {
        foreach (byte[] text in missing)
            if (field.SequenceEqual(text)) return true;
        return false;
    }
}
