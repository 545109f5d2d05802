using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Fourier transforms.</summary>
public class Fft
{
    private NDArray<Complex> z = Nd.Empty<Complex>(0);
    private NDArray<double> x = Nd.Empty(0);

    [Params(8, 1_000, 1_024, 65_536)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => (z, x) = (Nd.ARange((double)N).AsType<Complex>(), Nd.ARange((double)N));

    [Benchmark]
    public NDArray Complex() => Nd.FFT.Fft(z);

    [Benchmark]
    public NDArray Real() => Nd.FFT.RFft(x);
}
