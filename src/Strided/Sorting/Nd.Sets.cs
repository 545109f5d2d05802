using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>Copy: the different elements in order, along one axis.</summary>
        /// <param name="equalNaN">All NaN are one element, which comes last; else each is one of its own, as in <c>UniqueValues</c>.</param>
        /// <remarks><example><code>
        /// Nd.Array([3, 1, 3, 2]).Unique();  // [1, 2, 3]
        /// </code></example></remarks>
        /// <exception cref="DTypeException">The dtype has no order.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray Unique(bool equalNaN = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            return (TArray)Distinct.Values(nameof(Unique), a, equalNaN);
        }

        /// <summary>Copy: the different elements in order, along one axis. NaN differs from everything, itself included.</summary>
        /// <remarks><example><code>
        /// Nd.Array([2.0, double.NaN, 2.0, double.NaN]).UniqueValues();  // [ 2., nan, nan]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray UniqueValues()
        {
            ArgumentNullException.ThrowIfNull(a);
            return (TArray)Distinct.Values(nameof(UniqueValues), a, equalNaN: false);
        }

        /// <summary>Copy: the different elements in order, and how often each is there.</summary>
        /// <remarks><example><code>
        /// var (values, counts) = Nd.Array([3, 1, 3, 2]).UniqueCounts();  // [1, 2, 3] and [1, 1, 2]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (TArray Values, NDArray<long> Counts) UniqueCounts()
        {
            ArgumentNullException.ThrowIfNull(a);
            (NDArray values, NDArray<long> counts) = Distinct.Counted(nameof(UniqueCounts), a);
            return ((TArray)values, counts);
        }

        /// <summary>Copy: the different elements in order, and for each element of the array, in its shape, which of them it is.</summary>
        /// <remarks><example><code>
        /// var (values, inverse) = Nd.Array([30, 10, 30]).UniqueInverse();  // [10, 30] and [1, 0, 1]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (TArray Values, NDArray<long> InverseIndices) UniqueInverse()
        {
            ArgumentNullException.ThrowIfNull(a);
            (NDArray values, _, NDArray<long> inverse, _) = Distinct.All(nameof(UniqueInverse), a, equalNaN: false);
            return ((TArray)values, inverse);
        }

        /// <summary>Copy: the different elements in order; where each is first (in C order), which of them every element is, and how often each is there.</summary>
        /// <remarks><example><code>
        /// var (values, indices, inverse, counts) = Nd.Array([30, 10, 30]).UniqueAll();
        /// // [10, 30], [1, 0], [1, 0, 1] and [1, 2]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (TArray Values, NDArray<long> Indices, NDArray<long> InverseIndices, NDArray<long> Counts) UniqueAll()
        {
            ArgumentNullException.ThrowIfNull(a);
            (NDArray values, NDArray<long> indices, NDArray<long> inverse, NDArray<long> counts) = Distinct.All(nameof(UniqueAll), a, equalNaN: false);
            return ((TArray)values, indices, inverse, counts);
        }
    }

    /// <summary>Copy: whether each element of x1 is among those of x2. NaN never is. Different dtypes promote.</summary>
    /// <param name="x1">The elements asked about.</param>
    /// <param name="x2">The elements among which they may be.</param>
    /// <param name="invert">Whether they are not.</param>
    /// <remarks><example><code>
    /// Nd.IsIn(Nd.Array([1, 2, 3]), Nd.Array([3, 1]));  // [True, False, True]
    /// </code></example></remarks>
    /// <exception cref="DTypeException">There is no common dtype, or it has no order.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> IsIn(NDArray x1, NDArray x2, bool invert = false)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        return Distinct.Contains(nameof(IsIn), x2, x1, invert);
    }
}
