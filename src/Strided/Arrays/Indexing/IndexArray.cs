namespace Strided;

/// <summary>Indices along one axis, stretched to the shape that they share with those of other axes.</summary>
internal readonly struct IndexArray
{
    /// <summary>Lookups that one thread takes at a time.</summary>
    private const nint Together = 128 * PositionRow.Chunk;

    private readonly NDArray indices;
    private readonly IndexedAxis axis;
    private readonly Converter toInt64;

    public IndexArray(NDArray indices, int axis, nint size, nint stride, IndexMode mode = IndexMode.Raise, bool fromEnd = true)
    {
        if (indices.DType.Kind is not (DTypeKind.SignedInteger or DTypeKind.UnsignedInteger))
            throw new DTypeException($"An array of indices has integers, a mask has truth values; this array of shape {indices.Shape} has {indices.DType}.");
        if (size == 0 && indices.Size > 0 && mode != IndexMode.Raise) throw new IndexException($"Axis {axis} has size 0: there is nothing to take from it.");
        this.indices = indices;
        // Only these do not fit into int64, where the large ones look negative.
        this.axis = new(axis, size, stride, fromEnd && indices.DType != DType.UInt64, mode);
        toInt64 = Converter.Between(indices.DType, DType.Int64);
    }

    public Dims Shape => indices.Shape;

    public NDArray Indices => indices;

    /// <summary>The indices in another array, with everything else the same.</summary>
    public IndexArray With(NDArray other) => new(other, axis.Number, axis.Size, axis.Stride, axis.Mode, axis.FromEnd);

    public Layout StretchedTo(in Dims shape) => indices.Layout.BroadcastTo(shape);

    /// <summary>Adds the byte offset of each index to the offsets.</summary>
    /// <param name="at">Where the first index lies.</param>
    /// <param name="step">From one to the next.</param>
    /// <param name="offsets">What is added to.</param>
    /// <param name="before">How many indices of <paramref name="shape"/> have gone before.</param>
    /// <param name="shape">The shape that the indices are stretched to.</param>
    public void AddOffsets(nint at, nint step, Span<nint> offsets, nint before, in Dims shape)
    {
        nint done = PositionRow.Add(ref indices.Start, at, step, toInt64, axis, ref offsets[0], offsets.Length, out long outside);
        if (done < offsets.Length) throw Outside(outside, before + done, shape);
    }

    /// <summary>True when every index is inside of the axis.</summary>
    public bool AreInside()
    {
        if (axis.Mode != IndexMode.Raise) return true;
        Span<nint> scratch = stackalloc nint[Plan.Scratch(indices.NDim, 1)];
        var plan = new Plan(scratch, indices.Shape, 1);
        plan.Add(0, indices.Layout);
        bool inside = !plan.Simplify() || PositionRow.AreInside(ref plan, ref indices.Start, toInt64, axis);
        indices.WasRead();
        return inside;
    }

    /// <summary>Does something between the elements of x, which has one axis, that these indices in a row name, and those of z, a step apart.</summary>
    public void Along<TRow>(TRow row, NDArray x, NDArray z, nint step) where TRow : struct, IIndexedRow
    {
        nint count = indices.Size;
        int threads = TRow.AreApart ? Workers.Degree(count * (sizeof(long) + z.ItemSize)) : 1;
        if (threads == 1 || !Shared(row, x, z, step, threads))
        {
            nint done = Piece(row, x, z, step, 0, count, out long outside);
            if (done < count) throw Outside(outside, done, indices.Layout.Shape);
        }
        indices.WasRead();
    }

    /// <summary>The lookups on several threads; false when an index was outside, of which the first is not known.</summary>
    private bool Shared<TRow>(TRow row, NDArray x, NDArray z, nint step, int threads) where TRow : struct, IIndexedRow
    {
        IndexArray own = this;
        bool inside = true;
        Workers.For((indices.Size + Together - 1) / Together, threads, piece =>
        {
            nint first = piece * Together, count = nint.Min(Together, own.indices.Size - first);
            if (own.Piece(row, x, z, step, first, count, out _) < count) Volatile.Write(ref inside, false);
        });
        return inside;
    }

    private nint Piece<TRow>(TRow row, NDArray x, NDArray z, nint step, nint first, nint count, out long outside) where TRow : struct, IIndexedRow
    {
        nint next = indices.Layout.Strides[0];
        var line = new IndexLine(axis) { ToInt64 = toInt64, At = indices.Offset + first * next, Step = next, Count = count };
        return IndexedWalk.Run(row, ref x.Start, x.Offset, ref indices.Start, line, ref z.Start, z.Offset + first * step, step, out outside);
    }

    /// <summary>Holds a single index to the axis.</summary>
    public void Check()
    {
        nint offset = 0;
        AddOffsets(indices.Offset, 0, new(ref offset), 0, default);
    }

    /// <summary>The sums of the offsets that the arrays give, which stretch to one shape: indices, where all strides are counted in elements.</summary>
    public static NDArray<long> Sums(ReadOnlySpan<IndexArray> arrays, in Dims shape)
    {
        NDArray<long> z = NDArray<long>.Allocate(shape, Order.C, zeroed: true);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(shape.Count, arrays.Length)];
        var plan = new Plan(scratch, shape, arrays.Length);
        for (int k = 0; k < arrays.Length; k++) plan.Add(k, arrays[k].StretchedTo(shape));
        if (!plan.SimplifyInOrder()) return z;
        nint before = 0;
        do
        {
            for (nint i = 0; i < plan.Length; i += PositionRow.Chunk)
            {
                int n = (int)nint.Min(PositionRow.Chunk, plan.Length - i);
                Span<nint> offsets = z.Storage.Elements<nint>(z.Offset + before * sizeof(long), n);
                for (int k = 0; k < arrays.Length; k++) arrays[k].AddOffsets(plan.Offset(k) + i * plan.Step(k), plan.Step(k), offsets, before, shape);
                before += n;
            }
        }
        while (plan.Next());
        foreach (IndexArray array in arrays) array.WasRead();
        return z;
    }

    public void WasRead() => indices.WasRead();

    private IndexException Outside(long index, nint number, in Dims shape)
    {
        Span<nint> position = stackalloc nint[shape.Count];
        for (int k = shape.Count - 1; k >= 0; k--) (number, position[k]) = Math.DivRem(number, shape[k]);
        string text = indices.DType == DType.UInt64 ? $"{(ulong)index}" : $"{index}";
        return new($"Index {text} is out of bounds for axis {axis.Number} with size {axis.Size}; it stands at position {Dims.Text(position)} of the index array.");
    }
}
