namespace Strided;

/// <summary>What a stretch of whole lines says.</summary>
internal sealed class TextBlock
{
    /// <summary>The elements, row after row.</summary>
    public required NDArray Values { get; init; }

    public long Rows { get; init; }

    /// <summary>Elements in each row; -1 before there is one.</summary>
    public int Columns { get; init; } = -1;

    /// <summary>Fields in each row; they have to be equally many, unless columns are named.</summary>
    public int Fields { get; init; } = -1;

    public int Lines { get; init; }

    /// <summary>The line of the first row, from 0, and its first field.</summary>
    public int FirstLine { get; init; }

    public string FirstField { get; init; } = "";

    /// <summary>What is wrong first, if anything is; the rows before it are good.</summary>
    public TextError? Error { get; init; }
}

/// <summary>What is wrong with a text: line from 0, column from 1, or 0 for the whole line.</summary>
internal sealed record TextError(int Line, int Column, string What)
{
    private const int MostShown = 60;

    public static string Shown(string field) => field.Length <= MostShown ? $"'{field}'" : $"'{field[..MostShown]}…'";

    public static TextError Uneven(int line, int fields, int before) =>
        new(line, 0, $"{fields} fields, where the lines before have {before}. UseColumns reads some columns of uneven lines.");
}
