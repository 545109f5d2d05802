using static System.Math;

namespace Strided.Tests;

/// <summary>A distribution with all its parameters: draws of it, its mean and variance, and what lies below a number or at an integer.</summary>
internal sealed record Law(string Name, Func<Generator, Dims, double[]> Draw, double Mean, double Variance, Func<double, double>? Below = null, Func<long, double>? At = null)
{
    private const double Euler = 0.57721566490153286;

    /// <summary>Every distribution of <see cref="Generator"/>; of those of vectors the first entry.</summary>
    public static readonly Law[] All =
    [
        new("random", (rng, n) => rng.Random(n).ToArray(), 0.5, 1 / 12.0, x => x),
        new("random<float>", (rng, n) => Doubles(rng.Random<float>(n)), 0.5, 1 / 12.0, x => x),
        new("uniform", (rng, n) => rng.Uniform(-2, 4, n).ToArray(), 1, 3, x => (x + 2) / 6),
        new("standard_normal", (rng, n) => rng.StandardNormal(n).ToArray(), 0, 1, Special.NormalBelow),
        new("standard_normal<float>", (rng, n) => Doubles(rng.StandardNormal<float>(n)), 0, 1, Special.NormalBelow),
        new("normal", (rng, n) => rng.Normal(2, 3, n).ToArray(), 2, 9, x => Special.NormalBelow((x - 2) / 3)),
        new("lognormal", (rng, n) => rng.LogNormal(0.5, 0.25, n).ToArray(), Exp(0.53125), (Exp(0.0625) - 1) * Exp(1.0625), x => Special.NormalBelow((Log(x) - 0.5) / 0.25)),
        new("standard_exponential", (rng, n) => rng.StandardExponential(n).ToArray(), 1, 1, x => 1 - Exp(-x)),
        new("standard_exponential<float>", (rng, n) => Doubles(rng.StandardExponential<float>(n)), 1, 1, x => 1 - Exp(-x)),
        new("standard_exponential inv", (rng, n) => ((NDArray<double>)rng.StandardExponential(n, DType.Float64, inversion: true)).ToArray(), 1, 1, x => 1 - Exp(-x)),
        new("exponential", (rng, n) => rng.Exponential(2, n).ToArray(), 2, 4, x => 1 - Exp(-x / 2)),
        new("rayleigh", (rng, n) => rng.Rayleigh(2, n).ToArray(), 2 * Sqrt(PI / 2), (2 - PI / 2) * 4, x => 1 - Exp(-x * x / 8)),
        new("weibull", (rng, n) => rng.Weibull(2, n).ToArray(), Sqrt(PI) / 2, 1 - PI / 4, x => 1 - Exp(-x * x)),
        new("pareto", (rng, n) => rng.Pareto(9, n).ToArray(), 1 / 8.0, 9 / (64.0 * 7), x => 1 - Pow(1 + x, -9)),
        new("power", (rng, n) => rng.Power(3, n).ToArray(), 0.75, 3 / (16.0 * 5), x => x * x * x),
        new("standard_cauchy", (rng, n) => rng.StandardCauchy(n).ToArray(), double.NaN, double.NaN, x => 0.5 + Atan(x) / PI),
        new("laplace", (rng, n) => rng.Laplace(1, 2, n).ToArray(), 1, 8, x => x < 1 ? 0.5 * Exp((x - 1) / 2) : 1 - 0.5 * Exp((1 - x) / 2)),
        new("gumbel", (rng, n) => rng.Gumbel(0, 1, n).ToArray(), Euler, PI * PI / 6, x => Exp(-Exp(-x))),
        new("logistic", (rng, n) => rng.Logistic(1, 1, n).ToArray(), 1, PI * PI / 3, x => 1 / (1 + Exp(1 - x))),
        new("triangular", (rng, n) => rng.Triangular(0, 1, 3, n).ToArray(), 4 / 3.0, 7 / 18.0, x => x < 1 ? x * x / 3 : 1 - (3 - x) * (3 - x) / 6),
        new("wald", (rng, n) => rng.Wald(2, 3, n).ToArray(), 2, 8 / 3.0,
            x => Special.NormalBelow(Sqrt(3 / x) * (x / 2 - 1)) + Exp(3) * Special.NormalBelow(-Sqrt(3 / x) * (x / 2 + 1))),
        new("vonmises", (rng, n) => rng.VonMises(0, 2, n).ToArray(), 0, double.NaN,
            x => Special.Integral(t => Exp(2 * Cos(t)), -PI, x) / Special.Integral(t => Exp(2 * Cos(t)), -PI, PI)),
        new("standard_gamma", (rng, n) => rng.StandardGamma(0.4, n).ToArray(), 0.4, 0.4, x => Special.GammaBelow(0.4, x)),
        new("standard_gamma<float>", (rng, n) => Doubles(rng.StandardGamma<float>(2.5, n)), 2.5, 2.5, x => Special.GammaBelow(2.5, x)),
        new("gamma", (rng, n) => rng.Gamma(3, 2, n).ToArray(), 6, 12, x => Special.GammaBelow(3, x / 2)),
        new("beta", (rng, n) => rng.Beta(2, 3, n).ToArray(), 0.4, 0.04, x => Special.BetaBelow(2, 3, x)),
        new("beta below 1", (rng, n) => rng.Beta(0.5, 0.7, n).ToArray(), 0.5 / 1.2, 0.35 / (1.44 * 2.2), x => Special.BetaBelow(0.5, 0.7, x)),
        new("chisquare", (rng, n) => rng.ChiSquare(3, n).ToArray(), 3, 6, x => Special.GammaBelow(1.5, x / 2)),
        new("noncentral_chisquare", (rng, n) => rng.NoncentralChiSquare(3, 2, n).ToArray(), 5, 14,
            x => Special.PoissonMixture(1, k => Special.GammaBelow(1.5 + k, x / 2))),
        new("f", (rng, n) => rng.F(5, 12, n).ToArray(), 1.2, 2 * 144 * 15 / (5.0 * 100 * 8), x => Special.BetaBelow(2.5, 6, 5 * x / (5 * x + 12))),
        new("noncentral_f", (rng, n) => rng.NoncentralF(5, 12, 2, n).ToArray(), 12 * 7 / (5.0 * 10), 2 * (49 + 9 * 10) / (100.0 * 8) * 144 / 25,
            x => Special.PoissonMixture(1, k => Special.BetaBelow(2.5 + k, 6, 5 * x / (5 * x + 12)))),
        new("standard_t", (rng, n) => rng.StandardT(9, n).ToArray(), 0, 9 / 7.0, x => x < 0 ? 0.5 * Special.BetaBelow(4.5, 0.5, 9 / (9 + x * x)) : 1 - 0.5 * Special.BetaBelow(4.5, 0.5, 9 / (9 + x * x))),
        new("dirichlet", (rng, n) => rng.Dirichlet(Nd.Array([2.0, 1.5, 1.5]), n)[.., 0].ToArray(), 0.4, 0.04, x => Special.BetaBelow(2, 3, x)),
        new("multivariate_normal", (rng, n) => rng.MultivariateNormal(Nd.Array([2.0, 1.0]), Nd.Array(new double[,] { { 9, 2 }, { 2, 4 } }), n)[.., 0].ToArray(), 2, 9, x => Special.NormalBelow((x - 2) / 3)),
        new("integers", (rng, n) => Doubles(rng.Integers(1, 7, n)), 3.5, 35 / 12.0, At: k => k is >= 1 and <= 6 ? 1 / 6.0 : 0),
        new("integers<sbyte>", (rng, n) => Doubles(rng.Integers<sbyte>(-3, 4, n)), 0, 4, At: k => k is >= -3 and <= 3 ? 1 / 7.0 : 0),
        new("choice", (rng, n) => Doubles(rng.Choice(3, n, p: Nd.Array([0.2, 0.5, 0.3]))), 1.1, 0.49, At: k => k switch { 0 => 0.2, 1 => 0.5, 2 => 0.3, _ => 0 }),
        new("poisson", (rng, n) => Doubles(rng.Poisson(3, n)), 3, 3, At: k => k < 0 ? 0 : Exp(k * Log(3) - 3 - Special.LogGamma(k + 1))),
        new("poisson from 10 on", (rng, n) => Doubles(rng.Poisson(12.5, n)), 12.5, 12.5, At: k => k < 0 ? 0 : Exp(k * Log(12.5) - 12.5 - Special.LogGamma(k + 1))),
        new("binomial", (rng, n) => Doubles(rng.Binomial(20, 0.3, n)), 6, 4.2, At: k => Binomial(20, 0.3, k)),
        new("binomial of many", (rng, n) => Doubles(rng.Binomial(1000, 0.6, n)), 600, 240, At: k => Binomial(1000, 0.6, k)),
        new("multinomial", (rng, n) => Doubles(rng.Multinomial(20, Nd.Array([0.3, 0.6, 0.1]), n)[.., 0]), 6, 4.2, At: k => Binomial(20, 0.3, k)),
        new("negative_binomial", (rng, n) => Doubles(rng.NegativeBinomial(3, 0.25, n)), 9, 36, At: k => k < 0 ? 0 : Exp(Special.LogChoose(k + 2, k) + 3 * Log(0.25) + k * Log(0.75))),
        new("geometric", (rng, n) => Doubles(rng.Geometric(0.25, n)), 4, 12, At: k => k < 1 ? 0 : 0.25 * Pow(0.75, k - 1)),
        new("geometric by search", (rng, n) => Doubles(rng.Geometric(0.5, n)), 2, 2, At: k => k < 1 ? 0 : Pow(0.5, k)),
        new("hypergeometric", (rng, n) => Doubles(rng.Hypergeometric(40, 160, 40, n)), 8, 40 * 0.2 * 0.8 * 160 / 199, At: k => Hypergeometric(40, 160, 40, k)),
        new("multivariate_hypergeometric", (rng, n) => Doubles(rng.MultivariateHypergeometric(Nd.Array([40L, 100, 60]), 40, n)[.., 0]), 8, 40 * 0.2 * 0.8 * 160 / 199, At: k => Hypergeometric(40, 160, 40, k)),
        new("zipf", (rng, n) => Doubles(rng.Zipf(8, n)), 1.0083492773819229 / 1.0040773561979443, double.NaN, At: k => k < 1 ? 0 : Pow(k, -8) / 1.0040773561979443),
        new("logseries", (rng, n) => Doubles(rng.LogSeries(0.6, n)), -0.6 / (Log(0.4) * 0.4), -(0.36 + 0.6 * Log(0.4)) / (0.16 * Log(0.4) * Log(0.4)), At: k => k < 1 ? 0 : -Pow(0.6, k) / (k * Log(0.4))),
        new("permutation", (rng, n) => [.. Enumerable.Range(0, (int)n[0]).Select(_ => (double)rng.Permutation(5L)[2])], 2, 2, At: k => k is >= 0 and < 5 ? 0.2 : 0),
    ];

    private static double Binomial(int n, double p, long k) => k < 0 || k > n ? 0 : Exp(Special.LogChoose(n, k) + k * Log(p) + (n - k) * Log(1 - p));

    private static double Hypergeometric(int good, int bad, int sample, long k) =>
        k < 0 || k > good || k > sample ? 0 : Exp(Special.LogChoose(good, k) + Special.LogChoose(bad, sample - k) - Special.LogChoose(good + bad, sample));

    private static double[] Doubles<T>(NDArray<T> x) where T : unmanaged => ((NDArray<double>)x.AsType(DType.Float64)).ToArray();
}
