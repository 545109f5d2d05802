using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: the arrays one after the other along an axis; null joins their flattened elements. Different dtypes promote.</summary>
    /// <param name="arrays">At least one array.</param>
    /// <param name="axis">The axis that grows.</param>
    /// <param name="out">Where to write the result; it is returned.</param>
    /// <exception cref="ShapeException">The shapes differ on another axis.</exception>
    /// <example><code>Nd.Concat([Nd.Array([1, 2]), Nd.Array([3])]) // -> [1 2 3]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static TArray Concat<TArray>(ReadOnlySpan<TArray> arrays, nint? axis = 0, TArray? @out = null) where TArray : NDArray
    {
        RequireSome(arrays, "Concat");
        if (axis is null)
        {
            var flat = new TArray[arrays.Length];
            for (int i = 0; i < flat.Length; i++) flat[i] = arrays[i].Ravel();
            return Concat<TArray>(flat, 0, @out);
        }
        int along = Axis.Normalize(axis.Value, arrays[0].NDim);
        Span<nint> shape = stackalloc nint[arrays[0].NDim];
        arrays[0].Layout.Shape.AsSpan().CopyTo(shape);
        shape[along] = 0;
        foreach (TArray a in arrays)
        {
            if (a.NDim != shape.Length) throw Mismatch(arrays[0], a, along);
            for (int k = 0; k < shape.Length; k++)
                if (k != along && a.Layout.Shape[k] != shape[k]) throw Mismatch(arrays[0], a, along);
            shape[along] += a.Layout.Shape[along];
        }
        NDArray z = Gathered(arrays, Dims.Create(shape), @out);
        nint at = 0;
        foreach (TArray a in arrays)
        {
            z.Put(z.Layout.Slice(along, new(at, at += a.Layout.Shape[along])), a, a.Layout);
        }
        return (TArray)Destination.Deliver(nameof(Concat), z, @out);

        static ShapeException Mismatch(NDArray first, NDArray a, int along) =>
            new($"Concat along axis {along} needs equal sizes on all other axes, got shapes {first.Shape} and {a.Shape}.");
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: the arrays, all of one shape, side by side along a new axis.</summary>
    /// <param name="arrays">At least one array.</param>
    /// <param name="axis">Where the new axis stands in the result.</param>
    /// <param name="out">Where to write the result; it is returned.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <example><code>Nd.Stack([Nd.Array([1, 2]), Nd.Array([3, 4])]) // -> [[1 2] [3 4]]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static TArray Stack<TArray>(ReadOnlySpan<TArray> arrays, nint axis = 0, TArray? @out = null) where TArray : NDArray
    {
        RequireSome(arrays, "Stack");
        foreach (TArray a in arrays)
            if (!Dims.Same(a.Layout.Shape, arrays[0].Layout.Shape)) throw new ShapeException($"Stack needs arrays of one shape, got {arrays[0].Shape} and {a.Shape}.");
        int rank = arrays[0].NDim + 1, along = Axis.Normalize(axis, rank);
        Span<nint> shape = stackalloc nint[rank];
        for (int k = 0; k < rank; k++) shape[k] = k == along ? arrays.Length : arrays[0].Layout.Shape[k < along ? k : k - 1];
        NDArray z = Gathered(arrays, Dims.Create(shape), @out);
        Layout places = z.Layout.Without(1UL << along);
        foreach (TArray a in arrays)
        {
            z.Put(places, a, a.Layout);
            places.StartAt(places.Offset + z.Layout.Strides[along]);
        }
        return (TArray)Destination.Deliver(nameof(Stack), z, @out);
    }

    /// <summary>Copy: the array repeated as a whole, repetitions[k] times along axis k. Broadcasting does without it.</summary>
    /// <example><code>Nd.Tile(Nd.Array([1, 2]), 2) // -> [1 2 1 2]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Tile<TArray>(TArray a, Dims repetitions) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        int rank = Math.Max(a.NDim, repetitions.Count), spread = 0;
        Span<nint> interleaved = stackalloc nint[2 * rank], from = stackalloc nint[2 * rank], shape = stackalloc nint[rank];
        for (int k = 0; k < rank; k++)
        {
            nint size = k < rank - a.NDim ? 1 : a.Shape[k - (rank - a.NDim)];
            nint times = k < rank - repetitions.Count ? 1 : repetitions[k - (rank - repetitions.Count)];
            if (times < 0) throw new ShapeException($"Tile cannot repeat an axis {times} times.");
            // Only a repeated axis needs a second one, so that arrays of many axes stay within the largest rank.
            if (times != 1) (interleaved[spread], from[spread++]) = (times, 1);
            (interleaved[spread], from[spread++], shape[k]) = (size, size, times * size);
        }
        return Repeated(a, Dims.Create(from[..spread]), Dims.Create(interleaved[..spread]), Dims.Create(shape));
    }

    /// <summary>Copy: every element repeated along the axis; null repeats the flattened elements.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Repeat<TArray>(TArray a, nint repeats, nint? axis = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        if (axis is null && a.NDim != 1) return Repeat(a.Ravel(), repeats, 0);
        int along = Axis.Normalize(axis ?? 0, a.NDim);
        Span<nint> shape = stackalloc nint[a.NDim], spread = stackalloc nint[a.NDim + 1], from = stackalloc nint[a.NDim + 1];
        a.Layout.Shape.AsSpan().CopyTo(shape);
        for (int k = 0; k <= a.NDim; k++)
        {
            spread[k] = k <= along ? shape[k] : k == along + 1 ? repeats : shape[k - 1];
            from[k] = k == along + 1 ? 1 : spread[k];
        }
        shape[along] *= repeats;
        return Repeated(a, Dims.Create(from), Dims.Create(spread), Dims.Create(shape));
    }

    /// <summary>Copy: element i of an axis moves to i + shift, around the end. Without an axis the flattened elements roll.</summary>
    /// <example><code>Nd.Roll(Nd.Array([1, 2, 3, 4]), 1) // -> [4 1 2 3]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Roll<TArray>(TArray a, Dims shift, Dims? axis = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        if (axis is null && shift.Count != 1) throw new AxisException($"Roll by {shift} needs an axis for each shift.");
        if (axis is null && a.NDim != 1) return Roll(a.Ravel(), shift, 0).Reshape(a.Shape);
        Dims axes = axis ?? 0;
        if (shift.Count != axes.Count && shift.Count != 1) throw new AxisException($"Roll by {shift} along axes {axes} needs as many shifts as axes, or one.");
        Span<nint> shifts = stackalloc nint[a.NDim];
        shifts.Clear();
        for (int k = 0; k < axes.Count; k++)
        {
            int along = Axis.Normalize(axes[k], a.NDim);
            if (a.Shape[along] > 0) shifts[along] = (shifts[along] + shift[shift.Count == 1 ? 0 : k] % a.Shape[along]) % a.Shape[along];
        }
        TArray z = (TArray)Gathered([a], a.Shape);
        RollInto(z, z.Layout, a, a.Layout, shifts, 0);
        return z;
    }

    /// <summary>Views: the array cut into equal parts along an axis.</summary>
    /// <exception cref="ShapeException">The axis does not divide evenly.</exception>
    /// <example><code>Nd.Split(Nd.ARange(6), 3)[1] // -> [2 3]</code></example>
    [NeverCopies]
    public static TArray[] Split<TArray>(TArray a, int sections, nint axis = 0) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sections);
        nint size = a.Shape[Axis.Normalize(axis, a.NDim)];
        if (size % sections != 0) throw new ShapeException($"Axis {axis} of shape {a.Shape} does not split into {sections} equal parts.");
        Span<nint> cuts = new nint[sections - 1];
        for (int k = 1; k < sections; k++) cuts[k - 1] = size / sections * k;
        return Cut(a, cuts, Axis.Normalize(axis, a.NDim));
    }

    /// <summary>Views: the array cut before each of the given indices along an axis.</summary>
    [NeverCopies]
    public static TArray[] Split<TArray>(TArray a, Dims indices, nint axis = 0) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        return Cut(a, indices.AsSpan(), Axis.Normalize(axis, a.NDim));
    }

    private static TArray[] Cut<TArray>(TArray a, ReadOnlySpan<nint> cuts, int along) where TArray : NDArray
    {
        var parts = new TArray[cuts.Length + 1];
        for (int k = 0; k < parts.Length; k++)
        {
            var part = new Slice(k == 0 ? 0 : cuts[k - 1], k < cuts.Length ? cuts[k] : null);
            parts[k] = a.Part(along, part);
        }
        return parts;
    }

    private static void RequireSome<TArray>(ReadOnlySpan<TArray> arrays, string name) where TArray : NDArray
    {
        if (arrays.IsEmpty) throw new ArgumentException($"{name} needs at least one array.", nameof(arrays));
        foreach (TArray a in arrays) ArgumentNullException.ThrowIfNull(a, nameof(arrays));
    }

    /// <summary>Where the arrays are to go: <paramref name="out"/>, or a new array where there is none or it is in the way.</summary>
    private static NDArray Gathered<TArray>(ReadOnlySpan<TArray> arrays, in Dims shape, NDArray? @out = null, [CallerMemberName] string operation = "") where TArray : NDArray
    {
        // All at once: in pairs, narrow integers would widen before a float that has room for them comes.
        var dtypes = new DType[arrays.Length];
        for (int k = 0; k < dtypes.Length; k++) dtypes[k] = arrays[k].DType;
        DType dtype = Promotion.Of(dtypes);
        if (Destination.Direct(operation, @out, shape, dtype, arrays) is { } z) return z;
        Copies.Enter(CopyReason.Gather, operation, Extents.Product(shape.AsSpan(), dtype.ItemSize) * dtype.ItemSize, arrays[0].Layout, shape);
        var dense = Layout.Dense(shape, dtype.ItemSize);
        return dtype == arrays[0].DType ? arrays[0].NewLike(dense, zeroed: false) : Creation.Empty(dense, dtype, zeroed: false);
    }

    /// <summary>Stretches a over more axes and writes that into an array of which they are the axes cut into pieces.</summary>
    private static TArray Repeated<TArray>(TArray a, in Dims from, in Dims spread, in Dims shape, [CallerMemberName] string operation = "") where TArray : NDArray
    {
        NDArray z = Gathered([a], shape, operation: operation);
        // Only axes of size 1 are added, for which strides can always be found.
        a.Layout.TryReshape(from, Order.C, out Layout stretched, out _);
        z.Put(Layout.Dense(spread, a.ItemSize).WithOffset(z.Offset), a, stretched.BroadcastTo(spread));
        return (TArray)z;
    }

    private static void RollInto(NDArray z, in Layout places, NDArray a, in Layout from, ReadOnlySpan<nint> shifts, int axis)
    {
        while (axis < a.NDim && shifts[axis] == 0) axis++;
        if (axis == a.NDim)
        {
            z.Put(places, a, from);
            return;
        }
        nint size = a.Layout.Shape[axis], shift = (shifts[axis] + size) % size;
        RollInto(z, places.Slice(axis, new(shift, size)), a, from.Slice(axis, new(0, size - shift)), shifts, axis + 1);
        RollInto(z, places.Slice(axis, new(0, shift)), a, from.Slice(axis, new(size - shift, size)), shifts, axis + 1);
    }
}
