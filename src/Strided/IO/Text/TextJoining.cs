namespace Strided;

/// <summary>Joins what stretches of lines say, and finds what is wrong first, whatever the stretches are.</summary>
internal sealed class TextJoining(string name, TextFormat format, TextBlocks source, TextParser parser)
{
    private readonly List<TextBlock> blocks = [];
    private readonly List<Part> parts = [];
    private long lines;
    private long rows;
    private int fields = -1;

    /// <summary>True when no more rows are wanted.</summary>
    public bool IsFull => rows >= format.MaxRows;

    public void Add(TextBlock block)
    {
        // Rows that are not wanted have no say in the dtype.
        if (block.Rows > format.MaxRows - rows) block = parser.Parse(block.Text, format with { MaxRows = format.MaxRows - rows });
        if (block.Rows > 0)
        {
            if (fields >= 0 && block.Fields != fields && format.UseColumns is null) throw Wrong(TextError.Uneven(block.FirstLine, block.Fields, fields));
            for (int k = 0; k < block.Parts.Count; k++)
            {
                if (k == parts.Count) parts.Add(new());
                Mix(parts[k], block.Parts[k], block.FirstLine);
            }
            fields = block.Fields;
            rows += block.Rows;
            blocks.Add(block);
        }
        if (block.Rows == 0 || parser.IsFinal(block)) Forget(block);
        if (block.Error is { } error && !IsFull) throw Wrong(error);
        lines += block.Lines;
    }

    /// <summary>All elements as a table, or without the axes of size 1.</summary>
    public NDArray Table()
    {
        NDArray elements = parts.Count > 0 ? Joined(0) : Nd.Empty(0, parser.Empty);
        Free();
        NDArray table = elements.Reshape((nint)rows, rows == 0 ? 0 : elements.Size / (nint)rows);
        if (format.NDMin == 2) return table;
        if (rows == 0) return table.Reshape(0);
        NDArray squeezed = table.Squeeze();
        return squeezed.NDim < format.NDMin ? squeezed.Reshape(-1) : squeezed;
    }

    /// <summary>The columns by the names that the text gives them, else <c>f0</c>, <c>f1</c>, ...</summary>
    public OrderedDictionary<string, NDArray> Columns(IReadOnlyList<string>? names)
    {
        if (names is not null && fields >= 0 && names.Count != fields && format.UseColumns is null)
            throw new TextFormatException(name, source.Skipped, 0, $"{names.Count} names, and the lines have {fields} fields.");
        var columns = new OrderedDictionary<string, NDArray>();
        int count = blocks.Count > 0 ? parts.Count : format.UseColumns?.Count ?? names?.Count ?? 0;
        for (int k = 0; k < count; k++)
        {
            int asked = format.UseColumns?[k] ?? k, column = asked < 0 ? asked + (names?.Count ?? fields) : asked;
            string key = names is not null && (uint)column < (uint)names.Count && names[column].Length > 0 ? names[column] : $"f{k}";
            if (!columns.TryAdd(key, parts.Count > 0 ? Joined(k) : Nd.Empty(0, parser.Empty)))
                throw new TextFormatException(name, source.Skipped, column + 1, $"two columns have the name {TextError.Shown(key)}.");
        }
        Free();
        return columns;
    }

    private NDArray Joined(int part)
    {
        DType dtype = parts[part].DType ?? blocks[0].Parts[part].Values.DType;
        var starts = new nint[blocks.Count + 1];
        for (int k = 0; k < blocks.Count; k++) starts[k + 1] = starts[k] + blocks[k].Parts[part].Values.Size;
        NDArray joined = Nd.Empty(starts[^1], dtype);
        Workers.For(blocks.Count, Workers.Degree(joined.NBytes), k =>
        {
            TextBlock block = blocks[(int)k];
            NDArray values = block.Parts[part].Values;
            if (values.DType != dtype && !block.Text.IsEmpty) values = parser.Again(block.Text, format with { MaxRows = block.Rows }, part, dtype);
            joined[new Slice(starts[k], starts[k + 1])].Assign(values);
        });
        return joined;
    }

    private void Free()
    {
        foreach (TextBlock block in blocks)
        {
            block.Free();
            Forget(block);
        }
    }

    private static void Forget(TextBlock block)
    {
        TextBlocks.GiveBack(block.Text);
        block.Text = default;
    }

    /// <summary>Truth values and numbers are no one dtype: of the two, the truth value is what is no number.</summary>
    private void Mix(Part part, TextPart next, int firstLine)
    {
        if (next.IsMissing) return;
        bool isTruth = next.Values.DType == DType.Bool;
        if (isTruth && part.Truth is null) (part.Truth, part.TruthLine) = (next, source.Skipped + lines + firstLine + 1);
        if (part.DType is not null && (part.DType == DType.Bool) != isTruth)
            throw new TextFormatException(name, part.TruthLine, part.Truth!.Column, $"{TextError.Shown(part.Truth.First)} is no {DType.Complex128}.");
        part.DType = part.DType is null ? next.Values.DType : TextInference.Common(part.DType, next.Values.DType);
    }

    private TextFormatException Wrong(TextError error) => new(name, source.Skipped + lines + error.Line + 1, error.Column, error.What);

    /// <summary>What the stretches so far make of a part.</summary>
    private sealed class Part
    {
        public DType? DType;
        public TextPart? Truth;
        public long TruthLine;
    }
}
