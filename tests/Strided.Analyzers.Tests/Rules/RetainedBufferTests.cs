using Xunit;

namespace Strided.Analyzers.Tests;

public class RetainedBufferTests : RuleTests<RetainedBuffer, RetainedBufferFix>
{
    [Theory]
    [InlineData("var large = Nd.Zeros(k, 1000); field = [|large[0, ..]|];")]
    [InlineData("var large = a * 2; Auto = [|large[..3]|];")]
    [InlineData("var large = Nd.Zeros(1000, 1000); list.Add([|large[^5.., ..10]|]);")]
    [InlineData("for (int j = 0; j < 9; j++) { var large = Nd.Zeros(1000, 1000); list.Add([|large[j, ..]|]); }")]
    [InlineData("var d = new Dictionary<int, NDArray<double>>(); var large = a + b; d[0] = [|large[..3]|];")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("field = a[0, ..];")]
    [InlineData("var large = Nd.Zeros(k, 1000); field = large[0, ..].Copy();")]
    [InlineData("var large = Nd.Zeros(k, 1000); Auto = large; field = large[0, ..];")]
    [InlineData("var small = Nd.Zeros(10, 10); field = small[0, ..];")]
    [InlineData("var large = Nd.Zeros(k, 1000); field = large[1.., ..];")]
    [InlineData("var large = Nd.Zeros(1000, 1000); field = large[..900, ..];")]
    [InlineData("var large = Nd.Zeros(k, 1000); var row = large[0, ..]; Console.WriteLine(row);")]
    [InlineData("var large = Nd.Zeros(k, 1000); list.Add(large); list.Add(large[0, ..]);")]
    [InlineData("var large = Nd.Zeros(k, 1000); b[..] = large[0, ..];")]
    [InlineData("var large = Nd.Zeros(k, 1000); Other(large); field = large[0, ..];")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_stores_a_copy() => Fixes(
        """
        var large = Nd.Zeros(k, 1000);
        field = [|large[0, ..]|];
        var huge = a * 2;
        list.Add([|huge[..3]|]);
        """,
        """
        var large = Nd.Zeros(k, 1000);
        field = large[0, ..].Copy();
        var huge = a * 2;
        list.Add(huge[..3].Copy());
        """);

    [Fact]
    public Task The_other_fix_trims() => Fixes(
        "var large = Nd.Zeros(k, 1000); field = [|large[0, ..]|];",
        "var large = Nd.Zeros(k, 1000); field = large[0, ..].Trim();",
        key: "Alternative");
}
