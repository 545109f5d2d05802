namespace Strided.Tests;

/// <summary>Operations that copy when they must or when they are asked to.</summary>
internal static class CopySteps
{
    public static ViewChain Take(ViewChain chain, Choices c)
    {
        Model m = chain.Model;
        Order order = c.Of(Order.C, Order.F, Order.A, Order.K);
        switch (c.Below(5))
        {
            case 0: return Reshape(chain, c.ShapeOf(m.Values.Length), order == Order.K ? Order.A : order, c.Of<bool?>(null, true), c);
            case 1:
                // K reads the axes from the widest step to the narrowest; the model learns of it through the strides alone.
                (Model source, Order read) = InMemoryOrder(chain, order);
                var target = (nint[])[m.Values.Length];
                return IsView(chain.Array, source.Shape, AxesOf(chain, order), target, read)
                    ? chain.View($"Ravel({order})", a => a.Ravel(order), source.Reshape(target, read))
                    : chain.Copy($"Ravel({order})", CopyReason.Reshape, a => a.Ravel(order), source.Reshape(target, read));
            case 2:
                (source, read) = InMemoryOrder(chain, order);
                return chain.Copy($"Flatten({order})", CopyReason.Requested, a => a.Flatten(order), source.Reshape([m.Values.Length], read));
            case 3:
                ViewChain copy = chain.Copy($"Copy({order})", CopyReason.Requested, a => a.Copy(order), m);
                Xunit.Assert.True(order switch
                {
                    Order.C => copy.Array.Flags.CContiguous,
                    Order.F => copy.Array.Flags.FContiguous,
                    Order.A => Resolve(chain, order) == Order.F ? copy.Array.Flags.FContiguous : copy.Array.Flags.CContiguous,
                    _ => KeepsOrder(chain.Array, copy.Array),
                }, $"{copy.Text}: strides {chain.Array.Strides} became {copy.Array.Strides}");
                return copy;
            default:
                (bool isC, bool isF) = (chain.Array.Flags.CContiguous, chain.Array.Flags.FContiguous);
                bool fits = order == Order.C ? isC : order == Order.F ? isF : isC || isF;
                if (!fits) return chain.Copy($"AsContiguous({order})", CopyReason.Contiguity, a => a.AsContiguous(order), m);
                ViewChain same = chain.View($"AsContiguous({order})", a => a.AsContiguous(order), m);
                Xunit.Assert.Same(chain.Array, same.Array);
                return same;
        }
    }

    public static ViewChain Reshape(ViewChain chain, nint[] target, Order order, bool? copy, Choices c)
    {
        Model m = chain.Model;
        Order walk = Resolve(chain, order);
        bool view = IsView(chain.Array, m.Shape, [.. Enumerable.Range(0, m.Rank)], target, walk);
        nint[] asked = [.. target];
        // A -1 has one meaning only where the other sizes leave one.
        if (target.Length > 0 && c.Coin() && !target.Contains(0)) asked[c.Below(target.Length)] = -1;
        string text = $"Reshape({Dims.Text(asked)}, {order}, {copy})";
        Model expected = m.Reshape(target, walk);
        if (!view)
        {
            ShapeException refusal = Xunit.Assert.Throws<ShapeException>(() => chain.Array.Reshape(Dims.Create(asked), order, copy: false));
            Xunit.Assert.Contains("axes ", refusal.Message, StringComparison.Ordinal);
            Xunit.Assert.Contains($"strides {chain.Array.Strides}", refusal.Message, StringComparison.Ordinal);
            Xunit.Assert.Contains($"shape {chain.Array.Shape}", refusal.Message, StringComparison.Ordinal);
        }
        else chain.View($"{text}, copy: false", a => a.Reshape(Dims.Create(asked), order, copy: false), expected).Check();
        return view && copy != true
            ? chain.View(text, a => a.Reshape(Dims.Create(asked), order, copy), expected)
            : chain.Copy(text, view ? CopyReason.Requested : CopyReason.Reshape, a => a.Reshape(Dims.Create(asked), order, copy), expected);
    }

    /// <summary>
    /// Decides by trying: the stride of each new axis can only be the step to its index 1, so walk both shapes and compare every address.
    /// </summary>
    public static bool IsView(NDArray a, nint[] shape, int[] axes, nint[] target, Order order)
    {
        nint[] strides = [.. axes.Select(k => a.Strides[k])];
        nint[] walked = [.. Model.Indices(shape, order).Select(i => Dot(i, strides))];
        if (walked.Length == 0) return true;
        nint[][] indices = [.. Model.Indices(target, order)];
        var candidate = new nint[target.Length];
        for (int k = 0; k < walked.Length; k++)
            if (indices[k].Count(x => x != 0) == 1 && System.Array.IndexOf(indices[k], 1) is >= 0 and var axis) candidate[axis] = walked[k];
        return indices.Select((i, k) => Dot(i, candidate) == walked[k]).All(x => x);

        static nint Dot(nint[] x, nint[] y) => x.Zip(y, (p, q) => p * q).Aggregate((nint)0, (sum, p) => sum + p);
    }

    private static Order Resolve(ViewChain chain, Order order) =>
        order == Order.F || (order == Order.A && chain.Array.Flags.FContiguous && !chain.Array.Flags.CContiguous) ? Order.F : Order.C;

    private static int[] AxesOf(ViewChain chain, Order order)
    {
        int[] axes = [.. Enumerable.Range(0, chain.Model.Rank)];
        return order == Order.K && !chain.Array.Flags.CContiguous ? [.. axes.OrderByDescending(k => Math.Abs(chain.Array.Strides[k]))] : axes;
    }

    private static (Model, Order) InMemoryOrder(ViewChain chain, Order order) =>
        order == Order.K ? (chain.Model.Permute(AxesOf(chain, order)), Order.C) : (chain.Model, Resolve(chain, order));

    /// <summary>Where one axis steps further than another, it still does in the copy.</summary>
    private static bool KeepsOrder(NDArray a, NDArray copy)
    {
        nint[] addresses = [.. ViewChain.Addresses(copy).Order()];
        bool dense = addresses.Select((address, k) => address == addresses[0] + k * copy.ItemSize).All(x => x);
        for (int i = 0; i < a.NDim; i++)
            for (int j = 0; j < a.NDim; j++)
                if (a.Size > 0 && !a.Flags.CContiguous && a.Shape[i] > 1 && a.Shape[j] > 1 && Math.Abs(a.Strides[i]) > Math.Abs(a.Strides[j]))
                    dense &= copy.Strides[i] > copy.Strides[j];
        return dense;
    }
}
