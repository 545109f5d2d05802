namespace Strided;

/// <summary>Logic on operands of any dtype: zero is false, everything else true. Converted on the way, without temporary arrays.</summary>
internal static class Logic
{
    public static NDArray<bool> Binary<TOp>(string name, NDArray x, NDArray y, NDArray<bool>? @out) where TOp : struct, IIntegerBinary
    {
        (Converter fromX, Converter fromY) = (ToBool(name, x), ToBool(name, y));
        if (x is NDArray<bool> bx && y is NDArray<bool> by) return Elementwise.Bool<TOp>(bx, by, @out);
        Dims shape = Elementwise.CommonShape(x, y, sizeof(bool), @out);
        NDArray<bool> z = Elementwise.Output(@out, shape, Elementwise.Model(x, y, shape));
        (x, y) = (Elementwise.Apart(x, z), Elementwise.Apart(y, z));
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 3)];
        Plan plan = Elementwise.ThreeWay(scratch, z.Layout, x.Layout, y.Layout);
        if (plan.Simplify())
            ConvertingWalk.Binary<IntegerBinary<TOp, byte>, byte>(
                ref plan, ref z.Start, new(default, sizeof(bool)), ref x.Start, new(fromX, x.ItemSize), ref y.Start, new(fromY, y.ItemSize));
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<bool> Not(string name, NDArray x, NDArray<bool>? @out)
    {
        ToBool(name, x);
        return x is NDArray<bool> b ? Nd.LogicalNot(b, @out) : Nd.Equal(x, 0, @out);
    }

    public static NDArray Of(Scalar value) => Scalars.ToArray(value, DType.Bool);

    private static Converter ToBool(string name, NDArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.DType.Kind != DTypeKind.Other ? Converter.Between(x.DType, DType.Bool)
            : throw new DTypeException($"{name} needs bool or numeric dtypes; there is no truth in {x.DType}.");
    }
}
