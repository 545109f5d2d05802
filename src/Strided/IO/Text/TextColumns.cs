namespace Strided;

/// <summary>Reads every column as elements of the simplest dtype that can hold that column.</summary>
internal sealed class TextColumns : TextInference
{
    public override TextBlock Parse(ReadOnlyMemory<byte> text, TextFormat format)
    {
        (long rows, int fields, TextError? error, int lines) = Measure(text, format);
        TextFormat all = format with { MaxRows = rows };
        TextBlock[] columns = rows == 0 ? [] : [.. Enumerable.Range(0, format.UseColumns?.Count ?? fields).Select(k => base.Parse(text, Column(all, k)))];
        long good = columns.Length == 0 ? 0 : columns.Min(column => column.Rows);
        if (good < rows)
        {
            TextError first = columns.Where(column => column.Error is not null).MinBy(column => (column.Error!.Line, column.Error.Column))!.Error!;
            TextBlock before = Parse(text, format with { MaxRows = good });
            return new() { Text = text, Parts = before.Parts, Rows = good, Fields = fields, Lines = lines, FirstLine = before.FirstLine, Error = first };
        }
        return new()
        {
            Text = text,
            Parts = [.. columns.Select(column => column.Parts[0])],
            Rows = rows,
            Fields = fields,
            Lines = lines,
            FirstLine = columns is [var one, ..] ? one.FirstLine : 0,
            Error = error,
        };
    }

    public override NDArray Again(ReadOnlyMemory<byte> text, TextFormat format, int part, DType dtype) => Of(dtype).Parse(text, Column(format, part)).Parts[0].Values;

    private static TextFormat Column(TextFormat format, int k) => format with { UseColumns = [format.UseColumns?[k] ?? k] };

    /// <summary>How many rows there are before one that is longer or shorter.</summary>
    private static (long Rows, int Fields, TextError? Error, int Lines) Measure(ReadOnlyMemory<byte> text, TextFormat format)
    {
        var rows = new TextRows(text.Span, format);
        long count = 0;
        int fields = -1;
        for (; count < format.MaxRows && rows.Next(); count++)
        {
            if (fields >= 0 && rows.Count != fields && format.UseColumns is null) return (count, fields, TextError.Uneven(rows.Line, rows.Count, fields), rows.Lines);
            fields = rows.Count;
        }
        return (count, fields, null, rows.Lines);
    }
}
