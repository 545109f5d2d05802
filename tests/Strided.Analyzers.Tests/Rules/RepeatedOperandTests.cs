using Xunit;

namespace Strided.Analyzers.Tests;

public class RepeatedOperandTests : RuleTests<RepeatedOperand, RepeatedOperandFix>
{
    [Theory]
    [InlineData("var r = a + [|Nd.Tile(b, (a.Shape[0], 1))|];")]
    [InlineData("var r = [|Nd.Tile(b, (a.Shape[0], 1))|] * a;")]
    [InlineData("var r = Nd.Subtract(a, [|Nd.Tile(b, (a.Shape[0], 1))|]);")]
    [InlineData("var r = a + [|Nd.Repeat(b, a.Shape[1], axis: 1)|];")]
    [InlineData("var p = Nd.Zeros(3, 4); var row = Nd.ARange(4.0); var r = p + [|Nd.Tile(row, (3, 1))|];")]
    [InlineData("var p = Nd.Zeros(k, 4); var r = p + [|Nd.Tile(b, (k, 1))|];")]
    [InlineData("var col = Nd.Zeros(3, 1); var p = Nd.Zeros(3, 4); var r = [|Nd.Tile(col, (1, 4))|] + p;")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var r = Nd.Tile(b, (3, 1));")]
    [InlineData("var r = Nd.Tile(b, (3, 1)) * 2;")]
    [InlineData("var r = a + Nd.Tile(b, (3, 1));")]
    [InlineData("var r = a + Nd.Tile(b, 2);")]
    [InlineData("var p = Nd.Zeros(8); var row = Nd.ARange(4.0); var r = p + Nd.Tile(row, 2);")]
    [InlineData("var p = Nd.Zeros(4); var row = Nd.ARange(4.0); var r = p + Nd.Tile(row, (3, 1));")]
    [InlineData("var r = a + Nd.Repeat(b, 3);")]
    [InlineData("var r = a + Nd.Repeat(b, 3, axis: 1);")]
    [InlineData("var r = a + Nd.Tile(b, (b.Shape[0], 1));")]
    [InlineData("Other(Nd.Tile(b, (a.Shape[0], 1)));")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_broadcasts() => Fixes(
        """
        var r = a + [|Nd.Tile(b, (a.Shape[0], 1))|];
        var s = a * [|Nd.Repeat(b + 1, a.Shape[1], axis: 1)|];
        var p = Nd.Maximum([|Nd.Tile(b[0, ..], (a.Shape[0], 1))|], a);
        """,
        """
        var r = a + b;
        var s = a * (b + 1);
        var p = Nd.Maximum(b[0, ..], a);
        """);
}
