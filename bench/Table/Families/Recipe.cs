namespace Strided.Benchmarks;

/// <summary>The timed steps of "Understanding the internals of NumPy to avoid unnecessary array copying".</summary>
internal static class Recipe
{
    public static void Add(List<Case> table)
    {
        Over<double> memory = new(table, "recipe", [Sizes.Memory]), ten = new(table, "recipe", [10]);
        Over<double> square = new(table, "recipe", [10_000]), large = new(table, "recipe", [25_000_000]);
        var outer = new Over<long>(table, "recipe", [Sizes.Million]);

        memory.InPlace("a *= 2", "zeros *= 2", x => { NDArray<double> a = x.Zeros; a *= 2; }, x => x.Zeros).Moves(1, 1)
            .NumSharp(x => np.multiply(x.Zeros, 2.0, @out: x.Zeros), x => x.Zeros)
            .Tensor(x => { Tensor.Multiply<double>(x.Zeros, 2, x.Zeros); }, x => x.Zeros)
            .Spans(x => TensorPrimitives.Multiply(x.Zeros, 2, x.Zeros), x => x.Zeros)
            .MathNet(x => x.Zeros.Multiply(2, x.Zeros), x => x.Zeros);
        memory.Case("b = a * 2", "zeros * 2", x => x.Zeros * 2).Moves(1, 1).Numexpr("zeros * 2").NumSharp(x => x.Zeros * 2.0)
            .Tensor(x => Tensor.Multiply<double>(x.Zeros, 2)).Spans(x => TensorPrimitives.Multiply(x.Zeros, 2, x.Z)).MathNet(x => x.Zeros * 2);
        ten.Case("zeros(10).copy()", "np.zeros(10).copy()", x => Nd.Zeros(10).Copy()).NumSharp(x => np.zeros(10).copy());
        square.Case("reshape(1, -1), a view", "grid.reshape(1, -1)", x => x.Grid.Reshape(1, -1)).NumSharp(x => x.Grid.reshape(1, -1))
            .Tensor(x => Tensor.Reshape(x.Grid, [1, -1]));
        square.Case("T.reshape(1, -1), a copy", "grid.T.reshape(1, -1)", x => x.Grid.T.Reshape(1, -1)).Moves(1, 1).NumSharp(x => x.Grid.T.reshape(1, -1));
        square.Case("flatten()", "grid.flatten()", x => x.Grid.Flatten()).Moves(1, 1).NumSharp(x => x.Grid.flatten())
            .Spans(x => x.A.AsSpan().CopyTo(x.Z)).Agree(Agreement.Size).MathNet(x => x.Grid.ToRowMajorArray());
        square.Case("ravel()", "grid.ravel()", x => x.Grid.Ravel()).NumSharp(x => x.Grid.ravel());
        outer.Case("outer product by tile", "np.tile(col, (1, 1000)) * np.tile(row, (1000, 1))", x => Nd.Tile(x.Col, (1, 1000)) * Nd.Tile(x.Row, (1000, 1))).Moves(0, 1)
            .NumSharp(x => np.tile(x.Col, 1, 1000) * np.tile(x.Row, 1000, 1));
        outer.Case("outer product by broadcasting", "row * col", x => x.Row * x.Col).Moves(0, 1).Numexpr("row * col").NumSharp(x => x.Row * x.Col);
        large.Case("sum of a row", "S[0, :].sum()", x => x.S[0, ..].Sum()).NumSharp(x => x.S["0, :"].sum())
            .Spans(x => TensorPrimitives.Sum<double>(x.S.AsSpan(0, x.Columns)));
        large.Case("sum of a column", "S[:, 0].sum()", x => x.S[.., 0].Sum()).NumSharp(x => x.S[":, 0"].sum()).MathNet(x => x.S.Column(0).Sum());
    }
}
