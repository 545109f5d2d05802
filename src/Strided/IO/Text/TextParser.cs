using System.Text;

namespace Strided;

/// <summary>Reads stretches of whole lines as elements of one dtype. An instance is read by several threads and keeps nothing of any text.</summary>
internal abstract class TextParser
{
    public abstract TextBlock Parse(ReadOnlySpan<byte> text, TextFormat format);

    /// <summary>The parser of a dtype.</summary>
    public static TextParser Of(DType dtype)
    {
        var make = new Make();
        dtype.Accept(ref make);
        return make.Result!;
    }

    private struct Make : IAnyVisitor
    {
        public TextParser? Result;

        public void Visit<T>() where T : unmanaged => Result = new TextParser<T>(FieldParsers.For<T>());
    }
}

/// <inheritdoc/>
internal sealed class TextParser<T>(FieldParser<T> parse) : TextParser where T : unmanaged
{
    private const int BytesPerField = 8;

    public override TextBlock Parse(ReadOnlySpan<byte> text, TextFormat format)
    {
        byte[][] missing = [.. format.MissingValues.Select(Encoding.UTF8.GetBytes)];
        T filling = missing.Length > 0 ? Fillings.For<T>(format.FillingValue) : default;
        var rows = new TextRows(text, format);
        var values = new T[text.Length / BytesPerField + 16];
        int count = 0, columns = -1, fields = -1, firstLine = 0;
        long taken = 0;
        string firstField = "";
        TextError? error = null;
        while (taken < format.MaxRows && rows.Next())
        {
            int width = format.UseColumns?.Count ?? rows.Count;
            if (columns < 0) (firstLine, firstField) = (rows.Line, Encoding.UTF8.GetString(rows[0]));
            if (count + width > values.Length) Array.Resize(ref values, Math.Max(2 * values.Length, count + width));
            error = Row(rows, format, missing, filling, values.AsSpan(count, width));
            if (error is null && fields >= 0 && rows.Count != fields && format.UseColumns is null) error = TextError.Uneven(rows.Line, rows.Count, fields);
            if (error is not null) break;
            (columns, fields) = (width, rows.Count);
            count += width;
            taken++;
        }
        return new()
        {
            Values = Nd.AsArray(values.AsMemory(0, count)),
            Rows = taken,
            Columns = columns,
            Fields = fields,
            Lines = rows.Lines,
            FirstLine = firstLine,
            FirstField = firstField,
            Error = error,
        };
    }

    private TextError? Row(in TextRows rows, TextFormat format, byte[][] missing, T filling, Span<T> values)
    {
        for (int k = 0; k < values.Length; k++)
        {
            int column = format.UseColumns?[k] ?? k, from = column < 0 ? column + rows.Count : column;
            if ((uint)from >= (uint)rows.Count) return new(rows.Line, 0, $"column {column} is asked for, and there are {rows.Count}.");
            ReadOnlySpan<byte> field = rows[from];
            if (format.Converters is not null && format.Converters.TryGetValue(from, out Func<string, Scalar>? convert))
                values[k] = Fillings.For<T>(convert(Encoding.UTF8.GetString(field)));
            else if (missing.Length > 0 && IsMissing(field, missing)) values[k] = filling;
            else if (!parse(field, out values[k]))
                return new(rows.Line, from + 1, $"{TextError.Shown(Encoding.UTF8.GetString(field))} is no {DType.Of<T>()}.");
        }
        return null;
    }

    private static bool IsMissing(ReadOnlySpan<byte> field, byte[][] missing)
    {
        foreach (byte[] text in missing)
            if (field.SequenceEqual(text)) return true;
        return false;
    }
}

/// <summary>Numbers that do not come from a text.</summary>
internal static class Fillings
{
    /// <summary>The number as an element; without one NaN, -1 in integers, false.</summary>
    public static T For<T>(Scalar? value) where T : unmanaged
    {
        DType dtype = DType.Of<T>();
        Scalar chosen = value ?? dtype.Kind switch
        {
            DTypeKind.Bool => false,
            DTypeKind.UnsignedInteger => dtype.ItemSize == sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * dtype.ItemSize)) - 1,
            DTypeKind.SignedInteger => -1,
            _ => double.NaN,
        };
        return ((NDArray<T>)Scalars.ToArray(chosen, dtype)).ToScalar();
    }
}
