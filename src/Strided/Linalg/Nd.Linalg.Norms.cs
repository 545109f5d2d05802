using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class Linalg
    {
        /// <summary>Copy: norms of vectors, real numbers.</summary>
        /// <param name="x">The numbers; integers are taken as float64.</param>
        /// <param name="axis">The axes whose elements make up a vector; null means all.</param>
        /// <param name="keepdims">Keep those axes with size 1.</param>
        /// <param name="ord">2 for the length; any p: the p-th root of the sum of p-th powers of absolute values; infinity and minus infinity: their
        /// largest and smallest; 0: how many are not zero.</param>
        /// <remarks>Squares are summed as they are: elements beyond about 1e154 (float32: 1e19) overflow.</remarks>
        /// <exception cref="AxisException">An axis does not exist or is named twice.</exception>
        /// <example><code>Nd.Linalg.VectorNorm(Nd.Array([3.0, 4])) // -> 5.0</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray VectorNorm(NDArray x, Dims? axis = null, bool keepdims = false, double ord = 2) => Norms.OfVectors(x, axis, keepdims, ord);

        /// <summary>Copy: norms of matrices, real numbers.</summary>
        /// <param name="x">Matrices, (..., m, n).</param>
        /// <param name="keepdims">Keep the last two axes with size 1.</param>
        /// <param name="ord">Frobenius, nuclear, 1, -1, 2, -2, infinity or minus infinity.</param>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <example><code>Nd.Linalg.MatrixNorm(Nd.Array([[1.0, -2], [3, 4]]), ord: 1) // -> 6.0</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray MatrixNorm(NDArray x, bool keepdims = false, MatrixNormOrder ord = default) => Norms.OfMatrices(x, keepdims, ord);

        /// <summary>Copy: NumPy's norm: without an order the length of all elements; with one the norm of a vector, or of a matrix.</summary>
        /// <param name="x">The numbers.</param>
        /// <param name="ord">The order; null is 2 for vectors and Frobenius for matrices.</param>
        /// <param name="axis">One axis for vectors, two for matrices; null takes x as it is.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <exception cref="ShapeException">With an order and no axis, x has neither one nor two axes.</exception>
        /// <example><code>Nd.Linalg.Norm(Nd.Array([[3.0, 0], [0, 4]])) // -> 5.0</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Norm(NDArray x, MatrixNormOrder? ord = null, Dims? axis = null, bool keepdims = false) => Norms.Of(x, ord, axis, keepdims);

        /// <summary>Copy: condition numbers: the norm of a matrix times that of its inverse.</summary>
        /// <param name="x">Matrices.</param>
        /// <param name="p">The norm; null is 2 or the ratio of the singular values, which other shapes than squares have too.</param>
        /// <returns>Infinity for singular matrices.</returns>
        /// <exception cref="LinAlgException">The matrices are empty, or not square and p is not 2 or -2.</exception>
        /// <example><code>Nd.Linalg.Cond(Nd.Array([[2.0, 0], [0, 4]])) // -> 2.0</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Cond(NDArray x, MatrixNormOrder? p = null) => Norms.Condition(x, p);

        /// <summary>Copy: ranks: how many singular values lie above a threshold.</summary>
        /// <param name="x">Matrices, or one vector, which has rank 1 unless it is zero.</param>
        /// <param name="rtol">The threshold in terms of the largest singular value; null is max(m, n) eps.</param>
        /// <param name="hermitian">True when the matrices are Hermitian.</param>
        /// <example><code>Nd.Linalg.MatrixRank(Nd.Ones(4, 3)) // -> 1</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<long> MatrixRank(NDArray x, double? rtol = null, bool hermitian = false) => Ranks.Of(x, rtol, hermitian);

        /// <summary>Copy: the pseudo-inverses of Moore and Penrose, from the singular values above a threshold.</summary>
        /// <param name="x">Matrices, (..., m, n).</param>
        /// <param name="rtol">The threshold in terms of the largest singular value; null is max(m, n) eps.</param>
        /// <param name="hermitian">True when the matrices are Hermitian.</param>
        /// <example><code>Nd.Linalg.Pinv(Nd.Array([[2.0, 0], [0, 0]])) // -> [[0.5 0. ] [0. 0. ]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Pinv(NDArray x, double? rtol = null, bool hermitian = false) => Ranks.Pinv(x, rtol, hermitian);

        /// <summary>Copy: the x of smallest length among those that minimise the length of a x - b, by the singular value decomposition.</summary>
        /// <param name="a">A matrix (m, n).</param>
        /// <param name="b">A vector (m), or columns (m, k).</param>
        /// <param name="rcond">Singular values at most this many times the largest count as zero; null is max(m, n) eps, and a negative number eps.</param>
        /// <returns>
        /// The solution; the sums of squared residuals of the columns, empty unless m > n and a has rank n; the rank; and the singular values.
        /// </returns>
        /// <exception cref="ShapeException">a is no matrix, or b does not have its rows.</exception>
        /// <exception cref="LinAlgException">The decomposition did not converge.</exception>
        /// <example><code>var (x, residuals, rank, s) = Nd.Linalg.LstSq(Nd.Array([[1.0, 0], [1, 1], [1, 2]]), Nd.Array([1.0, 3, 5])); // x: [1. 2.]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray X, NDArray Residuals, int Rank, NDArray SingularValues) LstSq(NDArray a, NDArray b, double? rcond = null) => Ranks.LeastSquares(a, b, rcond);
    }
}
