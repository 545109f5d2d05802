using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Random bits as integers of a range, every one equally likely.</summary>
/// <remarks>
/// Source: D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29(1), 2019. The product of w random bits and the
/// number of values has its answer above bit w. The part below tells how far into the answer's share of all 2^w words the word lies;
/// the first 2^w mod values of each share would make some answers likelier than others and are drawn again. Ranges that
/// 32 bits can hold use 32 bits, as in NumPy, whose dtypes of 8 and 16 bits and bool take their words out of 32 bits that one call keeps.
/// </remarks>
internal struct BoundedIntegers
{
    /// <summary>Words that are drawn at a time.</summary>
    private const int Block = 1024;

    private uint kept;
    private int left;

    /// <summary>Fills z with integers from <paramref name="low"/> to <c>low + last</c>, both included.</summary>
    public void Fill<T>(BitGenerator bits, ulong low, ulong last, Span<T> z, int width) where T : unmanaged, IBinaryInteger<T>
    {
        if (last == 0) z.Fill(T.CreateTruncating(low));
        else if (width == 8) FillPieces<T, byte, ushort>(bits, low, last, z);
        else if (width == 16) FillPieces<T, ushort, uint>(bits, low, last, z);
        else if (width == 32) FillPieces<T, uint, ulong>(bits, low, last, z);
        else if (width == 1) FillOneByOne(bits, low, last, z, width);
        else if (last <= uint.MaxValue) FillLong(bits, low, last, z);
        else if (last < ulong.MaxValue) Fill64(bits, low, last + 1, z);
        else
        {
            bits.Fill(MemoryMarshal.Cast<T, ulong>(z));
            if (low != 0) foreach (ref T element in z) element += T.CreateTruncating(low);
        }
    }

    /// <summary>An integer from 0 to last, included.</summary>
    public static ulong Next(BitGenerator bits, ulong last) => last switch
    {
        0 => 0,
        < uint.MaxValue => Below32(bits, (uint)last + 1),
        uint.MaxValue => bits.NextUInt32(),
        < ulong.MaxValue => Below64(bits, last + 1),
        _ => bits.NextUInt64(),
    };

    /// <summary>An integer from 0 to last, included, out of 1, 8 or 16 bits. Words left over serve the calls that follow.</summary>
    public uint Narrow(BitGenerator bits, uint last, int width)
    {
        if (last == 0) return 0;
        uint mask = (1u << width) - 1;
        if (last == mask) return Word(bits, width) & mask;
        uint values = last + 1, product = (Word(bits, width) & mask) * values;
        if ((product & mask) < values)
        {
            uint surplus = (mask - last) % values;
            while ((product & mask) < surplus) product = (Word(bits, width) & mask) * values;
        }
        return product >> width;
    }

    /// <summary>An integer from 0 to last, included, by drawing as many bits as last has until they are in range.</summary>
    public static ulong Masked(BitGenerator bits, ulong last)
    {
        if (last == 0) return 0;
        ulong mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(last), value;
        do value = (last <= uint.MaxValue ? bits.NextUInt32() : bits.NextUInt64()) & mask;
        while (value > last);
        return value;
    }

    private uint Word(BitGenerator bits, int width)
    {
        if (left == 0) (kept, left) = (bits.NextUInt32(), 32 / width - 1);
        else
        {
            kept >>= width;
            left--;
        }
        return kept;
    }

    /// <summary>Integers as long as the piece of a word they are made of: the words are drawn into their memory.</summary>
    /// <remarks>
    /// Every piece makes at most one integer, so as many pieces as integers are missing never are too many. Those of a word are taken from the
    /// lowest on, which is their order in little-endian memory.
    /// </remarks>
    private void FillPieces<T, TPiece, TPair>(BitGenerator bits, ulong low, ulong last, Span<T> z)
        where T : unmanaged, IBinaryInteger<T>
        where TPiece : unmanaged, IBinaryInteger<TPiece>, IMinMaxValue<TPiece>
        where TPair : unmanaged, IBinaryInteger<TPair>
    {
        int width = 8 * Traits<TPiece>.Size, pieces = 32 / width, kept = Math.Min(left, z.Length);
        FillOneByOne(bits, low, last, z[..kept], width);
        z = z[kept..];
        while (BitConverter.IsLittleEndian && left == 0 && z.Length >= pieces)
        {
            Span<T> block = z[..(Math.Min(z.Length / pieces, Block) * pieces)];
            bits.Fill(MemoryMarshal.Cast<T, uint>(block));
            int made = PieceProducts<TPiece, TPair>.Below(TPair.CreateTruncating(last + 1), MemoryMarshal.Cast<T, TPiece>(block));
            if (low != 0) foreach (ref T element in block[..made]) element += T.CreateTruncating(low);
            z = z[made..];
        }
        FillOneByOne(bits, low, last, z, width);
    }

    /// <summary>Integers of 64 bits out of words of 32.</summary>
    private static void FillLong<T>(BitGenerator bits, ulong low, ulong last, Span<T> z) where T : unmanaged, IBinaryInteger<T>
    {
        Span<uint> words = stackalloc uint[Block];
        while (!z.IsEmpty)
        {
            Span<uint> block = words[..Math.Min(z.Length, Block)];
            bits.Fill(block);
            ReadOnlySpan<uint> below = block[..PieceProducts<uint, ulong>.Below(last + 1, block)];
            Span<T> made = z[..below.Length];
            for (int i = 0; i < made.Length; i++) made[i] = T.CreateTruncating(low + below[i]);
            z = z[made.Length..];
        }
    }

    private static void Fill64<T>(BitGenerator bits, ulong low, ulong values, Span<T> z) where T : unmanaged, IBinaryInteger<T>
    {
        ulong surplus = (0 - values) % values;
        Span<ulong> words = stackalloc ulong[Block];
        while (!z.IsEmpty)
        {
            Span<ulong> block = words[..Math.Min(z.Length, Block)];
            bits.Fill(block);
            int made = 0;
            foreach (ulong word in block)
            {
                ulong high = Math.BigMul(word, values, out ulong below);
                z[made] = T.CreateTruncating(low + high);
                made += below >= surplus ? 1 : 0;
            }
            z = z[made..];
        }
    }

    private void FillOneByOne<T>(BitGenerator bits, ulong low, ulong last, Span<T> z, int width) where T : unmanaged, IBinaryInteger<T>
    {
        foreach (ref T element in z) element = T.CreateTruncating(low + (width < 32 ? Narrow(bits, (uint)last, width) : Next(bits, last)));
    }

    private static uint Below32(BitGenerator bits, uint values)
    {
        ulong product = (ulong)bits.NextUInt32() * values;
        if ((uint)product < values)
        {
            uint surplus = (0 - values) % values;
            while ((uint)product < surplus) product = (ulong)bits.NextUInt32() * values;
        }
        return (uint)(product >> 32);
    }

    private static ulong Below64(BitGenerator bits, ulong values)
    {
        ulong high = Math.BigMul(bits.NextUInt64(), values, out ulong low);
        if (low < values)
        {
            ulong surplus = (0 - values) % values;
            while (low < surplus) high = Math.BigMul(bits.NextUInt64(), values, out low);
        }
        return high;
    }
}
