using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The standard exponential distribution in float64, by the ziggurat.</summary>
internal readonly struct StandardExponential : ISampler<StandardExponential, double>
{
    public static Rule[] Rules { get; } = [];

    public static StandardExponential With(in Arguments values) => default;

    public double Next(BitGenerator bits) => Draw(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Draw(BitGenerator bits)
    {
        ulong word = bits.NextUInt64() >> 3, magnitude = word >> 8;
        int strip = (int)(word & 255);
        double x = (long)magnitude * ExponentialZiggurat.W[strip];
        return magnitude < ExponentialZiggurat.K[strip] ? x : Edge(bits, strip, x);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Edge(BitGenerator bits, int strip, double x)
    {
        if (strip == 0) return ExponentialZiggurat.R - Libm.Log1P(-bits.NextDouble());
        double[] f = ExponentialZiggurat.F;
        return (f[strip - 1] - f[strip]) * bits.NextDouble() + f[strip] < Math.Exp(-x) ? x : Draw(bits);
    }
}

/// <summary>The standard exponential distribution in float32, by the ziggurat on words of 32 bits.</summary>
internal readonly struct StandardExponentialSingle : ISampler<StandardExponentialSingle, float>
{
    public static Rule[] Rules { get; } = [];

    public static StandardExponentialSingle With(in Arguments values) => default;

    public float Next(BitGenerator bits) => Draw(bits);

    public static float Draw(BitGenerator bits)
    {
        while (true)
        {
            uint word = bits.NextUInt32() >> 1, magnitude = word >> 8;
            int strip = (int)(word & 255);
            float x = (int)magnitude * ExponentialZiggurat.W32[strip];
            if (magnitude < ExponentialZiggurat.K32[strip]) return x;
            if (strip == 0) return (float)ExponentialZiggurat.R - Libm.Log1P(-bits.NextSingle());
            float[] f = ExponentialZiggurat.F32;
            if ((f[strip - 1] - f[strip]) * bits.NextSingle() + f[strip] < MathF.Exp(-x)) return x;
        }
    }
}

/// <summary>The standard exponential distribution by inversion: -log(1 - u).</summary>
internal readonly struct InverseExponential : ISampler<InverseExponential, double>, ISampler<InverseExponential, float>
{
    public static Rule[] Rules { get; } = [];

    public static InverseExponential With(in Arguments values) => default;

    public double Next(BitGenerator bits) => -Libm.Log1P(-bits.NextDouble());

    float ISampler<InverseExponential, float>.Next(BitGenerator bits) => -Libm.Log1P(-bits.NextSingle());
}

/// <summary>A parameter times another distribution's standard form.</summary>
internal readonly struct Exponential(double scale) : ISampler<Exponential, double>
{
    public static Rule[] Rules { get; } = [new("scale", Bound.NonNegative)];

    public static Exponential With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => scale * StandardExponential.Draw(bits);
}

/// <summary>scale * sqrt(2 * standard exponential).</summary>
internal readonly struct Rayleigh(double scale) : ISampler<Rayleigh, double>
{
    public static Rule[] Rules { get; } = [new("scale", Bound.NonNegative)];

    public static Rayleigh With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => scale * Math.Sqrt(2 * StandardExponential.Draw(bits));
}

/// <summary>exp(standard exponential / a) - 1: Pareto II, or Lomax.</summary>
internal readonly struct Pareto(double a) : ISampler<Pareto, double>
{
    public static Rule[] Rules { get; } = [new("a", Bound.Positive)];

    public static Pareto With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => Libm.ExpM1(StandardExponential.Draw(bits) / a);
}

/// <summary>standard exponential ^ (1 / a).</summary>
internal readonly struct Weibull(double a) : ISampler<Weibull, double>
{
    public static Rule[] Rules { get; } = [new("a", Bound.NonNegative)];

    public static Weibull With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => a == 0 ? 0 : Math.Pow(StandardExponential.Draw(bits), 1 / a);
}

/// <summary>(1 - exp(-standard exponential)) ^ (1 / a).</summary>
internal readonly struct Power(double a) : ISampler<Power, double>
{
    public static Rule[] Rules { get; } = [new("a", Bound.Positive)];

    public static Power With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => Math.Pow(-Libm.ExpM1(-StandardExponential.Draw(bits)), 1 / a);
}
