using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: x1 + x2, elementwise.</summary>
    /// <example><code>Nd.Add(Nd.Array([1, 2]), Nd.Array([10, 20])) // -> [11 22]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Add<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Add, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 + x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Add<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Add, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 + x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Add<T>(T x1, NDArray<T> x2) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Add, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 + x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Add(NDArray x1, NDArray x2, NDArray? @out = null) => AddCore(new(nameof(Add), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 + x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Add(NDArray x1, Scalar x2, NDArray? @out = null) => AddCore(new(nameof(Add), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 + x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Add(Scalar x1, NDArray x2, NDArray? @out = null) => AddCore(new(nameof(Add), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2, elementwise.</summary>
    /// <example><code>Nd.Subtract(Nd.Array([5, 6]), 2) // -> [3 4]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Subtract<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Subtract, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Subtract<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Subtract, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 - x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Subtract<T>(T x1, NDArray<T> x2) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Subtract, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Subtract(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Numeric<Subtract>(new(nameof(Subtract), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Subtract(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Numeric<Subtract>(new(nameof(Subtract), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Subtract(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Numeric<Subtract>(new(nameof(Subtract), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 * x2, elementwise.</summary>
    /// <example><code>Nd.Multiply(Nd.Array([1, 2]), 10) // -> [10 20]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Multiply<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Multiply, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 * x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Multiply<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Multiply, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 * x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Multiply<T>(T x1, NDArray<T> x2) where T : unmanaged, INumberBase<T> =>
        Elementwise.Binary<NumericBinary<Multiply, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 * x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Multiply(NDArray x1, NDArray x2, NDArray? @out = null) => MultiplyCore(new(nameof(Multiply), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 * x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Multiply(NDArray x1, Scalar x2, NDArray? @out = null) => MultiplyCore(new(nameof(Multiply), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 * x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Multiply(Scalar x1, NDArray x2, NDArray? @out = null) => MultiplyCore(new(nameof(Multiply), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 / x2, elementwise; integers divide in float64.</summary>
    /// <example><code>Nd.Divide((NDArray)Nd.Array([1, 7]), 2) // -> [0.5 3.5]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Divide<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPoint<T> =>
        Elementwise.Binary<NumericBinary<Divide, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 / x2, elementwise; integers divide in float64.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Divide<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPoint<T> =>
        Elementwise.Binary<NumericBinary<Divide, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 / x2, elementwise; integers divide in float64.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Divide<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPoint<T> =>
        Elementwise.Binary<NumericBinary<Divide, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 / x2, elementwise; integers divide in float64.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Divide(NDArray x1, NDArray x2, NDArray? @out = null) => DivideCore(new(nameof(Divide), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 / x2, elementwise; integers divide in float64.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Divide(NDArray x1, Scalar x2, NDArray? @out = null) => DivideCore(new(nameof(Divide), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 / x2, elementwise; integers divide in float64.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Divide(Scalar x1, NDArray x2, NDArray? @out = null) => DivideCore(new(nameof(Divide), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: floor(x1 / x2), elementwise; integers give 0 where x2 is 0.</summary>
    /// <example><code>Nd.FloorDivide(Nd.Array([7, -7]), 2) // -> [ 3 -4]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray FloorDivide(NDArray x1, NDArray x2, NDArray? @out = null) => FloorDivideCore(new(nameof(FloorDivide), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: floor(x1 / x2), elementwise; integers give 0 where x2 is 0.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray FloorDivide(NDArray x1, Scalar x2, NDArray? @out = null) => FloorDivideCore(new(nameof(FloorDivide), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: floor(x1 / x2), elementwise; integers give 0 where x2 is 0.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray FloorDivide(Scalar x1, NDArray x2, NDArray? @out = null) => FloorDivideCore(new(nameof(FloorDivide), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2 * floor(x1 / x2), elementwise: the sign is that of x2.</summary>
    /// <example><code>Nd.Remainder(Nd.Array([7, -7]), 3) // -> [1 2]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Remainder(NDArray x1, NDArray x2, NDArray? @out = null) => RemainderCore(new(nameof(Remainder), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2 * floor(x1 / x2), elementwise: the sign is that of x2.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Remainder(NDArray x1, Scalar x2, NDArray? @out = null) => RemainderCore(new(nameof(Remainder), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 - x2 * floor(x1 / x2), elementwise: the sign is that of x2.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Remainder(Scalar x1, NDArray x2, NDArray? @out = null) => RemainderCore(new(nameof(Remainder), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 to the power x2, elementwise.</summary>
    /// <example><code>Nd.Pow(Nd.Array([2, 3]), 3) // -> [ 8 27]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Pow(NDArray x1, NDArray x2, NDArray? @out = null) => PowCore(new(nameof(Pow), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 to the power x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Pow(NDArray x1, Scalar x2, NDArray? @out = null) =>
        x1?.DType.Kind == DTypeKind.Floating && x2.Kind != DTypeKind.Complex && x2.To<double>() == 2
            ? UnaryUfunc.Numeric<Square>(nameof(Pow), x1, @out)
            : PowCore(new(nameof(Pow), x1!, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 to the power x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Pow(Scalar x1, NDArray x2, NDArray? @out = null) => PowCore(new(nameof(Pow), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; NaN wins.</summary>
    /// <example><code>Nd.Minimum(Nd.Array([1, 5]), Nd.Array([3, 2])) // -> [1 2]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Minimum<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<Minimum, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Minimum<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<Minimum, T>, T>(x1, x2, @out);

    /// <summary>Copy: the smaller of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Minimum<T>(T x1, NDArray<T> x2) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<Minimum, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Minimum(NDArray x1, NDArray x2, NDArray? @out = null) => MinimumCore(new(nameof(Minimum), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Minimum(NDArray x1, Scalar x2, NDArray? @out = null) => MinimumCore(new(nameof(Minimum), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Minimum(Scalar x1, NDArray x2, NDArray? @out = null) => MinimumCore(new(nameof(Minimum), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; NaN wins.</summary>
    /// <example><code>Nd.Maximum(Nd.Array([1, 5]), Nd.Array([3, 2])) // -> [3 5]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Maximum<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<Maximum, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Maximum<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<Maximum, T>, T>(x1, x2, @out);

    /// <summary>Copy: the larger of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Maximum<T>(T x1, NDArray<T> x2) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<Maximum, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Maximum(NDArray x1, NDArray x2, NDArray? @out = null) => MaximumCore(new(nameof(Maximum), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Maximum(NDArray x1, Scalar x2, NDArray? @out = null) => MaximumCore(new(nameof(Maximum), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; NaN wins.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Maximum(Scalar x1, NDArray x2, NDArray? @out = null) => MaximumCore(new(nameof(Maximum), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the angle of the point (x2, x1), elementwise.</summary>
    /// <example><code>Nd.Atan2(Nd.Array([1.0, -1.0]), Nd.Array([0.0, -1.0])) // -> [ 1.57079633 -2.35619449]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Atan2<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Arctan2, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the angle of the point (x2, x1), elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Atan2<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Arctan2, T>, T>(x1, x2, @out);

    /// <summary>Copy: the angle of the point (x2, x1), elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Atan2<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Arctan2, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the angle of the point (x2, x1), elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Atan2(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<Arctan2>(new(nameof(Atan2), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the angle of the point (x2, x1), elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Atan2(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Floating<Arctan2>(new(nameof(Atan2), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the angle of the point (x2, x1), elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Atan2(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<Arctan2>(new(nameof(Atan2), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: sqrt(x1² + x2²) without overflow, elementwise.</summary>
    /// <example><code>Nd.Hypot(Nd.Array([3.0]), Nd.Array([4.0])) // -> [5.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Hypot<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Hypot, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: sqrt(x1² + x2²) without overflow, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Hypot<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Hypot, T>, T>(x1, x2, @out);

    /// <summary>Copy: sqrt(x1² + x2²) without overflow, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Hypot<T>(T x1, NDArray<T> x2) where T : unmanaged, IFloatingPointIeee754<T> =>
        Elementwise.Binary<FloatingBinary<Hypot, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: sqrt(x1² + x2²) without overflow, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Hypot(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<Hypot>(new(nameof(Hypot), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: sqrt(x1² + x2²) without overflow, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Hypot(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Floating<Hypot>(new(nameof(Hypot), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: sqrt(x1² + x2²) without overflow, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Hypot(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Floating<Hypot>(new(nameof(Hypot), x1, x2, @out));

    private static NDArray AddCore(in Operands operands) =>
        operands.DType.Kind == DTypeKind.Bool ? operands.Bool<Or>() : BinaryUfunc.Numeric<Add>(operands);

    private static NDArray MultiplyCore(in Operands operands) =>
        operands.DType.Kind == DTypeKind.Bool ? operands.Bool<And>() : BinaryUfunc.Numeric<Multiply>(operands);

    private static NDArray DivideCore(in Operands operands)
    {
        DType dtype = operands.DType.Kind < DTypeKind.Floating ? DType.Float64 : operands.DType;
        return BinaryUfunc.Numeric<Divide>(operands, dtype);
    }

    private static NDArray MinimumCore(in Operands operands) =>
        operands.DType.Kind == DTypeKind.Bool ? operands.Bool<And>() : BinaryUfunc.Real<Minimum>(operands);

    private static NDArray MaximumCore(in Operands operands) =>
        operands.DType.Kind == DTypeKind.Bool ? operands.Bool<Or>() : BinaryUfunc.Real<Maximum>(operands);

    private static NDArray FloorDivideCore(in Operands operands) => operands.DType.Kind == DTypeKind.Floating
        ? BinaryUfunc.Floating<FloatFloorDivide>(operands)
        : BinaryUfunc.Integer<IntegerFloorDivide>(operands, Counting(operands.DType));

    private static NDArray RemainderCore(in Operands operands) => operands.DType.Kind == DTypeKind.Floating
        ? BinaryUfunc.Floating<FloatRemainder>(operands)
        : BinaryUfunc.Integer<IntegerRemainder>(operands, Counting(operands.DType));

    private static NDArray PowCore(in Operands operands)
    {
        if (operands.DType.Kind == DTypeKind.Complex) return BinaryUfunc.Complex<ComplexPower>(operands);
        if (operands.DType.Kind == DTypeKind.Floating) return BinaryUfunc.Floating<FloatPower>(operands);
        DType dtype = Counting(operands.DType);
        if (dtype.Kind == DTypeKind.SignedInteger)
        {
            NDArray exponents = operands.Arrays(dtype).Y;
            if (exponents.Size > 0 && Less(exponents.Min(), 0).ToScalar())
                throw new ArgumentException($"Integers to negative integer powers are not integers; convert {dtype} to a floating-point dtype first.");
        }
        return BinaryUfunc.Integer<IntegerPower>(operands, dtype);
    }

    /// <summary>Truth values count as int8 where an operation has no meaning for truth.</summary>
    private static DType Counting(DType dtype) => dtype.Kind == DTypeKind.Bool ? DType.Int8 : dtype;
}
