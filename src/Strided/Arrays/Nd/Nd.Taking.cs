using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the elements at the given indices along an axis, whose place the indices' shape takes.</summary>
        /// <param name="indices">Integers of any dtype and shape.</param>
        /// <param name="axis">The axis; without one, indices number the elements in C order.</param>
        /// <param name="mode">What happens to indices outside: an error, around the end, or the nearest one inside.</param>
        /// <param name="out">Where to write the result, of its shape and dtype.</param>
        /// <exception cref="IndexException">An index outside of the axis.</exception>
        /// <exception cref="DTypeException">The indices are no integers.</exception>
        /// <example>
        /// <code>
        /// Nd.ARange(6).Reshape(2, 3).Take(Nd.Array([2, 0, 2]), axis: 1) // -> [[2 0 2] [5 3 5]]
        /// </code>
        /// </example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public TArray Take(NDArray indices, nint? axis = null, IndexMode mode = IndexMode.Raise, TArray? @out = null)
        {
            ArgumentNullException.ThrowIfNull(a);
            ArgumentNullException.ThrowIfNull(indices);
            NDArray x = a;
            if (@out is not null)
            {
                if (@out.DType != a.DType) throw new DTypeException($"Take of {a.DType} writes {a.DType}, and the array to write it into has {@out.DType}.");
                (x, indices) = (IndexedElements.Apart(x, @out), IndexedElements.Apart(indices, @out));
            }
            if (x.NDim == 1 && indices.NDim == 1)
            {
                if (axis is { } only) Axis.Normalize(only, 1);
                if (@out is not null) Elementwise.RequireOutput(@out, indices.Shape);
                return (TArray)IndexedLine.Gather(x, indices, mode, @out, nameof(Take));
            }
            AdvancedIndex index = axis is { } along
                ? AdvancedIndex.Along(x.Layout, Axis.Normalize(along, x.NDim), indices, mode)
                : AdvancedIndex.Flat(x.Layout, indices, mode);
            if (@out is not null) Elementwise.RequireOutput(@out, index.Shape);
            return (TArray)IndexedElements.Gather(x, index, @out, nameof(Take));
        }

        /// <summary>Copy: for every index, the element at that position along the axis; the other positions are the index's own, stretched where of size 1.</summary>
        /// <param name="indices">Integers, with as many axes as the array: what ArgMax with keepdims and ArgSort return.</param>
        /// <param name="axis">The axis that the indices are about.</param>
        /// <exception cref="ShapeException">The number of axes differs, or the other axes do not stretch to one shape.</exception>
        /// <exception cref="IndexException">An index outside of the axis.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;long&gt; a = Nd.Array([[3L, 9], [7, 1]]);
        /// a.TakeAlongAxis(a.ArgMax(axis: 1, keepdims: true), axis: 1) // -> [[9] [7]]
        /// </code>
        /// </example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray TakeAlongAxis(NDArray indices, nint axis = -1)
        {
            ArgumentNullException.ThrowIfNull(a);
            ArgumentNullException.ThrowIfNull(indices);
            int along = Axis.Normalize(axis, a.NDim);
            if (a.NDim == 1 && indices.NDim == 1) return (TArray)IndexedLine.Gather(a, indices, IndexMode.Raise, null, nameof(TakeAlongAxis));
            AdvancedIndex index = AdvancedIndex.Within(a, along, indices, nameof(TakeAlongAxis));
            return (TArray)IndexedElements.Gather(a, index, null, nameof(TakeAlongAxis));
        }

        /// <summary>Copy, or in place with <paramref name="out"/>: the slices along an axis for which the condition is true.</summary>
        /// <param name="condition">Truth values, 1-d; those that are missing at the end are false.</param>
        /// <param name="axis">The axis; without one, the elements in C order are meant.</param>
        /// <param name="out">Where to write the result, of its shape and dtype.</param>
        /// <exception cref="IndexException">The condition is true beyond the end of the axis.</exception>
        /// <example>
        /// <code>
        /// Nd.ARange(6).Reshape(3, 2).Compress([true, false, true], axis: 0) // -> [[0 1] [4 5]]
        /// </code>
        /// </example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public TArray Compress(NDArray<bool> condition, nint? axis = null, TArray? @out = null)
        {
            ArgumentNullException.ThrowIfNull(condition);
            if (condition.NDim != 1) throw new ShapeException($"The condition of Compress has one axis, not shape {condition.Shape}.");
            return a.Take(Positions.Flat(condition), axis, IndexMode.Raise, @out);
        }
    }

    /// <summary>Copy: the elements of the array, in C order, for which the condition is true. As <c>a[condition]</c>, for a condition of any shape with as many elements.</summary>
    /// <exception cref="IndexException">The condition is true beyond the last element.</exception>
    /// <example>
    /// <code>
    /// NDArray&lt;long&gt; a = Nd.ARange(7);
    /// Nd.Extract(a % 3 == 0, a) // -> [0 3 6]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Extract<TArray>(NDArray<bool> condition, TArray a) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(a);
        return a.Take(Positions.Flat(condition));
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: each element from the array that its index names: <c>z[i] = choices[indices[i]][i]</c>. All stretch to one shape.</summary>
    /// <param name="indices">Integers, 0 for the first array.</param>
    /// <param name="choices">At least one array; different dtypes are promoted.</param>
    /// <param name="mode">What happens to indices that name none.</param>
    /// <param name="out">Where to write the result; it is returned.</param>
    /// <exception cref="IndexException">An index names no array.</exception>
    /// <example>
    /// <code>
    /// NDArray&lt;long&gt; x = Nd.ARange(3), y = x * 10;
    /// Nd.Choose(Nd.Array([0, 1, 0]), [x, y]) // -> [ 0 10 2]
    /// </code>
    /// </example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static TArray Choose<TArray>(NDArray indices, ReadOnlySpan<TArray> choices, IndexMode mode = IndexMode.Raise, TArray? @out = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(indices);
        RequireSome(choices, nameof(Choose));
        Dims shape = indices.Shape;
        foreach (TArray choice in choices) shape = Layout.BroadcastShapes(shape, choice.Shape);
        NDArray<long> numbers = IndexArray.Sums([new(indices, 0, choices.Length, 1, mode)], indices.Shape);
        NDArray z = Gathered(choices, shape, @out);
        for (int k = 0; k < choices.Length; k++)
            MaskedElements.Copy(z, Conversion.Of(choices[k], z.DType, nameof(Choose)), Equal(numbers, k));
        return (TArray)Destination.Deliver(nameof(Choose), z, @out);
    }

    /// <summary>Copy: each element from the first choice whose condition is true there, or the default. All stretch to one shape.</summary>
    /// <param name="conditions">Truth values, one array for each choice.</param>
    /// <param name="choices">At least one array; different dtypes are promoted.</param>
    /// <param name="default">What stands where no condition is true.</param>
    /// <exception cref="ArgumentException">Not as many conditions as choices.</exception>
    /// <example>
    /// <code>
    /// NDArray&lt;long&gt; x = Nd.ARange(-2, 4);
    /// Nd.Select([x &lt; 0, x &gt; 1], [-x, x * x]) // -> [2 1 0 0 4 9]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Select<TArray>(ReadOnlySpan<NDArray<bool>> conditions, ReadOnlySpan<TArray> choices, Scalar @default = default) where TArray : NDArray
    {
        RequireSome(choices, nameof(Select));
        RequireSome(conditions, nameof(Select));
        if (conditions.Length != choices.Length) throw new ArgumentException($"Select has {conditions.Length} conditions for {choices.Length} choices.", nameof(conditions));
        Dims shape = [];
        foreach (NDArray<bool> condition in conditions) shape = Layout.BroadcastShapes(shape, condition.Shape);
        foreach (TArray choice in choices) shape = Layout.BroadcastShapes(shape, choice.Shape);
        NDArray z = Gathered(choices, shape);
        z.Assign(@default);
        // From the last to the first, so that the first one that is true has the last word.
        for (int k = choices.Length - 1; k >= 0; k--) MaskedElements.Copy(z, Conversion.Of(choices[k], z.DType, nameof(Select)), conditions[k]);
        return (TArray)z;
    }
}
