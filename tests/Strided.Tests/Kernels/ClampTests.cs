using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Clip with two bounds is the greater of each element and the one, then the smaller of that and the other, whatever lies where.</summary>
public class ClampTests
{
    /// <summary>Around registers of every width, and longer than what is packed at a time.</summary>
    private static readonly int[] s_lengths = [0, 1, 3, 4, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 2050];

    [Fact]
    public void Numbers()
    {
        var each = default(Each);
        foreach (DType dtype in DType.All) Family.Real(dtype, ref each);
        Check<decimal>();
    }

    [Fact]
    public void Bounds_that_cross_and_those_that_are_no_numbers()
    {
        NDArray<double> x = Nd.Array([-1, -0.0, 0.0, 1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.5, 2]);
        double[] bounds = [double.NegativeInfinity, -1, -0.0, 0.0, 0.75, double.PositiveInfinity, double.NaN];
        foreach (double low in bounds)
            foreach (double high in bounds)
                Assert.Equal(Recorded.Bits(Nd.Minimum(Nd.Maximum(x, low), high)), Recorded.Bits(Nd.Clip(x, low, high)));
    }

    private readonly struct Each : IRealVisitor
    {
        public void Visit<T>() where T : unmanaged, INumber<T> => Check<T>();
    }

    private static void Check<T>() where T : unmanaged, INumber<T>
    {
        T low = T.CreateChecked(20), high = T.CreateChecked(90);
        foreach (int n in s_lengths)
        {
            NDArray<T> x = Nd.Array(Enumerable.Range(0, 3 * n).Select(i => T.CreateChecked(i * i % 101)).ToArray()).Reshape(3, n);
            T[] expected = [.. x.ToArray().Select(v => v < low ? low : v > high ? high : v)];
            foreach (string layout in Layouts.Names)
            {
                NDArray<T> from = Layouts.Make(layout, x);
                Assert.Equal(expected, Nd.Clip(from, low, high).ToArray());
                Assert.Equal(expected, Nd.Clip(x, low, high, Layouts.Make(layout, Nd.ZerosLike(x))).ToArray());
                Assert.Equal(expected, Nd.Clip(from, low, high, from).ToArray());
            }
            NDArray<T> row = Nd.Array(Enumerable.Range(0, n + 1).Select(i => T.CreateChecked(i * i % 101)).ToArray());
            expected = [.. row[..n].ToArray().Select(v => v < low ? low : v > high ? high : v)];
            T first = row[0];
            Assert.Equal(expected, Nd.Clip(row[..n], low, high, row[1..]).ToArray());
            Assert.Equal(first, row[0]);
            Assert.Equal(Enumerable.Repeat(T.Min(T.Max(first, low), high), n), Nd.Clip(row[..1].BroadcastTo(n), low, high).ToArray());
        }
    }
}
