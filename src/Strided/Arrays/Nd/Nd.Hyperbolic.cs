using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse hyperbolic sine, elementwise.</summary>
    /// <example><code>Nd.Asinh(Nd.Array([0.0, 1.0])) // -> [0.         0.88137359]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Asinh<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Asinh, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse hyperbolic sine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Asinh(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Asinh, ComplexAsinh>(nameof(Asinh), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse hyperbolic cosine, elementwise; NaN below 1.</summary>
    /// <example><code>Nd.Acosh(Nd.Array([1.0, 2.0])) // -> [0.         1.3169579]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Acosh<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Acosh, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse hyperbolic cosine, elementwise; NaN below 1.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Acosh(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Acosh, ComplexAcosh>(nameof(Acosh), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse hyperbolic tangent, elementwise; infinite at 1 and -1, NaN beyond.</summary>
    /// <example><code>Nd.Atanh(Nd.Array([0.0, 0.5, 1.0])) // -> [0.         0.54930614        inf]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Atanh<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Atanh, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse hyperbolic tangent, elementwise; infinite at 1 and -1, NaN beyond.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Atanh(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Atanh, ComplexAtanh>(nameof(Atanh), x, @out);
}
