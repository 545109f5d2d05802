using Xunit;

namespace Strided.Tests;

/// <summary>Results that are written past the caches, wherever they begin.</summary>
public class LargeResultTests
{
    private const int N = (2 << 20) + 5;

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_large_result_may_begin_anywhere(int offset)
    {
        var bytes = new byte[N * sizeof(double) + 16];
        NDArray<double> x = Nd.ARange((double)N), z = Nd.FromBuffer<double>(bytes, offset: offset, count: N);
        Assert.Same(z, Nd.Add(x, x, @out: z));
        Assert.True(Nd.ArrayEqual(z, x * 2));
        Assert.All(bytes[..offset], each => Assert.Equal(0, each));
        Assert.All(bytes[(offset + N * sizeof(double))..], each => Assert.Equal(0, each));
    }
}
