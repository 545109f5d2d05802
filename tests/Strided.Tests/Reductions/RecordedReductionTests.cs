using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Reductions of every dtype, from every layout, against what NumPy answered, as <c>record_reductions.py</c> recorded it.</summary>
/// <remarks>Integers, truth values, positions, smallest and largest are exact; sums of floats are held to the bound stated in FoldBlock.</remarks>
public class RecordedReductionTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() => Recorded.Lines("Reductions", "reductions.jsonl"));

    public static TheoryData<string> DTypes => [.. DType.All.Select(dtype => dtype.Name)];

    private sealed record Options(Dims? Axis, bool KeepDims, DType? DType, Scalar? Initial, double Correction, NDArray<bool>? Where, NDArray? Out);

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Reductions_answer_as_NumPy(string dtype)
    {
        List<string> differences = [];
        int calls = 0;
        foreach (JsonElement input in Corpus.Value.Where(input => input.GetProperty("dtype").GetString() == dtype))
        {
            NDArray a = Recorded.Array(input);
            foreach (JsonElement call in input.GetProperty("calls").EnumerateArray())
            {
                string layout = Layouts.Names[calls++ % Layouts.Names.Length];
                if (Difference(a, Layouts.Make(layout, a), call) is { } difference)
                    differences.Add($"{call.GetRawText()} of {a.DType} {a.Shape} laid out {layout}: {difference}\n{a}");
            }
        }
        Assert.True(calls > 100);
        Assert.True(differences.Count == 0, $"{differences.Count} differences of {calls}:\n{string.Join("\n", differences.Take(12))}");
    }

    private static string? Difference(NDArray a, NDArray laidOut, JsonElement call)
    {
        string function = call[0].GetString()!;
        Options options = Read(a, call);
        NDArray result;
        try
        {
            result = Run(laidOut, function, options);
        }
        catch (ArgumentException exception)
        {
            Type? expected = call.GetArrayLength() > 4 ? null : call[3].GetString() switch
            {
                "axis" => typeof(AxisException),
                "dtype" => typeof(DTypeException),
                _ => typeof(ArgumentException),
            };
            return expected?.IsInstanceOfType(exception) == true && exception.Message.Contains(function, StringComparison.Ordinal) | exception is AxisException
                ? null : $"threw {exception.GetType().Name}: {exception.Message}";
        }
        if (call.GetArrayLength() <= 4) return $"gave {result}, NumPy an error";
        NDArray wanted = Recorded.Array(call[3].GetString()!, Recorded.Shape(call[4]), call[5].GetString()!);
        if (options.Out is not null && !ReferenceEquals(result, options.Out)) return "did not return out";
        if (result.DType != wanted.DType || result.Shape != wanted.Shape) return $"gave {result.DType} {result.Shape}, NumPy {wanted.DType} {wanted.Shape}";
        if (Recorded.Bits(result) == Recorded.Bits(wanted)) return null;
        return wanted.DType.Kind < DTypeKind.Floating ? $"gave {result}, NumPy {wanted}" : Floats(a, function, options, result, wanted);
    }

    private static string? Floats(NDArray a, string function, Options options, NDArray result, NDArray wanted)
    {
        bool exact = function is "Min" or "Max";
        // NumPy computes in the dtype of out; the library in the dtype it would have without, and converts.
        double eps = exact ? 0 : new[] { result.DType, a.DType, options.DType }.Max(dtype => dtype?.Kind >= DTypeKind.Floating ? Nd.FInfo(dtype).Eps : 0);
        Complex[] got = Values(result), expected = Values(wanted), scale = exact || function.StartsWith("Cumulative", StringComparison.Ordinal) ? [] : Scale(a, function, options);
        for (int i = 0; i < got.Length; i++)
        {
            double bound = scale.Length > 0 ? scale[i].Real : Complex.Abs(expected[i]);
            if (function == "CumulativeSum") bound += Values(Size(a).Sum())[0].Real;
            // NumPy's own order of additions errs as well, one at a time where it does not go pairwise: two dozen elements here.
            double tolerance = double.IsFinite(bound) ? 32 * eps * bound : double.PositiveInfinity;
            if (!Close(got[i].Real, expected[i].Real, tolerance) || !Close(got[i].Imaginary, expected[i].Imaginary, tolerance))
                return $"gave {result}, NumPy {wanted}, more than {tolerance} apart";
        }
        return null;
    }

    private static bool Close(double got, double expected, double tolerance)
    {
        if (double.IsNaN(expected) || double.IsNaN(got)) return double.IsNaN(got) == double.IsNaN(expected);
        if (double.IsInfinity(expected) || double.IsInfinity(got)) return got.Equals(expected);
        return Math.Abs(got - expected) <= tolerance;
    }

    /// <summary>The size of what was added up, which the error is relative to.</summary>
    private static Complex[] Scale(NDArray a, string function, Options options)
    {
        NDArray size = Size(a);
        NDArray total = function switch
        {
            "Sum" => size.Sum(options.Axis, keepdims: options.KeepDims, where: options.Where) + Math.Abs((double)(options.Initial is { } i ? i.To<double>() : 0)),
            "Mean" => size.Mean(options.Axis, keepdims: options.KeepDims, where: options.Where),
            "Prod" => size.Prod(options.Axis, keepdims: options.KeepDims, where: options.Where, initial: options.Initial),
            "Var" => (size * size).Sum(options.Axis, keepdims: options.KeepDims, where: options.Where),
            _ => Nd.Sqrt((size * size).Sum(options.Axis, keepdims: options.KeepDims, where: options.Where)),
        };
        return Values(total);
    }

    private static NDArray Size(NDArray a) => a.DType.Kind == DTypeKind.Complex ? Nd.Abs(a) : Nd.Abs(a.AsType(DType.Float64));

    private static Complex[] Values(NDArray a) => a.AsType<Complex>().ToArray();

    private static NDArray Run(NDArray a, string function, Options o) => function switch
    {
        "Sum" => a.Sum(o.Axis, o.DType, o.KeepDims, o.Out, o.Where, o.Initial),
        "Prod" => a.Prod(o.Axis, o.DType, o.KeepDims, o.Out, o.Where, o.Initial),
        "Min" => a.Min(o.Axis, o.KeepDims, o.Out, o.Where, o.Initial),
        "Max" => a.Max(o.Axis, o.KeepDims, o.Out, o.Where, o.Initial),
        "Mean" => a.Mean(o.Axis, o.DType, o.KeepDims, o.Out, o.Where),
        "Var" => a.Var(o.Axis, o.Correction, o.DType, o.KeepDims, o.Out, o.Where),
        "Std" => a.Std(o.Axis, o.Correction, o.DType, o.KeepDims, o.Out, o.Where),
        "Any" => a.Any(o.Axis, o.KeepDims, null, o.Where),
        "All" => a.All(o.Axis, o.KeepDims, null, o.Where),
        "ArgMin" => a.ArgMin(o.Axis?[0], o.KeepDims),
        "ArgMax" => a.ArgMax(o.Axis?[0], o.KeepDims),
        "CountNonzero" => a.CountNonzero(o.Axis, o.KeepDims),
        "CumulativeSum" => a.CumulativeSum(o.Axis?[0], o.DType),
        "CumulativeProd" => a.CumulativeProd(o.Axis?[0], o.DType),
        _ => throw new InvalidDataException(function),
    };

    private static Options Read(NDArray a, JsonElement call)
    {
        Dims? axis = call[1].ValueKind switch
        {
            JsonValueKind.Null => (Dims?)null,
            JsonValueKind.Array => Recorded.Shape(call[1]),
            _ => (Dims)(nint)call[1].GetInt64(),
        };
        JsonElement options = call[2];
        NDArray<bool>? where = options.TryGetProperty("where", out JsonElement multiple)
            ? (NDArray<bool>)Nd.NotEqual(Nd.Remainder(Nd.ARange((long)a.Size), multiple.GetInt64()), 0).Reshape(a.Shape)
            : null;
        NDArray? @out = options.TryGetProperty("out", out JsonElement name) && call.GetArrayLength() > 4
            ? Layouts.Make("strided", Nd.Zeros(Recorded.Shape(call[4]), DType.Parse(name.GetString()!)))
            : null;
        return new(
            axis, options.TryGetProperty("keepdims", out _), options.TryGetProperty("dtype", out JsonElement dtype) ? DType.Parse(dtype.GetString()!) : null,
            options.TryGetProperty("initial", out JsonElement initial) ? (Scalar)initial.GetInt64() : null,
            options.TryGetProperty("correction", out JsonElement correction) ? correction.GetDouble() : 0, where, @out);
    }
}
