namespace Strided;

public sealed partial class NDArray<T>
{
    internal override NDArray<T> CopyFor(CopyReason reason, Order order, in Dims target, string operation)
    {
        Copies.Enter(reason, operation, NBytes, Layout, target);
        NDArray<T> copy = Allocate(Layout.DenseLike(order, ItemSize), zeroed: false);
        Write(copy, ref Start, Layout);
        GC.KeepAlive(this);
        return copy;
    }

    internal override NDArray<T> NewLike(in Layout dense, bool zeroed) => Allocate(dense, zeroed);

    internal override NDArray<T> Relaid(in Layout layout) => new(Storage, layout, Base, IsWriteable);

    /// <summary>This array's place taken by one whose elements are read as another type of the same size.</summary>
    internal NDArray<U> Relabel<U>() where U : unmanaged => new(Storage, Layout, Base, IsWriteable);

    internal override void Assign(NDArray source)
    {
        ArgumentNullException.ThrowIfNull(source);
        RequireWriteable();
        if (ReferenceEquals(source, this)) return;
        source = Elementwise.Apart(source, this);
        Layout from = source.Layout.Assigned(Layout.Shape);
        // Compound assignment to a slice hands the slice's setter the view that was just changed in place.
        if (source is NDArray<T> && Sharing.SamePlaces(source, from, this)) return;
        if (source is NDArray<T>) Write(this, ref source.Start, from);
        else Conversion.Write(source, from, this);
        source.WasRead();
    }

    internal override void Assign(Scalar value) => Scalars.Fill(this, value);

    internal void Fill(T value)
    {
        RequireWriteable();
        Write(this, ref Walk.Bytes(ref value), Layout.Dense(default, ItemSize).BroadcastTo(Layout.Shape));
        GC.KeepAlive(this);
    }

    private static void Write(NDArray<T> z, ref byte x, in Layout from)
    {
        if (z.Layout.IsDense && from.IsDense)
        {
            if (z.Layout.Size > 0) Walk.CopyRun<T>(ref z.Start, z.Layout.Offset, ref x, from.Offset, z.Layout.Size);
            GC.KeepAlive(z);
            return;
        }
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
        var plan = new Plan(scratch, z.Layout.Shape, 2);
        plan.Add(0, z.Layout);
        plan.Add(1, from);
        if (plan.Simplify()) Walk.Copy<T>(ref plan, ref z.Start, ref x);
        GC.KeepAlive(z);
    }
}
