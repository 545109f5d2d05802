namespace Recipe;

/// <summary>The timings in one table.</summary>
internal static class Summary
{
    public static IEnumerable<string> Of(Report report)
    {
        bool numpy = report.NumPyVersion is not null;
        yield return Row("", "Strided", numpy ? "NumPy" : "", "Strided", numpy ? "NumPy" : "", "");
        yield return Row("", "best run", numpy ? "best run" : "", "ratio", numpy ? "ratio" : "", "published");
        foreach (Contest contest in report.Contests)
        {
            yield return Row(
                contest.CheapCode, Show.Seconds(contest.Cheap.Best), Seconds(contest.NumPyCheap), "", "", "");
            yield return Row(
                contest.DearCode, Show.Seconds(contest.Dear.Best), Seconds(contest.NumPyDear),
                Show.Ratio(contest.Ratio), contest.NumPyRatio is { } here ? Show.Ratio(here) : "", Show.Ratio(contest.Published.Ratio));
        }
        if (numpy) yield return $"NumPy is {report.NumPyVersion} on this machine; its runs alternated with ours.";
    }

    private static string Seconds(Timing? timing) => timing is null ? "" : Show.Seconds(timing.Best);

    private static string Row(string code, string ours, string theirs, string ratio, string theirRatio, string published) =>
        $"{code,-46}{ours,10}{theirs,11}{ratio,11}{theirRatio,11}{published,11}".TrimEnd();
}
