using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The standard exponential distribution in float64, by the ziggurat.</summary>
internal readonly struct StandardExponential : ISampler<StandardExponential, double>, IZiggurat<ulong, double>
{
    public static Rule[] Rules { get; } = [];

    public static StandardExponential With(in Arguments values) => default;

    public double Next(BitGenerator bits) => Draw(bits);

    public static void Fill(in StandardExponential sampler, BitGenerator bits, Span<double> z) => Ziggurat.Fill<StandardExponential>(bits, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Draw(BitGenerator bits) => Ziggurat.Next<StandardExponential>(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInside(ulong word, out double x)
    {
        ulong magnitude = word >> 11;
        int strip = Strip(word);
        x = (long)magnitude * ExponentialZiggurat.W[strip];
        return magnitude < ExponentialZiggurat.K[strip];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Edge(BitGenerator bits, ulong word, double x)
    {
        int strip = Strip(word);
        if (strip == 0) return ExponentialZiggurat.R - Libm.Log1P(-bits.NextDouble());
        double[] f = ExponentialZiggurat.F;
        return (f[strip - 1] - f[strip]) * bits.NextDouble() + f[strip] < Math.Exp(-x) ? x : Draw(bits);
    }

    private static int Strip(ulong word) => (int)(word >> 3 & 255);
}

/// <summary>The standard exponential distribution in float32, by the ziggurat on words of 32 bits.</summary>
internal readonly struct StandardExponentialSingle : ISampler<StandardExponentialSingle, float>, IZiggurat<uint, float>
{
    public static Rule[] Rules { get; } = [];

    public static StandardExponentialSingle With(in Arguments values) => default;

    public float Next(BitGenerator bits) => Draw(bits);

    public static void Fill(in StandardExponentialSingle sampler, BitGenerator bits, Span<float> z) => Ziggurat.Fill<StandardExponentialSingle>(bits, z);

    public static float Draw(BitGenerator bits) => Ziggurat.NextSingle<StandardExponentialSingle>(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInside(uint word, out float x)
    {
        uint magnitude = word >> 9;
        int strip = Strip(word);
        x = (int)magnitude * ExponentialZiggurat.W32[strip];
        return magnitude < ExponentialZiggurat.K32[strip];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Edge(BitGenerator bits, uint word, float x)
    {
        int strip = Strip(word);
        if (strip == 0) return (float)ExponentialZiggurat.R - Libm.Log1P(-bits.NextSingle());
        float[] f = ExponentialZiggurat.F32;
        return (f[strip - 1] - f[strip]) * bits.NextSingle() + f[strip] < MathF.Exp(-x) ? x : Draw(bits);
    }

    private static int Strip(uint word) => (int)(word >> 1 & 255);
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
    private readonly double scale = scale;

    public static Rule[] Rules { get; } = [new("scale", Bound.NonNegative)];

    public static Exponential With(in Arguments values) => new(values.Real(0));

    public double Next(BitGenerator bits) => scale * StandardExponential.Draw(bits);

    public static void Fill(in Exponential sampler, BitGenerator bits, Span<double> z)
    {
        Ziggurat.Fill<StandardExponential>(bits, z);
        Affine.Apply(z, sampler.scale, 0);
    }
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
