using BenchmarkDotNet.Attributes;

namespace Strided.Benchmarks.Rooms;

/// <summary>Products and factorisations.</summary>
public class Linalg
{
    private NDArray<double> m = Nd.Empty(0), v = Nd.Empty(0);

    [Params(8, 64, 256)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => (m, v) = (Nd.Random.Generator(1).Random(N, N) + Nd.Eye(N), Nd.Random.Generator(2).Random(N));

    [Benchmark]
    public NDArray Product() => Nd.MatMul(m, m);

    [Benchmark]
    public NDArray TimesVector() => Nd.MatMul(m, v);

    [Benchmark]
    public NDArray Solve() => Nd.Linalg.Solve(m, v);

    [Benchmark]
    public NDArray QR() => Nd.Linalg.QR(m).R;

    [Benchmark]
    public NDArray SingularValues() => Nd.Linalg.SvdVals(m);
}
