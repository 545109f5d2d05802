namespace Strided;

/// <summary>The one axis of an array looked up by one axis of indices, the most frequent index: nothing is stretched, and there are no blocks to walk.</summary>
internal readonly struct IndexedLine
{
    private readonly NDArray a;
    private readonly IndexArray array;

    private IndexedLine(NDArray a, NDArray indices, IndexMode mode) => (this.a, array) = (a, new(indices, 0, a.Layout.Shape[0], a.Layout.Strides[0], mode));

    /// <summary>The indices, if they are all there is to the index, and no mask.</summary>
    public static NDArray? Only(NDArray a, ReadOnlySpan<Selector> index) =>
        index is [{ Arrays: [not NDArray<bool> and { NDim: 1 } only] }] && a.NDim == 1 ? only : null;

    /// <inheritdoc cref="IndexedElements.Gather"/>
    public static NDArray Gather(NDArray a, NDArray indices, IndexMode mode, NDArray? @out, string operation)
    {
        var line = new IndexedLine(a, indices, mode);
        if (@out is null) Copies.Enter(CopyReason.Gather, operation, indices.Size * a.ItemSize, a.Layout, indices.Layout.Shape);
        else line.Check();
        NDArray z = @out ?? a.NewLike(Layout.Dense(indices.Size, a.ItemSize), zeroed: false);
        var call = new GatherCall { Line = line, Z = z };
        a.DType.Accept(ref call);
        a.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    /// <inheritdoc cref="IndexedElements.Scatter"/>
    /// <param name="a">What is written to.</param>
    /// <param name="indices">Where.</param>
    /// <param name="value">One value for each index, or a single one.</param>
    public static void Scatter(NDArray a, NDArray indices, NDArray value)
    {
        var line = new IndexedLine(a, IndexedElements.Apart(indices, a), IndexMode.Raise);
        var call = new ScatterCall { Line = line, Value = value, Converter = Conversion.Writing(value.DType, a.DType) };
        line.Check();
        a.DType.Accept(ref call);
        value.WasRead();
        GC.KeepAlive(a);
    }

    /// <summary>Before the first of several chunks is written, all indices have to be inside.</summary>
    private void Check()
    {
        if (array.Indices.Size > PositionRow.Chunk && !array.AreInside()) array.Along(default(Untouched), a, a, 0);
    }

    private struct GatherCall : IAnyVisitor
    {
        public IndexedLine Line;
        public NDArray Z;

        public readonly void Visit<T>() where T : unmanaged => Line.array.Along(default(Gather<T>), Line.a, Z, Z.Layout.Strides[0]);
    }

    private struct ScatterCall : IAnyVisitor
    {
        public IndexedLine Line;
        public NDArray Value;
        public Converter Converter;

        public readonly void Visit<T>() where T : unmanaged
        {
            nint step = Value.NDim == 0 ? 0 : Value.Layout.Strides[0];
            if (Converter.IsNone) Line.array.Along(default(Scatter<T>), Line.a, Value, step);
            else Line.array.Along(new ConvertingScatter<T>(Converter), Line.a, Value, step);
        }
    }
}
