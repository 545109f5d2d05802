using System.Text.RegularExpressions;

namespace Strided.Benchmarks;

/// <summary>
/// Numbers in README.md and docs/ are quoted from bench/results, not typed: between <c>&lt;!-- results: NAME --&gt;</c> and <c>&lt;!-- end results --&gt;</c>
/// stands what this class says. <c>rows PATTERN</c> shows rows of the table, <c>behind PATTERN</c> names those that the text around it explains.
/// </summary>
public static partial class Quotes
{
    private const int MostLosses = 15;

    /// <summary>The page with its quotations as they should be.</summary>
    public static string Renew(string page, Results results) =>
        Quoted().Replace(page, quote => $"<!-- results: {quote.Groups["what"].Value} -->\n{Text(quote, results)}<!-- end results -->");

    /// <summary>The pages of a checkout that quote, and the results they quote from, if there are any yet.</summary>
    public static (IEnumerable<string> Pages, string? Results) Find(string root)
    {
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(root, "docs"), "*.md").Append(Path.Combine(root, "README.md")).Append(Path.Combine(root, "bench", "README.md"))
            .Where(page => File.Exists(page) && Quoted().IsMatch(File.ReadAllText(page)));
        string folder = Path.Combine(root, "bench", "results");
        string? newest = Directory.Exists(folder) ? Directory.GetFiles(folder, "table.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return (pages, newest);
    }

    /// <summary>The rows that are behind and that no <c>behind</c> on the page names.</summary>
    public static IEnumerable<string> Unexplained(string page, Results results)
    {
        string[] patterns = [.. Quoted().Matches(page).Where(quote => quote.Groups["kind"].Value == "behind").Select(quote => quote.Groups["pattern"].Value)];
        return Page.Behind(results).Select(loss => loss.Id).Where(id => !patterns.Any(pattern => Regex.IsMatch(id, pattern)));
    }

    private static string Text(Match quote, Results results)
    {
        string pattern = quote.Groups["pattern"].Value;
        return quote.Groups["kind"].Value switch
        {
            "behind" => Page.Explained(results, loss => Regex.IsMatch(loss.Id, pattern)),
            "rows" => Page.BySize(results, row => Regex.IsMatch(row.Id, pattern)),
            _ => Text(quote.Groups["name"].Value, results),
        };
    }

    private static string Text(string name, Results results) => name switch
    {
        "facts" => Page.Facts(results) + "\n",
        "means" => Page.Means(results),
        "losses" => Page.Losses(results),
        "worst" => Page.Losses(results, MostLosses),
        _ => throw new ArgumentException($"There is no quotation '{name}'."),
    };

    [GeneratedRegex(@"<!-- results: (?<what>(?<kind>behind|rows) (?<pattern>[^\n]+)|(?<name>[\w-]+)) -->\n.*?<!-- end results -->", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
