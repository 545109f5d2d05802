using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Strided.Analyzers.Tests;

public class EqualityConditionTests : RuleTests<EqualityCondition, EqualityConditionFix>
{
    [Theory]
    [InlineData("if ([|(bool)(a == b)|]) { }")]
    [InlineData("while ([|(bool)(a != b)|]) { }")]
    [InlineData("bool r = [|(bool)(u == a)|];")]
    [InlineData("if ([|(bool)(a == null)|]) { }")]
    public Task Fires(string lines) => Reports(lines);

    /// <summary>Without a cast the compiler refuses too; the rule says what to write.</summary>
    [Theory]
    [InlineData("if ([|a == b|]) { }")]
    [InlineData("if ([|a != null|]) { }")]
    [InlineData("bool r = [|a == b|];")]
    [InlineData("int r = [|a == 0|] ? 1 : 2;")]
    public Task Explains_the_compile_error(string lines) => Reports(lines, CompilerDiagnostics.None);

    [Theory]
    [InlineData("var r = a == b;")]
    [InlineData("if (Nd.ArrayEqual(a, b)) { }")]
    [InlineData("if (a is null) { }")]
    [InlineData("if ((bool)(a == b).All()) { }")]
    [InlineData("if ((bool)(a.Sum() == b.Sum())) { }")]
    [InlineData("if ((bool)(a.Max() == 3)) { }")]
    [InlineData("if (a.Shape == b.Shape) { }")]
    [InlineData("if (a[0, 0] == b[0, 0]) { }")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_compares_whole_arrays() => Fixes(
        """
        if ([|(bool)(a == b)|]) { }
        bool r = [|(bool)(a + 1 != b)|];
        """,
        """
        if (Nd.ArrayEqual(a, b)) { }
        bool r = !Nd.ArrayEqual(a + 1, b);
        """);

    [Fact]
    public Task Fix_tests_for_null() => Fixes(
        """
        if ([|a == null|]) { }
        if ([|null != b|]) { }
        if ([|a == b|]) { }
        """,
        """
        if (a is null) { }
        if (b is not null) { }
        if (Nd.ArrayEqual(a, b)) { }
        """,
        compiler: CompilerDiagnostics.None);
}
