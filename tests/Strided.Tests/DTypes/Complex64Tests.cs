using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Xunit;
using static Strided.Tests.Complex64Tests;

namespace Strided.Tests;

public class Complex64Tests
{
    private const float Inf = float.PositiveInfinity;
    private const float Nan = float.NaN;

    // Sums and products of these are exact in float, so Complex has to agree to the bit.
    private static readonly float[] Parts = [0f, -0f, 1f, -1f, 2f, -3.5f, 0.25f, 1024f, Inf, -Inf, Nan];

    private static IEnumerable<Complex64> Grid => from re in Parts from im in Parts select new Complex64(re, im);

    private static IEnumerable<Complex64> OrdinaryGrid => Grid.Where(z => Complex64.IsFinite(z) && z != Complex64.Zero);

    [Fact]
    public void Is_two_floats_real_then_imaginary()
    {
        Assert.Equal(8, Unsafe.SizeOf<Complex64>());
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<Complex64>());
        Complex64[] row = [new(1f, 2f), new(3f, 4f)];
        Assert.Equal([1f, 2f, 3f, 4f], MemoryMarshal.Cast<Complex64, float>(row).ToArray());
    }

    [Fact]
    public void Constants_have_their_values()
    {
        AssertSame(new Complex64(0f, 0f), Complex64.Zero);
        AssertSame(new Complex64(1f, 0f), Complex64.One);
        AssertSame(new Complex64(0f, 1f), Complex64.ImaginaryOne);
        AssertSame(new Complex64(Nan, Nan), Complex64.NaN);
        AssertSame(new Complex64(Inf, Inf), Complex64.Infinity);
        AssertSame(new Complex64(-1f, 0f), NegativeOne<Complex64>());
    }

    [Fact]
    public void Sum_difference_and_product_agree_with_Complex_over_the_grid()
    {
        foreach (Complex64 a in Grid)
        {
            Complex wide = a;
            AssertSame((Complex64)(-wide), -a);
            AssertSame((Complex64)(+wide), +a);
            AssertSame((Complex64)Complex.Conjugate(wide), Complex64.Conjugate(a));
            foreach (Complex64 b in Grid)
            {
                AssertSame((Complex64)(wide + (Complex)b), a + b);
                AssertSame((Complex64)(wide - (Complex)b), a - b);
                AssertSame((Complex64)(wide * (Complex)b), a * b);
            }
        }
    }

    [Fact]
    public void Real_operands_act_on_the_parts()
    {
        Complex64 z = new(3f, -0f);
        AssertSame(new Complex64(5f, -0f), z + 2f);
        AssertSame(new Complex64(5f, -0f), 2f + z);
        AssertSame(new Complex64(1f, -0f), z - 2f);
        AssertSame(new Complex64(-1f, 0f), 2f - z);
        AssertSame(new Complex64(6f, -0f), z * 2f);
        AssertSame(new Complex64(6f, -0f), 2f * z);
        AssertSame(new Complex64(1.5f, -0f), z / 2f);
        AssertSame(new Complex64(4f, -0f), ++z);
        AssertSame(new Complex64(3f, -0f), --z);
        AssertSame(new Complex64(Inf, 1f), new Complex64(Inf, 0.5f) * 2f - new Complex64(1f, 0f));
        AssertSame(new Complex64(0.5f, -0.5f), 1f / new Complex64(1f, 1f));
    }

    [Fact]
    public void An_integer_operand_is_a_real_one_and_a_Complex_operand_widens()
    {
        AssertSame(new Complex64(3f, -0f), 2 + new Complex64(1f, -0f));
        Complex sum = new Complex64(1f, 2f) + new Complex(0.1, 0.2);
        Assert.Equal(new Complex(1.1, 2.2), sum);
        Assert.True(new Complex64(2f, 0f) == 2);
    }

    [Fact]
    public void Products_are_plain_float_arithmetic()
    {
        Complex64 a = new(1.1f, 3.3f), b = new(3.3f, 1.1f);
        float ac = a.Real * b.Real, bd = a.Imaginary * b.Imaginary, ad = a.Real * b.Imaginary, bc = a.Imaginary * b.Real;
        AssertSame(new Complex64(ac - bd, ad + bc), a * b);
        AssertSame(new Complex64(Nan, Inf), new Complex64(3e38f, 3e38f) * new Complex64(3e38f, 3e38f));
    }

    [Fact]
    public void Quotients_agree_with_Complex_to_float_precision()
    {
        foreach (Complex64 a in OrdinaryGrid)
            foreach (Complex64 b in OrdinaryGrid)
            {
                Complex expected = (Complex)a / b;
                Assert.InRange(Complex.Abs(expected - (a / b)), 0, 3e-7 * Complex.Abs(expected));
                Assert.InRange(Complex.Abs(Complex.Reciprocal(b) - Complex64.Reciprocal(b)), 0, 3e-7 / Complex.Abs(b));
            }
    }

    [Theory]
    [InlineData(1e30f, 1e30f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(1e30f, 1e-30f)]
    [InlineData(1e-30f, -1e30f)]
    public void Quotients_do_not_overflow_on_the_way(float re, float im)
    {
        Complex64 z = new(re, im);
        Complex64 one = z / z;
        Assert.Equal(1f, one.Real, 1e-6f);
        Assert.Equal(0f, one.Imaginary, 1e-6f);
    }

    [Fact]
    public void Division_by_zero_divides_each_part_by_zero()
    {
        AssertSame(new Complex64(Inf, -Inf), new Complex64(1f, -2f) / Complex64.Zero);
        AssertSame(new Complex64(Inf, Nan), Complex64.One / new Complex64(-0f, -0f));
        AssertSame(Complex64.NaN, Complex64.Zero / Complex64.Zero);
        AssertSame(new Complex64(Inf, Nan), Complex64.Reciprocal(Complex64.Zero));
        AssertSame(Complex64.NaN, Complex64.One / Complex64.NaN);
    }

    [Fact]
    public void Comparison_and_hash_codes_treat_zeros_and_NaN_as_Complex_does()
    {
        foreach (Complex64 a in Grid)
            foreach (Complex64 b in Grid)
            {
                Complex wide = a;
                Assert.Equal(wide == (Complex)b, a == b);
                Assert.Equal(wide != (Complex)b, a != b);
                Assert.Equal(wide.Equals((Complex)b), a.Equals(b));
                if (a.Equals(b)) Assert.Equal(a.GetHashCode(), b.GetHashCode());
            }

        Assert.True(new Complex64(1f, 2f).Equals((object)new Complex64(1f, 2f)));
        Assert.False(new Complex64(1f, 0f).Equals(1f as object));
    }

    [Theory]
    [InlineData(3f, -4f, 5f)]
    [InlineData(3 * 2.12676479e37f, 4 * 2.12676479e37f, 5 * 2.12676479e37f)]
    [InlineData(3 * float.Epsilon, 4 * float.Epsilon, 5 * float.Epsilon)]
    [InlineData(-0f, -0f, 0f)]
    [InlineData(Inf, Nan, Inf)]
    [InlineData(Nan, -Inf, Inf)]
    [InlineData(1f, Nan, Nan)]
    public void Magnitude_neither_overflows_nor_underflows(float re, float im, float expected)
    {
        Assert.Equal(expected, Complex64.Abs(new Complex64(re, im)));
        Assert.Equal(expected, new Complex64(re, im).Magnitude);
        AssertSame(new Complex64(expected, 0f), GenericAbs(new Complex64(re, im)));
    }

    [Fact]
    public void Polar_coordinates_go_there_and_back()
    {
        Complex64 z = Complex64.FromPolarCoordinates(2f, 2.5f);
        Assert.Equal(2f * Math.Cos(2.5), z.Real, 1e-7);
        Assert.Equal(2f * Math.Sin(2.5), z.Imaginary, 1e-7);
        Assert.Equal(2f, z.Magnitude, 2e-7f);
        Assert.Equal(2.5f, z.Phase, 3e-7f);
        Assert.Equal(-MathF.PI, new Complex64(-1f, -0f).Phase);
    }

    [Fact]
    public void Predicates_and_magnitude_choices_agree_with_Complex_over_the_grid()
    {
        foreach (Complex64 a in Grid)
        {
            Assert.Equal(Predicates((Complex)a), Predicates(a));
            foreach (Complex64 b in Grid)
                foreach ((Complex64 mine, Complex theirs) in Choices(a, b).Zip(Choices((Complex)a, (Complex)b)))
                    AssertSame((Complex64)theirs, mine);
        }
    }

    [Fact]
    public void A_subnormal_part_is_seen_in_float_range()
    {
        Assert.True(Complex64.IsSubnormal(new Complex64(1f, 1e-40f)));
        Assert.False(Complex64.IsNormal(new Complex64(1f, 1e-40f)));
        Assert.True(Complex64.IsNormal(new Complex64(1f, 1e-37f)));
        Assert.False(Complex64.IsSubnormal(new Complex64(1f, 1e-37f)));
    }

    [Fact]
    public void Generic_code_sums_and_multiplies()
    {
        Assert.Equal(new Complex64(4.5f, -1f), Sum<Complex64>([new(1f, 2f), new(3f, -3f), 0.5f]));
        Assert.Equal(new Complex64(-5f, 10f), Product<Complex64>([new(1f, 2f), new(3f, 4f)]));
        Assert.Equal(2, Radix<Complex64>());
    }

    internal static T Sum<T>(ReadOnlySpan<T> values)
        where T : INumberBase<T>
    {
        T sum = T.Zero;
        foreach (T value in values) sum += value;
        return sum;
    }

    private static T Product<T>(ReadOnlySpan<T> values)
        where T : INumberBase<T>
    {
        T product = T.MultiplicativeIdentity;
        foreach (T value in values) product *= value + T.AdditiveIdentity;
        return product;
    }

    private static int Radix<T>()
        where T : INumberBase<T> => T.Radix;

    private static T NegativeOne<T>()
        where T : ISignedNumber<T> => T.NegativeOne;

    private static T GenericAbs<T>(T value)
        where T : INumberBase<T> => T.Abs(value);

    private static bool[] Predicates<T>(T z)
        where T : INumberBase<T> =>
    [
        T.IsCanonical(z), T.IsComplexNumber(z), T.IsEvenInteger(z), T.IsFinite(z), T.IsImaginaryNumber(z), T.IsInfinity(z),
        T.IsInteger(z), T.IsNaN(z), T.IsNegative(z), T.IsNegativeInfinity(z), T.IsNormal(z), T.IsOddInteger(z), T.IsPositive(z),
        T.IsPositiveInfinity(z), T.IsRealNumber(z), T.IsSubnormal(z), T.IsZero(z),
    ];

    private static T[] Choices<T>(T a, T b)
        where T : INumberBase<T> =>
        [T.MaxMagnitude(a, b), T.MinMagnitude(a, b), T.MaxMagnitudeNumber(a, b), T.MinMagnitudeNumber(a, b)];

    internal static void AssertSame(Complex64 expected, Complex64 actual)
    {
        if (!SamePart(expected.Real, actual.Real) || !SamePart(expected.Imaginary, actual.Imaginary))
            Assert.Fail($"Expected {Show(expected)}, got {Show(actual)}");

        static bool SamePart(float a, float b) =>
            (float.IsNaN(a) && float.IsNaN(b)) || BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b);

        static string Show(Complex64 z) => z.ToString(CultureInfo.InvariantCulture);
    }
}

