using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Distributions made of normal and exponential numbers.</content>
public sealed partial class Generator
{
    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, normal: mean <paramref name="loc"/>, standard deviation <paramref name="scale"/>.</summary>
    /// <remarks>Without parameters loc = 0, scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Normal(Parameter? loc = null, Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Normal, double>(BitGenerator, size, @out, loc ?? 0.0, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, log-normal: the exponential of normal numbers.</summary>
    /// <remarks>Without parameters mean = 0, sigma = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">sigma is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> LogNormal(Parameter? mean = null, Parameter? sigma = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<LogNormal, double>(BitGenerator, size, @out, mean ?? 0.0, sigma ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, standard Cauchy.</summary>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> StandardCauchy(Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<StandardCauchy, double>(BitGenerator, size, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, exponential with the mean <paramref name="scale"/>.</summary>
    /// <remarks>Without parameters scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Exponential(Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Exponential, double>(BitGenerator, size, @out, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Rayleigh.</summary>
    /// <remarks>Without parameters scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Rayleigh(Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Rayleigh, double>(BitGenerator, size, @out, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Pareto II (Lomax) with the shape <paramref name="a"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Pareto(Parameter a, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Pareto, double>(BitGenerator, size, @out, a);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Weibull with the shape <paramref name="a"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Weibull(Parameter a, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Weibull, double>(BitGenerator, size, @out, a);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, on [0, 1] with the density a x^(a - 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Power(Parameter a, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Power, double>(BitGenerator, size, @out, a);
}
