using System.Numerics;
using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Sets of elements, orders by several keys and the first few of an order, against one line of LINQ each.</summary>
public class SetTests
{
    [Fact]
    public void Set_operations_are_those_of_sets() => Gen.Select(Gen.Int[0, 30].Array[0, 60], Gen.Int[0, 30].Array[0, 60]).Sample((x, y) =>
    {
        NDArray<int> a = Nd.Array<int>(x), b = Nd.Array<int>(y);
        return Nd.Intersect1d(a, b).ToArray().SequenceEqual(x.Intersect(y).Order())
            && Nd.SetDiff1d(a, b).ToArray().SequenceEqual(x.Except(y).Order())
            && Nd.SetXor1d(a, b).ToArray().SequenceEqual(x.Except(y).Union(y.Except(x)).Order())
            && Nd.Union1d(a, b).ToArray().SequenceEqual(x.Union(y).Order());
    }, iter: 300);

    [Fact]
    public void Complex_numbers_with_a_NaN_in_either_part_are_one_element()
    {
        NDArray<Complex> a = Nd.Array(new Complex[] { new(1, double.NaN), 2, new(double.NaN, 1), new(double.NaN, double.NaN), 2 });
        Assert.Equal(2, a.Unique().Size);
        Assert.Equal(4, a.Unique(equalNaN: false).Size);
    }

    [Fact]
    public void Sets_of_different_dtypes_promote()
    {
        NDArray whole = Nd.Array([1, 2, 3]), real = Nd.Array([2.0, 2.5]);
        Assert.Equal([2.0], ((NDArray<double>)Nd.Intersect1d(whole, real)).ToArray());
        // Nothing of the second is in this one: its dtype does not matter, as in NumPy.
        Assert.Equal([1, 3], ((NDArray<int>)Nd.SetDiff1d(whole, real)).ToArray());
        Assert.Equal([1.0, 2.5, 3.0], ((NDArray<double>)Nd.SetXor1d(whole, real)).ToArray());
        Assert.Equal([1.0, 2.0, 2.5, 3.0], ((NDArray<double>)Nd.Union1d(whole, real)).ToArray());
    }

    [Fact]
    public void The_last_key_rules() => Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Int[0, 4]).Array[1, 80].Sample(rows =>
    {
        double[] second = [.. rows.Select(row => row.Item2 < 0.2 ? double.NaN : Math.Round(row.Item2 * 3))];
        long[] order = Nd.LexSort([Nd.Array<int>([.. rows.Select(row => row.Item1)]), Nd.Array<double>(second), Nd.Array<int>([.. rows.Select(row => row.Item3)])]).ToArray();
        long[] expected = [.. Enumerable.Range(0, rows.Length)
            .OrderBy(k => rows[k].Item3).ThenBy(k => double.IsNaN(second[k]) ? 1 : 0).ThenBy(k => second[k]).ThenBy(k => rows[k].Item1).Select(k => (long)k)];
        return order.SequenceEqual(expected);
    }, iter: 200);

    [Fact]
    public void The_first_few_are_the_beginning_of_the_order()
    {
        NDArray<double> a = Nd.Array([3.0, double.NaN, 5.0, 1.0, 5.0, 2.0], (2, 3));
        var (values, indices) = a.TopK(2);
        Assert.Equal([5.0, 3.0, 5.0, 2.0], values.Ravel().ToArray());
        Assert.Equal([2L, 0, 1, 2], indices.Ravel().ToArray());
        Assert.Equal([1.0, 5.0, 2.0], a.TopK(1, 0, largest: false).Values.Ravel().ToArray());
        Assert.Throws<ShapeException>(() => a.TopK(4));
    }

    [Fact]
    public void Bins_hold_one_edge_each()
    {
        NDArray<double> x = Nd.Array([0.2, 6.4, 3.0, 1.6, 0.0, 10.0, 11.0]), rising = Nd.Array([0.0, 1.0, 2.5, 4.0, 10.0]);
        Assert.Equal([1L, 4, 3, 2, 1, 5, 5], Nd.Digitize(x, rising).ToArray());
        Assert.Equal([1L, 4, 3, 2, 0, 4, 5], Nd.Digitize(x, rising, right: true).ToArray());
        Assert.Equal([4L, 1, 2, 3, 4, 0, 0], Nd.Digitize(x, rising.Flip()).ToArray());
        Assert.Equal([4L, 1, 2, 3, 5, 1, 0], Nd.Digitize(x, rising.Flip(), right: true).ToArray());
        Assert.Throws<ArgumentException>(() => Nd.Digitize(x, Nd.Array([1.0, 3.0, 2.0])));
    }
}
