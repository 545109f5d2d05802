using Xunit;

namespace Strided.Analyzers.Tests;

public class CopyBeforeCopyTests : RuleTests<CopyBeforeCopy, CopyBeforeCopyFix>
{
    [Theory]
    [InlineData("var r = [|a.Copy()|] * 2;")]
    [InlineData("var r = Nd.Exp([|a.Copy()|]);")]
    [InlineData("var r = [|a.Copy()|].Flatten();")]
    [InlineData("var r = [|n.Copy()|].AsType<double>();")]
    [InlineData("b[1..] = [|a.Copy()|];")]
    [InlineData("b += [|Nd.Copy(a)|];")]
    [InlineData("double[] r = [|a.Copy()|].ToArray();")]
    [InlineData("var r = [|[|a.Copy()|].Copy()|].Sum();")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var r = a.Copy();")]
    [InlineData("bool r = a.SharesMemory(a.Copy()) || a.Copy().SharesBuffer(a);")]
    [InlineData("var r = a.Copy(); r *= 2;")]
    [InlineData("field = a.Copy();")]
    [InlineData("Other(a.Copy());")]
    [InlineData("var r = a.Copy(Order.F) * 2;")]
    [InlineData("var r = a.Copy().T;")]
    [InlineData("var r = a.Copy().Reshape(2, 3);")]
    [InlineData("var r = a.Copy() * Number();")]
    [InlineData("Nd.Exp(a, @out: b.Copy());")]
    [InlineData("list.Add(a[0, ..].Copy());")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_removes_the_copy() => Fixes(
        """
        var r = [|a.Copy()|] * 2;
        var s = Nd.Exp([|(a + b).Copy()|]) - [|Nd.Copy(b)|];
        """,
        """
        var r = a * 2;
        var s = Nd.Exp((a + b)) - b;
        """);
}
