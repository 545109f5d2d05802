using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Vectors, stacks, dtypes and errors of the matrix product.</summary>
public class MatMulRulesTests
{
    [Fact]
    public void Vectors_are_a_row_on_the_left_and_a_column_on_the_right()
    {
        NDArray<int> v = [1, 2, 3], m = Nd.ARange<int>(12).Reshape(3, 4);
        NDArray<int> vm = Nd.MatMul(v, m), mv = Nd.MatMul(m.T, v), vv = Nd.MatMul(v, v);
        Assert.Equal((Dims)4, vm.Shape);
        Assert.Equal((Dims)4, mv.Shape);
        Assert.Equal(0, vv.NDim);
        Assert.Equal([32, 38, 44, 50], vm.ToArray());
        Assert.Equal([32, 38, 44, 50], mv.ToArray());
        Assert.Equal(14, vv.ToScalar());
        NDArray<double> scalar = Nd.Zeros([]);
        Assert.Same(scalar, Nd.MatMul(v.AsType<double>(), v.AsType<double>(), scalar));
        Assert.Equal(14, scalar.ToScalar());
    }

    [Fact]
    public void Stacks_broadcast_over_the_leading_axes()
    {
        foreach ((Dims xs, Dims ys) in (IEnumerable<(Dims, Dims)>)
            [((5, 2, 3), (3, 4)), ((2, 3), (5, 3, 4)), ((5, 1, 2, 3), (6, 3, 4)), ((5, 6, 2, 3), 3), (3, (5, 3, 4)), ((4, 2, 3), (4, 3, 2)), ((1, 2, 3), (1, 3, 1))])
        {
            NDArray<double> x = Filled(17, xs), y = Filled(18, ys);
            RequireStack(x, y);
            RequireStack(x.Flip(0), y.Flip(0));
            if (xs.Count > 2) RequireStack(Nd.Concat([x, x], axis: 0)[Slice.Every(2)], y);
        }
    }

    [Fact]
    public void Big_stacks_give_the_same_bits_as_their_matrices()
    {
        foreach ((Dims xs, Dims ys) in (IEnumerable<(Dims, Dims)>)[((40, 50, 60), (40, 60, 30)), ((40, 50, 60), (60, 30)), ((2, 130, 140), (2, 140, 150)), ((300, 20, 60), 60)])
            RequireStack(Filled(19, xs), Filled(20, ys));
    }

    [Fact]
    public void The_rows_of_a_stack_multiply_as_one_matrix_only_when_they_follow_each_other()
    {
        NDArray<double> x = Filled(21, (4, 3, 5)), y = Filled(22, (5, 6));
        RequireStack(x.SwapAxes(0, 1), y);
        RequireStack(x[.., ..2], y);
        RequireStack(x.Flip(0), y);
        NDArray<double> z = Nd.Zeros(3, 4, 6).SwapAxes(0, 1);
        Nd.MatMul(x, y, z);
        Assert.True(Nd.ArrayEqual(Nd.MatMul(x, y), z));
    }

    [Fact]
    public void Dtypes_promote()
    {
        NDArray i = Nd.ARange<int>(6).Reshape(2, 3), f = Nd.Ones<float>(3, 2), h = Nd.Full((3, 2), (Half)0.5), b = Nd.Full((3, 2), true);
        Assert.Equal(DType.Float64, Nd.MatMul(i, f).DType);
        Assert.Equal(DType.Float64, Nd.MatMul(i, h).DType);
        Assert.Equal(DType.Int32, Nd.MatMul(i, b).DType);
        Assert.Equal(DType.Float16, Nd.MatMul(h.T, h).DType);
        Assert.True(Nd.ArrayEqual(Nd.MatMul(i, b), (NDArray)Nd.Array(new[,] { { 3, 3 }, { 12, 12 } })));
        Assert.Equal(DType.Complex128, Nd.MatMul(f.T, Nd.Ones<Complex>(3, 2)).DType);
        Assert.Equal(DType.Float64, Nd.MatMul(i, Nd.Ones<long>(3, 2).AsType(DType.Float64)).DType);
    }

    [Fact]
    public void Halves_are_summed_in_float32()
    {
        NDArray<Half> x = Nd.Ones<Half>(1, 4000);
        Assert.Equal((Half)4000, Nd.MatMul(x, x.T)[0, 0]);
        NDArray<Half> z = Nd.Zeros<Half>(1, 1);
        Assert.Same(z, Nd.MatMul(x, x.T, z));
        Assert.Equal((Half)4000, z[0, 0]);
    }

