using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>What a buffer costs: a young object, and one that is lent again.</summary>
public class Memory
{
    [Params(8, 1_000, 100_000, 1_000_000)]
    public int N { get; set; }

    [Benchmark]
    public NDArray Empty() => Nd.Empty(N);

    [Benchmark]
    public NDArray Zeros() => Nd.Zeros(N);
}
