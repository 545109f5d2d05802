using System.Diagnostics;
using Xunit;

namespace Strided.Tests;

/// <summary>The cache-line advisor's order is the clock's.</summary>
[Collection(AloneCollection.Name)]
public class AdviceTests
{
    [Fact]
    public void What_wastes_cache_lines_takes_longer()
    {
        NDArray<double> a = Nd.Ones(1_000_000, 8);
        NDArray<double> column = a[.., 0], run = a.Reshape(-1)[..1_000_000];
        ReductionAdvice slow = column.ExplainReduction(), fast = run.ExplainReduction();
        Assert.Equal((8, 1), (slow.BytesUsedPerLine, fast.PredictedPenalty));
        Assert.Equal(8, slow.PredictedPenalty, 0.1);
        Assert.Contains("8 of 64 bytes used per line", slow.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(slow.Advice);
        Assert.Empty(fast.Advice);
        // A busy machine may spoil one comparison, not all of them.
        Assert.Contains(Enumerable.Range(0, 10), _ => Best(() => column.Sum()) > Best(() => run.Sum()));
    }

    private static TimeSpan Best(Action action)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int k = 0; k < 7; k++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            if (took < best) best = took;
        }
        return best;
    }
}
