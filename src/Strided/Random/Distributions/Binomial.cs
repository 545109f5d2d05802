namespace Strided;

/// <summary>Successes among n trials.</summary>
/// <remarks>
/// Inversion where at most 30 are expected, else BTPE: V. Kachitvichyanukul, B. W. Schmeiser, "Binomial Random Variate Generation",
/// Communications of the ACM 31(2), 1988. The stream is that of NumPy up to 2.4.
/// </remarks>
internal readonly struct Binomial(long n, double p) : ISampler<Binomial, long>
{
    public static Rule[] Rules { get; } = [new("n", Bound.NonNegative, Integer: true), new("p", Bound.ZeroToOne)];

    public static Binomial With(in Arguments values) => new(values.Integer(0), values.Real(1));

    public long Next(BitGenerator bits) => Draw(bits, n, p);

    public static long Draw(BitGenerator bits, long n, double p)
    {
        if (n == 0 || p == 0) return 0;
        if (p <= 0.5) return p * n <= 30 ? Inverted(bits, n, p) : Btpe(bits, n, p);
        double q = 1 - p;
        return n - (q * n <= 30 ? Inverted(bits, n, q) : Btpe(bits, n, q));
    }

    private static long Inverted(BitGenerator bits, long n, double p)
    {
        double q = 1 - p, none = Math.Exp(n * Libm.Log1P(-p)), mean = n * p;
        long bound = (long)Math.Min(n, mean + 10 * Math.Sqrt(mean * q + 1));
        long x = 0;
        double px = none, u = bits.NextDouble();
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

    /// <summary>A triangle, two parallelograms and two exponential tails above the distribution, chosen by area.</summary>
    private static long Btpe(BitGenerator bits, long n, double p)
    {
        double r = Math.Min(p, 1 - p), q = 1 - r, fm = n * r + r;
        long m = (long)Math.Floor(fm);
        double p1 = Math.Floor(2.195 * Math.Sqrt(n * r * q) - 4.6 * q) + 0.5, xm = m + 0.5, xl = xm - p1, xr = xm + p1;
        double c = 0.134 + 20.5 / (15.3 + m), a = (fm - xl) / (fm - xl * r), left = a * (1 + a / 2);
        a = (xr - fm) / (xr * q);
        double right = a * (1 + a / 2), p2 = p1 * (1 + 2 * c), p3 = p2 + c / left, p4 = p3 + c / right, nrq = n * r * q;
        while (true)
        {
            double u = bits.NextDouble() * p4, v = bits.NextDouble();
            if (u <= p1) return (long)Math.Floor(xm - p1 * v + u);
            long y;
            if (u <= p2)
            {
                double x = xl + (u - p1) / c;
                v = v * c + 1 - Math.Abs(m - x + 0.5) / p1;
                if (v > 1) continue;
                y = (long)Math.Floor(x);
            }
            else if (u <= p3)
            {
                y = (long)Math.Floor(xl + Math.Log(v) / left);
                if (y < 0 || v == 0) continue;
                v = v * (u - p2) * left;
            }
            else
            {
                y = (long)Math.Floor(xr - Math.Log(v) / right);
                if (y > n || v == 0) continue;
                v = v * (u - p3) * right;
            }
            if (Accepts(n, m, y, v, r, q, nrq, xm)) return y;
        }
    }

    private static bool Accepts(long n, long m, long y, double v, double r, double q, double nrq, double xm)
    {
        long k = Math.Abs(y - m);
        if (!(k > 20 && k < nrq / 2 - 1))
        {
            double s = r / q, a = s * (n + 1), f = 1;
            for (long i = m + 1; i <= y; i++) f *= a / i - s;
            for (long i = y + 1; i <= m; i++) f /= a / i - s;
            return v <= f;
        }
        double rho = k / nrq * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5), t = -k * k / (2 * nrq), log = Math.Log(v);
        if (log < t - rho) return true;
        if (log > t + rho) return false;
        double x1 = y + 1, f1 = m + 1, z = n + 1 - m, w = n - y + 1;
        return log <= xm * Math.Log(f1 / x1) + (n - m + 0.5) * Math.Log(z / w) + (y - m) * Math.Log(w * r / (x1 * q))
            + Stirling(f1) + Stirling(z) + Stirling(x1) + Stirling(w);
    }

    private static double Stirling(double x)
    {
        double square = x * x;
        return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
    }
}
