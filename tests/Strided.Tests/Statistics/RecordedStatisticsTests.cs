using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Statistics from every layout against what NumPy answered, as <c>record_statistics.py</c> recorded it.</summary>
/// <remarks>Quantiles are NumPy's to the bit in float64; what adds numbers up may differ by the order of additions.</remarks>
public class RecordedStatisticsTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() => Recorded.Lines("Statistics", "statistics.jsonl"));

    public static TheoryData<string> Functions => [.. Corpus.Value.Select(call => call[0].GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Statistics_answer_as_NumPy(string function)
    {
        List<string> differences = [];
        int calls = 0;
        foreach (JsonElement call in Corpus.Value.Where(call => call[0].GetString() == function))
        {
            string layout = Layouts.Names[calls++ % Layouts.Names.Length];
            NDArray[] inputs = [.. call[1].EnumerateArray().Select(input => Array(input))], wanted = [.. call[3].EnumerateArray().Select(Array)];
            NDArray[] results = Run(function, [.. inputs.Select(input => Layouts.Make(layout, input))], new Options(call[2]));
            for (int k = 0; k < results.Length; k++)
                if (Difference(results[k], wanted[k], exact: function is "Quantile" or "Percentile" or "NanQuantile" or "Histogram" or "BinCount") is { } difference)
                    differences.Add($"{function} {call[2].GetRawText()} of {inputs[0].Shape}, {layout}, result {k}: {difference}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differences of {calls}:\n{string.Join("\n", differences.Take(8))}");
    }

    private static NDArray Array(JsonElement a) => Recorded.Array(a[0].GetString()!, Recorded.Shape(a[1]), a[2].GetString()!);

    private static string? Difference(NDArray result, NDArray wanted, bool exact)
    {
        if (result.DType != wanted.DType || result.Shape != wanted.Shape) return $"gave {result.DType} {result.Shape}, NumPy {wanted.DType} {wanted.Shape}";
        Complex[] got = result.AsType<Complex>().ToArray(), expected = wanted.AsType<Complex>().ToArray();
        double tolerance = wanted.DType == DType.Float32 ? 1e-5 : exact ? 0 : 1e-13;
        for (int i = 0; i < got.Length; i++)
            if (!(Complex.Abs(got[i] - expected[i]) <= tolerance * Math.Max(1, Complex.Abs(expected[i]))) && got[i] != expected[i] && !(Complex.IsNaN(got[i]) && Complex.IsNaN(expected[i])))
                return $"gave {result}, NumPy {wanted}";
        return null;
    }

    private static NDArray[] Run(string function, NDArray[] x, Options o)
    {
        NDArray a = x[0];
        switch (function)
        {
            case "Quantile": return [a.Quantile((NDArray<double>)x[1], o.Axis, o.Method, o.KeepDims)];
            case "NanQuantile": return [a.NanQuantile((NDArray<double>)x[1], o.Axis)];
            case "Percentile": return [a.Percentile((NDArray<double>)x[1], o.Axis, o.Method, o.KeepDims)];
            case "Median": return [a.Median(o.Axis, o.KeepDims)];
            case "Ptp": return [a.Ptp(o.Axis, o.KeepDims)];
            case "Average": return [a.Average(o.Axis, x[1], o.KeepDims)];
            case "NanSum": return [a.NanSum(o.Axis)];
            case "NanProd": return [a.NanProd(o.Axis)];
            case "NanMean": return [a.NanMean(o.Axis)];
            case "NanVar": return [a.NanVar(o.Axis)];
            case "NanStd": return [a.NanStd(o.Axis)];
            case "NanMin": return [a.NanMin(o.Axis)];
            case "NanMax": return [a.NanMax(o.Axis)];
            case "NanMedian": return [a.NanMedian(o.Axis)];
            case "NanArgMin": return [a.NanArgMin(o.Single)];
            case "NanArgMax": return [a.NanArgMax(o.Single)];
            case "NanCumulativeSum": return [a.NanCumulativeSum(o.Single)];
            case "NanCumulativeProd": return [a.NanCumulativeProd(o.Single)];
            case "HistogramRule":
                var (counts, edges) = a.Histogram(Enum.Parse<BinEstimator>(o.Text("rule")!));
                return [counts.AsType<double>(), edges];
            case "Histogram":
                var (binned, at) = a.Histogram((int)o.Number("bins")!, o.Number("low") is { } low ? (low, o.Number("high")!.Value) : null, o.Has("density"));
                return [binned, at];
            case "HistogramEdges":
                var (given, same) = a.Histogram((NDArray<double>)x[1]);
                return [given, same];
            case "BinCount": return [a.BinCount(minLength: (nint)o.Number("minLength")!)];
            case "BinCountWeighted": return [a.BinCount(Nd.Full(a.Shape, 0.5))];
            case "Cov": return [a.Cov(rowvar: !o.Has("rowvar"), correction: o.Number("correction"))];
            case "CovWeighted": return [a.Cov(frequencies: x[1], weights: x[2])];
            case "CorrCoef": return [a.CorrCoef()];
            case "Interp": return [Nd.Interp((NDArray<double>)a, (NDArray<double>)x[1], (NDArray<double>)x[2], o.Number("left"), o.Number("right"), o.Number("period"))];
            case "Gradient": return [a.Gradient((NDArray<double>)x[1], o.Single!.Value, (int)o.Number("edge")!)];
            case "Trapezoid": return [a.Trapezoid(dx: o.Number("dx")!.Value, axis: o.Single!.Value)];
            case "TrapezoidAt": return [a.Trapezoid(x[1], axis: o.Single!.Value)];
            case "Convolve": return [Nd.Convolve(a, x[1], Enum.Parse<ConvolveMode>(o.Text("mode")!))];
            case "Correlate": return [Nd.Correlate(a, x[1], Enum.Parse<ConvolveMode>(o.Text("mode")!))];
            default: throw new InvalidDataException(function);
        }
    }

    private sealed record Options(JsonElement Given)
    {
        public Dims? Axis => !Given.TryGetProperty("axis", out JsonElement axis) || axis.ValueKind == JsonValueKind.Null ? (Dims?)null
            : axis.ValueKind == JsonValueKind.Array ? Recorded.Shape(axis) : (Dims)(nint)axis.GetInt64();

        public nint? Single => Axis?[0];

        public bool KeepDims => Given.TryGetProperty("keepdims", out JsonElement keep) && keep.GetBoolean();

        public QuantileMethod Method => Number("method") is { } method ? (QuantileMethod)method : QuantileMethod.Linear;

        public bool Has(string name) => Given.TryGetProperty(name, out _);

        public double? Number(string name) => Given.TryGetProperty(name, out JsonElement number) ? number.GetDouble() : null;

        public string? Text(string name) => Given.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;
    }
}