public class Complex64FunctionTests
{
    private const float Inf = float.PositiveInfinity;
    private const float Nan = float.NaN;

    private static readonly Dictionary<string, (Func<Complex64, Complex64> Narrow, Func<Complex, Complex> Wide)> Functions = new()
    {
        ["Sqrt"] = (Complex64.Sqrt, Complex.Sqrt),
        ["Exp"] = (Complex64.Exp, Complex.Exp),
        ["Log"] = (Complex64.Log, Complex.Log),
        ["Log10"] = (Complex64.Log10, Complex.Log10),
        ["Sin"] = (Complex64.Sin, Complex.Sin),
        ["Cos"] = (Complex64.Cos, Complex.Cos),
        ["Tan"] = (Complex64.Tan, Complex.Tan),
        ["Sinh"] = (Complex64.Sinh, Complex.Sinh),
        ["Cosh"] = (Complex64.Cosh, Complex.Cosh),
        ["Tanh"] = (Complex64.Tanh, Complex.Tanh),
        ["Asin"] = (Complex64.Asin, Complex.Asin),
        ["Acos"] = (Complex64.Acos, Complex.Acos),
        ["Atan"] = (Complex64.Atan, Complex.Atan),
    };

    public static TheoryData<string> FunctionNames => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Agrees_with_Complex_to_half_an_ulp_at_ordinary_points(string name)
    {
        (Func<Complex64, Complex64> narrow, Func<Complex, Complex> wide) = Functions[name];
        float[] parts = [-7.3f, -2.1f, -0.6f, -0.11f, 0.13f, 0.7f, 1.9f, 5.2f];
        foreach (float re in parts)
            foreach (float im in parts)
            {
                Complex expected = wide(new Complex(re, im));
                Complex64 actual = narrow(new Complex64(re, im));
                Assert.InRange(actual.Real - expected.Real, -HalfUlp(expected.Real), HalfUlp(expected.Real));
                Assert.InRange(actual.Imaginary - expected.Imaginary, -HalfUlp(expected.Imaginary), HalfUlp(expected.Imaginary));
            }

        // A little more than half: Complex has an error of its own.
        static double HalfUlp(double x) => 0.50001 * (MathF.BitIncrement(Math.Abs((float)x)) - Math.Abs((float)x));
    }

