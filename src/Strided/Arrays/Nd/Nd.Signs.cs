using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: -1, 0 or 1, elementwise; of complex numbers x / |x|. NaN stays.</summary>
    /// <example><code>Nd.Sign(Nd.Array([-3, 0, 5])) // -> [-1  0  1]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Sign<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Unary<RealUnary<Sign, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: -1, 0 or 1, elementwise; of complex numbers x / |x|. NaN stays.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Sign(NDArray x, NDArray? @out = null) => x is { DType.Kind: DTypeKind.Complex }
        ? UnaryUfunc.Inexact<Significand, Direction>(nameof(Sign), x, @out)
        : UnaryUfunc.Real<Sign>(nameof(Sign), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 with the sign of x2, elementwise, that of zeros and NaN too.</summary>
    /// <example><code>Nd.CopySign(Nd.Array([1.0, 2.0]), Nd.Array([-0.0, 5.0])) // -> [-1.  2.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> CopySign<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<CopySign, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 with the sign of x2, elementwise, that of zeros and NaN too.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> CopySign<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<CopySign, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 with the sign of x2, elementwise, that of zeros and NaN too.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> CopySign<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<CopySign, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 with the sign of x2, elementwise, that of zeros and NaN too.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray CopySign(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<CopySign>(new(nameof(CopySign), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 with the sign of x2, elementwise, that of zeros and NaN too.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray CopySign(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Floating<CopySign>(new(nameof(CopySign), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 with the sign of x2, elementwise, that of zeros and NaN too.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray CopySign(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<CopySign>(new(nameof(CopySign), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the number next to x1 on the way to x2, elementwise.</summary>
    /// <example><code>Nd.NextAfter(Nd.Array([1.0]), Nd.Array([2.0])) - 1 // -> [2.22044605e-16]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> NextAfter<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<NextAfter, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the number next to x1 on the way to x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> NextAfter<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<NextAfter, T>, T>(x1, x2, @out);

    /// <summary>Copy: the number next to x1 on the way to x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> NextAfter<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<NextAfter, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the number next to x1 on the way to x2, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray NextAfter(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<NextAfter>(new(nameof(NextAfter), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the number next to x1 on the way to x2, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray NextAfter(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Floating<NextAfter>(new(nameof(NextAfter), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the number next to x1 on the way to x2, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray NextAfter(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<NextAfter>(new(nameof(NextAfter), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: 0 where x1 is below 0, x2 where it is 0, 1 above, elementwise.</summary>
    /// <example><code>Nd.Heaviside(Nd.Array([-1.0, 0.0, 2.0]), 0.5) // -> [0.  0.5 1. ]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Heaviside<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Heaviside, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: 0 where x1 is below 0, x2 where it is 0, 1 above, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Heaviside<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Heaviside, T>, T>(x1, x2, @out);

    /// <summary>Copy: 0 where x1 is below 0, x2 where it is 0, 1 above, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Heaviside<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Heaviside, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: 0 where x1 is below 0, x2 where it is 0, 1 above, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Heaviside(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<Heaviside>(new(nameof(Heaviside), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: 0 where x1 is below 0, x2 where it is 0, 1 above, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Heaviside(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Floating<Heaviside>(new(nameof(Heaviside), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: 0 where x1 is below 0, x2 where it is 0, 1 above, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Heaviside(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<Heaviside>(new(nameof(Heaviside), x1, x2, @out));
}
