using System.Globalization;
using System.Text;

namespace Strided.Benchmarks;

/// <summary>A run as a page: what is behind first, then means, then every row.</summary>
public static class Page
{
    public static string Of(Results results)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# The table\n\n{Facts(results)}\n\n");
        page.Append("""
            Times are medians of turns that all columns take one after the other; the fastest turn is in brackets. Ratios are *their time / our time*:
            above 1 Strided is faster. "spans" are loops over memory that is there (`TensorPrimitives` into a destination used again): no arrays, a floor
            rather than a rival, so they count neither as losses nor in *best rival*. "x limit" is our time over what the machine's memory or
            arithmetic allows, by the probes below: 1 is the limit. Every answer was compared with NumPy's.


            """);
        page.Append("## Behind\n\n").Append(Losses(results)).Append('\n');
        page.Append("## Means\n\nGeometric means over every row of the family that the column has.\n\n").Append(Means(results)).Append('\n');
        if (Troubles(results) is { Length: > 0 } troubles) page.Append("## Without a time\n\n").Append(troubles).Append('\n');
        page.Append("## The machine\n\n").Append(Bandwidths(results)).Append('\n');
        foreach (IGrouping<string, Row> family in results.Families)
            page.Append(CultureInfo.InvariantCulture, $"## {char.ToUpperInvariant(family.Key[0])}{family.Key[1..]}\n\n").Append(Rows(results, family)).Append('\n');
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Where and of what.</summary>
    public static string Facts(Results results) =>
        $"{results.Machine}, {results.Threads} {(results.Threads == 1 ? "thread" : "threads")}, commit {results.Commit}; {string.Join(", ", results.Columns.Select(column => column.Name))}.";

    /// <summary>Rows in which the best rival is faster, the worst first.</summary>
    public static string Losses(Results results, int most = int.MaxValue)
    {
        Column ours = results.Columns[0];
        Loss[] behind = [.. Behind(results)];
        var text = new StringBuilder();
        int all = results.Rows.Count(row => row.Best(results) is not null);
        text.Append(CultureInfo.InvariantCulture, $"{behind.Length} of {all} rows.\n\n");
        if (behind.Length == 0) return text.ToString();
        text.Append("| row | Strided | best rival | ratio |\n| --- | ---: | --- | ---: |\n");
        foreach ((Row row, Column column, double ratio) in behind.Take(most))
            text.Append(CultureInfo.InvariantCulture, $"| {row.Family}: {Code(row.Title)} | {Show.Seconds(row.Cells[ours.Name].Median!.Value)} | {column.Name}, {Show.Seconds(row.Cells[column.Name].Median!.Value)} | {ratio:0.00} |\n");
        return text.ToString();
    }

    /// <summary>Rows in which the best rival is faster, the worst first.</summary>
    public static IEnumerable<Loss> Behind(Results results) =>
        from row in results.Rows let best = row.Best(results) where best is { Ratio: < 1 } orderby best.Value.Ratio select new Loss(row, best.Value.Column, best.Value.Ratio);

    /// <summary>How many rows that are behind have one explanation, and the worst of them.</summary>
    public static string Explained(Results results, Func<Loss, bool> takes)
    {
        const int Most = 6;
        Loss[] losses = [.. Behind(results).Where(takes)];
        if (losses.Length == 0) return "No row.\n";
        IEnumerable<string> worst = losses.Take(Most).Select(loss => string.Create(CultureInfo.InvariantCulture, $"{loss.Row.Family}: {Code(loss.Row.Title)} {loss.Ratio:0.00}"));
        string rest = losses.Length > Most ? $"; and {losses.Length - Most} more" : "";
        return $"{losses.Length} {(losses.Length == 1 ? "row" : "rows")}, {Mean(losses.Select(loss => (double?)loss.Ratio))} in the mean: {string.Join("; ", worst)}{rest}.\n";
    }

    /// <summary>Rows with their sizes side by side: our time, and how many times as long NumPy takes.</summary>
    public static string BySize(Results results, Func<Row, bool> takes)
    {
        Column ours = results.Columns[0], numPy = results.Others.First(other => other.Kind == ColumnKind.NumPy);
        Row[] rows = [.. results.Rows.Where(takes)];
        if (rows.Length == 0) throw new ArgumentException("The results have no such row.");
        long[] sizes = [.. rows.Select(row => row.Size).Distinct().Order()];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| {numPy.Name} by ours |{Joined(sizes.Select(size => $" {Show.Count(size)} |"))}\n| --- |{Joined(sizes.Select(_ => " ---: |"))}\n");
        foreach (IGrouping<string, Row> sized in rows.GroupBy(row => row.Subject))
            text.Append(CultureInfo.InvariantCulture, $"| {Code(sized.Key)} |{Joined(sizes.Select(size => $" {Cell(sized.FirstOrDefault(row => row.Size == size))} |"))}\n");
        return text.ToString();

        string Cell(Row? row) => row?.Ratio(ours, numPy) is { } ratio ? $"{Show.Seconds(row.Cells[ours.Name].Median!.Value)}, {Show.Ratio(ratio)}" : "";
    }