    // Points where the textbook formulas lose digits even in double; expected values from 600-bit arithmetic.
    [Theory]
    [InlineData("Sqrt", -1f, 1e-30f, 5.0000000e-31f, 1f)]
    [InlineData("Sqrt", 3e38f, -3e38f, 1.90297667e19f, -7.88238786e18f)]
    [InlineData("Exp", -80f, 1e-20f, 1.80485133e-35f, 0f)]
    [InlineData("Log", 0.6f, 0.8f, 2.38418583e-08f, 0.927295208f)]
    [InlineData("Log", 1.0000001f, 1e-05f, 1.19259283e-07f, 9.9999988e-06f)]
    [InlineData("Log", 3e38f, 3e38f, 88.9434204f, 0.785398185f)]
    [InlineData("Log10", -1000f, 0.001f, 3f, 1.36437595f)]
    [InlineData("Sin", 3.1415927f, 1e-10f, -8.74227766e-08f, -1e-10f)]
    [InlineData("Sin", 0.75f, -80f, 1.88835151e+34f, -2.02700587e+34f)]
    [InlineData("Cos", 1.5707964f, 1e-10f, -4.37113883e-08f, -1e-10f)]
    [InlineData("Tan", 1.5707964f, 0f, -22877332f, 0f)]
    [InlineData("Tan", 1.5707964f, 1e-07f, -3669930.5f, 8395822f)]
    [InlineData("Tan", 1f, -30f, 1.59245456e-26f, -1f)]
    [InlineData("Sinh", 1e-10f, 1e-20f, 1e-10f, 1e-20f)]
    [InlineData("Cosh", 1e-10f, 3f, -0.98999250f, 1.41120006e-11f)]
    [InlineData("Tanh", 1e-08f, 1.5707964f, 4973428f, -21739544f)]
    [InlineData("Tanh", 30f, 1f, 1f, 1.59245456e-26f)]
    [InlineData("Asin", 1e-20f, 1e-25f, 1e-20f, 1e-25f)]
    [InlineData("Asin", 1e30f, 1e10f, 1.57079637f, 69.7706985f)]
    [InlineData("Asin", 0.5f, 1e-30f, 0.523598790f, 1.15470051e-30f)]
    [InlineData("Acos", 0.9999999f, 1e-10f, 0.000488281308f, -2.04799989e-07f)]
    [InlineData("Acos", -1e20f, -2f, 3.14159274f, 46.7448502f)]
    [InlineData("Atan", 1e-10f, 1e-20f, 1e-10f, 1e-20f)]
    [InlineData("Atan", 1e20f, 1e-20f, 1.57079637f, 0f)]
    [InlineData("Atan", 1e-4f, 1.0000001f, 0.786019206f, 4.95174360f)]
    public void Is_accurate_in_both_parts_where_digits_cancel(string name, float re, float im, float expectedReal, float expectedImaginary) =>
        AssertSame(new Complex64(expectedReal, expectedImaginary), Functions[name].Narrow(new Complex64(re, im)));

