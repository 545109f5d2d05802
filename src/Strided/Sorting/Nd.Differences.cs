using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>Copy: each element less the one before it along an axis, n times over; truth values differ or do not.</summary>
        /// <param name="axis">The axis, which becomes n shorter.</param>
        /// <param name="n">How many times.</param>
        /// <param name="prepend">Elements to put in front first; they stretch along the other axes.</param>
        /// <param name="append">Elements to put behind first.</param>
        /// <remarks><example><code>
        /// Nd.Array([1, 4, 9, 16]).Diff();      // [3, 5, 7]
        /// Nd.Array([1, 4, 9, 16]).Diff(n: 2);  // [2, 2]
        /// </code></example></remarks>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">What is to be put in front or behind does not fit.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray Diff(nint axis = -1, int n = 1, TArray? prepend = null, TArray? append = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            ArgumentOutOfRangeException.ThrowIfNegative(n);
            int along = Axis.Normalize(axis, a.NDim);
            NDArray x = a;
            if (prepend is not null || append is not null)
            {
                List<NDArray> parts = [x];
                if (prepend is not null) parts.Insert(0, Beside(a, prepend, along));
                if (append is not null) parts.Add(Beside(a, append, along));
                x = Concat<NDArray>([.. parts], along);
            }
            if (n == 0) return ReferenceEquals(x, a) ? a.Copy() : (TArray)x;
            for (; n > 0; n--)
            {
                NDArray later = x.Part(along, new(1, null)), earlier = x.Part(along, new(0, -1));
                x = x.DType.Kind == DTypeKind.Bool ? NotEqual(later, earlier) : Subtract(later, earlier);
            }
            return (TArray)x;
        }

        /// <summary>Copy: the differences of neighbours among the flattened elements, between others that are given.</summary>
        /// <param name="toEnd">What comes behind them.</param>
        /// <param name="toBegin">What comes in front of them.</param>
        /// <remarks><example><code>
        /// Nd.Array([1, 2, 4, 7]).EDiff1d(toEnd: Nd.Array([99]));  // [ 1,  2,  3, 99]
        /// </code></example></remarks>
        /// <exception cref="DTypeException">The others are of a dtype of a higher kind.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray EDiff1d(TArray? toEnd = null, TArray? toBegin = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            TArray differences = a.Ravel().Diff(0);
            List<TArray> parts = [differences];
            if (toBegin is not null) parts.Insert(0, Fitting(toBegin));
            if (toEnd is not null) parts.Add(Fitting(toEnd));
            return parts.Count == 1 ? differences : Concat<TArray>([.. parts]);

            TArray Fitting(TArray other) => CastRules.CanCast(other.DType, differences.DType, Casting.SameKind)
                ? (TArray)Conversion.Of(other.Ravel(), differences.DType, nameof(EDiff1d))
                : throw new DTypeException($"EDiff1d of {a.DType} cannot take in {other.DType} without losing its kind.");
        }
    }

    /// <summary>What is put beside an array along an axis: stretched along all others; a number takes one place.</summary>
    private static NDArray Beside(NDArray a, NDArray other, int along)
    {
        nint[] shape = a.Shape.ToArray();
        shape[along] = other.NDim == 0 ? 1 : other.NDim == a.NDim ? other.Shape[along] : 1;
        return other.BroadcastTo(Dims.Create(shape));
    }
}
