namespace Strided;

/// <summary>A choice between two arrays, element by element.</summary>
internal static class Selection
{
    public static NDArray<T> Select<T>(NDArray<bool> condition, NDArray<T> x, NDArray<T> y) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Dims shape = Nd.BroadcastShapes(condition.Shape, x.Shape, y.Shape);
        NDArray<T> z = Elementwise.Output<T>(null, shape, Elementwise.Model(x, y, shape));
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 4)];
        var plan = new Plan(scratch, shape, 4);
        plan.Add(0, z.Layout);
        plan.Add(1, condition.Layout.BroadcastTo(shape));
        plan.Add(2, x.Layout.BroadcastTo(shape));
        plan.Add(3, y.Layout.BroadcastTo(shape));
        if (plan.Simplify()) Walk.Select<T>(ref plan, ref z.Start, ref condition.Start, ref x.Start, ref y.Start);
        condition.WasRead();
        x.WasRead();
        y.WasRead();
        return z;
    }

    public static NDArray Select(NDArray<bool> condition, NDArray x, NDArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        DType dtype = Promotion.Of(x.DType, y.DType) ?? throw new DTypeException($"Where has no common dtype for {x.DType} and {y.DType}.");
        var call = new Call { Condition = condition, X = Conversion.Of(x, dtype, nameof(Nd.Where)), Y = Conversion.Of(y, dtype, nameof(Nd.Where)) };
        dtype.Accept(ref call);
        return call.Result!;
    }

    private struct Call : IAnyVisitor
    {
        public NDArray<bool> Condition;
        public NDArray X;
        public NDArray Y;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = Select(Condition, (NDArray<T>)X, (NDArray<T>)Y);
    }
}
