using System.Globalization;

namespace Recipe;

/// <summary>What %timeit found: seconds per loop in each of several runs.</summary>
internal sealed record Timing(string Who, double[] Runs, long Loops)
{
    public double Mean => Runs.Average();

    public double Std => Math.Sqrt(Runs.Select(run => (run - Mean) * (run - Mean)).Average());

    /// <summary>Of an odd number of runs, the middle one: a single disturbed run does not move it.</summary>
    public double Median => Runs.Order().ElementAt(Runs.Length / 2);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Who,-7} {Show.Seconds(Mean)} ± {Show.Seconds(Std)} per loop (mean ± std. dev. of {Runs.Length} runs, {Loops:N0} {(Loops == 1 ? "loop" : "loops")} each)");
}
