using Strided.Benchmarks;
using Xunit;

namespace Strided.Tests;

/// <summary>Numbers on the pages are those of the committed benchmark results.</summary>
public class QuoteTests
{
    private static readonly Column Ours = new("Strided", ColumnKind.Ours), NumPy = new("NumPy", ColumnKind.NumPy), Floor = new("spans", ColumnKind.Floor);

    [Fact]
    public void Pages_quote_the_committed_results()
    {
        (IEnumerable<string> pages, string? source) = Quotes.Find(Repository.Root);
        foreach (string page in pages)
        {
            Assert.NotNull(source);
            string text = File.ReadAllText(page);
            Assert.True(
                Quotes.Renew(text, Results.Read(source)) == text,
                $"{page} quotes other numbers than {source}. Run: dotnet run -c Release --project bench/Table -- --quote");
        }
    }

    [Fact]
    public void The_page_beside_the_committed_results_is_made_of_them()
    {
        if (Quotes.Find(Repository.Root).Results is { } source)
            Assert.Equal(Page.Of(Results.Read(source)), File.ReadAllText(Path.ChangeExtension(source, ".md")));
    }

    [Fact]
    public void Every_row_that_is_behind_is_explained()
    {
        if (Quotes.Find(Repository.Root).Results is { } source)
            Assert.Empty(Quotes.Unexplained(File.ReadAllText(Path.Combine(Repository.Root, "docs", "performance.md")), Results.Read(source)));
    }

    [Fact]
    public void An_explanation_names_its_rows()
    {
        const string Page = "why\n<!-- results: behind ^sums/slow/.* NumPy$ -->\nold\n<!-- end results -->\n";
        Assert.Equal("why\n<!-- results: behind ^sums/slow/.* NumPy$ -->\n1 row, 0.50 in the mean: sums: slow, 8 0.50.\n<!-- end results -->\n", Quotes.Renew(Page, Sample));
        Assert.Empty(Quotes.Unexplained(Page, Sample));
        Assert.Equal(["sums/slow/float64/contiguous/8 NumPy"], Quotes.Unexplained("nothing", Sample));
    }

    [Fact]
    public void Rows_are_shown_with_their_sizes_side_by_side()
    {
        const string Page = "<!-- results: rows ^sums/ -->\n<!-- end results -->\n";
        Assert.Contains(
            "| NumPy by ours | 8 | 1k |\n| --- | ---: | ---: |\n| slow | 2.0 µs, 0.50 |  |\n| fast, int32, strided |  | 1.0 µs, 2.0 |\n",
            Quotes.Renew(Page, Sample), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Quotes.Renew(Page.Replace("sums", "products", StringComparison.Ordinal), Sample));
    }

    [Fact]
    public void Results_come_back_from_their_file()
    {
        using var folder = new TemporaryFolder();
        Sample.Write(folder["table.json"]);
        Assert.Equal(Page.Of(Sample), Page.Of(Results.Read(folder["table.json"])));
    }

    [Fact]
    public void Losses_come_first_and_every_row_counts()
    {
        string page = Page.Of(Sample);
        Assert.Contains("1 of 2 rows.", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("## Behind", StringComparison.Ordinal) < page.IndexOf("## Means", StringComparison.Ordinal));
        Assert.Contains("| sums: slow, 8 | 2.0 µs | NumPy, 1.0 µs | 0.50 |", page, StringComparison.Ordinal);
        Assert.Contains("| sums | 2 | 1.00 | 0.10 | 1.00 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_is_renewed_and_the_rest_of_the_page_stays()
    {
        const string Page = "before\n<!-- results: facts -->\nold\n<!-- end results -->\nafter\n";
        Assert.Equal(
            "before\n<!-- results: facts -->\nA machine, 1 thread, commit abc; Strided, NumPy, spans.\n<!-- end results -->\nafter\n",
            Quotes.Renew(Page, Sample));
    }

    private static Results Sample { get; } = new(
        "abc", "A machine", 1, [Ours, NumPy, Floor], [],
        [
            new("sums", "slow", "float64", "contiguous", 8, "a", null, new Dictionary<string, Benchmarks.Cell> { ["Strided"] = Benchmarks.Cell.Of(2e-6, 2e-6), ["NumPy"] = Benchmarks.Cell.Of(1e-6, 1e-6) }),
            new("sums", "fast", "int32", "strided", 1000, "b", 1e-6, new Dictionary<string, Benchmarks.Cell> { ["Strided"] = Benchmarks.Cell.Of(1e-6, 1e-6), ["NumPy"] = Benchmarks.Cell.Of(2e-6, 2e-6), ["spans"] = Benchmarks.Cell.Of(1e-7, 1e-7) }),
        ]);
}
