using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the sum over axes of what is not NaN; 0 where nothing is left.</summary>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="dtype">The dtype to compute in.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks><example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanSum();  // 4.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanSum(Dims? axis = null, DType? dtype = null, bool keepdims = false, NDArray? @out = null) =>
            a.Sum(axis, dtype, keepdims, @out, Numbers.Mask(a));

        /// <summary>Copy, or in place with <paramref name="out"/>: the product over axes of what is not NaN; 1 where nothing is left.</summary>
        /// <inheritdoc cref="NanSum(NDArray, Dims?, DType?, bool, NDArray?)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([2.0, double.NaN, 3.0]).NanProd();  // 6.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanProd(Dims? axis = null, DType? dtype = null, bool keepdims = false, NDArray? @out = null) =>
            a.Prod(axis, dtype, keepdims, @out, Numbers.Mask(a));

        /// <summary>Copy, or in place with <paramref name="out"/>: the mean over axes of what is not NaN; NaN where nothing is left.</summary>
        /// <inheritdoc cref="NanSum(NDArray, Dims?, DType?, bool, NDArray?)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanMean();  // 2.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanMean(Dims? axis = null, DType? dtype = null, bool keepdims = false, NDArray? @out = null) =>
            a.Mean(axis, dtype, keepdims, @out, Numbers.Mask(a));

        /// <summary>Copy, or in place with <paramref name="out"/>: the variance over axes of what is not NaN; NaN where too little is left.</summary>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="correction">Subtracted from the number of elements in the divisor: 0 for a population, 1 for a sample.</param>
        /// <param name="dtype">The dtype to compute in.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks><example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanVar();  // 1.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanVar(Dims? axis = null, double correction = 0, DType? dtype = null, bool keepdims = false, NDArray? @out = null) =>
            a.Var(axis, correction, dtype, keepdims, @out, Numbers.Mask(a));

        /// <summary>Copy, or in place with <paramref name="out"/>: the standard deviation over axes of what is not NaN, the square root of <c>NanVar</c>.</summary>
        /// <inheritdoc cref="NanVar(NDArray, Dims?, double, DType?, bool, NDArray?)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanStd();  // 1.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanStd(Dims? axis = null, double correction = 0, DType? dtype = null, bool keepdims = false, NDArray? @out = null) =>
            a.Std(axis, correction, dtype, keepdims, @out, Numbers.Mask(a));

        /// <summary>Copy, or in place with <paramref name="out"/>: the smallest element over axes that is not NaN; NaN where nothing is left.</summary>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks><example><code>
        /// Nd.Array([2.0, double.NaN, 1.0]).NanMin();  // 1.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanMin(Dims? axis = null, bool keepdims = false, NDArray? @out = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            return a.DType.Kind == DTypeKind.Floating ? Numbers.Extreme<MinimumNumber>(nameof(NanMin), a, axis, keepdims, @out) : a.Min(axis, keepdims, @out);
        }

        /// <summary>Copy, or in place with <paramref name="out"/>: the largest element over axes that is not NaN; NaN where nothing is left.</summary>
        /// <inheritdoc cref="NanMin(NDArray, Dims?, bool, NDArray?)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([2.0, double.NaN, 1.0]).NanMax();  // 2.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanMax(Dims? axis = null, bool keepdims = false, NDArray? @out = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            return a.DType.Kind == DTypeKind.Floating ? Numbers.Extreme<MaximumNumber>(nameof(NanMax), a, axis, keepdims, @out) : a.Max(axis, keepdims, @out);
        }

        /// <summary>Copy: the index of the smallest element along the axis, or in C order of all, that is not NaN.</summary>
        /// <param name="axis">The axis to search; null searches all elements.</param>
        /// <param name="keepdims">Keep the axis with size 1.</param>
        /// <remarks><example><code>
        /// Nd.Array([double.NaN, 2.0, 1.0]).NanArgMin();  // 2
        /// </code></example></remarks>
        /// <exception cref="ArgumentException">A line holds nothing but NaN.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> NanArgMin(nint? axis = null, bool keepdims = false)
        {
            Numbers.RequireSome(nameof(NanArgMin), a, axis);
            return Numbers.Filled(a, double.PositiveInfinity).ArgMin(axis, keepdims);
        }

        /// <summary>Copy: the index of the largest element along the axis, or in C order of all, that is not NaN.</summary>
        /// <inheritdoc cref="NanArgMin(NDArray, nint?, bool)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([double.NaN, 2.0, 1.0]).NanArgMax();  // 1
        /// </code></example></remarks>
        /// <exception cref="ArgumentException">A line holds nothing but NaN.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> NanArgMax(nint? axis = null, bool keepdims = false)
        {
            Numbers.RequireSome(nameof(NanArgMax), a, axis);
            return Numbers.Filled(a, double.NegativeInfinity).ArgMax(axis, keepdims);
        }

        /// <summary>Copy: running sums along the axis in which NaN counts as 0; without an axis, along all elements in C order.</summary>
        /// <param name="axis">The axis to run along.</param>
        /// <param name="dtype">The dtype to sum in.</param>
        /// <remarks><example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanCumulativeSum();  // [1., 1., 4.]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray NanCumulativeSum(nint? axis = null, DType? dtype = null) => Numbers.Filled(a, 0).CumulativeSum(axis, dtype);

        /// <summary>Copy: running products along the axis in which NaN counts as 1; without an axis, along all elements in C order.</summary>
        /// <inheritdoc cref="NanCumulativeSum(NDArray, nint?, DType?)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([2.0, double.NaN, 3.0]).NanCumulativeProd();  // [2., 2., 6.]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray NanCumulativeProd(nint? axis = null, DType? dtype = null) => Numbers.Filled(a, 1).CumulativeProd(axis, dtype);
    }
}
