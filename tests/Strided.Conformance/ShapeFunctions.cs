namespace Strided.Conformance;

/// <summary>Shapes, views, joining: where memory is shared, the place in it is compared.</summary>
internal static class ShapeFunctions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Reshape"] = static c => c[0].Reshape(c.Ints("shape")!.Value, c.Order, c.FlagOrNull("copy")),
        ["Ravel"] = static c => c[0].Ravel(c.Order),
        ["Flatten"] = static c => c[0].Flatten(c.Order),
        ["AsContiguous"] = static c => c[0].AsContiguous(c.Order),
        ["PermuteDims"] = static c => c[0].PermuteDims(c.Ints("axes")!.Value),
        ["SwapAxes"] = static c => c[0].SwapAxes(c.Int("axis1"), c.Int("axis2")),
        ["MoveAxis"] = static c => c[0].MoveAxis(c.Ints("source")!.Value, c.Ints("destination")!.Value),
        ["Squeeze"] = static c => c[0].Squeeze(c.Ints("axis")),
        ["ExpandDims"] = static c => c[0].ExpandDims(c.Ints("axis")!.Value),
        ["Flip"] = static c => c[0].Flip(c.Ints("axis")),
        ["Rot90"] = static c => c[0].Rot90((int)c.Int("k"), c.Ints("axes")),
        ["BroadcastTo"] = static c => c[0].BroadcastTo(c.Ints("shape")!.Value),
        ["Diagonal"] = static c => c[0].Diagonal(c.Int("offset"), c.Int("axis1"), c.Int("axis2")),
        ["SlidingWindowView"] = static c => c[0].SlidingWindowView(c.Ints("windowShape")!.Value, c.Ints("axis")),
        ["Real"] = static c => c[0].Real(),
        ["Imag"] = static c => c[0].Imag(),
        ["View"] = static c => Elements.Of(c.Text("dtype")!).Reread(c[0]),
        ["Concat"] = static c => Nd.Concat(c.Inputs, c.IntOrNull("axis")),
        ["Stack"] = static c => Nd.Stack(c.Inputs, c.Int("axis")),
        ["Split"] = static c => c.Has("sections") ? Nd.Split(c[0], (int)c.Int("sections"), c.Int("axis")) : Nd.Split(c[0], c.Ints("indices")!.Value, c.Int("axis")),
        ["Tile"] = static c => Nd.Tile(c[0], c.Ints("repetitions")!.Value),
        ["Repeat"] = static c => Nd.Repeat(c[0], c.Int("repeats"), c.IntOrNull("axis")),
        ["Roll"] = static c => Nd.Roll(c[0], c.Ints("shift")!.Value, c.Ints("axis")),
        ["BroadcastArrays"] = static c => Nd.BroadcastArrays(c.Inputs),
        ["BroadcastShapes"] = static c => $"[{string.Join(", ", Nd.BroadcastShapes(c.Shapes("shapes")).ToArray())}]",
        ["SharesMemory"] = static c => c[0].SharesMemory(c[1]),
        ["MayShareMemory"] = static c => c[0].MayShareMemory(c[1]),
        ["Str"] = static c => c[0].ToString(Options(c)),
        ["Repr"] = static c => c[0].ToString("R", null),
    };

    private static PrintOptions Options(Case c)
    {
        PrintOptions standard = PrintOptions.Default;
        return standard with
        {
            Precision = (int)(c.IntOrNull("precision") ?? standard.Precision),
            Threshold = (int)(c.IntOrNull("threshold") ?? standard.Threshold),
            EdgeItems = (int)(c.IntOrNull("edgeitems") ?? standard.EdgeItems),
            LineWidth = (int)(c.IntOrNull("linewidth") ?? standard.LineWidth),
            Suppress = c.Flag("suppress"),
        };
    }
}
