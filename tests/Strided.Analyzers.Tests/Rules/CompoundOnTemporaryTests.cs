using System.Numerics.Tensors;
using Xunit;

namespace Strided.Analyzers.Tests;

public class CompoundOnTemporaryTests : RuleTests<CompoundOnTemporary, CompoundOnTemporaryFix>
{
    [Theory]
    [InlineData("[|a[1..] *= 2|];")]
    [InlineData("[|a[\"1:\"] += b|];")]
    [InlineData("[|a.T[0, ..] -= b|];")]
    [InlineData("[|u[1..] *= 2|];")]
    [InlineData("[|Auto += a|];")]
    [InlineData("[|this.Auto /= 2|];")]
    [InlineData("[|list[0] *= 2|];")]
    [InlineData("[|t[0..1] *= 2.0|];")]
    [InlineData("NDArray<double> r = ([|a[1..] *= 2|]);")]
    public Task Fires(string line) => Reports(line);

    [Theory]
    [InlineData("a *= 2;")]
    [InlineData("a[0, 1] *= 2;")]
    [InlineData("a[^1] += 2;")]
    [InlineData("a[m] *= 2;")]
    [InlineData("a[a > 0] += b;")]
    [InlineData("u[1.., new[] { 0, 1 }] += 2;")]
    [InlineData("a[1..].MultiplyInPlace(2);")]
    [InlineData("a[1..] = a[1..] * 2;")]
    [InlineData("field *= 2;")]
    [InlineData("Noisy *= 2;")]
    [InlineData("a.At(0, 1) *= 2;")]
    [InlineData("var arrays = new[] { a, b }; arrays[0] *= 2;")]
    [InlineData("foreach (var row in new[] { a }) row[0] += 1;")]
    [InlineData("t *= 2.0;")]
    [InlineData("var d = new Dictionary<string, int>(); d[\"x\"] += 2;")]
    public Task Stays_silent(string line) => Reports(line);

    [Fact]
    public Task Fix_is_the_named_method_for_every_operator() => Fixes(
        """
        [|a[1..] += b|];
        [|a[1..] -= 2|];
        [|Auto *= b|];
        [|a["1:"] /= x|]; // kept
        [|n[1..] %= 3|];
        [|n[1..] &= n|];
        [|n[1..] |= 1|];
        [|n[1..] ^= 1|];
        [|n[1..] <<= 1|];
        [|n[1..] >>= 1|];
        """,
        """
        a[1..].AddInPlace(b);
        a[1..].SubtractInPlace(2);
        Auto.MultiplyInPlace(b);
        a["1:"].DivideInPlace(x); // kept
        n[1..].RemainderInPlace(3);
        n[1..].BitwiseAndInPlace(n);
        n[1..].BitwiseOrInPlace(1);
        n[1..].BitwiseXorInPlace(1);
        n[1..].BitwiseLeftShiftInPlace(1);
        n[1..].BitwiseRightShiftInPlace(1);
        """);

    [Fact]
    public Task Fix_is_a_local_view_for_both_kinds_of_tensor() => Fixes(
        """
        [|t[0..1] *= 2.0|];
        [|a[1..] *= 2|];
        """,
        """
        { var view = t[0..1]; view *= 2.0; }
        { var view = a[1..]; view *= 2; }
        """,
        "Alternative");

    [Fact]
    public void A_local_view_of_a_tensor_writes_through()
    {
        Tensor<double> t = Tensor.Create<double>([1, 2, 3], [3]);
        { var view = t[0..2]; view *= 2.0; }
        Assert.Equal([2, 4, 3], t);
    }
}