    // C99, Annex G.
    [Theory]
    [InlineData("Sqrt", -4f, 0f, 0f, 2f)]
    [InlineData("Sqrt", -4f, -0f, 0f, -2f)]
    [InlineData("Sqrt", -0f, -0f, 0f, -0f)]
    [InlineData("Sqrt", Nan, -Inf, Inf, -Inf)]
    [InlineData("Sqrt", -Inf, 1f, 0f, Inf)]
    [InlineData("Sqrt", Inf, -1f, Inf, -0f)]
    [InlineData("Exp", Inf, 0f, Inf, 0f)]
    [InlineData("Exp", -Inf, 2f, -0f, 0f)]
    [InlineData("Exp", -Inf, Nan, 0f, 0f)]
    [InlineData("Exp", Inf, Inf, Inf, Nan)]
    [InlineData("Exp", 1f, Inf, Nan, Nan)]
    [InlineData("Log", 0f, 0f, -Inf, 0f)]
    [InlineData("Log", -0f, 0f, -Inf, MathF.PI)]
    [InlineData("Log", -1f, -0f, 0f, -MathF.PI)]
    [InlineData("Log", Nan, Inf, Inf, Nan)]
    [InlineData("Log", -Inf, 1f, Inf, MathF.PI)]
    [InlineData("Sin", 0f, 1000f, 0f, Inf)]
    [InlineData("Sin", -0f, -0f, -0f, -0f)]
    [InlineData("Cos", 0f, 1000f, Inf, -0f)]
    [InlineData("Sinh", Inf, 0f, Inf, 0f)]
    [InlineData("Sinh", 0f, Inf, 0f, Nan)]
    [InlineData("Sinh", -Inf, Inf, -Inf, Nan)]
    [InlineData("Cosh", Inf, Inf, Inf, Nan)]
    [InlineData("Cosh", -Inf, 0f, Inf, -0f)]
    [InlineData("Tanh", -Inf, 2f, -1f, -0f)]
    [InlineData("Tanh", Inf, Nan, 1f, 0f)]
    [InlineData("Tanh", 50f, Nan, Nan, Nan)]
    [InlineData("Tan", -0f, 0f, -0f, 0f)]
    [InlineData("Tan", 2f, Inf, -0f, 1f)]
    [InlineData("Asin", Inf, 1f, MathF.PI / 2, Inf)]
    [InlineData("Asin", 0f, Nan, 0f, Nan)]
    [InlineData("Asin", 2f, -0f, MathF.PI / 2, -1.3169578969f)]
    [InlineData("Acos", -Inf, Inf, 3 * MathF.PI / 4, -Inf)]
    [InlineData("Acos", 1f, 0f, 0f, -0f)]
    [InlineData("Acos", Nan, 1f, Nan, Nan)]
    [InlineData("Atan", 0f, 1f, 0f, Inf)]
    [InlineData("Atan", -Inf, Nan, -MathF.PI / 2, 0f)]
    [InlineData("Atan", -0f, 2f, -MathF.PI / 2, 0.5493061443f)]
    public void Special_values_and_branch_cuts_are_those_of_C99(string name, float re, float im, float expectedReal, float expectedImaginary)
    {
        Complex64 actual = Functions[name].Narrow(new Complex64(re, im));
        if (float.IsNaN(re) || float.IsNaN(im)) actual = Unsign(actual, expectedReal, expectedImaginary);
        AssertSame(new Complex64(expectedReal, expectedImaginary), actual);

        // C99 leaves the signs of zeros and infinities open where an argument is NaN.
        static Complex64 Unsign(Complex64 z, float realSign, float imaginarySign) =>
            new(Unsigned(z.Real, realSign), Unsigned(z.Imaginary, imaginarySign));

        static float Unsigned(float part, float sign) => part == 0f || float.IsInfinity(part) ? MathF.CopySign(part, sign) : part;
    }

