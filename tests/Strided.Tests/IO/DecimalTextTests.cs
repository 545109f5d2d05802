using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Decimal text to float64: correctly rounded, always.</summary>
public class DecimalTextTests
{
    [Fact]
    public void Shortest_and_long_digits_read_back_as_the_same_bits()
    {
        var random = new Random(7);
        for (int k = 0; k < 30_000; k++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(value)) continue;
            foreach (string format in new[] { "R", "e16", "e17", "e18", "e20" }) Check(value.ToString(format, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Any_digits_and_exponents_are_rounded_as_the_platform_rounds_them()
    {
        var random = new Random(8);
        for (int k = 0; k < 30_000; k++)
        {
            string digits = string.Concat(Enumerable.Range(0, 1 + random.Next(22)).Select(_ => (char)('0' + random.Next(10))));
            int point = random.Next(digits.Length + 1);
            string text = $"{(random.Next(2) == 0 ? "" : "-")}{digits[..point]}.{digits[point..]}";
            if (random.Next(3) > 0) text += string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? 'e' : 'E')}{random.Next(-345, 330)}");
            Check(text);
        }
    }

    [Fact]
    public void Halves_between_two_numbers_go_to_the_even_one()
    {
        for (int exponent = 53; exponent < 64; exponent++)
        {
            for (ulong k = 0; k < 40; k++)
            {
                ulong whole = (1UL << exponent) + (k << (exponent - 53));
                foreach (ulong near in new[] { whole - 1, whole, whole + 1 }) Check(near.ToString(CultureInfo.InvariantCulture));
            }
        }
        for (int k = 1; k < 200; k += 2)
            for (int power = 1; power < 24; power++) Check(string.Create(CultureInfo.InvariantCulture, $"{9007199254740992UL + (ulong)k}e{power}"));
        Check("9007199254740993e-1");
        Check("1.7976931348623157e308");
        Check("1.7976931348623159e308");
        Check("4.9e-324");
        Check("2.4703282292062327e-324");
        Check("2.2250738585072011e-308");
        Check("0.000000000000000000000000000000000000001e39");
        Check("00000000000000000000000000000123.4");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1e")]
    [InlineData("e1")]
    [InlineData("1e+")]
    [InlineData("1 2")]
    [InlineData("12345678x")]
    [InlineData("1.2.3")]
    [InlineData("0x10")]
    [InlineData("1,5")]
    public void What_is_no_number_is_none(string text)
    {
        foreach (int before in Before)
        {
            Assert.False(DecimalText.TryParse(Behind(before, text), out _));
            Assert.False(FieldParsers.For<double>().TryParse(Behind(before, text), out _));
        }
    }

    [Fact]
    public void Numbers_half_way_between_two_of_a_narrow_type_are_rounded_once()
    {
        var random = new Random(9);
        for (int k = 0; k < 3000; k++)
        {
            float x = BitConverter.Int32BitsToSingle(random.Next()), next = float.BitIncrement(x);
            if (!float.IsFinite(next)) continue;
            decimal half = Math.Abs(x) is > 1e-4f and < 1e8f ? ((decimal)(double)x + (decimal)(double)next) / 2 : 0;
            foreach (string tail in new[] { "", "1", "0000001" }) Check(half.ToString(CultureInfo.InvariantCulture) + (half.Scale == 0 ? "." : "") + tail);
            Check(Math.BitIncrement(((double)x + next) / 2).ToString("R", CultureInfo.InvariantCulture));
            Check((((double)x + next) / 2).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Integers_are_read_as_the_platform_reads_them()
    {
        var random = new Random(10);
        for (int k = 0; k < 30_000; k++)
        {
            char[] text = [.. new[] { "", "-", "+" }[random.Next(3)], .. Enumerable.Range(0, random.Next(22)).Select(_ => (char)('0' + random.Next(10)))];
            if (text.Length > 0 && random.Next(8) == 0) text[random.Next(text.Length)] = "+-. x/:"[random.Next(7)];
            Integer<sbyte>(new(text));
            Integer<ushort>(new(text));
            Integer<int>(new(text));
            Integer<long>(new(text));
            Integer<ulong>(new(text));
        }
        foreach (string text in new[] { "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551615", "18446744073709551616", "-0", "00000000000000000000000000000000000000001" })
        {
            Integer<long>(text);
            Integer<ulong>(text);
        }
    }

    /// <summary>Fields with this much text before them take different ways.</summary>
    private static int[] Before => [0, 7, 15, 16, 40];

    private static TextField Behind(int before, string text) => new(Encoding.ASCII.GetBytes(new string('7', before) + text), before, text.Length);

    private static void Check(string text)
    {
        double expected = double.Parse(text, CultureInfo.InvariantCulture);
        foreach (int before in Before)
        {
            Assert.True(FieldParsers.For<double>().TryParse(Behind(before, text), out double parsed), text);
            Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(parsed), $"{text} is {expected:R} and was read as {parsed:R}");
            Assert.True(FieldParsers.For<float>().TryParse(Behind(before, text), out float single), text);
            Assert.Equal(BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)), BitConverter.SingleToInt32Bits(single));
            Assert.True(FieldParsers.For<Half>().TryParse(Behind(before, text), out Half half), text);
            Assert.Equal(BitConverter.HalfToInt16Bits(Half.Parse(text, CultureInfo.InvariantCulture)), BitConverter.HalfToInt16Bits(half));
        }
    }

    private static void Integer<T>(string text) where T : unmanaged, IBinaryInteger<T>
    {
        bool good = T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T expected);
        foreach (int before in Before)
        {
            Assert.True(good == FieldParsers.For<T>().TryParse(Behind(before, text), out T parsed), $"'{text}' as {typeof(T)}");
            if (good) Assert.Equal(expected, parsed);
        }
    }
}
