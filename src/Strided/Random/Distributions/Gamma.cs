namespace Strided;

/// <summary>scale * standard gamma.</summary>
internal readonly struct Gamma(double shape, double scale) : ISampler<Gamma, double>
{
    public static Rule[] Rules { get; } = [new("shape", Bound.NonNegative), new("scale", Bound.NonNegative)];

    public static Gamma With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits) => scale * Doubles.Gamma(bits, shape);
}

/// <summary>The beta distribution: Jöhnk's method for small parameters, else a share of two gamma numbers.</summary>
/// <remarks>Source: M. D. Jöhnk, "Erzeugung von betaverteilten und gammaverteilten Zufallszahlen", Metrika 8, 1964.</remarks>
internal readonly struct Beta(double a, double b) : ISampler<Beta, double>
{
    /// <summary>Below this both powers are zero for every pair of uniform numbers.</summary>
    private const double Tiny = 3e-103;

    public static Rule[] Rules { get; } = [new("a", Bound.Positive), new("b", Bound.Positive)];

    public static Beta With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits) => Draw(bits, a, b);

    public static double Draw(BitGenerator bits, double a, double b)
    {
        if (!(a <= 1 && b <= 1))
        {
            double first = Doubles.Gamma(bits, a), second = Doubles.Gamma(bits, b);
            return first / (first + second);
        }
        if (a < Tiny && b < Tiny) return (a + b) * bits.NextDouble() < a ? 1 : 0;
        while (true)
        {
            double u = bits.NextDouble(), v = bits.NextDouble(), x = Math.Pow(u, 1 / a), y = Math.Pow(v, 1 / b), sum = x + y;
            if (!(sum <= 1 && u + v > 0)) continue;
            if (x > 0 && y > 0) return x / sum;
            double delta = Math.Log(u) / a - Math.Log(v) / b;
            return delta > 0 ? Math.Exp(-Libm.Log1P(Math.Exp(-delta))) : Math.Exp(delta - Libm.Log1P(Math.Exp(delta)));
        }
    }
}

/// <summary>2 * standard gamma of half the degrees of freedom.</summary>
internal readonly struct ChiSquare(double df) : ISampler<ChiSquare, double>
{
    public static Rule[] Rules { get; } = [new("df", Bound.Positive)];

    public static ChiSquare With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => Draw(bits, df);

    public static double Draw(BitGenerator bits, double df) => 2 * Doubles.Gamma(bits, df / 2);
}

/// <summary>A chi-square number with a displaced centre.</summary>
internal readonly struct NoncentralChiSquare(double df, double nonc) : ISampler<NoncentralChiSquare, double>
{
    public static Rule[] Rules { get; } = [new("df", Bound.Positive), new("nonc", Bound.NonNegative)];

    public static NoncentralChiSquare With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits) => Draw(bits, df, nonc);

    public static double Draw(BitGenerator bits, double df, double nonc)
    {
        if (double.IsNaN(nonc)) return double.NaN;
        if (nonc == 0) return ChiSquare.Draw(bits, df);
        if (df > 1)
        {
            double chi = ChiSquare.Draw(bits, df - 1), n = StandardNormal.Draw(bits) + Math.Sqrt(nonc);
            return chi + n * n;
        }
        long pairs = Poisson.Draw(bits, nonc / 2);
        return ChiSquare.Draw(bits, df + 2 * pairs);
    }
}

/// <summary>The quotient of two chi-square numbers, each divided by its degrees of freedom.</summary>
internal readonly struct FRatio(double dfnum, double dfden) : ISampler<FRatio, double>
{
    public static Rule[] Rules { get; } = [new("dfnum", Bound.Positive), new("dfden", Bound.Positive)];

    public static FRatio With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits)
    {
        double above = ChiSquare.Draw(bits, dfnum) * dfden, below = ChiSquare.Draw(bits, dfden) * dfnum;
        return above / below;
    }
}

/// <summary>The F ratio with a displaced centre above.</summary>
internal readonly struct NoncentralF(double dfnum, double dfden, double nonc) : ISampler<NoncentralF, double>
{
    public static Rule[] Rules { get; } = [new("dfnum", Bound.Positive), new("dfden", Bound.Positive), new("nonc", Bound.NonNegative)];

    public static NoncentralF With(in Arguments values) => new(values.Real(0), values.Real(1), values.Real(2));

    public double Next(BitGenerator bits)
    {
        double above = NoncentralChiSquare.Draw(bits, dfnum, nonc) * dfden;
        return above / (ChiSquare.Draw(bits, dfden) * dfnum);
    }
}

/// <summary>Student's t.</summary>
internal readonly struct StandardT(double df) : ISampler<StandardT, double>
{
    public static Rule[] Rules { get; } = [new("df", Bound.Positive)];

    public static StandardT With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits)
    {
        double above = StandardNormal.Draw(bits), below = Doubles.Gamma(bits, df / 2);
        return Math.Sqrt(df / 2) * above / Math.Sqrt(below);
    }
}
