using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: -x, elementwise.</summary>
    /// <example><code>Nd.Negative(Nd.Array([1, -2])) // -> [-1  2]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Negative<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> => Elementwise.Unary<NumericUnary<Negate, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: -x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Negative(NDArray x, NDArray? @out = null) => UnaryUfunc.Numeric<Negate>(nameof(Negative), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x itself.</summary>
    /// <exception cref="DTypeException">The dtype is bool.</exception>
    /// <example><code>Nd.Positive(Nd.Array([-1, 2])) // -> [-1  2]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static TArray Positive<TArray>(TArray x, TArray? @out = null) where TArray : NDArray => x is { DType.Kind: DTypeKind.Bool }
        ? throw new DTypeException($"Positive needs a numeric dtype; there is no Positive for {x.DType}.")
        : Same(nameof(Positive), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the complex conjugate, elementwise; real numbers are their own.</summary>
    /// <exception cref="DTypeException">The dtype is bool.</exception>
    /// <example><code>Nd.Conj(Nd.Array([new Complex(1, 2)])) // -> [1.-2.j]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static TArray Conj<TArray>(TArray x, TArray? @out = null) where TArray : NDArray => x switch
    {
        { DType.Kind: DTypeKind.Complex } => (TArray)UnaryUfunc.Inexact<Significand, Conjugate>(nameof(Conj), x, @out),
        { DType.Kind: DTypeKind.Bool } => throw new DTypeException($"Conj needs a numeric dtype; there is no Conj for {x.DType}."),
        _ => Same(nameof(Conj), x, @out),
    };

    /// <summary>Copy, or in place with <paramref name="out"/>: x * x, elementwise.</summary>
    /// <example><code>Nd.Square(Nd.Array([3, -4])) // -> [ 9 16]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Square<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> => Elementwise.Unary<NumericUnary<Square, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x * x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Square(NDArray x, NDArray? @out = null) => UnaryUfunc.Numeric<Square>(nameof(Square), x, @out, x is NDArray<bool> ? DType.Int8 : null);

    /// <summary>Copy, or in place with <paramref name="out"/>: |x|, elementwise; complex numbers give their real magnitude.</summary>
    /// <example><code>Nd.Abs(Nd.Array([-3, 4])) // -> [3 4]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Abs<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, INumber<T> => Elementwise.Unary<RealUnary<Absolute, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: |x|, elementwise; complex numbers give their real magnitude.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Abs(NDArray x, NDArray? @out = null) => x?.DType.Kind switch
    {
        DTypeKind.Complex => Hypot(x.Real(), x.Imag(), @out),
        DTypeKind.Bool => Same(nameof(Abs), x, @out),
        _ => UnaryUfunc.Real<Absolute>(nameof(Abs), x!, @out),
    };

    /// <summary>Copy, or in place with <paramref name="out"/>: the square root, elementwise.</summary>
    /// <example><code>Nd.Sqrt(Nd.Array([4.0, 9.0])) // -> [2. 3.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Sqrt<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Sqrt, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the square root, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Sqrt(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Sqrt, ComplexSqrt>(nameof(Sqrt), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: e to the power x, elementwise.</summary>
    /// <example><code>Nd.Exp(Nd.Array([0.0, 1.0])) // -> [1.         2.71828183]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Exp<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Exp, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: e to the power x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Exp(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Exp, ComplexExp>(nameof(Exp), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the natural logarithm, elementwise.</summary>
    /// <example><code>Nd.Log(Nd.Array([1.0, Nd.E])) // -> [0. 1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Log<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Log, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the natural logarithm, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Log(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Log, ComplexLog>(nameof(Log), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the logarithm to base 10, elementwise.</summary>
    /// <example><code>Nd.Log10(Nd.Array([1.0, 1000.0])) // -> [0. 3.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Log10<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Log10, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the logarithm to base 10, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Log10(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Log10, ComplexLog10>(nameof(Log10), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the sine, elementwise.</summary>
    /// <example><code>Nd.Sin(Nd.Array([0.0, Nd.Pi / 2])) // -> [0. 1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Sin<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Sin, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the sine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Sin(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Sin, ComplexSin>(nameof(Sin), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the cosine, elementwise.</summary>
    /// <example><code>Nd.Cos(Nd.Array([0.0, Nd.Pi])) // -> [ 1. -1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Cos<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Cos, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the cosine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Cos(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Cos, ComplexCos>(nameof(Cos), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the tangent, elementwise.</summary>
    /// <example><code>Nd.Tan(Nd.Array([0.0, Nd.Pi / 4])) // -> [0. 1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Tan<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Tan, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the tangent, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Tan(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Tan, ComplexTan>(nameof(Tan), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the hyperbolic sine, elementwise.</summary>
    /// <example><code>Nd.Sinh(Nd.Array([0.0, 1.0])) // -> [0. 1.17520119]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Sinh<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Sinh, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the hyperbolic sine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Sinh(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Sinh, ComplexSinh>(nameof(Sinh), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the hyperbolic cosine, elementwise.</summary>
    /// <example><code>Nd.Cosh(Nd.Array([0.0])) // -> [1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Cosh<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Cosh, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the hyperbolic cosine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Cosh(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Cosh, ComplexCosh>(nameof(Cosh), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the hyperbolic tangent, elementwise.</summary>
    /// <example><code>Nd.Tanh(Nd.Array([0.0, 1.0])) // -> [0. 0.76159416]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Tanh<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Tanh, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the hyperbolic tangent, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Tanh(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Tanh, ComplexTanh>(nameof(Tanh), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse sine, elementwise.</summary>
    /// <example><code>Nd.Asin(Nd.Array([0.0, 1.0])) // -> [0. 1.57079633]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Asin<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Asin, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse sine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Asin(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Asin, ComplexAsin>(nameof(Asin), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse cosine, elementwise.</summary>
    /// <example><code>Nd.Acos(Nd.Array([1.0, -1.0])) // -> [0. 3.14159265]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Acos<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Acos, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse cosine, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Acos(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Acos, ComplexAcos>(nameof(Acos), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse tangent, elementwise.</summary>
    /// <example><code>Nd.Atan(Nd.Array([0.0, 1.0])) // -> [0. 0.78539816]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Atan<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Atan, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the inverse tangent, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Atan(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Atan, ComplexAtan>(nameof(Atan), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the largest whole number not above x, elementwise.</summary>
    /// <example><code>Nd.Floor(Nd.Array([1.7, -1.2])) // -> [ 1. -2.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Floor<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Floor, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the largest whole number not above x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Floor(NDArray x, NDArray? @out = null) => UnaryUfunc.ToWhole<Floor>(nameof(Floor), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the smallest whole number not below x, elementwise.</summary>
    /// <example><code>Nd.Ceil(Nd.Array([1.2, -1.2])) // -> [ 2. -1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Ceil<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Ceil, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the smallest whole number not below x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Ceil(NDArray x, NDArray? @out = null) => UnaryUfunc.ToWhole<Ceil>(nameof(Ceil), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x without its fraction, elementwise.</summary>
    /// <example><code>Nd.Trunc(Nd.Array([1.7, -1.7])) // -> [ 1. -1.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Trunc<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Trunc, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x without its fraction, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Trunc(NDArray x, NDArray? @out = null) => UnaryUfunc.ToWhole<Trunc>(nameof(Trunc), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the nearest whole number, halves to the even one, elementwise.</summary>
    /// <example><code>Nd.Round(Nd.Array([0.5, 1.5, 2.6])) // -> [0. 2. 3.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Round<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> => Elementwise.Unary<FloatingUnary<Round, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the nearest whole number, halves to the even one, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Round(NDArray x, NDArray? @out = null) => x?.DType.Kind is DTypeKind.SignedInteger or DTypeKind.UnsignedInteger
        ? UnaryUfunc.ToWhole<Round>(nameof(Round), x, @out)
        : UnaryUfunc.Inexact<Round, ComplexRound>(nameof(Round), x!, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the nearest whole number as a floating-point one, halves to the even one, elementwise.</summary>
    /// <example><code>Nd.Rint(Nd.Array([0.5, 1.5, -2.7])) // -> [ 0.  2. -3.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Rint(NDArray x, NDArray? @out = null) => UnaryUfunc.Inexact<Round, ComplexRound>(nameof(Rint), x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: ~x, elementwise.</summary>
    /// <example><code>Nd.BitwiseInvert(Nd.Array([0, 5])) // -> [-1 -6]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseInvert<T>(NDArray<T> x, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> => Elementwise.Unary<IntegerUnary<Invert, T>, T>(x, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: ~x, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseInvert(NDArray x, NDArray? @out = null) => x is NDArray<bool> b ? NotCore(b, @out) : UnaryUfunc.Integer<Invert>(nameof(BitwiseInvert), x, @out);

    /// <summary>Copy: x1 where the condition is true, x2 elsewhere; all three broadcast.</summary>
    /// <example><code>Nd.Where(Nd.Array([true, false]), Nd.Array([1, 2]), Nd.Array([10, 20])) // -> [ 1 20]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Where<T>(NDArray<bool> condition, NDArray<T> x1, NDArray<T> x2) where T : unmanaged => Selection.Select(condition, x1, x2);

    /// <inheritdoc cref="Where{T}(NDArray{bool}, NDArray{T}, NDArray{T})"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Where(NDArray<bool> condition, NDArray x1, NDArray x2) => Selection.Select(condition, x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x held between min and max; a null bound does not hold.</summary>
    /// <example><code>Nd.Clip(Nd.Array([1, 5, 9]), 2, 6) // -> [2 5 6]</code></example>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Clip<T>(NDArray<T> x, T? min = null, T? max = null, NDArray<T>? @out = null) where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        if (min is { } low) return max is { } most ? Elementwise.Clamp(x, low, most, @out) : Elementwise.Binary<RealBinary<Maximum, T>, T>(x, low, @out);
        return max is { } high ? Elementwise.Binary<RealBinary<Minimum, T>, T>(x, high, @out) : Same(nameof(Clip), x, @out);
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: x held between two numbers, in the dtype of x; a null bound does not hold.</summary>
    /// <exception cref="OverflowException">A bound is an integer outside the range of the dtype.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Clip(NDArray x, Scalar? min = null, Scalar? max = null, NDArray? @out = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        NDArray z = min is { } low ? Maximum(x, low, @out) : x;
        if (max is { } high) return Minimum(z, high, ReferenceEquals(z, x) || z.DType != x.DType ? @out : z);
        return ReferenceEquals(z, x) ? Same(nameof(Clip), x, @out) : z;
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: x held between the bounds, which broadcast with it.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Clip(NDArray x, NDArray min, NDArray max, NDArray? @out = null) => Minimum(Maximum(x, min), max, @out);

    /// <summary>The elements as they are, in a new array or in the caller's.</summary>
    private static TArray Same<TArray>(string name, TArray x, TArray? @out) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x);
        if (@out is null) return x.Copy(Order.K);
        Elementwise.RequireOutput(@out, x.Layout.Shape);
        Destination.Into(name, x, @out);
        return @out;
    }

    private static NDArray NotCore(NDArray<bool> x, NDArray? @out)
    {
        if (@out is null or NDArray<bool>) return LogicalNot(x, (NDArray<bool>?)@out);
        Elementwise.RequireOutput(@out, x.Layout.Shape);
        @out.Assign(LogicalNot(x));
        return @out;
    }
}
