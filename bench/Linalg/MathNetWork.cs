using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Strided.Benchmarks;

/// <summary>The same calls of Math.NET Numerics with its managed provider, on float64 matrices; null where it would take minutes or has no such call.</summary>
internal static class MathNetWork
{
    public static Action? Of(Case one)
    {
        int n = one.N;
        if (one.DType != DType.Float64 || one.Count != 1 || n > 300) return null;
        Matrix<double> x = DenseMatrix.OfArray(Random(n, n)), y = x.Clone();
        Vector<double> v = DenseVector.OfArray([.. Random(n, 1).Cast<double>()]), w = v.Clone();
        Matrix<double> symmetric = x + x.Transpose(), definite = x * x.Transpose() + DenseMatrix.CreateIdentity(n) * n;
        return one.Operation switch
        {
            "matmul" => () => x.Multiply(y),
            "matvec" => () => x.Multiply(v),
            "vecmat" => () => x.LeftMultiply(v),
            "dot" => () => v.DotProduct(w),
            "outer" => () => v.OuterProduct(w),
            "cholesky" => () => definite.Cholesky(),
            "qr" => () => x.QR(),
            "det" => () => x.Determinant(),
            "solve" => () => x.Solve(v),
            "inv" => () => x.Inverse(),
            "svd" => () => x.Svd(),
            "eigh" => () => symmetric.Evd(Symmetricity.Symmetric),
            "eig" => () => x.Evd(Symmetricity.Asymmetric),
            _ => null,
        };
    }

    private static double[,] Random(int rows, int columns)
    {
        var x = new double[rows, columns];
        var random = new Random(1);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) x[i, j] = random.NextDouble() - 0.5;
        return x;
    }
}
