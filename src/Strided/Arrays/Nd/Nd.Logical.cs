using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: x1 and x2, elementwise; everything but zero is true.</summary>
    /// <example><code>Nd.LogicalAnd(Nd.Array([1, 0, 2]), Nd.Array([5, 5, 0])) // -> [ True False False]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalAnd(NDArray x1, NDArray x2, NDArray<bool>? @out = null) => Logic.Binary<And>(nameof(LogicalAnd), x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 and x2, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalAnd(NDArray x1, Scalar x2, NDArray<bool>? @out = null) => Logic.Binary<And>(nameof(LogicalAnd), x1, Logic.Of(x2), @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 and x2, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalAnd(Scalar x1, NDArray x2, NDArray<bool>? @out = null) => Logic.Binary<And>(nameof(LogicalAnd), Logic.Of(x1), x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 or x2, elementwise; everything but zero is true.</summary>
    /// <example><code>Nd.LogicalOr(Nd.Array([true, false]), Nd.Array([false, false])) // -> [ True False]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalOr(NDArray x1, NDArray x2, NDArray<bool>? @out = null) => Logic.Binary<Or>(nameof(LogicalOr), x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 or x2, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalOr(NDArray x1, Scalar x2, NDArray<bool>? @out = null) => Logic.Binary<Or>(nameof(LogicalOr), x1, Logic.Of(x2), @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 or x2, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalOr(Scalar x1, NDArray x2, NDArray<bool>? @out = null) => Logic.Binary<Or>(nameof(LogicalOr), Logic.Of(x1), x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: one of x1 and x2 but not both, elementwise; everything but zero is true.</summary>
    /// <example><code>Nd.LogicalXor(Nd.Array([true, true]), Nd.Array([false, true])) // -> [ True False]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalXor(NDArray x1, NDArray x2, NDArray<bool>? @out = null) => Logic.Binary<Xor>(nameof(LogicalXor), x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: one of x1 and x2 but not both, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalXor(NDArray x1, Scalar x2, NDArray<bool>? @out = null) => Logic.Binary<Xor>(nameof(LogicalXor), x1, Logic.Of(x2), @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: one of x1 and x2 but not both, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalXor(Scalar x1, NDArray x2, NDArray<bool>? @out = null) => Logic.Binary<Xor>(nameof(LogicalXor), Logic.Of(x1), x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: not x, elementwise.</summary>
    /// <example><code>Nd.LogicalNot(Nd.Array([true, false])) // -> [False  True]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalNot(NDArray<bool> x, NDArray<bool>? @out = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        NDArray<byte> z = Elementwise.Unary<IntegerUnary<Not, byte>, byte>(x.View<byte>(), @out?.View<byte>());
        return @out ?? z.Relabel<bool>();
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: not x, elementwise; everything but zero is true.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LogicalNot(NDArray x, NDArray<bool>? @out = null) => Logic.Not(nameof(LogicalNot), x, @out);
}
