using System.Buffers;

namespace Strided;

/// <summary>What a stretch of whole lines says.</summary>
internal sealed class TextBlock
{
    /// <summary>The stretch itself, as long as somebody may want to read it again.</summary>
    public ReadOnlyMemory<byte> Text { get; set; }

    /// <summary>Runs of elements of one dtype each: a single one, row after row, or one for each column. None before there is a row.</summary>
    public IReadOnlyList<TextPart> Parts { get; init; } = [];

    public long Rows { get; init; }

    /// <summary>Fields in each row; they have to be equally many, unless columns are named.</summary>
    public int Fields { get; init; } = -1;

    public int Lines { get; init; }

    /// <summary>The line of the first row, from 0.</summary>
    public int FirstLine { get; init; }

    /// <summary>Gives the elements' memory back, when they are copied or not wanted.</summary>
    public void Free()
    {
        foreach (TextPart part in Parts) ArrayPool<byte>.Shared.Return(part.Room);
    }

    /// <summary>What is wrong first, if anything is; the rows before it are good.</summary>
    public TextError? Error { get; init; }
}

/// <summary>A run of elements, with the text of the first and the column it stands in, from 1.</summary>
/// <param name="Values">The elements.</param>
/// <param name="Room">The memory they lie in, lent by the shared pool.</param>
/// <param name="First">The text of the first.</param>
/// <param name="Column">Where that stands.</param>
/// <param name="IsMissing">True when there is no number in any field: the run may become elements of any dtype.</param>
internal sealed record TextPart(NDArray Values, byte[] Room, string First, int Column, bool IsMissing);

/// <summary>What is wrong with a text: line from 0, column from 1, or 0 for the whole line.</summary>
internal sealed record TextError(int Line, int Column, string What)
{
    private const int MostShown = 60;

    public static string Shown(string field) => field.Length <= MostShown ? $"'{field}'" : $"'{field[..MostShown]}…'";

    public static TextError Uneven(int line, int fields, int before) =>
        new(line, 0, $"{fields} fields, where the lines before have {before}. UseColumns reads some columns of uneven lines.");
}
