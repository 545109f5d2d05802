namespace Strided;

/// <summary>Why a copy is needed, in words, and what would avoid it, cheapest first.</summary>
internal sealed record CopyAdvice(string Because, IReadOnlyList<string> WaysOut)
{
    public static CopyAdvice For(in CopyNote note) => note.Reason switch
    {
        CopyReason.Reshape => Reshape(note.Source, note.Target, Order.C),
        CopyReason.Contiguity => Contiguity(note.Source, Order.C),
        CopyReason.Conversion => new(
            "The elements have another dtype.",
            ["make the array in that dtype from the start, or mix the dtypes in an operation, which converts piece by piece without a copy"]),
        CopyReason.Overlap => new(
            "The output overlaps an input that has not been read when it is written.",
            ["write into an array that does not overlap the input", "keep a Copy() of the input that serves many such operations"]),
        CopyReason.Gather => new(
            "Elements of several places come together in one new buffer.",
            ["allocate the whole array first and let its slices be filled in place", "let broadcasting repeat elements instead of Tile and Repeat"]),
        _ => new("The call asks for a copy.", ["work on a view: Ravel() instead of Flatten(), a slice instead of Copy()"]),
    };

    /// <summary>A reshape that strides cannot express in the given order.</summary>
    public static CopyAdvice Reshape(in Layout source, in Dims target, Order order)
    {
        if (source.TryReshape(target, order, out _, out ReshapeObstacle obstacle))
            return new("Strides can express the shape.", ["leave out copy: true"]);
        var ways = new List<string>();
        Order other = source.ResolveOrder(order) == Order.F ? Order.C : Order.F;
        if (source.TryReshape(target, other, out _, out _))
            ways.Add($"take the elements in the other order, Reshape({target}, Order.{other}), which is a view");
        if (source.Transpose().TryReshape(target, Order.C, out _, out _))
            ways.Add($"reshape the transpose, a.T.Reshape({target}), which is a view of the elements in another order");
        Dims apart = Mergeable(source);
        if (apart.Count < source.Rank || apart.Count > 1)
            ways.Add($"keep {(apart.Count == 1 ? "the axis" : "the axes")} {apart} apart; merging up to there is a view");
        ways.Add("Copy() once, in the order in which it will be read, and reshape that");
        string text = obstacle.ToString();
        return new(char.ToUpperInvariant(text[0]) + text[1..] + ".", ways);
    }

    /// <summary>Memory that has to lie in an order in which it does not lie.</summary>
    public static CopyAdvice Contiguity(in Layout source, Order order)
    {
        var ways = new List<string>();
        if (source.IsContiguous) ways.Add($"take it in the order in which it lies, AsContiguous(Order.{(source.IsCContiguous ? Order.C : Order.F)}), which is no copy");
        ways.Add("leave it strided: every operation takes any strides");
        ways.Add("make it contiguous once and keep that");
        Dims dense = Layout.Dense(source.Shape, source.ItemSize, order == Order.F ? Order.F : Order.C).Strides;
        return new($"Strides {source.Strides} are not the dense {dense} of shape {source.Shape}.", ways);
    }

    /// <summary>The shape left when all neighbours that form one run are merged.</summary>
    private static Dims Mergeable(in Layout source)
    {
        Span<nint> sizes = stackalloc nint[source.Rank];
        int count = 0;
        nint run = 0;
        for (int axis = 0; axis < source.Rank; axis++)
        {
            if (source.Shape[axis] == 1) continue;
            if (count > 0 && run == source.Shape[axis] * source.Strides[axis]) sizes[count - 1] *= source.Shape[axis];
            else sizes[count++] = source.Shape[axis];
            run = source.Strides[axis];
        }
        return Dims.Create(sizes[..count]);
    }
}
