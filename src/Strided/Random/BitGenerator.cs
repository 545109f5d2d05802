using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A stream of random bits. <see cref="Generator"/> makes numbers of it.</summary>
/// <remarks>Not safe to use from several threads at once.</remarks>
public abstract class BitGenerator
{
    private uint half;
    private bool hasHalf;

    private protected BitGenerator() { }

    /// <summary>The next 64 bits.</summary>
    public abstract ulong NextUInt64();

    /// <summary>The next 32 bits: the low half of 64 new ones; the call after that gets the high half.</summary>
    /// <remarks>The kept half waits until 32 bits are asked for again, whatever is drawn in between.</remarks>
    public uint NextUInt32()
    {
        if (hasHalf)
        {
            hasHalf = false;
            return half;
        }
        ulong bits = NextUInt64();
        (half, hasHalf) = ((uint)(bits >> 32), true);
        return (uint)bits;
    }

    /// <summary>Fills the span with what as many calls of <see cref="NextUInt64"/> would give.</summary>
    public abstract void Fill(Span<ulong> bits);

    /// <summary>Fills the span with what as many calls of <see cref="NextUInt32"/> would give.</summary>
    public void Fill(Span<uint> bits)
    {
        int done = 0;
        if (hasHalf && bits.Length > 0) bits[done++] = NextUInt32();
        // In little-endian memory a 64-bit word is its low half followed by its high half, which is just the order they are given out.
        if (BitConverter.IsLittleEndian)
        {
            Span<ulong> words = MemoryMarshal.Cast<uint, ulong>(bits[done..]);
            Fill(words);
            done += 2 * words.Length;
        }
        for (; done < bits.Length; done++) bits[done] = NextUInt32();
    }
}
