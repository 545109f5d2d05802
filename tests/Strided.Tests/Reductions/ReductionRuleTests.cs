using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>What reductions promise about NaN, zeros, overflow, results and bad input.</summary>
public class ReductionRuleTests
{
    private static readonly int[] Lengths = [1, 2, 15, 16, 17, 63, 64, 65, 127, 128, 129, 1023, 1024, 1025, 2500];

    [Fact]
    public void A_mask_that_does_not_fit_is_refused_even_where_there_is_nothing_to_reduce()
    {
        NDArray<bool> where = Nd.Full<bool>((3, 2, 0), true);
        Assert.Throws<ShapeException>(() => Nd.Zeros(3, 1, 0).Sum(where: where));
        Assert.Throws<ShapeException>(() => Nd.Full<bool>((3, 1, 0), true).All(where: where));
    }

    [Fact]
    public void One_NaN_anywhere_is_the_extreme()
    {
        foreach (DType dtype in new[] { DType.Float16, DType.Float32, DType.Float64 })
            foreach (int n in Lengths)
                foreach (int at in new[] { 0, n / 3, n / 2, n - 1 })
                {
                    NDArray a = Nd.Ones(n, dtype);
                    a[at..(at + 1)].Assign((Scalar)double.NaN);
                    NDArray panel = a.ExpandDims(1).BroadcastTo([n, 70]).Copy();
                    foreach (NDArray result in new[] { a.Min(), a.Max(), a.Flip().Min(), panel.Max(0)[..1], panel.Min(0)[^1..], a.Max(initial: 5), a.Sum(), a.Mean() })
                        Assert.True(double.IsNaN(result.AsType<double>().Ravel()[0]), $"{dtype} {n} {at}");
                    Assert.Equal(at, a.ArgMax().ToScalar());
                    Assert.Equal(at, a.ArgMin().ToScalar());
                    Assert.Equal(at, panel.ArgMin(0)[69]);
                }
    }

    [Fact]
    public void The_first_of_equals_and_the_first_NaN_are_found()
    {
        NDArray<double> a = Nd.Array([3.0, 1, 7, 1, 7, double.NaN, 0, double.NaN]);
        Assert.Equal(5, a.ArgMax().ToScalar());
        Assert.Equal(5, a.ArgMin().ToScalar());
        Assert.Equal(1, a[..5].ArgMin().ToScalar());
        Assert.Equal(2, a[..5].ArgMax().ToScalar());
        Assert.Equal(4, a["4::-1"].ArgMax().ToScalar() + 4);
        Assert.Equal(1, Nd.Array([false, true, true]).ArgMax().ToScalar());
        // Without an axis the index counts in C order, whatever the memory order.
        Assert.Equal(2, Nd.Array(new[,] { { 1, 2, 9 }, { 9, 0, 0 } }, Order.F).ArgMax().ToScalar());
    }

    [Fact]
    public void Minus_zero_is_the_smaller_zero()
    {
        foreach (DType dtype in new[] { DType.Float16, DType.Float32, DType.Float64 })
            foreach (int n in Lengths.Where(n => n > 1))
                foreach (int at in new[] { 0, n / 2, n - 1 })
                {
                    NDArray plus = Nd.Zeros(n, dtype), minus = Nd.Negative(Nd.Zeros(n, dtype));
                    plus[at..(at + 1)].Assign((Scalar)(-0.0));
                    minus[at..(at + 1)].Assign((Scalar)0.0);
                    Assert.True(IsMinusZero(plus.Min()) && !IsMinusZero(plus.Max()), $"{dtype} {n} {at}");
                    Assert.True(IsMinusZero(minus.Min()) && !IsMinusZero(minus.Max()), $"{dtype} {n} {at}");
                    Assert.True(IsMinusZero(plus.ExpandDims(1).BroadcastTo([n, 70]).Copy(Order.C).Min(0)[^1..].Squeeze()), $"{dtype} {n} {at}");
                    Assert.False(IsMinusZero(plus.Sum()));
                }
        Assert.True(IsMinusZero(Nd.Array([-0.0, -0.0]).Sum()));
        Assert.False(IsMinusZero(Nd.Zeros(0).Sum()));

        static bool IsMinusZero(NDArray a) => double.IsNegative(a.AsType<double>().ToScalar());
    }

