namespace Strided;

/// <summary>Where the elements are that are not zero, in C order.</summary>
internal static class Positions
{
    public static nint Count(NDArray x)
    {
        Converter toBool = ToBool(x);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(x.NDim, 1)];
        var plan = new Plan(scratch, x.Layout.Shape, 1);
        plan.Add(0, x.Layout);
        nint count = plan.Simplify() ? MaskWalk.Count(ref plan, ref x.Start, toBool) : 0;
        x.WasRead();
        return count;
    }

    /// <summary>One array of positions for each axis.</summary>
    public static NDArray<long>[] Of(NDArray x)
    {
        if (x.NDim == 0) throw new ShapeException("A 0-d array has no axes, along which positions could be counted; Reshape it to 1 first.");
        nint count = Count(x);
        var positions = new NDArray<long>[x.NDim];
        for (int k = 0; k < x.NDim; k++) positions[k] = NDArray<long>.Allocate(count, Order.C, zeroed: false);
        if (count > 0) Fill(x, positions, count);
        return positions;
    }

    /// <summary>Numbers of the elements in C order.</summary>
    public static NDArray<long> Flat(NDArray x)
    {
        nint count = Count(x);
        NDArray<long> positions = NDArray<long>.Allocate(count, Order.C, zeroed: false);
        if (count == 0) return positions;
        Converter toBool = ToBool(x);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(x.NDim, 1)];
        var plan = new Plan(scratch, x.Layout.Shape, 1);
        plan.Add(0, x.Layout);
        plan.SimplifyInOrder();
        nint found = 0, before = 0;
        do
        {
            found += MaskWalk.Positions(ref x.Start, plan.Offset(0), plan.Step(0), plan.Length, toBool, before, ref positions.Element(Place(positions, found)), count - found);
            before += plan.Length;
        }
        while (found < count && plan.Next());
        x.WasRead();
        return positions;
    }

    /// <summary>Row by row: along the last axis positions are found, along the others they are the row's.</summary>
    private static void Fill(NDArray x, NDArray<long>[] positions, nint count)
    {
        Converter toBool = ToBool(x);
        int last = x.NDim - 1;
        nint length = x.Layout.Shape[last], step = x.Layout.Strides[last], offset = x.Offset, found = 0;
        Span<nint> index = stackalloc nint[x.NDim];
        index.Clear();
        while (true)
        {
            nint more = MaskWalk.Positions(ref x.Start, offset, step, length, toBool, 0, ref positions[last].Element(Place(positions[last], found)), count - found);
            for (int k = 0; k < last && more > 0; k++) positions[k].Storage.Elements<long>(Place(positions[k], found), (int)more).Fill(index[k]);
            if ((found += more) == count) break;
            int axis = last - 1;
            while (axis >= 0 && ++index[axis] == x.Layout.Shape[axis])
            {
                offset -= x.Layout.Strides[axis] * (x.Layout.Shape[axis] - 1);
                index[axis--] = 0;
            }
            if (axis < 0) break;
            offset += x.Layout.Strides[axis];
        }
        x.WasRead();
    }

    private static nint Place(NDArray<long> positions, nint found) => positions.Offset + found * sizeof(long);

    private static Converter ToBool(NDArray x)
    {
        if (x is NDArray<bool>) return default;
        Converter converter = Converter.Between(x.DType, DType.Bool);
        return converter.IsNone ? throw new DTypeException($"Which elements of {x.DType} are zero is not known.") : converter;
    }
}
