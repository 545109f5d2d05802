using Xunit;

namespace Strided.Tests;

/// <summary>Types the library has never heard of run on the same rows: numbers with arithmetic, structs as records.</summary>
public class UnknownTypesTests
{
    private struct Point(double x, float y, int id)
    {
        public double X = x;
        public float Y = y;
        public int Id = id;
    }

    [Fact]
    public void Decimal_arrays_have_arithmetic_and_views()
    {
        NDArray<decimal> a = Nd.Array([1.1m, 2.2m, 3.3m, 4.4m]).Reshape(2, 2);
        NDArray<decimal> b = a + a, c = a * 2m, d = a / 2m, e = 1m - a, f = -a, g = a.T + a["::-1"], h = a + 1;
        Assert.Equal([2.2m, 4.4m, 6.6m, 8.8m], b.ToArray());
        Assert.Equal([2.2m, 4.4m, 6.6m, 8.8m], c.ToArray());
        Assert.Equal([0.55m, 1.1m, 1.65m, 2.2m], d.ToArray());
        Assert.Equal([-0.1m, -1.2m, -2.3m, -3.4m], e.ToArray());
        Assert.Equal([-1.1m, -2.2m, -3.3m, -4.4m], f.ToArray());
        Assert.Equal([4.4m, 7.7m, 3.3m, 6.6m], g.ToArray());
        Assert.Equal([2.1m, 3.2m, 4.3m, 5.4m], h.ToArray());
        Assert.Equal([2.2m, 2.2m, 3.3m, 4.4m], Nd.Maximum(a, 2.2m).ToArray());
        Assert.Equal([false, true, false, false], Nd.Equal(a, 2.2m).ToArray());
    }

    [Fact]
    public void Int128_arrays_have_arithmetic_bits_and_comparisons()
    {
        Int128 big = Int128.One << 100;
        NDArray<Int128> a = [big, -big, 7];
        Assert.Equal([big + 1, 1 - big, 8], (a + Int128.One).ToArray());
        Assert.Equal([big << 3, -big << 3, 56], (a << 3).ToArray());
        Assert.Equal([big >> 90, -big >> 90, 0], (a >> 90).ToArray());
        Assert.Equal([0, 0, 7], (a & (Int128)15).ToArray());
        Assert.Equal([~big, ~-big, -8], (~a).ToArray());
        Assert.Equal([big % 7, 7 + -big % 7, 0], (a % (Int128)7).ToArray());
        Assert.Equal([false, true, true], Nd.Less(a, big).ToArray());
        Assert.Equal([big, big, 7], Nd.Abs(a).ToArray());
    }

    [Fact]
    public void Records_copy_slice_and_open_into_fields()
    {
        NDArray<Point> points = Nd.Array([.. Enumerable.Range(0, 12).Select(i => new Point(i, i / 2f, -i))]).Reshape(3, 4);
        NDArray<Point> part = points["::-1, 1::2"];
        Assert.Equal([9, 11, 5, 7, 1, 3], part.ToArray().Select(p => (int)p.X));
        NDArray<Point> copy = part.Copy();
        Assert.True(copy.Flags.CContiguous);
        Assert.Equal(part.ToArray(), copy.ToArray());
        Assert.NotSame(part.Owner, copy.Owner);
        NDArray<double> x = points.Field((ref p) => ref p.X);
        NDArray<float> y = points.Field((ref p) => ref p.Y);
        NDArray<int> id = part.Field((ref p) => ref p.Id);
        Assert.Same(points.Owner, x.Owner);
        Assert.Equal([-9, -11, -5, -7, -1, -3], id.ToArray());
        x *= 2.0;
        x += y;
        Assert.Equal([.. Enumerable.Range(0, 12).Select(i => 2.5 * i)], points.ToArray().Select(p => p.X));
        Assert.Equal([.. Enumerable.Range(0, 12).Select(i => i / 2f)], points.ToArray().Select(p => p.Y));
        points[1..2] = points[..1];
        Assert.Equal([0, -1, -2, -3, 0, -1, -2, -3, -8, -9, -10, -11], points.ToArray().Select(p => p.Id));
        points[0, 0] = new Point(1, 2, 3);
        Assert.Equal(3, points[0, 0].Id);
        Assert.Throws<DTypeException>(() => (NDArray)points + (NDArray)points);
        Assert.Throws<DTypeException>(() => (NDArray)points + 1);
        Assert.Throws<DTypeException>(() => Nd.Negative((NDArray)points));
    }
}
