using System.Globalization;
using CsCheck;
using Xunit;

namespace Strided.Tests;

public class SliceTextTests
{
    private static readonly string[] s_pieces =
    [
        "", " ", ":", ":", ":", ",", ",", "-", "+", "0", "7", "-2", "+3", " 12 ", "...", "newaxis", "None", " None ", "x", "1 1", "\t", "٣",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "99999999999999999999", "0000000000000000000000005", "2147483648",
    ];

    [Fact]
    public void Texts_are_read_as_their_pieces_are_or_refused() => Gen.Int[0, s_pieces.Length - 1].Array[0, 7].Select(chosen => string.Concat(chosen.Select(k => s_pieces[k]))).Sample(text =>
    {
        Slice[]? expected = Oracle(text);
        if (expected is null)
        {
            Assert.Throws<IndexException>(() => Read(text));
            return;
        }
        Assert.Equal(expected, Read(text));
    }, iter: 20_000);

    [Theory]
    [InlineData("1:, x:2 , 3", "x:2")]
    [InlineData("1:2:3:4", "1:2:3:4")]
    [InlineData("1,,2", "")]
    [InlineData("2147483648", "2147483648")]
    [InlineData(":9223372036854775808", ":9223372036854775808")]
    public void What_cannot_be_read_is_named(string text, string entry) =>
        Assert.Contains($"Cannot read \"{entry}\" in index \"{text}\"", Assert.Throws<IndexException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_step_of_0_is_refused_wherever_it_comes_from()
    {
        Assert.Throws<IndexException>(() => Read("::0"));
        Assert.Throws<IndexException>(() => Slice.Every(0));
        Assert.Throws<IndexException>(() => new Slice(null, null, 0));
    }

    [Fact]
    public void Slices_print_as_they_are_written()
    {
        Assert.Equal(
            [":", "1:", "0:-1", "0:0", "::-1", "-1:0:-1", "::2", "...", "newaxis", "-7", "3:"],
            new[] { Slice.Every(1), 1.., ..^1, new(0, 0), Slice.Every(-1), new(-1, 0, -1), new(null, null, 2), Slice.Ellipsis, Slice.NewAxis, ^7, new(3, null) }
                .Select(slice => slice.ToString()));
        Assert.Equal(Slice.Every(-1), new Slice(null, null, -1));
        Assert.NotEqual(new Slice(0, null), Slice.Every(1));
        Assert.NotEqual(new Slice(-1, null, -1), Slice.Every(-1));
    }

    private static Slice[] Read(string text)
    {
        var entries = new Slice[SliceText.Count(text)];
        return entries[..SliceText.Parse(text, entries)];
    }

    /// <summary>The same by splitting and the runtime's own reading of numbers; null where the text is no index.</summary>
    private static Slice[]? Oracle(string text)
    {
        string[] entries = text.Split(',');
        if (entries[^1].Trim().Length == 0) entries = entries[..^1];
        var slices = new List<Slice>();
        foreach (string entry in entries.Select(entry => entry.Trim()))
        {
            string[] parts = entry.Split(':');
            nint?[] numbers = [.. parts.Select(part => nint.TryParse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out nint number) ? number : (nint?)null)];
            bool areRead = parts.Zip(numbers).All(pair => pair.Second is not null || pair.First.Trim().Length == 0);
            if (entry == "...") slices.Add(Slice.Ellipsis);
            else if (entry is "newaxis" or "None") slices.Add(Slice.NewAxis);
            else if (!areRead || parts.Length > 3 || (parts.Length == 3 && numbers[2] == 0)) return null;
            else if (parts.Length > 1) slices.Add(new(numbers[0], numbers[1], parts.Length == 3 ? numbers[2] ?? 1 : 1));
            else if (numbers[0] is { } index && index == (int)index) slices.Add((int)index);
            else return null;
        }
        return [.. slices];
    }
}
