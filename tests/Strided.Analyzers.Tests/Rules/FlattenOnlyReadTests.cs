using Xunit;

namespace Strided.Analyzers.Tests;

public class FlattenOnlyReadTests : RuleTests<FlattenOnlyRead, FlattenOnlyReadFix>
{
    [Theory]
    [InlineData("var s = [|a.Flatten()|].Sum();")]
    [InlineData("var s = [|a.Flatten()|] * 2;")]
    [InlineData("var s = Nd.Exp([|Nd.Flatten(a)|]);")]
    [InlineData("double[] s = [|a.Flatten()|].ToArray();")]
    [InlineData("b[..] = [|a.Flatten()|];")]
    [InlineData("var f = [|a.Flatten()|]; foreach (var e in f) Console.WriteLine(e);")]
    [InlineData("var f = [|a.Flatten()|]; double s = 0; for (int j = 0; j < f.Length; j++) s += f[j];")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var f = a.Flatten(); f[0] = 1;")]
    [InlineData("var f = a.Flatten(); a[0] = 1; double q = f[0];")]
    [InlineData("var f = a.Flatten(); Other(a); double q = f[0];")]
    [InlineData("field = a.Flatten();")]
    [InlineData("var f = a.Flatten(); list.Add(f);")]
    [InlineData("var f = a.Flatten(); a *= 2; var s = f.Sum();")]
    [InlineData("var s = a.T.Flatten().Sum();")]
    [InlineData("var s = a.Ravel().Sum();")]
    [InlineData("var s = a.Flatten() + Number();")]
    [InlineData("Nd.Exp(a, @out: a.Flatten());")]
    [InlineData("bool r = a.Flatten().SharesMemory(a);")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_is_Ravel() => Fixes(
        """
        var s = [|a.Flatten()|].Sum();
        var p = Nd.Exp([|Nd.Flatten(a, Order.F)|]) + [|b.Flatten(Order.K)|];
        """,
        """
        var s = a.Ravel().Sum();
        var p = Nd.Exp(Nd.Ravel(a, Order.F)) + b.Ravel(Order.K);
        """);
}
