using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Eigenvalues and singular values that NumPy found, within the rounding errors that both are allowed.</summary>
public class RecordedSpectraTests
{
    private static readonly JsonElement[] Lines = Recorded.Lines("Linalg", "spectra.jsonl");

    public static TheoryData<string> Names => [.. Lines.Select(line => line.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_those_of_NumPy(string name)
    {
        JsonElement line = Lines.Single(line => line.GetProperty("name").GetString() == name);
        NDArray x = Recorded.Array(line.GetProperty("matrix"));
        Close(name, line.GetProperty("svdvals"), Nd.Linalg.SvdVals(x), 10);
        if (!line.TryGetProperty("lower", out JsonElement lower)) return;
        Close(name, lower, Nd.Linalg.EigValsH(x), 10);
        Close(name, line.GetProperty("upper"), Nd.Linalg.EigValsH(x, 'U'), 10);
        Near(name, Recorded.Array(line.GetProperty("eigvals")), Nd.Linalg.EigVals(x));
    }

    private static void Close(string name, JsonElement recorded, NDArray ours, double factor)
    {
        NDArray theirs = Recorded.Array(recorded);
        Assert.Equal(theirs.DType, ours.DType);
        Assert.Equal(theirs.Shape, ours.Shape);
        Dense expected = new(theirs);
        Dense.RequireClose(expected, new(ours), factor * Epsilon(ours) * expected.Largest * Math.Sqrt(expected.Rows), name);
    }

    /// <summary>Eigenvalues of matrices that are not normal move further, and their order is nobody's.</summary>
    private static void Near(string name, NDArray theirs, NDArray ours)
    {
        Assert.Equal(theirs.DType, ours.DType);
        Dense expected = new(theirs), found = new(ours);
        List<Complex> left = [.. Enumerable.Range(0, found.Rows).Select(k => found[k, 0])];
        for (int k = 0; k < expected.Rows; k++)
        {
            Complex nearest = left.MinBy(z => Complex.Abs(z - expected[k, 0]));
            double error = Complex.Abs(nearest - expected[k, 0]), allowed = 2000 * Epsilon(ours) * expected.Largest * expected.Rows;
            Assert.True(error <= allowed, $"{name}: {expected[k, 0]} is {error:E2} from {nearest} where {allowed:E2} is allowed");
            left.Remove(nearest);
        }
    }

    private static double Epsilon(NDArray a) => a.DType == DType.Float32 || a.DType == DType.Complex64 ? float.BitIncrement(1) - 1 : double.BitIncrement(1) - 1;
}
