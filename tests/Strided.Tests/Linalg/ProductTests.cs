using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Products of vectors, tensors and chains against their definitions and against what NumPy 2.4 answers.</summary>
public class ProductTests
{
    private static readonly NDArray<double> A = Nd.ARange(24.0).Reshape(2, 3, 4);

    [Fact]
    public void VecDot_takes_the_conjugate_of_the_first_and_broadcasts()
    {
        NDArray z = Nd.Array([new Complex(1, 2), new Complex(3, -1)]), w = Nd.Array([new Complex(0, 1), new Complex(2, 2)]);
        Assert.Equal(new Complex(6, 9), ((NDArray<Complex>)Nd.VecDot(z, w)).ToScalar());
        Assert.Equal(new Complex(6, 9), ((NDArray<Complex>)Nd.VDot(z, w)).ToScalar());
        Assert.Equal(new Complex(6, 5), ((NDArray<Complex>)Nd.Dot(z, w)).ToScalar());
        Assert.Equal(new Complex(6, 5), ((NDArray<Complex>)Nd.Inner(z, w)).ToScalar());
        NDArray<double> dots = Nd.VecDot(A, A[0, ..1, ..]);
        Assert.Equal((Dims)(2, 3), dots.Shape);
        Assert.Equal(14.0, dots[0, 0]);
        Assert.Equal((Dims)(2, 4), Nd.VecDot(A, A, -2).Shape);
        Assert.Equal(0.0 * 0 + 4 * 4 + 8 * 8, Nd.VecDot(A, A, -2)[0, 0]);
        Assert.Equal(DType.Int32, Nd.VecDot((NDArray)Nd.Array([1, 2]), Nd.Array([3, 4])).DType);
        Assert.Throws<ShapeException>(() => Nd.VecDot(A, Nd.Ones(3)));
        Assert.Throws<AxisException>(() => Nd.VecDot(A, A, 0));
    }

    [Fact]
    public void Matrices_and_vectors_multiply_in_stacks()
    {
        NDArray v = Nd.Array([1.0, 2, 3, 4]);
        Assert.True(Nd.ArrayEqual(Nd.Array([[20.0, 60, 100], [140, 180, 220]]), (NDArray<double>)Nd.MatVec(A, v)));
        Assert.True(Nd.ArrayEqual(Nd.Array([[20.0, 23, 26, 29], [56, 59, 62, 65]]), (NDArray<double>)Nd.VecMat(Nd.Array([0.0, 1, 2]), A)));
        NDArray z = Nd.Array([new Complex(0, 1)]);
        Assert.Equal(new Complex(0, -3), ((NDArray<Complex>)Nd.VecMat(z, Nd.Full((1, 1), 3.0)))[0]);
    }

