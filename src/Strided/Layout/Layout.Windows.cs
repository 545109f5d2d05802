namespace Strided;

internal partial struct Layout
{
    /// <summary>Any shape and strides over bytes [<paramref name="first"/>, <paramref name="end"/>) of the buffer, checked against them.</summary>
    public static Layout Strided(Dims shape, Dims strides, Int128 offset, int itemSize, nint first, nint end)
    {
        if (shape.Count != strides.Count)
            throw new ShapeException($"Shape {shape} and strides {strides} must have the same number of axes.");
        Int128 low = offset, high = offset;
        if (HasExtent(shape, itemSize))
        {
            high += itemSize;
            for (int axis = 0; axis < shape.Count; axis++)
            {
                Int128 reach = (Int128)(shape[axis] - 1) * strides[axis];
                if (reach < 0) low += reach;
                else high += reach;
            }
        }
        if (low < first || high > end)
            throw new ShapeException(
                $"Shape {shape} with strides {strides} from byte {offset} touches bytes {low} to {high}, but the buffer has bytes {first} to {end}.");
        return new(shape, strides, (nint)offset, itemSize);
    }

    /// <summary>All windows of the given sizes along the axes: the window axes come last, and neighbours overlap.</summary>
    public readonly Layout SlidingWindow(Dims window, Dims? axes)
    {
        if (axes is null && window.Count != Rank)
            throw new ShapeException($"Window {window} must have one size for each axis of shape {shape}, or name its axes.");
        if (axes is { } given && given.Count != window.Count)
            throw new ShapeException($"Window {window} and axes {given} must have the same length.");
        Span<nint> newShape = stackalloc nint[Rank + window.Count];
        Span<nint> newStrides = stackalloc nint[Rank + window.Count];
        shape.AsSpan().CopyTo(newShape);
        strides.AsSpan().CopyTo(newStrides);
        for (int k = 0; k < window.Count; k++)
        {
            int axis = axes is { } named ? Axis.Normalize(named[k], Rank) : k;
            if (window[k] < 0) throw new ShapeException($"Window {window} has a negative size.");
            if (newShape[axis] < window[k])
                throw new ShapeException($"Window {window} is larger than axis {axis} of shape {shape}.");
            newShape[axis] -= window[k] - 1;
            (newShape[Rank + k], newStrides[Rank + k]) = (window[k], strides[axis]);
        }
        return new(Dims.Create(newShape), Dims.Create(newStrides), Offset, ItemSize);
    }

    /// <summary>One part of each element: elements shrink to <paramref name="itemSize"/> bytes, <paramref name="byteOffset"/> into the old ones.</summary>
    public readonly Layout Field(nint byteOffset, int itemSize) => new(shape, strides, Size == 0 ? Offset : Offset + byteOffset, itemSize);

    /// <summary>The same bytes as elements of another size; the last axis stretches or shrinks, as in NumPy.</summary>
    public readonly Layout Reinterpret(int itemSize)
    {
        if (itemSize == ItemSize) return this;
        if (Rank == 0) throw new ShapeException($"A 0-d array of {ItemSize}-byte elements cannot be viewed as {itemSize}-byte elements.");
        nint last = shape[Rank - 1];
        if (strides[Rank - 1] != ItemSize && last != 1 && Size != 0)
            throw new ShapeException(
                $"To view {ItemSize}-byte elements as {itemSize}-byte ones the last axis must be contiguous, but stride[{Rank - 1}] = {strides[Rank - 1]}.");
        nint bytes = last * ItemSize;
        if (bytes % itemSize != 0)
            throw new ShapeException(
                $"The last axis of shape {shape} has {bytes} bytes, which is not a whole number of {itemSize}-byte elements.");
        Span<nint> newShape = stackalloc nint[Rank];
        Span<nint> newStrides = stackalloc nint[Rank];
        shape.AsSpan().CopyTo(newShape);
        strides.AsSpan().CopyTo(newStrides);
        (newShape[^1], newStrides[^1]) = (bytes / itemSize, itemSize);
        return new(Dims.Create(newShape), Dims.Create(newStrides), Offset, itemSize);
    }

    private static bool HasExtent(Dims shape, int itemSize) => Extents.Product(shape.AsSpan(), itemSize) > 0;
}
