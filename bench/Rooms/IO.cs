using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Files, in memory.</summary>
public sealed class IO : IDisposable
{
    private readonly NDArray<double> a = Nd.Random.Generator(1).Random(100, 100);
    private readonly MemoryStream binary = new(), text = new();

    public IO()
    {
        Nd.Save(binary, a);
        Nd.SaveText(text, a);
    }

    public void Dispose()
    {
        binary.Dispose();
        text.Dispose();
    }

    [Benchmark]
    public void Save()
    {
        binary.Position = 0;
        Nd.Save(binary, a);
    }

    [Benchmark]
    public NDArray Load()
    {
        binary.Position = 0;
        return Nd.Load(binary);
    }

    [Benchmark]
    public NDArray LoadText()
    {
        text.Position = 0;
        return Nd.LoadText<double>(text);
    }
}
