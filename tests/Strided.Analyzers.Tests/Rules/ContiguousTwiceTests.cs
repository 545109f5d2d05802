using Xunit;

namespace Strided.Analyzers.Tests;

public class ContiguousTwiceTests : RuleTests<ContiguousTwice, ContiguousTwiceFix>
{
    [Theory]
    [InlineData("var r = [|a.AsContiguous().AsContiguous()|];")]
    [InlineData("var r = [|a.AsContiguous(Order.F).AsContiguous(Order.F)|];")]
    [InlineData("var r = [|a.Copy().AsContiguous()|];")]
    [InlineData("var c = a.AsContiguous(); Other([|c.AsContiguous(Order.C)|]);")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var r = a.AsContiguous();")]
    [InlineData("var r = a.AsContiguous().AsContiguous(Order.F);")]
    [InlineData("var r = a.AsContiguous().T.AsContiguous();")]
    [InlineData("var c = a.AsContiguous(); c = b; var r = c.AsContiguous();")]
    [InlineData("var order = (Order)k; var r = a.AsContiguous(order).AsContiguous();")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_removes_the_second() => Fixes(
        """
        var r = [|a.AsContiguous().AsContiguous()|];
        var c = a.AsContiguous();
        Other([|Nd.AsContiguous(c)|]);
        """,
        """
        var r = a.AsContiguous();
        var c = a.AsContiguous();
        Other(c);
        """);
}
