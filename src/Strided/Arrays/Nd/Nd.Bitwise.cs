using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &amp; x2, elementwise.</summary>
    /// <example><code>Nd.BitwiseAnd(Nd.Array([12, 10]), 6) // -> [4 2]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseAnd<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<And, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &amp; x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseAnd<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<And, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 &amp; x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseAnd<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<And, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &amp; x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseAnd(NDArray x1, NDArray x2, NDArray? @out = null) => BitwiseCore<And>(new(nameof(BitwiseAnd), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &amp; x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseAnd(NDArray x1, Scalar x2, NDArray? @out = null) => BitwiseCore<And>(new(nameof(BitwiseAnd), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &amp; x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseAnd(Scalar x1, NDArray x2, NDArray? @out = null) => BitwiseCore<And>(new(nameof(BitwiseAnd), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 | x2, elementwise.</summary>
    /// <example><code>Nd.BitwiseOr(Nd.Array([12, 10]), 1) // -> [13 11]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseOr<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<Or, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 | x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseOr<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<Or, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 | x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseOr<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<Or, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 | x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseOr(NDArray x1, NDArray x2, NDArray? @out = null) => BitwiseCore<Or>(new(nameof(BitwiseOr), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 | x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseOr(NDArray x1, Scalar x2, NDArray? @out = null) => BitwiseCore<Or>(new(nameof(BitwiseOr), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 | x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseOr(Scalar x1, NDArray x2, NDArray? @out = null) => BitwiseCore<Or>(new(nameof(BitwiseOr), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 ^ x2, elementwise.</summary>
    /// <example><code>Nd.BitwiseXor(Nd.Array([12, 10]), 15) // -> [3 5]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseXor<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<Xor, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 ^ x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseXor<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<Xor, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 ^ x2, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseXor<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<Xor, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 ^ x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseXor(NDArray x1, NDArray x2, NDArray? @out = null) => BitwiseCore<Xor>(new(nameof(BitwiseXor), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 ^ x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseXor(NDArray x1, Scalar x2, NDArray? @out = null) => BitwiseCore<Xor>(new(nameof(BitwiseXor), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 ^ x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseXor(Scalar x1, NDArray x2, NDArray? @out = null) => BitwiseCore<Xor>(new(nameof(BitwiseXor), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted left by x2 bits, elementwise.</summary>
    /// <example><code>Nd.BitwiseLeftShift(Nd.Array([1, 3]), 4) // -> [16 48]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseLeftShift<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted left by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseLeftShift<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 shifted left by x2 bits, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseLeftShift<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted left by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseLeftShift(NDArray x1, NDArray x2, NDArray? @out = null) => ShiftCore<ShiftLeft>(new(nameof(BitwiseLeftShift), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted left by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseLeftShift(NDArray x1, Scalar x2, NDArray? @out = null) => ShiftCore<ShiftLeft>(new(nameof(BitwiseLeftShift), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted left by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseLeftShift(Scalar x1, NDArray x2, NDArray? @out = null) => ShiftCore<ShiftLeft>(new(nameof(BitwiseLeftShift), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted right by x2 bits, elementwise.</summary>
    /// <example><code>Nd.BitwiseRightShift(Nd.Array([16, -16]), 2) // -> [ 4 -4]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseRightShift<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted right by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseRightShift<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(x1, x2, @out);

    /// <summary>Copy: x1 shifted right by x2 bits, elementwise.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> BitwiseRightShift<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted right by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseRightShift(NDArray x1, NDArray x2, NDArray? @out = null) => ShiftCore<ShiftRight>(new(nameof(BitwiseRightShift), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted right by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseRightShift(NDArray x1, Scalar x2, NDArray? @out = null) => ShiftCore<ShiftRight>(new(nameof(BitwiseRightShift), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 shifted right by x2 bits, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray BitwiseRightShift(Scalar x1, NDArray x2, NDArray? @out = null) => ShiftCore<ShiftRight>(new(nameof(BitwiseRightShift), x1, x2, @out));

    private static NDArray BitwiseCore<TOp>(in Operands operands) where TOp : struct, IIntegerBinary =>
        operands.DType.Kind == DTypeKind.Bool ? operands.Bool<TOp>() : BinaryUfunc.Integer<TOp>(operands);

    private static NDArray ShiftCore<TOp>(in Operands operands) where TOp : struct, IIntegerBinary =>
        BinaryUfunc.Integer<TOp>(operands, Counting(operands.DType));
}
