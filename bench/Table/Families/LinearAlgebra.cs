namespace Strided.Benchmarks;

/// <summary>Products and factorisations; the size is the order of the matrix.</summary>
internal static class LinearAlgebra
{
    private const string Family = "linear algebra";

    public static void Add(List<Case> table)
    {
        Products(new Over<double>(table, Family, [8, 64, 300, 1000]));
        Products(new Over<float>(table, Family, [64, 1000]));
        Factorisations(new(table, Family, [8, 100, 500]));
        var vectors = new Over<double>(table, Family, Sizes.ToMillion);
        vectors.Case("dot", "A.dot(B)", x => Nd.VecDot(x.A, x.B)).Moves(2, 0).NumSharp(x => np.dot(x.A, x.B)).Tensor(x => Tensor.Dot<double>(x.A, x.B))
            .Spans(x => TensorPrimitives.Dot<double>(x.A, x.B)).MathNet(x => x.A.DotProduct(x.B));
        var stacks = new Over<double>(table, Family, [8, 64]);
        stacks.Case("100 products", "stack1 @ stack2", x => Nd.MatMul(x.Stack1, x.Stack2)).Flops(n => 200 * n * n * n).NumSharp(x => np.matmul(x.Stack1, x.Stack2));
        var einsum = new Over<double>(table, Family, [8, 100, 300]);
        einsum.Case("einsum ij,jk->ik", "np.einsum('ij,jk->ik', m1, m2)", x => Nd.Einsum("ij,jk->ik", x.M1, x.M2)).Flops(n => 2 * n * n * n).NumSharp(x => np.einsum("ij,jk->ik", x.M1, x.M2));
    }

    private static void Products<T>(Over<T> over) where T : unmanaged
    {
        over.Case("m @ m", "m1 @ m2", x => Nd.MatMul(x.M1, x.M2)).Flops(n => 2 * n * n * n).NumSharp(x => np.matmul(x.M1, x.M2)).MathNet(x => x.M1 * x.M2);
        over.Case("m.T @ m", "m1.T @ m2", x => Nd.MatMul(x.M1.T, x.M2)).Flops(n => 2 * n * n * n).NumSharp(x => np.matmul(x.M1.T, x.M2)).MathNet(x => x.M1.TransposeThisAndMultiply(x.M2));
        over.Case("m @ v", "m1 @ v", x => Nd.MatMul(x.M1, x.V)).Flops(n => 2 * n * n).NumSharp(x => np.matmul(x.M1, x.V)).MathNet(x => x.M1 * x.V);
    }

    private static void Factorisations(Over<double> over)
    {
        over.Case("solve", "np.linalg.solve(m1, v)", x => Nd.Linalg.Solve(x.M1, x.V)).MathNet(x => x.M1.Solve(x.V));
        over.Case("inv", "np.linalg.inv(m1)", x => Nd.Linalg.Inv(x.M1)).MathNet(x => x.M1.Inverse());
        over.Case("det", "np.linalg.det(m1)", x => Nd.Linalg.Det(x.M1)).MathNet(x => x.M1.Determinant());
        over.Case("cholesky", "np.linalg.cholesky(spd)", x => Nd.Linalg.Cholesky(x.Spd)).MathNet(x => x.Spd.Cholesky().Factor);
        over.Case("qr", "np.linalg.qr(m1)[1]", x => Nd.Linalg.QR(x.M1).R).Agree(Agreement.Magnitudes).MathNet(x => x.M1.QR().R);
        over.Case("svd", "np.linalg.svd(m1)[1]", x => Nd.Linalg.Svd(x.M1).S).MathNet(x => x.M1.Svd().S);
        over.Case("svdvals", "np.linalg.svd(m1, compute_uv=False)", x => Nd.Linalg.SvdVals(x.M1)).MathNet(x => x.M1.Svd(false).S);
        over.Case("eigh", "np.linalg.eigh(sym)[0]", x => Nd.Linalg.Eigh(x.Sym).Eigenvalues);
        over.Case("eig", "np.linalg.eig(m1)[0]", x => Nd.Linalg.Eig(x.M1).Eigenvalues).Agree(Agreement.Size);
    }
}
