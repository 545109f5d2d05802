namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>View: the axes in reverse order.</summary>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).T // -> [[1 3] [2 4]]</code></example>
        [NeverCopies]
        public TArray T
        {
            get
            {
                var view = (TArray)a.Unplaced();
                a.Layout.Transpose(ref view.Place);
                return view;
            }
        }

        /// <summary>View: the last two axes exchanged.</summary>
        /// <exception cref="ShapeException">The array has fewer than two axes.</exception>
        /// <example><code>Nd.Zeros(5, 2, 3).MT.Shape // -> (5, 3, 2)</code></example>
        [NeverCopies]
        public TArray MT => a.MatrixTranspose();

        /// <summary>View: the last two axes exchanged: every matrix of a stack transposed.</summary>
        /// <exception cref="ShapeException">The array has fewer than two axes.</exception>
        /// <example><code>Nd.Zeros(5, 2, 3).MatrixTranspose().Shape // -> (5, 3, 2)</code></example>
        [NeverCopies]
        public TArray MatrixTranspose() => a.NDim >= 2
            ? a.View(a.Layout.SwapAxes(-1, -2))
            : throw new ShapeException($"MatrixTranspose needs at least two axes, got shape {a.Shape}.");

        /// <summary>View: the axes in reverse order, or in the given one.</summary>
        /// <exception cref="AxisException">The axes do not name each axis once.</exception>
        /// <example><code>Nd.Zeros(2, 3).Transpose().Shape // -> (3, 2)</code></example>
        [NeverCopies]
        public TArray Transpose(Dims? axes = null) => axes is { } order ? a.PermuteDims(order) : a.T;

        /// <summary>View: axis k of the result is axis <c>axes[k]</c> of this array.</summary>
        /// <exception cref="AxisException">The axes do not name each axis once.</exception>
        /// <example><code>Nd.Zeros(2, 3, 4).PermuteDims(2, 0, 1).Shape // -> (4, 2, 3)</code></example>
        [NeverCopies]
        public TArray PermuteDims(params Dims axes)
        {
            Span<int> permutation = stackalloc int[a.NDim];
            Axis.Permutation(axes, a.NDim, permutation);
            return a.View(a.Layout.Permute(permutation));
        }

        /// <summary>View: two axes exchanged.</summary>
        /// <example><code>Nd.Zeros(2, 3, 4).SwapAxes(0, 2).Shape // -> (4, 3, 2)</code></example>
        [NeverCopies]
        public TArray SwapAxes(nint axis1, nint axis2) => a.View(a.Layout.SwapAxes(axis1, axis2));

        /// <summary>View: the source axes moved to the destinations, the others in their old order.</summary>
        /// <example><code>Nd.Zeros(2, 3, 4).MoveAxis(0, -1).Shape // -> (3, 4, 2)</code></example>
        [NeverCopies]
        public TArray MoveAxis(Dims source, Dims destination) => a.View(a.Layout.MoveAxis(source, destination));

        /// <summary>View: new axes of size 1 at the given positions of the result.</summary>
        /// <example><code>Nd.Array([1, 2]).ExpandDims(0).Shape // -> (1, 2)</code></example>
        [NeverCopies]
        public TArray ExpandDims(Dims axis) => a.View(a.Layout.ExpandDims(axis));

        /// <summary>View: without the named axes of size 1, or without all of them.</summary>
        /// <exception cref="ShapeException">A named axis is not of size 1.</exception>
        /// <example><code>Nd.Zeros(1, 3, 1).Squeeze().Shape // -> (3,)</code></example>
        [NeverCopies]
        public TArray Squeeze(Dims? axis = null) => a.View(a.Layout.Squeeze(axis));

        /// <summary>View: the elements in reverse along the named axes, or along all.</summary>
        /// <example><code>Nd.Array([1, 2, 3]).Flip() // -> [3 2 1]</code></example>
        [NeverCopies]
        public TArray Flip(Dims? axis = null) => a.View(a.Layout.Flip(axis));

        /// <summary>View: the columns in reverse: the second axis.</summary>
        /// <exception cref="AxisException">The array has fewer than two axes.</exception>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).FlipLR() // -> [[2 1] [4 3]]</code></example>
        [NeverCopies]
        public TArray FlipLR() => a.Flip(1);

        /// <summary>View: the rows in reverse: the first axis.</summary>
        /// <exception cref="AxisException">The array has no axes.</exception>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).FlipUD() // -> [[3 4] [1 2]]</code></example>
        [NeverCopies]
        public TArray FlipUD() => a.Flip(0);

        /// <summary>View: turned by 90 degrees, k times, from the first axis of the plane towards the second.</summary>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).Rot90() // -> [[2 4] [1 3]]</code></example>
        [NeverCopies]
        public TArray Rot90(int k = 1, Dims? axes = null)
        {
            Dims plane = axes ?? (0, 1);
            if (plane.Count != 2) throw new AxisException($"Rot90 turns a plane of two axes, got {plane}.");
            Axis.Mask(plane, a.NDim);
            Layout swapped = a.Layout.SwapAxes(plane[0], plane[1]);
            return a.View((k & 3) switch
            {
                0 => a.Layout,
                1 => swapped.Flip(plane[0]),
                2 => a.Layout.Flip(plane),
                _ => swapped.Flip(plane[1]),
            });
        }

        /// <summary>View: the elements (i, i + offset) of two axes, as a last axis. NumPy makes it read-only; here it may be written.</summary>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).Diagonal() // -> [1 4]</code></example>
        [NeverCopies]
        public TArray Diagonal(nint offset = 0, nint axis1 = 0, nint axis2 = 1) => a.View(a.Layout.Diagonal(offset, axis1, axis2));

        /// <summary>View: stretched to the shape by strides of 0. Read-only unless asked otherwise, because several indices name one element.</summary>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        /// <example><code>Nd.Array([1, 2]).BroadcastTo((2, 2)) // -> [[1 2] [1 2]]</code></example>
        [NeverCopies]
        public TArray BroadcastTo(Dims shape, bool writeable = false)
        {
            Layout stretched = a.Layout.BroadcastTo(shape);
            return (TArray)a.With(stretched, a.IsWriteable && (writeable || !stretched.IsBroadcast));
        }

        /// <summary>View: any shape and strides (in bytes) over the buffer, starting at this array's first element plus an offset.</summary>
        /// <exception cref="ShapeException">Some element would lie outside the buffer.</exception>
        /// <example><code>Nd.ARange(5).AsStrided((3, 2), (8, 8)) // -> [[0 1] [1 2] [2 3]]</code></example>
        [NeverCopies]
        public TArray AsStrided(Dims shape, Dims strides, nint byteOffset = 0, bool writeable = false)
        {
            Layout layout = Layout.Strided(shape, strides, (Int128)a.Offset + byteOffset, a.ItemSize, a.Storage.First, a.Storage.End);
            bool apart = Overlap.SelfOverlap(shape.AsSpan(), strides.AsSpan(), a.ItemSize, maxWork: 10_000) == OverlapAnswer.No;
            return (TArray)a.With(layout, a.IsWriteable && (writeable || apart));
        }

        /// <summary>View, read-only unless asked otherwise: every window of the given sizes; the window axes come last.</summary>
        /// <exception cref="ShapeException">A window is larger than its axis.</exception>
        /// <example><code>Nd.ARange(4).SlidingWindowView(2) // -> [[0 1] [1 2] [2 3]]</code></example>
        [NeverCopies]
        public TArray SlidingWindowView(Dims windowShape, Dims? axis = null, bool writeable = false) =>
            (TArray)a.With(a.Layout.SlidingWindow(windowShape, axis), a.IsWriteable && writeable);

        /// <summary>View: the same elements, which cannot be written through it.</summary>
        /// <example><code>Nd.Zeros(2).AsReadOnly().Flags.Writeable // -> False</code></example>
        [NeverCopies]
        public TArray AsReadOnly() => (TArray)a.With(a.Layout, writeable: false);

        internal TArray View(in Layout layout) => (TArray)a.With(layout, a.IsWriteable);

        /// <summary>A range of one axis, the others whole.</summary>
        internal TArray Part(int axis, Slice range) => a.View(a.Layout.Slice(axis, range));
    }

    /// <summary>Views: all arrays stretched to their common shape, read-only where they had to be stretched.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <example><code>Nd.BroadcastArrays(Nd.Array([1, 2]), Nd.Array([[0], [1]]))[0] // -> [[1 2] [1 2]]</code></example>
    [NeverCopies]
    public static TArray[] BroadcastArrays<TArray>(params ReadOnlySpan<TArray> arrays) where TArray : NDArray
    {
        Dims shape = [];
        foreach (TArray a in arrays)
        {
            ArgumentNullException.ThrowIfNull(a, nameof(arrays));
            shape = Layout.BroadcastShapes(shape, a.Shape);
        }
        var stretched = new TArray[arrays.Length];
        for (int i = 0; i < arrays.Length; i++) stretched[i] = arrays[i].BroadcastTo(shape);
        return stretched;
    }

    /// <summary>The shape that all the shapes stretch to.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <example><code>Nd.BroadcastShapes((3, 1), 4) // -> (3, 4)</code></example>
    public static Dims BroadcastShapes(params ReadOnlySpan<Dims> shapes)
    {
        Dims common = [];
        foreach (Dims shape in shapes) common = Layout.BroadcastShapes(common, shape);
        return common;
    }
}
