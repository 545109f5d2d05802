using Xunit;

namespace Strided.Tests;

/// <summary>The qd iteration finds every singular value as accurately as the QR iteration, beside itself and not beside the largest.</summary>
public unsafe class BidiagonalQDTests
{
    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 8, 13, 31, 64, 100, 257];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_value_is_accurate_beside_itself(int n)
    {
        foreach ((string name, Func<int, double> diagonal, Func<int, double> beside) in Bidiagonals(n))
        {
            (double[] d, double[] e) = ([.. Enumerable.Range(0, n).Select(diagonal)], [.. Enumerable.Range(0, n).Select(beside)]);
            double[] found = [.. d], expected = [.. d], coupling = [.. e];
            fixed (double* x = found, y = expected, z = e, w = coupling)
            {
                Assert.True(BidiagonalQD.Values(x, z, n), $"{name} {n} did not converge");
                Assert.True(BidiagonalQR.Values(y, w, n), name);
            }
            for (int k = 0; k < n; k++)
            {
                double allowed = 6 * n * (double.BitIncrement(1) - 1) * expected[k] + 1e-290 * expected[0];
                Assert.True(Math.Abs(found[k] - expected[k]) <= allowed, $"{name} {n}: value {k} is {found[k]:E17} and not {expected[k]:E17}");
            }
        }
    }

    [Fact]
    public void What_does_not_converge_is_left_as_it_was()
    {
        double[] d = [3, 2, 1, 5], e = [1, double.NaN, 1, 0], before = [.. d];
        fixed (double* x = d, y = e) Assert.False(BidiagonalQD.Values(x, y, 4));
        Assert.Equal(before, d);
    }

    [Theory]
    [InlineData(100, -100), InlineData(0, double.NegativeInfinity)]
    public void Values_that_are_further_apart_than_squares_reach_are_left_to_the_other_iteration(double large, double small)
    {
        double[] d = [.. Enumerable.Range(0, 40).Select(i => Math.Pow(10, i % 4 == 2 ? small : large))], e = [.. Enumerable.Range(0, 40).Select(i => Math.Pow(10, -i % 7))], before = [.. d];
        fixed (double* x = d, y = e) Assert.False(BidiagonalQD.Values(x, y, 40));
        Assert.Equal(before, d);
        NDArray<double> values = Nd.Linalg.SvdVals(Gallery.Of(40, 40, (i, j) => i == j ? before[i] : j == i + 1 ? e[i] : 0));
        fixed (double* x = d, y = e) Assert.True(BidiagonalQR.Values(x, y, 40));
        Assert.Equal(d[0], values[0], 1e-13 * d[0]);
        Assert.True(values[39] <= 1e-13 * d[0]);
    }

    private static IEnumerable<(string Name, Func<int, double> Diagonal, Func<int, double> Beside)> Bidiagonals(int n)
    {
        var random = new Random(n);
        double[] some = [.. Enumerable.Range(0, 2 * n).Select(_ => random.NextDouble() - 0.5)];
        yield return ("identity", _ => 1, _ => 0);
        yield return ("ones", _ => 1, _ => 1);
        yield return ("random", i => some[i], i => some[n + i]);
        yield return ("falling", i => Math.Pow(10, -20.0 * i / n), i => Math.Pow(10, -20.0 * i / n));
        yield return ("rising", i => Math.Pow(10, 20.0 * i / n), i => Math.Pow(10, 20.0 * i / n));
        yield return ("rising, strongly coupled", i => Math.Pow(2, i % 40), i => -3 * Math.Pow(2, i % 40));
        yield return ("almost singular", _ => 1, _ => 2);
        yield return ("weakly coupled", i => 1 + i % 3, i => Math.Pow(10, -(i % 20)));
        yield return ("clustered", i => 1 + 1e-13 * i, _ => 1e-9);
        yield return ("glued", i => Math.Abs(i % 21 - 10) + 1, i => i % 21 == 20 ? 1e-11 : 1);
        yield return ("large", i => 1e300 * some[i], i => 1e300 * some[n + i]);
        yield return ("tiny", i => 1e-250 * some[i], i => 1e-250 * some[n + i]);
        yield return ("cut", i => some[i], i => i % 5 == 4 ? 0 : some[n + i]);
    }
}
