using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The standard normal distribution in float64, by the ziggurat.</summary>
internal readonly struct StandardNormal : ISampler<StandardNormal, double>, IZiggurat<ulong, double>
{
    public static Rule[] Rules { get; } = [];

    public static StandardNormal With(in Arguments values) => default;

    public double Next(BitGenerator bits) => Draw(bits);

    public static void Fill(in StandardNormal sampler, BitGenerator bits, Span<double> z) => Ziggurat.Fill<StandardNormal>(bits, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Draw(BitGenerator bits) => Ziggurat.Next<StandardNormal>(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInside(ulong word, out double x)
    {
        ulong magnitude = Magnitude(word);
        int strip = (int)(word & 255);
        // The sign goes in as a bit: a branch on it would be guessed wrong every other time.
        x = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits((long)magnitude * NormalZiggurat.W[strip]) ^ (long)(word >> 8 << 63));
        return magnitude < NormalZiggurat.K[strip];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Edge(BitGenerator bits, ulong word, double x)
    {
        int strip = (int)(word & 255);
        if (strip == 0)
        {
            while (true)
            {
                double tail = -NormalZiggurat.InverseR * Libm.Log1P(-bits.NextDouble()), y = -Libm.Log1P(-bits.NextDouble());
                if (y + y > tail * tail) return (Magnitude(word) >> 8 & 1) != 0 ? -(NormalZiggurat.R + tail) : NormalZiggurat.R + tail;
            }
        }
        double[] f = NormalZiggurat.F;
        return (f[strip - 1] - f[strip]) * bits.NextDouble() + f[strip] < Math.Exp(-0.5 * x * x) ? x : Draw(bits);
    }

    private static ulong Magnitude(ulong word) => word >> 9 & 0x000F_FFFF_FFFF_FFFF;
}

/// <summary>The standard normal distribution in float32, by the ziggurat on words of 32 bits.</summary>
internal readonly struct StandardNormalSingle : ISampler<StandardNormalSingle, float>, IZiggurat<uint, float>
{
    public static Rule[] Rules { get; } = [];

    public static StandardNormalSingle With(in Arguments values) => default;

    public float Next(BitGenerator bits) => Draw(bits);

    public static void Fill(in StandardNormalSingle sampler, BitGenerator bits, Span<float> z) => Ziggurat.Fill<StandardNormalSingle>(bits, z);

    public static float Draw(BitGenerator bits) => Ziggurat.NextSingle<StandardNormalSingle>(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInside(uint word, out float x)
    {
        uint magnitude = word >> 9;
        int strip = (int)(word & 255);
        x = BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits((int)magnitude * NormalZiggurat.W32[strip]) ^ word >> 8 << 31);
        return magnitude < NormalZiggurat.K32[strip];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static float Edge(BitGenerator bits, uint word, float x)
    {
        int strip = (int)(word & 255);
        if (strip == 0)
        {
            while (true)
            {
                float tail = -(float)NormalZiggurat.InverseR * Libm.Log1P(-bits.NextSingle()), y = -Libm.Log1P(-bits.NextSingle());
                if (y + y > tail * tail) return (word >> 17 & 1) != 0 ? -((float)NormalZiggurat.R + tail) : (float)NormalZiggurat.R + tail;
            }
        }
        float[] f = NormalZiggurat.F32;
        return (f[strip - 1] - f[strip]) * bits.NextSingle() + f[strip] < Math.Exp(-0.5 * x * x) ? x : Draw(bits);
    }
}

/// <summary>loc + scale * standard normal.</summary>
internal readonly struct Normal(double loc, double scale) : ISampler<Normal, double>
{
    private readonly double loc = loc, scale = scale;

    public static Rule[] Rules { get; } = [new("loc"), new("scale", Bound.NonNegative)];

    public static Normal With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits) => loc + scale * StandardNormal.Draw(bits);

    public static void Fill(in Normal sampler, BitGenerator bits, Span<double> z)
    {
        Ziggurat.Fill<StandardNormal>(bits, z);
        Affine.Apply(z, sampler.scale, sampler.loc);
    }
}

/// <summary>The exponential of a normal number.</summary>
internal readonly struct LogNormal(double mean, double sigma) : ISampler<LogNormal, double>
{
    public static Rule[] Rules { get; } = [new("mean"), new("sigma", Bound.NonNegative)];

    public static LogNormal With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits) => Math.Exp(mean + sigma * StandardNormal.Draw(bits));
}

/// <summary>The quotient of two standard normal numbers.</summary>
internal readonly struct StandardCauchy : ISampler<StandardCauchy, double>
{
    public static Rule[] Rules { get; } = [];

    public static StandardCauchy With(in Arguments values) => default;

    public double Next(BitGenerator bits) => StandardNormal.Draw(bits) / StandardNormal.Draw(bits);
}
