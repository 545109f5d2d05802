using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Strided.Benchmarks;

/// <summary>A run of the table.</summary>
/// <param name="Commit">What was measured.</param>
/// <param name="Machine">Where.</param>
/// <param name="Threads">How many threads each column could use.</param>
/// <param name="Columns">Who took part, ours first.</param>
/// <param name="Bandwidths">What the machine's memory can do.</param>
/// <param name="Rows">Every row.</param>
public sealed record Results(
    string Commit, string Machine, int Threads, IReadOnlyList<Column> Columns, IReadOnlyList<Bandwidth> Bandwidths, IReadOnlyList<Row> Rows)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Families in the order of the table.</summary>
    [JsonIgnore]
    public IEnumerable<IGrouping<string, Row>> Families => Rows.GroupBy(row => row.Family);

    [JsonIgnore]
    public IEnumerable<Column> Others => Columns.Skip(1);

    public static Results Read(string path) => JsonSerializer.Deserialize<Results>(File.ReadAllText(path), Format)!;

    /// <summary>One line a row, so that two runs can be compared with the usual tools.</summary>
    public void Write(string path)
    {
        const string End = "\"rows\":[]}";
        var text = new StringBuilder(JsonSerializer.Serialize(this with { Rows = [] }, Format)[..^End.Length]).Append("\n\"rows\":[\n");
        text.AppendJoin(",\n", Rows.Select(row => JsonSerializer.Serialize(row, Format)));
        File.WriteAllText(path, text.Append("\n]}\n").ToString());
    }
}

/// <summary>A peer that took part, or ours.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Kind">What it is compared as.</param>
public sealed record Column(string Name, ColumnKind Kind);

[JsonConverter(typeof(JsonStringEnumConverter<ColumnKind>))]
public enum ColumnKind
{
    Ours,
    NumPy,

    /// <summary>Another library of arrays.</summary>
    Rival,

    /// <summary>Loops over memory that is there: no arrays, a floor.</summary>
    Floor,
}

/// <summary>Bytes a second.</summary>
public sealed record Bandwidth(string Kind, long Bytes, double OneThread, double AllThreads);

/// <summary>One case at one size.</summary>
public sealed record Row(
    string Family, string Name, string DType, string Placement, long Size, string NumPy, double? Limit, IReadOnlyDictionary<string, Cell> Cells)
{
    /// <summary>The row's name within its family.</summary>
    [JsonIgnore]
    public string Title => $"{Subject}, {Show.Count(Size)}";

    /// <summary>The name that the row shares with its other sizes.</summary>
    [JsonIgnore]
    public string Subject => $"{Name}{(DType == "float64" ? "" : $", {DType}")}{(Placement == "contiguous" ? "" : $", {Placement}")}";

    /// <summary>What a pattern is held against: family/name/dtype/placement/size.</summary>
    [JsonIgnore]
    public string Id => $"{Family}/{Name}/{DType}/{Placement}/{Show.Count(Size)}";

    /// <summary>How many times as fast as a column ours is, or null where either has no time.</summary>
    public double? Ratio(Column ours, Column other) =>
        Cells.TryGetValue(ours.Name, out Cell? mine) && Cells.TryGetValue(other.Name, out Cell? theirs) ? theirs.Median / mine.Median : null;

    /// <summary>The column that is to be beaten: the fastest one that has arrays.</summary>
    public (Column Column, double Ratio)? Best(Results results) =>
        results.Others.Where(other => other.Kind is ColumnKind.NumPy or ColumnKind.Rival)
            .Select(other => (Column: other, Ratio: Ratio(results.Columns[0], other)))
            .Where(pair => pair.Ratio is not null)
            .Select(pair => ((Column, double)?)(pair.Column, pair.Ratio!.Value))
            .MinBy(pair => pair!.Value.Item2);
}

/// <summary>What a column needed, in seconds a call, or why it has no time.</summary>
/// <param name="Median">The median of the turns.</param>
/// <param name="Best">The fastest turn.</param>
/// <param name="Trouble">An error, or an answer that differs; null when all is well.</param>
public sealed record Cell(double? Median, double? Best, string? Trouble = null)
{
    /// <summary>Four digits are more than a measurement has.</summary>
    public static Cell Of(double median, double best) => new(Rounded(median), Rounded(best));

    private static double Rounded(double x) => double.Parse(x.ToString("E3", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
