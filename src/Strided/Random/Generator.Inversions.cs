using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Distributions made of uniform numbers.</content>
public sealed partial class Generator
{
    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, uniform in [low, high).</summary>
    /// <remarks>Without parameters low = 0, high = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">low is above high.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Uniform(Parameter? low = null, Parameter? high = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<UniformRange, double>(BitGenerator, size, @out, low ?? 0.0, high ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Laplace, or double exponential.</summary>
    /// <remarks>Without parameters loc = 0, scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Laplace(Parameter? loc = null, Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Laplace, double>(BitGenerator, size, @out, loc ?? 0.0, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Gumbel, or extreme value type I.</summary>
    /// <remarks>Without parameters loc = 0, scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Gumbel(Parameter? loc = null, Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Gumbel, double>(BitGenerator, size, @out, loc ?? 0.0, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, logistic.</summary>
    /// <remarks>Without parameters loc = 0, scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Logistic(Parameter? loc = null, Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Logistic, double>(BitGenerator, size, @out, loc ?? 0.0, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, triangular with its top at <paramref name="mode"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not left &lt;= mode &lt;= right with left &lt; right.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Triangular(Parameter left, Parameter mode, Parameter right, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Triangular, double>(BitGenerator, size, @out, left, mode, right);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Wald, or inverse Gaussian.</summary>
    /// <exception cref="ArgumentOutOfRangeException">mean or scale is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Wald(Parameter mean, Parameter scale, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Wald, double>(BitGenerator, size, @out, mean, scale);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, von Mises, on the circle [-pi, pi].</summary>
    /// <exception cref="ArgumentOutOfRangeException">kappa is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> VonMises(Parameter mu, Parameter kappa, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<VonMises, double>(BitGenerator, size, @out, mu, kappa);
}
