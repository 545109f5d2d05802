using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Distributions of counts.</content>
public sealed partial class Generator
{
    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, Poisson with the mean <paramref name="lam"/>.</summary>
    /// <remarks>Without parameters lam = 1.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">lam is negative, NaN, or so large that draws would not fit in int64.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> Poisson(Parameter? lam = null, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<Poisson, long>(BitGenerator, size, @out, lam ?? 1.0);

    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, failures before n successes of probability p.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not above 0, p is not in (0, 1], or draws would not fit in int64.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> NegativeBinomial(Parameter n, Parameter p, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<NegativeBinomial, long>(BitGenerator, size, @out, n, p);

    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, successes among n trials of probability p.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or p is not in [0, 1].</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> Binomial(Parameter n, Parameter p, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<Binomial, long>(BitGenerator, size, @out, n, p);

    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, good ones among a sample of good and bad without putting back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or ngood or nbad is 10^9 or more, or the sample is larger than both together.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> Hypergeometric(Parameter ngood, Parameter nbad, Parameter nsample, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<Hypergeometric, long>(BitGenerator, size, @out, ngood, nbad, nsample);

    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, trials up to the first success of probability p.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in (0, 1].</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> Geometric(Parameter p, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<Geometric, long>(BitGenerator, size, @out, p);

    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, Zipf, or zeta: k has a probability like k^-a.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a is not above 1.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> Zipf(Parameter a, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<Zipf, long>(BitGenerator, size, @out, a);

    /// <summary>Copy, or in place with <paramref name="out"/>: int64 numbers, logarithmic series: k has a probability like p^k / k.</summary>
    /// <exception cref="ArgumentOutOfRangeException">p is not in [0, 1).</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<long> LogSeries(Parameter p, Dims? size = null, NDArray<long>? @out = null) =>
        Sampling.Draw<LogSeries, long>(BitGenerator, size, @out, p);
}