    [Fact]
    public void Truth_multiplies_by_and_adds_by_or()
    {
        var random = new Random(23);
        NDArray<bool> x = Nd.Zeros<bool>(40, 7), y = Nd.Zeros<bool>(7, 300);
        for (int n = 0; n < 100; n++) x[random.Next(40), random.Next(7)] = y[random.Next(7), random.Next(300)] = true;
        NDArray<bool> expected = Nd.MatMul(x.AsType<int>(), y.AsType<int>()).AsType<bool>(), z = Nd.Zeros<bool>(300, 40).T;
        Assert.True(Nd.ArrayEqual(expected, Nd.MatMul((NDArray)x, y)));
        Assert.Same(z, Nd.MatMul((NDArray)x, y, z));
        Assert.True(Nd.ArrayEqual(expected, z));
        Assert.True(Nd.MatMul((NDArray)x, y, Nd.Zeros<int>(40, 300)) is NDArray<int> counted && Nd.ArrayEqual(expected.AsType<int>(), counted));
    }

    [Fact]
    public void The_result_is_converted_into_an_array_of_the_same_kind()
    {
        NDArray<int> x = Nd.ARange<int>(6).Reshape(2, 3);
        NDArray<double> z = Nd.Zeros(2, 2);
        Assert.Same(z, Nd.MatMul((NDArray)x, x.T, z));
        Assert.Equal([5, 14, 14, 50], z.ToArray());
        var error = Assert.Throws<DTypeException>(() => Nd.MatMul((NDArray)z, z, Nd.Zeros<int>(2, 2)));
        Assert.Contains("float64", error.Message, StringComparison.Ordinal);
        Assert.Contains("int32", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_name_the_shapes()
    {
        NDArray<double> a = Nd.Zeros(2, 3), b = Nd.Zeros(4, 5);
        Refused("(2, 3)", "(4, 5)", "size 3", "has 4", () => Nd.MatMul(a, b));
        Refused("(2, 3)", "(4,)", "size 3", "has 4", () => Nd.MatMul(a, Nd.Zeros(4)));
        Refused("(2,)", "(4, 5)", "size 2", "has 4", () => Nd.MatMul(Nd.Zeros(2), b));
        Refused("()", "(4, 5)", "axes", "*", () => Nd.MatMul(Nd.Zeros([]), b));
        Refused("(2, 1, 3)", "(3, 3, 1)", "broadcast", "sizes 2 and 3", () => Nd.MatMul(Nd.Zeros(2, 1, 3), Nd.Zeros(3, 3, 1)));
        Refused("(2, 2)", "(2, 4)", "shape", "never resized", () => _ = Nd.MatMul(a, Nd.Zeros(3, 2), Nd.Zeros(2, 4)));
        Assert.Throws<InvalidOperationException>(() => Nd.MatMul(a, a.T, Nd.Zeros(2, 2).AsReadOnly()));
        Assert.Throws<DTypeException>(() => Nd.MatMul((NDArray)a, Nd.Zeros<decimal>(3, 3)));
        Assert.Throws<ArgumentNullException>(() => Nd.MatMul(a, null!));
        NDArray<decimal> huge = Nd.Full((70, 70), decimal.MaxValue);
        Assert.Throws<OverflowException>(() => Nd.MatMul(huge, huge));
    }

    private static void Refused(string first, string second, string third, string fourth, Action call)
    {
        string message = Assert.Throws<ShapeException>(call).Message;
        foreach (string part in (ReadOnlySpan<string>)[first, second, third, fourth]) Assert.Contains(part, message, StringComparison.Ordinal);
    }

    private static NDArray<double> Filled(int seed, Dims shape) => Naive.Random<double>(seed, 1, shape.Aggregate((nint)1, (x, y) => x * y)).Reshape(shape);

    /// <summary>Every matrix of the product against the product of the matrices, bit for bit.</summary>
    private static void RequireStack(NDArray<double> x, NDArray<double> y)
    {
        NDArray<double> z = Nd.MatMul(x, y);
        NDArray<double> rows = x.NDim == 1 ? x.ExpandDims(0) : x, columns = y.NDim == 1 ? y.ExpandDims(1) : y;
        Dims outer = Nd.BroadcastShapes([.. rows.Shape.SkipLast(2)], [.. columns.Shape.SkipLast(2)]);
        nint m = rows.Shape[rows.NDim - 2], k = rows.Shape[rows.NDim - 1], n = columns.Shape[columns.NDim - 1];
        Assert.Equal([.. outer, .. x.NDim == 1 ? [] : (Dims)m, .. y.NDim == 1 ? [] : (Dims)n], z.Shape);
        rows = rows.BroadcastTo([.. outer, m, k]).Copy().Reshape(-1, m, k);
        columns = columns.BroadcastTo([.. outer, k, n]).Copy().Reshape(-1, k, n);
        NDArray<double> flat = z.Copy().Reshape(-1, m, n);
        for (int i = 0; i < flat.Shape[0]; i++)
            Assert.True(Nd.ArrayEqual(Nd.MatMul(rows[i, ..], columns[i, ..]), flat[i, ..]), $"matrix {i} of {x.Shape} times {y.Shape}");
    }
}
