using System.Globalization;
using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Where a text with quotes is cut.</summary>
public class QuotedLinesTests
{
    private static readonly TextFormat Csv = new() { Delimiter = ',', Quote = '"' };

    [Fact]
    public void Cuts_are_where_reading_the_rows_would_cut_or_nowhere()
    {
        var random = new Random(11);
        string[] words = ["\"a\"", "\"a,b\"", "\"a\nb\"", "\"a\"\"b\"", "\"\"", "1", "\"", " ", "a\"b", "#"];
        int told = 0, inQuotes = 0;
        for (int round = 0; round < 20_000; round++)
        {
            int kinds = random.Next(3) == 0 ? words.Length : 6;
            var text = new StringBuilder();
            for (int k = random.Next(60); k >= 0; k--) text.Append(words[random.Next(kinds)]).Append(random.Next(4) == 0 ? random.Next(3) == 0 ? "\r\n" : "\n" : ",");
            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            ReadOnlySpan<byte> lines = bytes.AsSpan(0, random.Next(bytes.Length + 1));
            lines = lines[..(lines.LastIndexOf((byte)'\n') + 1)];
            if (QuotedLines.Whole(lines, Csv) is not { } whole) continue;
            var rows = new TextRows(lines, Csv);
            int expected = 0;
            while (rows.Next() && !rows.IsOpen) expected = rows.Position;
            // Empty lines may go to either side.
            Assert.True(lines[Math.Min(whole, expected)..Math.Max(whole, expected)].Trim(" \r\n"u8).IsEmpty, $"{whole} and {expected} of {text}");
            Assert.True(whole == 0 || lines[whole - 1] == '\n');
            told++;
            if (whole < lines.Length) inQuotes++;
        }
        Assert.True(told > 5000 && inQuotes > 500, $"{told} told, {inQuotes} in quotes");
    }

    [Fact]
    public void Quoted_texts_are_the_same_whatever_the_parts()
    {
        var random = new Random(12);
        var text = new StringBuilder();
        for (int k = 0; k < 2000; k++)
            text.Append(CultureInfo.InvariantCulture, $"\"{new string("a,\n;"[random.Next(4)], random.Next(20))}{(random.Next(5) == 0 ? "\"\"" : "")}\",\"{random.Next()}\",{random.NextDouble():R}, \" {random.Next(9)}\" \r\n");
        TextFormat format = Csv with { Converters = new Dictionary<int, Func<string, Scalar>> { [0] = field => field.Length } };
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        NDArray whole = TextLoading.Load(new MemoryStream(bytes), format, TextParser.Of(DType.Float64), null, null);
        Assert.Equal((2000, 4), whole.Shape);
        foreach (string field in new[] { text.ToString(), text.Replace(", \" ", ",\"").ToString() })
            foreach (int block in new[] { 20, 100, 1000, 12345 })
                Assert.True(FileSamples.Same(whole, TextLoading.Load(new MemoryStream(Encoding.UTF8.GetBytes(field)), format, TextParser.Of(DType.Float64), null, null, block)));
    }
}
