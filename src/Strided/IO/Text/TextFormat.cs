namespace Strided;

/// <summary>How a text file is divided into lines, fields and numbers. The defaults are those of NumPy's <c>loadtxt</c>.</summary>
/// <example><code>NDArray&lt;double&gt; a = Nd.LoadText&lt;double&gt;("a.csv", new TextFormat { Delimiter = ',', SkipRows = 1, UseColumns = [0, 3] });</code></example>
public sealed record TextFormat
{
    /// <summary>What stands between two fields; null for any run of blanks and tabs.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Begins a comment, which reaches to the end of its line; null for none.</summary>
    public string? Comments { get; init; } = "#";

    /// <summary>Lines left out at the beginning, comments and empty lines counted.</summary>
    public int SkipRows { get; init; }

    /// <summary>The first line that is not left out names the columns, behind a comment sign or without one.</summary>
    public bool Names { get; init; }

    /// <summary>The most rows that are read; comments and empty lines do not count.</summary>
    public long MaxRows { get; init; } = long.MaxValue;

    /// <summary>The columns that are read, in the order in which they shall stand; negative ones count from the end. Null for all, which have to be equally many in each line.</summary>
    public IReadOnlyList<int>? UseColumns { get; init; }

    /// <summary>Encloses a field that holds delimiters, comments or line ends; twice within a field it stands for itself. Null for none.</summary>
    public char? Quote { get; init; }

    /// <summary>Makes numbers of a column's texts, by the column's number in the file.</summary>
    public IReadOnlyDictionary<int, Func<string, Scalar>>? Converters { get; init; }

    /// <summary>Texts that stand for a number that is missing, the empty one perhaps among them.</summary>
    public IReadOnlyList<string> MissingValues { get; init; } = [];

    /// <summary>The number in place of a missing one; null for NaN, -1 in integers, and false.</summary>
    public Scalar? FillingValue { get; init; }

    /// <summary>The fewest axes the result has, 0, 1 or 2: axes of size 1 are dropped down to that. With 2, a file is always a table.</summary>
    public int NDMin { get; init; }

    internal static TextFormat Default { get; } = new();

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(SkipRows);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRows);
        if (NDMin is < 0 or > 2) throw new ArgumentException($"NDMin is 0, 1 or 2, and not {NDMin}.", nameof(NDMin));
        RequireAscii(Delimiter, nameof(Delimiter));
        RequireAscii(Quote, nameof(Quote));
        if (Comments is "" || Comments?.Contains('\n', StringComparison.Ordinal) == true) throw new ArgumentException("Comments is a text on one line, or null.", nameof(Comments));
        if (Delimiter is '\n' or '\r' || Quote is '\n' or '\r' || (Delimiter is { } c && c == Quote))
            throw new ArgumentException("Delimiter, quote and line end must be different characters.", nameof(Delimiter));
        if (UseColumns is { Count: 0 }) throw new ArgumentException("UseColumns names no column; leave it null for all.", nameof(UseColumns));
    }

    private static void RequireAscii(char? c, string name)
    {
        if (c is { } given && !char.IsAscii(given)) throw new ArgumentException($"{name} '{given}' is no ASCII character.", name);
    }
}
