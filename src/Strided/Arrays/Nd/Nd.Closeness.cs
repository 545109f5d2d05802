using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>True when both have the same shape and equal elements; NaN equals nothing unless asked otherwise.</summary>
    /// <example><code>Nd.ArrayEqual(Nd.Array([1, 2]), Nd.Array([1, 2])) // -> True</code></example>
    public static bool ArrayEqual(NDArray x1, NDArray x2, bool equalNan = false)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        if (x1.Shape != x2.Shape) return false;
        NDArray<bool> equal = Equal(x1, x2);
        return (equalNan ? equal | (IsNaN(x1) & IsNaN(x2)) : equal).All().ToScalar();
    }

    /// <summary>Copy: whether |x1 - x2| &lt;= atol + rtol · |x2|, elementwise. Infinities are close to themselves only.</summary>
    /// <param name="x1">Numbers.</param>
    /// <param name="x2">The numbers to compare with; the tolerance is relative to them.</param>
    /// <param name="rtol">How far off relative to x2.</param>
    /// <param name="atol">How far off at all.</param>
    /// <param name="equalNan">NaN is close to NaN.</param>
    /// <example><code>Nd.IsClose(Nd.Array([1.0, 2.0]), Nd.Array([1.0000001, 2.1])) // -> [ True False]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> IsClose(NDArray x1, NDArray x2, double rtol = 1e-5, double atol = 1e-8, bool equalNan = false)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        // Differences of integers would wrap, and truth values have none.
        NDArray y = x2.DType.Kind < DTypeKind.Floating ? x2.AsType<double>() : x2;
        NDArray<bool> near = LessEqual(Abs(x1 - y), Abs(y) * rtol + atol) & IsFinite(y) | Equal(x1, y);
        return equalNan ? near | (IsNaN(x1) & IsNaN(y)) : near;
    }

    /// <summary>True when all elements are close: <see cref="IsClose"/> everywhere, the shapes broadcast.</summary>
    /// <example><code>Nd.AllClose(Nd.Array([1.0, 2.0]), Nd.Array([1.0, 2.0000001])) // -> True</code></example>
    public static bool AllClose(NDArray x1, NDArray x2, double rtol = 1e-5, double atol = 1e-8, bool equalNan = false) =>
        IsClose(x1, x2, rtol, atol, equalNan).All().ToScalar();
}
