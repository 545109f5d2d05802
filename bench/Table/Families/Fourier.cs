using System.Numerics;

namespace Strided.Benchmarks;

/// <summary>Fourier transforms.</summary>
internal static class Fourier
{
    public static void Add(List<Case> table)
    {
        long[] sizes = [Sizes.Few, Sizes.Thousand, 1024, Sizes.Many, Sizes.Million, 1 << 20];
        var complex = new Over<Complex>(table, "fourier", sizes);
        complex.Case("fft", "np.fft.fft(A)", x => Nd.FFT.Fft(x.A));
        complex.Case("ifft", "np.fft.ifft(A)", x => Nd.FFT.IFft(x.A));
        var real = new Over<double>(table, "fourier", sizes);
        real.Case("rfft", "np.fft.rfft(A)", x => Nd.FFT.RFft(x.A));
        var square = new Over<Complex>(table, "fourier", [10_000, 1 << 20]);
        square.Case("fft2", "np.fft.fft2(S)", x => Nd.FFT.Fft2(x.S));
        square.Case("fft(axis=0)", "np.fft.fft(S, axis=0)", x => Nd.FFT.Fft(x.S, axis: 0));
    }
}
