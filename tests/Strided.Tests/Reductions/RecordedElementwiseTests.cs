using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Signs, zeros, infinities and the ends of the integers against NumPy, as <c>record_elementwise.py</c> recorded it.</summary>
public class RecordedElementwiseTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() => Recorded.Lines("Reductions", "elementwise.jsonl"));

    public static TheoryData<string> Functions => ["FloorDivide", "Remainder", "Pow", "Divide", "Minimum", "Maximum", "Where", "Clip"];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Special_values_come_out_as_in_NumPy(string function)
    {
        List<string> differences = [];
        int lines = 0;
        foreach (JsonElement line in Corpus.Value.Where(line => line.GetProperty("function").GetString() == function))
        {
            lines++;
            string dtype = line.GetProperty("dtype").GetString()!;
            NDArray x = Read(line, dtype, "x").ExpandDims(1), y = Read(line, dtype, "y").ExpandDims(0);
            NDArray result = Run(function, x, y);
            NDArray wanted = Recorded.Array(line.GetProperty("result").GetString()!, result.Shape, line.GetProperty("bits").GetString()!);
            Assert.Equal(wanted.DType, result.DType);
            Complex[] got = result.AsType<Complex>().ToArray(), expected = wanted.AsType<Complex>().ToArray();
            Complex[] left = x.BroadcastTo(result.Shape).AsType<Complex>().ToArray(), right = y.BroadcastTo(result.Shape).AsType<Complex>().ToArray();
            bool isFloat = wanted.DType.Kind == DTypeKind.Floating;
            if (!isFloat && Recorded.Bits(result) != Recorded.Bits(wanted)) differences.Add($"{dtype}\n{result}\nNumPy:\n{wanted}");
            double eps = isFloat ? Nd.FInfo(wanted.DType).Eps : 0;
            for (int i = 0; i < got.Length && isFloat; i++)
                if (!Same(got[i].Real, expected[i].Real, function == "Pow" ? 4 * eps : 0, function is not ("Minimum" or "Maximum" or "Clip")))
                    differences.Add($"{function}({left[i].Real:R}, {right[i].Real:R}) in {dtype} is {got[i].Real:R}, in NumPy {expected[i].Real:R}");
        }
        Assert.True(lines >= 7);
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join("\n", differences.Take(40))}");
    }

    // Which zero is the smaller one is left open in NumPy: it depends on dtype and operand order.
    private static bool Same(double got, double expected, double relative, bool signs)
    {
        if (double.IsNaN(expected)) return double.IsNaN(got);
        if (got == expected) return double.IsNegative(got) == double.IsNegative(expected) || !signs;
        return Math.Abs(got - expected) <= relative * Math.Abs(expected);
    }

    private static NDArray Read(JsonElement line, string dtype, string name)
    {
        string bits = line.GetProperty(name).GetString()!;
        return Recorded.Array(dtype, bits.Length / 2 / DType.Parse(dtype).ItemSize, bits);
    }

    private static NDArray Run(string function, NDArray x, NDArray y) => function switch
    {
        "FloorDivide" => Nd.FloorDivide(x, y),
        "Remainder" => Nd.Remainder(x, y),
        "Pow" => Nd.Pow(x, y),
        "Divide" => Nd.Divide(x, y),
        "Minimum" => Nd.Minimum(x, y),
        "Maximum" => Nd.Maximum(x, y),
        "Where" => Nd.Where((NDArray<bool>)Nd.Greater(x, y), y, x),
        "Clip" => Nd.Clip(x, Nd.Full([], 2, x.DType), y),
        _ => throw new InvalidDataException(function),
    };
}