    [Fact]
    public void Integer_powers_are_exact_where_float_holds_them()
    {
        AssertSame(new Complex64(0f, 2f), Complex64.Pow(new Complex64(1f, 1f), 2f));
        AssertSame(new Complex64(-7f, 24f), Complex64.Pow(new Complex64(3f, 4f), new Complex64(2f, 0f)));
        AssertSame(new Complex64(-0.25f, 0f), Complex64.Pow(new Complex64(1f, 1f), -4f) + Complex64.Zero);
        AssertSame(Complex64.One, Complex64.Pow(Complex64.NaN, 0f));
    }

    [Fact]
    public void A_power_of_zero_is_zero_or_NaN()
    {
        AssertSame(Complex64.Zero, Complex64.Pow(Complex64.Zero, 2.5f));
        AssertSame(Complex64.Zero, Complex64.Pow(Complex64.Zero, new Complex64(1f, 5f)));
        AssertSame(Complex64.One, Complex64.Pow(Complex64.Zero, Complex64.Zero));
        AssertSame(Complex64.NaN, Complex64.Pow(Complex64.Zero, -1f));
        AssertSame(Complex64.NaN, Complex64.Pow(Complex64.Zero, Complex64.ImaginaryOne));
    }

    [Theory]
    [InlineData(1.5f, -0.5f, 2.5f, 0f)]
    [InlineData(-2f, 0f, 0.5f, 0f)]
    [InlineData(0.3f, 0.4f, -1.5f, 2f)]
    [InlineData(2f, 3f, -7f, 0f)]
    [InlineData(2f, 3f, 0f, 1f)]
    [InlineData(1e10f, 1e10f, -40f, 0f)]
    [InlineData(1.01f, 0.02f, 64f, 0f)]
    [InlineData(1.01f, 0.02f, 1000f, 0f)]
    public void Powers_agree_with_Complex(float re, float im, float powerReal, float powerImaginary)
    {
        Complex expected = Complex.Pow(new Complex(re, im), new Complex(powerReal, powerImaginary));
        Complex64 actual = Complex64.Pow(new Complex64(re, im), new Complex64(powerReal, powerImaginary));
        Assert.InRange(Complex.Abs(actual - expected), 0, 1e-7 * Complex.Abs(expected) + 1e-45);
    }

