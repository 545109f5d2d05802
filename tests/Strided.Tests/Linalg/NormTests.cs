using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Norms, ranks, pseudo-inverses and least squares; numbers are those of NumPy 2.4.</summary>
public class NormTests
{
    private static readonly NDArray<double> X = Nd.Array([[1.0, -2, 3], [4, 5, -6]]);

    [Fact]
    public void Vector_norms_follow_their_order()
    {
        NDArray<double> v = Nd.Array([3.0, -4, 0]);
        foreach ((double order, double norm) in (ReadOnlySpan<(double, double)>)[(2, 5), (1, 7), (0, 2), (double.PositiveInfinity, 4), (double.NegativeInfinity, 0), (3, Math.Cbrt(91))])
            Assert.Equal(norm, Number(Nd.Linalg.VectorNorm(v, ord: order)), 14);
        Assert.Equal((Dims)(2, 1), Nd.Linalg.VectorNorm(X, axis: -1, keepdims: true).Shape);
        Assert.Equal(Math.Sqrt(91), Number(Nd.Linalg.VectorNorm(X)), 14);
        Assert.Equal(5, Number(Nd.Linalg.VectorNorm(Nd.Array([new Complex(3, 4)]))), 14);
        Assert.Equal(DType.Float32, Nd.Linalg.VectorNorm(Nd.Ones<Complex64>([3])).DType);
        Assert.Equal(DType.Float64, Nd.Linalg.VectorNorm(Nd.Array([3, 4])).DType);
    }

    [Fact]
    public void Matrix_norms_follow_their_order()
    {
        Assert.Equal(Math.Sqrt(91), Number(Nd.Linalg.MatrixNorm(X)), 14);
        Assert.Equal(9, Number(Nd.Linalg.MatrixNorm(X, ord: 1)), 14);
        Assert.Equal(5, Number(Nd.Linalg.MatrixNorm(X, ord: -1)), 14);
        Assert.Equal(15, Number(Nd.Linalg.MatrixNorm(X, ord: double.PositiveInfinity)), 14);
        Assert.Equal(6, Number(Nd.Linalg.MatrixNorm(X, ord: double.NegativeInfinity)), 14);
        NDArray<double> s = (NDArray<double>)Nd.Linalg.SvdVals(X);
        Assert.Equal(s[0], Number(Nd.Linalg.MatrixNorm(X, ord: 2)), 14);
        Assert.Equal(s[1], Number(Nd.Linalg.MatrixNorm(X, ord: -2)), 14);
        Assert.Equal(s[0] + s[1], Number(Nd.Linalg.MatrixNorm(X, ord: MatrixNormOrder.Nuclear)), 13);
        Assert.Equal((Dims)(4, 1, 1), Nd.Linalg.MatrixNorm(Nd.Ones(4, 2, 3), keepdims: true, ord: 2).Shape);
        Assert.Equal((Dims)(4, 1, 1), Nd.Linalg.MatrixNorm(Nd.Ones(4, 2, 3), keepdims: true, ord: 1).Shape);
        Assert.Throws<ArgumentException>(() => Nd.Linalg.MatrixNorm(X, ord: 7));
    }

    [Fact]
    public void Norm_chooses_by_order_and_axes()
    {
        NDArray<double> y = Nd.ARange(24.0).Reshape(2, 3, 4);
        Assert.Equal(Math.Sqrt(4324), Number(Nd.Linalg.Norm(y)), 12);
        Assert.Equal((Dims)(2, 4), Nd.Linalg.Norm(y, axis: 1).Shape);
        Assert.Equal((Dims)3, Nd.Linalg.Norm(y, ord: 1, axis: (0, 2)).Shape);
        Assert.Equal((Dims)(1, 3, 1), Nd.Linalg.Norm(y, ord: 1, axis: (0, 2), keepdims: true).Shape);
        Assert.Throws<ShapeException>(() => Nd.Linalg.Norm(y, ord: 1));
    }

