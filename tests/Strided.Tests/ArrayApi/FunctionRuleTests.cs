using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>What the recorded functions leave open: bounds, tolerances, several results, dtypes the library never heard of.</summary>
public class FunctionRuleTests
{
    [Fact]
    public void Clip_takes_plain_numbers_in_the_dtype_of_the_array()
    {
        NDArray x = Nd.Array<short>([-5, 0, 5]);
        Assert.Equal(DType.Int16, Nd.Clip(x, -1, 3).DType);
        Assert.Equal([-1, 0, 3], Nd.Clip(x, -1, 3).AsType<int>().ToArray());
        Assert.Equal([-5, 0, 3], Nd.Clip(x, max: 3).AsType<int>().ToArray());
        Assert.Equal([-1, 0, 5], Nd.Clip(x, min: -1).AsType<int>().ToArray());
        Assert.Equal([-1.5, 0, 2.5], Nd.Clip(x, -1.5, 2.5).AsType<double>().ToArray());
        Assert.False(Nd.Clip(x, (Scalar?)null, null).SharesMemory(x));
        Assert.Throws<OverflowException>(() => Nd.Clip(x, 0, 100_000));
        NDArray z = Nd.Empty<short>(3);
        Assert.Same(z, Nd.Clip(x, -1, 3, z));
        Assert.Equal([-1, 0, 3], z.AsType<int>().ToArray());
    }

    [Fact]
    public void The_mean_of_decimals_is_a_decimal()
    {
        NDArray<decimal> a = Nd.Array([[0.1m, 0.2m], [0.3m, 1.4m]]);
        Assert.Equal(0.5m, a.Mean().ToScalar());
        Assert.Equal([0.2m, 0.8m], a.Mean(axis: 0).ToArray());
        Assert.Equal(0.8m, a.Mean(where: Nd.Array([false, true])).ToScalar());
        Assert.Throws<ShapeException>(() => Nd.Zeros<decimal>(0).Mean());
    }

    [Fact]
    public void Infinities_are_close_to_themselves_only_and_unsigned_differences_do_not_wrap()
    {
        Assert.Equal([true, false, false, false], Nd.IsClose(Nd.Array([Nd.Inf, Nd.Inf, 1, Nd.NaN]), Nd.Array([Nd.Inf, -Nd.Inf, Nd.Inf, Nd.NaN])).ToArray());
        Assert.True(Nd.IsClose(Nd.Array([Nd.NaN]), Nd.Array([Nd.NaN]), equalNan: true)[0]);
        Assert.False(Nd.AllClose(Nd.Array<byte>([1]), Nd.Array<byte>([2])));
        Assert.True(Nd.AllClose(Nd.Array<byte>([1]), Nd.Array<byte>([2]), atol: 1));
        Assert.True(Nd.AllClose(Nd.Array([true]), Nd.Array([true])));
        Assert.True(Nd.ArrayEqual(Nd.Array([Nd.NaN, 1]), Nd.Array([Nd.NaN, 1]), equalNan: true));
        Assert.False(Nd.ArrayEqual(Nd.Array([Nd.NaN, 1]), Nd.Array([Nd.NaN, 1])));
    }

    [Fact]
    public void Significand_and_exponent_make_the_number_again()
    {
        NDArray<double> x = [0, -0.0, 12, -0.3, double.Epsilon, double.MaxValue, Nd.Inf, Nd.NaN];
        (NDArray significand, NDArray<int> exponent) = Nd.FrExp(x);
        Assert.Equal(x.ToArray(), Nd.LdExp(significand, exponent).AsType<double>().ToArray());
        Assert.All(((NDArray<double>)significand)[2..6].ToArray(), s => Assert.InRange(Math.Abs(s), 0.5, 0.9999999999999999));
        (NDArray half, NDArray<int> power) = Nd.FrExp(Nd.Array([Half.Epsilon]));
        Assert.Equal((0.5, -23), (half.AsType<double>()[0], power[0]));
    }

    [Fact]
    public void Exponents_must_be_integers() => Assert.Contains("float64", Assert.Throws<DTypeException>(() => Nd.LdExp(Nd.Ones(2), Nd.Ones(2))).Message);

    [Fact]
    public void Numbers_in_place_of_NaN_and_infinities()
    {
        Assert.Equal([0, float.MaxValue, float.MinValue, 1], Nd.NanToNum(Nd.Array([float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1])).ToArray());
        Assert.Equal([new Complex(7, 1), new Complex(2, double.MaxValue)], Nd.NanToNum(Nd.Array([new Complex(Nd.NaN, 1), new Complex(2, Nd.Inf)]), nan: 7).ToArray());
        Assert.Equal([1, 2], Nd.NanToNum(Nd.Array([1, 2])).ToArray());
    }

    [Fact]
    public void Angles_of_real_numbers_are_0_or_pi() => Assert.Equal([0, Math.PI], Nd.Angle(Nd.Array([2.0, -2.0])).AsType<double>().ToArray());

    [Fact]
    public void The_hypotenuse_does_not_overflow_and_halves_round_to_even()
    {
        Assert.Equal(5e200, Nd.Hypot(Nd.Array([3e200]), Nd.Array([4e200]))[0], 1e186);
        Assert.Equal([0, 2, 2, -2], Nd.Round(Nd.Array([0.5, 1.5, 2.5, -2.5])).ToArray());
    }

    [Fact]
    public void Complex_functions_reach_the_ends_of_the_range()
    {
        // Nothing on the way overflows or vanishes before the result does.
        NDArray<Complex> far = [new(1e300, 1e300), new(1e-300, -1e-300), new(-1e308, 1e-320)];
        Complex[] roots = ((NDArray<Complex>)Nd.Sqrt((NDArray)far)).ToArray();
        for (int i = 0; i < 2; i++) Near(far[i], roots[i] * roots[i]);
        Assert.Equal(1e154, roots[2].Imaginary, 1e140);
        Near(new(690.7755278982137 + 0.34657359027997264, Math.PI / 4), ((NDArray<Complex>)Nd.Log((NDArray)far))[0]);
        Near(new(Math.PI / 4, 690.7755278982137 + 0.34657359027997264 + Math.Log(2)), ((NDArray<Complex>)Nd.Asin((NDArray)far))[0]);
        // e^710 is not a number any more, e^710 cos(π/2 - tiny) is.
        Complex edge = ((NDArray<Complex>)Nd.Exp((NDArray)Nd.Array([new Complex(710, 1.5707963)])))[0];
        Assert.True(double.IsFinite(edge.Real) && double.IsInfinity(edge.Imaginary));
        Assert.Equal(5e-17, ((NDArray<Complex>)Nd.Log1p((NDArray)Nd.Array([new Complex(0, 1e-8)])))[0].Real, 1e-30);

        static void Near(Complex want, Complex z) => Assert.True(Complex.Abs(want - z) <= 4e-16 * Complex.Abs(want), $"{z} instead of {want}");
    }
}
