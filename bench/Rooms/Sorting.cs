using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Order.</summary>
public class Sorting
{
    private NDArray<double> a = Nd.Empty(0);

    [Params(8, 1_000, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => a = Nd.Random.Generator(1).Random(N);

    [Benchmark]
    public NDArray Sort() => a.Sort();

    [Benchmark]
    public NDArray ArgSort() => a.ArgSort();

    [Benchmark]
    public NDArray Unique() => a.Unique();

    [Benchmark]
    public NDArray Partition() => a.Partition(N / 2);
}
