using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the largest element less the smallest, over axes.</summary>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="keepdims">Keep them with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <remarks><example><code>
        /// Nd.Array([4, 9, 2]).Ptp();  // 7
        /// </code></example></remarks>
        /// <exception cref="ShapeException">The axes are empty.</exception>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Ptp(Dims? axis = null, bool keepdims = false, NDArray? @out = null)
        {
            NDArray largest = a.Max(axis, keepdims);
            return Subtract(largest, a.Min(axis, keepdims), @out ?? largest);
        }

        /// <summary>Copy: the mean over axes with a weight for each element.</summary>
        /// <param name="axis">The axes to reduce; null means all.</param>
        /// <param name="weights">Of the array's shape, or one for each index of the one axis that is reduced. Without them all count the same.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <remarks><example><code>
        /// Nd.Array([1.0, 2.0, 3.0]).Average(weights: Nd.Array([3.0, 0.0, 1.0]));  // 1.5
        /// </code></example></remarks>
        /// <exception cref="ShapeException">The weights do not fit.</exception>
        /// <exception cref="ArgumentException">Weights add up to zero.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray Average(Dims? axis = null, NDArray? weights = null, bool keepdims = false) => a.AverageAndWeights(axis, weights, keepdims).Average;

        /// <summary>Copy: the mean over axes with a weight for each element, and the sum of the weights, in the same shape.</summary>
        /// <inheritdoc cref="Average(NDArray, Dims?, NDArray?, bool)" path="/param"/>
        /// <remarks><example><code>
        /// var (average, weights) = Nd.Array([1.0, 3.0]).AverageAndWeights(weights: Nd.Array([3.0, 1.0]));  // 1.5 and 4.
        /// </code></example></remarks>
        /// <exception cref="ShapeException">The weights do not fit.</exception>
        /// <exception cref="ArgumentException">Weights add up to zero.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (NDArray Average, NDArray Weights) AverageAndWeights(Dims? axis = null, NDArray? weights = null, bool keepdims = false)
        {
            ArgumentNullException.ThrowIfNull(a);
            if (weights is null)
            {
                NDArray mean = a.Mean(axis, keepdims: keepdims);
                return (mean, Full(mean.Shape, mean.Size == 0 ? 0.0 : (double)a.Size / mean.Size).AsType(mean.DType, copy: false));
            }
            if (weights.Shape != a.Shape) weights = AlongAxis(a, axis, weights);
            DType common = Promotion.Of(a.DType, weights.DType) ?? throw new DTypeException($"Average has no common dtype for {a.DType} and {weights.DType}.");
            if (common.Kind < DTypeKind.Floating) common = DType.Float64;
            NDArray total = weights.BroadcastTo(a.Shape).Sum(axis, common, keepdims);
            if (Equal(total, 0).Any().ToScalar()) throw new ArgumentException($"The weights of Average over shape {a.Shape} add up to zero.", nameof(weights));
            NDArray average = Multiply(a.AsType(common, copy: false), weights.AsType(common, copy: false)).Sum(axis, common, keepdims);
            average.DivideInPlace(total);
            return (average, total);
        }
    }

    /// <summary>Weights of one axis, in a shape that stretches to the array's.</summary>
    private static NDArray AlongAxis(NDArray a, Dims? axis, NDArray weights)
    {
        if (axis is not { Count: 1 } one || weights.NDim != 1 || weights.Size != a.Shape[Axis.Normalize(one[0], a.NDim)])
            throw new ShapeException($"Average over shape {a.Shape} takes weights of that shape, or as many as the one axis that is reduced has; got shape {weights.Shape}.");
        Span<nint> shape = stackalloc nint[a.NDim];
        shape.Fill(1);
        shape[Axis.Normalize(one[0], a.NDim)] = weights.Size;
        return weights.Reshape(Dims.Create(shape), Order.C);
    }
}
