using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class FactoringTests
{
    public static TheoryData<int, int> Shapes => new()
    {
        { 1, 1 }, { 5, 3 }, { 3, 5 }, { 40, 40 }, { 33, 100 }, { 100, 33 }, { 300, 7 }, { 150, 150 }, { 4, 0 }, { 0, 4 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Q_r_is_the_matrix_and_q_is_orthonormal(int m, int n)
    {
        foreach (DType dtype in Matrices.Entries)
            foreach (QRMode mode in Enum.GetValues<QRMode>())
            {
                NDArray x = Matrices.Random(dtype, m + n, 2, m, n);
                (NDArray q, NDArray r) = Nd.Linalg.QR(x, mode);
                int wide = mode == QRMode.Complete ? m : Math.Min(m, n);
                Assert.Equal((Dims)(2, m, wide), q.Shape);
                Assert.Equal((Dims)(2, wide, n), r.Shape);
                Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(q, r), x), 1, m, dtype, $"{dtype} {mode}");
                Matrices.RequireOrthonormal(q, $"{dtype} {mode}");
                RequireUpper(r);
                if (mode == QRMode.Reduced) Assert.True(Nd.ArrayEqual(r, Nd.Linalg.QRTriangle(x)));
            }
    }

    [Fact]
    public void Hard_matrices_have_orthonormal_factors()
    {
        foreach (NDArray<double> x in (NDArray<double>[])[Matrices.Hilbert(20), Matrices.Kahan(60), Matrices.Graded(50), Nd.Zeros(6, 4), Nd.Ones(70, 50), Matrices.Graded(40) * 1e-300, Matrices.Graded(40) * 1e300])
        {
            (NDArray<double> q, NDArray<double> r) = Nd.Linalg.QR(x);
            Matrices.RequireOrthonormal(q, "hard");
            Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(q, r), x), Matrices.Largest(x), x.Length, DType.Float64, "hard");
        }
    }

    [Fact]
    public void Raw_factors_rebuild_the_matrix()
    {
        NDArray<Complex> x = (NDArray<Complex>)Matrices.Random(DType.Complex128, 3, 9, 5);
        (NDArray h, NDArray tau) = Nd.Linalg.QRRaw(x);
        Assert.Equal((Dims)(5, 9), h.Shape);
        var (reflections, scalars) = ((NDArray<Complex>)h, (NDArray<Complex>)tau);
        NDArray<Complex> z = (NDArray<Complex>)Nd.Zeros<Complex>(9, 5);
        for (int j = 0; j < 5; j++)
            for (int i = 0; i <= j; i++) z[i, j] = reflections[j, i];
        for (int k = 4; k >= 0; k--)
        {
            NDArray<Complex> v = Nd.Zeros<Complex>(9, 1);
            v[k, 0] = Complex.One;
            for (int i = k + 1; i < 9; i++) v[i, 0] = reflections[k, i];
            z -= Nd.MatMul(v, (NDArray<Complex>)Nd.MatMul(Matrices.Adjoint(v), z)) * scalars[k];
        }
        Assert.True(Matrices.Distance(z, x) < 1e-14);
    }

    [Theory]
    [InlineData(1), InlineData(3), InlineData(16), InlineData(45), InlineData(140)]
    public void Cholesky_factors_multiply_to_the_matrix(int n)
    {
        foreach (DType dtype in Matrices.Entries)
        {
            NDArray g = Matrices.Random(dtype, n, 2, n, n), x = Nd.MatMul(g, Matrices.Adjoint(g)) + Nd.Eye(n).AsType(dtype);
            NDArray lower = Nd.Linalg.Cholesky(x), upper = Nd.Linalg.Cholesky(x, upper: true);
            Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(lower, Matrices.Adjoint(lower)), x), n, n, dtype, $"{dtype} {n}");
            Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(Matrices.Adjoint(upper), upper), x), n, n, dtype, $"{dtype} {n} upper");
            RequireUpper(upper);
            RequireUpper(lower.SwapAxes(-1, -2));
        }
    }

    [Fact]
    public void Cholesky_reads_one_triangle_and_says_which_matrix_is_not_definite()
    {
        NDArray<double> x = Nd.Array([[4.0, double.NaN], [2, 5]]);
        Assert.True(Nd.ArrayEqual(Nd.Array([[2.0, 0], [1, 2]]), Nd.Linalg.Cholesky(x)));
        Assert.True(Nd.ArrayEqual(Nd.Array([[2.0, 1], [0, 2]]), Nd.Linalg.Cholesky(x.T, upper: true)));
        NDArray<double> stack = Nd.Stack([Nd.Eye(2), -Nd.Eye(2)]);
        Assert.Contains("matrix [1] of the stack of shape (2, 2, 2) is not positive definite", Assert.Throws<LinAlgException>(() => Nd.Linalg.Cholesky(stack)).Message, StringComparison.Ordinal);
        Assert.Throws<LinAlgException>(() => Nd.Linalg.Cholesky(Nd.Full((20, 20), double.NaN)));
    }

    private static void RequireUpper(NDArray r)
    {
        for (nint k = -1; k > -r.Shape[r.NDim - 2]; k--)
            Assert.True(Matrices.Largest(r.Diagonal(k, -2, -1)) == 0, $"diagonal {k} of r");
    }
}