    [Fact]
    public void Dot_and_inner_keep_all_other_axes_apart()
    {
        NDArray<double> y = Nd.ARange(40.0).Reshape(2, 4, 5);
        Assert.Equal((Dims)(2, 3, 2, 5), Nd.Dot(A, y).Shape);
        Assert.Equal((Dims)(2, 3, 2, 3), Nd.Inner(A, A).Shape);
        Assert.Equal((Dims)(2, 3), Nd.Dot(A, Nd.Ones(4)).Shape);
        NDArray<double> dot = (NDArray<double>)Nd.Dot(A, y), inner = (NDArray<double>)Nd.Inner(A, A);
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 3; j++)
                for (int k = 0; k < 2; k++)
                {
                    Assert.True(Nd.ArrayEqual(Nd.MatMul(A[i, j, ..], y[k, .., ..]), dot[i, j, k, ..]));
                    Assert.Equal(Nd.VecDot(A[i, j, ..], A[k, j, ..]).ToScalar(), inner[i, j, k, j]);
                }
        Assert.Equal(6.0, ((NDArray<double>)Nd.Dot(Nd.Array(2.0), Nd.Array(3.0))).ToScalar());
    }

    [Fact]
    public void Tensors_meet_over_the_named_axes()
    {
        NDArray<double> y = Nd.ARange(60.0).Reshape(4, 3, 5);
        NDArray<double> z = (NDArray<double>)Nd.TensorDot(A, y, (1, 2), (1, 0));
        Assert.Equal((Dims)(2, 5), z.Shape);
        for (int i = 0; i < 2; i++)
            for (int k = 0; k < 5; k++)
            {
                double sum = 0;
                for (int p = 0; p < 3; p++)
                    for (int q = 0; q < 4; q++) sum += A[i, p, q] * y[q, p, k];
                Assert.Equal(sum, z[i, k]);
            }
        Assert.Equal((Dims)Dims.Create([2, 3, 4, 4, 3, 5]), Nd.TensorDot(A, y, 0).Shape);
        Assert.Equal((Dims)(2, 3), Nd.TensorDot(A, Nd.Zeros(4), 1).Shape);
        Assert.Throws<ShapeException>(() => Nd.TensorDot(A, y, 1 + 1));
        Assert.Throws<AxisException>(() => Nd.TensorDot(A, y, (0, 1), 0));
        Assert.Throws<AxisException>(() => Nd.TensorDot(A, y, 9));
    }

    [Fact]
    public void Outer_kron_and_cross_follow_their_definitions()
    {
        Assert.True(Nd.ArrayEqual(Nd.Array([[3, 4], [6, 8]]), (NDArray<int>)Nd.Outer(Nd.Array([1, 2]), Nd.Array([3, 4]))));
        Assert.Throws<ShapeException>(() => Nd.Linalg.Outer(A, A));
        Assert.True(Nd.ArrayEqual(Nd.Array([[1.0, 2, 0, 0], [0, 0, 1, 2]]), (NDArray<double>)Nd.Kron(Nd.Eye(2), Nd.Array([[1.0, 2]]))));
        Assert.Equal((Dims)(2, 12, 20), Nd.Kron(A, Nd.Ones(4, 5)).Shape);
        Assert.True(Nd.ArrayEqual(Nd.Array([-3, 6, -3]), (NDArray<int>)Nd.Cross(Nd.Array([1, 2, 3]), Nd.Array([4, 5, 6]))));
        NDArray<double> columns = (NDArray<double>)Nd.Cross(Nd.Eye(3), Nd.Ones(3, 3), 0);
        Assert.True(Nd.ArrayEqual(Nd.Array([[0.0, 1, -1], [-1, 0, 1], [1, -1, 0]]), columns));
        Assert.Throws<ShapeException>(() => Nd.Cross(Nd.Ones(2), Nd.Ones(2)));
    }

    [Fact]
    public void Powers_and_chains_multiply_many_matrices()
    {
        NDArray<int> fibonacci = Nd.Array([[1, 1], [1, 0]]);
        Assert.True(Nd.ArrayEqual(Nd.Array([[89, 55], [55, 34]]), (NDArray<int>)Nd.Linalg.MatrixPower(fibonacci, 10)));
        Assert.True(Nd.ArrayEqual(Nd.Array([[1, 0], [0, 1]]), (NDArray<int>)Nd.Linalg.MatrixPower(fibonacci, 0)));
        Assert.NotSame(fibonacci, Nd.Linalg.MatrixPower(fibonacci, 1));
        Assert.True(Matrices.Distance(Nd.Array([[2.0, -3], [-3, 5]]), Nd.Linalg.MatrixPower(fibonacci, -4)) < 1e-13);
        NDArray a = Matrices.Random(DType.Float64, 1, 6, 30), b = Matrices.Random(DType.Float64, 2, 30, 4), c = Matrices.Random(DType.Float64, 3, 4, 9), v = Matrices.Random(DType.Float64, 4, 9);
        NDArray expected = Nd.MatMul(Nd.MatMul(Nd.MatMul(a, b), c), v), chain = Nd.Linalg.MultiDot(a, b, c, v);
        Assert.Equal((Dims)6, chain.Shape);
        Assert.True(Matrices.Distance(expected, chain) < 1e-13);
        Assert.Throws<ShapeException>(() => Nd.Linalg.MultiDot(a, c));
        Assert.Throws<ShapeException>(() => Nd.Linalg.MultiDot(a));
    }

    [Fact]
    public void Diagonals_and_traces_are_those_of_the_last_two_axes()
    {
        Assert.Equal((Dims)(2, 3), Nd.Linalg.Diagonal(A).Shape);
        Assert.True(Nd.ArrayEqual(Nd.Array([15.0, 51]), (NDArray<double>)Nd.Linalg.Trace(A)));
        Assert.True(Nd.ArrayEqual(Nd.Array([18.0, 54]), (NDArray<double>)Nd.Linalg.Trace(A, 1)));
        Assert.Equal(DType.UInt64, Nd.Linalg.Trace(Nd.Ones<byte>([2, 2])).DType);
        Assert.Equal((Dims)(2, 4, 3), Nd.Linalg.MatrixTranspose(A).Shape);
    }
}
