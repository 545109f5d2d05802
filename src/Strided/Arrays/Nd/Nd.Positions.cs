using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy: where the elements are that are not zero, in C order: an int64 array for each axis, which together index them.</summary>
        /// <exception cref="ShapeException">The array has no axes.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;long&gt; a = Nd.Array([[0L, 4], [5, 0]]);
        /// NDArray&lt;long&gt;[] at = a.Nonzero();
        /// at[1] // -> [1 0]
        /// a[at] // -> [4 5]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long>[] Nonzero()
        {
            ArgumentNullException.ThrowIfNull(a);
            return Positions.Of(a);
        }

        /// <summary>Copy: where the elements are that are not zero, in C order: one row of indices for each, of shape (count, NDim).</summary>
        /// <example>
        /// <code>
        /// (Nd.ARange(4).Reshape(2, 2) &gt; 1).ArgWhere() // -> [[1 0] [1 1]]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
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
        /// <example>
        /// <code>
        /// Nd.Array([0, 7, 8]).FlatNonzero() // -> [1 2]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> FlatNonzero()
        {
            ArgumentNullException.ThrowIfNull(a);
            return Positions.Flat(a);
        }
    }
}
