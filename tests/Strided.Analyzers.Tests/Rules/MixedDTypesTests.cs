using Xunit;

namespace Strided.Analyzers.Tests;

public class MixedDTypesTests : RuleTests<MixedDTypes, MixedDTypesFix>
{
    [Theory]
    [InlineData("var r = [|n + a|];")]
    [InlineData("var r = ([|n + a|]).Sum();")]
    [InlineData("var r = Nd.Exp([|a * n|]);")]
    [InlineData("var r = [|a / n|] * 2;")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("var r = a + b;")]
    [InlineData("NDArray r = n + a;")]
    [InlineData("var r = (NDArray<double>)(n + a);")]
    [InlineData("var r = n.AsType<double>() + a;")]
    [InlineData("var r = u + a;")]
    [InlineData("var r = n * 2.5;")]
    [InlineData("Other(n + a);")]
    [InlineData("bool r = Nd.ArrayEqual(n + a, a);")]
    [InlineData("var r = n == a;")]
    [InlineData("Console.WriteLine(n + a);")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_converts_operands() => Fixes(
        """
        var r = [|n + a|];
        var s = Nd.Exp([|a * (n + 1)|]);
        var p = Nd.Zeros<short>(3);
        var q = Nd.Zeros<ushort>(3);
        var i = [|p - q|];
        var f = [|p / Nd.Zeros<float>(3)|];
        """,
        """
        var r = n.AsType<double>() + a;
        var s = Nd.Exp(a * (n + 1).AsType<double>());
        var p = Nd.Zeros<short>(3);
        var q = Nd.Zeros<ushort>(3);
        var i = p.AsType<int>() - q.AsType<int>();
        var f = p.AsType<float>() / Nd.Zeros<float>(3);
        """);

    [Fact]
    public Task Other_fix_casts_the_result() => Fixes(
        """
        var r = [|n + a|];
        var s = Nd.Exp([|a * n|]);
        var q = [|n / Nd.Zeros<long>(3)|];
        """,
        """
        var r = (NDArray<double>)(n + a);
        var s = Nd.Exp(((NDArray<double>)(a * n)));
        var q = (NDArray<double>)(n / Nd.Zeros<long>(3));
        """,
        "Alternative");

    [Theory]
    [InlineData(typeof(sbyte)), InlineData(typeof(short)), InlineData(typeof(int)), InlineData(typeof(long)), InlineData(typeof(byte))]
    [InlineData(typeof(ushort)), InlineData(typeof(uint)), InlineData(typeof(ulong)), InlineData(typeof(float)), InlineData(typeof(double))]
    [InlineData(typeof(bool)), InlineData(typeof(Half)), InlineData(typeof(System.Numerics.Complex)), InlineData(typeof(Complex64))]
    public void The_fix_names_the_type_that_the_library_promotes_to(Type left)
    {
        foreach (Type right in PromotionTable.Types)
            Assert.Equal(PromotionTable.Library(left, right), PromotionTable.Fix(left, right));
    }
}
