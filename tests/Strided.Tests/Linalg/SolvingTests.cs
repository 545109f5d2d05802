using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class SolvingTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(7), InlineData(16), InlineData(17), InlineData(40), InlineData(129), InlineData(250)]
    public void Residuals_are_within_rounding(int n)
    {
        foreach (DType dtype in Matrices.Entries)
            foreach (int columns in (int[])[0, 1, 5, 70])
            {
                NDArray a = Matrices.Random(dtype, n, n, n), b = Matrices.Random(dtype, n + 1, n, columns), x = Nd.Linalg.Solve(a, b);
                Assert.Equal(dtype, x.DType);
                Assert.Equal(b.Shape, x.Shape);
                Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(a, x), b), 1 + n * Matrices.Largest(a) * Matrices.Largest(x), 1, dtype, $"{dtype} {n} {columns}");
            }
    }

    [Fact]
    public void A_right_side_of_one_axis_is_a_vector_and_stacks_broadcast()
    {
        NDArray<double> a = (NDArray<double>)Matrices.Random(DType.Float64, 1, 3, 1, 4, 4), b = (NDArray<double>)Matrices.Random(DType.Float64, 2, 5, 4, 2);
        NDArray<double> x = Nd.Linalg.Solve(a, b);
        Assert.Equal((Dims)(3, 5, 4, 2), x.Shape);
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 5; j++)
                Assert.True(Nd.ArrayEqual(Nd.Linalg.Solve(a[i, 0, .., ..], b[j, .., ..]), x[i, j, .., ..]));
        NDArray<double> v = b[0, .., 0], y = Nd.Linalg.Solve(a, v);
        Assert.Equal((Dims)(3, 1, 4), y.Shape);
        Assert.True(Nd.ArrayEqual(Nd.Linalg.Solve(a[2, 0, .., ..], v), y[2, 0, ..]));
    }

    [Fact]
    public void Hard_matrices_have_small_residuals_all_the_same()
    {
        foreach (NDArray<double> a in (NDArray<double>[])[Matrices.Hilbert(12), Matrices.Kahan(40), Matrices.Graded(50), Matrices.Wilkinson(20)])
        {
            nint n = a.Length;
            NDArray<double> b = (NDArray<double>)Matrices.Random(DType.Float64, 9, n, 1), x = Nd.Linalg.Solve(a, b);
            double growth = n == 20 ? Math.ScaleB(1, 19) : 1;
            Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(a, x), b), growth * n * Matrices.Largest(a) * Matrices.Largest(x), 1, DType.Float64, $"{n}");
        }
    }

    [Theory]
    [InlineData(1), InlineData(5), InlineData(33), InlineData(120)]
    public void Inverses_invert(int n)
    {
        foreach (DType dtype in Matrices.Entries)
        {
            NDArray a = Matrices.Random(dtype, 20 + n, 2, n, n), x = Nd.Linalg.Inv(a);
            Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(a, x), Nd.Eye(n).BroadcastTo((2, n, n))), n * Matrices.Largest(a) * Matrices.Largest(x), 2, dtype, $"{dtype} {n}");
        }
    }

    [Fact]
    public void Determinants_are_those_of_the_textbook()
    {
        Assert.Equal(-2, Nd.Linalg.Det(Nd.Array([[1.0, 2], [3, 4]])).ToScalar(), 14);
        Assert.Equal(1, Nd.Linalg.Det(Nd.Zeros(0, 0)).ToScalar());
        Assert.Equal(0, Nd.Linalg.Det(Nd.Ones(5, 5)).ToScalar());
        Assert.Equal((Complex)6, ((NDArray<Complex>)Nd.Linalg.Det(Nd.Array([[new Complex(0, 2), 0], [0, new Complex(0, -3)]]))).ToScalar());
        // Partial products of 1e300 1e300 1e-300 1e-300 leave the range; the determinant does not.
        NDArray<double> far = Nd.Eye(4) * Nd.Array([1e300, 1e300, 1e-300, 1e-300]);
        Assert.Equal(1, Nd.Linalg.Det(far).ToScalar(), 12);
        (NDArray<double> sign, NDArray<double> log) = Nd.Linalg.SlogDet(Nd.Eye(3) * Nd.Array([-1e300, 1e300, 1e300]));
        Assert.Equal(-1, sign.ToScalar());
        Assert.Equal(900 * Math.Log(10), log.ToScalar(), 9);
        (sign, log) = Nd.Linalg.SlogDet(Nd.Zeros(2, 3, 3));
        Assert.True(Nd.ArrayEqual(Nd.Zeros(2), sign));
        Assert.True(Nd.ArrayEqual(Nd.Full(2, double.NegativeInfinity), log));
    }

    [Fact]
    public void Errors_name_the_matrix()
    {
        NDArray<double> stack = Nd.Stack([Nd.Eye(3), Nd.Zeros(3, 3), Nd.Eye(3), Nd.Zeros(3, 3)]).Reshape(2, 2, 3, 3);
        Assert.Contains("matrix [0, 1] of the stack of shape (2, 2, 3, 3) is singular", Assert.Throws<LinAlgException>(() => Nd.Linalg.Inv(stack)).Message, StringComparison.Ordinal);
        Assert.Contains("Solve", Assert.Throws<LinAlgException>(() => Nd.Linalg.Solve(Nd.Zeros(2, 2), Nd.Ones(2))).Message, StringComparison.Ordinal);
        Assert.Contains("(2, 3)", Assert.Throws<LinAlgException>(() => Nd.Linalg.Inv(Nd.Zeros(2, 3))).Message, StringComparison.Ordinal);
        Assert.Contains("needs 2 rows", Assert.Throws<ShapeException>(() => Nd.Linalg.Solve(Nd.Eye(2), Nd.Ones(3))).Message, StringComparison.Ordinal);
        Assert.Contains("float16", Assert.Throws<DTypeException>(() => Nd.Linalg.Inv((NDArray)Nd.Eye<Half>(2))).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.Linalg.Det(Nd.Ones(3)));
    }

    [Fact]
    public void Integers_are_solved_in_float64_and_non_finite_numbers_pass_through()
    {
        NDArray x = Nd.Linalg.Solve((NDArray)Nd.Array([[3, 1], [1, 2]]), Nd.Array([9, 8]));
        Assert.True(Matrices.Distance(Nd.Array([2.0, 3.0]), x) < 1e-14);
        Assert.Equal(DType.Complex128, Nd.Linalg.Solve((NDArray)Nd.Array([[3, 1], [1, 2]]), Nd.Array([Complex64.One, Complex64.One])).DType);
        NDArray<double> bad = Nd.Eye(3);
        bad[1, 1] = double.NaN;
        Assert.True(double.IsNaN(Nd.Linalg.Solve(bad, Nd.Ones(3))[1]));
    }

    [Fact]
    public void Empty_stacks_and_matrices_have_empty_answers()
    {
        Assert.Equal((Dims)(0, 3, 3), Nd.Linalg.Inv(Nd.Zeros(0, 3, 3)).Shape);
        Assert.Equal((Dims)(2, 0, 0), Nd.Linalg.Inv(Nd.Zeros(2, 0, 0)).Shape);
        Assert.Equal((Dims)(0, 4), Nd.Linalg.Solve(Nd.Zeros(0, 0), Nd.Zeros(0, 4)).Shape);
        Assert.Equal((Dims)(3, 0), Nd.Linalg.Solve(Nd.Eye(3), Nd.Zeros(3, 0)).Shape);
        Assert.True(Nd.ArrayEqual(Nd.Ones(2), Nd.Linalg.Det(Nd.Zeros(2, 0, 0))));
    }

    [Fact]
    public void Tensor_equations_are_solved_over_their_axes()
    {
        NDArray a = Matrices.Random(DType.Float64, 4, 6, 4, 2, 3, 4), b = Matrices.Random(DType.Float64, 5, 6, 4);
        NDArray x = Nd.Linalg.TensorSolve(a, b);
        Assert.Equal((Dims)(2, 3, 4), x.Shape);
        Assert.True(Matrices.Distance(Nd.MatMul(a.Reshape(24, 24), x.Reshape(24)), b.Reshape(24)) < 1e-11);
        NDArray inverse = Nd.Linalg.TensorInv(a, 2);
        Assert.Equal((Dims)Dims.Create([2, 3, 4, 6, 4]), inverse.Shape);
        Assert.True(Matrices.Distance(Nd.MatMul(inverse.Reshape(24, 24), a.Reshape(24, 24)), Nd.Eye(24)) < 1e-10);
        Assert.Throws<LinAlgException>(() => Nd.Linalg.TensorInv(a, 1));
    }
}
