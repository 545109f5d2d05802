using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A stream of random bits. <see cref="Generator"/> makes numbers of it.</summary>
/// <remarks>
/// Words are made in blocks ahead of their use, which several chains of arithmetic side by side make faster than one by one; the stream is the
/// same. What is saved, jumped or advanced is the state after the last word that was given out, as if there were no blocks.
/// Not safe to use from several threads at once.
/// </remarks>
public abstract partial class BitGenerator
{
    private const int FirstBlock = 16, LongestBlock = 1024;

    private ulong[] ahead = [];
    private int at;
    private uint half;
    private bool hasHalf;

    private protected BitGenerator() { }

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        ulong[] words = ahead;
        int i = at;
        if ((uint)i >= (uint)words.Length) return Beyond();
        at = i + 1;
        return words[i];
    }

    /// <summary>The next 32 bits: the low half of 64 new ones; the call after that gets the high half.</summary>
    /// <remarks>
    /// The kept half waits until 32 bits are asked for again, whatever is drawn in between. <see cref="MT19937"/> has words of 32 bits and keeps none.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint NextUInt32()
    {
        if (!hasHalf) return Fresh32();
        hasHalf = false;
        return half;
    }

    /// <summary>The next float64 of [0, 1): a multiple of 2^-53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble()
    {
        ulong[] words = ahead;
        int i = at;
        if ((uint)i >= (uint)words.Length) return BeyondDouble();
        at = i + 1;
        return UnitInterval.Of(words[i]);
    }

    /// <summary>The next float32 of [0, 1): a multiple of 2^-24.</summary>
    public float NextSingle() => UnitInterval.Of(NextUInt32());

    /// <summary>Fills the span with what as many calls of <see cref="NextUInt64"/> would give.</summary>
    public void Fill(Span<ulong> bits)
    {
        int kept = Math.Min(ahead.Length - at, bits.Length);
        ahead.AsSpan(at, kept).CopyTo(bits);
        at += kept;
        if (kept < bits.Length) Produce(bits[kept..]);
    }

    /// <summary>Fills the span with what as many calls of <see cref="NextUInt32"/> would give.</summary>
    public void Fill(Span<uint> bits)
    {
        int done = 0;
        if (hasHalf && bits.Length > 0) bits[done++] = NextUInt32();
        // In little-endian memory a 64-bit word is its low half followed by its high half, which is just the order they are given out.
        if (HalvesWords && BitConverter.IsLittleEndian)
        {
            Span<ulong> words = MemoryMarshal.Cast<uint, ulong>(bits[done..]);
            Fill(words);
            if (!words.IsEmpty) half = (uint)(words[^1] >> 32);
            done += 2 * words.Length;
        }
        for (; done < bits.Length; done++) bits[done] = NextUInt32();
    }

    /// <summary>Fills the span with what as many calls of <see cref="NextDouble"/> would give.</summary>
    internal virtual void Fill(Span<double> z)
    {
        // Bits are drawn into the output itself and converted while they are in the nearest cache.
        while (!z.IsEmpty)
        {
            Span<double> block = z[..Math.Min(z.Length, LongestBlock)];
            Fill(MemoryMarshal.Cast<double, ulong>(block));
            UnitInterval.Convert(block);
            z = z[block.Length..];
        }
    }

    /// <summary>Fills the span with what as many calls of <see cref="NextSingle"/> would give.</summary>
    internal void Fill(Span<float> z)
    {
        while (!z.IsEmpty)
        {
            Span<float> block = z[..Math.Min(z.Length, 2 * LongestBlock)];
            Fill(MemoryMarshal.Cast<float, uint>(block));
            UnitInterval.Convert(block);
            z = z[block.Length..];
        }
    }

    /// <summary>Words of 64 bits that are made and not given out, at least one; none where nothing is made ahead.</summary>
    internal ReadOnlySpan<ulong> Ahead()
    {
        if (at >= ahead.Length && ReadsAhead) Renew();
        return ahead.AsSpan(at);
    }

    /// <summary>As <see cref="Ahead"/>, where words of 32 bits are the halves of these, and none where a half is kept.</summary>
    internal ReadOnlySpan<ulong> AheadInHalves() => HalvesWords && !hasHalf ? Ahead() : default;

    /// <summary>Gives out as many of the words <see cref="Ahead"/>.</summary>
    internal void Take(int count) => at += count;

    /// <summary>True when words of 32 bits are halves of words of 64.</summary>
    private protected virtual bool HalvesWords => true;

    /// <summary>False when making words ahead of their use would be noticed: by others who share the source.</summary>
    private protected virtual bool ReadsAhead => true;

    /// <summary>The next words of the stream.</summary>
    private protected abstract void Produce(Span<ulong> words);

    /// <summary>Remembers the state, for <see cref="Return"/>.</summary>
    private protected abstract void Mark();

    /// <summary>Goes back to the state last marked.</summary>
    private protected abstract void Return();

    private protected virtual uint Fresh32()
    {
        ulong bits = NextUInt64();
        (half, hasHalf) = ((uint)(bits >> 32), true);
        return (uint)bits;
    }

    private protected virtual double BeyondDouble() => UnitInterval.Of(Beyond());

    /// <summary>Makes the state that of the last word given out; no words wait any more.</summary>
    private protected void Settle()
    {
        if (at < ahead.Length)
        {
            Return();
            Produce(ahead.AsSpan(0, at));
        }
        at = ahead.Length;
    }

    /// <summary>Forgets the kept half word, as NumPy does when a stream is advanced.</summary>
    private protected void DropHalf() => (half, hasHalf) = (0, false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Beyond()
    {
        if (!ReadsAhead)
        {
            ulong word = 0;
            Produce(new Span<ulong>(ref word));
            return word;
        }
        Renew();
        at = 1;
        return ahead[0];
    }

    private void Renew()
    {
        // The first few words of a short stream should not pay for hundreds.
        if (ahead.Length < LongestBlock) ahead = new ulong[ahead.Length == 0 ? FirstBlock : Math.Min(4 * ahead.Length, LongestBlock)];
        Mark();
        Produce(ahead);
        at = 0;
    }
}
