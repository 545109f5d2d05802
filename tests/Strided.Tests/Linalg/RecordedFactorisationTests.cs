using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Factorisations, solutions, ranks and norms as NumPy found them, within what rounding does to a matrix of that condition.</summary>
public class RecordedFactorisationTests
{
    private static readonly JsonElement[] Lines = Recorded.Lines("Linalg", "factorisations.jsonl");

    public static TheoryData<string> Functions => [.. Lines.Select(line => line.GetProperty("function").GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Results_and_errors_are_those_of_NumPy(string function)
    {
        int compared = 0;
        foreach (JsonElement line in Lines.Where(line => line.GetProperty("function").GetString() == function))
        {
            JsonElement[] args = [.. line.GetProperty("args").EnumerateArray()];
            NDArray x = Recorded.Array(args[0]);
            string name = line.GetProperty("name").GetString()!, what = $"{function} of {name}, {x.DType}{x.Shape}";
            // NumPy hands a matrix that is not finite to LAPACK, which may answer numbers; here it is an error.
            if (line.TryGetProperty("error", out JsonElement error) || (function == "eigh" && name == "not finite"))
            {
                string message = Assert.Throws<LinAlgException>(() => Of(function, x, args)).Message;
                if (name == "singular in a stack") Assert.Contains("[1]", message, StringComparison.Ordinal);
                if (error.ValueKind == JsonValueKind.String && error.GetString()!.Contains("Singular", StringComparison.Ordinal)) Assert.Contains("singular", message, StringComparison.Ordinal);
                compared++;
                continue;
            }
            NDArray[] theirs = [.. line.GetProperty("results").EnumerateArray().Select(Recorded.Array)], ours;
            double condition = line.GetProperty("cond") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 1;
            try
            {
                ours = Of(function, x, args);
            }
            catch (LinAlgException refused) when (condition > 1e20 && refused.Message.Contains("singular", StringComparison.Ordinal))
            {
                // Without full rank, rounding alone decides whether elimination meets an exact zero.
                continue;
            }
            if (function == "matrix_power") condition = Math.Pow(condition, args[1].GetInt32() < 0 ? 3 : 0);
            for (int k = 0; k < ours.Length; k++)
            {
                Assert.True(theirs[k].DType == ours[k].DType && theirs[k].Shape == ours[k].Shape, $"{what}, result {k}: {ours[k].DType}{ours[k].Shape}, NumPy {theirs[k].DType}{theirs[k].Shape}");
                // NumPy counts what is not a number as positive; here its sign is not a number either.
                if (function == "slogdet" && k == 0 && name == "not finite") continue;
                compared += Compare(what, function, x, ours[k], theirs[k], condition) ? 1 : 0;
            }
        }
        Assert.True(compared > 0, $"nothing of {function} was compared");
    }

    [Fact]
    public void Hardly_any_result_is_beyond_comparison()
    {
        // Conditions of 1 / eps and more leave no digit to compare: those lines look at shapes, dtypes and errors alone.
        int beyond = Lines.Count(line => line.GetProperty("cond") is { ValueKind: JsonValueKind.Number } number && number.GetDouble() > 1e13);
        Assert.InRange(beyond, 1, Lines.Length / 8);
    }

    /// <summary>False when the matrix is too ill-conditioned for any digit to be the same.</summary>
    private static bool Compare(string what, string function, NDArray x, NDArray ours, NDArray theirs, double condition)
    {
        double epsilon = Matrices.Epsilon(ours.DType.Kind is DTypeKind.Floating or DTypeKind.Complex ? ours.DType : DType.Float64);
        Complex[] found = ours.AsType<Complex>().ToArray(), expected = theirs.AsType<Complex>().ToArray();
        if (function is "matrix_rank" or "norm" or "eigh" or "eig" or "svdvals") condition = 1;
        nint n = 1 + Math.Max(x.Shape[x.NDim - 1], x.Shape[x.NDim - 2]);
        double error = 100 * epsilon * n * Math.Max(condition, 1), largest = function == "norm" ? n * Matrices.Largest(x) : 0;
        foreach (Complex value in expected)
            if (Complex.IsFinite(value)) largest = Math.Max(largest, Complex.Abs(value));
        if (error > 0.1) return false;
        // Logarithms of determinants, whose absolute error is the relative one of the determinant.
        if (function == "slogdet") largest = Math.Max(largest, 1);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!Complex.IsFinite(expected[i]))
            {
                Assert.True(!Complex.IsFinite(found[i]), $"{what}: {found[i]} where NumPy has {expected[i]}");
                continue;
            }
            double difference = Complex.Abs(found[i] - expected[i]);
            Assert.True(difference <= error * largest, $"{what}: {found[i]} is {difference:E2} from NumPy's {expected[i]} where {error * largest:E2} is allowed");
        }
        return true;
    }

    private static NDArray[] Of(string function, NDArray x, JsonElement[] args)
    {
        switch (function)
        {
            case "det": return [Nd.Linalg.Det(x)];
            case "slogdet":
                (NDArray sign, NDArray log) = Nd.Linalg.SlogDet(x);
                return [sign, log];
            case "inv": return [Nd.Linalg.Inv(x)];
            case "solve": return [Nd.Linalg.Solve(x, Recorded.Array(args[1]))];
            case "matrix_power": return [Nd.Linalg.MatrixPower(x, args[1].GetInt32())];
            case "cholesky": return [Nd.Linalg.Cholesky(x, args.Length > 1 && args[1].GetBoolean())];
            case "cond": return [Nd.Linalg.Cond(x)];
            case "qr":
                if (args[1].GetString() == "r") return [Nd.Linalg.QRTriangle(x)];
                (NDArray q, NDArray r) = Nd.Linalg.QR(x, args[1].GetString() == "complete" ? QRMode.Complete : QRMode.Reduced);
                return [q, r];
            case "pinv": return [Nd.Linalg.Pinv(x)];
            case "matrix_rank": return [Nd.Linalg.MatrixRank(x)];
            case "norm": return [Nd.Linalg.MatrixNorm(x, ord: Order(args[1]))];
            case "lstsq":
                (NDArray solution, NDArray residuals, int rank, NDArray s) = Nd.Linalg.LstSq(x, Recorded.Array(args[1]));
                return [solution, residuals, Nd.Full([], rank), s];
            case "tensorsolve": return [Nd.Linalg.TensorSolve(x, Recorded.Array(args[1]))];
            case "tensorinv": return [Nd.Linalg.TensorInv(x, 1)];
            case "eigh": return [Nd.Linalg.Eigh(x).Eigenvalues];
            case "eig": return [Nd.Linalg.Eig(x).Eigenvalues];
            case "svdvals": return [Nd.Linalg.SvdVals(x)];
            default: throw new ArgumentException(function);
        }
    }

    private static MatrixNormOrder Order(JsonElement order) => order.ValueKind == JsonValueKind.Number ? order.GetDouble()
        : order.GetString() == "nuc" ? MatrixNormOrder.Nuclear : MatrixNormOrder.Frobenius;
}
