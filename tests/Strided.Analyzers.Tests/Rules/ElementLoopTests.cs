using Xunit;

namespace Strided.Analyzers.Tests;

public class ElementLoopTests : RuleTests<ElementLoop, ElementLoopFix>
{
    [Theory]
    [InlineData("[|for (int i = 0; i < a.Shape[0]; i++) for (int j = 0; j < a.Shape[1]; j++) a[i, j] = 1;|]")]
    [InlineData("double s = 0; [|for (int i = 0; i < a.Length; i++) { s += a[i]; }|]")]
    [InlineData("[|for (int i = 0; i < (int)a.Shape[0]; ++i) a[i] *= x;|]")]
    [InlineData("var r = Nd.ZerosLike(a); [|for (int i = 0; i < a.Shape[0]; i++) { r[i] = a[i]; }|]")]
    [InlineData("var r = Nd.Zeros(k, 4); [|for (int i = 0; i < k; i++) for (int j = 0; j < 4; j++) r[i, j] = x;|]")]
    [InlineData("var r = Nd.ZerosLike(a); [|for (int i = 0; i < a.Length; i++) r[i] = 2 * a[i];|]")]
    public Task Fires(string lines) => Reports(lines);

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) a[i] = 1;")]
    [InlineData("for (int i = 1; i < a.Length; i++) a[i] = 1;")]
    [InlineData("for (int i = 0; i < a.Length; i += 2) a[i] = 1;")]
    [InlineData("for (int i = 0; i < a.Length; i++) a[i] = i;")]
    [InlineData("for (int i = 0; i < a.Length; i++) a[i] = Number();")]
    [InlineData("for (int i = 0; i < a.Length; i++) b[i] = a[i];")]
    [InlineData("for (int i = 0; i < a.Shape[0]; i++) for (int j = 0; j < a.Shape[1]; j++) a[j, i] = 1;")]
    [InlineData("for (int i = 0; i < a.Shape[0]; i++) a[i, 0] = 1;")]
    [InlineData("for (int i = 0; i < a.Length; i++) { a[i] = 1; Console.WriteLine(i); }")]
    [InlineData("float s = 0; for (int i = 0; i < n.Length; i++) s += n[i];")]
    [InlineData("for (int i = 0; i < a.Length; i++) a[i] = a[i] * a[i] + 1;")]
    [InlineData("var r = Nd.Zeros(k, 4); k++; for (int i = 0; i < k; i++) for (int j = 0; j < 4; j++) r[i, j] = x;")]
    [InlineData("var plain = new double[3]; for (int i = 0; i < plain.Length; i++) plain[i] = 1;")]
    public Task Stays_silent(string lines) => Reports(lines);

    [Fact]
    public Task Fix_calls_once() => Fixes(
        """
        [|for (int i = 0; i < a.Shape[0]; i++)
            for (int j = 0; j < a.Shape[1]; j++)
                a[i, j] = 1;|]
        var r = Nd.ZerosLike(a);
        [|for (int i = 0; i < a.Length; i++) r[i] = a[i];|]
        [|for (int i = 0; i < a.Length; i++) r[i] = a[i] * x;|]
        [|for (int i = 0; i < a.Length; i++) r[i] = r[i] * x;|]
        [|for (int i = 0; i < a.Length; i++) a[i] += r[i];|]
        double s = 0;
        [|for (int i = 0; i < a.Length; i++) s += a[i];|]
        """,
        """
        a[..] = 1;
        var r = Nd.ZerosLike(a);
        r[..] = a;
        Nd.Multiply(a, x, @out: r);
        r *= x;
        a += r;
        double s = 0;
        s += a.Sum().ToScalar();
        """);
}
