namespace Strided;

/// <summary>Successes among n trials.</summary>
/// <remarks>Inversion where at most 30 are expected of the rarer outcome, else <see cref="Btpe"/>. What draws have in common is computed once.</remarks>
internal readonly struct Binomial : ISampler<Binomial, long>
{
    private readonly long n, bound;
    private readonly double p, none;
    private readonly bool failures;
    private readonly Btpe many;

    private Binomial(long n, double p)
    {
        (this.n, failures) = (n, p > 0.5);
        if (failures) p = 1 - p;
        this.p = p;
        double mean = n * p;
        if (mean > 30) many = new(n, p);
        else
        {
            none = Math.Exp(n * Libm.Log1P(-p));
            bound = (long)Math.Min(n, mean + 10 * Math.Sqrt(mean * (1 - p) + 1));
        }
    }

    public static Rule[] Rules { get; } = [new("n", Bound.NonNegative, Integer: true), new("p", Bound.ZeroToOne)];

    public static Binomial With(in Arguments values) => new(values.Integer(0), values.Real(1));

    public long Next(BitGenerator bits)
    {
        // p = 0 draws no bits, but its opposite does, as in NumPy.
        if (n == 0 || (p == 0 && !failures)) return 0;
        long drawn = p * n > 30 ? many.Next(bits) : Inverted(bits);
        return failures ? n - drawn : drawn;
    }

    public static long Draw(BitGenerator bits, long n, double p) => new Binomial(n, p).Next(bits);

    private long Inverted(BitGenerator bits)
    {
        double q = 1 - p, px = none, u = bits.NextDouble();
        long x = 0;
        while (u > px)
        {
            x++;
            if (x > bound) (x, px, u) = (0, none, bits.NextDouble());
            else
            {
                u -= px;
                px = (n - x + 1) * p * px / (x * q);
            }
        }
        return x;
    }
}
