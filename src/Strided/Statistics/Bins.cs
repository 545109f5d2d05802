namespace Strided;

/// <summary>The edges of a histogram's bins.</summary>
internal static class Bins
{
    /// <summary>Evenly spaced edges from the least to the greatest element, or over the range.</summary>
    public static double[] Even(NDArray<double> x, int count, (double Low, double High)? range)
    {
        if (count < 1) throw new ArgumentException($"A histogram needs at least one bin, got {count}.", nameof(count));
        (double low, double high) = Outer(x, range);
        return Nd.Linspace(low, high, count + 1).ToArray();
    }

    /// <summary>Evenly spaced edges, as many as the rule says.</summary>
    public static double[] Estimated(NDArray<double> x, DType dtype, BinEstimator rule, (double Low, double High)? range)
    {
        if (!Enum.IsDefined(rule)) throw new ArgumentException($"There is no rule {rule} for the bins of a histogram.", nameof(rule));
        (double low, double high) = Outer(x, range);
        double[] inside = [.. x.ToArray().Where(value => value >= low && value <= high)];
        double width = inside.Length == 0 ? 0 : Width(Nd.Array<double>(inside), rule, (low, high));
        if (width > 0 && width < 1 && dtype.Kind < DTypeKind.Floating) width = 1;
        double count = width > 0 ? Math.Ceiling((high - low) / width) : 1;
        return count <= 100_000_000 ? Even(x, (int)count, range)
            : throw new ArgumentException($"The rule {rule} asks for {count} bins of width {width} between {low} and {high}; give their number instead.", nameof(rule));
    }

    /// <summary>Edges that are given: they have to rise.</summary>
    public static double[] Given(NDArray<double> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.NDim != 1 || edges.Size < 2) throw new ShapeException($"The edges of a histogram's bins are at least two in a 1-d array, got shape {edges.Shape}.");
        double[] given = edges.ToArray();
        for (int k = 1; k < given.Length; k++)
            if (!(given[k - 1] <= given[k])) throw new ArgumentException($"The edges of a histogram's bins have to rise, but {given[k]} follows {given[k - 1]}.", nameof(edges));
        return given;
    }

    private static (double Low, double High) Outer(NDArray<double> x, (double Low, double High)? range)
    {
        (double low, double high) = range ?? (x.Size == 0 ? (0, 1) : (x.Min().ToScalar(), x.Max().ToScalar()));
        if (!double.IsFinite(low) || !double.IsFinite(high) || low > high)
            throw new ArgumentException($"A histogram goes from one number up to another, not from {low} to {high}; give a range.", nameof(range));
        return low == high ? (low - 0.5, high + 0.5) : (low, high);
    }

    private static double Width(NDArray<double> x, BinEstimator rule, (double Low, double High) range)
    {
        double n = x.Size, extent = x.Max().ToScalar() - x.Min().ToScalar();
        switch (rule)
        {
            case BinEstimator.Sqrt: return extent / Math.Sqrt(n);
            case BinEstimator.Sturges: return extent / (Math.Log2(n) + 1);
            case BinEstimator.Rice: return extent / (2 * Math.Pow(n, 1.0 / 3));
            case BinEstimator.Scott: return Math.Pow(24 * Math.Sqrt(Math.PI) / n, 1.0 / 3) * x.Std().ToScalar();
            case BinEstimator.FreedmanDiaconis:
                double[] quartiles = Quantiles.Of("Histogram", x, Nd.Array([0.75, 0.25]), null, QuantileMethod.Linear, false, null, false).AsType<double>().ToArray();
                return 2 * (quartiles[0] - quartiles[1]) * Math.Pow(n, -1.0 / 3);
            case BinEstimator.Doane: return Doane(x, n, extent);
            case BinEstimator.Stone: return Stone(x, n, extent, range);
            default:
                double robust = Math.Max(Width(x, BinEstimator.FreedmanDiaconis, range), Width(x, BinEstimator.Sqrt, range) / 2);
                return Math.Min(robust, Width(x, BinEstimator.Sturges, range));
        }
    }

    private static double Doane(NDArray<double> x, double n, double extent)
    {
        double sigma = n > 2 ? x.Std().ToScalar() : 0;
        if (!(sigma > 0)) return 0;
        NDArray<double> scaled = (x - x.Mean()) / sigma;
        double skewness = (scaled * scaled * scaled).Mean().ToScalar(), error = Math.Sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        return extent / (1 + Math.Log2(n) + Math.Log2(1 + Math.Abs(skewness) / error));
    }

    /// <summary>The width among up to max(100, √n) numbers of bins with the least estimated risk.</summary>
    private static double Stone(NDArray<double> x, double n, double extent, (double Low, double High) range)
    {
        if (n <= 1 || extent == 0) return 0;
        int best = 1;
        double least = double.PositiveInfinity;
        ReadOnlySpan<double> values = x.Borrow();
        for (int bins = 1, most = Math.Max(100, (int)Math.Sqrt(n)); bins <= most; bins++)
        {
            var counts = new long[bins];
            HistogramRow.Run(values, [], Nd.Linspace(range.Low, range.High, bins + 1).ToArray(), counts);
            double squares = 0;
            foreach (long count in counts) squares += count / n * (count / n);
            double risk = (2 - (n + 1) * squares) / (extent / bins);
            if (risk < least) (least, best) = (risk, bins);
        }
        x.WasRead();
        return extent / best;
    }
}
