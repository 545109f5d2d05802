namespace Strided;

/// <summary>Random bits as integers of a range, every one equally likely.</summary>
/// <remarks>
/// Source: D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29(1), 2019. The product of w random bits and the
/// number of values has its answer above bit w. The part below tells how far into the answer's share of all 2^w words the word lies;
/// the first 2^w mod values of each share would make some answers likelier than others and are drawn again. Ranges that
/// 32 bits can hold use 32 bits, as in NumPy.
/// </remarks>
internal static class BoundedIntegers
{
    /// <summary>Fills z with integers from <paramref name="low"/> to <c>low + last</c>, both included.</summary>
    public static void Fill(BitGenerator bits, long low, ulong last, Span<long> z)
    {
        switch (last)
        {
            case 0:
                z.Fill(low);
                break;
            case < uint.MaxValue:
                for (int i = 0; i < z.Length; i++) z[i] = unchecked(low + Below32(bits, (uint)last + 1));
                break;
            case uint.MaxValue:
                for (int i = 0; i < z.Length; i++) z[i] = unchecked(low + bits.NextUInt32());
                break;
            case < ulong.MaxValue:
                for (int i = 0; i < z.Length; i++) z[i] = unchecked(low + (long)Below64(bits, last + 1));
                break;
            default:
                for (int i = 0; i < z.Length; i++) z[i] = unchecked(low + (long)bits.NextUInt64());
                break;
        }
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
