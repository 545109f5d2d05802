namespace Recipe;

/// <summary>A cheap and an expensive way to the same values, timed here, in NumPy on this machine when it is there, and in print.</summary>
internal sealed record Contest(
    int Number, string CheapCode, string DearCode, Timing Cheap, Timing Dear,
    Timing? NumPyCheap, Timing? NumPyDear, NumPyCode Python, Published Published)
{
    /// <summary>How many times longer the expensive way takes, by the fastest runs.</summary>
    public double Ratio => Dear.Best / Cheap.Best;

    public double? NumPyRatio => NumPyDear?.Best / NumPyCheap?.Best;

    public string Ratios =>
        $"ratio: Strided {Show.Ratio(Ratio)}, NumPy here {(NumPyRatio is { } here ? Show.Ratio(here) : "not measured")}, "
        + $"published {Show.Ratio(Published.Ratio)} ({Published.Dear} : {Published.Cheap})";
}
