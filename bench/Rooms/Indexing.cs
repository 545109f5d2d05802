using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Elements by integers, masks and arrays of integers.</summary>
public class Indexing
{
    private readonly NDArray<double> a = Nd.ARange(10_000.0).Reshape(100, 100), line = Nd.ARange(1000.0);
    private readonly NDArray<bool> mask = Nd.Less(Nd.Random.Generator(1).Random(1000), 0.5);
    private readonly NDArray<long> places = Nd.Random.Generator(2).Integers(0, 1000, 1000);

    [Benchmark]
    public double Get() => a[3, 4];

    [Benchmark]
    public void Set() => a[3, 4] = 5;

    [Benchmark]
    public ref double At() => ref a.At(3, 4);

    [Benchmark]
    public NDArray Masked() => line[mask];

    [Benchmark]
    public NDArray Gathered() => line[places];

    [Benchmark]
    public NDArray Taken() => line.Take(places);
}
