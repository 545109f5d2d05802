using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Which operator the compiler picks, shown by the static type of the result, and what it answers.</summary>
public class BindingTests
{
    private readonly NDArray<int> ints = [7, -7, 3];
    private readonly NDArray<double> doubles = [1.5, -2, 0.5];
    private readonly NDArray<float> floats = [1, 2, 3];
    private readonly NDArray<bool> bools = [true, false, true];

    [Fact]
    public void Typed_with_typed_stays_typed()
    {
        NDArray<int> sum = ints + ints, difference = ints - ints, product = ints * ints, remainder = ints % ints;
        NDArray<int> and = ints & ints, or = ints | ints, xor = ints ^ ints, left = ints << ints, right = ints >> ints, not = ~ints, minus = -ints;
        Assert.Equal([14, -14, 6], sum.ToArray());
        Assert.Equal([0, 0, 0], difference.ToArray());
        Assert.Equal([49, 49, 9], product.ToArray());
        Assert.Equal([0, 0, 0], remainder.ToArray());
        Assert.Equal([7, -7, 3], and.ToArray());
        Assert.Equal([7, -7, 3], or.ToArray());
        Assert.Equal([0, 0, 0], xor.ToArray());
        Assert.Equal([7 << 7, 0, 24], left.ToArray());
        Assert.Equal([0, -1, 0], right.ToArray());
        Assert.Equal([-8, 6, -4], not.ToArray());
        Assert.Equal([-7, 7, -3], minus.ToArray());
        NDArray<double> quotient = doubles / doubles, modulo = doubles % doubles;
        Assert.Equal([1.0, 1, 1], quotient.ToArray());
        Assert.Equal([0.0, 0, 0], modulo.ToArray());
    }

    [Fact]
    public void Typed_with_a_number_stays_typed()
    {
        NDArray<int> a = ints + 1, b = 1 + ints, c = ints - 1, d = 1 - ints, e = ints * 2, f = 2 * ints, g = ints % 4, h = 4 % ints;
        NDArray<int> i = ints & 1, j = 1 & ints, k = ints | 1, l = 1 | ints, m = ints ^ 1, n = 1 ^ ints, o = ints << 2, p = ints >> 1;
        Assert.Equal([8, -6, 4], a.ToArray());
        Assert.Equal([8, -6, 4], b.ToArray());
        Assert.Equal([6, -8, 2], c.ToArray());
        Assert.Equal([-6, 8, -2], d.ToArray());
        Assert.Equal([14, -14, 6], e.ToArray());
        Assert.Equal([14, -14, 6], f.ToArray());
        Assert.Equal([3, 1, 3], g.ToArray());
        Assert.Equal([4, -3, 1], h.ToArray());
        Assert.Equal([1, 1, 1], i.ToArray());
        Assert.Equal([1, 1, 1], j.ToArray());
        Assert.Equal([7, -7, 3], k.ToArray());
        Assert.Equal([7, -7, 3], l.ToArray());
        Assert.Equal([6, -8, 2], m.ToArray());
        Assert.Equal([6, -8, 2], n.ToArray());
        Assert.Equal([28, -28, 12], o.ToArray());
        Assert.Equal([3, -4, 1], p.ToArray());
    }

    [Fact]
    public void A_float32_array_takes_double_literals_and_keeps_its_precision()
    {
        NDArray<float> a = floats * 2.5, b = 2.5 * floats, c = floats + 0.5, d = 0.5 - floats, e = floats / 2.0, f = 6.0 / floats, g = floats * 2, h = floats - 1f;
        Assert.Equal([2.5f, 5, 7.5f], a.ToArray());
        Assert.Equal([2.5f, 5, 7.5f], b.ToArray());
        Assert.Equal([1.5f, 2.5f, 3.5f], c.ToArray());
        Assert.Equal([-0.5f, -1.5f, -2.5f], d.ToArray());
        Assert.Equal([0.5f, 1, 1.5f], e.ToArray());
        Assert.Equal([6f, 3, 2], f.ToArray());
        Assert.Equal([2f, 4, 6], g.ToArray());
        Assert.Equal([0f, 1, 2], h.ToArray());
    }

    [Fact]
    public void Narrow_integers_keep_their_width_and_refuse_numbers_that_do_not_fit()
    {
        NDArray<sbyte> small = [1, 2, -128];
        NDArray<sbyte> more = small + 1;
        Assert.Equal([2, 3, -127], more.ToArray());
        NDArray untyped = small;
        Assert.Same(DType.Int8, (untyped + 1).DType);
        Assert.Contains("int8", Assert.Throws<OverflowException>(() => untyped + 300).Message, StringComparison.Ordinal);
        Assert.Contains("300", Assert.Throws<OverflowException>(() => small + 300).Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => { small += 300; });
        Assert.Equal([1, 2, -128], small.ToArray());
    }

    [Fact]
    public void Different_dtypes_promote_and_are_untyped()
    {
        NDArray sum = ints + doubles;
        Assert.Equal([8.5, -9, 3.5], Assert.IsType<NDArray<double>>(sum).ToArray());
        NDArray half = ints * floats;
        Assert.Same(DType.Float64, half.DType);
        NDArray fraction = ints * 0.5;
        Assert.Equal([3.5, -3.5, 1.5], Assert.IsType<NDArray<double>>(fraction).ToArray());
        NDArray complex = floats * Complex.ImaginaryOne;
        Assert.Same(DType.Complex64, complex.DType);
        Assert.Same(DType.Complex128, (doubles + Complex.One).DType);
        Assert.Same(DType.Int64, (bools + 1).DType);
        Assert.Same(DType.Bool, (bools + bools).DType);
    }

