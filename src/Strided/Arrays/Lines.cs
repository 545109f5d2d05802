namespace Strided;

/// <summary>Functions of all elements along an axis together, such as sorting.</summary>
internal static unsafe class Lines
{
    /// <summary>Runs a function over every line of x along an axis, and the line of z in the same place; only their lengths may differ.</summary>
    public static void Run<TLine>(NDArray x, NDArray z, int axis, ref TLine line) where TLine : struct, ILine
    {
        if (z.NDim == 1)
        {
            if (z.Size > 0) line.Run(ref x.Storage.At(x.Offset), x.Layout.Strides[0], ref z.Storage.At(z.Offset), z.Layout.Strides[0]);
        }
        else Around(x, z, axis, ref line);
        x.WasRead();
        GC.KeepAlive(z);
    }

    /// <summary>The same, several lines at a time.</summary>
    public static void RunTogether<TGroup>(NDArray x, NDArray z, int axis, ref TGroup group) where TGroup : struct, ILineGroup
    {
        Span<nint> scratch = stackalloc nint[Plan.Scratch(Math.Max(z.NDim - 1, 0), 2)];
        if (TryAround(x, z, axis, scratch, out Plan others))
        {
            fixed (byte* from = &x.Start, to = &z.Start)
                LineGroupWalk<TGroup>.Run(ref others, from, x.Layout.Strides[axis], to, z.Layout.Strides[axis], ref group);
        }
        x.WasRead();
        GC.KeepAlive(z);
    }

    private static void Around<TLine>(NDArray x, NDArray z, int axis, ref TLine line) where TLine : struct, ILine
    {
        Span<nint> scratch = stackalloc nint[Plan.Scratch(Math.Max(z.NDim - 1, 0), 2)];
        if (!TryAround(x, z, axis, scratch, out Plan others)) return;
        var extents = new LineExtents(x.Shape[axis], x.ItemSize, z.Shape[axis], z.ItemSize);
        if (extents.LieAcross(others)) Turned(ref others, extents, x, z, axis, ref line);
        else LineWalk<TLine>.Run(ref others, ref x.Start, x.Layout.Strides[axis], ref z.Start, z.Layout.Strides[axis], ref line);
    }

    /// <summary>The axes around the lines; false where there are no elements.</summary>
    private static bool TryAround(NDArray x, NDArray z, int axis, Span<nint> scratch, out Plan others)
    {
        others = default;
        if (z.Size == 0) return false;
        ulong along = 1UL << axis;
        Layout from = x.Layout.Without(along), to = z.Layout.Without(along);
        others = new Plan(scratch, to.Shape, 2);
        others.Add(0, to);
        others.Add(1, from);
        return others.Simplify();
    }

    private static void Turned<TLine>(ref Plan others, LineExtents extents, NDArray x, NDArray z, int axis, ref TLine line) where TLine : struct, ILine
    {
        using var room = new Workspace(extents.Bytes);
        fixed (byte* start = &room.Start, from = &x.Start, to = &z.Start)
        {
            byte* aligned = Workspace.Aligned<byte>(start);
            new TurnedLines<TLine>(extents).Run(ref others, from, x.Layout.Strides[axis], to, z.Layout.Strides[axis], ref line, aligned);
        }
    }
}
