using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy: the covariances of variables with each other. Each row is a variable, each column an observation of all.</summary>
        /// <param name="y">Further variables, in the same form.</param>
        /// <param name="rowvar">Rows are variables; else columns are.</param>
        /// <param name="bias">Divide by the number of observations, and not by one less.</param>
        /// <param name="correction">What to subtract from the number of observations instead; rules over bias. NumPy calls it ddof.</param>
        /// <param name="frequencies">How often each observation was made: integers. NumPy calls it fweights.</param>
        /// <param name="weights">How much each observation counts. NumPy calls it aweights.</param>
        /// <remarks>
        /// Sums are pairwise. One variable gives a 0-d array.
        /// <example><code>
        /// Nd.Array([0.0, 1, 2, 2, 1, 0], (2, 3)).Cov();  // [[ 1., -1.], [-1.,  1.]]
        /// </code></example>
        /// </remarks>
        /// <exception cref="ShapeException">More than two axes, or variables with different numbers of observations.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray Cov(
            NDArray? y = null, bool rowvar = true, bool bias = false, double? correction = null, NDArray? frequencies = null, NDArray? weights = null) =>
            Covariances.Of(nameof(Cov), a, y, rowvar, correction ?? (bias ? 0 : 1), frequencies, weights);

        /// <summary>Copy: the correlations of variables with each other, from -1 to 1. Each row is a variable, each column an observation of all.</summary>
        /// <param name="y">Further variables, in the same form.</param>
        /// <param name="rowvar">Rows are variables; else columns are.</param>
        /// <remarks><example><code>
        /// Nd.Array([0.0, 1, 2, 2, 1, 0], (2, 3)).CorrCoef();  // [[ 1., -1.], [-1.,  1.]]
        /// </code></example></remarks>
        /// <exception cref="ShapeException">More than two axes, or variables with different numbers of observations.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray CorrCoef(NDArray? y = null, bool rowvar = true)
        {
            NDArray c = Covariances.Of(nameof(CorrCoef), a, y, rowvar, 1, null, null);
            return Covariances.Correlations(c);
        }
    }
}
