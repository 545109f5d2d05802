using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>Copy: the elements with those at the given places as in sorted order, no larger ones before them and no smaller ones behind.</summary>
        /// <param name="kth">The places; negative ones count from the end.</param>
        /// <param name="axis">The axis to partition along; null partitions the flattened elements.</param>
        /// <remarks>
        /// The order on either side of a place is not said, but the same every time. Faster than sorting.
        /// <example><code>
        /// NDArray&lt;int&gt; z = Nd.Array([5, 1, 4, 2, 3]).Partition(2);  // z[2] is 3; 1 and 2 are in front of it
        /// </code></example>
        /// </remarks>
        /// <exception cref="IndexException">The axis has no such place.</exception>
        /// <exception cref="DTypeException">The dtype has no order.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray Partition(Dims kth, nint? axis = -1)
        {
            ArgumentNullException.ThrowIfNull(a);
            TArray x = axis is null ? a.Ravel() : a;
            int along = Axis.Normalize(axis ?? 0, x.NDim);
            TArray z = SortedRoom(x, nameof(Partition));
            Sorting.Partition(nameof(Partition), x, z, along, kth);
            return z;
        }
    }

    extension(NDArray a)
    {
        /// <summary>In place: the elements at the given places along an axis as in sorted order, no larger ones before them and no smaller ones behind.</summary>
        /// <inheritdoc cref="Partition{TArray}(TArray, Dims, nint?)" path="/param"/>
        /// <remarks><example><code>
        /// NDArray&lt;long> a = Nd.Array&lt;long>([5, 1, 4]); a.PartitionInPlace(a.Length / 2);  // the median of an odd number of elements is in the middle
        /// </code></example></remarks>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PartitionInPlace(Dims kth, nint axis = -1)
        {
            ArgumentNullException.ThrowIfNull(a);
            a.RequireWriteable();
            Sorting.Partition(nameof(PartitionInPlace), a, a, Axis.Normalize(axis, a.NDim), kth);
        }

        /// <summary>Copy: the positions along an axis that partition the elements as <c>Partition</c> does.</summary>
        /// <inheritdoc cref="Partition{TArray}(TArray, Dims, nint?)" path="/param"/>
        /// <remarks>
        /// They are those that sort: telling positions apart costs as much.
        /// <example><code>
        /// Nd.Array([30, 10, 20]).ArgPartition(0);  // begins with 1, where the smallest is
        /// </code></example>
        /// </remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> ArgPartition(Dims kth, nint? axis = -1)
        {
            ArgumentNullException.ThrowIfNull(a);
            nint n = axis is null ? a.Size : a.Shape[Axis.Normalize(axis.Value, a.NDim)];
            foreach (nint place in kth.AsSpan())
                if (place < -n || place >= n) throw new IndexException($"ArgPartition has no place {place} among {n} elements.");
            return a.ArgSort(axis);
        }
    }
}
