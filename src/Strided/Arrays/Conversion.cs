namespace Strided;

/// <summary>Elements of one dtype written as another.</summary>
internal static class Conversion
{
    /// <summary>Writes source, seen through <paramref name="from"/>, into places of <paramref name="z"/> that have that shape.</summary>
    public static void Write(NDArray source, in Layout from, NDArray z, in Layout places)
    {
        Converter converter = Between(source.DType, z.DType);
        if (from.IsOneRunInto(places, out nint step) && step == source.ItemSize)
        {
            if (places.Size > 0) Walk.ConvertRun(ref z.Start, places.Offset, ref source.Start, from.Offset, places.Size, converter, z.ItemSize, source.ItemSize);
        }
        else
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(places.Rank, 2)];
            var plan = new Plan(scratch, places.Shape, 2);
            plan.Add(0, places);
            plan.Add(1, from);
            if (plan.Simplify()) Walk.Convert(ref plan, ref z.Start, ref source.Start, converter, z.ItemSize, source.ItemSize);
        }
        source.WasRead();
        GC.KeepAlive(z);
    }

    /// <summary>A dense array of the new dtype, in the source's memory order.</summary>
    public static NDArray To(NDArray source, DType dtype, Order order, CopyReason reason, string operation)
    {
        Between(source.DType, dtype);
        Copies.Enter(reason, operation, source.Size * dtype.ItemSize, source.Layout, source.Layout.Shape);
        NDArray z = Creation.Empty(source.Layout.DenseLike(order, dtype.ItemSize), dtype, zeroed: false);
        Write(source, source.Layout, z, z.Layout);
        return z;
    }

    /// <summary>The converter of elements that a function reads in another dtype; none when it is their own.</summary>
    public static Converter Reading(string name, DType from, DType to)
    {
        if (from == to) return default;
        if (from.Kind == DTypeKind.Complex && to.Kind is not (DTypeKind.Complex or DTypeKind.Bool))
            throw new DTypeException($"{name} of {from} in {to} would drop the imaginary parts; take Real() first.");
        Converter converter = Converter.Between(from, to);
        return converter.IsNone ? throw new DTypeException($"{name} of {from} in {to} is impossible: there is no conversion.") : converter;
    }

    /// <summary>The array itself when it has the dtype, else a converted copy that nobody asked for by name.</summary>
    public static NDArray Of(NDArray source, DType dtype, string operation) =>
        source.DType == dtype ? source : To(source, dtype, Order.K, CopyReason.Conversion, operation);

    /// <summary>The converter of elements that are written in another dtype; none when it is their own.</summary>
    public static Converter Writing(DType from, DType to) => from == to ? default : Between(from, to);

    private static Converter Between(DType from, DType to)
    {
        if (from.Kind == DTypeKind.Complex && to.Kind is not (DTypeKind.Complex or DTypeKind.Bool))
            throw new DTypeException($"Converting {from} to {to} would drop the imaginary part; take Real() first.");
        Converter converter = Converter.Between(from, to);
        return converter.IsNone ? throw new DTypeException($"There is no conversion from {from} to {to}.") : converter;
    }
}
