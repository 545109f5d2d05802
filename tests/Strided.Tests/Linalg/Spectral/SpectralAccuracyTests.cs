using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Eigenvalues and singular values beside those of 60 digits, and beside NumPy's: Hilbert's, Kahan's, Wilkinson's, Frank's and graded matrices.</summary>
public class SpectralAccuracyTests
{
    /// <summary>Units of rounding of the norm by which a value may be wrong.</summary>
    private const double Allowed = 8;

    /// <summary>How many times as wrong as NumPy we may be, beyond one unit.</summary>
    private const double BesideNumPy = 4;

    private static readonly double Epsilon = double.BitIncrement(1) - 1;

    private static readonly JsonElement[] Lines = Recorded.Lines("Linalg", "accuracy.jsonl");

    public static TheoryData<string> Names => [.. Lines.Select(line => line.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_within_a_few_units_of_the_norm_and_as_near_as_those_of_NumPy(string name)
    {
        JsonElement line = Lines.Single(line => line.GetProperty("name").GetString() == name);
        NDArray x = Recorded.Array(line.GetProperty("matrix"));
        double unit = Epsilon * line.GetProperty("norm").GetDouble();
        int found = 0;
        if (line.TryGetProperty("singular", out JsonElement singular)) Check("SvdVals", Nd.Linalg.SvdVals(x), "Svd", Nd.Linalg.Svd(x).S, singular);
        if (line.TryGetProperty("symmetric", out JsonElement symmetric)) Check("EigValsH", Nd.Linalg.EigValsH(x), "Eigh", Nd.Linalg.Eigh(x).Eigenvalues, symmetric);
        if (line.TryGetProperty("general", out JsonElement general)) Check("EigVals", Ordered(Nd.Linalg.EigVals(x)), "Eig", Ordered(Nd.Linalg.Eig(x).Eigenvalues), general);
        Assert.NotEqual(0, found);

        void Check(string alone, NDArray values, string beside, NDArray valuesBeside, JsonElement recorded)
        {
            Dense exact = Of("exact");
            // A matrix that is not normal moves its eigenvalues further than it moves itself.
            Dense? conditions = recorded.TryGetProperty("conditions", out _) ? Of("conditions") : null;
            Near(alone, new(values), Of("alone"));
            Near(beside, new(valuesBeside), Of("beside vectors"));
            found++;

            Dense Of(string property) => new(Recorded.Array(recorded.GetProperty(property)));

            void Near(string call, Dense ours, Dense theirs)
            {
                double error = Error(ours), numPy = Error(theirs), allowed = Math.Min(Allowed, BesideNumPy * numPy + 1);
                Assert.True(error <= allowed, $"{call} of {name}: wrong by {error:0.00} units of the norm, NumPy by {numPy:0.00}, where {allowed:0.00} are allowed");
            }

            double Error(Dense found) => Enumerable.Range(0, exact.Rows).Max(k => Complex.Abs(found[k, 0] - exact[k, 0]) / (conditions?[k, 0].Real ?? 1)) / unit;
        }
    }

    /// <summary>By their real and then their imaginary parts, as they are recorded.</summary>
    private static NDArray<Complex> Ordered(NDArray values) =>
        Nd.Array([.. values.AsType<Complex>().ToArray().OrderBy(z => z.Real).ThenBy(z => z.Imaginary)]);
}
