using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class Linalg
    {
        /// <summary>Copy: the singular value decomposition x = U diag(S) Vh of matrices.</summary>
        /// <remarks>
        /// Blocked Householder reduction to bidiagonal form, after QR when a matrix is tall or wide; the bidiagonal matrix is solved in float64 by
        /// divide and conquer (Gu, Eisenstat 1995). Matrices up to 6 x 6 by Jacobi's one-sided iteration, several at once.
        /// Singular values and residuals are within a small multiple of n eps times the largest singular value; of a value that is small beside the
        /// largest one, that may leave few digits. U and Vh are orthonormal to a small multiple of n eps.
        /// Singular values alone: <see cref="SvdVals(NDArray, bool)"/>.
        /// </remarks>
        /// <param name="x">Matrices of shape (..., M, N), numbers of any kind but float16; integers are computed in float64.</param>
        /// <param name="fullMatrices">True for square U and Vh; false for their first K = min(M, N) columns and rows, which is all that x needs.</param>
        /// <param name="hermitian">True when the matrices are Hermitian: found by <see cref="Eigh(NDArray, char)"/>, with less work.</param>
        /// <returns>U (..., M, M) or (..., M, K), S (..., K), real and falling, Vh (..., N, N) or (..., K, N).</returns>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <exception cref="DTypeException">The dtype has no such decomposition.</exception>
        /// <exception cref="LinAlgException">A matrix is not finite, a Hermitian one not square, or the iteration did not converge; the message says which.</exception>
        /// <example>
        /// <code>
        /// var (u, s, vh) = Nd.Linalg.Svd(Nd.Array(new[,] { { 3.0, 0.0 }, { 4.0, 5.0 } }), fullMatrices: false);   // s = [6.708, 2.236]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray U, NDArray S, NDArray Vh) Svd(NDArray x, bool fullMatrices = true, bool hermitian = false)
        {
            (NDArray values, NDArray? u, NDArray? vh) = Spectrum.Singular(nameof(Svd), x, vectors: true, fullMatrices, hermitian);
            return (u!, values, vh!);
        }

        /// <inheritdoc cref="Svd(NDArray, bool, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray<T> U, NDArray<T> S, NDArray<T> Vh) Svd<T>(NDArray<T> x, bool fullMatrices = true, bool hermitian = false)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            (NDArray u, NDArray s, NDArray vh) = Svd((NDArray)x, fullMatrices, hermitian);
            return ((NDArray<T>)u, (NDArray<T>)s, (NDArray<T>)vh);
        }

        /// <summary>Copy: singular values of matrices, in falling order.</summary>
        /// <remarks>
        /// As <see cref="Svd(NDArray, bool, bool)"/>, with the bidiagonal matrix solved by the qd iteration of Fernando and Parlett, or, should that not
        /// converge, by the QR iteration of Demmel and Kahan.
        /// </remarks>
        /// <param name="x">Matrices of shape (..., M, N), numbers of any kind but float16; integers are computed in float64.</param>
        /// <param name="hermitian">True when the matrices are Hermitian: found by <see cref="EigValsH(NDArray, char)"/>, with less work.</param>
        /// <returns>Real singular values of shape (..., min(M, N)).</returns>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <exception cref="DTypeException">The dtype has no such decomposition.</exception>
        /// <exception cref="LinAlgException">A matrix is not finite, a Hermitian one not square, or the iteration did not converge; the message says which.</exception>
        /// <example>
        /// <code>
        /// NDArray s = Nd.Linalg.SvdVals(Nd.Array(new[,] { { 3.0, 0.0 }, { 4.0, 5.0 } }));   // [6.708, 2.236]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray SvdVals(NDArray x, bool hermitian = false) =>
            Spectrum.Singular(nameof(SvdVals), x, vectors: false, full: false, hermitian).Values;

        /// <inheritdoc cref="SvdVals(NDArray, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> SvdVals<T>(NDArray<T> x, bool hermitian = false) where T : unmanaged, IFloatingPointIeee754<T> =>
            (NDArray<T>)SvdVals((NDArray)x, hermitian);
    }
}
