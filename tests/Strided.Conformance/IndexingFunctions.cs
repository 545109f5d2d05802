namespace Strided.Conformance;

/// <summary>Elements by their places: slices, integers, arrays of integers, masks; read and written.</summary>
internal static class IndexingFunctions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Get"] = static c => c.Has("selectors") ? c[0][c.Selectors] : c[0][c.Text("index")!],
        ["Set"] = Writes(static c =>
        {
            if (c.Has("selectors")) c[0][c.Selectors] = c[^1];
            else c[0][c.Text("index")!] = c[^1];
        }),
        ["AddAt"] = Writes(static c => c[0].AddAt(c[1], c[2])),
        ["Take"] = static c => c[0].Take(c[1], c.IntOrNull("axis"), c.Named<IndexMode>("mode"), c.Out),
        ["TakeAlongAxis"] = static c => c[0].TakeAlongAxis(c[1], c.Int("axis")),
        ["Compress"] = static c => c[0].Compress((NDArray<bool>)c[1], c.IntOrNull("axis")),
        ["Extract"] = static c => Nd.Extract((NDArray<bool>)c[1], c[0]),
        ["Choose"] = static c => Nd.Choose<NDArray>(c[0], c.Inputs.AsSpan(1), c.Named<IndexMode>("mode")),
        ["Select"] = static c => Nd.Select<NDArray>([.. c.Inputs[..(c.Inputs.Length / 2)].Cast<NDArray<bool>>()], c.Inputs.AsSpan(c.Inputs.Length / 2)),
        ["Nonzero"] = static c => c[0].Nonzero(),
        ["FlatNonzero"] = static c => c[0].FlatNonzero(),
        ["ArgWhere"] = static c => c[0].ArgWhere(),
        ["Put"] = Writes(static c => c[0].Put(c[1], c[2], c.Named<IndexMode>("mode"))),
        ["PutAlongAxis"] = Writes(static c => c[0].PutAlongAxis(c[1], c[2], c.Int("axis"))),
        ["PutMask"] = Writes(static c => c[0].PutMask((NDArray<bool>)c[1], c[2])),
        ["Place"] = Writes(static c => c[0].Place((NDArray<bool>)c[1], c[2])),
        ["Fill"] = Writes(static c => c[0].Fill(c.Scalar("scalar")!.Value)),
        ["FillDiagonal"] = Writes(static c => c[0].FillDiagonal(c.Scalar("scalar")!.Value, c.Flag("wrap"))),
    };

    private static Func<Case, object?> Writes(Action<Case> write) => c =>
    {
        write(c);
        return null;
    };
}
