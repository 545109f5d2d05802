namespace Strided.Tests;

/// <summary>Operations that only ever look at their array another way.</summary>
internal static class ViewSteps
{
    public static ViewChain Take(ViewChain chain, Choices c)
    {
        Model m = chain.Model;
        int rank = m.Rank;
        switch (c.Below(16))
        {
            case 0: return chain.View("T", a => a.T, m.Permute([.. Enumerable.Range(0, rank).Reverse()]));
            case 1:
                int[] order = c.Shuffled(rank);
                nint[] spelled = [.. order.Select(axis => c.Spelled(axis, rank))];
                return chain.View($"Transpose({Dims.Text(spelled)})", a => c.Coin() ? a.PermuteDims(Dims.Create(spelled)) : a.Transpose(Dims.Create(spelled)), m.Permute(order));
            case 2 when rank > 0:
                (int x, int y) = (c.Below(rank), c.Below(rank));
                int[] swap = [.. Enumerable.Range(0, rank)];
                (swap[x], swap[y]) = (y, x);
                return chain.View($"SwapAxes({x}, {y})", a => a.SwapAxes(c.Spelled(x, rank), c.Spelled(y, rank)), m.Permute(swap));
            case 3 when rank > 0: return MoveAxis(chain, c);
            case 4 when rank < 5:
                int at = c.Below(rank + 1);
                return chain.View($"ExpandDims({at})", a => a.ExpandDims((Dims)c.Spelled(at, rank + 1)), m.Insert(at));
            case 5: return Squeeze(chain, c);
            case 6: return BroadcastTo(chain, c);
            case 7 when rank > 0:
                x = c.Below(rank);
                return chain.View($"Flip({x})", a => a.Flip((Dims)c.Spelled(x, rank)), m.Flip(x));
            case 8:
                Model flipped = m;
                for (int k = 0; k < rank; k++) flipped = flipped.Flip(k);
                return chain.View("Flip()", a => a.Flip(), flipped);
            case 9 when rank > 1:
                int[] plane = c.Shuffled(rank)[..2];
                int turns = (int)c.Between(-5, 5);
                Model turned = m;
                for (int k = 0; k < ((turns % 4) + 4) % 4; k++) turned = turned.Rot90(plane[0], plane[1]);
                Dims axes = (c.Spelled(plane[0], rank), c.Spelled(plane[1], rank));
                return chain.View($"Rot90({turns}, {axes})", a => a.Rot90(turns, axes), turned);
            case 10 when rank > 1:
                plane = c.Shuffled(rank)[..2];
                nint offset = c.Between(-3, 3);
                return chain.View($"Diagonal({offset}, {plane[0]}, {plane[1]})",
                    a => a.Diagonal(offset, c.Spelled(plane[0], rank), c.Spelled(plane[1], rank)), m.Diagonal(offset, plane[0], plane[1]));
            case 11 when rank is > 0 and < 5:
                x = c.Below(rank);
                nint size = c.Between(0, (int)m.Shape[x]);
                return chain.View($"SlidingWindowView({size}, {x})", a => a.SlidingWindowView((Dims)size, (Dims)c.Spelled(x, rank)), m.Windows(x, size), writeable: false);
            case 12 when c.Below(3) == 0: return chain.View("AsReadOnly()", a => a.AsReadOnly(), m, writeable: false);
            case 13:
                nint[] addresses = ViewChain.Addresses(chain.Array);
                bool apart = addresses.Distinct().Count() == addresses.Length;
                return chain.View("AsStrided(same)", a => a.AsStrided(a.Shape, a.Strides), m, writeable: chain.Writeable && apart);
            default: return SliceSteps.Take(chain, c);
        }
    }

    private static ViewChain MoveAxis(ViewChain chain, Choices c)
    {
        int rank = chain.Model.Rank, count = c.Below(rank) + 1;
        int[] source = c.Shuffled(rank)[..count], destination = c.Shuffled(rank)[..count];
        // First the places that were asked for, then the others in their old order.
        var axes = Enumerable.Repeat(-1, rank).ToArray();
        for (int k = 0; k < count; k++) axes[destination[k]] = source[k];
        Queue<int> others = new(Enumerable.Range(0, rank).Except(source));
        for (int k = 0; k < rank; k++)
            if (axes[k] < 0) axes[k] = others.Dequeue();
        Dims from = Dims.Create([.. source.Select(a => c.Spelled(a, rank))]), to = Dims.Create([.. destination.Select(a => c.Spelled(a, rank))]);
        return chain.View($"MoveAxis({from}, {to})", a => a.MoveAxis(from, to), chain.Model.Permute(axes));
    }

    private static ViewChain Squeeze(ViewChain chain, Choices c)
    {
        int[] units = [.. Enumerable.Range(0, chain.Model.Rank).Where(k => chain.Model.Shape[k] == 1)];
        if (c.Coin() || units.Length == 0)
        {
            Model all = chain.Model;
            foreach (int unit in units.Reverse()) all = all.Remove(unit);
            return chain.View("Squeeze()", a => a.Squeeze(), all);
        }
        int axis = c.Of(units);
        return chain.View($"Squeeze({axis})", a => a.Squeeze((Dims)c.Spelled(axis, a.NDim)), chain.Model.Remove(axis));
    }

    private static ViewChain BroadcastTo(ViewChain chain, Choices c)
    {
        nint[] shape = [.. Enumerable.Range(0, c.Below(2)).Select(_ => c.Between(0, 3)), .. chain.Model.Shape.Select(n => n == 1 ? c.Between(0, 3) : n)];
        bool writeable = c.Below(4) == 0;
        Model model = chain.Model.Broadcast(shape);
        bool stretched = shape.Where((n, k) => n > 1 && (k < shape.Length - chain.Model.Rank || chain.Array.Strides[k - (shape.Length - chain.Model.Rank)] == 0
            || chain.Model.Shape[k - (shape.Length - chain.Model.Rank)] == 1)).Any();
        bool may = chain.Writeable && (writeable || !stretched);
        if (c.Coin()) return chain.View($"BroadcastTo({Dims.Text(shape)}, {writeable})", a => a.BroadcastTo(Dims.Create(shape), writeable), model, may);
        NDArray<int> other = Nd.Zeros<int>(Dims.Create(shape));
        return chain.View($"BroadcastArrays({Dims.Text(shape)})", a => Nd.BroadcastArrays(a, other)[0], model, chain.Writeable && !stretched);
    }
}
