namespace Strided;

/// <summary>u of [0, 1).</summary>
internal readonly struct StandardUniform : ISampler<StandardUniform, double>, ISampler<StandardUniform, float>
{
    public static Rule[] Rules { get; } = [];

    public static StandardUniform With(in Arguments values) => default;

    public double Next(BitGenerator bits) => bits.NextDouble();

    float ISampler<StandardUniform, float>.Next(BitGenerator bits) => bits.NextSingle();

    public static void Fill(in StandardUniform sampler, BitGenerator bits, Span<double> z) => bits.Fill(z);

    public static void Fill(in StandardUniform sampler, BitGenerator bits, Span<float> z) => bits.Fill(z);
}

/// <summary>low + (high - low) * u.</summary>
internal readonly struct UniformRange(double low, double range) : ISampler<UniformRange, double>
{
    private readonly double low = low, range = range;

    public static Rule[] Rules { get; } = [new("low"), new("high")];

    public static bool HasJointRule => true;

    public static void Check(in Arguments values)
    {
        (double low, double high) = (values.Real(0), values.Real(1));
        if (!double.IsFinite(high - low)) throw new OverflowException($"The range from low = {low} to high = {high} is not finite.");
        if (high < low) throw new ArgumentOutOfRangeException(nameof(values), $"low = {low} must not be above high = {high}.");
    }

    public static UniformRange With(in Arguments values) => new(values.Real(0), values.Real(1) - values.Real(0));

    public double Next(BitGenerator bits) => low + range * bits.NextDouble();

    public static void Fill(in UniformRange sampler, BitGenerator bits, Span<double> z)
    {
        bits.Fill(z);
        Affine.Apply(z, sampler.range, sampler.low);
    }
}

/// <summary>The double exponential distribution.</summary>
internal readonly struct Laplace(double loc, double scale) : ISampler<Laplace, double>
{
    public static Rule[] Rules { get; } = [new("loc"), new("scale", Bound.NonNegative)];

    public static Laplace With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits)
    {
        while (true)
        {
            double u = bits.NextDouble();
            if (u >= 0.5) return loc - scale * Math.Log(2 - u - u);
            if (u > 0) return loc + scale * Math.Log(u + u);
        }
    }
}

/// <summary>The extreme value distribution of type I.</summary>
internal readonly struct Gumbel(double loc, double scale) : ISampler<Gumbel, double>
{
    public static Rule[] Rules { get; } = [new("loc"), new("scale", Bound.NonNegative)];

    public static Gumbel With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits)
    {
        double u;
        do u = 1 - bits.NextDouble();
        while (u >= 1);
        return loc - scale * Math.Log(-Math.Log(u));
    }
}

/// <summary>The logistic distribution.</summary>
internal readonly struct Logistic(double loc, double scale) : ISampler<Logistic, double>
{
    public static Rule[] Rules { get; } = [new("loc"), new("scale", Bound.NonNegative)];

    public static Logistic With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits)
    {
        double u;
        do u = bits.NextDouble();
        while (u <= 0);
        return loc + scale * Math.Log(u / (1 - u));
    }
}

/// <summary>The triangle over left to right with its top at mode.</summary>
internal readonly struct Triangular(double left, double mode, double right) : ISampler<Triangular, double>
{
    public static Rule[] Rules { get; } = [new("left"), new("mode"), new("right")];

    public static bool HasJointRule => true;

    public static void Check(in Arguments values)
    {
        (double left, double mode, double right) = (values.Real(0), values.Real(1), values.Real(2));
        if (left > mode) throw new ArgumentOutOfRangeException(nameof(values), $"left = {left} must not be above mode = {mode}.");
        if (mode > right) throw new ArgumentOutOfRangeException(nameof(values), $"mode = {mode} must not be above right = {right}.");
        if (left == right) throw new ArgumentOutOfRangeException(nameof(values), $"left and right must differ; both are {left}.");
    }

    public static Triangular With(in Arguments values) => new(values.Real(0), values.Real(1), values.Real(2));

    public double Next(BitGenerator bits)
    {
        double width = right - left, rise = mode - left, ratio = rise / width, u = bits.NextDouble();
        return u <= ratio ? left + Math.Sqrt(u * (rise * width)) : right - Math.Sqrt((1 - u) * ((right - mode) * width));
    }
}

/// <summary>The inverse Gaussian distribution.</summary>
/// <remarks>
/// Source: J. R. Michael, W. R. Schucany, R. W. Haas, "Generating Random Variates Using Transformations with Multiple Roots", The American
/// Statistician 30(2), 1976; the smaller root in a form without cancellation.
/// </remarks>
internal readonly struct Wald(double mean, double scale) : ISampler<Wald, double>
{
    public static Rule[] Rules { get; } = [new("mean", Bound.Positive), new("scale", Bound.Positive)];

    public static Wald With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits)
    {
        double y = StandardNormal.Draw(bits);
        y = mean * y * y;
        double d = 1 + Math.Sqrt(1 + 4 * scale / y), x = mean * (1 - 2 / d), u = bits.NextDouble();
        return u <= mean / (mean + x) ? x : mean * mean / x;
    }
}

/// <summary>The normal distribution of the circle, on [-pi, pi].</summary>
/// <remarks>Source: D. J. Best, N. I. Fisher, "Efficient Simulation of the von Mises Distribution", Applied Statistics 28(2), 1979.</remarks>
internal readonly struct VonMises(double mu, double kappa) : ISampler<VonMises, double>
{
    public static Rule[] Rules { get; } = [new("mu"), new("kappa", Bound.NonNegative)];

    public static VonMises With(in Arguments values) => new(values.Real(0), values.Real(1));

    public double Next(BitGenerator bits)
    {
        if (double.IsNaN(kappa)) return double.NaN;
        if (kappa < 1e-8) return Math.PI * (2 * bits.NextDouble() - 1);
        if (kappa > 1e6)
        {
            // So narrow that the wrapped normal distribution is the same.
            double near = mu + Math.Sqrt(1 / kappa) * StandardNormal.Draw(bits);
            if (near < -Math.PI) near += 2 * Math.PI;
            return near > Math.PI ? near - 2 * Math.PI : near;
        }
        double s;
        if (kappa < 1e-5) s = 1 / kappa + kappa;
        else
        {
            double r = 1 + Math.Sqrt(1 + 4 * kappa * kappa), rho = (r - Math.Sqrt(2 * r)) / (2 * kappa);
            s = (1 + rho * rho) / (2 * rho);
        }
        double w;
        while (true)
        {
            double z = Math.Cos(Math.PI * bits.NextDouble());
            w = (1 + s * z) / (s + z);
            double y = kappa * (s - w), v = bits.NextDouble();
            if (y * (2 - y) - v >= 0 || Math.Log(y / v) + 1 - y >= 0) break;
        }
        double angle = Math.Acos(w);
        if (bits.NextDouble() < 0.5) angle = -angle;
        angle += mu;
        double wrapped = Math.Abs(angle);
        wrapped = (wrapped + Math.PI) % (2 * Math.PI) - Math.PI;
        return angle < 0 ? -wrapped : wrapped;
    }
}
