using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary><c>IInfo</c> and <c>FInfo</c> against NumPy's <c>iinfo</c> and <c>finfo</c>, as <c>record_promotion.py</c> recorded them.</summary>
public class LimitTests
{
    [Fact]
    public void Limits_are_those_of_NumPy()
    {
        JsonElement limits = Recorded.Whole("DTypes", "promotion.json").GetProperty("limits");
        foreach (DType dtype in DType.All.Skip(1))
        {
            string[] expected = [.. limits.GetProperty(dtype.Name).EnumerateArray().Select(entry => entry.GetString()!)];
            if (dtype.Kind < DTypeKind.Floating)
            {
                IInfo info = Nd.IInfo(dtype);
                Assert.Equal(dtype, info.DType);
                Assert.Equal(expected, new[] { Text(info.Bits), Text(info.Min), Text(info.Max) });
            }
            else
            {
                FInfo info = Nd.FInfo(dtype);
                Assert.Equal(expected[..3], new[] { info.DType.Name, Text(info.Bits), Text(info.Precision) });
                double[] numbers = [info.Eps, info.EpsNeg, info.Max, info.Min, info.SmallestNormal, info.SmallestSubnormal, info.Resolution];
                Assert.Equal(expected[3..].Select(Hex), numbers);
            }
        }
    }

    [Fact]
    public void The_wrong_kind_of_dtype_is_refused_by_name()
    {
        Assert.Contains("got int8; IInfo", Assert.Throws<DTypeException>(() => Nd.FInfo(DType.Int8)).Message, StringComparison.Ordinal);
        Assert.Contains("got float16; FInfo", Assert.Throws<DTypeException>(() => Nd.IInfo(DType.Float16)).Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => Nd.IInfo(DType.Bool));
        Assert.Throws<ArgumentNullException>(() => Nd.IInfo(null!));
    }

    private static string Text<T>(T value) where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // C's %a: 0x1.8p+3.
    private static double Hex(string text)
    {
        bool negative = text.StartsWith('-');
        string[] parts = text[(negative ? 3 : 2)..].Split('p');
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        double mantissa = long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        double value = Math.ScaleB(mantissa, int.Parse(parts[1], CultureInfo.InvariantCulture) - 4 * (digits.Length - 1));
        return negative ? -value : value;
    }
}
