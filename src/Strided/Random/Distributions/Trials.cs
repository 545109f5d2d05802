namespace Strided;

/// <summary>Trials up to the first success.</summary>
internal readonly struct Geometric(double p) : ISampler<Geometric, long>
{
    public static Rule[] Rules { get; } = [new("p", Bound.AboveZeroToOne)];

    public static Geometric With(in Arguments values) => new(values.Real(0));

    public long Next(BitGenerator bits)
    {
        if (p < 0.333333333333333333333333)
        {
            double z = Math.Ceiling(-StandardExponential.Draw(bits) / Libm.Log1P(-p));
            return z >= 9.223372036854776e+18 ? long.MaxValue : (long)z;
        }
        long x = 1;
        double sum = p, product = p, q = 1 - p, u = bits.NextDouble();
        while (u > sum)
        {
            product *= q;
            sum += product;
            x++;
        }
        return x;
    }
}

/// <summary>The zeta distribution: k with a probability like k^-a.</summary>
/// <remarks>Source: L. Devroye, "Non-Uniform Random Variate Generation", 1986, chapter X.6.1, cut off at the largest int64.</remarks>
internal readonly struct Zipf(double a) : ISampler<Zipf, long>
{
    public static Rule[] Rules { get; } = [new("a", Bound.AboveOne)];

    public static Zipf With(in Arguments values) => new(values.Real(0));

    public long Next(BitGenerator bits)
    {
        if (a >= 1025) return 1;
        double less = a - 1, b = Math.Pow(2, less), least = Math.Pow(long.MaxValue, -less);
        while (true)
        {
            double u01 = bits.NextDouble(), u = u01 * least + (1 - u01), x = Math.Floor(Math.Pow(u, -1 / less));
            if (x > long.MaxValue || x < 1) continue;
            double v = bits.NextDouble(), t = Math.Pow(1 + 1 / x, less);
            if (v * x * (t - 1) / (b - 1) <= t / b) return (long)x;
        }
    }
}

/// <summary>The logarithmic series distribution: k with a probability like p^k / k.</summary>
/// <remarks>Source: A. W. Kemp, "Efficient Generation of Logarithmically Distributed Pseudo-Random Variables", Applied Statistics 30(3), 1981.</remarks>
internal readonly struct LogSeries(double p) : ISampler<LogSeries, long>
{
    public static Rule[] Rules { get; } = [new("p", Bound.ZeroBelowOne)];

    public static LogSeries With(in Arguments values) => new(values.Real(0));

    public long Next(BitGenerator bits)
    {
        double r = Libm.Log1P(-p);
        while (true)
        {
            double v = bits.NextDouble();
            if (v >= p) return 1;
            double q = -Libm.ExpM1(r * bits.NextDouble());
            if (v <= q * q)
            {
                long result = (long)Math.Floor(1 + Math.Log(v) / Math.Log(q));
                if (result < 1 || v == 0) continue;
                return result;
            }
            return v >= q ? 1 : 2;
        }
    }
}
