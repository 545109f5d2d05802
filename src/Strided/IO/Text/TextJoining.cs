namespace Strided;

/// <summary>Joins what stretches of lines say, and finds what is wrong first, whatever the stretches are.</summary>
internal sealed class TextJoining(string name, TextFormat format, TextBlocks source)
{
    private readonly List<NDArray> parts = [];
    private long lines;
    private long rows;
    private int columns = -1;
    private int fields = -1;
    private DType? dtype;
    private TextBlock? truth;
    private long truthLine;

    /// <summary>True when no more rows are wanted.</summary>
    public bool IsFull => rows >= format.MaxRows;

    public void Add(TextBlock block)
    {
        if (block.Error is { } early && block.Columns < 0) throw Wrong(early);
        if (block.Columns >= 0)
        {
            if (fields >= 0 && block.Fields != fields && format.UseColumns is null) throw Wrong(TextError.Uneven(block.FirstLine, block.Fields, fields));
            Mix(block);
            (columns, fields) = (block.Columns, block.Fields);
            long taken = Math.Min(block.Rows, format.MaxRows - rows);
            parts.Add(block.Values[new Slice(0, (nint)taken * columns)]);
            rows += taken;
        }
        if (block.Error is { } error && !IsFull) throw Wrong(error);
        lines += block.Lines;
    }

    public NDArray Result(TextParser parser)
    {
        dtype ??= parser.Parse("0"u8, TextFormat.Default).Values.DType;
        int width = Math.Max(columns, 0);
        NDArray table = Nd.Empty(((nint)rows, width), dtype);
        nint at = 0;
        foreach (NDArray part in parts)
        {
            table.Reshape(-1)[new Slice(at, at + part.Size)].Assign(part);
            at += part.Size;
        }
        if (format.NDMin == 2) return table;
        if (rows == 0) return table.Reshape(0);
        NDArray squeezed = table.Squeeze();
        return squeezed.NDim < format.NDMin ? squeezed.Reshape(-1) : squeezed;
    }

    /// <summary>Truth values and numbers are no one dtype: of the two, the truth value is what is no number.</summary>
    private void Mix(TextBlock block)
    {
        DType next = block.Values.DType;
        bool isTruth = next == DType.Bool;
        if (isTruth && truth is null) (truth, truthLine) = (block, lines);
        if (dtype is not null && (dtype == DType.Bool) != isTruth)
            throw new TextFormatException(name, source.Skipped + truthLine + truth!.FirstLine + 1, 1, $"{TextError.Shown(truth.FirstField)} is no {DType.Complex128}.");
        dtype = dtype is null ? next : TextInference.Common(dtype, next);
    }

    private TextFormatException Wrong(TextError error) => new(name, source.Skipped + lines + error.Line + 1, error.Column, error.What);
}
