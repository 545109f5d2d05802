namespace Recipe;

/// <summary>A cheap and an expensive way to the same values, timed here, in NumPy on this machine when it is there, and in print.</summary>
internal sealed record Contest(
    int Number, string CheapCode, string DearCode, Timing Cheap, Timing Dear,
    Timing? NumPyCheap, Timing? NumPyDear, NumPyCode Python, Published Published)
{
    /// <summary>How many times longer the expensive way takes, by medians.</summary>
    public double Ratio => Dear.Median / Cheap.Median;

    public double? NumPyRatio => NumPyDear?.Median / NumPyCheap?.Median;

    public string Ratios =>
        $"ratio: Strided {Show.Ratio(Ratio)}, NumPy here {(NumPyRatio is { } here ? Show.Ratio(here) : "not measured")}, "
        + $"published {Show.Ratio(Published.Ratio)} ({Published.Dear} : {Published.Cheap})";
}
