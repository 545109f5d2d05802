using System.Buffers.Binary;

namespace Strided;

/// <summary>The check sum of zip archives, eight bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Table k tells what a byte does to the sum when k bytes follow it.</summary>
    private static readonly uint[] Tables = Make();

    /// <summary>The sum of all bytes so far, of which these are the last; the sum of none is 0.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> t = Tables;
        sum = ~sum;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            ulong x = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ sum;
            sum = t[0x700 + (byte)x] ^ t[0x600 + (byte)(x >> 8)] ^ t[0x500 + (byte)(x >> 16)] ^ t[0x400 + (byte)(x >> 24)]
                ^ t[0x300 + (byte)(x >> 32)] ^ t[0x200 + (byte)(x >> 40)] ^ t[0x100 + (byte)(x >> 48)] ^ t[(byte)(x >> 56)];
        }
        foreach (byte b in bytes) sum = (sum >> 8) ^ t[(byte)(sum ^ b)];
        return ~sum;
    }

    private static uint[] Make()
    {
        var tables = new uint[8 * 256];
        for (uint k = 0; k < 256; k++)
        {
            uint sum = k;
            for (int bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) != 0 ? Polynomial : 0);
            tables[k] = sum;
        }
        for (int k = 256; k < tables.Length; k++) tables[k] = (tables[k - 256] >> 8) ^ tables[(byte)tables[k - 256]];
        return tables;
    }
}
