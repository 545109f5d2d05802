using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the middle element in order over axes, or the mean of the two in the middle. One NaN makes it NaN.</summary>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="keepdims">Keep them with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks>
        /// By selection, in time that grows with the number of elements alone. Integers give float64.
        /// <example><code>
        /// Nd.Array([7, 1, 5, 2]).Median();  // 3.5
        /// </code></example>
        /// </remarks>
        /// <exception cref="ShapeException">The axes are empty.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or none that the library knows.</exception>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Median(Dims? axis = null, bool keepdims = false, NDArray? @out = null) => Quantiles.Of(nameof(Median), a, 0.5, axis, method: null, keepdims, @out, skipNaN: false);

        /// <summary>Copy, or in place with <paramref name="out"/>: the values below which shares q of the elements lie, over axes. One NaN makes them NaN.</summary>
        /// <param name="q">Shares from 0 to 1; their shape comes first in the result's.</param>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="method">Which value between two neighbours in order is meant.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks>
        /// Computed in float64 and rounded once to the array's dtype; integers give float64 by every method.
        /// <example><code>
        /// Nd.ARange(11).Quantile([0.25, 0.5]);  // [2.5, 5. ]
        /// </code></example>
        /// </remarks>
        /// <exception cref="ArgumentException">A share is not between 0 and 1.</exception>
        /// <exception cref="ShapeException">The axes are empty.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or none that the library knows.</exception>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Quantile(NDArray<double> q, Dims? axis = null, QuantileMethod method = QuantileMethod.Linear, bool keepdims = false, NDArray? @out = null) =>
            Quantiles.Of(nameof(Quantile), a, q, axis, method, keepdims, @out, skipNaN: false);

        /// <summary>Copy, or in place with <paramref name="out"/>: the values below which q per cent of the elements lie, over axes. One NaN makes them NaN.</summary>
        /// <param name="q">From 0 to 100; their shape comes first in the result's.</param>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="method">Which value between two neighbours in order is meant.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks><example><code>
        /// Nd.ARange(11).Percentile(90);  // 9.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Percentile(NDArray<double> q, Dims? axis = null, QuantileMethod method = QuantileMethod.Linear, bool keepdims = false, NDArray? @out = null) =>
            Quantiles.Of(nameof(Percentile), a, q, axis, method, keepdims, @out, skipNaN: false, whole: 100);

        /// <summary>Copy, or in place with <paramref name="out"/>: the median over axes of what is not NaN.</summary>
        /// <inheritdoc cref="Median(NDArray, Dims?, bool, NDArray?)" path="/param"/>
        /// <remarks>NaN where nothing else is there.
        /// <example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanMedian();  // 2.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanMedian(Dims? axis = null, bool keepdims = false, NDArray? @out = null) => Quantiles.Of(nameof(NanMedian), a, 0.5, axis, method: null, keepdims, @out, skipNaN: true);

        /// <summary>Copy, or in place with <paramref name="out"/>: the quantiles over axes of what is not NaN.</summary>
        /// <inheritdoc cref="Quantile(NDArray, NDArray{double}, Dims?, QuantileMethod, bool, NDArray?)" path="/param"/>
        /// <remarks>NaN where nothing else is there.
        /// <example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanQuantile(1);  // 3.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanQuantile(NDArray<double> q, Dims? axis = null, QuantileMethod method = QuantileMethod.Linear, bool keepdims = false, NDArray? @out = null) =>
            Quantiles.Of(nameof(NanQuantile), a, q, axis, method, keepdims, @out, skipNaN: true);

        /// <summary>Copy, or in place with <paramref name="out"/>: the percentiles over axes of what is not NaN.</summary>
        /// <inheritdoc cref="Percentile(NDArray, NDArray{double}, Dims?, QuantileMethod, bool, NDArray?)" path="/param"/>
        /// <remarks>NaN where nothing else is there.
        /// <example><code>
        /// Nd.Array([1.0, double.NaN, 3.0]).NanPercentile(50);  // 2.
        /// </code></example></remarks>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray NanPercentile(NDArray<double> q, Dims? axis = null, QuantileMethod method = QuantileMethod.Linear, bool keepdims = false, NDArray? @out = null) =>
            Quantiles.Of(nameof(NanPercentile), a, q, axis, method, keepdims, @out, skipNaN: true, whole: 100);
    }

    extension<T>(NDArray<T> a) where T : unmanaged, IFloatingPoint<T>
    {
        /// <inheritdoc cref="Median(NDArray, Dims?, bool, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Median(Dims? axis = null, bool keepdims = false, NDArray<T>? @out = null) => (NDArray<T>)((NDArray)a).Median(axis, keepdims, @out);

        /// <inheritdoc cref="Quantile(NDArray, NDArray{double}, Dims?, QuantileMethod, bool, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Quantile(NDArray<double> q, Dims? axis = null, QuantileMethod method = QuantileMethod.Linear, bool keepdims = false, NDArray<T>? @out = null) =>
            (NDArray<T>)((NDArray)a).Quantile(q, axis, method, keepdims, @out);

        /// <inheritdoc cref="Percentile(NDArray, NDArray{double}, Dims?, QuantileMethod, bool, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Percentile(NDArray<double> q, Dims? axis = null, QuantileMethod method = QuantileMethod.Linear, bool keepdims = false, NDArray<T>? @out = null) =>
            (NDArray<T>)((NDArray)a).Percentile(q, axis, method, keepdims, @out);
    }
}
