using Xunit;

namespace Strided.Tests;

/// <summary>What holds for distributions of any seed: shapes, refusals.</summary>
public class DistributionTests
{
    [Fact]
    public void Single_numbers_are_those_of_arrays_and_allocate_nothing()
    {
        Generator one = Nd.Random.Generator(5), many = Nd.Random.Generator(5);
        Assert.Equal(many.Gamma(2.5, 3, 4).ToArray(), (double[])[one.NextGamma(2.5, 3), one.NextGamma(2.5, 3), one.NextGamma(2.5, 3), one.NextGamma(2.5, 3)]);
        Assert.Equal(many.Binomial(100, 0.3, 2).ToArray(), (long[])[one.NextBinomial(100, 0.3), one.NextBinomial(100, 0.3)]);
        Assert.Equal(many.Hypergeometric(10, 20, 15, 1).ToArray(), (long[])[one.NextHypergeometric(10, 20, 15)]);
        for (int i = 0; i < 2000; i++) one.NextNormal(1, 2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 2000; i++) one.NextNormal(1, 2);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void An_output_of_any_layout_gets_the_same_numbers_and_is_handed_back()
    {
        double[] drawn = Nd.Random.Generator(4).Normal(1, 2, (3, 4)).ToArray();
        NDArray<double> z = Nd.Zeros(4, 6), view = z[.., ..3].T;
        NDArray<double> result = Nd.Random.Generator(4).Normal(1, 2, @out: view);
        Assert.Same(view, result);
        Assert.Equal(drawn, view.ToArray());
        Assert.Equal(0, z[0, 5]);
        NDArray<double> scales = Nd.Array([1.0, 2.0]);
        Assert.Equal(
            Nd.Random.Generator(4).Normal(0, Nd.Array([1.0, 2.0])).ToArray(),
            Nd.Random.Generator(4).Normal(0, scales, @out: scales).ToArray());
        Assert.Throws<ShapeException>(() => Nd.Random.Generator(4).Normal(0, Nd.Array([1.0, 2.0]), 3));
        Assert.Throws<InvalidOperationException>(() => Nd.Random.Generator(4).Random(@out: scales.AsReadOnly()));
    }

    [Fact]
    public void Parameters_out_of_bounds_are_errors_that_name_them_and_draw_nothing()
    {
        Generator rng = Nd.Random.Generator(9);
        Assert.Contains("scale must not be negative, but is -1", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Normal(0, -1)).Message);
        Assert.Contains("p must be from 0 to 1, but is 1.5", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Binomial(3, Nd.Array([0.5, 1.5]))).Message);
        Assert.Contains("a must be above 1", Assert.Throws<ArgumentOutOfRangeException>(() => rng.NextZipf(1)).Message);
        Assert.Contains("mode = 5", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Triangular(0, 5, 1)).Message);
        Assert.Contains("nsample = 9", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Hypergeometric(3, 5, 9)).Message);
        Assert.Contains("int8", Assert.Throws<ArgumentOutOfRangeException>(() => rng.Integers<sbyte>(0, 200, 3)).Message);
        Assert.Contains("float64", Assert.Throws<DTypeException>(() => rng.Integers(0, 2.5, 3)).Message);
        Assert.Contains("float32", Assert.Throws<DTypeException>(() => rng.Integers(0, 2, 3, DType.Float32)).Message);
        Assert.Contains("5 out of 3", Assert.Throws<ArgumentException>(() => rng.Choice(3, 5, replace: false)).Message);
        Assert.Contains("sum to 0.5", Assert.Throws<ArgumentException>(() => rng.Choice(2, 1, p: Nd.Array([0.25, 0.25]))).Message);
        Assert.Equal(Nd.Random.Generator(9).NextDouble(), rng.NextDouble());
    }
}
