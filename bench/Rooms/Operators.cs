using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Element by element, typed and not, with and without a place for the result.</summary>
public class Operators
{
    private NDArray<double> a = Nd.Empty(0), b = Nd.Empty(0), z = Nd.Empty(0);

    [Params(8, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => (a, b, z) = (Nd.ARange((double)N), Nd.Ones(N), Nd.Empty(N));

    [Benchmark]
    public NDArray Add() => a + b;

    [Benchmark]
    public NDArray AddUntyped() => (NDArray)a + b;

    [Benchmark]
    public NDArray AddNumber() => a + 1;

    [Benchmark]
    public NDArray AddOut() => Nd.Add(a, b, z);

    [Benchmark]
    public void AddInPlace() => z += b;

    [Benchmark]
    public NDArray AddReversed() => a["::-1"] + b;

    [Benchmark]
    public NDArray Exp() => Nd.Exp(a, z);
}
