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
        NDArray<double> a = [], b = [];

        notebook.Chapter("About this notebook", "The form of the recipe, checked on this run itself.");
        notebook.Item(
            51, "It runs as a notebook: numbered cells with their results, and timings as mean ± standard deviation of 7 runs.",
            () => (
                cells: report.Cells.Count,
                timings: report.Contests.Count,
                runs: report.Contests.Min(contest => Math.Min(contest.Cheap.Runs.Length, contest.Dear.Runs.Length))),
            it => it.cells > Report.Statements && it is { timings: 5, runs: 7 });
        notebook.Item(
            52, "It uses the functions that the recipe uses: zeros, copy, reshape, T, flatten, ravel, arange, newaxis, tile, random.rand, sum, *, *=, slices, base, strides, the address.",
            () => (
                from function in Asked
                where !report.Cells.Exists(lines => lines.Any(line => line.Contains(function)))
                select function).ToArray(),
            it => it is [],
            _ => [$"what no cell used, of: {string.Join("  ", Asked.Select(function => function.Trim(' ', '.', '(')))}"]);

        notebook.Say(
            "An honest timing says whether its memory had been touched before. Pages that the system has only promised are brought one by one by "
            + $"the first pass over them. Timing 13 again under this light, n = {n:N0}:");
        using var memory = new FirstTouch();
        notebook.Run(() => a = memory.Untouched(n));
        notebook.Item(
            53, "The first pass over untouched memory pays for its pages; later passes do not.",
            () => (
                untouched: FirstTouch.Watch(() => a *= 2),
                touched: FirstTouch.Watch(() => a *= 2, 5)),
            it => it.untouched.Seconds > it.touched.Seconds && (it.untouched.Faults is null or > 0),
            it => [$"a *= 2 on untouched memory: {it.untouched}; on touched memory: {it.touched}"]);
        notebook.Run(() => (a, b) = (Nd.Zeros(n), Nd.Ones(n)));
        notebook.Item(
            53, "A new array for a result means new memory, touched before or not as the allocator has it; a result written into an old array does not.",
            () => (
                @new: FirstTouch.Watch(() => _ = a * 2, 5),
                old: FirstTouch.Watch(() => Nd.Add(a, a, @out: b), 5)),
            // Other threads touch a page now and then.
            it => it.@new.Faults is null || it.old.Faults <= Math.Max(it.@new.Faults.Value, (long)n * sizeof(double) / Environment.SystemPageSize / 4),
            it => [$"a * 2: {it.@new} a time; Nd.Add(a, a, @out: b): {it.old} a time"]);
    }
}