    [Fact]
    public void Conditions_and_ranks_see_singular_matrices()
    {
        Assert.Equal(2, Number(Nd.Linalg.Cond(Nd.Array([[2.0, 0], [0, 4]]))), 14);
        Assert.Equal(2, Number(Nd.Linalg.Cond(Nd.Array([[2.0, 0], [0, 4]]), 1)), 14);
        Assert.Equal(double.PositiveInfinity, Number(Nd.Linalg.Cond(Nd.Zeros(3, 3))));
        Assert.Equal(double.PositiveInfinity, Number(Nd.Linalg.Cond(Nd.Zeros(3, 3), 1)));
        Assert.Throws<LinAlgException>(() => Nd.Linalg.Cond(Nd.Zeros(0, 3)));
        Assert.Equal(1, Nd.Linalg.MatrixRank(Nd.Ones(4, 3)).ToScalar());
        Assert.Equal(0, Nd.Linalg.MatrixRank(Nd.Zeros(4, 3)).ToScalar());
        Assert.True(Nd.ArrayEqual(Nd.Array([2L, 1]), Nd.Linalg.MatrixRank(Nd.Stack([Nd.Eye(2), Nd.Ones(2, 2)]))));
        Assert.Equal(1, Nd.Linalg.MatrixRank(Nd.Array([0.0, 2])).ToScalar());
        Assert.Equal(1, Nd.Linalg.MatrixRank(Nd.Array([[1.0, 0], [0, 1e-3]]), rtol: 1e-2).ToScalar());
    }

    [Fact]
    public void Pseudo_inverses_satisfy_the_equations_of_penrose()
    {
        foreach (DType dtype in Matrices.Entries)
            foreach ((int m, int n) in (ReadOnlySpan<(int, int)>)[(7, 4), (4, 7), (5, 5), (4, 1), (1, 4)])
            {
                NDArray x = Matrices.Random(dtype, m * n, 2, m, n);
                NDArray p = Nd.Linalg.Pinv(x);
                Assert.Equal((Dims)(2, n, m), p.Shape);
                double tolerance = 200 * Matrices.Epsilon(dtype) * (1 + Matrices.Largest(x) * Matrices.Largest(p));
                NDArray xp = Nd.MatMul(x, p), px = Nd.MatMul(p, x);
                Assert.True(Matrices.Distance(Nd.MatMul(xp, x), x) < tolerance);
                Assert.True(Matrices.Distance(xp, Matrices.Adjoint(xp)) < tolerance && Matrices.Distance(px, Matrices.Adjoint(px)) < tolerance);
            }
        Assert.True(Nd.ArrayEqual(Nd.Array([[0.5, 0], [0, 0]]), (NDArray<double>)Nd.Linalg.Pinv(Nd.Array([[2.0, 0], [0, 0]]))));
        Assert.Equal((Dims)(3, 0), Nd.Linalg.Pinv(Nd.Zeros(0, 3)).Shape);
    }

    [Fact]
    public void Least_squares_fit_lines_and_report_rank_and_residuals()
    {
        (NDArray x, NDArray residuals, int rank, NDArray s) = Nd.Linalg.LstSq(Nd.Array([[0.0, 1], [1, 1], [2, 1], [3, 1]]), Nd.Array([-1, 0.2, 0.9, 2.1]));
        Assert.True(Matrices.Distance(x, Nd.Array([1.0, -0.95])) < 1e-14);
        Assert.True(Matrices.Distance(residuals, Nd.Array([0.05])) < 1e-14);
        Assert.Equal(2, rank);
        Assert.True(Matrices.Distance(s, Nd.Array([4.10003045, 1.09075677])) < 1e-8);
        (x, residuals, rank, _) = Nd.Linalg.LstSq(Nd.Ones(4, 3), Nd.Full((4, 2), 6.0));
        Assert.Equal(1, rank);
        Assert.Equal(0, residuals.Size);
        Assert.True(Matrices.Distance(x, Nd.Full((3, 2), 2.0)) < 1e-14);
        Assert.Throws<ShapeException>(() => Nd.Linalg.LstSq(Nd.Ones(3, 2), Nd.Ones(2)));
    }

    private static double Number(NDArray x) => ((NDArray<double>)x).ToScalar();
}
