using Xunit;

namespace Strided.Analyzers.Tests;

public class OperatorChainTests : RuleTests<OperatorChain, OperatorChainFix>
{
    [Theory]
    [InlineData("var r = [|a * 2 + b - 1|];")]
    [InlineData("var r = [|(a - b) / (a + b)|];")]
    [InlineData("Other([|-(a * a) + x|]);")]
    [InlineData("NDArray r = [|u * 2 + 1 - a|];")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var r = a * 2 + b;")]
    [InlineData("double r = x * 2 + x - 1;")]
    [InlineData("double r = a[0] * 2 + a[1] - 1;")]
    [InlineData("var r = (a > 0) & (b < 1);")]
    [InlineData("var r = a + b; r *= 2; r -= 1;")]
    [InlineData("var r = Nd.Exp(a * 2) * (x * x * x);")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_applies_later_operators_in_place() => Fixes(
        """
        var r = [|a * x + 1 - 3|]; // kept
        var p = Nd.Zeros(3, 4);
        var q = Nd.Ones(3, 4);
        NDArray<double> s = [|p * q - q + q|];
        """,
        """
        var r = a * x;
        r += 1;
        r -= 3; // kept
        var p = Nd.Zeros(3, 4);
        var q = Nd.Ones(3, 4);
        NDArray<double> s = p * q;
        s -= q;
        s += q;
        """);

    [Fact]
    public Task No_fix_where_the_shape_could_grow() => Fixes("var r = [|a * 2 + b - 1|];", "var r = [|a * 2 + b - 1|];");
}