    /// <summary>Geometric means by family and column.</summary>
    public static string Means(Results results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| family | rows |{Joined(results.Others.Select(other => $" {other.Name} |"))} best rival |\n| --- | ---: |{Joined(results.Others.Select(other => " ---: |"))} ---: |\n");
        foreach (IGrouping<string, Row> family in results.Families) Line(family.Key, [.. family]);
        Line("**all**", results.Rows);
        return text.ToString();

        void Line(string name, IReadOnlyCollection<Row> rows)
        {
            IEnumerable<string> means = results.Others.Select(other => Mean(rows.Select(row => row.Ratio(results.Columns[0], other))));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {rows.Count} |{Joined(means.Select(mean => $" {mean} |"))} {Mean(rows.Select(row => row.Best(results)?.Ratio))} |\n");
        }
    }

    private static string Rows(Results results, IEnumerable<Row> rows)
    {
        Column ours = results.Columns[0];
        Column[] others = [.. results.Others.Where(other => rows.Any(row => row.Cells.ContainsKey(other.Name)))];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| row | NumPy's words | Strided |{Joined(others.Select(other => $" {other.Name} |"))} x limit |\n| --- | --- | ---: |{Joined(others.Select(other => " ---: |"))} ---: |\n");
        foreach (Row row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Code(row.Title)} | `{row.NumPy}` | {Time(row, ours)} |");
            foreach (Column other in others)
                text.Append(CultureInfo.InvariantCulture, $" {(row.Cells.TryGetValue(other.Name, out Cell? cell) ? cell.Trouble is null && row.Ratio(ours, other) is { } ratio ? Show.Ratio(ratio) : "✗" : "—")} |");
            double? limit = row.Limit is { } seconds && row.Cells.GetValueOrDefault(ours.Name)?.Median is { } mine ? mine / seconds : null;
            text.Append(CultureInfo.InvariantCulture, $" {(limit is { } times ? Show.Ratio(times) : "—")} |\n");
        }
        return text.ToString();
    }

    private static string Time(Row row, Column column) =>
        row.Cells.GetValueOrDefault(column.Name) is { Median: { } median, Best: { } best } ? $"{Show.Seconds(median)} ({Show.Seconds(best)})" : "✗";

    private static string Troubles(Results results) => Joined(
        from row in results.Rows
        from cell in row.Cells
        where cell.Value.Trouble is not null
        select $"- {row.Family}: {Code(row.Title)}, {cell.Key}: {cell.Value.Trouble}\n");

    private static string Bandwidths(Results results)
    {
        var text = new StringBuilder("| probe | bytes | one thread | all threads |\n| --- | ---: | ---: | ---: |\n");
        foreach (Bandwidth probe in results.Bandwidths)
            text.Append(CultureInfo.InvariantCulture, $"| {probe.Kind} | {(probe.Bytes > 0 ? probe.Bytes.ToString("N0", CultureInfo.InvariantCulture) : "")} | {probe.OneThread / 1e9:0} | {probe.AllThreads / 1e9:0} |\n");
        return text.Append("\nGB/s of all that is read and written, or GFLOP/s.\n").ToString();
    }

    private static string Mean(IEnumerable<double?> ratios) =>
        ratios.OfType<double>().Select(ratio => Math.Log(ratio)).ToArray() is { Length: > 0 } logs ? Math.Exp(logs.Average()).ToString("0.00", CultureInfo.InvariantCulture) : "—";

    // The name is code where it is an expression, with `|` kept out of the table's way.
    private static string Code(string title) => title.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal);

    private static string Joined(IEnumerable<string> parts) => string.Concat(parts);
}

/// <summary>A row that is behind.</summary>
public sealed record Loss(Row Row, Column Rival, double Ratio)
{
    /// <summary>What a pattern is held against: the row's, and the rival.</summary>
    public string Id => $"{Row.Id} {Rival.Name}";
}
