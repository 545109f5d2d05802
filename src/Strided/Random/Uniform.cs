using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Random bits as numbers of [0, 1): as many leading bits as the mantissa holds, in units of its last one.</summary>
internal static class Uniform
{
    /// <summary>Bits are drawn into the output itself and converted while they are in the nearest cache.</summary>
    private const int Block = 1024;

    private const double DoubleUnit = 1.0 / (1L << 53);

    private const float FloatUnit = 1.0f / (1 << 24);

    public static double Next(BitGenerator bits) => (long)(bits.NextUInt64() >> 11) * DoubleUnit;

    public static void Fill(BitGenerator bits, Span<double> z)
    {
        while (!z.IsEmpty)
        {
            Span<double> block = z[..Math.Min(z.Length, Block)];
            Span<ulong> words = MemoryMarshal.Cast<double, ulong>(block);
            bits.Fill(words);
            for (int i = 0; i < block.Length; i++) block[i] = (long)(words[i] >> 11) * DoubleUnit;
            z = z[block.Length..];
        }
    }

    public static void Fill(BitGenerator bits, Span<float> z)
    {
        while (!z.IsEmpty)
        {
            Span<float> block = z[..Math.Min(z.Length, Block)];
            Span<uint> words = MemoryMarshal.Cast<float, uint>(block);
            bits.Fill(words);
            for (int i = 0; i < block.Length; i++) block[i] = (int)(words[i] >> 8) * FloatUnit;
            z = z[block.Length..];
        }
    }
}
