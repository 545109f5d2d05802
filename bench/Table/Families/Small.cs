namespace Strided.Benchmarks;

/// <summary>Eight elements: what a call costs.</summary>
internal static class Small
{
    public static void Add(List<Case> table)
    {
        Over<double> eight = new(table, "small", [Sizes.Few]), board = new(table, "small", [64]);

        eight.Case("a + b", "A + B", x => x.A + x.B).NumSharp(x => x.A + x.B).Tensor(x => Tensor.Add<double>(x.A, x.B))
            .Spans(x => TensorPrimitives.Add<double>(x.A, x.B, x.Z)).MathNet(x => x.A + x.B).Numexpr("A + B");
        eight.Case("a * 2", "A * 2", x => x.A * 2).NumSharp(x => x.A * 2.0).Tensor(x => Tensor.Multiply<double>(x.A, 2)).Spans(x => TensorPrimitives.Multiply(x.A, 2, x.Z)).MathNet(x => x.A * 2);
        eight.InPlace("a += b", "A += B", x => { NDArray<double> a = x.A; a += x.B; }).NumSharp(x => { np.add(x.A, x.B, @out: x.A); })
            .Spans(x => TensorPrimitives.Add<double>(x.A, x.B, x.A), x => x.A).MathNet(x => x.A.Add(x.B, x.A), x => x.A);
        eight.Case("add(a, b, out)", "np.add(A, B, Z)", x => Nd.Add(x.A, x.B, x.Z)).NumSharp(x => np.add(x.A, x.B, @out: x.Z))
            .Tensor(x => { Tensor.Add<double>(x.A, x.B, x.Z); }, x => x.Z).Spans(x => TensorPrimitives.Add<double>(x.A, x.B, x.Z));
        eight.Case("a[1:]", "A[1:]", x => x.A[1..]).NumSharp(x => x.A["1:"]).Tensor(x => x.A.Slice(1..)).MathNet(x => x.A.SubVector(1, 7));
        eight.Case("a[::-1]", "A[::-1]", x => x.A[Slice.Every(-1)]).NumSharp(x => x.A["::-1"]);
        eight.Case("a[\"::-1\"]", "A[::-1]", x => x.A["::-1"]).NumSharp(x => x.A["::-1"]);
        eight.Case("reshape", "A.reshape(2, 4)", x => x.A.Reshape(2, 4)).NumSharp(x => x.A.reshape(2, 4)).Tensor(x => Tensor.Reshape(x.A, [2, 4]));
        eight.Case("transpose", "S.T", x => x.S.T).NumSharp(x => x.S.T).Tensor(x => Tensor.Transpose(x.S)).MathNet(x => x.S.Transpose());
        eight.Case("sum", "A.sum()", x => x.A.Sum()).NumSharp(x => x.A.sum()).Tensor(x => Tensor.Sum<double>(x.A)).Spans(x => TensorPrimitives.Sum<double>(x.A)).MathNet(x => x.A.Sum());
        eight.Case("mean", "A.mean()", x => x.A.Mean()).NumSharp(x => x.A.mean()).Tensor(x => Tensor.Average<double>(x.A)).MathNet(x => MathNet.Numerics.Statistics.Statistics.Mean(x.A));
        eight.Case("max", "A.max()", x => x.A.Max()).NumSharp(x => x.A.max()).Tensor(x => Tensor.Max<double>(x.A)).Spans(x => TensorPrimitives.Max<double>(x.A)).MathNet(x => x.A.Maximum());
        eight.Case("copy", "A.copy()", x => x.A.Copy()).NumSharp(x => x.A.copy()).MathNet(x => x.A.Clone());
        eight.Case("zeros", "np.zeros(8)", x => Nd.Zeros(8)).NumSharp(x => np.zeros(8)).Tensor(x => Tensor.CreateFromShape<double>([8])).MathNet(x => MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(8));
        eight.Case("exp", "np.exp(A)", x => Nd.Exp(x.A)).NumSharp(x => np.exp(x.A)).Tensor(x => Tensor.Exp<double>(x.A)).Spans(x => TensorPrimitives.Exp<double>(x.A, x.Z)).MathNet(x => x.A.PointwiseExp());
        eight.Case("a < b", "A < B", x => Nd.Less(x.A, x.B)).NumSharp(x => x.A < x.B).Tensor(x => Tensor.LessThan<double>(x.A, x.B));
        eight.Case("sort", "np.sort(A)", x => x.A.Sort()).NumSharp(x => np.sort(x.A));
        eight.Case("concatenate", "np.concatenate((A, B))", x => Nd.Concat([x.A, x.B])).NumSharp(x => np.concatenate((x.A, x.B)));

        board.Case("m[i, j]", "S[3, 4]", x => x.S[3, 4]).NumSharp(x => x.S.GetDouble(3, 4)).Tensor(x => x.S[3, 4]).Spans(x => x.S[28]).MathNet(x => x.S[3, 4]);
        board.InPlace("m[i, j] = x", "S[3, 4] = 2.0", x => x.S[3, 4] = 2, x => x.S).NumSharp(x => x.S.SetDouble(2, 3, 4), x => x.S).MathNet(x => x.S[3, 4] = 2, x => x.S);
        board.Case("m[i]", "S[3]", x => x.S[3, ..]).NumSharp(x => x.S[3]).MathNet(x => x.S.Row(3));
        board.Case("m + row", "S + row", x => x.S + x.Row).NumSharp(x => x.S + x.Row).Tensor(x => Tensor.Add<double>(x.S, x.Row));
        board.Case("sum(axis=0)", "S.sum(axis=0)", x => x.S.Sum(axis: 0)).NumSharp(x => x.S.sum(0)).MathNet(x => x.S.ColumnSums());
        board.Case("m @ m", "S @ S", x => Nd.MatMul(x.S, x.S)).NumSharp(x => np.matmul(x.S, x.S)).MathNet(x => x.S * x.S);
    }
}
