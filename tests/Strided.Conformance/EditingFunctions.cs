namespace Strided.Conformance;

/// <summary>Arrays put together, cut up, extended and shortened.</summary>
internal static class EditingFunctions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Append"] = static c => Nd.Append(c[0], c[1], c.IntOrNull("axis")),
        ["Insert"] = static c => Nd.Insert(c[0], c.Ints("obj")!.Value, c[1], c.IntOrNull("axis")),
        ["Delete"] = static c => Nd.Delete(c[0], c.Ints("obj")!.Value, c.IntOrNull("axis")),
        ["Pad"] = static c => Nd.Pad(c[0], c.Ints("padWidth")!.Value, c.Named<PadMode>("mode")),
        ["Trim"] = static c => c[0].Trim(),
        ["Unstack"] = static c => Nd.Unstack(c[0], c.Int("axis")),
        ["VStack"] = static c => Nd.VStack<NDArray>(c.Inputs),
        ["HStack"] = static c => Nd.HStack<NDArray>(c.Inputs),
        ["DStack"] = static c => Nd.DStack<NDArray>(c.Inputs),
        ["ColumnStack"] = static c => Nd.ColumnStack<NDArray>(c.Inputs),
        ["Meshgrid"] = static c => Nd.Meshgrid<NDArray>(c.Inputs),
        ["ArraySplit"] = static c => Nd.ArraySplit(c[0], (int)c.Int("sections"), c.Int("axis")),
        ["HSplit"] = static c => Nd.HSplit(c[0], (int)c.Int("sections")),
        ["VSplit"] = static c => Nd.VSplit(c[0], (int)c.Int("sections")),
        ["DSplit"] = static c => Nd.DSplit(c[0], (int)c.Int("sections")),
        ["AtLeast1d"] = static c => Nd.AtLeast1d(c[0]),
        ["AtLeast2d"] = static c => Nd.AtLeast2d(c[0]),
        ["AtLeast3d"] = static c => Nd.AtLeast3d(c[0]),
        ["Tril"] = static c => Nd.Tril(c[0], c.Int("k")),
        ["Triu"] = static c => Nd.Triu(c[0], c.Int("k")),
        ["Diag"] = static c => Nd.Diag(c[0], c.Int("k")),
        ["FlipLR"] = static c => c[0].FlipLR(),
        ["FlipUD"] = static c => c[0].FlipUD(),
        ["MatrixTranspose"] = static c => c[0].MatrixTranspose(),
    };
}
