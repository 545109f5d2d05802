using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Copies, and the door they pass.</summary>
public class Copies
{
    private readonly NDArray<double> matrix = Nd.ARange(10_000.0).Reshape(100, 100);

    [Benchmark]
    public NDArray Copy() => matrix.Copy();

    [Benchmark]
    public NDArray Turned() => matrix.T.Reshape(-1);

    [Benchmark]
    public NDArray Budgeted()
    {
        using CopyScope scope = Strided.Copies.Budget(nint.MaxValue);
        return matrix.T.Reshape(-1);
    }
}
