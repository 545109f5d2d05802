namespace Strided;

public sealed partial class NDArray<T>
{
    internal override NDArray<T> CopyFor(CopyReason reason, Order order, in Dims target, string operation)
    {
        Copies.Enter(reason, operation, NBytes, Layout, target);
        NDArray<T> copy = AllocateLike(Layout, order);
        copy.Write(copy.Layout, ref Start, Layout);
        GC.KeepAlive(this);
        return copy;
    }

    internal override NDArray<T> NewLike(in Layout dense, bool zeroed) => Allocate(dense, zeroed);

    internal override NDArray<T> Relaid(in Layout layout) => new(Storage, layout, Base, IsWriteable);

    /// <summary>This array's place taken by one whose elements are read as another type of the same size.</summary>
    internal NDArray<U> Relabel<U>() where U : unmanaged => new(Storage, Layout, Base, IsWriteable);

    internal override void Assign(in Layout places, NDArray source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (IsWriteable && Sharing.AreApart(this, source)) Put(places, source, source.Layout.Assigned(places.Shape));
        else With(places, IsWriteable).Assign(source);
    }

    internal override void Assign(NDArray source)
    {
        ArgumentNullException.ThrowIfNull(source);
        RequireWriteable();
        if (ReferenceEquals(source, this)) return;
        source = Elementwise.Apart(source, this);
        Layout from = source.Layout.Assigned(Layout.Shape);
        // Compound assignment to a slice hands the slice's setter the view that was just changed in place.
        if (source is NDArray<T> && Sharing.SamePlaces(source, from, this)) return;
        Put(Layout, source, from);
    }

    internal override void Put(in Layout places, NDArray source, in Layout from)
    {
        if (source is not NDArray<T>)
        {
            Conversion.Write(source, from, this, places);
            return;
        }
        Write(places, ref source.Start, from);
        source.WasRead();
    }

    internal override void Assign(Scalar value) => Scalars.Fill(this, value);

    internal void Fill(T value)
    {
        RequireWriteable();
        Write(Layout, ref Walk.Bytes(ref value), ScalarLayout.BroadcastTo(Layout.Shape));
    }

    private void Write(in Layout places, ref byte x, in Layout from)
    {
        if (from.IsOneRunInto(places, out nint step))
        {
            if (places.Size > 0) Walk.CopyRun<T>(ref Start, places.Offset, ref x, from.Offset, step, places.Size);
            GC.KeepAlive(this);
            return;
        }
        Span<nint> scratch = stackalloc nint[Plan.Scratch(places.Rank, 2)];
        var plan = new Plan(scratch, places.Shape, 2);
        plan.Add(0, places);
        plan.Add(1, from);
        if (plan.Simplify()) Walk.Copy<T>(ref plan, ref Start, ref x);
        GC.KeepAlive(this);
    }
}
