using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>
    /// Linear algebra: the linalg extension of the array API standard, and NumPy's. Functions work on the last two axes; the axes before
    /// them stack matrices. They compute in float32, float64, complex64 or complex128; integers and bools in float64.
    /// </summary>
    public static partial class Linalg
    {
        /// <summary>Copy: the solution x of a x = b, by L U with partial pivoting.</summary>
        /// <param name="a">Square matrices, (..., n, n).</param>
        /// <param name="b">A vector (n) when it has one axis, else matrices (..., n, k). Axes before the matrices broadcast with those of a.</param>
        /// <remarks>The residual is within a small multiple of n eps |a| |x|. NaN and infinities pass through.</remarks>
        /// <exception cref="LinAlgException">A matrix is not square, or a pivot is exactly zero: the message names the matrix.</exception>
        /// <exception cref="ShapeException">The right side does not fit.</exception>
        /// <example><code>Nd.Linalg.Solve(Nd.Array([[3.0, 1], [1, 2]]), Nd.Array([9.0, 8])) // -> [2. 3.]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Solve(NDArray a, NDArray b) => Solving.Solve(nameof(Solve), a, b);

        /// <inheritdoc cref="Solve(NDArray, NDArray)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> Solve<T>(NDArray<T> a, NDArray<T> b) where T : unmanaged, IFloatingPointIeee754<T> =>
            (NDArray<T>)Solving.Solve(nameof(Solve), a, b);

        /// <summary>Copy: the inverse of square matrices, by L U with partial pivoting. To solve a system, <see cref="Solve(NDArray, NDArray)"/> is faster and closer.</summary>
        /// <exception cref="LinAlgException">A matrix is not square, or a pivot is exactly zero: the message names the matrix.</exception>
        /// <example><code>Nd.Linalg.Inv(Nd.Array([[2.0, 0], [0, 4]])) // -> [[0.5 0. ] [0. 0.25]]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Inv(NDArray x) => Solving.Inv(x);

        /// <inheritdoc cref="Inv(NDArray)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> Inv<T>(NDArray<T> x) where T : unmanaged, IFloatingPointIeee754<T> => (NDArray<T>)Solving.Inv(x);

        /// <summary>Copy: the determinants of square matrices, from the pivots of L U; 1 for a matrix without rows.</summary>
        /// <remarks>The result overflows or underflows only when the determinant itself does.</remarks>
        /// <exception cref="LinAlgException">A matrix is not square.</exception>
        /// <example><code>Nd.Linalg.Det(Nd.Array([[1.0, 2], [3, 4]])) // -> -2.0</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray Det(NDArray x) => Solving.Det(x);

        /// <inheritdoc cref="Det(NDArray)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> Det<T>(NDArray<T> x) where T : unmanaged, IFloatingPointIeee754<T> => (NDArray<T>)Solving.Det(x);

        /// <summary>Copy: the signs of determinants, complex numbers of size 1 for complex matrices, and the logarithms of their absolute values.</summary>
        /// <remarks>A singular matrix has sign 0 and logarithm minus infinity.</remarks>
        /// <exception cref="LinAlgException">A matrix is not square.</exception>
        /// <example><code>(NDArray sign, NDArray log) = Nd.Linalg.SlogDet(Nd.Array([[1.0, 2], [3, 4]])); // sign = -1, log = 0.6931</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray Sign, NDArray LogAbsDet) SlogDet(NDArray x) => Solving.SlogDet(x);

        /// <inheritdoc cref="SlogDet(NDArray)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static (NDArray<T> Sign, NDArray<T> LogAbsDet) SlogDet<T>(NDArray<T> x) where T : unmanaged, IFloatingPointIeee754<T>
        {
            (NDArray sign, NDArray log) = Solving.SlogDet(x);
            return ((NDArray<T>)sign, (NDArray<T>)log);
        }

        /// <summary>Copy: x with TensorDot(a, x, x.NDim) = b. The first axes of a are those of b; the rest, as many elements, are those of x.</summary>
        /// <param name="a">An array whose first axes have the shape of b.</param>
        /// <param name="b">The right side.</param>
        /// <exception cref="LinAlgException">a is not square when its axes are taken together, or is singular.</exception>
        /// <example><code>NDArray x = Nd.Linalg.TensorSolve(Nd.Eye(24).Reshape(6, 4, 2, 3, 4), Nd.Ones(6, 4)); // shape (2, 3, 4)</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray TensorSolve(NDArray a, NDArray b) => Tensors.Solve(a, b);

        /// <summary>Copy: the inverse of TensorDot with a over its first <paramref name="ind"/> axes.</summary>
        /// <param name="a">An array whose first axes have together as many elements as the others.</param>
        /// <param name="ind">How many axes count as rows.</param>
        /// <exception cref="LinAlgException">a is not square when its axes are taken together, or is singular.</exception>
        /// <example><code>NDArray x = Nd.Linalg.TensorInv(Nd.Eye(24).Reshape(4, 6, 8, 3), 2); // shape (8, 3, 4, 6)</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray TensorInv(NDArray a, int ind = 2) => Tensors.Inv(a, ind);
    }
}
