namespace Strided.Benchmarks;

/// <summary>Elements made, moved and put together.</summary>
internal static class Copying
{
    public static void Add(List<Case> table)
    {
        Doubles(new(table, "copies", Sizes.All));
        var bytes = new Over<byte>(table, "copies", Sizes.All);
        bytes.Case("copy", "A.copy()", x => x.A.Copy()).Moves(1, 1).NumSharp(x => x.A.copy()).Spans(x => x.A.AsSpan().CopyTo(x.Z));
        bytes.Case("S.T.copy()", "S.T.copy()", x => x.S.T.Copy()).Moves(1, 1).NumSharp(x => x.S.T.copy());
    }

    private static void Doubles(Over<double> over)
    {
        over.Case("copy", "A.copy()", x => x.A.Copy()).Moves(1, 1).NumSharp(x => x.A.copy()).Spans(x => x.A.AsSpan().CopyTo(x.Z)).MathNet(x => x.A.Clone());
        over.InPlace("a[...] = b", "A[...] = B", x => x.A[..] = x.B).Moves(1, 1).NumSharp(x => np.copyto(x.A, x.B)).Spans(x => x.B.AsSpan().CopyTo(x.A), x => x.A);
        over.Case("zeros", "np.zeros(n)", x => Nd.Zeros(x.N)).NumSharp(x => np.zeros(x.N)).Tensor(x => Tensor.CreateFromShape<double>([x.N]));
        over.Case("full", "np.full(n, 1.5)", x => Nd.Full(x.N, 1.5)).Moves(0, 1).NumSharp(x => np.full(x.N, 1.5)).Spans(x => x.Z.AsSpan().Fill(1.5));
        over.Case("arange", "np.arange(n)", x => Nd.ARange((long)x.N)).Moves(0, 1).NumSharp(x => np.arange(x.N));
        over.Case("linspace", "np.linspace(0, 1, n)", x => Nd.Linspace(0, 1, x.N)).Moves(0, 1).NumSharp(x => np.linspace(0, 1, x.N));
        over.Case("S.T.copy()", "S.T.copy()", x => x.S.T.Copy()).Moves(1, 1).NumSharp(x => x.S.T.copy()).MathNet(x => x.S.Transpose());
        over.Case("concatenate", "np.concatenate((A, B))", x => Nd.Concat([x.A, x.B])).Moves(2, 2).NumSharp(x => np.concatenate((x.A, x.B))).Tensor(x => Tensor.Concatenate<double>([x.A, x.B]));
        over.Case("stack", "np.stack((A, B), axis=1)", x => Nd.Stack([x.A, x.B], axis: 1)).Moves(2, 2).NumSharp(x => np.stack([x.A, x.B], 1));
        over.Case("tile", "np.tile(row, (rows, 1))", x => Nd.Tile(x.Row, (x.Rows, 1))).Moves(0, 1).NumSharp(x => np.tile(x.Row, x.Rows, 1));
        over.Case("repeat", "np.repeat(row, rows)", x => Nd.Repeat(x.Row, x.Rows)).Moves(0, 1).NumSharp(x => np.repeat(x.Row, x.Rows));
        over.Case("roll", "np.roll(A, 3)", x => Nd.Roll(x.A, 3)).Moves(1, 1).NumSharp(x => np.roll(x.A, 3));
        over.Case("A[::-1].copy()", "A[::-1].copy()", x => x.A["::-1"].Copy()).Moves(1, 1).NumSharp(x => x.A["::-1"].copy());
        over.Case("S[1:-1, 1:-1].copy()", "S[1:-1, 1:-1].copy()", x => x.S[1..^1, 1..^1].Copy()).Moves(1, 1).NumSharp(x => x.S["1:-1, 1:-1"].copy());
        over.Case("pad", "np.pad(S, 1)", x => Nd.Pad(x.S, 1)).Moves(1, 1).NumSharp(x => np.pad(x.S, 1));
    }
}
