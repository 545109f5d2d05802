using Strided.Testing;
using Xunit;

namespace Strided.Tests;

#pragma warning disable STR0010 // The hidden copy of a flattened transpose is what is tested.

/// <summary>The asserts of Strided.Testing fail when they should, and say where.</summary>
public class CopyAssertTests
{
    private readonly NDArray<double> m = Nd.Zeros(20, 50).T;

    [Fact]
    public void None_passes_for_views_and_new_results_and_fails_for_copies()
    {
        CopyAssert.None(() => _ = m.T.Reshape(-1) + 1);
        CopyAssertException failed = Assert.Throws<CopyAssertException>(() => CopyAssert.None(() => m.Ravel()));
        Assert.Matches(@"^No copies are expected, but there were:\n  CopyAssertTests\.cs:\d+: Ravel copied 8000 bytes \(Reshape\)$", failed.Message);
    }

    [Fact]
    public void AtMost_adds_up()
    {
        CopyAssert.AtMost(16_000, Twice);
        CopyAssertException failed = Assert.Throws<CopyAssertException>(() => CopyAssert.AtMost(15_999, Twice));
        Assert.Contains("At most 15999 bytes of copies are expected, but 16000 were copied:", failed.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CopyAssert.AtMost(-1, Twice));

        void Twice()
        {
            m.Ravel();
            m.Copy();
        }
    }

    [Fact]
    public void What_the_code_throws_comes_through() =>
        Assert.Throws<ShapeException>(() => CopyAssert.None(() => m.Reshape(3)));

    [Fact]
    public void Copies_in_tasks_count() =>
        Assert.Throws<CopyAssertException>(() => CopyAssert.None(() => Parallel.For(0, 4, _ => m.Ravel())));
}
