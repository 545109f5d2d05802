namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy: where the elements are that are not zero, in C order: an int64 array for each axis, which together index them.</summary>
        /// <exception cref="ShapeException">The array has no axes.</exception>
        /// <example><code>NDArray&lt;long&gt;[] at = a.Nonzero(); NDArray&lt;double&gt; values = a[at];</code></example>
        [AlwaysCopies]
        public NDArray<long>[] Nonzero()
        {
            ArgumentNullException.ThrowIfNull(a);
            return Positions.Of(a);
        }

        /// <summary>Copy: where the elements are that are not zero, in C order: one row of indices for each, of shape (count, NDim).</summary>
        /// <example><code>NDArray&lt;long&gt; corners = (a > 0).ArgWhere();</code></example>
        [AlwaysCopies]
        public NDArray<long> ArgWhere()
        {
            ArgumentNullException.ThrowIfNull(a);
            NDArray<long> rows = NDArray<long>.Allocate((Positions.Count(a), a.NDim), Order.C, zeroed: false);
            if (a.NDim == 0) return rows;
            NDArray<long>[] positions = Positions.Of(a);
            for (int k = 0; k < positions.Length; k++) rows[.., k].Assign(positions[k]);
            return rows;
        }

        /// <summary>Copy: the numbers, counted in C order, of the elements that are not zero.</summary>
        /// <example><code>NDArray&lt;long&gt; numbers = a.FlatNonzero();</code></example>
        [AlwaysCopies]
        public NDArray<long> FlatNonzero()
        {
            ArgumentNullException.ThrowIfNull(a);
            return Positions.Flat(a);
        }
    }
}
