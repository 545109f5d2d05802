using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Strided;

/// <summary>Finds where a text can be cut whose fields may hold line ends in quotes, 64 bytes at a time.</summary>
internal static class QuotedLines
{
    /// <summary>
    /// Bytes up to the end of the last line that is whole. Quotes are taken to open and close in turns; null when the text has one that opens
    /// anywhere but at the beginning of a field, or a comment, so that only reading the rows can tell.
    /// </summary>
    public static int? Whole(ReadOnlySpan<byte> text, TextFormat format)
    {
        if (format.Comments is { } comments && text.IndexOf(Encoding.UTF8.GetBytes(comments)) >= 0) return null;
        byte quote = (byte)format.Quote!, delimiter = (byte)(format.Delimiter ?? ' ');
        int whole = 0;
        // All ones where the last window ended in quotes; one where its last byte lets a quote open.
        ulong open = 0, mayOpen = 1;
        for (int at = 0; at < text.Length; at += Vector512<byte>.Count)
        {
            Vector512<byte> bytes = Window(text[at..]);
            ulong quotes = Places(bytes, quote), lines = Places(bytes, (byte)'\n'), inside = Inside(quotes) ^ open;
            ulong begins = lines | quotes | Places(bytes, delimiter) | Places(bytes, (byte)'\r');
            if ((quotes & inside & ~(begins << 1 | mayOpen)) != 0) return null;
            if ((lines &= ~inside) != 0) whole = at + BitOperations.Log2(lines) + 1;
            open = (ulong)((long)inside >> 63);
            mayOpen = begins >> 63;
        }
        return whole;
    }

    /// <summary>The end of a text is filled up with zeros, which divide nothing.</summary>
    private static Vector512<byte> Window(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Vector512<byte>.Count) return Vector512.Create(text);
        Span<byte> room = stackalloc byte[Vector512<byte>.Count];
        room.Clear();
        text.CopyTo(room);
        return Vector512.Create((ReadOnlySpan<byte>)room);
    }

    private static ulong Places(Vector512<byte> bytes, byte c) => Vector512.Equals(bytes, Vector512.Create(c)).ExtractMostSignificantBits();

    /// <summary>A bit for each byte before which, itself included, an odd number of quotes stands.</summary>
    private static ulong Inside(ulong quotes)
    {
        for (int step = 1; step < 64; step *= 2) quotes ^= quotes << step;
        return quotes;
    }
}
