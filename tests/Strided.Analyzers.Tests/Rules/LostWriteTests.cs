using Xunit;

namespace Strided.Analyzers.Tests;

public class LostWriteTests : RuleTests<LostWrite, LostWriteFix>
{
    [Theory]
    [InlineData("{|STR0003:a.Flatten()|}[0] = 5;")]
    [InlineData("{|STR0003:a.Flatten()|}[1..] = b;")]
    [InlineData("{|STR0003:a.Copy()|}[0, ..] = 5;")]
    [InlineData("({|STR0003:a + b|})[0] += 5;")]
    [InlineData("{|STR0003:a.Copy()|}.T[1..].Fill(0);")]
    [InlineData("{|STR0003:a.Flatten()|}.MultiplyInPlace(2);")]
    [InlineData("{|STR0003:n.AsType<double>()|}[0] = 1;")]
    [InlineData("{|STR0003:a.Copy()|}.Ravel()[0] = 1;")]
    [InlineData("{|STR0003:a.Reshape(-1, copy: true)|}[0] = 1;")]
    [InlineData("Nd.Exp(a, @out: {|STR0003:b.Flatten()|});")]
    [InlineData("{|STR0003:a.Flatten()|}.At(0) = 1;")]
    [InlineData("{|STR0003:a.Flatten()|}[0]++;")]
    [InlineData("{|STR0003:a[a > 0]|}[0] = 5;")]
    [InlineData("{|STR0003:a[a > 0]|}[1..] *= 2;")]
    [InlineData("{|STR0003:a[new[] { 0, 1 }]|}[..] = x;")]
    [InlineData("{|STR0003:a[.., new[] { 0, 1 }]|}.Fill(0);")]
    [InlineData("{|STR0003:a.Take(n)|}[0] = 5;")]
    [InlineData("{|STR0004:a.Ravel()|}[..] = x;")]
    [InlineData("{|STR0004:a.Reshape(2, 3)|}[0, ..] = x;")]
    [InlineData("{|STR0004:a.AsContiguous()|}[0] = x;")]
    [InlineData("{|STR0004:a.T.Reshape(-1)|}[1..] *= 2;")]
    [InlineData("var r = Nd.Zeros(3, 4).T; {|STR0004:r.Ravel()|}[0] = 1;")]
    public Task Fires(string line) => Reports(line);

    [Theory]
    [InlineData("a[0] = 5;")]
    [InlineData("a.T[0, ..] = 5;")]
    [InlineData("var f = a.Flatten(); f[0] = 5;")]
    [InlineData("var r = Nd.Zeros(12); r.Reshape(3, 4)[0, ..] = 1;")]
    [InlineData("var r = Nd.ARange(12.0).Reshape(3, 4); r.Ravel()[..] = 1;")]
    [InlineData("a.Reshape((2, 3), copy: false)[0, ..] = 1;")]
    [InlineData("a[1..].MultiplyInPlace(2);")]
    [InlineData("a[a > 0] = 5;")]
    [InlineData("a[1..][a[1..] > 0] *= 2;")]
    [InlineData("a[new[] { 0, 1 }] = b;")]
    [InlineData("var f = Nd.Exp(a, @out: b.Copy());")]
    [InlineData("double q = a.Flatten()[0];")]
    [InlineData("Nd.Exp(a, @out: b);")]
    [InlineData("a.View<double>()[0] = 1;")]
    [InlineData("a.Flatten().ToArray()[0] = 1;")]
    [InlineData("Auto[0] = 1;")]
    public Task Stays_silent(string line) => Reports(line);

    [Fact]
    public Task Fix_requires_a_view() => Fixes(
        """
        {|STR0003:a.Flatten()|}[0] = 5;
        {|STR0003:a.Flatten(Order.F)|}[0] = 5;
        {|STR0003:a.Copy()|}[0] = 5;
        {|STR0004:a.Ravel()|}[..] = x;
        {|STR0004:a.Reshape(2, 3)|}[0, ..] = x;
        {|STR0004:a.Reshape((2, 3), Order.F)|}[0, ..] = x;
        {|STR0004:a.Reshape(k)|}[1..] = b;
        """,
        """
        a.Reshape(-1, copy: false)[0] = 5;
        a.Reshape(-1, Order.F, copy: false)[0] = 5;
        a[0] = 5;
        a.Reshape(-1, copy: false)[..] = x;
        a.Reshape((2, 3), copy: false)[0, ..] = x;
        a.Reshape((2, 3), Order.F, copy: false)[0, ..] = x;
        a.Reshape(k, copy: false)[1..] = b;
        """);
}
