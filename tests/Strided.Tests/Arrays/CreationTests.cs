using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class CreationTests
{
    public static TheoryData<int[]> Shapes { get; } = new((int[][])[[], [0], [1], [5], [2, 3], [2, 0, 3], [1, 2, 1, 3], [30_000]]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Arrays_are_filled_in_either_order(int[] dims)
    {
        Dims shape = dims;
        int size = dims.Aggregate(1, (p, n) => p * n);
        Check(Nd.Zeros(shape), 0.0);
        Check(Nd.Ones(shape), 1.0);
        Check(Nd.Zeros<Complex>(shape), Complex.Zero);
        Check(Nd.Ones<byte>(shape), (byte)1);
        Assert.Equal(size, Nd.Empty<short>(shape).Size);
        foreach (Order order in new[] { Order.C, Order.F })
        {
            Check(Nd.Zeros<int>(shape, order), 0, order);
            Check(Nd.Full(shape, 2.5m, order), 2.5m, order);
            Check((NDArray<int>)Nd.Full(shape, 7, DType.Int32, order), 7, order);
            Check((NDArray<float>)Nd.Ones(shape, DType.Float32, order), 1, order);
            Check((NDArray<bool>)Nd.Zeros(shape, DType.Bool, order), false, order);
            Check(Nd.OnesLike(Nd.Empty<long>(shape, order)), 1, order);
            Check(Nd.ZerosLike(Nd.Empty<Complex64>(shape, order)), default, order);
            Check(Nd.FullLike(Nd.Empty<Half>(shape, order), 0.5), (Half)0.5, order);
            Assert.True(Nd.EmptyLike((NDArray)Nd.Empty<Half>(shape, order)) is NDArray<Half>);
        }

        void Check<T>(NDArray<T> a, T value, Order order = Order.C) where T : unmanaged
        {
            Assert.Equal(shape, a.Shape);
            Assert.Equal(Enumerable.Repeat(value, size), a.ToArray());
            Assert.True(order == Order.F ? a.Flags.FContiguous : a.Flags.CContiguous);
            Assert.True(a.Flags.OwnsData && a.Flags.Writeable && a.Base is null);
        }
    }

    [Fact]
    public void Like_a_view_is_dense_in_its_axis_order()
    {
        NDArray<int> like = Nd.ZerosLike(Nd.Zeros<int>(4, 6, 5).PermuteDims(1, 2, 0)["::-1, ::2"]);
        Assert.Equal(((6, 3, 4), (12, 4, 72)), (like.Shape, like.Strides));
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Assert.Throws<OverflowException>(() => Nd.Full(2, 256, DType.UInt8));
        Assert.Throws<OverflowException>(() => Nd.FullLike(Nd.Zeros<sbyte>(2), -129));
        Assert.Throws<ArgumentNullException>(() => Nd.ZerosLike<NDArray>(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.Zeros(2, null!));
    }

    [Fact]
    public void Eye_has_ones_on_one_diagonal()
    {
        for (int rows = 0; rows < 4; rows++)
            for (int columns = 0; columns < 4; columns++)
                for (int k = -5; k <= 5; k++)
                    foreach (Order order in new[] { Order.C, Order.F })
                        Assert.Equal(Model.Of([rows, columns], i => i[1] - i[0] == k ? 1 : 0).Values, Nd.Eye<int>(rows, columns, k, order).ToArray());
        Assert.Equal([1, 0, 0, 1], Nd.Eye(2).ToArray());
        Assert.Equal(new double[4], Nd.Eye(2, k: nint.MinValue).ToArray());
        Assert.Equal(new double[4], Nd.Eye(2, k: nint.MaxValue).ToArray());
        Assert.Throws<ShapeException>(() => Nd.Eye(-1));
    }

    // Recorded with NumPy 2.4.6.
    [Theory]
    [InlineData(0, 10, 3, new long[] { 0, 3, 6, 9 })]
    [InlineData(10, 0, -3, new long[] { 10, 7, 4, 1 })]
    [InlineData(0, -1, 1, new long[0])]
    [InlineData(5, 5, 1, new long[0])]
    [InlineData(-3, 4, 2, new long[] { -3, -1, 1, 3 })]
    [InlineData(0, 7, 7, new long[] { 0 })]
    [InlineData(0, 8, 7, new long[] { 0, 7 })]
    [InlineData(3, -4, -7, new long[] { 3 })]
    [InlineData(long.MinValue, long.MaxValue, long.MaxValue, new long[] { long.MinValue, -1, long.MaxValue - 1 })]
    [InlineData(long.MaxValue, long.MinValue, long.MinValue, new long[] { long.MaxValue, -1 })]
    public void ARange_of_integers(long start, long stop, long step, long[] expected) => Assert.Equal(expected, Nd.ARange(start, stop, step).ToArray());

    // Counts recorded with NumPy 2.4.6; the elements are start + i * step, each rounded once more, where NumPy steps by what is left of step.
    [Theory]
    [InlineData(0.0, 1.0, 0.1, 10)]
    [InlineData(1.0, 1.3, 0.1, 4)]
    [InlineData(0.0, -1.0, -0.3, 4)]
    [InlineData(0.0, 0.3, 0.1, 3)]
    [InlineData(5.0, 1.0, 1.0, 0)]
    [InlineData(0.5, 0.50001, 1.0, 1)]
    [InlineData(0.0, 0.001, 0.0001, 10)]
    public void ARange_of_floats(double start, double stop, double step, int count) =>
        Assert.Equal(Enumerable.Range(0, count).Select(i => start + i * step), Nd.ARange(start, stop, step).ToArray());

    [Fact]
    public void ARange_without_end_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.ARange(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.ARange(0.0, 1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.ARange(1.0, 0.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.ARange(0.0, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.ARange(double.NaN, 1.0));
        Assert.Contains("address space", Assert.Throws<ShapeException>(() => Nd.ARange(long.MinValue, long.MaxValue)).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.ARange(2e18));
        Assert.Equal([], Nd.ARange<int>(-3).ToArray());
        Assert.Equal([0, 1, 2], Nd.ARange<byte>(3).ToArray());
        Assert.Equal([0.5f, 2], Nd.ARange<float>(0.5, 3, 1.5).ToArray());
    }

    // Recorded with NumPy 2.4.6.
    [Theory]
    [InlineData(0.0, 1.0, 4, true, new[] { 0.0, 0.3333333333333333, 0.6666666666666666, 1.0 })]
    [InlineData(0.0, 1.0, 4, false, new[] { 0.0, 0.25, 0.5, 0.75 })]
    [InlineData(2.0, 3.0, 1, true, new[] { 2.0 })]
    [InlineData(2.0, 3.0, 1, false, new[] { 2.0 })]
    [InlineData(2.0, 3.0, 0, true, new double[0])]
    [InlineData(0.1, 0.7, 7, true, new[] { 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7 })]
    [InlineData(-1.0, 1.0, 6, true, new[] { -1.0, -0.6, -0.19999999999999996, 0.20000000000000018, 0.6000000000000001, 1.0 })]
    [InlineData(0.0, 5e-324, 3, true, new[] { 0.0, 0.0, 5e-324 })]
    public void Linspace_ends_where_it_is_told(double start, double stop, int num, bool endpoint, double[] expected) =>
        Assert.Equal(expected, Nd.Linspace(start, stop, num, endpoint).ToArray());

    [Fact]
    public void Linspace_of_integers_rounds_down()
    {
        Assert.Equal([-3, -3, -2, -1, 0], Nd.Linspace<int>(-3, 0, 5).ToArray());
        Assert.Equal([0, 3, 6, 10], Nd.Linspace<long>(0, 10, 4).ToArray());
        Assert.Equal([-3, -2, -1, 0, 1, 2], Nd.Linspace<sbyte>(-2.5, 2.5, 6).ToArray());
        Assert.Equal([-2.5m, 0, 2.5m], Nd.Linspace<decimal>(-2.5, 2.5, 3).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.Linspace(0, 1, -1));
    }

    [Fact]
    public void Data_is_copied_from_everything_that_holds_some()
    {
        int[] line = [1, 2, 3, 4, 5, 6];
        int[,] matrix = { { 1, 2, 3 }, { 4, 5, 6 } };
        int[,,] cube = { { { 1 }, { 2 }, { 3 } }, { { 4 }, { 5 }, { 6 } } };
        NDArray<int> expression = [1, 2, 3, 4, 5, 6];
        (NDArray<int>, string, bool)[] arrays =
        [
            (expression, "(6,)", false), (Nd.Array(line), "(6,)", false), (Nd.Array<int>(line.AsSpan()), "(6,)", false),
            (Nd.Array(line.Where(_ => true)), "(6,)", false), (Nd.Array((IEnumerable<int>)line), "(6,)", false), (Nd.Array<int>(line, (2, -1)), "(2, 3)", false),
            (Nd.Array(matrix), "(2, 3)", false), (Nd.Array(matrix, Order.F), "(2, 3)", true), (Nd.Array([[1, 2, 3], new[] { 4, 5, 6 }]), "(2, 3)", false),
            (Nd.Array(cube), "(2, 3, 1)", false), (Nd.Array(cube, Order.F), "(2, 3, 1)", true), (Nd.Array<int>([1, 4, 2, 5, 3, 6], (2, 3), Order.F), "(2, 3)", true),
        ];
        Assert.All(arrays, a =>
        {
            Assert.Equal([1, 2, 3, 4, 5, 6], a.Item1.ToArray());
            Assert.Equal((a.Item2, a.Item3, true, true), (a.Item1.Shape.ToString(), !a.Item1.Flags.CContiguous, a.Item1.Base is null, a.Item1.Flags.OwnsData));
            a.Item1.Fill(0);
        });
        Assert.True(line[0] == 1 && matrix[0, 0] == 1 && cube[0, 0, 0] == 1);
        Assert.Equal(9, Nd.Array(9).ToScalar());
        Assert.Equal("(0, 0)", Nd.Array(System.Array.Empty<int[]>()).Shape.ToString());
        Assert.Equal("(2, 0)", Nd.Array([[], System.Array.Empty<int>()]).Shape.ToString());
        NDArray<double> none = [];
        Assert.Equal("(0,)", none.Shape.ToString());
    }

    [Fact]
    public void Every_copied_datum_is_told_of()
    {
        Action[] copies = [() => Nd.Array([1, 2]), () => Nd.Array([[1], new[] { 2 }]), () => Nd.Array(new int[2, 1]), () => Nd.Array<int>([1, 2], 2, Order.F), () => Nd.Zeros<int>(2).ToArray()];
        foreach (Action copy in copies)
        {
            List<(CopyReason, nint)> seen = [];
            Copies.Observe(copy, (reason, bytes) => seen.Add((reason, bytes)));
            Assert.Equal([(CopyReason.Requested, 8)], seen);
        }
    }

    [Fact]
    public void Data_that_is_no_array_is_refused()
    {
        Assert.Contains("Row 1 has 1 elements and row 0 has 2", Assert.Throws<ShapeException>(() => Nd.Array([[1, 2], new[] { 3 }])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Nd.Array((int[][])[[1], null!]));
        Assert.Throws<ArgumentNullException>(() => Nd.Array((int[])null!));
        Assert.Throws<ArgumentNullException>(() => Nd.Array((IEnumerable<int>)null!));
        Assert.Throws<ArgumentNullException>(() => Nd.AsArray((int[,])null!));
        Assert.Throws<ShapeException>(() => Nd.Array<int>([1, 2, 3], (2, 2)));
        Assert.Throws<ShapeException>(() => Nd.Array<int>([1, 2, 3], (2, -1), Order.F));
    }
}
