using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy: how many elements lie in each of some bins of equal width, and the edges of the bins.</summary>
        /// <param name="bins">The number of bins. Each holds its left edge; the last one its right edge too.</param>
        /// <param name="range">Where the first bin begins and the last one ends; without it, at the least and the greatest element.</param>
        /// <param name="density">Divide by the number of elements inside and by the bin's width, so that the area is 1.</param>
        /// <param name="weights">What each element counts, in the array's shape.</param>
        /// <remarks>
        /// Counts are int64; with weights or density, float64. Elements outside of the range count nowhere.
        /// <example><code>
        /// var (counts, edges) = Nd.Array([1.0, 2.0, 1.0, 4.0]).Histogram(bins: 3);  // [2, 1, 1] and [1., 2., 3., 4.]
        /// </code></example>
        /// </remarks>
        /// <exception cref="ArgumentException">No bins, a range that does not rise, or no finite one when elements are not.</exception>
        /// <exception cref="ShapeException">The weights have another shape.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or none that the library knows.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (NDArray Histogram, NDArray<double> BinEdges) Histogram(int bins = 10, (double Low, double High)? range = null, bool density = false, NDArray? weights = null)
        {
            NDArray<double> x = Counted(a);
            return Binned(x, Bins.Even(x, bins, range), density, weights);
        }

        /// <summary>Copy: how many elements lie in each of some bins, as many as a rule says, and the edges of the bins.</summary>
        /// <param name="bins">The rule.</param>
        /// <param name="range">Where the first bin begins and the last one ends; without it, at the least and the greatest element.</param>
        /// <param name="density">Divide by the number of elements inside and by the bin's width, so that the area is 1.</param>
        /// <remarks><example><code>
        /// var (counts, edges) = Nd.Linspace(0, 1, 100).Histogram(BinEstimator.FreedmanDiaconis);
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (NDArray Histogram, NDArray<double> BinEdges) Histogram(BinEstimator bins, (double Low, double High)? range = null, bool density = false)
        {
            NDArray<double> x = Counted(a);
            return Binned(x, Bins.Estimated(x, a.DType, bins, range), density, null);
        }

        /// <summary>Copy: how many elements lie in each of the bins between the given edges, and the edges.</summary>
        /// <param name="edges">The edges, rising; one more than bins.</param>
        /// <param name="density">Divide by the number of elements inside and by the bin's width, so that the area is 1.</param>
        /// <param name="weights">What each element counts, in the array's shape.</param>
        /// <remarks><example><code>
        /// var (counts, _) = Nd.Array([1, 2, 5, 7]).Histogram(Nd.Array([0.0, 2, 10]));  // [1, 3]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (NDArray Histogram, NDArray<double> BinEdges) Histogram(NDArray<double> edges, bool density = false, NDArray? weights = null) =>
            Binned(Counted(a), Bins.Given(edges), density, weights);

        /// <summary>Copy: the edges that <c>Histogram</c> gives the bins of a rule.</summary>
        /// <param name="bins">The rule.</param>
        /// <param name="range">Where the first bin begins and the last one ends.</param>
        /// <remarks><example><code>
        /// NDArray&lt;double&gt; edges = Nd.Linspace(0, 1, 100).HistogramBinEdges(BinEstimator.Auto);
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<double> HistogramBinEdges(BinEstimator bins = BinEstimator.Auto, (double Low, double High)? range = null) =>
            Array<double>(Bins.Estimated(Counted(a), a.DType, bins, range));

        /// <summary>Copy: how often each number from 0 on is there.</summary>
        /// <param name="weights">What each element counts, in float64.</param>
        /// <param name="minLength">The least length of the result.</param>
        /// <remarks><example><code>
        /// Nd.Array([0, 1, 1, 3]).BinCount();  // [1, 2, 0, 1]
        /// </code></example></remarks>
        /// <exception cref="ArgumentException">A number is negative.</exception>
        /// <exception cref="ShapeException">The array is not 1-d, or the weights have another shape.</exception>
        /// <exception cref="DTypeException">The dtype is not integer.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray BinCount(NDArray? weights = null, nint minLength = 0)
        {
            ArgumentNullException.ThrowIfNull(a);
            ArgumentOutOfRangeException.ThrowIfNegative(minLength);
            if (a.NDim != 1) throw new ShapeException($"BinCount counts a 1-d array, got shape {a.Shape}.");
            if (a.DType.Kind > DTypeKind.UnsignedInteger || a.DType == DType.UInt64)
                throw new DTypeException($"BinCount needs integers that int64 holds; there is no BinCount for {a.DType}.");
            if (weights is not null && weights.Shape != a.Shape) throw new ShapeException($"BinCount of shape {a.Shape} takes weights of that shape, got {weights.Shape}.");
            NDArray<long> x = ((NDArray<long>)Conversion.Of(a, DType.Int64, nameof(BinCount))).AsContiguous();
            long least = 0, most = -1;
            if (x.Size > 0) ReachRow<long>.Run(x.Borrow(), out least, out most);
            if (least < 0) throw new ArgumentException($"BinCount counts numbers from 0 on, got {least}.");
            nint length = Math.Max((nint)most + 1, minLength);
            return weights is null ? Summed<long>(x, null, length) : Summed(x, weights.AsType<double>(copy: false).AsContiguous(), length);
        }
    }

    private static NDArray<double> Counted(NDArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.DType.Kind >= DTypeKind.Complex) throw new DTypeException($"Histogram needs real numbers; there is no Histogram for {a.DType}.");
        return ((NDArray<double>)Conversion.Of(a, DType.Float64, nameof(Histogram))).Ravel().AsContiguous();
    }

    private static (NDArray, NDArray<double>) Binned(NDArray<double> x, double[] edges, bool density, NDArray? weights)
    {
        NDArray counts;
        if (weights is null) counts = Sums<long>(x, [], edges);
        else
        {
            if (weights.Size != x.Size) throw new ShapeException($"Histogram of {x.Size} elements takes as many weights, got shape {weights.Shape}.");
            NDArray<double> each = weights.AsType<double>(copy: false).Ravel().AsContiguous();
            counts = Sums<double>(x, each.Borrow(), edges);
            each.WasRead();
        }
        NDArray<double> bins = Array<double>(edges);
        if (!density) return (counts, bins);
        NDArray<double> shares = counts.AsType<double>(), widths = bins[1..] - bins[..^1];
        double total = shares.Sum().ToScalar();
        return (shares / widths / total, bins);
    }

    private static NDArray<TCount> Sums<TCount>(NDArray<double> x, ReadOnlySpan<TCount> weights, double[] edges) where TCount : unmanaged, System.Numerics.INumberBase<TCount>
    {
        NDArray<TCount> counts = Zeros<TCount>(edges.Length - 1);
        double step = (edges[^1] - edges[0]) / (edges.Length - 1);
        bool even = step > 0 && edges.AsSpan().SequenceEqual(Linspace(edges[0], edges[^1], edges.Length).AsReadOnlySpan());
        if (even) HistogramRow.Run(x.Borrow(), weights, edges, counts.Borrow());
        else HistogramRow.Search(x.Borrow(), weights, edges, counts.Borrow());
        x.WasRead();
        return counts;
    }

    private static NDArray<TCount> Summed<TCount>(NDArray<long> x, NDArray<TCount>? weights, nint length) where TCount : unmanaged, System.Numerics.INumberBase<TCount>
    {
        NDArray<TCount> counts = Zeros<TCount>(length);
        HistogramRow.Count(x.Borrow(), weights is null ? [] : weights.Borrow(), counts.Borrow());
        x.WasRead();
        weights?.WasRead();
        return counts;
    }
}
