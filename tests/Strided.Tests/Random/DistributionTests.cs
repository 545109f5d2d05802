using Xunit;

namespace Strided.Tests;

/// <summary>What holds for distributions of any seed: moments, shapes, refusals.</summary>
public class DistributionTests
{
    private const int N = 100_000;

    public static TheoryData<string, double, double> Moments => new()
    {
        { "normal", 2, 9 }, { "exponential", 2, 4 }, { "gamma", 6, 12 }, { "beta", 0.4, 0.04 }, { "chisquare", 3, 6 }, { "uniform", 1, 3 },
        { "laplace", 1, 8 }, { "logistic", 1, Math.PI * Math.PI / 3 }, { "triangular", 4 / 3.0, 7 / 18.0 }, { "wald", 2, 8 / 3.0 },
        { "poisson", 12.5, 12.5 }, { "binomial", 30, 21 }, { "geometric", 4, 12 }, { "negative_binomial", 9, 36 }, { "hypergeometric", 8, 40 * 0.2 * 0.8 * 160 / 199.0 },
        { "rayleigh", 2 * Math.Sqrt(Math.PI / 2), (2 - Math.PI / 2) * 4 }, { "gumbel", 0.57721566490153286, Math.PI * Math.PI / 6 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Distributions_have_their_mean_and_variance(string name, double mean, double variance)
    {
        double[] x = Draw(name, Nd.Random.Generator(2024));
        double average = x.Average(), spread = x.Average(v => (v - average) * (v - average));
        Assert.Equal(mean, average, 4.5 * Math.Sqrt(variance / N));
        Assert.Equal(variance, spread, 0.04 * variance);
    }

    [Fact]
    public void Normal_and_exponential_numbers_follow_their_distribution_functions()
    {
        // Kolmogorov-Smirnov: the largest distance stays below 1.63 / sqrt(n) in 99 of 100 samples.
        double[] x = Nd.Random.Generator(1).StandardExponential(N).ToArray();
        Assert.InRange(Distance(x, v => 1 - Math.Exp(-v)), 0, 1.63 / Math.Sqrt(N));
        double[] y = Nd.Random.Generator(1).StandardCauchy(N).ToArray();
        Assert.InRange(Distance(y, v => 0.5 + Math.Atan(v) / Math.PI), 0, 1.63 / Math.Sqrt(N));
        float[] z = Nd.Random.Generator(1).StandardExponential<float>(N).ToArray();
        Assert.InRange(Distance([.. z.Select(v => (double)v)], v => 1 - Math.Exp(-v)), 0, 1.63 / Math.Sqrt(N));
    }

    [Fact]
    public void Counts_of_Poisson_numbers_are_those_expected()
    {
        long[] x = Nd.Random.Generator(8).Poisson(3, N).ToArray();
        double chi = 0, p = Math.Exp(-3);
        for (int k = 0; k < 10; k++, p *= 3.0 / k)
        {
            double expected = N * p, found = x.Count(v => v == k);
            chi += (found - expected) * (found - expected) / expected;
        }
        // Chi-square with about 9 degrees of freedom: above 27.9 once in a thousand samples.
        Assert.InRange(chi, 0, 27.9);
    }

    [Fact]
    public void Single_numbers_are_those_of_arrays_and_allocate_nothing()
    {
        Generator one = Nd.Random.Generator(5), many = Nd.Random.Generator(5);
        Assert.Equal(many.Gamma(2.5, 3, 4).ToArray(), (double[])[one.NextGamma(2.5, 3), one.NextGamma(2.5, 3), one.NextGamma(2.5, 3), one.NextGamma(2.5, 3)]);
        Assert.Equal(many.Binomial(100, 0.3, 2).ToArray(), (long[])[one.NextBinomial(100, 0.3), one.NextBinomial(100, 0.3)]);
        Assert.Equal(many.Hypergeometric(10, 20, 15, 1).ToArray(), (long[])[one.NextHypergeometric(10, 20, 15)]);
        for (int i = 0; i < 2000; i++) one.NextNormal(1, 2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 2000; i++) one.NextNormal(1, 2);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void An_output_of_any_layout_gets_the_same_numbers_and_is_handed_back()
    {
        double[] drawn = Nd.Random.Generator(4).Normal(1, 2, (3, 4)).ToArray();
        NDArray<double> z = Nd.Zeros(4, 6), view = z[.., ..3].T;
        NDArray<double> result = Nd.Random.Generator(4).Normal(1, 2, @out: view);
        Assert.Same(view, result);
        Assert.Equal(drawn, view.ToArray());
        Assert.Equal(0, z[0, 5]);
        NDArray<double> scales = Nd.Array([1.0, 2.0]);
        Assert.Equal(
            Nd.Random.Generator(4).Normal(0, Nd.Array([1.0, 2.0])).ToArray(),
            Nd.Random.Generator(4).Normal(0, scales, @out: scales).ToArray());
        Assert.Throws<ShapeException>(() => Nd.Random.Generator(4).Normal(0, Nd.Array([1.0, 2.0]), 3));
        Assert.Throws<InvalidOperationException>(() => Nd.Random.Generator(4).Random(@out: scales.AsReadOnly()));
    }

    [Fact]
    public void Parameters_out_of_bounds_are_errors_that_name_them_and_draw_nothing()
    {
        Generator rng = Nd.Random.Generator(9);
        Assert.Contains("scale must not be negative, but is -1", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Normal(0, -1)).Message);
        Assert.Contains("p must be from 0 to 1, but is 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Binomial(3, Nd.Array([0.5, 1.5]))).Message);
        Assert.Contains("a must be above 1", Assert.Throws<ArgumentOutOfRangeException>(() => rng.NextZipf(1)).Message);
        Assert.Contains("mode = 5", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Triangular(0, 5, 1)).Message);
        Assert.Contains("nsample = 9", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Hypergeometric(3, 5, 9)).Message);
        Assert.Contains("int8", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Integers<sbyte>(0, 200, 3)).Message);
        Assert.Contains("float64", Assert.Throws<DTypeException>(() => rng.Integers(0, 2.5, 3)).Message);
        Assert.Contains("float32", Assert.Throws<DTypeException>(() => rng.Integers(0, 2, 3, DType.Float32)).Message);
        Assert.Contains("5 out of 3", Assert.Throws<ArgumentException>(() => rng.Choice(3, 5, replace: false)).Message);
        Assert.Contains("sum to 0.5", Assert.Throws<ArgumentException>(() => rng.Choice(2, 1, p: Nd.Array([0.25, 0.25]))).Message);
        Assert.Equal(Nd.Random.Generator(9).NextDouble(), rng.NextDouble());
    }

