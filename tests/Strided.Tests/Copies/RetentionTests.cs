using Xunit;

namespace Strided.Tests;

/// <summary>What views keep alive, and letting go of it; results that broadcasting would blow up.</summary>
[Collection(AloneCollection.Name)]
public class RetentionTests
{
    [Fact]
    public void A_small_view_keeps_its_whole_buffer()
    {
        NDArray<double> whole = Nd.Zeros(500), view = whole[10..20];
        Retention kept = view.Retention();
        Assert.Equal((80, 4000), (kept.UsedBytes, kept.RetainedBytes));
        Assert.Equal("float64 (10,), a view: uses 80 bytes\n└─ float64 (500,): 4000 bytes\n   └─ Double[500]: keeps 4000 bytes alive", kept.ToString());
        Assert.Equal((4000, 4000), (whole.Retention().UsedBytes, whole.Retention().RetainedBytes));
    }

    [Fact]
    public void Stretched_elements_count_once() => Assert.Equal(24, Nd.Ones(3).BroadcastTo((1000, 3)).Retention().UsedBytes);

    [Fact]
    public void Trim_lets_the_buffer_go_and_keeps_the_elements()
    {
        NDArray<double> whole = Nd.ARange(1000.0), view = whole["10:20:3"], trimmed = view.Trim();
        Assert.Equal([10.0, 13, 16, 19], trimmed.ToArray());
        Assert.False(trimmed.SharesBuffer(whole));
        Assert.Equal(trimmed.Retention().UsedBytes, trimmed.Retention().RetainedBytes);
    }

    [Fact]
    public void Trim_of_what_uses_its_buffer_is_that_very_array()
    {
        NDArray<double> whole = Nd.Zeros(30, 40), large = Nd.Zeros(300, 400);
        Assert.Same(whole, whole.Trim());
        Assert.Same(large, large.Trim());
        NDArray<double> turned = whole.T;
        Assert.Same(turned, turned.Trim());
    }

    [Fact]
    public void Results_blown_up_beyond_the_limit_are_refused_with_shapes_size_and_a_proposal()
    {
        nint before = Nd.BroadcastLimit;
        NDArray<double> x = Nd.Zeros(1000, 1), y = Nd.Zeros(1, 2000);
        Nd.BroadcastLimit = 1_000_000;
        try
        {
            ShapeException refused = Assert.Throws<ShapeException>(() => x + y);
            foreach (string part in new[] { "x1 of shape (1000, 1)", "x2 of shape (1, 2000)", "(1000, 2000)", "16000000 bytes", "1000000", "out:" })
                Assert.Contains(part, refused.Message, StringComparison.Ordinal);
            Assert.Throws<ShapeException>(() => (NDArray)x * y);
            Assert.Throws<ShapeException>(() => x < y);
            // A result no larger than an operand was not blown up by broadcasting, and out: is there already.
            _ = Nd.Zeros(1000, 200) + x;
            _ = Nd.Add(x, y, Nd.Empty(1000, 2000));
            Nd.BroadcastLimit = 16_000_000;
            Assert.Equal((Dims)(1000, 2000), (x + y).Shape);
        }
        finally
        {
            Nd.BroadcastLimit = before;
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.BroadcastLimit = 0);
    }
}
