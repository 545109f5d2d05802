using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; a NaN loses, where <see cref="Maximum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <example><code>Nd.FMax(Nd.Array([1.0, Nd.NaN]), Nd.Array([3.0, 2.0])) // -> [3. 2.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> FMax<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<MaximumNumber, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; a NaN loses, where <see cref="Maximum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> FMax<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<MaximumNumber, T>, T>(x1, x2, @out);

    /// <summary>Copy: the larger of x1 and x2, elementwise; a NaN loses, where <see cref="Maximum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> FMax<T>(T x1, NDArray<T> x2) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<MaximumNumber, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; a NaN loses, where <see cref="Maximum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray FMax(NDArray x1, NDArray x2, NDArray? @out = null) => NumberCore<MaximumNumber, Or>(new(nameof(FMax), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; a NaN loses, where <see cref="Maximum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray FMax(NDArray x1, Scalar x2, NDArray? @out = null) => NumberCore<MaximumNumber, Or>(new(nameof(FMax), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the larger of x1 and x2, elementwise; a NaN loses, where <see cref="Maximum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray FMax(Scalar x1, NDArray x2, NDArray? @out = null) => NumberCore<MaximumNumber, Or>(new(nameof(FMax), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; a NaN loses, where <see cref="Minimum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <example><code>Nd.FMin(Nd.Array([1.0, Nd.NaN]), Nd.Array([3.0, 2.0])) // -> [1. 2.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> FMin<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<MinimumNumber, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; a NaN loses, where <see cref="Minimum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> FMin<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<MinimumNumber, T>, T>(x1, x2, @out);

    /// <summary>Copy: the smaller of x1 and x2, elementwise; a NaN loses, where <see cref="Minimum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> FMin<T>(T x1, NDArray<T> x2) where T : unmanaged, INumber<T> =>
        Elementwise.Binary<RealBinary<MinimumNumber, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; a NaN loses, where <see cref="Minimum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray FMin(NDArray x1, NDArray x2, NDArray? @out = null) => NumberCore<MinimumNumber, And>(new(nameof(FMin), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; a NaN loses, where <see cref="Minimum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray FMin(NDArray x1, Scalar x2, NDArray? @out = null) => NumberCore<MinimumNumber, And>(new(nameof(FMin), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the smaller of x1 and x2, elementwise; a NaN loses, where <see cref="Minimum(NDArray, NDArray, NDArray?)"/> lets it win.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray FMin(Scalar x1, NDArray x2, NDArray? @out = null) => NumberCore<MinimumNumber, And>(new(nameof(FMin), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: |x| as a floating-point number, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    /// <example><code>Nd.Fabs((NDArray)Nd.Array([-1, 2])) // -> [1. 2.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Fabs(NDArray x, NDArray? @out = null) => UnaryUfunc.RealInexact<FloatAbsolute>(nameof(Fabs), x, @out);

    private static NDArray NumberCore<TOp, TBool>(in Operands operands) where TOp : struct, IRealBinary where TBool : struct, IIntegerBinary =>
        operands.DType.Kind == DTypeKind.Bool ? operands.Bool<TBool>() : BinaryUfunc.Real<TOp>(operands);
}
