using System.Numerics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Strided.Tests;

/// <summary>The order of additions that FoldBlock promises: accurate, and the same bits from every layout.</summary>
public class PairwiseTests
{
    public static TheoryData<int> Lengths(int block) =>
        [1, 2, block / 16 - 1, block / 16, block / 16 + 1, block - 1, block, block + 1, 2 * block - 1, 2 * block, 2 * block + 1, 3 * block + 17, 7 * block + block / 2, 8 * block];

    [Fact]
    public void Ten_million_tenths_are_a_million()
    {
        NDArray<float> a = Nd.Full(10_000_000, 0.1f);
        double exact = 10_000_000.0 * 0.1f;
        Assert.Equal(exact, a.Sum().ToScalar(), exact * 1e-6);
        Assert.Equal(exact, a.Reshape(10_000_000, 1).Sum(0)[0], exact * 1e-6);
        Assert.Equal(exact / 2, a["::2"].Sum().ToScalar(), exact * 1e-6);
    }

    [Fact]
    public void The_order_is_the_documented_one_float32() => CheckOrder<float>(source => (float)(source.NextDouble() * 2 - 0.7) * MathF.Pow(10, source.Next(8) - 4));

    [Fact]
    public void The_order_is_the_documented_one_float64() => CheckOrder<double>(source => (source.NextDouble() * 2 - 0.7) * Math.Pow(10, source.Next(12) - 6));

    [Fact]
    public void The_order_is_the_documented_one_complex64() =>
        CheckOrder<Complex64>(source => new Complex64((float)(source.NextDouble() - 0.3) * MathF.Pow(10, source.Next(6)), source.NextSingle()));

    [Fact]
    public void The_order_is_the_documented_one_complex128() =>
        CheckOrder<Complex>(source => new Complex((source.NextDouble() - 0.3) * Math.Pow(10, source.Next(6)), source.NextDouble()));

    [Fact]
    public void A_column_has_the_bits_of_a_dense_copy_beside_others_and_alone()
    {
        var source = new Random(11);
        // Steps of more than a page.
        NDArray<double> wide = Nd.Zeros(600, 520);
        foreach (int row in Enumerable.Range(0, 600))
            foreach (int column in Enumerable.Range(0, 5)) wide[row, column] = (source.NextDouble() - 0.4) * Math.Pow(10, source.Next(12));
        foreach (int rows in Enumerable.Range(1, 70).Concat([512, 513, 600]))
        {
            NDArray<double> few = wide[..rows, ..5], dense = few.Copy(), beside = few.Sum(0), packed = dense.Sum(0);
            foreach (int column in Enumerable.Range(0, 5))
            {
                double[] values = [.. Enumerable.Range(0, rows).Select(row => wide[row, column])];
                NDArray<double> alone = few[.., column], copy = alone.Copy();
                double expected = Nd.Array(values).Sum().ToScalar();
                Assert.Equal((expected, expected, expected), (beside[column], packed[column], alone.Sum().ToScalar()));
                Assert.Equal<double[]>(values, [.. copy]);
                Array.Reverse(values);
                NDArray<double> backwards = alone.Flip(0), turned = backwards.Copy();
                Assert.Equal<double[]>(values, [.. turned]);
                Assert.Equal(Nd.Array(values).Sum().ToScalar(), backwards.Sum().ToScalar());
            }
        }
    }

