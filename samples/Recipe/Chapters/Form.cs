using Strided;

namespace Recipe;

/// <summary>About this very run: its form, the functions it used, and how far its timings can be trusted.</summary>
internal static class Form
{
    private static readonly string[] Asked =
    [
        "Nd.Zeros(", ".Copy()", ".Reshape(", ".T", ".Flatten()", ".Ravel()", "Nd.ARange(", "Nd.NewAxis", "Nd.Tile(", "Nd.Random.Rand(",
        ".Sum()", " * ", " *= ", "[1..]", ".Base", ".Strides", ".Address",
    ];

    public static void Run(Notebook notebook)
    {
        int n = notebook.Sizes.Elements;
        Report report = notebook.Report;
        NDArray<double> a = [];

        notebook.Chapter("About this notebook", "The form of the recipe, checked on this run itself.");
        notebook.Item(
            51, "It runs as a notebook: numbered cells with their results, and timings as mean ± standard deviation of 7 runs.",
            () => (cells: report.Cells.Count, timed: report.Contests.Count, runs: report.Contests.SelectMany(c => (Timing[])[c.Cheap, c.Dear]).Min(t => t.Runs.Length)),
            it => it.cells > Report.Statements && it is { timed: 5, runs: 7 });
        notebook.Item(
            52, "It uses the functions that the recipe uses: zeros, copy, reshape, T, flatten, ravel, arange, newaxis, tile, random.rand, sum, *, *=, slices, base, strides, the address.",
            () => Asked.Where(name => !report.Cells.Exists(lines => lines.Any(line => line.Contains(name)))).ToArray(),
            it => it is [],
            _ => [$"what no cell used, of: {string.Join("  ", Asked.Select(name => name.Trim(' ', '.', '(')))}"]);

        notebook.Page.Paragraph(
            "An honest timing says whether its memory had been touched before: pages that the system has only promised are brought by the first pass over "
            + "them. The timings above all ran on touched memory.");
        using var memory = new FirstTouch();
        notebook.Run(() => a = memory.Untouched(n));
        notebook.Item(
            53, "The first pass over untouched memory pays for its pages; later passes do not.",
            () => (untouched: FirstTouch.Watch(() => a *= 2), touched: FirstTouch.Watch(() => a *= 2)),
            it => it.untouched.Seconds > it.touched.Seconds,
            it => Touches(it.untouched, it.touched));
        notebook.Run(() => a = Nd.Zeros(n));
        notebook.Item(
            53, "For zeros from the garbage collector the same is asked, without a claim: it may hand out memory that it has touched already.",
            () => (untouched: FirstTouch.Watch(() => a *= 2), touched: FirstTouch.Watch(() => a *= 2)),
            it => it.untouched.Seconds > 0,
            it => Touches(it.untouched, it.touched));
    }

    private static string[] Touches((double Seconds, long Faults) first, (double Seconds, long Faults) second) =>
    [
        $"first pass {Show.Seconds(first.Seconds)}{Pages(first.Faults)}, second pass {Show.Seconds(second.Seconds)}{Pages(second.Faults)}: {Show.Ratio(first.Seconds / second.Seconds)}",
    ];

    private static string Pages(long faults) => faults < 0 ? "" : $" with {faults:N0} page faults";
}
