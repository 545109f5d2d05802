namespace Strided;

/// <summary>The one axis of an array looked up by one axis of indices, the most frequent index: nothing is stretched, and there are no blocks to walk.</summary>
internal static class IndexedLine
{
    /// <summary>True when one axis is looked up by one axis of indices.</summary>
    public static bool Fits(NDArray a, NDArray indices) => a.NDim == 1 && indices.NDim == 1 && indices is not NDArray<bool>;

    /// <inheritdoc cref="IndexedElements.Gather"/>
    public static NDArray Gather(NDArray a, NDArray indices, IndexMode mode, NDArray? @out, string operation)
    {
        var call = new GatherCall { A = a, Indices = indices, Mode = mode, Z = @out, Operation = operation };
        a.DType.Accept(ref call);
        return call.Z!;
    }

    /// <inheritdoc cref="IndexedElements.Scatter"/>
    /// <param name="a">What is written to.</param>
    /// <param name="indices">Where.</param>
    /// <param name="value">One value for each index, or a single one.</param>
    public static void Scatter(NDArray a, NDArray indices, NDArray value)
    {
        var call = new ScatterCall { A = a, Indices = IndexedElements.Apart(indices, a), Value = value };
        a.DType.Accept(ref call);
    }

    private static IndexArray Along(NDArray a, NDArray indices, IndexMode mode) => new(indices, 0, a.Layout.Shape[0], a.Layout.Strides[0], mode);

    /// <summary>Before the first of several chunks is written, all indices have to be inside.</summary>
    private static void Check(in IndexArray array, NDArray a)
    {
        if (array.Indices.Size > PositionRow.Chunk && !array.AreInside()) array.Along(default(Untouched), a, a, 0);
    }

    private struct GatherCall : IAnyVisitor
    {
        public NDArray A;
        public NDArray Indices;
        public IndexMode Mode;
        public NDArray? Z;
        public string Operation;

        public void Visit<T>() where T : unmanaged
        {
            IndexArray array = Along(A, Indices, Mode);
            if (Z is null)
            {
                Copies.Enter(CopyReason.Gather, Operation, Indices.Size * A.ItemSize, A.Layout, Indices.Layout.Shape);
                // Where elements are as large as indices, the result lies as these do, and no layout has to be built.
                Z = Indices.Layout.IsDense && Indices.ItemSize == A.ItemSize
                    ? NDArray<T>.Allocate(Indices.Layout, zeroed: false)
                    : NDArray<T>.Allocate(Indices.Size, Order.C, zeroed: false);
            }
            else
            {
                Check(array, A);
            }
            array.Along(default(Gather<T>), A, Z, Z.Layout.Strides[0]);
            A.WasRead();
            GC.KeepAlive(Z);
        }
    }

    private struct ScatterCall : IAnyVisitor
    {
        public NDArray A;
        public NDArray Indices;
        public NDArray Value;

        public readonly void Visit<T>() where T : unmanaged
        {
            IndexArray array = Along(A, Indices, IndexMode.Raise);
            Converter converter = Conversion.Writing(Value.DType, A.DType);
            Check(array, A);
            nint step = Value.NDim == 0 ? 0 : Value.Layout.Strides[0];
            if (converter.IsNone) array.Along(default(Scatter<T>), A, Value, step);
            else array.Along(new ConvertingScatter<T>(converter), A, Value, step);
            Value.WasRead();
            GC.KeepAlive(A);
        }
    }
}