    [Fact]
    public void The_error_bound_holds()
    {
        var source = new Random(7);
        foreach (int n in new[] { 100, 1000, 1024, 5000, 40_000, 300_000 })
        {
            double[] x = [.. Enumerable.Range(0, n).Select(_ => (source.NextDouble() - 0.2) * Math.Pow(10, source.Next(6) - 3))];
            float[] s = [.. x.Select(v => (float)v)];
            BigInteger exact = x.Aggregate(BigInteger.Zero, (sum, v) => sum + Fixed(v)), single = s.Aggregate(BigInteger.Zero, (sum, v) => sum + Fixed(v));
            double size = x.Sum(Math.Abs);
            foreach (NDArray<double> a in Shapes(x))
                Assert.True(Error(a, exact) <= Bound<double>(n) * Math.ScaleB(1, -53) * size, $"{n} doubles, strides {a.Strides}");
            foreach (NDArray<float> a in Shapes(s))
                Assert.True(Error(a.AsType<double>(), single, a.Sum(0).Ravel()[0]) <= Bound<float>(n) * Math.ScaleB(1, -24) * size, $"{n} floats, strides {a.Strides}");
        }

        static double Bound<T>(int n) where T : unmanaged, INumberBase<T>
        {
            int block = FoldBlock<NumericBinary<Add, T>, T>.Length;
            return FoldBlock<NumericBinary<Add, T>, T>.Groups + Math.Log2(FoldBlock<NumericBinary<Add, T>, T>.Lanes) + Math.Ceiling(Math.Log2((n + block - 1) / block));
        }

        static double Error(NDArray<double> a, BigInteger exact, double? sum = null) =>
            Math.ScaleB((double)BigInteger.Abs(Fixed(sum ?? a.Sum(0).Ravel()[0]) - exact), -200);

        // Multiples of 2^-200.
        static BigInteger Fixed(double v)
        {
            int exponent = v == 0 ? 0 : Math.ILogB(v);
            long mantissa = (long)Math.ScaleB(v, 52 - exponent);
            return new BigInteger(mantissa) << (200 + exponent - 52);
        }

        static IEnumerable<NDArray<T>> Shapes<T>(T[] x) where T : unmanaged
        {
            NDArray<T> a = Nd.Array(x);
            yield return a;
            yield return Layouts.Make("strided", a);
            NDArray<T> columns = a.ExpandDims(1).BroadcastTo([x.Length, 3]).Copy();
            yield return columns;
            yield return columns.Copy(Order.F);
        }
    }

    [Theory]
    [InlineData("Sum")]
    [InlineData("Prod")]
    [InlineData("Max")]
    [InlineData("Mean")]
    [InlineData("Var")]
    public void Every_layout_gives_the_same_bits(string function)
    {
        var source = new Random(11);
        foreach (DType dtype in new[] { DType.Float16, DType.Float32, DType.Float64, DType.Complex64, DType.Complex128 })
        {
            if (function == "Max" && dtype.Kind == DTypeKind.Complex) continue;
            foreach ((int rows, int columns) in new[] { (1, 700), (700, 1), (37, 65), (1025, 3), (3, 1025), (513, 40), (2, 130) })
            {
                NDArray a = Nd.Array<double>([.. Enumerable.Range(0, rows * columns).Select(_ => 0.9 + 0.3 * source.NextDouble())], [rows, columns]).AsType(dtype);
                foreach (Dims? axis in new Dims?[] { null, 0, 1 })
                {
                    string expected = Recorded.Bits(Run(a, axis));
                    foreach (string layout in Layouts.Names)
                        Assert.True(expected == Recorded.Bits(Run(Layouts.Make(layout, a), axis)), $"{function} of {dtype} {a.Shape} over {axis} laid out {layout}");
                }
            }
        }

        NDArray Run(NDArray a, Dims? axis) => function switch
        {
            "Sum" => a.Sum(axis),
            "Prod" => a.Prod(axis),
            "Max" => a.Max(axis),
            "Mean" => a.Mean(axis),
            _ => a.Var(axis),
        };
    }

