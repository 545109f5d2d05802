namespace Strided;

/// <summary>The gamma distribution of scale 1.</summary>
/// <remarks>
/// Source: G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26(3), 2000, for shapes above 1;
/// J. H. Ahrens, U. Dieter, "Computer Methods for Sampling from Gamma, Beta, Poisson and Binomial Distributions", 1974, below.
/// </remarks>
internal readonly struct StandardGamma(double shape) : ISampler<StandardGamma, double>
{
    public static Rule[] Rules { get; } = [new("shape", Bound.NonNegative)];

    public static StandardGamma With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => Draw(bits, shape);

    public static double Draw(BitGenerator bits, double shape)
    {
        if (shape == 1) return StandardExponential.Draw(bits);
        if (shape == 0) return 0;
        if (shape < 1)
        {
            while (true)
            {
                double u = bits.NextDouble(), v = StandardExponential.Draw(bits);
                if (u <= 1 - shape)
                {
                    double x = Math.Pow(u, 1 / shape);
                    if (x <= v) return x;
                }
                else
                {
                    double y = -Math.Log((1 - u) / shape), x = Math.Pow(1 - shape + shape * y, 1 / shape);
                    if (x <= v + y) return x;
                }
            }
        }
        double b = shape - 1 / 3.0, c = 1 / Math.Sqrt(9 * b);
        while (true)
        {
            double x, v;
            do
            {
                x = StandardNormal.Draw(bits);
                v = 1 + c * x;
            }
            while (v <= 0);
            v = v * v * v;
            double u = bits.NextDouble();
            if (u < 1 - 0.0331 * (x * x) * (x * x)) return b * v;
            if (Math.Log(u) < 0.5 * x * x + b * (1 - v + Math.Log(v))) return b * v;
        }
    }
}

/// <summary>The gamma distribution of scale 1, computed in float32.</summary>
internal readonly struct StandardGammaSingle(float shape) : ISampler<StandardGammaSingle, float>
{
    public static Rule[] Rules => StandardGamma.Rules;

    public static StandardGammaSingle With(in Arguments values) => new((float)values.Real(0));

    public float Next(BitGenerator bits)
    {
        if (shape == 1) return StandardExponentialSingle.Draw(bits);
        if (shape == 0) return 0;
        if (shape < 1)
        {
            while (true)
            {
                float u = bits.NextSingle(), v = StandardExponentialSingle.Draw(bits);
                if (u <= 1 - shape)
                {
                    float x = MathF.Pow(u, 1 / shape);
                    if (x <= v) return x;
                }
                else
                {
                    float y = -MathF.Log((1 - u) / shape), x = MathF.Pow(1 - shape + shape * y, 1 / shape);
                    if (x <= v + y) return x;
                }
            }
        }
        float b = shape - 1 / 3.0f, c = 1 / MathF.Sqrt(9 * b);
        while (true)
        {
            float x, v;
            do
            {
                x = StandardNormalSingle.Draw(bits);
                v = 1 + c * x;
            }
            while (v <= 0);
            v = v * v * v;
            float u = bits.NextSingle();
            if (u < 1 - 0.0331f * (x * x) * (x * x)) return b * v;
            if (MathF.Log(u) < 0.5f * x * x + b * (1 - v + MathF.Log(v))) return b * v;
        }
    }
}

/// <summary>scale * standard gamma.</summary>
internal readonly struct Gamma(double shape, double scale) : ISampler<Gamma, double>
{
    public static Rule[] Rules { get; } = [new("shape", Bound.NonNegative), new("scale", Bound.NonNegative)];

    public static Gamma With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits) => scale * StandardGamma.Draw(bits, shape);
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
            double first = StandardGamma.Draw(bits, a), second = StandardGamma.Draw(bits, b);
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

    public static double Draw(BitGenerator bits, double df) => 2 * StandardGamma.Draw(bits, df / 2);
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
        double above = StandardNormal.Draw(bits), below = StandardGamma.Draw(bits, df / 2);
        return Math.Sqrt(df / 2) * above / Math.Sqrt(below);
    }
}
