using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Views: integers only.</summary>
public class Layout
{
    private readonly NDArray<double> line = Nd.ARange(1000.0), matrix = Nd.ARange(10_000.0).Reshape(100, 100);

    [Benchmark]
    public NDArray Slice() => line[1..];

    [Benchmark]
    public NDArray Stepped() => line["::-2"];

    [Benchmark]
    public NDArray SliceOfMatrix() => matrix[1..^1, 1..^1];

    [Benchmark]
    public NDArray Transpose() => matrix.T;

    [Benchmark]
    public NDArray Reshape() => matrix.Reshape(50, 200);

    [Benchmark]
    public NDArray Broadcast() => line.BroadcastTo((10, 1000));

    [Benchmark]
    public bool Overlap() => matrix[.., ..50].SharesMemory(matrix[.., 50..]);
}
