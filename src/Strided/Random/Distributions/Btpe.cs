namespace Strided;

/// <summary>Successes among many trials: a triangle, two parallelograms and two exponential tails above the distribution, chosen by area.</summary>
/// <remarks>
/// Source: V. Kachitvichyanukul, B. W. Schmeiser, "Binomial Random Variate Generation", Communications of the ACM 31(2), 1988. In its last test
/// the paper adds all four terms of Stirling's series, but those of y + 1 and n - y + 1 belong to factorials of the denominator. NumPy adds
/// them too up to 2.4, with 13680 for 13860 besides; since 2.5 it has both right, and so have these streams.
/// </remarks>
internal readonly struct Btpe
{
    private readonly long n, m;
    private readonly double r, q, nrq, p1, p2, p3, p4, xm, xl, xr, c, left, right;

    /// <summary>For p up to 1/2.</summary>
    public Btpe(long n, double p)
    {
        (this.n, r, q) = (n, p, 1 - p);
        double fm = n * r + r;
        m = (long)Math.Floor(fm);
        nrq = n * r * q;
        p1 = Math.Floor(2.195 * Math.Sqrt(nrq) - 4.6 * q) + 0.5;
        (xm, xl, xr) = (m + 0.5, m + 0.5 - p1, m + 0.5 + p1);
        c = 0.134 + 20.5 / (15.3 + m);
        double a = (fm - xl) / (fm - xl * r);
        left = a * (1 + a / 2);
        a = (xr - fm) / (xr * q);
        right = a * (1 + a / 2);
        p2 = p1 * (1 + 2 * c);
        p3 = p2 + c / left;
        p4 = p3 + c / right;
    }

    public long Next(BitGenerator bits)
    {
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
            if (Accepts(y, v)) return y;
        }
    }

    private bool Accepts(long y, double v)
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
            + Stirling(f1) + Stirling(z) - Stirling(x1) - Stirling(w);
    }

    /// <summary>1 / 12x - 1 / 360x³ + ...: log of x! beyond Stirling's formula.</summary>
    private static double Stirling(double x)
    {
        double square = x * x;
        return (13860 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
    }
}
