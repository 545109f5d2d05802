using System.Runtime.CompilerServices;

namespace Strided;

/// <content>The gamma distribution and its kin.</content>
public sealed partial class Generator
{
    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, gamma.</summary>
    /// <remarks>Without parameters scale = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">shape or scale is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Gamma(Parameter shape, Parameter? scale = null, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Gamma, double>(BitGenerator, size, @out, shape, scale ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, beta, on [0, 1].</summary>
    /// <exception cref="ArgumentOutOfRangeException">a or b is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> Beta(Parameter a, Parameter b, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<Beta, double>(BitGenerator, size, @out, a, b);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, chi-square with <paramref name="df"/> degrees of freedom.</summary>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> ChiSquare(Parameter df, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<ChiSquare, double>(BitGenerator, size, @out, df);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, noncentral chi-square.</summary>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0, or nonc is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> NoncentralChiSquare(Parameter df, Parameter nonc, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<NoncentralChiSquare, double>(BitGenerator, size, @out, df, nonc);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, F (Fisher) distributed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">dfnum or dfden is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> F(Parameter dfnum, Parameter dfden, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<FRatio, double>(BitGenerator, size, @out, dfnum, dfden);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, noncentral F.</summary>
    /// <exception cref="ArgumentOutOfRangeException">dfnum or dfden is not above 0, or nonc is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> NoncentralF(Parameter dfnum, Parameter dfden, Parameter nonc, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<NoncentralF, double>(BitGenerator, size, @out, dfnum, dfden, nonc);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, Student's t with <paramref name="df"/> degrees of freedom.</summary>
    /// <exception cref="ArgumentOutOfRangeException">df is not above 0.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> StandardT(Parameter df, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<StandardT, double>(BitGenerator, size, @out, df);
}
