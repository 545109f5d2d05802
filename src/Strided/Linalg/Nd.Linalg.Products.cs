using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class Linalg
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the matrix product, as <see cref="Nd.MatMul(NDArray, NDArray, NDArray?)"/>.</summary>
        /// <example><code>Nd.Linalg.MatMul(Nd.Eye(2), Nd.Ones(2, 3)).Shape // -> (2, 3)</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray MatMul(NDArray x1, NDArray x2, NDArray? @out = null) => MatrixProducts.Promoted(x1, x2, @out);

        /// <summary>View: matrices with rows and columns exchanged.</summary>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <example><code>Nd.Linalg.MatrixTranspose(Nd.Ones(5, 2, 3)).Shape // -> (5, 3, 2)</code></example>
        [NeverCopies]
        public static TArray MatrixTranspose<TArray>(TArray x) where TArray : NDArray
        {
            Stacks.RequireMatrix(nameof(MatrixTranspose), x);
            return x.SwapAxes(-1, -2);
        }

        /// <summary>View: the diagonals of matrices, as a last axis.</summary>
        /// <param name="x">Matrices.</param>
        /// <param name="offset">Which diagonal: above the main one when positive.</param>
        /// <example><code>Nd.Linalg.Diagonal(Nd.Ones(5, 2, 3)).Shape // -> (5, 2)</code></example>
        [NeverCopies]
        public static TArray Diagonal<TArray>(TArray x, nint offset = 0) where TArray : NDArray
        {
            Stacks.RequireMatrix(nameof(Diagonal), x);
            return x.Diagonal(offset, -2, -1);
        }

        /// <summary>Copy, or in place with <paramref name="out"/>: the sums of the diagonals of matrices. Narrow integers are summed in 64 bits.</summary>
        /// <param name="x">Matrices.</param>
        /// <param name="offset">Which diagonal: above the main one when positive.</param>
        /// <param name="dtype">The dtype to sum in.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <example><code>Nd.Linalg.Trace(Nd.Eye(3)) // -> 3.0</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray Trace(NDArray x, nint offset = 0, DType? dtype = null, NDArray? @out = null) => Diagonal(x, offset).Sum((Dims)(-1), dtype, @out: @out);

        /// <summary>Copy: every element of one vector times every element of another.</summary>
        /// <exception cref="ShapeException">One of the two is not a vector.</exception>
        /// <example><code>Nd.Linalg.Outer(Nd.Array([1.0, 2]), Nd.Array([3.0, 4])) // -> [[3. 4.] [6. 8.]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Outer(NDArray x1, NDArray x2)
        {
            ArgumentNullException.ThrowIfNull(x1);
            ArgumentNullException.ThrowIfNull(x2);
            return x1.NDim == 1 && x2.NDim == 1 ? Nd.Outer(x1, x2) : throw new ShapeException($"Outer needs two vectors, got shapes {x1.Shape} and {x2.Shape}.");
        }

        /// <inheritdoc cref="Nd.VecDot(NDArray, NDArray, nint, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray VecDot(NDArray x1, NDArray x2, nint axis = -1, NDArray? @out = null) => VectorProducts.VecDot(x1, x2, axis, @out);

        /// <inheritdoc cref="Nd.TensorDot(NDArray, NDArray, int)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray TensorDot(NDArray x1, NDArray x2, int axes = 2) => VectorProducts.TensorDot(x1, x2, axes);

        /// <inheritdoc cref="Nd.TensorDot(NDArray, NDArray, Dims, Dims)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray TensorDot(NDArray x1, NDArray x2, Dims axes1, Dims axes2) => VectorProducts.TensorDot(x1, x2, axes1, axes2);

        /// <inheritdoc cref="Nd.Cross(NDArray, NDArray, nint)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Cross(NDArray x1, NDArray x2, nint axis = -1) => VectorProducts.Cross(x1, x2, axis);

        /// <summary>Copy: square matrices times themselves, n factors; by repeated squaring. Negative powers are those of the inverse, 0 the identity.</summary>
        /// <exception cref="LinAlgException">The matrices are not square, or singular and n is negative.</exception>
        /// <example><code>Nd.Linalg.MatrixPower(Nd.Array([[1, 1], [1, 0]]), 10) // -> [[89 55] [55 34]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray MatrixPower(NDArray x, int n) => Chains.Power(x, n);

        /// <summary>Copy: the product of several matrices, multiplied in the order that takes the fewest multiplications. The first and the last may be vectors.</summary>
        /// <exception cref="ShapeException">There are fewer than two factors, or neighbours do not fit.</exception>
        /// <example><code>Nd.Linalg.MultiDot(Nd.Ones(1000, 10), Nd.Ones(10, 1000), Nd.Ones(1000, 5)).Shape // -> (1000, 5)</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray MultiDot(params ReadOnlySpan<NDArray> arrays) => Chains.Product(arrays);
    }
}
