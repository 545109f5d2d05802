using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>The largest number of threads one operation uses; at first, as many as there are processors. Results have the same bits for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <example><code>Nd.MaxDegreeOfParallelism >= 1 // -> True</code></example>
    public static int MaxDegreeOfParallelism
    {
        get => Workers.Limit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Workers.Limit = value;
        }
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: the matrix product over the last axis of x1 and the second to last of x2.</summary>
    /// <remarks>
    /// Leading axes stack matrices and broadcast. A 1-d x1 is one row, a 1-d x2 one column, and the axis they lack is missing from the result.
    /// Any strides are multiplied as they are: a transposed view costs nothing more. Integers wrap around.
    /// </remarks>
    /// <exception cref="ShapeException">The shapes do not fit, or an operand has no axes.</exception>
    /// <example><code>Nd.MatMul(Nd.Array([[1, 2], [3, 4]]), Nd.Array([1, 1])) // -> [3 7]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> MatMul<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, INumberBase<T> =>
        DType.Of<T>() == DType.Float16 ? (NDArray<T>)MatrixProducts.Promoted(x1, x2, @out) : MatrixProducts.Multiply<NumberGemm<T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the matrix product over the last axis of x1 and the second to last of x2.</summary>
    /// <remarks>
    /// Different dtypes promote; bool multiplies by and, adds by or; float16 is summed in float32.
    /// Leading axes stack matrices and broadcast. A 1-d x1 is one row, a 1-d x2 one column, and the axis they lack is missing from the result.
    /// </remarks>
    /// <exception cref="ShapeException">The shapes do not fit, or an operand has no axes.</exception>
    /// <exception cref="DTypeException">The dtypes have no product, or it cannot be written into <paramref name="out"/>.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray MatMul(NDArray x1, NDArray x2, NDArray? @out = null) => MatrixProducts.Promoted(x1, x2, @out);
}
