using System.Numerics;
using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>What statistics promise whatever the numbers are, and what they refuse.</summary>
public class StatisticsTests
{
    [Fact]
    public void Between_a_number_and_infinity_lies_infinity()
    {
        Assert.Equal(double.PositiveInfinity, Nd.Array([1.0, double.PositiveInfinity]).Median().ToScalar());
        Assert.Equal(double.NegativeInfinity, Nd.Array([1.0, double.NegativeInfinity]).Median().ToScalar());
        Assert.Equal(double.NaN, Nd.Array([double.NegativeInfinity, double.PositiveInfinity]).Median().ToScalar());
    }

    [Fact]
    public void Half_way_between_two_numbers_that_nearly_cancel_is_their_mean() => Gen.Select(Gen.Double[0.1, 0.2], Gen.Double[-1e-3, 1e-3]).Sample((x, off) =>
    {
        double y = -x * (1 + off);
        return Nd.Array([x, -1000.0, y, 1000.0]).Median().ToScalar() == (x + y) / 2 && Nd.Array([x, double.NaN, y]).NanMedian().AsType<double>().ToScalar() == (x + y) / 2;
    });

    [Fact]
    public void Shares_beyond_the_whole_are_told_as_they_were_given()
    {
        Assert.Contains("from 0 to 100, got 150", Assert.Throws<ArgumentException>(() => Nd.ARange(5).Percentile(150)).Message, StringComparison.Ordinal);
        Assert.Contains("from 0 to 1, got 1.5", Assert.Throws<ArgumentException>(() => Nd.ARange(5).Quantile(1.5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quantile_lies_between_its_neighbours_in_order() => Gen.Select(Gen.Double[-5, 5].Array[1, 200], Gen.Double[0, 1]).Sample((values, q) =>
    {
        double[] sorted = [.. values.Order()];
        double at = (sorted.Length - 1) * q;
        foreach (QuantileMethod method in Enum.GetValues<QuantileMethod>())
        {
            double value = Nd.Array<double>(values).Quantile(q, method: method).ToScalar();
            if (value < sorted[0] || value > sorted[^1]) return false;
        }
        double linear = Nd.Array<double>(values).Quantile(q).ToScalar();
        return linear >= sorted[(int)Math.Floor(at)] && linear <= sorted[(int)Math.Ceiling(at)]
            && Nd.Array<double>(values).Quantile(q, method: QuantileMethod.Lower).ToScalar() == sorted[(int)Math.Floor(at)];
    }, iter: 300);

    [Fact]
    public void Many_quantiles_at_once_are_those_one_by_one()
    {
        NDArray<double> a = Nd.Random.Generator(3).Random((3, 500)), q = Nd.Linspace(0, 1, 40);
        NDArray<double> all = a.Quantile(q, 1);
        for (int k = 0; k < 40; k++) Assert.Equal(a.Quantile(q[k], 1).ToArray(), all[k..(k + 1)].Ravel().ToArray());
    }

    [Fact]
    public void One_NaN_makes_a_quantile_NaN_unless_it_is_left_out()
    {
        NDArray<double> a = Nd.Array([1.0, double.NaN, 3.0, 2.0, double.NaN, double.NaN], (2, 3));
        Assert.Equal([double.NaN, double.NaN], a.Median(1).ToArray());
        Assert.Equal([2.0, 2.0], a.NanMedian(1).AsType<double>().ToArray());
        Assert.True(double.IsNaN(Nd.Full((2, 2), double.NaN).NanMedian().AsType<double>().ToScalar()));
        Assert.Equal(double.PositiveInfinity, Nd.Array([double.PositiveInfinity, double.PositiveInfinity]).Median().ToScalar());
    }

    [Fact]
    public void Every_element_in_the_range_is_in_one_bin() => Gen.Select(Gen.Double[-5, 5].Array[1, 300], Gen.Int[1, 40]).Sample((values, bins) =>
    {
        (NDArray counts, NDArray<double> edges) = Nd.Array<double>(values).Histogram(bins);
        double[] at = edges.ToArray();
        long[] expected = new long[bins];
        foreach (double value in values) expected[Math.Min(Array.FindLastIndex(at, edge => edge <= value), bins - 1)]++;
        return ((NDArray<long>)counts).ToArray().SequenceEqual(expected);
    }, iter: 200);

    [Fact]
    public void What_has_no_answer_says_why()
    {
        NDArray<double> a = Nd.Zeros(3, 4);
        Assert.Contains("shares from 0 to 1, got 1.5", Assert.Throws<ArgumentException>(() => a.Quantile(1.5)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => a.Quantile(double.NaN));
        Assert.Contains("no Median for complex128", Assert.Throws<DTypeException>(() => ((NDArray)Nd.Zeros<Complex>(3)).Median()).Message, StringComparison.Ordinal);
        Assert.Contains("empty axis", Assert.Throws<ShapeException>(() => Nd.Zeros(0).Median()).Message, StringComparison.Ordinal);
        Assert.Equal((Dims)0, Nd.Zeros(0, 3).Median(1).Shape);
        Assert.Throws<AxisException>(() => a.Median(2));
        Assert.Throws<DTypeException>(() => Nd.Zeros<Complex>(3).Histogram());
        Assert.Throws<ArgumentException>(() => a.Histogram(0));
        Assert.Throws<ArgumentException>(() => (a / 0.0).Histogram());
        Assert.Throws<ArgumentException>(() => a.Histogram(Nd.Array([1.0, 0.0])));
        Assert.Throws<ShapeException>(() => a.Histogram(weights: Nd.Zeros(3)));
        Assert.Throws<ArgumentException>(() => Nd.Array([1, -1]).BinCount());
        Assert.Throws<DTypeException>(() => Nd.Array([1.0]).BinCount());
        Assert.Throws<ShapeException>(() => a.Average(0, Nd.Zeros(4)));
        Assert.Throws<ArgumentException>(() => a.Average(1, Nd.Zeros(4)));
        Assert.Throws<ShapeException>(() => Nd.Zeros(2, 3, 4).Cov());
        Assert.Throws<ShapeException>(() => Nd.Convolve(Nd.Zeros(0), Nd.Zeros(3)));
        Assert.Throws<DTypeException>(() => Nd.Convolve(Nd.Array([true]), Nd.Array([false])));
        Assert.Throws<ShapeException>(() => Nd.Interp(a, Nd.Zeros(3), Nd.Zeros(2)));
        Assert.Throws<ShapeException>(() => Nd.Zeros(1).Gradient());
        Assert.Throws<ShapeException>(() => Nd.Zeros(3).Gradient(Nd.Zeros(2)));
        Assert.Throws<ShapeException>(() => Nd.Zeros(3).Trapezoid(Nd.Zeros(2)));
        Assert.Throws<ArgumentException>(() => Nd.Array([double.NaN]).NanArgMin());
    }
}
