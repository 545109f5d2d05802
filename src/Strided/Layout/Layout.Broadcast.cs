namespace Strided;

internal partial struct Layout
{
    /// <summary>The shape both stretch to: sizes compared from the trailing axis, equal or one of them 1.</summary>
    public static Dims BroadcastShapes(in Dims x, in Dims y)
    {
        if (Dims.Same(x, y)) return x;
        int rank = Math.Max(x.Count, y.Count);
        Span<nint> result = stackalloc nint[rank];
        for (int k = 1; k <= rank; k++)
        {
            nint a = k <= x.Count ? x[x.Count - k] : 1, b = k <= y.Count ? y[y.Count - k] : 1;
            if (a != b && a != 1 && b != 1)
                throw new ShapeException(
                    $"Shapes {x} and {y} do not broadcast: sizes {a} and {b} at axis -{k} differ and neither is 1.");
            result[rank - k] = a == 1 ? b : a;
        }
        return Dims.Create(result);
    }

    /// <summary>This layout stretched to the shape: new and stretched axes get stride 0, nothing is copied.</summary>
    public readonly Layout BroadcastTo(in Dims target)
    {
        Layout view = default;
        BroadcastTo(target, ref view);
        return view;
    }

    /// <summary>The same in place of a layout that is all zero.</summary>
    public readonly void BroadcastTo(in Dims target, ref Layout view)
    {
        if (Dims.Same(target, shape))
        {
            CopyTo(ref view);
            return;
        }
        int added = target.Count - Rank;
        if (added < 0) throw new ShapeException($"Shape {shape} does not broadcast to {target}, which has fewer axes.");
        target.CopyTo(ref view.shape);
        Span<nint> newStrides = view.strides.Reset(target.Count);
        for (int k = 0; k < target.Count; k++)
        {
            if (k < added || (shape[k - added] == 1 && target[k] != 1)) newStrides[k] = 0;
            else if (shape[k - added] == target[k]) newStrides[k] = strides[k - added];
            else
                throw new ShapeException(
                    $"Shape {shape} does not broadcast to {target}: axis {k - added} has size {shape[k - added]}, not 1 or {target[k]}.");
        }
        view.Complete(Offset, ItemSize);
    }

    /// <summary>This layout stretched to the shape of a place that is assigned to: as in NumPy it may have more axes, as long as the first ones are of size 1.</summary>
    public Layout Assigned(in Dims target)
    {
        ulong surplus = 0;
        for (int axis = 0; axis < Rank - target.Count && shape[axis] == 1; axis++) surplus |= 1UL << axis;
        return surplus == 0 ? BroadcastTo(target) : Without(surplus).BroadcastTo(target);
    }

    /// <summary>True when dense places, walked as they lie, read this layout of their shape at one step: in the same order, along one axis, or always the same.</summary>
    public readonly bool IsOneRunInto(in Layout places, out nint step)
    {
        step = ItemSize;
        if ((IsCContiguous && places.IsCContiguous) || (IsFContiguous && places.IsFContiguous)) return true;
        if (!places.IsContiguous) return false;
        if (Rank == 1)
        {
            step = strides[0];
            return true;
        }
        step = 0;
        for (int axis = 0; axis < Rank; axis++)
            if (shape[axis] > 1 && strides[axis] != 0) return false;
        return true;
    }
}
