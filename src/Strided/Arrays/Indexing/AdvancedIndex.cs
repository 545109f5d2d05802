namespace Strided;

/// <summary>
/// An index with arrays in it, made out against one array: for every index of the arrays' common shape there is a block of elements that slices leave.
/// </summary>
/// <param name="Block">What slices leave when every array names index 0.</param>
/// <param name="Common">The shape of the arrays together.</param>
/// <param name="Steps">The array's own steps along that shape, before anything is looked up: zeros, except along an axis.</param>
/// <param name="Place">The axis of the result where the common shape begins.</param>
/// <param name="Arrays">What is looked up.</param>
internal sealed record AdvancedIndex(Layout Block, Dims Common, Dims Steps, int Place, IndexArray[] Arrays)
{
    /// <summary>The shape of what is selected.</summary>
    public Dims Shape { get; } = Dims.Create([.. Block.Shape.AsSpan()[..Place], .. Common.AsSpan(), .. Block.Shape.AsSpan()[Place..]]);

    /// <summary>The number of lookups.</summary>
    public nint Count { get; } = Extents.Product(Common.AsSpan(), 1);

    /// <summary>Axes of the result that belong to the common shape.</summary>
    public ulong CommonAxes => Common.Count == 64 ? ulong.MaxValue : ((1UL << Common.Count) - 1) << Place;

    /// <summary>Indices along one axis, with everything else whole.</summary>
    public static AdvancedIndex Along(in Layout a, int axis, NDArray indices, IndexMode mode) =>
        new(a.Without(1UL << axis), indices.Shape, Zeros(indices.NDim), axis, [new(indices, axis, a.Shape[axis], a.Strides[axis], mode)]);

    /// <summary>Numbers of elements in C order.</summary>
    public static AdvancedIndex Flat(in Layout a, NDArray indices, IndexMode mode)
    {
        if (a.TryReshape(a.Size, Order.C, out Layout row, out _)) return Along(row, 0, indices, mode);
        NDArray<long> numbers = IndexArray.Sums([new(indices, 0, a.Size, 1, mode)], indices.Shape);
        NDArray<long>[] positions = IndexGrids.Unravel(numbers, a.Shape, Order.C);
        var arrays = new IndexArray[a.Rank];
        for (int k = 0; k < a.Rank; k++) arrays[k] = new(positions[k], k, a.Shape[k], a.Strides[k]);
        return new(Layout.Dense(default, a.ItemSize).WithOffset(a.Offset), indices.Shape, Zeros(indices.NDim), 0, arrays);
    }

    /// <summary>One index for every element of the result, which names the position along one axis; the other positions are the result's own.</summary>
    public static AdvancedIndex Within(NDArray a, int axis, NDArray indices, string name)
    {
        if (indices.NDim != a.NDim)
            throw new ShapeException($"{name} needs indices with as many axes as the array, got shapes {indices.Shape} and {a.Shape}.");
        Layout others = a.Layout.Without(1UL << axis).ExpandDims(axis);
        Span<nint> sizes = stackalloc nint[a.NDim];
        indices.Layout.Shape.AsSpan().CopyTo(sizes);
        sizes[axis] = 1;
        Span<nint> common = Layout.BroadcastShapes(others.Shape, Dims.Create(sizes)).ToArray();
        common[axis] = indices.Layout.Shape[axis];
        Dims shape = Dims.Create(common);
        Layout steps = others.BroadcastTo(shape);
        var array = new IndexArray(indices, axis, a.Layout.Shape[axis], a.Layout.Strides[axis]);
        return new(Layout.Dense(default, a.ItemSize).WithOffset(a.Offset), shape, steps.Strides, 0, [array]);
    }

    public static Dims Zeros(int rank)
    {
        Span<nint> zeros = stackalloc nint[rank];
        zeros.Clear();
        return Dims.Create(zeros);
    }

    /// <summary>The same index with copies of those arrays that share memory with what is about to be written.</summary>
    public AdvancedIndex Apart(NDArray written)
    {
        for (int k = 0; k < Arrays.Length; k++)
        {
            NDArray indices = Arrays[k].Indices;
            if (Sharing.Overlaps(indices, written)) Arrays[k] = Arrays[k].With(indices.CopyFor(CopyReason.Overlap, Order.K, "Index"));
        }
        return this;
    }
}
