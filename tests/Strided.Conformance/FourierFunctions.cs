namespace Strided.Conformance;

/// <summary>Discrete Fourier transforms, their frequencies and shifts.</summary>
internal static class FourierFunctions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Fft"] = One(Nd.FFT.Fft),
        ["IFft"] = One(Nd.FFT.IFft),
        ["RFft"] = One(Nd.FFT.RFft),
        ["IRFft"] = One(Nd.FFT.IRFft),
        ["HFft"] = One(Nd.FFT.HFft),
        ["IHFft"] = One(Nd.FFT.IHFft),
        ["FftN"] = Several(Nd.FFT.FftN),
        ["IFftN"] = Several(Nd.FFT.IFftN),
        ["RFftN"] = Several(Nd.FFT.RFftN),
        ["IRFftN"] = Several(Nd.FFT.IRFftN),
        ["Fft2"] = Several(Nd.FFT.Fft2),
        ["IFft2"] = Several(Nd.FFT.IFft2),
        ["RFft2"] = Several(Nd.FFT.RFft2),
        ["IRFft2"] = Several(Nd.FFT.IRFft2),
        ["FftFreq"] = static c => Nd.FFT.FftFreq(c.Int("n"), c.Number("d")),
        ["RFftFreq"] = static c => Nd.FFT.RFftFreq(c.Int("n"), c.Number("d")),
        ["FftShift"] = static c => Nd.FFT.FftShift(c[0], c.Ints("axes")),
        ["IFftShift"] = static c => Nd.FFT.IFftShift(c[0], c.Ints("axes")),
    };

    private static Func<Case, object?> One(Func<NDArray, nint?, nint, FftNorm, NDArray?, NDArray> transform) => c =>
        transform(c[0], c.IntOrNull("n"), c.Int("axis"), c.Named<FftNorm>("norm"), null);

    private static Func<Case, object?> Several(Func<NDArray, Dims?, Dims?, FftNorm, NDArray?, NDArray> transform) => c =>
        transform(c[0], c.Ints("s"), c.Ints("axes"), c.Named<FftNorm>("norm"), null);
}
