using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>The check sum of zip archives: the rest of a polynomial, which a text of any length is folded onto its last 256 bytes to find.</summary>
/// <remarks>
/// The bits of a text are coefficients, the first bit of the highest power. 256 bytes are replaced by others with the same rest that stand 256 bytes later, by two
/// products for every sixteen of them: V. Gopal and others, "Fast CRC computation for generic polynomials using PCLMULQDQ" (Intel, 2009).
/// What remains, and everything on processors other than x64 with that product, goes through tables, eight bytes at a time.
/// </remarks>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int FoldedBytes = 4 * 64;

    /// <summary>Table k tells what a byte does to the sum when k bytes follow it.</summary>
    private static readonly uint[] Tables = Make();

    /// <summary>The powers that take the first and the last eight of sixteen bytes so far.</summary>
    private static readonly Vector128<ulong> Distance = Vector128.Create(Power(8 * FoldedBytes + 32), Power(8 * FoldedBytes - 32));

    /// <summary>The sum of all bytes so far, of which these are the last; the sum of none is 0.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        sum = ~sum;
        if (Pclmulqdq.IsSupported && bytes.Length >= 2 * FoldedBytes) sum = Folded(sum, ref bytes);
        return ~ByTables(sum, bytes);
    }

    /// <summary>The sum of all bytes but some at the end.</summary>
    private static uint Folded(uint sum, ref ReadOnlySpan<byte> bytes)
    {
        Vector512<ulong> far = Vector512.Create(Vector256.Create(Distance, Distance), Vector256.Create(Distance, Distance));
        ReadOnlySpan<Vector512<ulong>> first = MemoryMarshal.Cast<byte, Vector512<ulong>>(bytes[..FoldedBytes]);
        (Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d) = (first[0] ^ Vector512.CreateScalar((ulong)sum), first[1], first[2], first[3]);
        for (bytes = bytes[FoldedBytes..]; bytes.Length >= FoldedBytes; bytes = bytes[FoldedBytes..])
        {
            ReadOnlySpan<Vector512<ulong>> next = MemoryMarshal.Cast<byte, Vector512<ulong>>(bytes[..FoldedBytes]);
            a = Products(a, far) ^ next[0];
            b = Products(b, far) ^ next[1];
            c = Products(c, far) ^ next[2];
            d = Products(d, far) ^ next[3];
        }
        return ByTables(0, MemoryMarshal.AsBytes<Vector512<ulong>>([a, b, c, d]));
    }

    private static Vector512<ulong> Products(Vector512<ulong> x, Vector512<ulong> y) => Pclmulqdq.V512.IsSupported
        ? Pclmulqdq.V512.CarrylessMultiply(x, y, 0x00) ^ Pclmulqdq.V512.CarrylessMultiply(x, y, 0x11)
        : Vector512.Create(Products(x.GetLower(), y.GetLower()), Products(x.GetUpper(), y.GetUpper()));

    private static Vector256<ulong> Products(Vector256<ulong> x, Vector256<ulong> y) => Pclmulqdq.V256.IsSupported
        ? Pclmulqdq.V256.CarrylessMultiply(x, y, 0x00) ^ Pclmulqdq.V256.CarrylessMultiply(x, y, 0x11)
        : Vector256.Create(Products(x.GetLower(), y.GetLower()), Products(x.GetUpper(), y.GetUpper()));

    /// <summary>The product of the lower halves and that of the upper halves, added, where nothing carries.</summary>
    private static Vector128<ulong> Products(Vector128<ulong> x, Vector128<ulong> y) =>
        Pclmulqdq.CarrylessMultiply(x, y, 0x00) ^ Pclmulqdq.CarrylessMultiply(x, y, 0x11);

    private static uint ByTables(uint sum, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> t = Tables;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            ulong x = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ sum;
            sum = t[0x700 + (byte)x] ^ t[0x600 + (byte)(x >> 8)] ^ t[0x500 + (byte)(x >> 16)] ^ t[0x400 + (byte)(x >> 24)]
                ^ t[0x300 + (byte)(x >> 32)] ^ t[0x200 + (byte)(x >> 40)] ^ t[0x100 + (byte)(x >> 48)] ^ t[(byte)(x >> 56)];
        }
        foreach (byte b in bytes) sum = (sum >> 8) ^ t[(byte)(sum ^ b)];
        return sum;
    }

    /// <summary>The rest of a power of x, its first bit the highest, in a word that has room for the product.</summary>
    private static ulong Power(int exponent)
    {
        uint rest = 1u << 31;
        for (; exponent > 0; exponent--) rest = TimesX(rest);
        return (ulong)rest << 1;
    }

    private static uint TimesX(uint rest) => (rest >> 1) ^ ((rest & 1) != 0 ? Polynomial : 0);

    private static uint[] Make()
    {
        var tables = new uint[8 * 256];
        for (uint k = 0; k < 256; k++)
        {
            uint sum = k;
            for (int bit = 0; bit < 8; bit++) sum = TimesX(sum);
            tables[k] = sum;
        }
        for (int k = 256; k < tables.Length; k++) tables[k] = (tables[k - 256] >> 8) ^ tables[(byte)tables[k - 256]];
        return tables;
    }
}