    [Fact]
    public void Integers_wrap_in_the_dtype_they_are_summed_in()
    {
        NDArray<sbyte> a = Nd.Full(300, (sbyte)100);
        Assert.Equal(30_000L, Assert.IsType<NDArray<long>>(a.Sum()).ToScalar());
        Assert.Equal(unchecked((sbyte)30_000), Assert.IsType<NDArray<sbyte>>(a.Sum(dtype: DType.Int8)).ToScalar());
        Assert.Equal(unchecked((short)30_000), Assert.IsType<NDArray<short>>(a.Sum(dtype: DType.Int16)).ToScalar());
        Assert.Equal(-2L, ((NDArray<long>)Nd.Array([long.MaxValue, long.MaxValue]).Sum()).ToScalar());
        Assert.Equal(ulong.MaxValue - 1, ((NDArray<ulong>)Nd.Array([ulong.MaxValue, ulong.MaxValue]).Sum()).ToScalar());
        Assert.Equal(0L, ((NDArray<long>)Nd.Full(64, 2).Prod()).ToScalar());
        Assert.Equal(unchecked((byte)(100 * 3)), ((NDArray<byte>)Nd.Array<byte>([100, 3]).Prod(dtype: DType.UInt8)).ToScalar());
        Assert.Equal(300L, ((NDArray<long>)Nd.Full(300, true).Sum()).ToScalar());
    }

    [Fact]
    public void Float16_is_added_up_in_float32()
    {
        NDArray<Half> ones = Nd.Full(20_000, Half.One);
        Assert.Equal((Half)20_000, ones.Sum().ToScalar());
        Assert.Equal((Half)20_000, ones.Reshape(20_000, 1).Sum(0)[0]);
        Assert.Equal(Half.One, ones.Mean().ToScalar());
        // The sum overflows float16, the mean does not.
        NDArray<Half> large = Nd.Full(1000, (Half)60_000);
        Assert.Equal((Half)60_000, large.Mean().ToScalar());
        Assert.True(Half.IsPositiveInfinity(large.Sum().ToScalar()));
        Assert.Equal((Half)0, large.Var().ToScalar());
    }

