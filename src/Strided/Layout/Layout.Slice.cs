namespace Strided;

internal partial struct Layout
{
    /// <summary>The view that the entries select. Integers remove their axis, missing trailing entries mean the whole axis.</summary>
    public readonly Layout Slice(ReadOnlySpan<Slice> index)
    {
        Layout view = default;
        Slice(index, ref view);
        return view;
    }

    /// <summary>The same in place of a layout that is all zero.</summary>
    public readonly void Slice(ReadOnlySpan<Slice> index, ref Layout view)
    {
        if (index.Length == 1 && index[0].Kind == SliceKind.Range && Rank > 0) Slice(0, index[0], ref view);
        else SliceEach(index, ref view);
    }

    private readonly void SliceEach(ReadOnlySpan<Slice> index, ref Layout view)
    {
        int consumed = 0, produced = 0, ellipses = 0;
        foreach (ref readonly Slice entry in index)
        {
            if (entry.Kind == SliceKind.Ellipsis) ellipses++;
            if (entry.Kind is SliceKind.Integer or SliceKind.Range) consumed++;
            if (entry.Kind is SliceKind.Range or SliceKind.NewAxis) produced++;
        }
        int untouched = Rank - consumed, rank = produced + untouched;
        if (ellipses > 1 || untouched < 0 || rank > Dims.MaxRank) throw Unfit(ellipses, consumed, rank);
        ReadOnlySpan<nint> sizes = shape.AsSpan(), steps = strides.AsSpan();
        Span<nint> newSizes = view.shape.Reset(rank), newSteps = view.strides.Reset(rank);
        nint offset = Offset;
        int axis = 0, at = 0;
        foreach (ref readonly Slice entry in index)
        {
            switch (entry.Kind)
            {
                case SliceKind.Integer:
                    nint position = entry.Position(sizes[axis]);
                    if (position < 0) throw OutOfBounds(entry, axis);
                    offset += position * steps[axis++];
                    break;
                case SliceKind.Range:
                    (nint first, nint count, nint step) = entry.Resolve(sizes[axis]);
                    // An empty selection has no first element, and a single one no step, whose product with the stride might overflow.
                    if (count > 0) offset += first * steps[axis];
                    (newSizes[at], newSteps[at++]) = (count, count > 1 ? step * steps[axis] : steps[axis]);
                    axis++;
                    break;
                case SliceKind.NewAxis:
                    (newSizes[at], newSteps[at++]) = (1, 0);
                    break;
                case SliceKind.Ellipsis:
                    for (int last = axis + untouched; axis < last; axis++) (newSizes[at], newSteps[at++]) = (sizes[axis], steps[axis]);
                    break;
            }
        }
        for (; axis < sizes.Length; axis++) (newSizes[at], newSteps[at++]) = (sizes[axis], steps[axis]);
        view.CompletePart(offset, ItemSize, newSizes, newSteps);
        // Where nothing is selected no element guarantees that the sum lies inside the buffer.
        if (view.Size == 0) view.StartAt(Offset);
    }

    private readonly IndexException Unfit(int ellipses, int consumed, int rank) => new(
        ellipses > 1 ? "An index can have only one ellipsis ('...')."
        : consumed > Rank ? $"Too many indices: shape {shape} has {Rank} {(Rank == 1 ? "axis" : "axes")}, but {consumed} were indexed."
        : $"{rank} axes are more than the {Dims.MaxRank} an array can have.");

    private readonly IndexException OutOfBounds(in Slice entry, int axis) =>
        new($"Index {entry} is out of bounds for axis {axis} with size {shape[axis]}.");

    /// <summary>The view that a range of one axis names, with the other axes whole.</summary>
    public readonly Layout Slice(int axis, in Slice range)
    {
        Layout view = default;
        Slice(axis, range, ref view);
        return view;
    }

    private readonly void Slice(int axis, in Slice range, ref Layout view)
    {
        ReadOnlySpan<nint> sizes = shape.AsSpan(), steps = strides.AsSpan();
        (nint first, nint count, nint step) = range.Resolve(sizes[axis]);
        Span<nint> newSizes = view.shape.Reset(sizes.Length), newSteps = view.strides.Reset(sizes.Length);
        for (int k = 0; k < sizes.Length; k++) (newSizes[k], newSteps[k]) = (sizes[k], steps[k]);
        newSizes[axis] = count;
        if (count > 1) newSteps[axis] *= step;
        view.CompletePart(Offset, ItemSize, newSizes, newSteps);
        if (view.Size > 0) view.StartAt(Offset + first * steps[axis]);
    }
}
