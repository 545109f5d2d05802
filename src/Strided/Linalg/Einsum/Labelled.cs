namespace Strided;

/// <summary>An array whose axes have labels, each once.</summary>
internal readonly struct Labelled(NDArray array, int[] labels)
{
    public NDArray Array => array;

    public int[] Labels => labels;

    public ulong Mask => Subscripts.Mask(labels);

    /// <summary>An operand: axes of the same label become their diagonal; axes of size 1 that stretch disappear. A view.</summary>
    public static Labelled Of(NDArray x, int[] axes, Subscripts subscripts)
    {
        ulong found = 0;
        for (int axis = 0; axis < axes.Length; axis++)
            if (x.Shape[axis] == subscripts.SizeOf(axes[axis])) found |= 1UL << axes[axis];
        if (System.Numerics.BitOperations.PopCount(found) == axes.Length) return new(x, axes);
        int[] labels = Only(axes, found);
        var shape = new nint[labels.Length];
        var strides = new nint[labels.Length];
        for (int k = 0; k < labels.Length; k++)
            for (int axis = 0; axis < axes.Length; axis++)
            {
                if (axes[axis] != labels[k]) continue;
                shape[k] = x.Shape[axis];
                strides[k] += x.Strides[axis];
            }
        return new(x.View(new Layout(Dims.Create(shape), Dims.Create(strides), x.Layout.Offset, x.ItemSize)), labels);
    }

    /// <summary>This array with its axes in the order of the labels; those it lacks have size 1.</summary>
    public NDArray Ordered(ReadOnlySpan<int> order)
    {
        if (order.SequenceEqual(labels)) return array;
        var axes = new List<nint>();
        var missing = new List<nint>();
        for (int k = 0; k < order.Length; k++)
            if (System.Array.IndexOf(labels, order[k]) is var axis && axis >= 0) axes.Add(axis);
            else missing.Add(k);
        NDArray turned = array.PermuteDims(Dims.Create([.. axes]));
        return missing.Count == 0 ? turned : turned.ExpandDims(Dims.Create([.. missing]));
    }

    /// <summary>The sum over the labels that are not kept.</summary>
    public Labelled Summed(ulong kept)
    {
        if ((Mask & ~kept) == 0) return this;
        int[] all = labels;
        Dims axes = Dims.Create([.. Enumerable.Range(0, all.Length).Where(axis => (kept >> all[axis] & 1) == 0).Select(axis => (nint)axis)]);
        return new(array.DType.Kind == DTypeKind.Bool ? array.Any(axes) : array.Sum(axes, array.DType), Only(all, kept));
    }

    /// <summary>The sum of products over the labels that are not kept: a matrix product where there are any, of views where the strides allow.</summary>
    public static Labelled Multiply(Labelled x, Labelled y, ulong kept)
    {
        (x, y) = (x.Summed(kept | y.Mask), y.Summed(kept | x.Mask));
        ulong both = x.Mask & y.Mask;
        int[] stacked = Only(x.Labels, both & kept), inner = Only(x.Labels, both & ~kept), rows = Only(x.Labels, ~both), columns = Only(y.Labels, ~both);
        int[] result = [.. stacked, .. rows, .. columns];
        if (inner.Length == 0) return new(Nd.Multiply(x.Ordered(result), y.Ordered(result)), result);
        NDArray a = x.Ordered([.. stacked, .. rows, .. inner]), b = y.Ordered([.. stacked, .. inner, .. columns]);
        NDArray product = MatrixProducts.Promoted(Merged(a, stacked.Length, rows.Length), Merged(b, stacked.Length, inner.Length));
        if (rows.Length == 1 && columns.Length == 1) return new(product, result);
        Dims shape = [.. a.Shape.AsSpan()[..(stacked.Length + rows.Length)], .. b.Shape.AsSpan()[(stacked.Length + inner.Length)..]];
        return new(product.Reshape(shape), result);
    }

    /// <summary>Matrices: the axes between the first ones and the others become one, and so do the others.</summary>
    private static NDArray Merged(NDArray a, int first, int between)
    {
        ReadOnlySpan<nint> shape = a.Layout.Shape.AsSpan();
        nint rows = 1, columns = 1;
        foreach (nint size in shape.Slice(first, between)) rows *= size;
        foreach (nint size in shape[(first + between)..]) columns *= size;
        return between == 1 && shape.Length == first + 2 ? a : a.Reshape([.. shape[..first], rows, columns]);
    }

    /// <summary>Those labels that are in a mask, each once, in order.</summary>
    private static int[] Only(int[] labels, ulong mask)
    {
        Span<int> some = stackalloc int[Subscripts.MostLabels];
        int count = 0;
        foreach (int label in labels)
        {
            if ((mask >> label & 1) == 0) continue;
            some[count++] = label;
            mask &= ~(1UL << label);
        }
        return some[..count].ToArray();
    }
}