    private static double[] Draw(string name, Generator rng)
    {
        static double[] Reals(NDArray<long> counts) => Array.ConvertAll(counts.ToArray(), count => (double)count);
        return name switch
        {
            "normal" => rng.Normal(2, 3, N).ToArray(),
            "exponential" => rng.Exponential(2, N).ToArray(),
            "gamma" => rng.Gamma(3, 2, N).ToArray(),
            "beta" => rng.Beta(2, 3, N).ToArray(),
            "chisquare" => rng.ChiSquare(3, N).ToArray(),
            "uniform" => rng.Uniform(-2, 4, N).ToArray(),
            "laplace" => rng.Laplace(1, 2, N).ToArray(),
            "logistic" => rng.Logistic(1, 1, N).ToArray(),
            "triangular" => rng.Triangular(0, 1, 3, N).ToArray(),
            "wald" => rng.Wald(2, 3, N).ToArray(),
            "rayleigh" => rng.Rayleigh(2, N).ToArray(),
            "gumbel" => rng.Gumbel(0, 1, N).ToArray(),
            "poisson" => Reals(rng.Poisson(12.5, N)),
            "binomial" => Reals(rng.Binomial(100, 0.3, N)),
            "geometric" => Reals(rng.Geometric(0.25, N)),
            "negative_binomial" => Reals(rng.NegativeBinomial(3, 0.25, N)),
            _ => Reals(rng.Hypergeometric(40, 160, 40, N)),
        };
    }

    private static double Distance(double[] sample, Func<double, double> below)
    {
        Array.Sort(sample);
        return sample.Select((v, i) => Math.Abs(below(v) - (i + 0.5) / sample.Length)).Max();
    }
}
