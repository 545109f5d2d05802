using Xunit;

namespace Strided.Analyzers.Tests;

public class RoundTripTests : RuleTests<RoundTrip, RoundTripFix>
{
    [Theory]
    [InlineData("var r = [|Nd.Array(a.ToArray())|];")]
    [InlineData("var r = [|Nd.AsArray(a.ToArray())|];")]
    [InlineData("var r = [|Nd.Array<double>(a.T.ToArray(), (2, 3))|];")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("double[] r = a.ToArray();")]
    [InlineData("var r = Nd.Array(new double[3]);")]
    [InlineData("double[] p = a.ToArray(); Array.Sort(p); var r = Nd.AsArray(p);")]
    [InlineData("var r = Nd.Array(a.ToArray().Where(v => v > 0));")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_copies_once() => Fixes(
        """
        var r = [|Nd.Array(a.ToArray())|];
        var s = [|Nd.AsArray((a + b).ToArray())|];
        var p = [|Nd.Array<double>(a.T.ToArray(), (2, 3))|];
        """,
        """
        var r = a.Flatten();
        var s = (a + b).Flatten();
        var p = a.T.Reshape((2, 3), copy: true);
        """);
}