    [Fact]
    public void Integers_divide_in_float64()
    {
        NDArray<double> a = ints / ints, b = ints / 2, c = 14 / ints;
        Assert.Equal([1.0, 1, 1], a.ToArray());
        Assert.Equal([3.5, -3.5, 1.5], b.ToArray());
        Assert.Equal([2.0, -2, 14.0 / 3], c.ToArray());
        NDArray<sbyte> zero = [0, 1, -1];
        Assert.Equal([double.NaN, double.PositiveInfinity, double.NegativeInfinity], (zero / 0.0).ToString() is null ? [] : ((NDArray<double>)(zero / 0.0)).ToArray());
        Assert.Same(DType.Float64, ((NDArray)zero / (NDArray)zero).DType);
    }

    [Fact]
    public void Truth_values_have_logic()
    {
        NDArray<bool> other = [true, true, false];
        NDArray<bool> and = bools & other, or = bools | other, xor = bools ^ other, not = !bools, tilde = ~bools, with = bools & true, odd = bools ^ true;
        Assert.Equal([true, false, false], and.ToArray());
        Assert.Equal([true, true, true], or.ToArray());
        Assert.Equal([false, true, true], xor.ToArray());
        Assert.Equal([false, true, false], not.ToArray());
        Assert.Equal([false, true, false], tilde.ToArray());
        Assert.Equal([true, false, true], with.ToArray());
        Assert.Equal([false, true, false], odd.ToArray());
        NDArray untyped = bools;
        Assert.Equal([false, true, false], Assert.IsType<NDArray<bool>>(~untyped).ToArray());
        Assert.Throws<DTypeException>(() => untyped - untyped);
        Assert.Throws<DTypeException>(() => -untyped);
    }

    [Fact]
    public void Comparisons_answer_truth_values()
    {
        NDArray<bool> a = ints < 3, b = ints <= 3, c = ints > 3, d = ints >= 3, e = ints == 3, f = ints != 3;
        Assert.Equal([false, true, false], a.ToArray());
        Assert.Equal([false, true, true], b.ToArray());
        Assert.Equal([true, false, false], c.ToArray());
        Assert.Equal([true, false, true], d.ToArray());
        Assert.Equal([false, false, true], e.ToArray());
        Assert.Equal([true, true, false], f.ToArray());
        NDArray<bool> g = ints < doubles, h = 3 > ints, i = 3 >= ints, j = 3 < ints, k = 3 <= ints, l = ints == ints[..], m = ints != doubles;
        Assert.Equal([false, true, false], g.ToArray());
        Assert.Equal([false, true, false], h.ToArray());
        Assert.Equal([false, true, true], i.ToArray());
        Assert.Equal([true, false, false], j.ToArray());
        Assert.Equal([true, false, true], k.ToArray());
        Assert.Equal([true, true, true], l.ToArray());
        Assert.Equal([true, true, true], m.ToArray());
        Assert.Throws<DTypeException>(() => (NDArray)Nd.Zeros<Complex>(2) < 1);
    }

    [Fact]
    public void Untyped_operators_do_what_typed_ones_do()
    {
        NDArray a = ints, b = Nd.Array([2, 2, 2]);
        NDArray[] results =
        [
            a + b, a + 2, 2 + a, a - b, a - 2, 2 - a, a * b, a * 2, 2 * a, a / b, a / 2, 2 / a, a % b, a % 2, 2 % a,
            a & b, a & 2, 2 & a, a | b, a | 2, 2 | a, a ^ b, a ^ 2, 2 ^ a, a << b, a << 2, a >> b, a >> 2, -a, ~a,
        ];
        NDArray<int> x = ints, y = Nd.Array([2, 2, 2]);
        NDArray[] typed =
        [
            x + y, x + 2, 2 + x, x - y, x - 2, 2 - x, x * y, x * 2, 2 * x, x / y, x / 2, 2 / x, x % y, x % 2, 2 % x,
            x & y, x & 2, 2 & x, x | y, x | 2, 2 | x, x ^ y, x ^ 2, 2 ^ x, x << y, x << 2, x >> y, x >> 2, -x, ~x,
        ];
        for (int i = 0; i < results.Length; i++)
        {
            Assert.Same(typed[i].DType, results[i].DType);
            Assert.Equal(Element.Of(typed[i]), Element.Of(results[i]));
        }
    }

    [Fact]
    public void Text_plus_an_array_is_text()
    {
        string text = "x = " + ints;
        Assert.Equal("x = [ 7 -7  3]", text);
        Assert.Equal("[ 7 -7  3] it is", (NDArray)ints + " it is");
        Assert.Equal("x = [ 7 -7  3]", "x = " + (NDArray)ints);
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_are_named()
    {
        string message = Assert.Throws<ShapeException>(() => ints + Nd.Zeros<int>(2)).Message;
        Assert.Contains("(3,)", message, StringComparison.Ordinal);
        Assert.Contains("(2,)", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ints + (NDArray<int>)null!);
        Assert.Throws<ArgumentNullException>(() => (NDArray)ints + (NDArray)null!);
    }
}
