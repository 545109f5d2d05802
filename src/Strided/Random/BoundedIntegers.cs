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
    private uint kept;
    private int left;

    /// <summary>Fills z with integers from <paramref name="low"/> to <c>low + last</c>, both included.</summary>
    public static void Fill<T>(BitGenerator bits, ulong low, ulong last, Span<T> z, int width) where T : unmanaged, IBinaryInteger<T>
    {
        if (last == 0) z.Fill(T.CreateTruncating(low));
        else if (width == 64 && last == ulong.MaxValue)
        {
            bits.Fill(MemoryMarshal.Cast<T, ulong>(z));
            if (low != 0) for (int i = 0; i < z.Length; i++) z[i] += T.CreateTruncating(low);
        }
        else if (width > 16 && last < uint.MaxValue)
            for (int i = 0; i < z.Length; i++) z[i] = T.CreateTruncating(low + Below32(bits, (uint)last + 1));
        else if (width > 16)
            for (int i = 0; i < z.Length; i++) z[i] = T.CreateTruncating(low + Next(bits, last));
        else
        {
            var source = new BoundedIntegers();
            for (int i = 0; i < z.Length; i++) z[i] = T.CreateTruncating(low + source.Narrow(bits, (uint)last, width));
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
