using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Operands that lie across the rows are read in tiles; element by element nothing may show of that.</summary>
public class TurnedTests
{
    public static TheoryData<int, int> Shapes => new() { { 8, 8 }, { 9, 8 }, { 8, 131 }, { 130, 17 }, { 37, 129 }, { 64, 256 }, { 7, 300 }, { 300, 7 }, { 513, 19 }, { 512, 21 } };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Transposes_copy(int rows, int columns)
    {
        Check<byte>();
        Check<short>();
        Check<int>();
        Check<float>();
        Check<double>();
        Check<Complex>();
        Check<Half>();

        void Check<T>() where T : unmanaged, INumberBase<T>
        {
            NDArray<T> a = Nd.ARange<T>(rows * columns).Reshape(rows, columns);
            foreach (NDArray<T> x in new[] { a.T, a.Flip(0).T, a.Flip(1).T, a[1.., ..].T, a[.., 1..].T })
            {
                NDArray<T> copy = x.Copy(), other = Nd.Empty<T>(x.Shape, Order.F);
                other["..."] = copy;
                for (int i = 0; i < x.Shape[0]; i++)
                    for (int j = 0; j < x.Shape[1]; j++) Assert.True(copy[i, j] == x[i, j] && other[i, j] == x[i, j], $"{typeof(T)} {i} {j}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Transposes_beside_dense_arrays(int rows, int columns)
    {
        NDArray<double> a = Nd.ARange((double)rows * columns).Reshape(rows, columns), b = Nd.ARange((double)rows * columns).Reshape(columns, rows);
        NDArray<float> narrow = a.AsType<float>();
        NDArray<double> sum = a.T + b, both = a.T * b + a.T, mixed = (NDArray<double>)((NDArray)narrow.T - (NDArray)b);
        NDArray<bool> less = a.T < b;
        NDArray<double> chosen = Nd.Where(less, a.T, b), roots = Nd.Sqrt(a.T);
        NDArray<double> deep = Nd.Stack<NDArray<double>>([a, a + 1, a + 2]).PermuteDims(0, 2, 1) + b;
        for (int i = 0; i < columns; i++)
        {
            for (int j = 0; j < rows; j++)
            {
                double x = a[j, i], y = b[i, j];
                Assert.Equal((x + y, x * y + x, x - y, x < y, Math.Min(x, y), Math.Sqrt(x)), (sum[i, j], both[i, j], mixed[i, j], less[i, j], chosen[i, j], roots[i, j]));
                for (int k = 0; k < 3; k++) Assert.Equal(x + k + y, deep[k, i, j]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Sums_across_have_the_bits_of_sums_along(int rows, int columns)
    {
        NDArray<double> a = Nd.Random.Generator(5).Random(3, rows, columns) - 0.5;
        NDArray<double> f = a.Copy(Order.F);
        Assert.Equal(a.Sum().ToScalar(), f.Sum().ToScalar());
        Assert.Equal(a[1..].Sum().ToScalar(), f[1..].Sum().ToScalar());
        Assert.Equal(a.Prod().ToScalar(), f.Prod().ToScalar());
        Assert.True(Nd.ArrayEqual(a.Sum((1, 2)), f.Sum((1, 2))));
        Assert.Equal(a.T.Sum().ToScalar(), a.T.Copy(Order.C).Sum().ToScalar());
    }

    [Fact]
    public void The_first_extreme_is_found_wherever_it_is_in_a_block()
    {
        foreach (int at in new[] { 0, 1, 31, 511, 512, 513, 1023, 1024, 4000, 4999 })
        {
            NDArray<double> a = Nd.Zeros(5000);
            a[at] = 3;
            if (at < 4999) a[4999] = 3;
            Assert.Equal((at, at), (a.ArgMax().ToScalar(), (-a).ArgMin().ToScalar()));
            a[at] = double.NaN;
            a[4999] = double.NaN;
            Assert.Equal((at, at), (a.ArgMax().ToScalar(), a.ArgMin().ToScalar()));
            NDArray<sbyte> small = Nd.Zeros<sbyte>(5000);
            small[at] = -7;
            Assert.Equal(at, small.ArgMin().ToScalar());
        }
    }

    [Fact]
    public void A_NaN_ends_one_search_and_not_the_next()
    {
        NDArray<double> a = Nd.Random.Generator(4).Random(4, 5, 6)[.., .., ..5].Copy(Order.F);
        a[1, 2, 3] = double.NaN;
        NDArray<double> c = a.Copy();
        Assert.Equal(c.ArgMax().ToScalar(), a.ArgMax().ToScalar());
        Assert.Equal(1 * 25 + 2 * 5 + 3, a.ArgMin().ToScalar());
        for (int axis = 0; axis < 3; axis++)
            Assert.True(Nd.ArrayEqual(c.ArgMax(axis), a.ArgMax(axis)) && Nd.ArrayEqual(c.Flip(0).ArgMin(axis), a.Flip(0).ArgMin(axis)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Truth_of_rows(int n)
    {
        NDArray<bool> none = Nd.Zeros<bool>((5, n), Order.C), all = Nd.Full((5, n), true);
        Assert.True(!none.Any().ToScalar() && all.All().ToScalar() && !none.Any(1).Any().ToScalar() && all.All(0).All().ToScalar());
        none[2, n - 1] = true;
        all[3, n / 2] = false;
        Assert.Equal([false, false, true, false, false], none.Any(1).ToArray());
        Assert.Equal([true, true, true, false, true], all[.., Slice.Every(-1)].All(1).ToArray());
        Assert.True(none.Any().ToScalar() && !all.All().ToScalar() && none.T.Any().ToScalar() && none.Any(0)[^1] && !all.All(0)[n / 2]);
    }

    [Fact]
    public void Counting_takes_any_nonzero_byte_for_true()
    {
        NDArray<byte> bytes = Nd.ARange<byte>(255);
        NDArray<bool> truth = bytes.View<bool>();
        Assert.Equal((254, 254, 127), (bytes.CountNonzero().ToScalar(), truth.CountNonzero().ToScalar(), truth[Slice.Every(2)].CountNonzero().ToScalar()));
        NDArray<double> odd = Nd.Array([0.0, -0.0, double.NaN, 1, 0, 0, 0, 0, 0, 2]);
        Assert.Equal((3, 3), (odd.CountNonzero().ToScalar(), odd[Slice.Every(-1)].CountNonzero().ToScalar()));
    }

    [Fact]
    public void Ranges_are_computed_element_by_element()
    {
        NDArray<double> a = Nd.ARange(0.1, 77.7, 0.3), line = Nd.Linspace(-1, 2, 1001);
        for (int i = 0; i < a.Size; i++) Assert.Equal(0.1 + i * 0.3, a[i]);
        double step = 3.0 / 1000;
        for (int i = 0; i < 1000; i++) Assert.Equal(i * step + -1, line[i]);
        Assert.Equal(2, line[^1]);
        NDArray<long> down = Nd.ARange(1000, -3000, -7);
        for (int i = 0; i < down.Size; i++) Assert.Equal(1000 - 7L * i, down[i]);
        Assert.Equal([0m, 1m, 2m], Nd.ARange<decimal>(3).ToArray());
        Assert.Equal((float)(0.1 + 999 * 0.3), Nd.ARange<float>(0.1, 400, 0.3)[999]);
        NDArray<sbyte> wrapped = Nd.ARange<sbyte>(400);
        for (int i = 0; i < 400; i++) Assert.Equal(unchecked((sbyte)i), wrapped[i]);
    }
}
