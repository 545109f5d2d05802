using System.Numerics;

namespace Strided;

internal partial struct Layout
{
    /// <summary>Axes reversed: T.</summary>
    public readonly Layout Transpose()
    {
        Layout view = default;
        Transpose(ref view);
        return view;
    }

    /// <summary>The same in place of a layout that is all zero.</summary>
    public readonly void Transpose(ref Layout view)
    {
        ReadOnlySpan<nint> sizes = shape.AsSpan(), steps = strides.AsSpan();
        Span<nint> newSizes = view.shape.Reset(sizes.Length), newSteps = view.strides.Reset(sizes.Length);
        for (int k = 0, axis = sizes.Length - 1; axis >= 0; k++, axis--) (newSizes[k], newSteps[k]) = (sizes[axis], steps[axis]);
        view.CompletePart(Offset, ItemSize, newSizes, newSteps);
    }

    /// <summary>Axis k of the result is axis <c>axes[k]</c> of this.</summary>
    public readonly Layout Permute(ReadOnlySpan<int> axes)
    {
        ReadOnlySpan<nint> sizes = shape.AsSpan(), steps = strides.AsSpan();
        Layout permuted = default;
        Span<nint> newSizes = permuted.shape.Reset(axes.Length), newSteps = permuted.strides.Reset(axes.Length);
        for (int k = 0; k < axes.Length; k++) (newSizes[k], newSteps[k]) = (sizes[axes[k]], steps[axes[k]]);
        permuted.CompletePart(Offset, ItemSize, newSizes, newSteps);
        return permuted;
    }

    public readonly Layout SwapAxes(nint first, nint second)
    {
        int a = Axis.Normalize(first, Rank), b = Axis.Normalize(second, Rank);
        Span<int> axes = stackalloc int[Rank];
        for (int k = 0; k < Rank; k++) axes[k] = k;
        (axes[a], axes[b]) = (b, a);
        return Permute(axes);
    }

    /// <summary>The source axes land at the destinations; the others keep their order.</summary>
    public readonly Layout MoveAxis(Dims source, Dims destination)
    {
        if (source.Count != destination.Count)
            throw new AxisException($"MoveAxis needs as many destinations as sources, got {source} and {destination}.");
        ulong moved = Axis.Mask(source, Rank), taken = Axis.Mask(destination, Rank);
        Span<int> axes = stackalloc int[Rank];
        for (int k = 0; k < source.Count; k++) axes[Axis.Normalize(destination[k], Rank)] = Axis.Normalize(source[k], Rank);
        int at = 0;
        for (int axis = 0; axis < Rank; axis++)
        {
            if ((moved >> axis & 1) != 0) continue;
            while ((taken >> at & 1) != 0) at++;
            axes[at++] = axis;
        }
        return Permute(axes);
    }

    /// <summary>New axes of extent 1 at the given positions of the result.</summary>
    public readonly Layout ExpandDims(Dims positions)
    {
        int rank = Rank + positions.Count;
        if (rank > Dims.MaxRank) throw new AxisException($"{rank} axes are more than the {Dims.MaxRank} an array can have.");
        ulong added = Axis.Mask(positions, rank);
        Layout view = default;
        Span<nint> sizes = view.shape.Reset(rank), steps = view.strides.Reset(rank);
        for (int k = 0, axis = 0; k < rank; k++)
            (sizes[k], steps[k]) = (added >> k & 1) != 0 ? (1, 0) : (shape[axis], strides[axis++]);
        view.CompletePart(Offset, ItemSize, sizes, steps);
        return view;
    }

    /// <summary>Without the named axes of extent 1, or without all of them.</summary>
    public readonly Layout Squeeze(Dims? axes)
    {
        ulong named = Axis.Mask(axes, Rank);
        ulong removed = 0;
        for (int axis = 0; axis < Rank; axis++)
        {
            if ((named >> axis & 1) == 0) continue;
            if (shape[axis] == 1) removed |= 1UL << axis;
            else if (axes is not null) throw new ShapeException($"Cannot squeeze axis {axis} of shape {shape}: its size is {shape[axis]}, not 1.");
        }
        return Without(removed);
    }

    /// <summary>The layout of index 0 along the axes in the mask, which disappear.</summary>
    public readonly Layout Without(ulong axes)
    {
        int kept = BitOperations.PopCount(~axes & Axis.Mask(null, Rank));
        Layout view = default;
        Span<nint> sizes = view.shape.Reset(kept), steps = view.strides.Reset(kept);
        for (int axis = 0, k = 0; axis < Rank; axis++)
            if ((axes >> axis & 1) == 0) (sizes[k], steps[k++]) = (shape[axis], strides[axis]);
        view.CompletePart(Offset, ItemSize, sizes, steps);
        return view;
    }

    /// <summary>The named axes walked backwards.</summary>
    public readonly Layout Flip(Dims? axes)
    {
        ulong flipped = Axis.Mask(axes, Rank);
        Layout view = default;
        shape.CopyTo(ref view.shape);
        Span<nint> steps = view.strides.Reset(Rank);
        nint offset = Offset;
        for (int axis = 0; axis < Rank; axis++)
        {
            bool flip = (flipped >> axis & 1) != 0;
            steps[axis] = flip ? -strides[axis] : strides[axis];
            if (flip && Size > 0) offset += (shape[axis] - 1) * strides[axis];
        }
        view.CompletePart(offset, ItemSize, view.shape.AsSpan(), steps);
        return view;
    }

    /// <summary>The elements (i, i + k) of two axes, as a last axis.</summary>
    public readonly Layout Diagonal(nint k, nint axis1, nint axis2)
    {
        if (Rank < 2) throw new ShapeException($"Diagonal needs at least two axes, got shape {shape}.");
        int row = Axis.Normalize(axis1, Rank), column = Axis.Normalize(axis2, Rank);
        if (row == column) throw new AxisException($"Diagonal needs two different axes, got axis {axis1} twice.");
        nint firstRow = k < 0 ? -k : 0, firstColumn = k < 0 ? 0 : k;
        nint length = Math.Max(0, Math.Min(shape[row] - firstRow, shape[column] - firstColumn));
        Layout rest = Without(1UL << row | 1UL << column);
        nint start = length == 0 || Size == 0 ? 0 : firstRow * strides[row] + firstColumn * strides[column];
        Span<nint> newShape = stackalloc nint[Rank - 1];
        Span<nint> newStrides = stackalloc nint[Rank - 1];
        rest.shape.AsSpan().CopyTo(newShape);
        rest.strides.AsSpan().CopyTo(newStrides);
        (newShape[^1], newStrides[^1]) = (length, strides[row] + strides[column]);
        return new(Dims.Create(newShape), Dims.Create(newStrides), Offset + start, ItemSize);
    }
}
