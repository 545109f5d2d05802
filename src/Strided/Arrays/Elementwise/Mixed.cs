namespace Strided;

/// <summary>Elementwise operations computed in T on operands of any dtype, converted on the way in and out, a little at a time.</summary>
internal static class Mixed
{
    public static NDArray Unary<TOp, T>(string name, NDArray x, NDArray? @out) where TOp : struct, IUnary<T> where T : unmanaged
    {
        if (x is NDArray<T> tx && @out is null or NDArray<T>) return Elementwise.Unary<TOp, T>(tx, (NDArray<T>?)@out);
        NDArray z = Output<T>(name, @out, x.Layout.Shape, x.Layout);
        x = Elementwise.Apart(x, z);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
        var plan = new Plan(scratch, z.Layout.Shape, 2);
        plan.Add(0, z.Layout);
        plan.Add(1, x.Layout);
        DType t = DType<T>.Instance;
        if (plan.Simplify())
            ConvertingWalk.Unary<TOp, T>(ref plan, ref z.Start, Into(t, z), ref x.Start, From(x, t));
        x.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray Binary<TOp, T>(string name, NDArray x, NDArray y, NDArray? @out) where TOp : struct, IBinary<T> where T : unmanaged
    {
        if (x is NDArray<T> tx && y is NDArray<T> ty && @out is null or NDArray<T>) return Elementwise.Binary<TOp, T>(tx, ty, (NDArray<T>?)@out);
        Dims shape = Elementwise.CommonShape(x, y, Traits<T>.Size, @out);
        NDArray z = Output<T>(name, @out, shape, Elementwise.Model(x, y, shape));
        (x, y) = (Elementwise.Apart(x, z), Elementwise.Apart(y, z));
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 3)];
        Plan plan = Elementwise.ThreeWay(scratch, z.Layout, x.Layout, y.Layout);
        DType t = DType<T>.Instance;
        if (plan.Simplify())
            ConvertingWalk.Binary<TOp, T>(
                ref plan, ref z.Start, Into(t, z),
                ref x.Start, From(x, t), ref y.Start, From(y, t));
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<bool> Compare<TOp, T>(string name, NDArray x, NDArray y, NDArray? @out) where TOp : struct, ICompare<T> where T : unmanaged
    {
        NDArray<bool>? z = @out is null or NDArray<bool> ? (NDArray<bool>?)@out
            : throw new DTypeException($"{name} answers bool and cannot write into {@out.DType}.");
        if (x is NDArray<T> tx && y is NDArray<T> ty) return Elementwise.Compare<TOp, T>(tx, ty, z);
        Dims shape = Elementwise.CommonShape(x, y, sizeof(bool), z);
        z = Elementwise.Output(z, shape, Elementwise.Model(x, y, shape));
        (x, y) = (Elementwise.Apart(x, z), Elementwise.Apart(y, z));
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 3)];
        Plan plan = Elementwise.ThreeWay(scratch, z.Layout, x.Layout, y.Layout);
        DType t = DType<T>.Instance;
        if (plan.Simplify())
            ConvertingWalk.Compare<TOp, T>(
                ref plan, ref z.Start, ref x.Start, From(x, t), ref y.Start, From(y, t));
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    private static Reading From(NDArray x, DType t) => new(Converter.Between(x.DType, t), x.ItemSize);

    private static Reading Into(DType t, NDArray z) => new(Converter.Between(t, z.DType), z.ItemSize);

    private static NDArray Output<T>(string name, NDArray? @out, in Dims shape, in Layout model) where T : unmanaged
    {
        if (@out is null) return Elementwise.Output<T>(null, shape, model);
        if (!CastRules.CanCast(DType<T>.Instance, @out.DType, Casting.SameKind))
            throw new DTypeException($"{name} computes in {DType<T>.Instance} and cannot write that into {@out.DType} without losing its kind.");
        Elementwise.RequireOutput(@out, shape);
        return @out;
    }
}
