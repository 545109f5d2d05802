using System.Diagnostics;

namespace Strided;

/// <summary>How <c>MultivariateNormal</c> takes a square root of the covariance matrix.</summary>
public enum CovarianceMethod
{
    /// <summary>By singular values; slowest, and works with a singular matrix. NumPy's default.</summary>
    Svd,

    /// <summary>By eigenvalues; works with a singular matrix.</summary>
    Eigh,

    /// <summary>By the Cholesky factorisation; fastest, and needs a positive definite matrix.</summary>
    Cholesky,
}

/// <summary>What happens when a covariance matrix is not symmetric and positive semidefinite.</summary>
public enum CovarianceCheck
{
    /// <summary>A warning goes to <see cref="Trace"/>, and numbers are drawn.</summary>
    Warn,

    /// <summary>An exception is thrown.</summary>
    Raise,

    /// <summary>The matrix is not looked at.</summary>
    Ignore,
}

/// <summary>Square roots of covariance matrices: a factor whose product with its transpose is the matrix.</summary>
internal static class Covariance
{
    public static NDArray<double> Factor(NDArray<double> cov, CovarianceMethod method, CovarianceCheck check, double tol)
    {
        switch (method)
        {
            case CovarianceMethod.Cholesky:
                return Nd.Linalg.Cholesky(cov);
            case CovarianceMethod.Eigh:
                {
                    (NDArray<double> values, NDArray<double> vectors) = Nd.Linalg.Eigh(cov);
                    Judge(check, check == CovarianceCheck.Ignore || !(values[0] < -tol));
                    // Zeros come out a little below zero.
                    return vectors * Nd.Sqrt(Nd.Abs(values));
                }
            default:
                {
                    (NDArray<double> u, NDArray<double> s, NDArray<double> vh) = Nd.Linalg.Svd(cov);
                    Judge(check, check == CovarianceCheck.Ignore || Nd.AllClose(Nd.MatMul(vh.T * s, vh), cov, tol, tol));
                    return u * Nd.Sqrt(s);
                }
        }
    }

    private static void Judge(CovarianceCheck check, bool valid)
    {
        const string Message = "The covariance cov is not symmetric and positive semidefinite.";
        if (valid) return;
        if (check == CovarianceCheck.Raise) throw new ArgumentException(Message);
        Trace.TraceWarning(Message);
    }
}
