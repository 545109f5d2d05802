using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: x1 == x2, elementwise; NaN equals nothing.</summary>
    /// <example><code>Nd.Equal(Nd.Array([1, 2]), Nd.Array([1, 3])) // -> [ True False]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Equal<T>(NDArray<T> x1, NDArray<T> x2, NDArray<bool>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Compare<NumericCompare<Equal, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 == x2, elementwise; NaN equals nothing.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Equal(NDArray x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Numeric<Equal>(new(nameof(Equal), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 == x2, elementwise; NaN equals nothing.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Equal(NDArray x1, Scalar x2, NDArray? @out = null) => CompareUfunc.Numeric<Equal>(new(nameof(Equal), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 == x2, elementwise; NaN equals nothing.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Equal(Scalar x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Numeric<Equal>(new(nameof(Equal), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 != x2, elementwise.</summary>
    /// <example><code>Nd.NotEqual(Nd.Array([1, 2]), Nd.Array([1, 3])) // -> [False  True]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> NotEqual<T>(NDArray<T> x1, NDArray<T> x2, NDArray<bool>? @out = null) where T : unmanaged, INumberBase<T> =>
        Elementwise.Compare<NumericCompare<NotEqual, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 != x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> NotEqual(NDArray x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Numeric<NotEqual>(new(nameof(NotEqual), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 != x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> NotEqual(NDArray x1, Scalar x2, NDArray? @out = null) => CompareUfunc.Numeric<NotEqual>(new(nameof(NotEqual), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 != x2, elementwise.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> NotEqual(Scalar x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Numeric<NotEqual>(new(nameof(NotEqual), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt; x2, elementwise; false for NaN.</summary>
    /// <example><code>Nd.Less(Nd.Array([1, 5]), 3) // -> [ True False]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Less<T>(NDArray<T> x1, NDArray<T> x2, NDArray<bool>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Compare<RealCompare<Less, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt; x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Less(NDArray x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<Less>(new(nameof(Less), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt; x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Less(NDArray x1, Scalar x2, NDArray? @out = null) => CompareUfunc.Real<Less>(new(nameof(Less), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt; x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Less(Scalar x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<Less>(new(nameof(Less), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt;= x2, elementwise; false for NaN.</summary>
    /// <example><code>Nd.LessEqual(Nd.Array([1, 3]), 1) // -> [ True False]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LessEqual<T>(NDArray<T> x1, NDArray<T> x2, NDArray<bool>? @out = null) where T : unmanaged, INumber<T> =>
        Elementwise.Compare<RealCompare<LessEqual, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt;= x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LessEqual(NDArray x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<LessEqual>(new(nameof(LessEqual), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt;= x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LessEqual(NDArray x1, Scalar x2, NDArray? @out = null) => CompareUfunc.Real<LessEqual>(new(nameof(LessEqual), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &lt;= x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> LessEqual(Scalar x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<LessEqual>(new(nameof(LessEqual), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt; x2, elementwise; false for NaN.</summary>
    /// <example><code>Nd.Greater(Nd.Array([1, 5]), 3) // -> [False  True]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Greater<T>(NDArray<T> x1, NDArray<T> x2, NDArray<bool>? @out = null) where T : unmanaged, INumber<T> => Less(x2, x1, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt; x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Greater(NDArray x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<Less>(new(nameof(Greater), x2, x1, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt; x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Greater(NDArray x1, Scalar x2, NDArray? @out = null) => CompareUfunc.Real<Less>(new(nameof(Greater), x2, x1, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt; x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> Greater(Scalar x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<Less>(new(nameof(Greater), x2, x1, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt;= x2, elementwise; false for NaN.</summary>
    /// <example><code>Nd.GreaterEqual(Nd.Array([1, 3]), 3) // -> [False  True]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> GreaterEqual<T>(NDArray<T> x1, NDArray<T> x2, NDArray<bool>? @out = null) where T : unmanaged, INumber<T> => LessEqual(x2, x1, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt;= x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> GreaterEqual(NDArray x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<LessEqual>(new(nameof(GreaterEqual), x2, x1, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt;= x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> GreaterEqual(NDArray x1, Scalar x2, NDArray? @out = null) => CompareUfunc.Real<LessEqual>(new(nameof(GreaterEqual), x2, x1, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: x1 &gt;= x2, elementwise; false for NaN.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<bool> GreaterEqual(Scalar x1, NDArray x2, NDArray? @out = null) => CompareUfunc.Real<LessEqual>(new(nameof(GreaterEqual), x2, x1, @out));
}
