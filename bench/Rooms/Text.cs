using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Arrays as text.</summary>
public class Text
{
    private readonly NDArray<double> few = Nd.Random.Generator(1).Random(3, 4), many = Nd.Random.Generator(1).Random(1000, 1000);

    [Benchmark]
    public string Whole() => few.ToString();

    [Benchmark]
    public string Summarised() => many.ToString();
}
