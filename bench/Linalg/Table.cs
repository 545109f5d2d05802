using System.Globalization;
using System.Text;

namespace Strided.Benchmarks;

/// <summary>A family's rows as Markdown, those behind NumPy first.</summary>
internal static class Table
{
    /// <summary>The head of every table.</summary>
    public const string Columns =
        "| call | dtype | n | threads | Strided | BLAS | NumPy | NumPy / Strided | NumPy / BLAS | Math.NET / Strided | TorchSharp / Strided |\n" +
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    public static string Of(string family, IReadOnlyList<Row> rows, int planned, string machine)
    {
        var text = new StringBuilder($"# {family}\n\n{machine}\n\n");
        if (rows.Count < planned) text.Append(CultureInfo.InvariantCulture, $"Stopped after {rows.Count} of {planned} rows.\n");
        foreach (int threads in rows.Select(row => row.Threads).Distinct())
            text.Append(CultureInfo.InvariantCulture, $"Geometric mean of NumPy / Strided on {threads} thread{(threads == 1 ? "" : "s")}: {Mean(rows, threads):0.00}.\n");
        text.Append("\nTimes are microseconds, the fastest of all turns; ratios above 1 are in our favour. BLAS is the system's, called by our own provider.\n");
        Append(text, "Behind NumPy", rows.Where(row => row.Ratio < 1).OrderBy(row => row.Ratio));
        Append(text, "Level or ahead", rows.Where(row => row.Ratio >= 1));
        return text.ToString();
    }

    private static double Mean(IReadOnlyList<Row> rows, int threads) =>
        Math.Exp(rows.Where(row => row.Threads == threads).Average(row => Math.Log(row.Ratio)));

    private static void Append(StringBuilder text, string title, IEnumerable<Row> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{Columns}\n");
        foreach (Row row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {row.Case.Operation} | {row.Case.DType} | {row.Case.Size} | {row.Threads} | {Time(row.Ours)} | {(row.Native is { } native ? Time(native) : "")} | {Time(row.NumPy)} | {row.Ratio:0.00} | {row.NativeRatio:0.00} | {Ratio(row.MathNet, row.Ours)} | {Ratio(row.Torch, row.Ours)} |\n");
    }

    private static string Time(double seconds) =>
        (1e6 * seconds).ToString(seconds < 1e-5 ? "0.00" : seconds < 1e-3 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Ratio(double? theirs, double ours) => theirs is { } time ? (time / ours).ToString("0.00", CultureInfo.InvariantCulture) : "";
}
