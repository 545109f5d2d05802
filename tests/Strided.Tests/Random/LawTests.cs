using Xunit;

namespace Strided.Tests;

/// <summary>Draws of every distribution beside its law, at fixed seeds: moments, Kolmogorov-Smirnov, chi-square.</summary>
public class LawTests
{
    private const int N = 20_000;

    public static TheoryData<string> Names => [.. Law.All.Select(law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_have_the_mean_and_the_variance_of_the_law(string name)
    {
        (Law law, double[] x) = Drawn(name, 2024);
        double average = x.Average(), spread = x.Average(v => (v - average) * (v - average));
        // Four and a half standard errors; that of the variance is taken from the sample's fourth moment.
        double fourth = x.Average(v => Math.Pow(v - average, 4));
        if (double.IsFinite(law.Mean)) Assert.Equal(law.Mean, average, 4.5 * Math.Sqrt(spread / N));
        if (double.IsFinite(law.Variance)) Assert.Equal(law.Variance, spread, 4.5 * Math.Sqrt((fourth - spread * spread) / N));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_are_spread_as_the_law_says(string name)
    {
        (Law law, double[] x) = Drawn(name, 7);
        if (law.Below is { } below)
        {
            // Kolmogorov-Smirnov: a distance above 1.95 / sqrt(n) comes once in a thousand samples.
            Array.Sort(x);
            double distance = x.Select((v, i) => Math.Abs(below(v) - (i + 0.5) / x.Length)).Max();
            Assert.InRange(distance, 0, 1.95 / Math.Sqrt(N));
            return;
        }
        // Chi-square over the integers that are expected at least ten times, and all others together. Wilson and Hilferty: its cube root is nearly normal.
        Dictionary<long, int> counts = x.GroupBy(v => (long)v).ToDictionary(group => group.Key, group => group.Count());
        double chi = 0, expectedRest = N, foundRest = N;
        int cells = 0;
        for (long k = -10; k < 1100; k++)
        {
            double expected = N * law.At!(k), found = counts.GetValueOrDefault(k);
            if (expected < 10) continue;
            chi += (found - expected) * (found - expected) / expected;
            (expectedRest, foundRest) = (expectedRest - expected, foundRest - found);
            cells++;
        }
        if (expectedRest > 1) chi += (foundRest - expectedRest) * (foundRest - expectedRest) / expectedRest;
        else
        {
            Assert.InRange(foundRest, 0, 12);
            cells--;
        }
        double z = (Math.Cbrt(chi / cells) - (1 - 2.0 / (9 * cells))) / Math.Sqrt(2.0 / (9 * cells));
        Assert.InRange(z, -4, 3.1);
    }

    private static (Law Law, double[] Draws) Drawn(string name, int seed)
    {
        Law law = Law.All.Single(law => law.Name == name);
        return (law, law.Draw(Nd.Random.Generator(seed), N));
    }
}
