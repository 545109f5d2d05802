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
    public void A_scalar_product_has_the_same_bits_in_any_stack_and_layout()
    {
        foreach (DType dtype in (DType[])[.. Matrices.Entries, DType.Int32])
            foreach (int n in (int[])[0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 65])
            {
                NDArray x = Whole(Matrices.Random(dtype == DType.Int32 ? DType.Float64 : dtype, n + 1, 5, 19, n)), y = Whole(Matrices.Random(dtype == DType.Int32 ? DType.Float64 : dtype, n + 2, 5, 19, n));
                NDArray across = Nd.VecDot(Across(x), Across(y)), apart = Nd.VecDot(Apart(x), Apart(y)), reversed = Nd.VecDot(x.Flip().Copy().Flip(), Across(y));
                NDArray dots = Nd.VecDot(x, y), one = Nd.VecDot(x, y[2, 3, ..]), into = Nd.VecDot(x, y, -1, Apart(dots));
                Assert.Equal((Dims)(5, 19), dots.Shape);
                Assert.True(Matrices.Distance((Nd.Conj(x) * y).Sum((Dims)(-1)).AsType(dtype), dots) < 1e-5);
                for (int i = 0; i < 5; i++)
                    for (int j = 0; j < 19; j++)
                    {
                        Assert.True(Nd.ArrayEqual(Nd.VecDot(x[i, j, ..], y[i, j, ..]), Element(dots, i, j)), $"{dtype}, {n}");
                        Assert.True(Nd.ArrayEqual(Nd.VecDot(x[i, j, ..], y[2, 3, ..]), Element(one, i, j)), $"{dtype}, {n}");
                    }
                foreach (NDArray other in (NDArray[])[across, apart, reversed, into]) Assert.True(Nd.ArrayEqual(dots, other), $"{dtype}, {n}");

                NDArray Whole(NDArray a) => dtype == DType.Int32 ? (a * 100).AsType(dtype) : a;
            }

        static NDArray Element(NDArray a, int i, int j) => a[i..(i + 1), j..(j + 1)].Reshape([]);

        // Neighbours of a vector lie side by side, its elements do not.
        static NDArray Across(NDArray a) => a.PermuteDims(2, 0, 1).Copy().PermuteDims(1, 2, 0);

        static NDArray Apart(NDArray a) => Nd.Repeat(Nd.Repeat(a, 2, -1), 2, 0)[Slice.Every(2), Slice.Ellipsis, Slice.Every(2)];
    }

    [Fact]
    public void Stacks_of_short_products_with_a_vector_have_the_bits_of_each_alone()
    {
        foreach (DType dtype in Matrices.Entries)
            foreach (int n in (int[])[1, 2, 3, 4, 7, 8, 9])
            {
                NDArray x = Matrices.Random(dtype, n, 3, 4, 5, n), v = Matrices.Random(dtype, n + 1, 4, n, 1);
                NDArray columns = Nd.MatMul(x, v), rows = Nd.MatMul(v.SwapAxes(-1, -2), x.SwapAxes(-1, -2)), tall = Nd.MatMul(x, v[2, .., 0]), turned = Nd.VecMat(v[..1, .., 0], x.SwapAxes(-1, -2));
                for (int i = 0; i < 3; i++)
                    for (int j = 0; j < 4; j++)
                    {
                        Assert.True(Nd.ArrayEqual(Nd.MatMul(x[i, j, .., ..], v[j, .., 0]), columns[i, j, .., 0]), $"{dtype}, {n}");
                        Assert.True(Nd.ArrayEqual(columns[i, j, .., 0], rows[i, j, 0, ..]), $"{dtype}, {n}");
                        Assert.True(Nd.ArrayEqual(Nd.MatMul(x[i, j, .., ..], v[2, .., 0]), tall[i, j, ..]), $"{dtype}, {n}");
                        Assert.True(Nd.ArrayEqual(Nd.VecMat(v[0, .., 0], x[i, j, .., ..].SwapAxes(-1, -2)), turned[i, j, ..]), $"{dtype}, {n}");
                    }
            }
    }

    [Fact]
    public void Scalar_products_in_stacks_have_the_same_bits_on_any_number_of_threads()
    {
        NDArray<double> many = Naive.Random<double>(1, 30_000, 40), few = Naive.Random<double>(2, 3, 70_001), turned = many.T.Copy();
        Threads.RequireSameBits(() => [Nd.VecDot(many, many), Nd.VecDot(few, few), Nd.VecDot(turned, turned, -2)]);
        Assert.Equal(Nd.VecDot(few[1, ..], few[1, ..]).ToScalar(), Nd.VecDot(few, few)[1]);
        Assert.True(Nd.ArrayEqual(Nd.VecDot(many, many), Nd.VecDot(turned, turned, -2)));
        NDArray truths = many > 0.45;
        Assert.True(Nd.ArrayEqual(truths.Any((Dims)(-1)), Nd.VecDot(truths, truths)));
        Assert.True(Nd.ArrayEqual(Nd.VecDot(many.AsType(DType.Float16).AsType(DType.Float32), many.AsType(DType.Float16).AsType(DType.Float32)).AsType(DType.Float16), Nd.VecDot(many.AsType(DType.Float16), many.AsType(DType.Float16))));
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