    [Fact]
    public void A_power_out_of_range_on_the_way_overflows_only_at_the_end()
    {
        AssertSame(new Complex64(Inf, 0f), Complex64.Pow(new Complex64(1e30f, 0f), 60f));
        AssertSame(new Complex64(0f, -0f), Complex64.Pow(new Complex64(1e30f, 0f), -60f));
        AssertSame(new Complex64(0f, 0f), Complex64.Pow(new Complex64(1e-30f, 0f), 60f));
    }

    [Fact]
    public void Logarithms_take_a_base()
    {
        Assert.Equal(10f, Complex64.Log(new Complex64(1024f, 0f), 2f).Real, 1e-6f);
        AssertSame((Complex64)Complex.Log(new Complex(-3, 4), 7), Complex64.Log(new Complex64(-3f, 4f), 7f));
    }
}

public class Complex64ConversionTests
{
    private static readonly Complex64[] Values =
    [
        new(0f, 0f), new(-0f, 0f), new(1.5f, 0f), new(-1f, 0f), new(300f, 0f), new(3e38f, 0f), new(-3e38f, 0f), new(70000f, 0f),
        new(float.NaN, 0f), new(float.PositiveInfinity, 0f), new(float.NegativeInfinity, 0f), new(2.75f, 1f), new(5f, float.NaN),
    ];

    [Fact]
    public void Widening_to_Complex_is_exact_and_narrowing_rounds_each_part()
    {
        Complex wide = new Complex64(0.1f, -float.Epsilon);
        Assert.Equal(0.1f, wide.Real);
        Assert.Equal(-(double)float.Epsilon, wide.Imaginary);
        AssertSame(new Complex64(0.1f, float.PositiveInfinity), (Complex64)new Complex(0.1, 1e300));
    }

    [Fact]
    public void Real_numbers_convert_as_they_do_to_float()
    {
        AssertReal(0.1f, 0.1f);
        AssertReal(-3f, (sbyte)-3);
        AssertReal(200f, (byte)200);
        AssertReal(97f, 'a');
        AssertReal(-30000f, (short)-30000);
        AssertReal(60000f, (ushort)60000);
        AssertReal(16777216f, 16777217);
        AssertReal(4294967296f, uint.MaxValue);
        AssertReal(-9223372036854775808f, long.MinValue);
        AssertReal(18446744073709551616f, ulong.MaxValue);
        AssertReal(-5f, (nint)(-5));
        AssertReal(5f, (nuint)5);
        AssertReal(0.5f, (Half)0.5f);
        AssertReal(0.1f, (Complex64)0.1);
        AssertReal(float.PositiveInfinity, (Complex64)1e39);
        AssertReal(0.1f, (Complex64)0.1m);
        AssertReal(-1e20f, (Complex64)(Int128)(-1e20));
        AssertReal(1e20f, (Complex64)(UInt128)1e20);
        AssertReal(1e30f, (Complex64)BigInteger.Pow(10, 30));

        static void AssertReal(float expected, Complex64 actual) => AssertSame(new Complex64(expected, 0f), actual);
    }

