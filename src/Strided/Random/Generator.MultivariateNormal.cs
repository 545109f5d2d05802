using System.Runtime.CompilerServices;

namespace Strided;

/// <content>The multivariate normal distribution.</content>
public sealed partial class Generator
{
    /// <summary>Copy: normal vectors with a mean and a covariance, along the last axis of the result.</summary>
    /// <param name="mean">The mean, a vector of n numbers.</param>
    /// <param name="cov">The covariance matrix, n by n, symmetric and positive semidefinite.</param>
    /// <param name="size">The shape of the axes before the last.</param>
    /// <param name="checkValid">What happens when cov is not symmetric and positive semidefinite. Cholesky's method does not look.</param>
    /// <param name="tol">How far cov may be from that.</param>
    /// <param name="method">How a factor of cov is found.</param>
    /// <remarks>
    /// A vector is mean + factor z, where z is standard normal from the same stream, bit for bit, as NumPy's. With
    /// <see cref="CovarianceMethod.Cholesky"/> there is one factor, so NumPy's numbers come out to rounding. Singular and eigenvectors are
    /// determined up to signs, and up to rotations where values are equal, so with the other methods the distribution is NumPy's, not the numbers.
    /// </remarks>
    /// <example><code>NDArray&lt;double&gt; x = rng.MultivariateNormal(Nd.Array([0.0, 1.0]), Nd.Array(new double[,] { { 2, 1 }, { 1, 2 } }), 1000);</code></example>
    /// <exception cref="ShapeException">mean is no vector, or cov not square with the length of mean.</exception>
    /// <exception cref="ArgumentException">cov is not symmetric and positive semidefinite, and that is to be raised; or tol is negative.</exception>
    /// <exception cref="LinAlgException">The matrix is not positive definite, for Cholesky's method.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<double> MultivariateNormal(
        NDArray<double> mean,
        NDArray<double> cov,
        Dims size = default,
        CovarianceCheck checkValid = CovarianceCheck.Warn,
        double tol = 1e-8,
        CovarianceMethod method = CovarianceMethod.Svd)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(cov);
        ArgumentOutOfRangeException.ThrowIfNegative(tol);
        nint n = mean.Size;
        if (mean.NDim != 1 || n == 0) throw new ShapeException($"mean must have one axis and an entry, not the shape {mean.Shape}.");
        if (cov.NDim != 2 || cov.Shape[0] != n || cov.Shape[1] != n)
            throw new ShapeException($"cov must have the shape ({n}, {n}) for a mean of {n} numbers, not {cov.Shape}.");
        NDArray<double> factor = Covariance.Factor(cov, method, checkValid, tol), z = StandardNormal(Dims.Create([.. size.AsSpan(), n]));
        NDArray<double> x = Nd.MatMul(z.Reshape(-1, (int)n), factor.T);
        x += mean;
        return x.Reshape(z.Shape);
    }
}
