using System.Globalization;

namespace Recipe;

/// <summary>What %timeit found: seconds per loop in each of several runs.</summary>
internal sealed record Timing(string Who, double[] Runs, long Loops)
{
    public double Mean => Runs.Average();

    public double Std => Math.Sqrt(Runs.Select(run => (run - Mean) * (run - Mean)).Average());

    /// <summary>The fastest run: the one that the rest of the machine disturbed least.</summary>
    public double Best => Runs.Min();

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Who,-7} {Show.Seconds(Mean)} ± {Show.Seconds(Std)} per loop (mean ± std. dev. of {Runs.Length} runs, {Loops:N0} {(Loops == 1 ? "loop" : "loops")} each)");
}
