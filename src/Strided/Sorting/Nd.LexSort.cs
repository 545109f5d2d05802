using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the positions along an axis that put several keys in order: by the last one, equal ones by the one before it, and so on.</summary>
    /// <param name="keys">Arrays of one shape, the most important one last.</param>
    /// <param name="axis">The axis to sort along.</param>
    /// <remarks>
    /// Stable. Every key is replaced by the ranks of its elements, which are combined and sorted as one.
    /// <example><code>
    /// Nd.LexSort([Nd.Array([9, 4, 0, 4]), Nd.Array([1, 5, 1, 4])]);  // [2, 0, 3, 1]
    /// </code></example>
    /// </remarks>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="DTypeException">A dtype has no order.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long> LexSort(ReadOnlySpan<NDArray> keys, nint axis = -1)
    {
        RequireSome(keys, nameof(LexSort));
        foreach (NDArray key in keys)
            if (key.Shape != keys[0].Shape) throw new ShapeException($"LexSort needs keys of one shape, got {keys[0].Shape} and {key.Shape}.");
        NDArray ranks = keys[0];
        for (int k = 1; k < keys.Length; k++)
        {
            NDArray<long> before = Distinct.All(nameof(LexSort), ranks, equalNaN: true).Inverse, rank = Distinct.All(nameof(LexSort), keys[k], equalNaN: true).Inverse;
            rank.MultiplyInPlace((long)rank.Size);
            rank.AddInPlace(before);
            ranks = rank;
        }
        return ranks.ArgSort(axis);
    }

    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>Copy: the k largest elements along an axis from the largest down, or the k smallest from the smallest up, and where they are.</summary>
        /// <param name="k">How many.</param>
        /// <param name="axis">The axis, which becomes k long.</param>
        /// <param name="largest">The largest, or the smallest. NaN is neither, as long as there are others.</param>
        /// <remarks><example><code>
        /// var (values, indices) = Nd.Array([10, 40, 30, 20]).TopK(2);  // [40, 30] and [1, 2]
        /// </code></example></remarks>
        /// <exception cref="ShapeException">The axis is shorter than k.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public (TArray Values, NDArray<long> Indices) TopK(nint k, nint axis = -1, bool largest = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            int along = Axis.Normalize(axis, a.NDim);
            if (k < 0 || k > a.Shape[along]) throw new ShapeException($"TopK cannot take {k} elements along axis {along} of shape {a.Shape}.");
            var first = new Slice(0, k);
            return (a.Sort<TArray>(along, largest).Part(along, first).Copy(), ArgSort((NDArray)a, along, largest).Part(along, first).Copy());
        }
    }
}
