using System.Numerics;

namespace Strided;

/// <summary>What the gamma distribution is made of, in one type.</summary>
internal interface IStandardDraws<T>
{
    static abstract T Uniform(BitGenerator bits);

    static abstract T Normal(BitGenerator bits);

    static abstract T Exponential(BitGenerator bits);
}

/// <summary>Draws in float64.</summary>
internal readonly struct Doubles : IStandardDraws<double>
{
    public static double Uniform(BitGenerator bits) => bits.NextDouble();

    public static double Normal(BitGenerator bits) => StandardNormal.Draw(bits);

    public static double Exponential(BitGenerator bits) => StandardExponential.Draw(bits);

    public static double Gamma(BitGenerator bits, double shape) => StandardGamma<double, Doubles>.Draw(bits, shape);
}

/// <summary>Draws in float32.</summary>
internal readonly struct Singles : IStandardDraws<float>
{
    public static float Uniform(BitGenerator bits) => bits.NextSingle();

    public static float Normal(BitGenerator bits) => StandardNormalSingle.Draw(bits);

    public static float Exponential(BitGenerator bits) => StandardExponentialSingle.Draw(bits);
}

/// <summary>The gamma distribution of scale 1, computed in T.</summary>
/// <remarks>
/// Source: G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26(3), 2000, for shapes above 1;
/// J. H. Ahrens, U. Dieter, "Computer Methods for Sampling from Gamma, Beta, Poisson and Binomial Distributions", 1974, below.
/// </remarks>
internal readonly struct StandardGamma<T, TDraws>(T shape) : ISampler<StandardGamma<T, TDraws>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TDraws : struct, IStandardDraws<T>
{
    public static Rule[] Rules { get; } = [new("shape", Bound.NonNegative)];

    public static StandardGamma<T, TDraws> With(in Arguments values) => new(T.CreateTruncating(values.Real(0)));

    public T Next(BitGenerator bits) => Draw(bits, shape);

    public static T Draw(BitGenerator bits, T shape)
    {
        if (shape == T.One) return TDraws.Exponential(bits);
        if (shape == T.Zero) return T.Zero;
        return shape < T.One ? Small(bits, shape) : Large(bits, shape);
    }

    private static T Small(BitGenerator bits, T shape)
    {
        while (true)
        {
            T u = TDraws.Uniform(bits), v = TDraws.Exponential(bits);
            if (u <= T.One - shape)
            {
                T x = T.Pow(u, T.One / shape);
                if (x <= v) return x;
            }
            else
            {
                T y = -T.Log((T.One - u) / shape), x = T.Pow(T.One - shape + shape * y, T.One / shape);
                if (x <= v + y) return x;
            }
        }
    }

    private static T Large(BitGenerator bits, T shape)
    {
        T half = T.CreateTruncating(0.5), squeeze = T.CreateTruncating(0.0331);
        T b = shape - T.One / T.CreateTruncating(3), c = T.One / T.Sqrt(T.CreateTruncating(9) * b);
        while (true)
        {
            T x, v;
            do
            {
                x = TDraws.Normal(bits);
                v = T.One + c * x;
            }
            while (v <= T.Zero);
            v = v * v * v;
            T u = TDraws.Uniform(bits);
            if (u < T.One - squeeze * (x * x) * (x * x)) return b * v;
            if (T.Log(u) < half * x * x + b * (T.One - v + T.Log(v))) return b * v;
        }
    }
}
