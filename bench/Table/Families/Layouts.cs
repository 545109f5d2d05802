namespace Strided.Benchmarks;

/// <summary>Operands that do not lie one after the other.</summary>
internal static class Layouts
{
    private static readonly Placement[] Others = [Placement.Strided, Placement.Reversed, Placement.Transposed, Placement.Broadcast];

    public static void Add(List<Case> table)
    {
        Doubles(new(table, "layouts", Sizes.All, Others));
        var singles = new Over<float>(table, "layouts", Sizes.All, Others);
        singles.Case("add", "A + B", x => x.A + x.B).Moves(2, 1).Numexpr("A + B").NumSharp(x => x.A + x.B);
        singles.Case("copy", "A.copy()", x => x.A.Copy()).Moves(1, 1).NumSharp(x => x.A.copy());
        Matrices(new(table, "layouts", Sizes.All));
    }

    private static void Doubles(Over<double> over)
    {
        over.Case("add", "A + B", x => x.A + x.B).Moves(2, 1).Numexpr("A + B").NumSharp(x => x.A + x.B);
        over.Case("multiply by a number", "A * 2", x => x.A * 2).Moves(1, 1).Numexpr("A * 2").NumSharp(x => x.A * 2.0);
        over.Case("exp", "np.exp(A)", x => Nd.Exp(x.A)).Moves(1, 1).Numexpr("exp(A)").NumSharp(x => np.exp(x.A));
        over.Case("less", "A < B", x => Nd.Less(x.A, x.B)).Moves(2, 0.125).Numexpr("A < B").NumSharp(x => x.A < x.B);
        over.Case("copy", "A.copy()", x => x.A.Copy()).Moves(1, 1).NumSharp(x => x.A.copy());
        over.Case("sum", "A.sum()", x => x.A.Sum()).Moves(1, 0).NumSharp(x => x.A.sum());
        over.Case("sum(axis=0)", "A.sum(axis=0)", x => x.A.Sum(axis: 0)).Moves(1, 0).NumSharp(x => x.A.sum(0));
        over.Case("max", "A.max()", x => x.A.Max()).Moves(1, 0).NumSharp(x => x.A.max());
        over.Case("argmax", "A.argmax()", x => x.A.ArgMax()).Moves(1, 0).NumSharp(x => x.A.argmax());
        over.Case("std", "A.std()", x => x.A.Std()).Moves(1, 0).NumSharp(x => x.A.std());
    }

    private static void Matrices(Over<double> over)
    {
        over.Case("m + row", "S + row", x => x.S + x.Row).Moves(1, 1).Numexpr("S + row").NumSharp(x => x.S + x.Row).Tensor(x => Tensor.Add<double>(x.S, x.Row));
        over.Case("m + column", "S + col", x => x.S + x.Col).Moves(1, 1).Numexpr("S + col").NumSharp(x => x.S + x.Col).Tensor(x => Tensor.Add<double>(x.Col, x.S)); // S + col gets the wrong shape there
        over.Case("row * column", "row * col", x => x.Row * x.Col).Moves(0, 1).Numexpr("row * col").NumSharp(x => x.Row * x.Col);
        over.Case("m[:, ::2] + m[:, 1::2]", "S[:, ::2] + S[:, 1::2]", x => x.S[":, ::2"] + x.S[":, 1::2"]).Moves(1, 0.5).NumSharp(x => x.S[":, ::2"] + x.S[":, 1::2"]);
    }
}
