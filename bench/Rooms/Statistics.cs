using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Medians, quantiles, counts.</summary>
public class Statistics
{
    private readonly NDArray<double> a = Nd.Random.Generator(1).Random(10_000), quantiles = Nd.Array([0.05, 0.5, 0.95]);
    private readonly NDArray<long> counts = Nd.Random.Generator(2).Integers(0, 100, 10_000);

    [Benchmark]
    public NDArray Median() => a.Median();

    [Benchmark]
    public NDArray Quantile() => a.Quantile(quantiles);

    [Benchmark]
    public NDArray BinCount() => Nd.BinCount(counts);
}
