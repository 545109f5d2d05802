namespace Strided;

internal partial struct Layout
{
    /// <summary>The view that the entries select. Integers remove their axis, missing trailing entries mean the whole axis.</summary>
    public readonly Layout Slice(ReadOnlySpan<Slice> index)
    {
        if (index.Length == 1 && index[0].Kind == SliceKind.Range && Rank > 0) return Slice(0, index[0]);
        int consumed = 0, produced = 0, ellipses = 0;
        foreach (ref readonly Slice entry in index)
        {
            if (entry.Kind == SliceKind.Ellipsis) ellipses++;
            if (entry.Kind is SliceKind.Integer or SliceKind.Range) consumed++;
            if (entry.Kind is SliceKind.Range or SliceKind.NewAxis) produced++;
        }
        if (ellipses > 1) throw new IndexException("An index can have only one ellipsis ('...').");
        if (consumed > Rank)
            throw new IndexException($"Too many indices: shape {shape} has {Rank} {(Rank == 1 ? "axis" : "axes")}, but {consumed} were indexed.");

        int untouched = Rank - consumed, rank = produced + untouched;
        if (rank > Dims.MaxRank) throw new IndexException($"{rank} axes are more than the {Dims.MaxRank} an array can have.");
        Layout view = default;
        Span<nint> newShape = view.shape.Reset(rank), newStrides = view.strides.Reset(rank);
        nint offset = Offset;
        int axis = 0, at = 0;
        foreach (ref readonly Slice entry in index)
        {
            switch (entry.Kind)
            {
                case SliceKind.Integer:
                    nint position = entry.Position(shape[axis]);
                    if (position < 0) throw new IndexException($"Index {entry} is out of bounds for axis {axis} with size {shape[axis]}.");
                    offset += position * strides[axis++];
                    break;
                case SliceKind.Range:
                    (nint first, nint count, nint step) = entry.Resolve(shape[axis]);
                    // An empty selection has no first element, and a single one no step, whose product with the stride might overflow.
                    if (count > 0) offset += first * strides[axis];
                    (newShape[at], newStrides[at++]) = (count, count > 1 ? step * strides[axis] : strides[axis]);
                    axis++;
                    break;
                case SliceKind.NewAxis:
                    (newShape[at], newStrides[at++]) = (1, 0);
                    break;
                case SliceKind.Ellipsis:
                    Keep(untouched, newShape, newStrides, ref axis, ref at);
                    break;
            }
        }
        if (ellipses == 0) Keep(untouched, newShape, newStrides, ref axis, ref at);
        view.Complete(offset, ItemSize);
        // Where nothing is selected no element guarantees that the sum lies inside the buffer.
        if (view.Size == 0) view.StartAt(Offset);
        return view;
    }

    /// <summary>The view that a range of one axis names, with the other axes whole.</summary>
    public readonly Layout Slice(int axis, in Slice range)
    {
        (nint first, nint count, nint step) = range.Resolve(shape[axis]);
        Layout view = default;
        Span<nint> newShape = view.shape.Reset(Rank), newStrides = view.strides.Reset(Rank);
        shape.AsSpan().CopyTo(newShape);
        strides.AsSpan().CopyTo(newStrides);
        newShape[axis] = count;
        if (count > 1) newStrides[axis] *= step;
        view.Complete(Offset, ItemSize);
        if (view.Size > 0) view.StartAt(Offset + first * strides[axis]);
        return view;
    }

    private readonly void Keep(int count, Span<nint> newShape, Span<nint> newStrides, ref int axis, ref int at)
    {
        for (; count > 0; count--) (newShape[at], newStrides[at++]) = (shape[axis], strides[axis++]);
    }
}