    [Fact]
    public void Generic_conversions_to_every_number_type_are_those_of_Complex()
    {
        AssertConvertsAsComplex<double>();
        AssertConvertsAsComplex<float>();
        AssertConvertsAsComplex<Half>();
        AssertConvertsAsComplex<decimal>();
        AssertConvertsAsComplex<sbyte>();
        AssertConvertsAsComplex<byte>();
        AssertConvertsAsComplex<char>();
        AssertConvertsAsComplex<short>();
        AssertConvertsAsComplex<ushort>();
        AssertConvertsAsComplex<int>();
        AssertConvertsAsComplex<uint>();
        AssertConvertsAsComplex<long>();
        AssertConvertsAsComplex<ulong>();
        AssertConvertsAsComplex<nint>();
        AssertConvertsAsComplex<nuint>();
        AssertConvertsAsComplex<Int128>();
        AssertConvertsAsComplex<UInt128>();
        AssertConvertsAsComplex<BigInteger>();
        AssertConvertsAsComplex<Complex>();
    }

    [Fact]
    public void Generic_conversions_from_every_number_type_keep_the_value()
    {
        AssertComesBack<double>(3);
        AssertComesBack<float>(3);
        AssertComesBack<Half>((Half)3);
        AssertComesBack<decimal>(3);
        AssertComesBack<sbyte>(3);
        AssertComesBack<byte>(3);
        AssertComesBack('\u0003');
        AssertComesBack<short>(3);
        AssertComesBack<ushort>(3);
        AssertComesBack<int>(3);
        AssertComesBack<uint>(3);
        AssertComesBack<long>(3);
        AssertComesBack<ulong>(3);
        AssertComesBack<nint>(3);
        AssertComesBack<nuint>(3);
        AssertComesBack<Int128>(3);
        AssertComesBack<UInt128>(3);
        AssertComesBack<BigInteger>(3);
        AssertComesBack<Complex>(3);
        AssertComesBack<Complex64>(3);
    }

    [Fact]
    public void Generic_conversions_keep_the_imaginary_part_between_complex_types_and_round_once()
    {
        Complex64 z = new(0.1f, -2f);
        AssertSame(z, Complex64.CreateTruncating(new Complex(0.1, -2)));
        AssertSame(z, Complex64.CreateChecked(z));
        Assert.Equal((Complex)z, Complex.CreateTruncating(z));
        // Rounding to double on the way would end on the halfway point, and then on its even neighbour below.
        AssertSame(new Complex64((1L << 60) + (1L << 37), 0f), Complex64.CreateChecked((1L << 60) + (1L << 36) + 1));
    }

    [Fact]
    public void A_checked_conversion_of_a_number_off_the_real_axis_fails()
    {
        Assert.Throws<OverflowException>(() => int.CreateChecked(new Complex64(1f, 2f)));
        Assert.Equal(1, int.CreateTruncating(new Complex64(1f, 2f)));
        Assert.Equal(double.NaN, double.CreateChecked(new Complex64(1f, 2f)));
    }

