namespace Strided.Tests;

/// <summary>Special functions for distribution functions, to about ten digits.</summary>
internal static class Special
{
    public static double LogGamma(double x)
    {
        if (x < 10) return LogGamma(x + 1) - Math.Log(x);
        double square = x * x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680 * square)) / square) / square) / x;
    }

    public static double LogChoose(double n, double k) => LogGamma(n + 1) - LogGamma(k + 1) - LogGamma(n - k + 1);

    public static double NormalBelow(double x) => x < 0 ? 0.5 * (1 - GammaBelow(0.5, x * x / 2)) : 0.5 * (1 + GammaBelow(0.5, x * x / 2));

    /// <summary>The regularised incomplete gamma function P(a, x): a series, or beyond a + 1 a continued fraction by Lentz's method.</summary>
    public static double GammaBelow(double a, double x)
    {
        if (x <= 0) return 0;
        double front = Math.Exp(a * Math.Log(x) - x - LogGamma(a));
        if (x < a + 1)
        {
            double term = 1 / a, sum = term;
            for (int n = 1; term > sum * 1e-14; n++) sum += term *= x / (a + n);
            return front * sum;
        }
        double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
        for (int n = 1; n < 500; n++)
        {
            double an = -n * (n - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-14) break;
        }
        return 1 - front * h;
    }

    /// <summary>The regularised incomplete beta function I(a, b; x), by its continued fraction.</summary>
    public static double BetaBelow(double a, double b, double x)
    {
        if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - BetaBelow(b, a, 1 - x);
        double front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x)) / a;
        double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), h = d;
        for (int m = 1; m < 500; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            h *= d * c;
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-14) break;
        }
        return front * h;
    }

    /// <summary>A mixture of distribution functions with the weights of a Poisson distribution.</summary>
    public static double PoissonMixture(double mean, Func<int, double> below)
    {
        double sum = 0, weight = Math.Exp(-mean);
        for (int k = 0; k < 100; k++, weight *= mean / k) sum += weight * below(k);
        return sum;
    }

    /// <summary>The integral of a function over a range, by Simpson's rule.</summary>
    public static double Integral(Func<double, double> f, double from, double to, int steps = 200)
    {
        double h = (to - from) / steps, sum = f(from) + f(to);
        for (int i = 1; i < steps; i++) sum += (i % 2 == 1 ? 4 : 2) * f(from + i * h);
        return sum * h / 3;
    }
}
