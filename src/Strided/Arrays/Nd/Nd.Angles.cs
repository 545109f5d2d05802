using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: angles in degrees, in radians, elementwise.</summary>
    /// <example><code>Nd.Deg2Rad(Nd.Array([0.0, 180.0])) // -> [0.         3.14159265]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Deg2Rad<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Radians, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: angles in degrees, in radians, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Deg2Rad(NDArray x, NDArray? @out = null) => UnaryUfunc.RealInexact<Radians>(nameof(Deg2Rad), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: angles in radians, in degrees, elementwise.</summary>
    /// <example><code>Nd.Rad2Deg(Nd.Array([0.0, Nd.Pi])) // -> [  0. 180.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Rad2Deg<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Degrees, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: angles in radians, in degrees, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Rad2Deg(NDArray x, NDArray? @out = null) => UnaryUfunc.RealInexact<Degrees>(nameof(Rad2Deg), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: sin(πx) / πx, elementwise: 1 at 0, exactly 0 at the other whole numbers.</summary>
    /// <example><code>Nd.Sinc(Nd.Array([0.0, 0.5, 1.0])) // -> [1.         0.63661977 0.        ]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Sinc<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Unary<FloatingUnary<Sinc, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: sin(πx) / πx, elementwise: 1 at 0, exactly 0 at the other whole numbers.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Sinc(NDArray x, NDArray? @out = null) => UnaryUfunc.RealInexact<Sinc>(nameof(Sinc), x, @out);

    /// <summary>Copy: the angle of complex numbers from the positive real axis, elementwise; real numbers have 0 or π.</summary>
    /// <param name="z">Numbers of any dtype.</param>
    /// <param name="deg">In degrees rather than radians.</param>
    /// <example><code>Nd.Angle(Nd.Array&lt;Complex&gt;([1, Complex.ImaginaryOne, -1]), deg: true) // -> [  0.  90. 180.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Angle(NDArray z, bool deg = false)
    {
        ArgumentNullException.ThrowIfNull(z);
        NDArray angle = z.DType.Kind == DTypeKind.Complex ? Atan2(z.Imag(), z.Real()) : Atan2(0, z);
        return deg ? Rad2Deg(angle, angle) : angle;
    }
}
