namespace Strided;

/// <summary>Functions of all elements along an axis together, such as sorting.</summary>
internal static class Lines
{
    /// <summary>Runs a function over every line of x along an axis, and the line of z in the same place; only their lengths may differ.</summary>
    public static void Run<TLine>(NDArray x, NDArray z, int axis, ref TLine line) where TLine : struct, ILine
    {
        if (z.Size == 0) return;
        ulong along = 1UL << axis;
        Layout from = x.Layout.Without(along), to = z.Layout.Without(along);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(to.Rank, 2)];
        var others = new Plan(scratch, to.Shape, 2);
        others.Add(0, to);
        others.Add(1, from);
        if (others.Simplify()) LineWalk<TLine>.Run(ref others, ref x.Start, x.Layout.Strides[axis], ref z.Start, z.Layout.Strides[axis], ref line);
        x.WasRead();
        GC.KeepAlive(z);
    }
}
