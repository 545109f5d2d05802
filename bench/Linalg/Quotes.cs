using System.Globalization;
using System.Text.RegularExpressions;

namespace Strided.Benchmarks;

/// <summary>
/// Rows in docs/ are quoted from bench/Linalg/results, not typed: between <c>&lt;!-- linalg: FAMILY --&gt;</c> and <c>&lt;!-- end linalg --&gt;</c> stands
/// the family's table, of <c>FAMILY, behind</c> without the rows that are level or ahead. <c>native, behind</c> are the rows of all families in which
/// the BLAS of the system takes longer when we call it than when NumPy does, by more than a twentieth.
/// </summary>
internal static partial class Quotes
{
    private const string Ahead = "\n## Level or ahead\n", Native = "native, behind";

    /// <summary>Renews the quotations of a page; those of families that were not measured stay as they are.</summary>
    public static void Renew(string page, string results) => File.WriteAllText(page, Quoted().Replace(File.ReadAllText(page), quote =>
    {
        if (quote.Groups["name"].Value == Native) return $"<!-- linalg: {Native} -->\n{NativeBehind(results)}\n<!-- end linalg -->";
        string[] name = quote.Groups["name"].Value.Split(", ");
        string file = Path.Combine(results, name[0] + ".md");
        if (!File.Exists(file)) return quote.Value;
        string table = File.ReadAllText(file);
        table = table[(table.IndexOf('\n') + 1)..];
        if (name is [_, "behind"]) table = table[..table.IndexOf(Ahead, StringComparison.Ordinal)];
        return $"<!-- linalg: {quote.Groups["name"].Value} -->\n{table.Replace("\n## ", "\n#### ", StringComparison.Ordinal).Trim()}\n<!-- end linalg -->";
    }));

    private static string NativeBehind(string results)
    {
        int column = Array.IndexOf(Table.Columns.Split(" | "), "NumPy / BLAS");
        var rows = Directory.GetFiles(results, "*.md").Order().SelectMany(File.ReadLines)
            .Select(line => (Line: line, Cells: line.Split(" | ")))
            .Where(row => row.Cells.Length > column && double.TryParse(row.Cells[column], CultureInfo.InvariantCulture, out double ratio) && ratio < 1 / 1.05)
            .OrderBy(row => double.Parse(row.Cells[column], CultureInfo.InvariantCulture));
        return string.Join('\n', [Table.Columns, .. rows.Select(row => row.Line)]);
    }

    [GeneratedRegex(@"<!-- linalg: (?<name>[\w, ]+) -->\n.*?<!-- end linalg -->", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
