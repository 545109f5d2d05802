using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Check sums, against the definition bit by bit.</summary>
public class Crc32Tests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Texts_have_the_sums_that_are_known_for_them(string text, uint sum) => Assert.Equal(sum, Crc32.Append(0, Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Every_length_at_every_offset_has_the_sum_of_the_definition()
    {
        byte[] bytes = new byte[1400];
        new Random(5).NextBytes(bytes);
        for (int offset = 0; offset < 65; offset++)
        {
            uint expected = 0;
            for (int length = 0; offset + length < bytes.Length; length++)
            {
                Assert.Equal(expected, Crc32.Append(0, bytes.AsSpan(offset, length)));
                expected = Defined(expected, bytes[offset + length]);
            }
        }
    }

    [Fact]
    public void Parts_one_after_the_other_have_the_sum_of_the_whole()
    {
        byte[] bytes = new byte[100_000];
        var random = new Random(6);
        random.NextBytes(bytes);
        uint whole = bytes.Aggregate(0u, Defined);
        for (int round = 0; round < 200; round++)
        {
            uint sum = 0;
            for (int done = 0, part; done < bytes.Length; done += part)
            {
                part = Math.Min(random.Next(random.Next(2) == 0 ? 600 : 20_000), bytes.Length - done);
                sum = Crc32.Append(sum, bytes.AsSpan(done, part));
            }
            Assert.Equal(whole, sum);
        }
    }

    private static uint Defined(uint sum, byte next)
    {
        sum = ~sum ^ next;
        for (int bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
        return ~sum;
    }
}
