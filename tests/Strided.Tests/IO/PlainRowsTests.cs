using System.Globalization;
using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Rows that are nothing but numbers take a way of their own, which nobody may notice.</summary>
public class PlainRowsTests
{
    /// <summary>A converter of a column that is not there: every row is read field by field.</summary>
    private static readonly Dictionary<int, Func<string, Scalar>> ByFields = new() { [9999] = _ => 0 };

    [Fact]
    public void Numbers_are_what_the_platform_reads_wherever_parts_of_the_text_begin()
    {
        var random = new Random(21);
        foreach (char? delimiter in new char?[] { ',', null, '\t' })
        {
            foreach (string newline in new[] { "\n", "\r\n" })
            {
                List<double> numbers = [];
                var text = new StringBuilder();
                for (int row = 0; row < 40; row++)
                {
                    for (int k = 0; k < 5; k++)
                    {
                        string field = Number(random);
                        numbers.Add(field.Contains("inf", StringComparison.Ordinal) ? (field[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity) : double.Parse(field, CultureInfo.InvariantCulture));
                        text.Append(random.Next(20) == 0 ? " " : "").Append(random.Next(20) == 0 ? $"\"{field}\"" : field).Append(random.Next(20) == 0 && delimiter is not null ? "  " : "");
                        if (k < 4) text.Append(delimiter ?? ' ');
                    }
                    if (random.Next(10) == 0) text.Append("# note");
                    if (row < 39) text.Append(newline);
                    if (random.Next(10) == 0) text.Append(' ').Append(newline);
                }
                byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
                TextFormat format = new() { Delimiter = delimiter, Quote = '"' };
                for (int block = 20; block < 900; block++) Same(numbers, Read<double>(bytes, format, block));
                for (int pad = 0; pad < 130; pad++) Same(numbers, Read<double>([.. Encoding.UTF8.GetBytes(new string('\n', pad)), .. bytes], format, 1 << 18));
            }
        }

        static void Same(List<double> numbers, NDArray<double> read)
        {
            Assert.Equal((40, 5), read.Shape);
            Assert.Equal(numbers.Select(BitConverter.DoubleToInt64Bits), read.Reshape(-1).ToArray().Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void Any_text_says_the_same_as_field_by_field()
    {
        var random = new Random(22);
        string[] odd = ["", " ", "\"4\"", "\"5,6\"", "\"a\nb\"", "\"\"\"\"", "\"", "#", "//", "x", "1\r2", "\r", "1e", "--3", "300", "-1", "1.5", "9223372036854775808"];
        int read = 0, refused = 0;
        for (int round = 0; round < 6000; round++)
        {
            char? delimiter = new char?[] { ',', ';', ' ', '\t', null }[random.Next(5)];
            int fields = 1 + random.Next(4), rarely = random.Next(2) == 0 ? 30 : 200;
            bool whole = random.Next(2) == 0;
            var text = new StringBuilder();
            for (int row = random.Next(40); row >= 0; row--)
            {
                int wide = fields + (random.Next(rarely) == 0 ? 1 : 0);
                for (int k = 0; k < wide; k++)
                    text.Append(random.Next(rarely) == 0 ? odd[random.Next(odd.Length)] : whole ? random.Next(100).ToString(CultureInfo.InvariantCulture) : Number(random)).Append(k == wide - 1 ? "" : delimiter ?? ' ');
                text.Append(random.Next(6) == 0 ? "\r\n" : "\n");
            }
            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            TextFormat format = new()
            {
                Delimiter = delimiter,
                Quote = random.Next(2) == 0 ? '"' : null,
                Comments = new[] { "#", "//", null, "1", "-" }[random.Next(5)],
                UseColumns = new int[]?[] { null, null, [0], [-1, 0], [0, 0] }[random.Next(5)],
                MissingValues = random.Next(4) == 0 ? ["", "3"] : [],
                MaxRows = random.Next(4) == 0 ? random.Next(20) : long.MaxValue,
                NDMin = 2,
            };
            foreach (DType dtype in new[] { DType.Float64, DType.Float32, DType.Int64, DType.UInt8, DType.Bool })
            {
                string expected = Said(bytes, format with { Converters = ByFields }, dtype, 1 << 18), said = Said(bytes, format, dtype, random.Next(2) == 0 ? 1 << 18 : 16 + random.Next(300));
                Assert.True(expected == said, $"{format} {dtype}:\n{text}\n{expected}\n{said}");
                if (expected.StartsWith("The", StringComparison.Ordinal)) refused++;
                else read++;
            }
        }
        Assert.True(read > 5000 && refused > 5000, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData("1,2,3\n", true)]
    [InlineData("1,2,3\r\n", true)]
    [InlineData("1,2\n", false)]
    [InlineData("1,2,3,4\n", false)]
    [InlineData("\n", false)]
    [InlineData("1,2,3", false)]
    [InlineData("1,2#,3\n", false)]
    [InlineData("1,2\r,3\n", false)]
    [InlineData("1,\"2\",3\n", false)]
    public void Rows_are_divided_up_to_one_that_is_not_like_them(string next, bool isAlike)
    {
        var format = new TextFormat { Delimiter = ',', Quote = '"', UseColumns = [0, 2] };
        string text = string.Concat(Enumerable.Repeat("10,-2,3.5\n", 20)) + next;
        PlainFormat plain = PlainFormat.Of(format, 3, text.Length)!;
        Assert.Equal(isAlike ? 21 : 20, plain.Divide(Encoding.ASCII.GetBytes(text), 0));
        for (int k = 0; k < 60; k++) Assert.Equal(k / 3 * 10 + new[] { 2, 5, 9 }[k % 3], plain.Ends[1 + k]);
    }

    [Fact]
    public void Wide_rows_and_numbers_that_do_not_fit_are_found()
    {
        foreach (int width in new[] { 1, 63, 64, 1023, 1024, 1025, 5000 })
        {
            long[] numbers = [.. Enumerable.Range(0, 7 * width).Select(k => (k * 2654435761L - (1L << 40)) >> (k % 60))];
            string text = string.Concat(numbers.Chunk(width).Select(row => string.Join(',', row) + "\n"));
            TextFormat csv = new() { Delimiter = ',', NDMin = 2 };
            NDArray<long> read = Read<long>(Encoding.ASCII.GetBytes(text), csv, 1 << 18);
            Assert.Equal((7, width), read.Shape);
            Assert.Equal(numbers, read.Reshape(-1).ToArray());
            TextFormatException e = Assert.Throws<TextFormatException>(() => Read<long>(Encoding.ASCII.GetBytes(text + text.TrimEnd('\n') + "0000000000000000000\n"), csv, 1 << 18));
            Assert.Equal((14, width), (e.Line, e.Column));
        }
    }

    private static string Number(Random random) => random.Next(12) switch
    {
        0 => random.Next(-9, 10).ToString(CultureInfo.InvariantCulture),
        1 => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        2 => new[] { "nan", "inf", "-inf", "+0", "-0", "-0.0", ".5", "7.", "00012" }[random.Next(9)],
        3 => (random.NextDouble() * 10).ToString("e18", CultureInfo.InvariantCulture),
        4 => (random.NextDouble() - 0.5).ToString("R", CultureInfo.InvariantCulture),
        5 => string.Concat(Enumerable.Range(0, 1 + random.Next(40)).Select(_ => random.Next(10))) + "." + random.Next(),
        6 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(-99, 99)}E{random.Next(-30, 30)}"),
        7 => "+" + random.Next().ToString(CultureInfo.InvariantCulture),
        _ => (random.NextDouble() * 200 - 100).ToString("F" + random.Next(1, 16), CultureInfo.InvariantCulture),
    };

    private static NDArray<T> Read<T>(byte[] text, TextFormat format, int block) where T : unmanaged =>
        (NDArray<T>)TextLoading.Load(new MemoryStream(text), format, TextParser.Of(DType.Of<T>()), null, null, block);

    private static string Said(byte[] text, TextFormat format, DType dtype, int block)
    {
        try
        {
            NDArray a = TextLoading.Load(new MemoryStream(text), format, TextParser.Of(dtype), null, null, block);
            using var bytes = new MemoryStream();
            Nd.Save(bytes, a);
            return Convert.ToHexString(bytes.ToArray());
        }
        catch (TextFormatException e)
        {
            return e.Message;
        }
    }
}
