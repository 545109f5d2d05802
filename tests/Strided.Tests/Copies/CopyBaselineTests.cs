using Strided.Testing;
using Xunit;

namespace Strided.Tests;

/// <summary>Baselines: written on demand, compared by member and not by line, a readable diff when there is more.</summary>
[Collection(AloneCollection.Name)]
public sealed class CopyBaselineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("copies").FullName;
    private readonly NDArray<double> m = Nd.Zeros(20, 50).T;

    [Fact]
    public void The_checked_in_baseline_of_this_method_holds() => CopyBaseline.Verify("standardise", () => Standardised(Nd.ARange(1000.0).Reshape(20, 50).T));

    [Fact]
    public void Without_a_file_it_fails_and_says_how_to_make_one()
    {
        CopyAssertException failed = Assert.Throws<CopyAssertException>(() => Verify(() => m.Ravel()));
        Assert.Contains(Path.Combine(folder, "b.copies.txt"), failed.Message, StringComparison.Ordinal);
        Assert.Contains("STRIDED_WRITE_COPY_BASELINES=1", failed.Message, StringComparison.Ordinal);
        Assert.Contains("Ravel Reshape #1: 1 copies, 8000 bytes", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_copies_on_other_lines_pass()
    {
        Written(() => m.Ravel());


        Verify(() => m.Ravel());
    }

    [Fact]
    public void A_new_copy_fails_with_a_diff()
    {
        Written(() => m.Ravel());
        CopyAssertException failed = Assert.Throws<CopyAssertException>(() => Verify(() =>
        {
            m.Ravel();
            m.Flatten();
        }));
        Assert.Matches(@"\n\+ CopyBaselineTests\.A_new_copy_fails_with_a_diff Flatten Requested #1: 1 copies, 8000 bytes    \(CopyBaselineTests\.cs:\d+\)$", failed.Message);
    }

    [Fact]
    public void Another_copy_of_the_same_kind_on_another_line_fails()
    {
        Written(() => m.Ravel());
        CopyAssertException failed = Assert.Throws<CopyAssertException>(() => Verify(() =>
        {
            m.Ravel();
            m.Ravel();
        }));
        Assert.Contains("Ravel Reshape #2: 1 copies, 8000 bytes", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_bytes_fail_and_fewer_pass()
    {
        Written(() => m[..10, ..].Ravel());
        CopyAssertException failed = Assert.Throws<CopyAssertException>(() => Verify(() => m.Ravel()));
        Assert.Matches(@"\n- .*#1: 1 copies, 1600 bytes\n\+ .*#1: 1 copies, 8000 bytes    \(CopyBaselineTests\.cs:\d+\)$", failed.Message);
        Verify(() => m[..5, ..].Ravel());
        Verify(() => { });
    }

    [Fact]
    public void A_file_that_is_no_baseline_is_an_error()
    {
        File.WriteAllText(Path.Combine(folder, "b.copies.txt"), "nonsense\n");
        Assert.Contains("'nonsense'", Assert.Throws<CopyAssertException>(() => Verify(() => m.Ravel())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CopyBaseline.Verify("a/b", () => { }));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Two copies, one of them hidden.</summary>
    private static NDArray<double> Standardised(NDArray<double> x)
    {
        NDArray<double> flat = x.Ravel();
        flat -= flat.Mean();
        return flat.Copy();
    }

    private void Verify(Action code) => CopyBaseline.Verify("b", code, Path.Combine(folder, "Test.cs"));

    private void Written(Action code)
    {
        Environment.SetEnvironmentVariable(CopyBaseline.Variable, "1");
        try
        {
            Verify(code);
        }
        finally
        {
            Environment.SetEnvironmentVariable(CopyBaseline.Variable, null);
        }
    }
}
