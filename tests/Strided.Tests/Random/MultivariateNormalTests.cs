using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Normal vectors against NumPy's, as <c>record_multivariate.py</c> recorded them, and against their covariance.</summary>
public class MultivariateNormalTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Random", "multivariate.jsonl")).Select(line => JsonElement.Parse(line))]);

    private static readonly NDArray<double> Cov = Nd.Array(new double[,] { { 4, 2, 0.6 }, { 2, 5, 1 }, { 0.6, 1, 3 } });

    [Fact]
    public void Numbers_of_the_Cholesky_method_are_those_of_NumPy_to_rounding_and_every_method_draws_as_many()
    {
        foreach (JsonElement line in Corpus.Value)
        {
            Generator rng = Nd.Random.Generator(line.GetProperty("seed").GetInt32());
            var method = Enum.Parse<CovarianceMethod>(line.GetProperty("method").GetString()!, ignoreCase: true);
            double[] mean = Doubles(line.GetProperty("mean")), recorded = Doubles(line.GetProperty("is"));
            NDArray<double> cov = Nd.Array([.. line.GetProperty("cov").EnumerateArray().SelectMany(Doubles)]).Reshape(mean.Length, mean.Length);
            NDArray<double> x = rng.MultivariateNormal(Nd.Array(mean), cov, Sizes(line.GetProperty("size")), CovarianceCheck.Raise, method: method);
            Assert.Equal(Sizes(line.GetProperty("shape")), x.Shape);
            Assert.Equal(line.GetProperty("next").GetDouble(), rng.NextDouble());
            if (method == CovarianceMethod.Cholesky) Assert.All(x.ToArray().Zip(recorded), pair => Assert.Equal(pair.Second, pair.First, 1e-13 * (1 + Math.Abs(pair.Second))));
        }
    }

    [Theory]
    [InlineData(CovarianceMethod.Svd)]
    [InlineData(CovarianceMethod.Eigh)]
    [InlineData(CovarianceMethod.Cholesky)]
    public void Vectors_have_the_mean_and_the_covariance(CovarianceMethod method)
    {
        const int n = 100_000;
        NDArray<double> x = Nd.Random.Generator(3).MultivariateNormal(Nd.Array([1.0, 2, 3]), Cov, n, method: method);
        double[] mean = x.Mean(0).ToArray();
        for (int i = 0; i < 3; i++) Assert.Equal(i + 1, mean[i], 4.5 * Math.Sqrt(Cov[i, i] / n));
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
            {
                double found = 0;
                for (int k = 0; k < n; k++) found += (x[k, i] - mean[i]) * (x[k, j] - mean[j]) / n;
                Assert.Equal(Cov[i, j], found, 4.5 * Math.Sqrt((Cov[i, i] * Cov[j, j] + Cov[i, j] * Cov[i, j]) / n));
            }
    }

    [Theory]
    [InlineData(CovarianceMethod.Svd)]
    [InlineData(CovarianceMethod.Eigh)]
    public void A_singular_matrix_serves_all_methods_but_Cholesky(CovarianceMethod method)
    {
        NDArray<double> ones = Nd.Array(new double[,] { { 1, 1 }, { 1, 1 } }), zero = Nd.Zeros(2);
        NDArray<double> x = Nd.Random.Generator(3).MultivariateNormal(zero, ones, 50, CovarianceCheck.Raise, method: method);
        for (int k = 0; k < 50; k++) Assert.Equal(x[k, 0], x[k, 1], 1e-7);
        Assert.ThrowsAny<InvalidOperationException>(() => Nd.Random.Generator(3).MultivariateNormal(zero, ones, 5, method: CovarianceMethod.Cholesky));
    }

    [Fact]
    public void A_matrix_that_is_no_covariance_is_refused_named_in_a_warning_or_let_pass()
    {
        NDArray<double> indefinite = Nd.Array(new double[,] { { 1, 2 }, { 2, 1 } }), zero = Nd.Zeros(2);
        Generator rng = Nd.Random.Generator(3);
        foreach (CovarianceMethod method in new[] { CovarianceMethod.Svd, CovarianceMethod.Eigh })
        {
            Assert.Contains("cov", Assert.Throws<ArgumentException>(() => rng.MultivariateNormal(zero, indefinite, 2, CovarianceCheck.Raise, method: method)).Message);
            Assert.Equal([2, 2], rng.MultivariateNormal(zero, indefinite, 2, CovarianceCheck.Ignore, method: method).Shape);
        }
        using var heard = new StringWriter();
        using var listener = new TextWriterTraceListener(heard);
        Trace.Listeners.Add(listener);
        try
        {
            rng.MultivariateNormal(zero, indefinite, 2);
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }
        listener.Flush();
        Assert.Contains("positive semidefinite", heard.ToString());
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_errors_that_name_them()
    {
        Generator rng = Nd.Random.Generator(3);
        Assert.Contains("(1, 2)", Assert.Throws<ShapeException>(() => rng.MultivariateNormal(Nd.Zeros(1, 2), Nd.Eye(2))).Message);
        Assert.Contains("(3, 3)", Assert.Throws<ShapeException>(() => rng.MultivariateNormal(Nd.Zeros(2), Nd.Eye(3))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => rng.MultivariateNormal(Nd.Zeros(2), Nd.Eye(2), tol: -1));
    }

    private static double[] Doubles(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetDouble())];

    private static Dims Sizes(JsonElement list) => Dims.Create([.. list.EnumerateArray().Select(item => (nint)item.GetInt32())]);
}
