using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Sums and their kin.</summary>
public class Reductions
{
    private NDArray<double> a = Nd.Empty(0);

    [Params(64, 10_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => a = Nd.ARange((double)N).Reshape((int)Math.Sqrt(N), -1);

    [Benchmark]
    public NDArray Sum() => a.Sum();

    [Benchmark]
    public NDArray SumOfColumns() => a.Sum(axis: 0);

    [Benchmark]
    public NDArray SumOfRows() => a.Sum(axis: 1);

    [Benchmark]
    public NDArray Max() => a.Max();

    [Benchmark]
    public NDArray ArgMax() => a.ArgMax();

    [Benchmark]
    public NDArray Std() => a.Std();
}
