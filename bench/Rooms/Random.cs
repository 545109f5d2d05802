using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Random numbers into memory that is there, and one at a time.</summary>
public class Random
{
    private readonly Generator rng = Nd.Random.Generator(1);
    private readonly NDArray<double> z = Nd.Empty(10_000);

    [Benchmark]
    public double One() => rng.NextDouble();

    [Benchmark]
    public NDArray Uniform() => rng.Random(z);

    [Benchmark]
    public NDArray Normal() => rng.StandardNormal(z);

    [Benchmark]
    public NDArray Integers() => rng.Integers(0, 100, 10_000);
}
