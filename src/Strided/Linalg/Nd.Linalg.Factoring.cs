using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class Linalg
    {
        /// <summary>Copy: the Cholesky factors of Hermitian positive definite matrices: lower l with x = l l*, or upper u with x = u* u.</summary>
        /// <param name="x">The matrices, of which one triangle is read: the one that the factor will be in.</param>
        /// <param name="upper">The upper factor instead of the lower.</param>
        /// <exception cref="LinAlgException">A matrix is not square or not positive definite: the message names it.</exception>
        /// <example><code>Nd.Linalg.Cholesky(Nd.Array([[4.0, 2], [2, 5]])) // -> [[2. 0.] [1. 2.]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Cholesky(NDArray x, bool upper = false) => Factoring.Cholesky(x, upper);

        /// <inheritdoc cref="Cholesky(NDArray, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> Cholesky<T>(NDArray<T> x, bool upper = false) where T : unmanaged, IFloatingPointIeee754<T> => (NDArray<T>)Factoring.Cholesky(x, upper);

        /// <summary>Copy: q with orthonormal columns and upper triangular r with q r = x, by Householder's reflections.</summary>
        /// <param name="x">Matrices, (..., m, n).</param>
        /// <param name="mode">How many columns q has: min(m, n), or m for a complete basis.</param>
        /// <remarks>q* q is the identity within a small multiple of m eps, however x is conditioned. The diagonal of r may be negative.</remarks>
        /// <example><code>(NDArray q, NDArray r) = Nd.Linalg.QR(Nd.Array([[3.0, 1], [4, 2]])); // r: [[-5. -2.2], [0. 0.4]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray Q, NDArray R) QR(NDArray x, QRMode mode = QRMode.Reduced) => Factoring.QR(x, mode);

        /// <inheritdoc cref="QR(NDArray, QRMode)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray<T> Q, NDArray<T> R) QR<T>(NDArray<T> x, QRMode mode = QRMode.Reduced) where T : unmanaged, IFloatingPointIeee754<T>
        {
            (NDArray q, NDArray r) = Factoring.QR(x, mode);
            return ((NDArray<T>)q, (NDArray<T>)r);
        }

        /// <summary>Copy: the r of <see cref="QR(NDArray, QRMode)"/> alone, min(m, n) by n; NumPy's mode 'r'.</summary>
        /// <example><code>NDArray r = Nd.Linalg.QRTriangle(Nd.Array([[3.0, 1], [4, 2]])); // [[-5. -2.2], [0. 0.4]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray QRTriangle(NDArray x) => Factoring.QRTriangle(x);

        /// <summary>Copy: the factors as LAPACK's geqrf leaves them, transposed, and the scalars of the reflections; NumPy's mode 'raw'.</summary>
        /// <remarks>Row j of h holds column j of r up to its diagonal and then the rest of reflection I - tau v v*, whose first entry is 1.</remarks>
        /// <example><code>(NDArray h, NDArray tau) = Nd.Linalg.QRRaw(Nd.Ones(5, 3)); // shapes (3, 5) and (3)</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray H, NDArray Tau) QRRaw(NDArray x) => Factoring.QRRaw(x);
    }
}