    [Fact]
    public void A_piece_that_repeats_has_the_bits_of_a_copy()
    {
        var source = new Random(12);
        foreach (DType dtype in new[] { DType.Float32, DType.Float64, DType.Complex128 })
        {
            foreach ((int rows, int columns) in new[] { (1, 2), (1, 3), (1, 40), (1, 512), (1, 513), (1, 1000), (7, 9), (30, 31), (64, 32) })
            {
                NDArray pieces = Nd.Array<double>([.. Enumerable.Range(0, 2 * rows * columns).Select(_ => 0.9 + 0.2 * source.NextDouble())], [2, 1, rows, columns]).AsType(dtype);
                foreach (string layout in Layouts.Names)
                {
                    foreach (int times in new[] { 2, 3, 130 })
                    {
                        NDArray a = Layouts.Make(layout, pieces).BroadcastTo([2, times, rows, columns]), copy = a.Copy();
                        foreach (Dims axis in new Dims[] { (1, 2, 3), (1, 3) })
                        {
                            string where = $"of {dtype} {a.Shape} over {axis} laid out {layout}";
                            Assert.True(Recorded.Bits(copy.Sum(axis)) == Recorded.Bits(a.Sum(axis)), "Sum " + where);
                            Assert.True(Recorded.Bits(copy.Prod(axis)) == Recorded.Bits(a.Prod(axis)), "Prod " + where);
                            Assert.True(Recorded.Bits(copy.Var(axis)) == Recorded.Bits(a.Var(axis)), "Var " + where);
                        }
                        Assert.True(Recorded.Bits(copy[1].Sum()) == Recorded.Bits(a[1].Sum()), $"Sum of {dtype} {a[1].Shape} laid out {layout}");
                        Assert.True(Recorded.Bits(copy[1].Var()) == Recorded.Bits(a[1].Var()), $"Var of {dtype} {a[1].Shape} laid out {layout}");
                    }
                }
            }
        }
    }

    private static void CheckOrder<T>(Func<Random, T> next) where T : unmanaged, INumberBase<T>
    {
        var source = new Random(5);
        int block = FoldBlock<NumericBinary<Add, T>, T>.Length;
        foreach (int n in Lengths(block).Select(row => row.Data))
        {
            NDArray<T> a = Nd.Array<T>([.. Enumerable.Range(0, n).Select(_ => next(source))]);
            T expected = Documented<T>(a.ToArray());
            Assert.Equal(expected, ((NDArray<T>)((NDArray)a).Sum()).ToScalar());
            foreach (string layout in Layouts.Names) Assert.Equal(expected, ((NDArray<T>)((NDArray)Layouts.Make(layout, a)).Sum()).ToScalar());
            // Panels of neighbouring columns, a full one and a part of one, and the same columns as rows.
            int width = 512 / Unsafe.SizeOf<T>() + 3;
            NDArray<T> columns = a.ExpandDims(1).BroadcastTo([n, width]).Copy();
            NDArray<T> factors = Nd.ARange<T>(width) + T.One;
            NDArray<T> scaled = columns * factors;
            NDArray<T> panels = (NDArray<T>)((NDArray)scaled).Sum(0), rows = (NDArray<T>)((NDArray)scaled.Copy(Order.F)).Sum(0);
            Assert.Equal(rows.ToArray(), panels.ToArray());
            Assert.Equal(expected, panels[0]);
            // Where an outer axis goes too, C order counts, not memory order.
            foreach (int split in new[] { 2, 3, 5 })
            {
                if (n % split != 0) continue;
                Assert.Equal(expected, ((NDArray<T>)((NDArray)a.Reshape(split, n / split).Copy(Order.F)).Sum()).ToScalar());
                Assert.Equal(expected, ((NDArray<T>)((NDArray)a.Reshape(n / split, split).Copy(Order.F)).Sum()).ToScalar());
            }
        }
    }

    /// <summary>The remarks on FoldBlock, word for word.</summary>
    private static T Documented<T>(ReadOnlySpan<T> x) where T : unmanaged, INumberBase<T>
    {
        int lanes = 256 / Unsafe.SizeOf<T>(), block = 16 * lanes;
        var done = new List<(T Sum, int Blocks)>();
        for (int start = 0; start < x.Length; start += block)
        {
            ReadOnlySpan<T> part = x[start..Math.Min(start + block, x.Length)];
            T[] lane = part[..Math.Min(lanes, part.Length)].ToArray();
            for (int i = lanes; i < part.Length; i++) lane[i % lanes] += part[i];
            for (int half = lanes / 2; half > 0; half /= 2)
                for (int k = 0; k < half && k + half < lane.Length; k++) lane[k] += lane[k + half];
            done.Add((lane[0], 1));
            while (done.Count > 1 && done[^1].Blocks == done[^2].Blocks)
            {
                (T right, int blocks) = done[^1];
                done.RemoveAt(done.Count - 1);
                done[^1] = (done[^1].Sum + right, 2 * blocks);
            }
        }
        T total = done[^1].Sum;
        for (int k = done.Count - 2; k >= 0; k--) total = done[k].Sum + total;
        return total;
    }
}
