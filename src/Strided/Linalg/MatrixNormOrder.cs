using System.Globalization;

namespace Strided;

/// <summary>Which norm of a matrix: <c>1</c>, <c>-1</c>, <c>2</c>, <c>-2</c>, plus or minus infinity, <see cref="Frobenius"/> or <see cref="Nuclear"/>.</summary>
/// <example><code>Nd.Linalg.MatrixNorm(Nd.Eye(3), ord: MatrixNormOrder.Nuclear) // -> 3.</code></example>
public readonly record struct MatrixNormOrder
{
    private readonly double order;
    private readonly bool isNumber;
    private readonly bool isNuclear;

    private MatrixNormOrder(double order, bool isNumber, bool isNuclear) => (this.order, this.isNumber, this.isNuclear) = (order, isNumber, isNuclear);

    /// <summary>The root of the sum of squares of all elements.</summary>
    public static MatrixNormOrder Frobenius => default;

    /// <summary>The sum of the singular values.</summary>
    public static MatrixNormOrder Nuclear => new(0, isNumber: false, isNuclear: true);

    /// <summary>
    /// 1: the largest column sum of absolute values; -1: the smallest. Infinity: the largest row sum; minus infinity: the smallest.
    /// 2: the largest singular value; -2: the smallest.
    /// </summary>
    public static implicit operator MatrixNormOrder(double order) => new(order, isNumber: true, isNuclear: false);

    internal bool IsNuclear => isNuclear;

    /// <summary>The number, or null for a norm that has a name.</summary>
    internal double? Number => isNumber ? order : null;

    /// <inheritdoc/>
    public override string ToString() => isNuclear ? "nuc" : isNumber ? order.ToString(CultureInfo.InvariantCulture) : "fro";
}
