using Xunit;

namespace Strided.Tests;

/// <summary>The special cases of C99's annex F, and order where a function changes its method.</summary>
public class SpecialCaseTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double Pi = Math.PI;

    private static readonly Dictionary<string, (double X, double Z)[]> s_cases = new()
    {
        ["Exp"] = [(0, 1), (-0.0, 1), (Inf, Inf), (-Inf, 0), (1e9, Inf), (-1e9, 0), (1e-40, 1)],
        ["Log"] = [(1, 0), (0, -Inf), (-0.0, -Inf), (-1, NaN), (-Inf, NaN), (Inf, Inf), (-1e-40, NaN)],
        ["Log2"] = [(1, 0), (0, -Inf), (-0.0, -Inf), (-1, NaN), (Inf, Inf), (8, 3), (1024, 10), (0.25, -2), (1.0 / (1L << 62) / (1L << 62), -124)],
        ["Log10"] = [(1, 0), (0, -Inf), (-0.0, -Inf), (-1, NaN), (Inf, Inf), (10, 1), (100, 2), (1000, 3), (10000, 4), (1e5, 5), (1e10, 10)],
        ["Sin"] = [(0, 0), (-0.0, -0.0), (Inf, NaN), (-Inf, NaN), (1e-40, 1e-40)],
        ["Cos"] = [(0, 1), (-0.0, 1), (Inf, NaN), (-Inf, NaN), (1e-40, 1)],
        ["Tan"] = [(0, 0), (-0.0, -0.0), (Inf, NaN), (-Inf, NaN), (-1e-40, -1e-40)],
        ["Sinh"] = [(0, 0), (-0.0, -0.0), (Inf, Inf), (-Inf, -Inf), (1e9, Inf), (-1e9, -Inf), (1e-40, 1e-40)],
        ["Cosh"] = [(0, 1), (-0.0, 1), (Inf, Inf), (-Inf, Inf), (1e9, Inf), (-1e9, Inf)],
        ["Tanh"] = [(0, 0), (-0.0, -0.0), (Inf, 1), (-Inf, -1), (1e9, 1), (-1e9, -1), (30, 1), (-1e-40, -1e-40)],
        ["Asin"] = [(0, 0), (-0.0, -0.0), (1, Pi / 2), (-1, -Pi / 2), (1.5, NaN), (-1.5, NaN), (Inf, NaN), (1e-40, 1e-40)],
        ["Acos"] = [(1, 0), (-1, Pi), (0, Pi / 2), (-0.0, Pi / 2), (1.5, NaN), (-Inf, NaN)],
        ["Atan"] = [(0, 0), (-0.0, -0.0), (Inf, Pi / 2), (-Inf, -Pi / 2), (1e30, Pi / 2), (1, Pi / 4), (-1e-40, -1e-40)],
        ["ExpMinusOne"] = [(0, 0), (-0.0, -0.0), (Inf, Inf), (-Inf, -1), (1e9, Inf), (-1e9, -1), (1e-40, 1e-40), (-1e-40, -1e-40)],
        ["LogOnePlus"] = [(0, 0), (-0.0, -0.0), (-1, -Inf), (-2, NaN), (-Inf, NaN), (Inf, Inf), (1e-40, 1e-40), (-1e-40, -1e-40)],
        ["Exp2"] = [(0, 1), (-0.0, 1), (Inf, Inf), (-Inf, 0), (1e9, Inf), (-1e9, 0), (1, 2), (10, 1024), (-3, 0.125), (0.5, 1.4142135623730951)],
        ["Cbrt"] = [(0, 0), (-0.0, -0.0), (Inf, Inf), (-Inf, -Inf), (8, 2), (-27, -3), (1000, 10), (0.125, 0.5)],
        ["Asinh"] = [(0, 0), (-0.0, -0.0), (Inf, Inf), (-Inf, -Inf), (1e-40, 1e-40)],
        ["Acosh"] = [(1, 0), (0.5, NaN), (-1, NaN), (-5, NaN), (-Inf, NaN), (Inf, Inf)],
        ["Atanh"] = [(0, 0), (-0.0, -0.0), (1, Inf), (-1, -Inf), (1.5, NaN), (-1.5, NaN), (Inf, NaN), (-Inf, NaN), (1e-40, 1e-40)],
    };

    public static TheoryData<string> Functions => [.. ElementFunction.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(Functions))]
    public void Special_arguments_have_their_values(string name)
    {
        ElementFunction f = ElementFunction.Of(name);
        foreach ((double x, double z) in s_cases[name].Append((NaN, NaN)))
        {
            Assert.True(Same(z, f.Alone(x)), $"{name}({x:R}) is {f.Alone(x):R}, should be {z:R}.");
            Assert.True(Same((float)z, f.Alone((float)x)), $"{name}({x:R}f) is {f.Alone((float)x):R}, should be {(float)z:R}.");
            if (!double.IsNaN(z) && (x == 0 || Math.Abs(x) is > 1e-4 and < 60000))
                Assert.True(Same((double)(Half)z, (double)f.Alone((Half)x)), $"{name}({x:R}) of float16 is {f.Alone((Half)x)}, should be {(Half)z}.");
        }
    }

    [Fact]
    public void Exponentials_overflow_and_vanish_where_they_should()
    {
        Assert.Equal(1.7976931348622732e308, ElementFunction.Of("Exp").Alone(709.782712893384));
        Assert.Equal(Inf, ElementFunction.Of("Exp").Alone(709.7827128933841));
        Assert.Equal(double.Epsilon, ElementFunction.Of("Exp").Alone(-745.1332191019411));
        Assert.Equal(0, ElementFunction.Of("Exp").Alone(-745.1332191019412));
        Assert.Equal(float.PositiveInfinity, ElementFunction.Of("Exp").Alone(88.72284f));
        Assert.True(float.IsFinite(ElementFunction.Of("Exp").Alone(88.72283f)));
        Assert.Equal(float.Epsilon, ElementFunction.Of("Exp").Alone(-103.97207f));
        Assert.Equal(0, ElementFunction.Of("Exp").Alone(-103.97209f));
        Assert.True(double.IsFinite(ElementFunction.Of("Sinh").Alone(710.4758600739439)));
        Assert.Equal(Inf, ElementFunction.Of("Cosh").Alone(710.475860073944));
    }

    [Theory]
    [InlineData("Exp", 88.7)]
    [InlineData("Exp", -87.33)]
    [InlineData("Exp", -103.9)]
    [InlineData("Exp", 0.34657)]
    [InlineData("Log", 1)]
    [InlineData("Log", 0.70710678)]
    [InlineData("Log", 1.1754944e-38)]
    [InlineData("Log10", 1000)]
    [InlineData("Tanh", 9.99)]
    [InlineData("Sinh", 9.9999)]
    [InlineData("Asin", 0.5)]
    [InlineData("Atan", 2.4142)]
    [InlineData("ExpMinusOne", 20)]
    [InlineData("ExpMinusOne", -0.34657)]
    [InlineData("LogOnePlus", 1e-4)]
    [InlineData("Asinh", 16384)]
    [InlineData("Acosh", 16384)]
    [InlineData("Atanh", 0.5)]
    public void Where_the_method_changes_the_function_still_rises(string name, float around)
    {
        ElementFunction f = ElementFunction.Of(name);
        float x = around;
        for (int i = 0; i < 2000; i++) x = MathF.BitDecrement(x);
        float before = f.Alone(x);
        for (int i = 0; i < 4000; i++)
        {
            x = MathF.BitIncrement(x);
            float z = f.Alone(x);
            Assert.True(MathF.BitIncrement(z) >= before, $"{name} falls from {before:R} to {z:R} at {x:R}.");
            before = MathF.Max(before, z);
        }
    }

    private static bool Same(double want, double z) => want.Equals(z) && double.IsNegative(want) == double.IsNegative(z) || double.IsNaN(want) && double.IsNaN(z);
}