    [Fact]
    public void A_result_may_be_written_into_the_operand()
    {
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4).Copy();
        NDArray<double> row = a[0..1].Squeeze(0);
        Assert.Same(row, a.Sum(0, @out: row));
        Assert.Equal([12.0, 15, 18, 21], row.ToArray());
        NDArray<double> b = Nd.ARange(4.0).Copy();
        NDArray<double> first = b[0..1].Squeeze(0);
        b.Max(@out: first);
        Assert.Equal([3.0, 1, 2, 3], b.ToArray());
    }

    [Fact]
    public void Operands_and_masks_stay_as_they_were()
    {
        NDArray<double> a = Nd.ARange(30.0).Reshape(5, 6).Copy();
        NDArray<bool> where = Nd.Greater(a, Nd.Full([], 7.0));
        (string before, string mask) = (Recorded.Bits(a), Recorded.Bits(where));
        a.Sum(0, where: where);
        a.T.Var(1, where: where.T);
        a.Std();
        _ = a.Mean(@out: Nd.Empty<double>([]));
        a.CumulativeSum(0);
        a.CumulativeProd();
        a.Min(0, initial: 3, where: where);
        Assert.Equal((before, mask), (Recorded.Bits(a), Recorded.Bits(where)));
    }

    [Fact]
    public void Running_sums_go_where_they_are_told()
    {
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4), sums = a.CumulativeSum(1);
        NDArray<double> apart = Nd.Zeros<double>(3, 8)[.., Slice.Every(2)];
        Assert.Same(apart, a.CumulativeSum(1, @out: apart));
        Assert.True(Nd.ArrayEqual(sums, apart));
        NDArray<double> longer = Nd.Zeros<double>(3, 5);
        Assert.Same(longer, a.CumulativeProd(1, includeInitial: true, @out: longer));
        Assert.True(Nd.ArrayEqual(a.CumulativeProd(1, includeInitial: true), longer));
        NDArray narrow = Nd.Zeros(12, dtype: DType.Float32);
        Assert.Same(narrow, ((NDArray)a).CumulativeSum(@out: narrow));
        Assert.Equal(66f, ((NDArray<float>)narrow)[11]);
        NDArray<double> line = Nd.ARange(6.0);
        Assert.Same(line, line.CumulativeSum(@out: line));
        Assert.True(Nd.ArrayEqual(Nd.Array([0.0, 1, 3, 6, 10, 15]), line));
        NDArray<double> shared = Nd.ARange(6.0);
        shared[..5].CumulativeSum(@out: shared[1..]);
        Assert.True(Nd.ArrayEqual(Nd.Array([0.0, 0, 1, 3, 6, 10]), shared));
        Says<ShapeException>(() => a.CumulativeSum(1, includeInitial: true, @out: apart), "(3, 5)", "(3, 4)");
        NDArray integers = Nd.Zeros(12, dtype: DType.Int64);
        Says<DTypeException>(() => ((NDArray)a).CumulativeSum(@out: integers), "CumulativeSum", "float64", "int64");
        Assert.False(integers.Any().ToScalar());
    }

    [Fact]
    public void Positions_of_extremes_go_where_they_are_told()
    {
        NDArray<long> a = Nd.Array([[3L, 1, 2], [0, 7, 7]]);
        NDArray<long> apart = Nd.Zeros<long>(4)[Slice.Every(2)];
        Assert.Same(apart, a.ArgMax(1, @out: apart));
        Assert.True(Nd.ArrayEqual(Nd.Array([0L, 1]), apart));
        NDArray<long> kept = Nd.Zeros<long>(1, 3);
        Assert.Same(kept, a.ArgMin(0, keepdims: true, @out: kept));
        Assert.True(Nd.ArrayEqual(Nd.Array([[1L, 0, 0]]), kept));
        NDArray<long> row = a[1, ..];
        Assert.Same(row, a.ArgMax(0, @out: row));
        Assert.True(Nd.ArrayEqual(Nd.Array([[3L, 1, 2], [0, 1, 1]]), a));
        Says<ShapeException>(() => a.ArgMax(0, @out: apart), "(3,)", "(2,)");
        Assert.True(Nd.ArrayEqual(Nd.Array([0L, 1]), apart));
    }

    [Fact]
    public void Empty_axes_have_no_extreme_but_a_sum()
    {
        NDArray a = Nd.Zeros(3, 0);
        Says<ShapeException>(() => a.Max(1), "Max", "(3, 0)", "axis", "1");
        Says<ShapeException>(() => a.Min(), "Min", "(3, 0)", "all axes");
        Says<ShapeException>(() => a.ArgMax(1), "ArgMax", "(3, 0)", "1");
        Says<ShapeException>(() => a.ArgMin(), "ArgMin", "(3, 0)");
        Assert.Equal(Dims.Create([0]), a.Max(0).Shape);
        Assert.Equal(Dims.Create([0]), a.ArgMax(0).Shape);
        Assert.Equal([0.0, 0, 0], ((NDArray<double>)a.Sum(1)).ToArray());
        Assert.Equal([1.0, 1, 1], ((NDArray<double>)a.Prod(1)).ToArray());
        Assert.Equal([9.0, 9, 9], ((NDArray<double>)a.Max(1, initial: 9)).ToArray());
        Assert.True(double.IsNaN(((NDArray<double>)a.Mean()).ToScalar()));
        Assert.True(a.All().ToScalar());
        Assert.False(a.Any().ToScalar());
    }

    [Fact]
    public void Bad_axes_are_named()
    {
        NDArray a = Nd.Zeros(2, 3);
        Says<AxisException>(() => a.Sum(2), "2");
        Says<AxisException>(() => a.Mean(-3), "-3");
        Says<AxisException>(() => a.ArgMin(5), "5");
        Says<AxisException>(() => a.CumulativeSum(2), "2");
        Says<AxisException>(() => a.Var([0, 0]), "0");
        Says<AxisException>(() => a.Any([0, -2]), "0");
        Says<AxisException>(() => a.CountNonzero(7), "7");
    }

    [Fact]
    public void Bad_outputs_are_named()
    {
        NDArray a = Nd.Zeros(2, 3);
        Says<ShapeException>(() => a.Sum(0, @out: Nd.Zeros(2)), "(3,)", "(2,)");
        Says<ShapeException>(() => a.Mean(0, @out: Nd.Zeros(2)), "(3,)", "(2,)");
        Says<ShapeException>(() => a.Max(0, keepdims: true, @out: Nd.Zeros(3)), "(1, 3)", "(3,)");
        Says<DTypeException>(() => a.Sum(0, @out: Nd.Zeros<int>(3)), "Sum", "float64", "int32");
        Says<DTypeException>(() => a.Max(0, @out: Nd.Zeros<int>(3)), "Max", "float64", "int32");
        Says<DTypeException>(() => a.Mean(0, @out: Nd.Zeros<int>(3)), "Mean", "float64", "int32");
        Says<DTypeException>(() => a.Std(0, @out: Nd.Zeros<int>(3)), "float64", "int32");
        Says<ShapeException>(() => a.Sum(where: Nd.Full(2, true)), "(2, 3)", "(2,)");
        Says<ArgumentException>(() => a.Max(where: Nd.Full(3, true)), "Max", "initial");
        Assert.Throws<InvalidOperationException>(() => a.Sum(0, @out: Nd.Zeros(3).AsReadOnly()));
        Assert.Throws<OverflowException>(() => Nd.Zeros<sbyte>(3).Max(initial: 300));
    }

    [Fact]
    public void Dtypes_without_the_operation_are_named()
    {
        NDArray z = Nd.Zeros<Complex>(3), g = Nd.Zeros<Guid>(3), b = Nd.Full(3, true), f = Nd.Zeros(3);
        Says<DTypeException>(() => z.Max(), "Max", "complex128");
        Says<DTypeException>(() => z.ArgMin(), "ArgMin", "complex128");
        Says<DTypeException>(() => g.Sum(), "Sum", "Guid");
        Says<DTypeException>(() => g.Any(), "Any", "Guid");
        Says<DTypeException>(() => g.CountNonzero(), "CountNonzero", "Guid");
        Says<DTypeException>(() => g.Mean(), "Guid");
        Says<DTypeException>(() => g.Var(), "Guid");
        Says<DTypeException>(() => g.CumulativeSum(), "CumulativeSum", "Guid");
        Says<DTypeException>(() => g.Sum(dtype: DType.Float64), "Sum", "Guid", "float64");
        Says<DTypeException>(() => f.Sum(dtype: DType.Of<Guid>()), "Sum", "Guid");
        Says<DTypeException>(() => f.Sum(dtype: DType.Bool), "Sum", "bool");
        Says<DTypeException>(() => z.Sum(dtype: DType.Float64), "Sum", "complex128", "float64");
        Says<DTypeException>(() => z.Mean(dtype: DType.Float32), "complex128", "float32");
        Says<DTypeException>(() => f.Mean(dtype: DType.Int32), "Mean", "int32");
        Says<DTypeException>(() => f.Var(dtype: DType.Int32), "Var", "int32");
        Says<DTypeException>(() => b.CumulativeSum(dtype: DType.Bool), "CumulativeSum", "bool");
        Says<DTypeException>(() => z.CumulativeSum(dtype: DType.Float64), "complex128", "float64");
        Assert.Throws<ArgumentNullException>(() => Nd.Sum(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.Mean(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.ArgMax(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.CumulativeSum(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.Any(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.Var(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.CountNonzero(null!));
    }

    [Fact]
    public void Numbers_the_library_never_heard_of_add_up()
    {
        NDArray<decimal> a = Nd.Array([0.1m, 0.2m, 0.3m]);
        Assert.Equal(0.6m, a.Sum().ToScalar());
        Assert.Equal(0.006m, a.Prod().ToScalar());
        Assert.Equal(0.3m, a.Max().ToScalar());
        Assert.Equal(0.1m, a.Min().ToScalar());
    }

    [Fact]
    public void Clip_and_where_promote_and_refuse()
    {
        Assert.Equal(DType.Int16, Nd.Where(Nd.Full(2, true), Nd.Zeros<sbyte>(2), (NDArray)Nd.Zeros<byte>(2)).DType);
        Assert.Equal(Dims.Create([2, 3]), Nd.Where(Nd.Full([2, 1], true), Nd.Zeros(3), Nd.Zeros([])).Shape);
        Says<ShapeException>(() => Nd.Where(Nd.Full(2, true), Nd.Zeros(3), Nd.Zeros(3)), "(2,)", "(3,)");
        Says<DTypeException>(() => Nd.Where(Nd.Full(2, true), Nd.Zeros<Guid>(2), (NDArray)Nd.Zeros(2)), "Where", "Guid");
        Assert.Equal([2.0, 2, 3, 4, 4], Nd.Clip(Nd.Array([1.0, 2, 3, 4, 5]), 2, 4).ToArray());
        Assert.Equal([1.0, 2, 3, 4, 4], Nd.Clip(Nd.Array([1.0, 2, 3, 4, 5]), max: 4).ToArray());
        NDArray<int> a = Nd.Array([1, 9]);
        Assert.Same(a, Nd.Clip(a, 2, 5, a));
        Assert.Equal([2, 5], a.ToArray());
    }

    private static void Says<TException>(Func<object> call, params string[] words) where TException : Exception
    {
        Exception exception = Assert.ThrowsAny<TException>(call);
        foreach (string word in words) Assert.Contains(word, exception.Message, StringComparison.Ordinal);
    }
}
