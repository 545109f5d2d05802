using System.Numerics;

namespace Strided;

/// <summary>Elements counted by bins of equal width: each bin has its left edge, the last one its right edge too.</summary>
internal static class HistogramRow
{
    /// <param name="x">Dense numbers; those outside of all bins, and NaN, count nowhere.</param>
    /// <param name="weights">What each counts, or none: then 1.</param>
    /// <param name="edges">The edges, one more than bins.</param>
    /// <param name="counts">Sums per bin.</param>
    public static void Run<TCount>(ReadOnlySpan<double> x, ReadOnlySpan<TCount> weights, ReadOnlySpan<double> edges, Span<TCount> counts)
        where TCount : unmanaged, INumberBase<TCount>
    {
        double first = edges[0], last = edges[^1], perUnit = counts.Length / (last - first);
        for (int i = 0; i < x.Length; i++)
        {
            double value = x[i];
            if (!(value >= first && value <= last)) continue;
            int bin = Math.Min((int)((value - first) * perUnit), counts.Length - 1);
            // The product is rounded; the edges decide.
            if (value < edges[bin]) bin--;
            else if (bin + 1 < counts.Length && value >= edges[bin + 1]) bin++;
            counts[bin] += weights.IsEmpty ? TCount.One : weights[i];
        }
    }

    /// <summary>The same by bins of any width.</summary>
    public static void Search<TCount>(ReadOnlySpan<double> x, ReadOnlySpan<TCount> weights, ReadOnlySpan<double> edges, Span<TCount> counts)
        where TCount : unmanaged, INumberBase<TCount>
    {
        for (int i = 0; i < x.Length; i++)
        {
            double value = x[i];
            if (!(value >= edges[0] && value <= edges[^1])) continue;
            int from = 0;
            for (int n = edges.Length; n > 1; n -= n / 2) from += edges[from + n / 2 - 1] <= value ? n / 2 : 0;
            from += edges[from] <= value ? 1 : 0;
            counts[Math.Min(from, counts.Length) - 1] += weights.IsEmpty ? TCount.One : weights[i];
        }
    }

    /// <summary>Numbers that are bins themselves.</summary>
    public static void Count<TCount>(ReadOnlySpan<long> x, ReadOnlySpan<TCount> weights, Span<TCount> counts) where TCount : unmanaged, INumberBase<TCount>
    {
        if (weights.IsEmpty)
        {
            foreach (long bin in x) counts[(int)bin] += TCount.One;
            return;
        }
        for (int i = 0; i < x.Length; i++) counts[(int)x[i]] += weights[i];
    }
}
