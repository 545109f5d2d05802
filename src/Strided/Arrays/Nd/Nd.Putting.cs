using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>In place: writes values to the elements that indices number in C order. The last of several values for one element stays.</summary>
        /// <param name="indices">Integers of any dtype and shape.</param>
        /// <param name="values">In C order, one for each index; too few are repeated.</param>
        /// <param name="mode">What happens to indices outside: an error, around the end, or the nearest one inside.</param>
        /// <exception cref="IndexException">An index outside; nothing is written.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;long&gt; a = Nd.ARange(4);
        /// a.Put(Nd.Array([0, -1]), Nd.Array([8, 9]));
        /// a // -> [8 1 2 9]
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void Put(NDArray indices, NDArray values, IndexMode mode = IndexMode.Raise)
        {
            ArgumentNullException.ThrowIfNull(indices);
            ArgumentNullException.ThrowIfNull(values);
            a.RequireWriteable();
            if (indices.Size > 0) IndexedElements.Scatter(a, AdvancedIndex.Flat(a.Layout, indices, mode), Cycled(IndexedElements.Apart(values, a), indices.Shape, nameof(Put)));
        }

        /// <inheritdoc cref="Put(NDArray, NDArray, NDArray, IndexMode)"/>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void Put(NDArray indices, Scalar values, IndexMode mode = IndexMode.Raise) => a.Put(indices, Scalars.ToArray(values, a.DType), mode);

        /// <summary>In place: for every index, writes the value to that position along the axis; the other positions are the index's own.</summary>
        /// <param name="indices">Integers, with as many axes as the array.</param>
        /// <param name="values">Stretched to the shape of the indices.</param>
        /// <param name="axis">The axis that the indices are about.</param>
        /// <exception cref="ShapeException">The number of axes differs, or shapes do not stretch.</exception>
        /// <exception cref="IndexException">An index outside; nothing is written.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;long&gt; a = Nd.Array([[3L, 9], [7, 1]]);
        /// a.PutAlongAxis(a.ArgMax(axis: 1, keepdims: true), 0, axis: 1);
        /// a // -> [[3 0] [0 1]]
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PutAlongAxis(NDArray indices, NDArray values, nint axis = -1)
        {
            ArgumentNullException.ThrowIfNull(indices);
            ArgumentNullException.ThrowIfNull(values);
            a.RequireWriteable();
            IndexedElements.Scatter(a, AdvancedIndex.Within(a, Axis.Normalize(axis, a.NDim), indices, nameof(PutAlongAxis)), IndexedElements.Apart(values, a));
        }

        /// <inheritdoc cref="PutAlongAxis(NDArray, NDArray, NDArray, nint)"/>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PutAlongAxis(NDArray indices, Scalar values, nint axis = -1) => a.PutAlongAxis(indices, Scalars.ToArray(values, a.DType), axis);

        /// <summary>In place: where the mask is true, element i in C order becomes value i; too few values are repeated.</summary>
        /// <param name="mask">Of the array's shape.</param>
        /// <param name="values">As many as the array has elements: the ones at false positions are skipped, where <see cref="Place"/> takes them one after the other.</param>
        /// <exception cref="ShapeException">The mask has another shape.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;long&gt; a = Nd.ARange(-2, 2);
        /// a.PutMask(a &lt; 0, a * 10);
        /// a // -> [-20 -10 0 1]
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PutMask(NDArray<bool> mask, NDArray values)
        {
            ArgumentNullException.ThrowIfNull(mask);
            ArgumentNullException.ThrowIfNull(values);
            a.RequireWriteable();
            RequireMask(mask, a);
            if (a.Size == 0) return;
            NDArray given = Elementwise.Apart(Cycled(values, a.Shape, nameof(PutMask)), a);
            MaskedElements.Copy(a, Conversion.Of(given, a.DType, nameof(PutMask)), IndexedElements.Apart(mask, a));
        }

        /// <inheritdoc cref="PutMask(NDArray, NDArray{bool}, NDArray)"/>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PutMask(NDArray<bool> mask, Scalar values) => a.PutMask(mask, Scalars.ToArray(values, a.DType));

        /// <summary>In place: writes the values one after the other where the mask is true, in C order; too few are repeated.</summary>
        /// <param name="mask">Of the array's shape.</param>
        /// <param name="values">At least one, if anything is true.</param>
        /// <exception cref="ShapeException">The mask has another shape, or there is nothing to write.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;long&gt; a = Nd.Array([0L, 5, 0]);
        /// a.Place(a == 0, Nd.Array([1, 2]));
        /// a // -> [1 5 2]
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void Place(NDArray<bool> mask, NDArray values)
        {
            ArgumentNullException.ThrowIfNull(mask);
            ArgumentNullException.ThrowIfNull(values);
            a.RequireWriteable();
            RequireMask(mask, a);
            nint count = Positions.Count(mask);
            if (count == 0) return;
            NDArray given = IndexedElements.Apart(values, a);
            if (given.Size > count) given = given.Ravel()[new Slice(0, count)];
            MaskedElements.Set(a, IndexedElements.Apart(mask, a), Conversion.Of(Cycled(given, count, nameof(Place)), a.DType, nameof(Place)));
        }

        /// <summary>In place: writes the number to the elements whose indices are all equal.</summary>
        /// <param name="value">The number.</param>
        /// <param name="wrap">In a matrix with more rows than columns, begin again after each square and one row.</param>
        /// <exception cref="ShapeException">Fewer than two axes, or more than two of different sizes.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;int&gt; a = Nd.Zeros&lt;int&gt;(2, 2);
        /// a.FillDiagonal(7);
        /// a // -> [[7 0] [0 7]]
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void FillDiagonal(Scalar value, bool wrap = false)
        {
            if (a.NDim < 2) throw new ShapeException($"A diagonal needs at least two axes, got shape {a.Shape}.");
            for (int k = 1; k < a.NDim && a.NDim > 2; k++)
                if (a.Shape[k] != a.Shape[0]) throw new ShapeException($"The diagonal of more than two axes needs all of one size, got shape {a.Shape}.");
            a.RequireWriteable();
            if (a.NDim == 2)
            {
                nint square = a.Shape[1] + 1;
                for (nint row = 0; row < (wrap ? a.Shape[0] : Math.Min(1, a.Shape[0])); row += square) a[new Slice(row, null)].Diagonal().Assign(value);
                return;
            }
            nint step = 0;
            foreach (nint stride in a.Layout.Strides.AsSpan()) step += stride;
            a.View(new Layout(a.Shape[0], step, a.Offset, a.ItemSize)).Assign(value);
        }

        /// <summary>In place: adds the values to the elements that the index selects; one that is named several times gets each of its values.</summary>
        /// <param name="index">Indices along the first axis, a mask, or arrays for several axes: what <c>a[index]</c> takes.</param>
        /// <param name="values">Stretched to the shape of <c>a[index]</c>.</param>
        /// <remarks>In <c>a[index] += values</c> every element is read before any is written, so that of several values only the last counts.</remarks>
        /// <exception cref="IndexException">An index outside; nothing is changed.</exception>
        /// <exception cref="DTypeException">The values are of a higher kind than the array, or not numbers.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;int&gt; counts = Nd.Zeros&lt;int&gt;(3);
        /// counts.AddAt(new[] { 0, 2, 0 }, 1);
        /// counts // -> [2 0 1]
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void AddAt(Selector index, NDArray values)
        {
            ArgumentNullException.ThrowIfNull(values);
            a.RequireWriteable();
            if (!CastRules.CanCast(values.DType, a.DType, Casting.SameKind))
                throw new DTypeException($"AddAt of {values.DType} cannot write into {a.DType} without losing its kind.");
            IndexedElements.Add(a, IndexReader.Read(a, [index]), Conversion.Of(IndexedElements.Apart(values, a), a.DType, nameof(AddAt)));
        }

        /// <inheritdoc cref="AddAt(NDArray, Selector, NDArray)"/>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void AddAt(Selector index, Scalar values) => a.AddAt(index, Scalars.ToArray(values, a.DType));
    }

    private static void RequireMask(NDArray<bool> mask, NDArray a)
    {
        if (mask.Shape != a.Shape) throw new ShapeException($"The mask has shape {mask.Shape} and the array {a.Shape}; they must be the same.");
    }

    /// <summary>The values in C order under a shape, from the beginning again when there are too few.</summary>
    private static NDArray Cycled(NDArray values, in Dims shape, string name)
    {
        if (values.Size == 0) throw new ShapeException($"{name} needs at least one value.");
        if (values.Shape == shape) return values;
        if (values.Size == 1) return values.Reshape(default(Dims), Order.C).BroadcastTo(shape);
        nint size = Extents.Product(shape.AsSpan(), 1);
        return values.Take(ARange(size), mode: values.Size > size ? IndexMode.Raise : IndexMode.Wrap).Reshape(shape, Order.C);
    }
}
