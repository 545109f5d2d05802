namespace Strided;

/// <content>Single numbers.</content>
public sealed partial class Generator
{
    /// <summary>One number, normal: mean <paramref name="loc"/>, standard deviation <paramref name="scale"/>; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    public double NextNormal(double loc = 0, double scale = 1) => Sampling.One<Normal, double>(BitGenerator, Arguments.Of(loc, scale));

    /// <summary>One number, log-normal: the exponential of normal numbers; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">sigma is negative.</exception>
    public double NextLogNormal(double mean = 0, double sigma = 1) => Sampling.One<LogNormal, double>(BitGenerator, Arguments.Of(mean, sigma));

    /// <summary>One number, standard Cauchy; nothing is allocated.</summary>
    public double NextStandardCauchy() => Sampling.One<StandardCauchy, double>(BitGenerator, Arguments.Of());

    /// <summary>One number, exponential with the mean <paramref name="scale"/>; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    public double NextExponential(double scale = 1) => Sampling.One<Exponential, double>(BitGenerator, Arguments.Of(scale));

    /// <summary>One number, Rayleigh; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    public double NextRayleigh(double scale = 1) => Sampling.One<Rayleigh, double>(BitGenerator, Arguments.Of(scale));

    /// <summary>One number, Pareto II (Lomax) with the shape <paramref name="a"/>; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not above 0.</exception>
    public double NextPareto(double a) => Sampling.One<Pareto, double>(BitGenerator, Arguments.Of(a));

    /// <summary>One number, Weibull with the shape <paramref name="a"/>; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is negative.</exception>
    public double NextWeibull(double a) => Sampling.One<Weibull, double>(BitGenerator, Arguments.Of(a));

    /// <summary>One number, on [0, 1] with the density a x^(a - 1); nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not above 0.</exception>
    public double NextPower(double a) => Sampling.One<Power, double>(BitGenerator, Arguments.Of(a));

    /// <summary>One number, gamma; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">shape or scale is negative.</exception>
    public double NextGamma(double shape, double scale = 1) => Sampling.One<Gamma, double>(BitGenerator, Arguments.Of(shape, scale));

    /// <summary>One number, beta, on [0, 1]; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a or b is not above 0.</exception>
    public double NextBeta(double a, double b) => Sampling.One<Beta, double>(BitGenerator, Arguments.Of(a, b));

    /// <summary>One number, chi-square with <paramref name="df"/> degrees of freedom; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public double NextChiSquare(double df) => Sampling.One<ChiSquare, double>(BitGenerator, Arguments.Of(df));

    /// <summary>One number, noncentral chi-square; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0, or nonc is negative.</exception>
    public double NextNoncentralChiSquare(double df, double nonc) => Sampling.One<NoncentralChiSquare, double>(BitGenerator, Arguments.Of(df, nonc));

    /// <summary>One number, F (Fisher) distributed; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">dfnum or dfden is not above 0.</exception>
    public double NextF(double dfnum, double dfden) => Sampling.One<FRatio, double>(BitGenerator, Arguments.Of(dfnum, dfden));

    /// <summary>One number, noncentral F; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">dfnum or dfden is not above 0, or nonc is negative.</exception>
    public double NextNoncentralF(double dfnum, double dfden, double nonc) => Sampling.One<NoncentralF, double>(BitGenerator, Arguments.Of(dfnum, dfden, nonc));

    /// <summary>One number, Student's t with <paramref name="df"/> degrees of freedom; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    public double NextStandardT(double df) => Sampling.One<StandardT, double>(BitGenerator, Arguments.Of(df));

    /// <summary>One number, uniform in [low, high); nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">low is above high.</exception>
    public double NextUniform(double low = 0, double high = 1) => Sampling.One<UniformRange, double>(BitGenerator, Arguments.Of(low, high));

    /// <summary>One number, Laplace, or double exponential; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    public double NextLaplace(double loc = 0, double scale = 1) => Sampling.One<Laplace, double>(BitGenerator, Arguments.Of(loc, scale));

    /// <summary>One number, Gumbel, or extreme value type I; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    public double NextGumbel(double loc = 0, double scale = 1) => Sampling.One<Gumbel, double>(BitGenerator, Arguments.Of(loc, scale));

    /// <summary>One number, logistic; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    public double NextLogistic(double loc = 0, double scale = 1) => Sampling.One<Logistic, double>(BitGenerator, Arguments.Of(loc, scale));

    /// <summary>One number, triangular with its top at <paramref name="mode"/>; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not left &lt;= mode &lt;= right with left &lt; right.</exception>
    public double NextTriangular(double left, double mode, double right) => Sampling.One<Triangular, double>(BitGenerator, Arguments.Of(left, mode, right));

    /// <summary>One number, Wald, or inverse Gaussian; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">mean or scale is not above 0.</exception>
    public double NextWald(double mean, double scale) => Sampling.One<Wald, double>(BitGenerator, Arguments.Of(mean, scale));

    /// <summary>One number, von Mises, on the circle [-pi, pi]; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">kappa is negative.</exception>
    public double NextVonMises(double mu, double kappa) => Sampling.One<VonMises, double>(BitGenerator, Arguments.Of(mu, kappa));

    /// <summary>One number, Poisson with the mean <paramref name="lam"/>; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">lam is negative, NaN, or so large that draws would not fit in int64.</exception>
    public long NextPoisson(double lam = 1) => Sampling.One<Poisson, long>(BitGenerator, Arguments.Of(lam));

    /// <summary>One number, failures before n successes of probability p; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not above 0, p is not in (0, 1], or draws would not fit in int64.</exception>
    public long NextNegativeBinomial(double n, double p) => Sampling.One<NegativeBinomial, long>(BitGenerator, Arguments.Of(n, p));

    /// <summary>One number, successes among n trials of probability p; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p is not in [0, 1].</exception>
    public long NextBinomial(long n, double p) => Sampling.One<Binomial, long>(BitGenerator, Arguments.Of(n, p));

    /// <summary>One number, good ones among a sample of good and bad without putting back; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or ngood or nbad is 10^9 or more, or the sample is larger than both together.</exception>
    public long NextHypergeometric(long ngood, long nbad, long nsample) => Sampling.One<Hypergeometric, long>(BitGenerator, Arguments.OfIntegers(ngood, nbad, nsample));

    /// <summary>One number, trials up to the first success of probability p; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in (0, 1].</exception>
    public long NextGeometric(double p) => Sampling.One<Geometric, long>(BitGenerator, Arguments.Of(p));

    /// <summary>One number, Zipf, or zeta: k has a probability like k^-a; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not above 1.</exception>
    public long NextZipf(double a) => Sampling.One<Zipf, long>(BitGenerator, Arguments.Of(a));

    /// <summary>One number, logarithmic series: k has a probability like p^k / k; nothing is allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1).</exception>
    public long NextLogSeries(double p) => Sampling.One<LogSeries, long>(BitGenerator, Arguments.Of(p));
}
