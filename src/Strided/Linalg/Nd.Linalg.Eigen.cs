using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class Linalg
    {
        /// <summary>Copy: eigenvalues and eigenvectors of Hermitian matrices, or symmetric ones when they are real.</summary>
        /// <remarks>
        /// Blocked Householder reduction to tridiagonal form (Dongarra, Sorensen, Hammarling 1989), which is solved in float64 by divide and conquer
        /// (Cuppen 1980; Gu, Eisenstat 1994), and back-transformation by matrix products; matrices up to 6 x 6 by Jacobi's iteration, several at once.
        /// Each eigenvalue is within a small multiple of n eps |x| of an exact one, and so are the residuals x v - v w; the vectors are orthogonal to a
        /// small multiple of n eps. That the matrix is Hermitian is not checked: the other triangle is not read, nor are imaginary parts on the diagonal.
        /// </remarks>
        /// <param name="x">Matrices of shape (..., M, M), numbers of any kind but float16; integers are computed in float64.</param>
        /// <param name="uplo">The triangle that is read: <c>'L'</c>, the lower one, or <c>'U'</c>.</param>
        /// <returns>Eigenvalues (..., M), real, in rising order, and eigenvectors (..., M, M), as columns of length 1.</returns>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <exception cref="DTypeException">The dtype has no such decomposition.</exception>
        /// <exception cref="LinAlgException">A matrix is not square, not finite, or the iteration did not converge; the message says which.</exception>
        /// <example>
        /// <code>
        /// var (w, v) = Nd.Linalg.Eigh(Nd.Array(new[,] { { 2.0, 1.0 }, { 1.0, 2.0 } }));   // w = [1, 3]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray Eigenvalues, NDArray Eigenvectors) Eigh(NDArray x, char uplo = 'L')
        {
            (NDArray values, NDArray? vectors) = Spectrum.Hermitian(nameof(Eigh), x, Spectrum.IsLower(nameof(Eigh), uplo), vectors: true);
            return (values, vectors!);
        }

        /// <inheritdoc cref="Eigh(NDArray, char)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray<T> Eigenvalues, NDArray<T> Eigenvectors) Eigh<T>(NDArray<T> x, char uplo = 'L') where T : unmanaged, IFloatingPointIeee754<T>
        {
            (NDArray values, NDArray vectors) = Eigh((NDArray)x, uplo);
            return ((NDArray<T>)values, (NDArray<T>)vectors);
        }

        /// <summary>Copy: eigenvalues of Hermitian matrices, or symmetric ones when they are real, in rising order.</summary>
        /// <remarks>As <see cref="Eigh(NDArray, char)"/>, with the tridiagonal matrix solved by the rational QL iteration of Pal, Walker and Kahan.</remarks>
        /// <param name="x">Matrices of shape (..., M, M), numbers of any kind but float16; integers are computed in float64.</param>
        /// <param name="uplo">The triangle that is read: <c>'L'</c>, the lower one, or <c>'U'</c>.</param>
        /// <returns>Real eigenvalues of shape (..., M).</returns>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <exception cref="DTypeException">The dtype has no such decomposition.</exception>
        /// <exception cref="LinAlgException">A matrix is not square, not finite, or the iteration did not converge; the message says which.</exception>
        /// <example>
        /// <code>
        /// NDArray w = Nd.Linalg.EigValsH(Nd.Array(new[,] { { 2.0, 1.0 }, { 1.0, 2.0 } }));   // [1, 3]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray EigValsH(NDArray x, char uplo = 'L') =>
            Spectrum.Hermitian(nameof(EigValsH), x, Spectrum.IsLower(nameof(EigValsH), uplo), vectors: false).Values;

        /// <inheritdoc cref="EigValsH(NDArray, char)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> EigValsH<T>(NDArray<T> x, char uplo = 'L') where T : unmanaged, IFloatingPointIeee754<T> => (NDArray<T>)EigValsH((NDArray)x, uplo);

        /// <summary>Copy: eigenvalues and right eigenvectors of square matrices.</summary>
        /// <remarks>
        /// The result is always complex, as the Array API standard has it; NumPy answers real arrays when every imaginary part is 0. float32 and
        /// complex64 are computed in double precision and rounded once. Balancing (Parlett, Reinsch 1969), blocked reduction to Hessenberg form,
        /// the QR iteration with many shifts and early deflation (Braman, Byers, Mathias 2002), back substitution. The eigenvalues are those of a
        /// matrix within a small multiple of n eps |x| of x; those of a defective matrix may be far more sensitive than that. Eigenvalues of a real
        /// matrix are real or come in conjugate pairs.
        /// </remarks>
        /// <param name="x">Matrices of shape (..., M, M), numbers of any kind but float16; integers are computed in float64.</param>
        /// <returns>Eigenvalues (..., M), in no particular order, and eigenvectors (..., M, M), as columns of length 1 whose largest component is real.</returns>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <exception cref="DTypeException">The dtype has no such decomposition.</exception>
        /// <exception cref="LinAlgException">A matrix is not square, not finite, or the iteration did not converge; the message says which.</exception>
        /// <example>
        /// <code>
        /// var (w, v) = Nd.Linalg.Eig(Nd.Array(new[,] { { 0.0, -1.0 }, { 1.0, 0.0 } }));   // w = [i, -i]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray Eigenvalues, NDArray Eigenvectors) Eig(NDArray x)
        {
            (NDArray values, NDArray? vectors) = Spectrum.General(nameof(Eig), x, vectors: true);
            return (values, vectors!);
        }

        /// <summary>Copy: eigenvalues of square matrices, always complex, in no particular order.</summary>
        /// <remarks>As <see cref="Eig"/>, without the vectors.</remarks>
        /// <param name="x">Matrices of shape (..., M, M), numbers of any kind but float16; integers are computed in float64.</param>
        /// <returns>Eigenvalues of shape (..., M).</returns>
        /// <exception cref="ShapeException">There are fewer than two axes.</exception>
        /// <exception cref="DTypeException">The dtype has no such decomposition.</exception>
        /// <exception cref="LinAlgException">A matrix is not square, not finite, or the iteration did not converge; the message says which.</exception>
        /// <example>
        /// <code>
        /// NDArray w = Nd.Linalg.EigVals(Nd.Array(new[,] { { 0.0, -1.0 }, { 1.0, 0.0 } }));   // [i, -i]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray EigVals(NDArray x) => Spectrum.General(nameof(EigVals), x, vectors: false).Values;
    }
}
