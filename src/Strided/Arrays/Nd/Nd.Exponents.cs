using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: e to the power x, less 1, elementwise; accurate near 0.</summary>
    /// <example><code>Nd.Expm1(Nd.Array([0.0, 1e-10])) // -> [0.e+00 1.e-10]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Expm1<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<ExpMinusOne, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: e to the power x, less 1, elementwise; accurate near 0.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Expm1(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<ExpMinusOne, ComplexExpMinusOne>(nameof(Expm1), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the natural logarithm of 1 + x, elementwise; accurate near 0.</summary>
    /// <example><code>Nd.Log1p(Nd.Array([0.0, 1e-10])) // -> [0.e+00 1.e-10]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Log1p<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<LogOnePlus, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the natural logarithm of 1 + x, elementwise; accurate near 0.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Log1p(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<LogOnePlus, ComplexLogOnePlus>(nameof(Log1p), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the logarithm to base 2, elementwise; whole at powers of 2.</summary>
    /// <example><code>Nd.Log2(Nd.Array([1.0, 8.0, 0.25])) // -> [ 0.  3. -2.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Log2<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Log2, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the logarithm to base 2, elementwise; whole at powers of 2.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Log2(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Log2, ComplexLog2>(nameof(Log2), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: 2 to the power x, elementwise.</summary>
    /// <example><code>Nd.Exp2(Nd.Array([0.0, 3.0, -1.0])) // -> [1.  8.  0.5]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Exp2<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Exp2, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: 2 to the power x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Exp2(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Exp2, ComplexExp2>(nameof(Exp2), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the cube root, elementwise; negative numbers have one.</summary>
    /// <example><code>Nd.Cbrt(Nd.Array([-8.0, 27.0])) // -> [-2.  3.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Cbrt<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Cbrt, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the cube root, elementwise; negative numbers have one.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Cbrt(NDArray x, NDArray? @out = null) => UnaryUfunc.RealInexact<Cbrt>(nameof(Cbrt), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: 1 / x, elementwise.</summary>
    /// <example><code>Nd.Reciprocal(Nd.Array([2.0, -4.0])) // -> [ 0.5  -0.25]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Reciprocal<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Reciprocal, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: 1 / x, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is neither floating-point nor complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Reciprocal(NDArray x, NDArray? @out = null) => UnaryUfunc.OnlyInexact<Reciprocal, ComplexReciprocal>(nameof(Reciprocal), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: log(exp(x1) + exp(x2)), elementwise, without overflow: probabilities kept as logarithms are added.</summary>
    /// <example><code>Nd.LogAddExp(Nd.Array([1000.0]), Nd.Array([1000.0])) // -> [1000.69314718]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> LogAddExp<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<LogAddExp, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: log(exp(x1) + exp(x2)), elementwise, without overflow: probabilities kept as logarithms are added.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> LogAddExp<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<LogAddExp, T>, T>(x1, x2, @out);

    /// <summary>Copy: log(exp(x1) + exp(x2)), elementwise, without overflow: probabilities kept as logarithms are added.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> LogAddExp<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<LogAddExp, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: log(exp(x1) + exp(x2)), elementwise, without overflow: probabilities kept as logarithms are added.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray LogAddExp(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<LogAddExp>(new(nameof(LogAddExp), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: log(exp(x1) + exp(x2)), elementwise, without overflow: probabilities kept as logarithms are added.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray LogAddExp(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Floating<LogAddExp>(new(nameof(LogAddExp), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: log(exp(x1) + exp(x2)), elementwise, without overflow: probabilities kept as logarithms are added.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray LogAddExp(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<LogAddExp>(new(nameof(LogAddExp), x1, x2, @out));
}
