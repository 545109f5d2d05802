using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Element types as values, and from one to another.</summary>
public class DTypes
{
    private readonly NDArray<int> a = Nd.ARange<int>(1000);

    [Benchmark]
    public DType Parse() => DType.Parse("float64");

    [Benchmark]
    public DType Promote() => Nd.PromoteTypes(DType.Int32, DType.Float32);

    [Benchmark]
    public NDArray Convert() => a.AsType<double>();

    [Benchmark]
    public NDArray Mixed() => (NDArray)a + 2.5;
}
