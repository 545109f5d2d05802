using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class MatMulTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 1, 7, 1 }, { 2, 3, 4 }, { 5, 1, 9 }, { 1, 40, 300 }, { 300, 40, 1 }, { 3, 33, 65 }, { 65, 33, 3 }, { 31, 17, 29 },
        { 37, 270, 41 }, { 8, 256, 24 }, { 9, 257, 25 }, { 13, 530, 49 }, { 64, 64, 64 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Doubles_are_as_close_as_sums_in_any_order(int m, int k, int n)
    {
        NDArray<double> x = Naive.Random<double>(1, m, k), y = Naive.Random<double>(2, k, n);
        Naive.RequireClose(Nd.MatMul(x, y), x, y, double.BitIncrement(1) - 1);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Floats_are_as_close_as_sums_in_any_order(int m, int k, int n)
    {
        NDArray<float> x = Naive.Random<float>(1, m, k), y = Naive.Random<float>(2, k, n);
        Naive.RequireClose(Nd.MatMul(x, y), x, y, float.BitIncrement(1) - 1);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Other_numbers_are_exact_where_their_sums_are(int m, int k, int n)
    {
        Exact<sbyte>(m, k, n);
        Exact<ushort>(m, k, n);
        Exact<int>(m, k, n);
        Exact<ulong>(m, k, n);
        Exact<Int128>(m, k, n);
        ExactWhole<decimal>(m, k, n);
        ExactWhole<Complex>(m, k, n);
        ExactWhole<Complex64>(m, k, n);
    }

    [Fact]
    public void The_bits_are_the_same_for_every_layout_of_operands_and_result()
    {
        foreach ((int m, int k, int n) in (ReadOnlySpan<(int, int, int)>)[(3, 5, 4), (1, 50, 33), (40, 20, 1), (3, 600, 9), (29, 300, 53), (70, 40, 90)])
        {
            NDArray<double> x = Naive.Random<double>(3, m, k), y = Naive.Random<double>(4, k, n), expected = Nd.MatMul(x, y);
            foreach ((string xName, NDArray<double> a) in Naive.Layouts(x, double.NaN))
                foreach ((string yName, NDArray<double> b) in Naive.Layouts(y, double.NaN))
                    Assert.True(Nd.ArrayEqual(expected, Nd.MatMul(a, b)), $"{m} {k} {n}: {xName} times {yName}");
            foreach ((string name, NDArray<double> z) in Naive.Layouts(Nd.Zeros(m, n), double.NaN))
            {
                Assert.Same(z, Nd.MatMul(x, y, z));
                Assert.True(Nd.ArrayEqual(expected, z), $"{m} {k} {n} into {name}");
                if (z.Base is NDArray<double> whole) Assert.Equal(whole.Size - z.Size, Nd.NotEqual(whole, whole).CountNonzero().ToScalar());
            }
        }
    }

    [Fact]
    public void Integers_multiply_in_every_layout()
    {
        NDArray<int> x = Naive.Random<int>(5, 37, 21), y = Naive.Random<int>(6, 21, 3), expected = Naive.MatMul<int, int>(x, y);
        foreach ((string xName, NDArray<int> a) in Naive.Layouts(x, int.MinValue))
            foreach ((string yName, NDArray<int> b) in Naive.Layouts(y, int.MinValue))
                foreach ((string zName, NDArray<int> z) in Naive.Layouts(Nd.Zeros<int>(37, 3), int.MinValue))
                    Assert.True(Nd.ArrayEqual(expected, Nd.MatMul(a, b, z)), $"{xName} times {yName} into {zName}");
    }

    [Fact]
    public void Broadcast_views_multiply_as_they_are()
    {
        NDArray<double> row = Naive.Random<double>(7, 1, 60), y = Naive.Random<double>(8, 60, 70);
        NDArray<double> x = row.BroadcastTo((50, 60)), one = Nd.Array(0.5).BroadcastTo((60, 70));
        Assert.True(Nd.ArrayEqual(Nd.MatMul(x.Copy(Order.C), y), Nd.MatMul(x, y)));
        Assert.True(Nd.ArrayEqual(Nd.MatMul(x, one.Copy(Order.C)), Nd.MatMul(x, one)));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        int before = Nd.MaxDegreeOfParallelism;
        try
        {
            foreach ((int m, int k, int n) in (ReadOnlySpan<(int, int, int)>)[(300, 290, 310), (10, 600, 900), (900, 600, 10), (129, 513, 130)])
            {
                NDArray<double> x = Naive.Random<double>(9, m, k), y = Naive.Random<double>(10, k, n);
                NDArray<int> i = Naive.Random<int>(9, m, k), j = Naive.Random<int>(10, k, n);
                Nd.MaxDegreeOfParallelism = 1;
                NDArray<double> one = Nd.MatMul(x, y);
                NDArray<int> oneInt = Nd.MatMul(i, j);
                foreach (int threads in (ReadOnlySpan<int>)[2, 3, 8])
                {
                    Nd.MaxDegreeOfParallelism = threads;
                    Assert.True(Nd.ArrayEqual(one, Nd.MatMul(x, y)), $"{m} {k} {n} on {threads}");
                    Assert.True(Nd.ArrayEqual(one, Nd.MatMul(x.T.Copy().T, y.T.Copy().T)), $"{m} {k} {n} on {threads}, Fortran order");
                    Assert.True(Nd.ArrayEqual(oneInt, Nd.MatMul(i, j)), $"int {m} {k} {n} on {threads}");
                }
            }
            Assert.Throws<ArgumentOutOfRangeException>(() => Nd.MaxDegreeOfParallelism = 0);
        }
        finally
        {
            Nd.MaxDegreeOfParallelism = before;
        }
    }

    [Fact]
    public void Long_sums_have_the_same_bits_in_both_layouts_and_on_any_number_of_threads()
    {
        Check<double>();
        Check<float>();
        Check<Complex>();
        Check<Complex64>();

        static void Check<T>() where T : unmanaged, INumberBase<T>
        {
            // Several runs of terms, the last of them short; several pieces of rows.
            NDArray<T> x = Naive.Random<T>(13, 5, 200_003), v = Naive.Random<T>(14, 1, 200_003)[0, ..], columns = x.T.Copy().T;
            NDArray<T> tall = Naive.Random<T>(15, 1100, 603), w = Naive.Random<T>(16, 1, 603)[0, ..], turned = tall.T.Copy().T;
            Threads.RequireSameBits(() => [Nd.MatMul(x, v), Nd.MatMul(columns, v), Nd.MatMul(v, x.T), Nd.Dot(x[0, ..], v), Nd.MatMul(tall, w), Nd.MatMul(turned, w)]);
            NDArray<T> rows = Nd.MatMul(x, v);
            Assert.True(Nd.ArrayEqual(rows, Nd.MatMul(columns, v)), $"{typeof(T)}: columns");
            Assert.True(Nd.ArrayEqual(rows, Nd.MatMul(v, x.T)), $"{typeof(T)}: transposed");
            for (int i = 0; i < 5; i++) Assert.Equal(rows[i], Nd.VecDot(x[i, ..], v).ToScalar());
            Assert.True(Nd.ArrayEqual(Nd.MatMul(tall, w), Nd.MatMul(turned, w)), $"{typeof(T)}: tall");
        }
    }

    [Theory]
    [InlineData(1, 200_003, 1)]
    [InlineData(3, 70_000, 1)]
    [InlineData(1, 66_000, 3)]
    public void Long_sums_are_as_close_as_sums_in_any_order(int m, int k, int n)
    {
        NDArray<double> x = Naive.Random<double>(17, m, k), y = Naive.Random<double>(18, k, n);
        Naive.RequireClose(Nd.MatMul(x, y), x, y, double.BitIncrement(1) - 1);
    }

    [Fact]
    public void No_operand_is_copied_unless_the_result_is_written_over_it()
    {
        NDArray<double> x = Naive.Random<double>(11, 40, 40), y = Naive.Random<double>(12, 80, 40)[Slice.Every(2)].T;
        var seen = new List<CopyReason>();
        Copies.Observe(() => Nd.MatMul(x.T, y), (reason, _) => seen.Add(reason));
        Assert.Empty(seen);
        Copies.Observe(() => Nd.MatMul(x.T, y, x), (reason, bytes) => { seen.Add(reason); Assert.Equal(40 * 40 * 8, bytes); });
        Assert.Equal([CopyReason.Overlap], seen);
    }

    [Fact]
    public void The_result_may_lie_over_an_operand()
    {
        NDArray<double> x = Naive.Random<double>(13, 12, 12), y = Naive.Random<double>(14, 12, 12), expected = Nd.MatMul(x, y);
        NDArray<double> left = x.Copy(), right = y.Copy(), turned = x.Copy(), square = x.Copy();
        Assert.True(Nd.ArrayEqual(expected, Nd.MatMul(left, y, left)));
        Assert.True(Nd.ArrayEqual(expected, Nd.MatMul(x, right, right)));
        Assert.True(Nd.ArrayEqual(expected, Nd.MatMul(turned, y, turned.T)));
        Assert.True(Nd.ArrayEqual(Nd.MatMul(x, x), Nd.MatMul(square, square, square)));
        NDArray<double> shared = Nd.Zeros(13, 12);
        NDArray<double> low = shared[..12], high = shared[1..];
        low.Assign(x);
        Nd.MatMul(low, y, high);
        Assert.True(Nd.ArrayEqual(expected, high));
    }

    [Fact]
    public void Summing_nothing_gives_zeros_and_empty_stays_empty()
    {
        NDArray<double> z = Nd.Full((3, 4), 7.0);
        Assert.True(Nd.ArrayEqual(Nd.Zeros(3, 4), Nd.MatMul(Nd.Zeros(3, 0), Nd.Zeros(0, 4), z)));
        Assert.Equal((Dims)(0, 4), Nd.MatMul(Nd.Zeros(0, 5), Nd.Zeros(5, 4)).Shape);
        Assert.Equal((Dims)(2, 3, 0), Nd.MatMul(Nd.Zeros<int>(2, 3, 5), Nd.Zeros<int>(5, 0)).Shape);
        Assert.Equal((Dims)(0, 3, 3), Nd.MatMul(Nd.Zeros(0, 3, 5), Nd.Zeros(5, 3)).Shape);
        Assert.Equal(0, Nd.MatMul(Nd.Zeros(0), Nd.Zeros(0)).ToScalar());
    }

    [Fact]
    public void Infinities_and_NaN_pass_through()
    {
        NDArray<double> x = Naive.Random<double>(15, 20, 20), y = Naive.Random<double>(16, 20, 20);
        x[3, 4] = double.NaN;
        y[5, 6] = double.PositiveInfinity;
        NDArray<double> z = Nd.MatMul(x, y);
        for (int i = 0; i < 20; i++)
            for (int j = 0; j < 20; j++)
                Assert.Equal(i == 3 || j == 6, !double.IsFinite(z[i, j]));
    }

    private static void Exact<T>(int m, int k, int n) where T : unmanaged, INumberBase<T> =>
        RequireEqual(Naive.Random<T>(m, m, k), Naive.Random<T>(n, k, n));

    /// <summary>Numbers that are not integers, at whole values whose sums they hold exactly.</summary>
    private static void ExactWhole<T>(int m, int k, int n) where T : unmanaged, INumberBase<T> =>
        RequireEqual(Whole<T>(Naive.Random<int>(m, m, k)), Whole<T>(Naive.Random<int>(n, k, n)));

    private static NDArray<T> Whole<T>(NDArray<int> x) where T : unmanaged, INumberBase<T>
    {
        NDArray<T> z = Nd.Empty<T>(x.Shape, Order.C);
        for (int i = 0; i < x.Shape[0]; i++)
            for (int j = 0; j < x.Shape[1]; j++) z[i, j] = T.CreateChecked(x[i, j]);
        return z;
    }

    private static void RequireEqual<T>(NDArray<T> x, NDArray<T> y) where T : unmanaged, INumberBase<T>
    {
        NDArray<T> expected = Naive.MatMul<T, T>(x, y), z = Nd.MatMul(x, y);
        Assert.Equal(expected.Shape, z.Shape);
        for (int i = 0; i < z.Shape[0]; i++)
            for (int j = 0; j < z.Shape[1]; j++)
                Assert.True(expected[i, j] == z[i, j], $"{typeof(T).Name}[{i}, {j}] of {x.Shape} times {y.Shape}: {z[i, j]}, not {expected[i, j]}");
    }
}
