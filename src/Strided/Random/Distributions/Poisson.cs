namespace Strided;

/// <summary>The Poisson distribution.</summary>
/// <remarks>
/// Small means multiply uniform numbers (Knuth); from 10 on W. Hörmann's transformed rejection PTRS, "The Transformed Rejection Method for
/// Generating Poisson Random Variables", Insurance: Mathematics and Economics 12(1), 1993.
/// </remarks>
internal readonly struct Poisson : ISampler<Poisson, long>
{
    private readonly double lam, limit, log, logInverseAlpha, a, b, vr;

    private Poisson(double lam)
    {
        this.lam = lam;
        if (lam < 10) limit = Math.Exp(-lam);
        else
        {
            log = Math.Log(lam);
            b = 0.931 + 2.53 * Math.Sqrt(lam);
            a = -0.059 + 0.02483 * b;
            logInverseAlpha = Math.Log(1.1239 + 1.1328 / (b - 3.4));
            vr = 0.9277 - 3.6224 / (b - 2);
        }
    }

    public static Rule[] Rules { get; } = [new("lam", Bound.PoissonMean)];

    public static Poisson With(in Arguments values) => new(values.Real(0));

    public long Next(BitGenerator bits) => lam >= 10 ? Rejected(bits) : lam == 0 ? 0 : Multiplied(bits);

    public static long Draw(BitGenerator bits, double lam) => new Poisson(lam).Next(bits);

    private long Multiplied(BitGenerator bits)
    {
        double product = 1;
        for (long x = 0; ; x++)
        {
            product *= bits.NextDouble();
            if (!(product > limit)) return x;
        }
    }

    private long Rejected(BitGenerator bits)
    {
        while (true)
        {
            double u = bits.NextDouble() - 0.5, v = bits.NextDouble(), us = 0.5 - Math.Abs(u);
            long k = (long)Math.Floor((2 * a / us + b) * u + lam + 0.43);
            if (us >= 0.07 && v <= vr) return k;
            if (k < 0 || (us < 0.013 && v > us)) continue;
            if (Math.Log(v) + logInverseAlpha - Math.Log(a / (us * us) + b) <= -lam + k * log - Libm.LogGamma(k + 1)) return k;
        }
    }
}

/// <summary>Failures before n successes: a Poisson number whose mean is a gamma number.</summary>
internal readonly struct NegativeBinomial(double n, double p) : ISampler<NegativeBinomial, long>
{
    public static Rule[] Rules { get; } = [new("n", Bound.PositiveNumber), new("p", Bound.AboveZeroToOne)];

    public static bool HasJointRule => true;

    public static void Check(in Arguments values)
    {
        (double n, double p) = (values.Real(0), values.Real(1));
        if ((1 - p) / p * (n + 10 * Math.Sqrt(n)) > Rule.LargestPoissonMean)
            throw new ArgumentOutOfRangeException(nameof(values), $"n = {n} is too large or p = {p} too small: the draws would not fit in int64.");
    }

    public static NegativeBinomial With(in Arguments values) => new(values.Real(0), values.Real(1));

    public long Next(BitGenerator bits) => Poisson.Draw(bits, (1 - p) / p * Doubles.Gamma(bits, n));
}