    [Fact]
    public void Text_is_that_of_Complex()
    {
        foreach (Complex64 z in Values)
        {
            Assert.Equal(((Complex)z).ToString("F3", CultureInfo.InvariantCulture), z.ToString("F3", CultureInfo.InvariantCulture));
            Assert.Equal(((Complex)z).ToString("F3"), z.ToString("F3"));
        }

        Assert.Equal("<0.1; -2>", new Complex64(0.1f, -2f).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("<0,1; -2>", new Complex64(0.1f, -2f).ToString(Comma));
        Assert.Equal($"{new Complex64(0.1f, -2f)}", new Complex64(0.1f, -2f).ToString());
    }

    [Fact]
    public void Formatting_into_a_span_needs_exactly_the_room_of_the_text()
    {
        Complex64 z = new(-1.25f, 1e30f);
        string text = z.ToString("E2", Comma);
        Span<char> chars = stackalloc char[text.Length];
        Span<byte> bytes = stackalloc byte[text.Length];
        for (int room = 0; room < text.Length; room++)
        {
            Assert.False(z.TryFormat(chars[..room], out int none, "E2", Comma));
            Assert.Equal(0, none);
            Assert.False(z.TryFormat(bytes[..room], out none, "E2", Comma));
            Assert.Equal(0, none);
        }

        Assert.True(z.TryFormat(chars, out int charsWritten, "E2", Comma));
        Assert.Equal(text, chars[..charsWritten].ToString());
        Assert.True(z.TryFormat(bytes, out int bytesWritten, "E2", Comma));
        Assert.Equal(text, Encoding.UTF8.GetString(bytes[..bytesWritten]));
    }

    [Fact]
    public void Text_reads_back_as_the_same_number()
    {
        var random = new Random(64);
        Span<byte> bits = stackalloc byte[8];
        for (int i = 0; i < 2000; i++)
        {
            random.NextBytes(bits);
            Complex64 z = new(BitConverter.ToSingle(bits), BitConverter.ToSingle(bits[4..]));
            AssertSame(z, Complex64.Parse(z.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
            AssertSame(z, ParseUtf8<Complex64>(Encoding.UTF8.GetBytes(z.ToString(Comma)), Comma));
        }
    }

    [Theory]
    [InlineData("<1; 2>", 1f, 2f)]
    [InlineData("<1;2>", 1f, 2f)]
    [InlineData("  < 1.5 ;  -2e3 >\t", 1.5f, -2000f)]
    [InlineData("<1,000; NaN>", 1000f, float.NaN)]
    [InlineData("<1e60; -Infinity>", float.PositiveInfinity, float.NegativeInfinity)]
    public void Parses_what_formatting_writes_with_white_space_around(string text, float re, float im)
    {
        AssertSame(new Complex64(re, im), Complex64.Parse(text, CultureInfo.InvariantCulture));
        Assert.True(Complex64.TryParse(text, CultureInfo.InvariantCulture, out Complex64 result));
        AssertSame(new Complex64(re, im), result);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("<>")]
    [InlineData("<1>")]
    [InlineData("<1; 2")]
    [InlineData("1; 2>")]
    [InlineData("<1; >")]
    [InlineData("<; 2>")]
    [InlineData("<1; 2; 3>")]
    [InlineData("<1; 2>x")]
    [InlineData("><1; 2")]
    [InlineData("(1, 2)")]
    public void Refuses_other_text(string text)
    {
        Assert.False(Complex64.TryParse(text, CultureInfo.InvariantCulture, out Complex64 result));
        Assert.Equal(default, result);
        Assert.Throws<FormatException>(() => Complex64.Parse(text, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Parsing_heeds_the_style()
    {
        Assert.False(Complex64.TryParse(" <1; 2>", NumberStyles.None, CultureInfo.InvariantCulture, out _));
        Assert.False(Complex64.TryParse("<1; 2> ", NumberStyles.None, CultureInfo.InvariantCulture, out _));
        Assert.False(Complex64.TryParse("<1; -2>", NumberStyles.None, CultureInfo.InvariantCulture, out _));
        Assert.True(Complex64.TryParse("<1; 2>", NumberStyles.None, CultureInfo.InvariantCulture, out _));
        Assert.Throws<ArgumentException>(() => Complex64.TryParse("", NumberStyles.AllowHexSpecifier, null, out _));
        Assert.False(Complex64.TryParse(null, null, out _));
        Assert.Throws<ArgumentNullException>(() => Complex64.Parse(null!, null));
    }

    private static NumberFormatInfo Comma => new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static T ParseUtf8<T>(ReadOnlySpan<byte> text, IFormatProvider provider)
        where T : IUtf8SpanParsable<T> => T.Parse(text, provider);

    private static void AssertConvertsAsComplex<T>()
        where T : INumberBase<T>
    {
        foreach (Complex64 z in Values)
        {
            Assert.Equal(Outcome(() => T.CreateChecked<Complex>(z)), Outcome(() => T.CreateChecked(z)));
            Assert.Equal(Outcome(() => T.CreateSaturating<Complex>(z)), Outcome(() => T.CreateSaturating(z)));
            Assert.Equal(Outcome(() => T.CreateTruncating<Complex>(z)), Outcome(() => T.CreateTruncating(z)));
        }

        static object Outcome(Func<T> convert)
        {
            try
            {
                return convert();
            }
            catch (OverflowException)
            {
                return "overflow";
            }
        }
    }

    private static void AssertComesBack<T>(T three)
        where T : INumberBase<T>
    {
        AssertSame(new Complex64(3f, 0f), Complex64.CreateChecked(three));
        AssertSame(new Complex64(3f, 0f), Complex64.CreateSaturating(three));
        AssertSame(new Complex64(3f, 0f), Complex64.CreateTruncating(three));
        AssertSame(new Complex64(3f, 0f), Through<Complex64>(three));
        Assert.Equal(three, T.CreateChecked(new Complex64(3f, 0f)));

        static TResult Through<TResult>(T value)
            where TResult : INumberBase<TResult> => TResult.CreateChecked(value);
    }
}
