namespace Strided;

internal partial struct Layout
{
    /// <summary>
    /// The same elements in the given order under a new shape of the same size, without moving one; or false and the reason.
    /// </summary>
    /// <remarks>
    /// Old and new axes are cut into the smallest groups with equal products. Inside a group the old axes must form one run,
    /// stride[k] = shape[k + 1] * stride[k + 1] (in C order), so that the new axes can be laid on it by strides alone.
    /// </remarks>
    public readonly bool TryReshape(in Dims target, Order order, out Layout view, out ReshapeObstacle obstacle)
    {
        obstacle = default;
        view = default;
        if (Size == 0 || (IsCContiguous && order == Order.C))
        {
            Reshape(target, ref view);
            return true;
        }

        bool f = ResolveOrder(order) == Order.F;
        Span<int> axes = stackalloc int[Rank];
        int rank = 0;
        for (int k = 0; k < Rank; k++)
        {
            int axis = f ? Rank - 1 - k : k;
            if (shape[axis] != 1) axes[rank++] = axis;
        }

        // From here on both shapes are walked from slow to fast: reversed for F order.
        Span<nint> newStrides = stackalloc nint[target.Count];
        int oldStart = 0, newStart = 0;
        while (oldStart < rank)
        {
            int oldEnd = oldStart, newEnd = newStart;
            nint oldProduct = shape[axes[oldEnd++]], newProduct = Fast(target, newEnd++, f);
            while (oldProduct != newProduct)
            {
                if (newProduct < oldProduct) newProduct *= Fast(target, newEnd++, f);
                else oldProduct *= shape[axes[oldEnd++]];
            }
            for (int k = oldStart; k < oldEnd - 1; k++)
            {
                int slow = axes[k], fast = axes[k + 1];
                if (strides[slow] == shape[fast] * strides[fast]) continue;
                obstacle = new(slow, fast, strides[slow], shape[fast], strides[fast]);
                return false;
            }
            nint stride = strides[axes[oldEnd - 1]];
            for (int k = newEnd - 1; k >= newStart; k--)
            {
                newStrides[f ? target.Count - 1 - k : k] = stride;
                stride *= Fast(target, k, f);
            }
            (oldStart, newStart) = (oldEnd, newEnd);
        }
        // What is left of the target is axes of size 1, whose strides do not matter.
        for (int k = newStart; k < target.Count; k++) newStrides[f ? target.Count - 1 - k : k] = ItemSize;
        view = new(target, Dims.Create(newStrides), Offset, ItemSize);
        return true;
    }

    /// <summary>Elements in one run under another shape, of which one size may be -1, in place of a layout that is all zero.</summary>
    public readonly void Reshape(in Dims target, ref Layout view)
    {
        Extents.Infer(target.AsSpan(), Size, shape.AsSpan(), view.shape.Reset(target.Count));
        // Beside a 0 there may be sizes whose strides would overflow.
        view.LieDense(ItemSize, Order.C, Size > 0 ? Size : Extents.Product(view.shape.AsSpan(), ItemSize));
        view.StartAt(Offset);
    }

    private static nint Fast(in Dims target, int k, bool f) => target[f ? target.Count - 1 - k : k];
}
