using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: the sum of products along one axis, the first vector conjugate when it is complex. Other axes broadcast.</summary>
    /// <param name="x1">The first vectors.</param>
    /// <param name="x2">The second vectors.</param>
    /// <param name="axis">The axis along which the vectors lie, counted from the end.</param>
    /// <param name="out">Where to write the result; it is returned.</param>
    /// <exception cref="ShapeException">The vectors have different lengths, or the other axes do not broadcast.</exception>
    /// <example><code>Nd.VecDot(Nd.Array([[1.0, 2], [3, 4]]), Nd.Array([10.0, 1])) // -> [12. 34.]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray VecDot(NDArray x1, NDArray x2, nint axis = -1, NDArray? @out = null) => VectorProducts.VecDot(x1, x2, axis, @out);

    /// <inheritdoc cref="VecDot(NDArray, NDArray, nint, NDArray?)"/>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> VecDot<T>(NDArray<T> x1, NDArray<T> x2, nint axis = -1, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        (NDArray<T>)VectorProducts.VecDot(x1, x2, axis, @out);

    /// <summary>
    /// Copy, or in place with <paramref name="out"/>: NumPy's dot. Numbers multiply; the last axis of x1 meets the second to last of x2, and all other
    /// axes stay apart.
    /// </summary>
    /// <remarks>For stacks of matrices <see cref="MatMul(NDArray, NDArray, NDArray?)"/> is the product to take; the two agree on matrices and vectors.</remarks>
    /// <exception cref="ShapeException">The axes that meet have different sizes.</exception>
    /// <example><code>Nd.Dot(Nd.Array([1.0, 2]), Nd.Array([3.0, 4])) // -> 11.0</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Dot(NDArray x1, NDArray x2, NDArray? @out = null) => VectorProducts.Dot(x1, x2, @out);

    /// <summary>Copy: the sum of products over the last axes of both, all other axes apart. Nothing is conjugate.</summary>
    /// <exception cref="ShapeException">The last axes have different sizes.</exception>
    /// <example><code>Nd.Inner(Nd.Array([1.0, 2]), Nd.Array([3.0, 4])) // -> 11.0</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Inner(NDArray x1, NDArray x2) => VectorProducts.Inner(x1, x2);

    /// <summary>Copy: the sum of products of all elements in C order, the first array conjugate when it is complex.</summary>
    /// <exception cref="ShapeException">The arrays have different numbers of elements.</exception>
    /// <example><code>Nd.VDot(Nd.Array([[1.0, 2], [3, 4]]), Nd.Ones(2, 2)) // -> 10.0</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray VDot(NDArray x1, NDArray x2) => VectorProducts.VDot(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: every element of one vector times every element of another. Arrays of other ranks are taken flat.</summary>
    /// <example><code>Nd.Outer(Nd.Array([1.0, 2]), Nd.Array([3.0, 4])) // -> [[3. 4.] [6. 8.]]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Outer(NDArray x1, NDArray x2, NDArray? @out = null)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        return Multiply(x1.Reshape(-1, 1), x2.Reshape(1, -1), @out);
    }

    /// <summary>Copy: matrices (..., m, n) times vectors (..., n). Axes before them broadcast.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <example><code>Nd.MatVec(Nd.Array([[1.0, 2], [3, 4]]), Nd.Array([1.0, 1])) // -> [3. 7.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray MatVec(NDArray x1, NDArray x2) => VectorProducts.MatVec(x1, x2);

    /// <summary>Copy: vectors (..., m), conjugate when they are complex, times matrices (..., m, n). Axes before them broadcast.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <example><code>Nd.VecMat(Nd.Array([1.0, 1]), Nd.Array([[1.0, 2], [3, 4]])) // -> [4. 6.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray VecMat(NDArray x1, NDArray x2) => VectorProducts.VecMat(x1, x2);

    /// <summary>Copy: the sum of products over the last <paramref name="axes"/> axes of x1 and as many first axes of x2.</summary>
    /// <exception cref="ShapeException">Axes that meet have different sizes.</exception>
    /// <example><code>Nd.TensorDot(Nd.Ones(2, 3, 4), Nd.Ones(3, 4, 5)).Shape // -> (2, 5)</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray TensorDot(NDArray x1, NDArray x2, int axes = 2) => VectorProducts.TensorDot(x1, x2, axes);

    /// <summary>Copy: the sum of products over pairs of axes; the other axes of x1, then those of x2, remain.</summary>
    /// <param name="x1">The first array.</param>
    /// <param name="x2">The second array.</param>
    /// <param name="axes1">Axes of x1.</param>
    /// <param name="axes2">The axis of x2 that each of them meets.</param>
    /// <exception cref="ShapeException">Axes that meet have different sizes.</exception>
    /// <exception cref="AxisException">An axis does not exist, is named twice, or has no partner.</exception>
    /// <example><code>Nd.TensorDot(Nd.Ones(3, 2, 4), Nd.Ones(4, 3, 5), (0, 2), (1, 0)).Shape // -> (2, 5)</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray TensorDot(NDArray x1, NDArray x2, Dims axes1, Dims axes2) => VectorProducts.TensorDot(x1, x2, axes1, axes2);

    /// <summary>Copy: Kronecker's product, a block of x2 for each element of x1.</summary>
    /// <example><code>Nd.Kron(Nd.Eye(2), Nd.Array([[1.0, 2]])) // -> [[1. 2. 0. 0.] [0. 0. 1. 2.]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Kron(NDArray x1, NDArray x2) => VectorProducts.Kron(x1, x2);

    /// <summary>Copy: the cross product of vectors of three elements along one axis. Other axes broadcast.</summary>
    /// <exception cref="ShapeException">The axis has not three elements in both.</exception>
    /// <example><code>Nd.Cross(Nd.Array([1.0, 0, 0]), Nd.Array([0.0, 1, 0])) // -> [0. 0. 1.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Cross(NDArray x1, NDArray x2, nint axis = -1) => VectorProducts.Cross(x1, x2, axis);
}
