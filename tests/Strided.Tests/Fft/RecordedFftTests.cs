using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Transforms as NumPy made them, within the rounding errors that both are allowed.</summary>
public class RecordedFftTests
{
    private delegate NDArray One(NDArray x, nint? n, nint axis, FftNorm norm, NDArray? @out);

    private delegate NDArray Several(NDArray x, Dims? s, Dims? axes, FftNorm norm, NDArray? @out);

    private static readonly Dictionary<string, One> OfOne = new()
    {
        ["fft"] = Nd.FFT.Fft,
        ["ifft"] = Nd.FFT.IFft,
        ["rfft"] = Nd.FFT.RFft,
        ["irfft"] = Nd.FFT.IRFft,
        ["hfft"] = Nd.FFT.HFft,
        ["ihfft"] = Nd.FFT.IHFft,
    };

    private static readonly Dictionary<string, Several> OfSeveral = new()
    {
        ["fftn"] = Nd.FFT.FftN,
        ["ifftn"] = Nd.FFT.IFftN,
        ["rfftn"] = Nd.FFT.RFftN,
        ["irfftn"] = Nd.FFT.IRFftN,
        ["fft2"] = Nd.FFT.Fft2,
        ["ifft2"] = Nd.FFT.IFft2,
        ["rfft2"] = Nd.FFT.RFft2,
        ["irfft2"] = Nd.FFT.IRFft2,
    };

    public static TheoryData<string> Names => [.. OfOne.Keys, .. OfSeveral.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Transforms_are_those_of_NumPy(string name)
    {
        JsonElement[] lines = [.. Recorded.Lines("Fft", "fft.jsonl").Where(line => line.GetProperty("name").GetString() == name)];
        Assert.True(lines.Length >= 15, $"{lines.Length} lines of {name}");
        foreach (JsonElement line in lines)
        {
            NDArray x = Recorded.Array(line.GetProperty("x")), theirs = Recorded.Array(line.GetProperty("z"));
            Dims? s = Optional(line.GetProperty("s")), axes = Optional(line.GetProperty("axes"));
            FftNorm norm = Enum.Parse<FftNorm>(line.GetProperty("norm").GetString()!, ignoreCase: true);
            NDArray Transformed(NDArray? @out) => OfOne.TryGetValue(name, out One? one) ? one(x, s?[0], axes!.Value[0], norm, @out) : OfSeveral[name](x, s, axes, norm, @out);
            NDArray ours = Transformed(null), given = Nd.FullLike(ours, 7);
            string what = $"{name} of {x.DType}{x.Shape}, s {s}, axes {axes}, {norm}";
            Assert.True(theirs.DType == ours.DType && theirs.Shape == ours.Shape, $"{what}: {ours.DType}{ours.Shape}, NumPy {theirs.DType}{theirs.Shape}");
            double error = NaiveFourier.Error(FftAccuracyTests.Elements(ours), FftAccuracyTests.Elements(theirs));
            Assert.True(ReferenceEquals(given, Transformed(given)) && given.IsSameAs(ours), $"{what}, into an array that was given");
            // NumPy rounds the divisor to float16.
            double bound = x.DType == DType.Float16 ? 2e-3 : ours.DType == DType.Float32 || ours.DType == DType.Complex64 ? 5e-7 : 1e-15;
            Assert.True(error <= bound, $"{what}: {error:E2} from NumPy's");
        }
    }

    private static Dims? Optional(JsonElement list) => list.ValueKind == JsonValueKind.Null ? default(Dims?) : Recorded.Shape(list);
}
