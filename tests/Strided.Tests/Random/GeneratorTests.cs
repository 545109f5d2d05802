using System.Collections.Concurrent;
using Xunit;

namespace Strided.Tests;

/// <summary>What holds for random numbers of any seed, and what the generator refuses.</summary>
public class GeneratorTests
{
    [Fact]
    public void Uniform_numbers_have_the_moments_of_the_uniform_distribution()
    {
        const int n = 200_000;
        double[] x = Nd.Random.Generator(2024).Random(n).ToArray();
        float[] y = Nd.Random.Generator(2024).Random<float>(n).ToArray();
        // Four standard errors: of the mean sqrt(1/12n), of the variance sqrt(1/180n).
        Assert.Equal(0.5, x.Average(), 4 / Math.Sqrt(12.0 * n));
        Assert.Equal(1 / 12.0, x.Average(v => (v - 0.5) * (v - 0.5)), 4 / Math.Sqrt(180.0 * n));
        Assert.Equal(0.5, y.Average(v => (double)v), 4 / Math.Sqrt(12.0 * n));
        Assert.All(x, v => Assert.InRange(v, 0, 1 - Math.Pow(2, -53)));
        Assert.All(y, v => Assert.InRange(v, 0, 1 - MathF.Pow(2, -24)));
    }

    [Fact]
    public void Integers_of_a_small_range_are_equally_likely()
    {
        const int n = 60_000;
        long[] dice = Nd.Random.Generator(6).Integers(1, 7, n).ToArray();
        int[] counts = new int[7];
        foreach (long die in dice) counts[die]++;
        Assert.Equal(0, counts[0]);
        // Four standard deviations of a count.
        Assert.All(counts[1..], count => Assert.Equal(n / 6.0, count, 4 * Math.Sqrt(n * 5 / 36.0)));
    }

    [Fact]
    public void Arrays_have_the_shape_and_dtype_asked_for()
    {
        Generator generator = Nd.Random.Generator();
        Assert.Equal([2, 3, 4], generator.Random(2, 3, 4).Shape);
        Assert.Equal([5, 0], generator.Random<float>(5, 0).Shape);
        Assert.Equal([3, 2], generator.Integers(0, 9, (3, 2)).Shape);
        Assert.Equal(DType.Float32, generator.Random((3, 2), DType.Float32).DType);
        Assert.Equal(DType.Float64, generator.Random((3, 2), DType.Float64).DType);
        Assert.True(generator.Random(3, 4).Flags.CContiguous);
    }

    [Fact]
    public void Generators_without_a_seed_differ()
    {
        Assert.NotEqual(Nd.Random.Generator().NextDouble(), Nd.Random.Generator().NextDouble());
        Assert.NotEqual(new PCG64().NextUInt64(), new PCG64().NextUInt64());
    }

    [Fact]
    public void Threads_share_one_stream_without_ever_getting_the_same_part()
    {
        ConcurrentBag<double[]> parts = [];
        Parallel.For(0, 64, _ => parts.Add(Nd.Random.Rand(10, 100).ToArray()));
        double[] all = [.. parts.SelectMany(part => part)];
        Assert.Equal(64_000, all.Length);
        // Among 64000 numbers of 53 bits two equal ones have a chance below 1e-6.
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, v => Assert.InRange(v, 0, 1));
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(5, -7, false)]
    [InlineData(5, 4, true)]
    [InlineData(long.MaxValue, long.MinValue, true)]
    public void An_empty_range_of_integers_is_an_error_that_names_both_bounds(long low, long high, bool endpoint)
    {
        var error = Assert.Throws<ArgumentException>(() => Nd.Random.Generator(1).Integers(low, high, 3, endpoint));
        Assert.Contains($"low = {low} ", error.Message);
        Assert.Contains($"high = {high}:", error.Message);
    }

    [Fact]
    public void A_negative_seed_is_an_error_that_names_it()
    {
        Assert.Contains("-3", Assert.Throws<ArgumentOutOfRangeException>(() => Nd.Random.Generator(-3)).Message);
        Assert.Contains("-9", Assert.Throws<ArgumentOutOfRangeException>(() => Nd.Random.Generator([1, -9])).Message);
        Assert.Throws<ArgumentNullException>(() => Nd.Random.Generator((SeedSequence)null!));
        Assert.Throws<ArgumentNullException>(() => new Generator(null!));
    }

    [Fact]
    public void Other_dtypes_than_float32_and_float64_are_an_error_that_names_them()
    {
        Assert.Contains("float16", Assert.Throws<DTypeException>(() => Nd.Random.Generator(1).Random<Half>(3)).Message);
        Assert.Contains("int64", Assert.Throws<DTypeException>(() => Nd.Random.Generator(1).Random(3, DType.Int64)).Message);
    }

    [Fact]
    public void A_negative_extent_is_an_error_that_names_the_shape()
    {
        Assert.Contains("(2, -1)", Assert.Throws<ShapeException>(() => Nd.Random.Rand(2, -1)).Message);
        Assert.Contains("(2, -1)", Assert.Throws<ShapeException>(() => Nd.Random.Generator(1).Integers(0, 4, (2, -1))).Message);
    }
}
