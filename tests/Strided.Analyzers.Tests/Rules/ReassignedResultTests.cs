using Xunit;

namespace Strided.Analyzers.Tests;

public class ReassignedResultTests : RuleTests<ReassignedResult, ReassignedResultFix>
{
    [Theory]
    [InlineData("var r = Nd.Zeros(3); [|r = r * 2|]; Console.WriteLine(r);")]
    [InlineData("var r = a + b; [|r = 2 * r|]; r.Fill(1);")]
    [InlineData("var r = a.Copy(); var s = Nd.ZerosLike(r); [|r = r + s|];")]
    [InlineData("var r = Nd.Zeros(3, 4); var s = Nd.Ones(4); [|r = r - s|];")]
    [InlineData("NDArray<double> r = [1, 2]; [|r = Nd.Exp(r)|]; field = r;")]
    [InlineData("var r = Nd.Zeros(3); for (int j = 0; j < 9; j++) { [|r = r * 2|]; } field = r;")]
    [InlineData("for (int j = 0; j < 9; j++) { var r = Nd.Zeros(3); [|r = -r|]; list.Add(r); }")]
    [InlineData("var r = Nd.Zeros(3); r[0] = 5; r[1..].Fill(3); double q = r[1]; foreach (var e in r) Console.WriteLine(e); [|r = r * 2|];")]
    [InlineData("var r = Nd.Zeros(3); [|r = r * r|];")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("a = a * 2;")]
    [InlineData("field = field * 2;")]
    [InlineData("var r = a; r = r * 2;")]
    [InlineData("var r = a[1..]; r = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); field = r; r = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); var s = r[1..]; r = r * 2; Console.WriteLine(s);")]
    [InlineData("var r = Nd.Zeros(3); Other(r); r = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); list.Add(r); r = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); for (int j = 0; j < 9; j++) { r = r * 2; list.Add(r); }")]
    [InlineData("var r = Nd.Zeros(3); Action f = () => Console.WriteLine(r); r = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); r = r + b;")]
    [InlineData("var r = Nd.Zeros(4); var s = Nd.Ones(3, 4); r = r + s;")]
    [InlineData("var r = Nd.Zeros(3); r = 2 - r;")]
    [InlineData("NDArray r = Nd.Zeros(3); r = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); var s = r * 2;")]
    [InlineData("var r = Nd.Zeros(3); r = r.T;")]
    [InlineData("var r = Nd.Zeros(3); r *= 2;")]
    [InlineData("var r = Nd.Zeros(3); var s = Nd.Exp(a, @out: r); r = r * 2; s.Fill(0);")]
    [InlineData("NDArray<bool> r = a > b; r = r == m;")]
    [InlineData("var r = Nd.AsArray(new double[3]); r = r * 2;")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_works_in_place() => Fixes(
        """
        var r = Nd.Zeros(3);
        [|r = r * 2|]; // kept
        [|r = 1 + r|];
        [|r = Nd.Exp(r)|];
        [|r = Nd.Maximum(r, Nd.ZerosLike(r))|];
        [|r = -r|];
        if (k > 0) [|r = r / (x + 1)|];
        """,
        """
        var r = Nd.Zeros(3);
        r *= 2; // kept
        r += 1;
        Nd.Exp(r, @out: r);
        Nd.Maximum(r, Nd.ZerosLike(r), @out: r);
        Nd.Negative(r, @out: r);
        if (k > 0) r /= x + 1;
        """);
}
