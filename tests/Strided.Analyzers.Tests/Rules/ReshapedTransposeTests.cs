using Xunit;

namespace Strided.Analyzers.Tests;

public class ReshapedTransposeTests : RuleTests<ReshapedTranspose, ReshapedTransposeFix>
{
    [Theory]
    [InlineData("var r = [|a.T.Ravel()|];")]
    [InlineData("var r = [|a.T.Reshape(-1)|];")]
    [InlineData("var r = [|a.Transpose().Reshape(1, -1)|];")]
    [InlineData("var r = [|a.SwapAxes(0, 1).Ravel()|];")]
    [InlineData("var r = [|Nd.Zeros(k, 3).MoveAxis(0, -1).Ravel()|];")]
    [InlineData("var r = [|a.PermuteDims(1, 0, 2).Reshape(k)|];")]
    [InlineData("var p = Nd.Zeros(3, 4); var r = [|p.T.Ravel()|];")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var r = a.Ravel();")]
    [InlineData("var r = a.T;")]
    [InlineData("var r = a.T.Ravel(Order.F);")]
    [InlineData("var r = a.T.Reshape(-1, copy: true);")]
    [InlineData("var r = a.T.Reshape((2, 3), Order.F);")]
    [InlineData("var r = a.T.Reshape(2, 2, 3);")]
    [InlineData("var r = a.PermuteDims(2, 0, 1).Reshape(3, -1);")]
    [InlineData("var r = a.PermuteDims(0, 1).Ravel();")]
    [InlineData("var r = Nd.Zeros(k, 3).MoveAxis(1, 1).Ravel();")]
    [InlineData("var p = Nd.Zeros(5); var r = p.T.Ravel();")]
    [InlineData("var p = Nd.Zeros(5, 1); var r = p.T.Ravel();")]
    [InlineData("var r = a.T.Copy().Ravel();")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_makes_the_copy_explicit() => Fixes(
        """
        var r = [|a.T.Ravel()|];
        var s = [|a.Transpose().Reshape(1, -1)|] + [|b.T.Reshape(-1)|];
        """,
        """
        var r = a.T.Flatten();
        var s = a.Transpose().Reshape((1, -1), copy: true) + b.T.Reshape(-1, copy: true);
        """);

    [Fact]
    public Task Other_fix_reads_in_order_F() => Fixes(
        """
        var r = [|a.T.Ravel()|];
        var s = [|a.T.Reshape(1, -1)|];
        """,
        """
        var r = a.T.Ravel(Order.F);
        var s = a.T.Reshape((1, -1), Order.F);
        """,
        "Alternative");
}
