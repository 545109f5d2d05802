using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where the elements of a line are in their order: int64 positions, equal elements from left to right.</summary>
/// <remarks>
/// As many bits of a key as a position leaves free are sorted together with it as one integer, from the highest in which keys differ;
/// the few runs of positions that they leave undecided are sorted by the rest.
/// </remarks>
/// <param name="room">Room for 2n integers of 64 bits.</param>
/// <param name="n">The length of the line, up to 2^31.</param>
internal readonly unsafe struct ArgSortLine<T, K, TKey>(void* room, nint n) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    /// <summary>Bytes from which counting them is worth going through all counters.</summary>
    private const nint Counted = 64;

    private readonly int positionBits = BitOperations.Log2((ulong)n) + 1;

    public static nint Bytes(nint n) => 2 * n * sizeof(ulong);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        if (sizeof(K) == sizeof(byte) && n >= Counted)
        {
            Count(ref x, dx, ref z, dz);
            return;
        }
        ulong* items = (ulong*)room, other = items + n;
        int bits = Differing(ref x, dx), below = Math.Max(0, bits - (64 - positionBits));
        for (nint i = 0; i < n; i++) items[i] = Item(Key(ref x, dx, i) >>> below, i);
        ulong* sorted = Sort(items, other, n, bits - below);
        if (below > 0) Decide(sorted, sorted == items ? other : items, ref x, dx, below);
        ulong mask = (1UL << positionBits) - 1;
        for (nint i = 0; i < n; i++) Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref z, i * dz)) = sorted[i] & mask;
    }

    /// <summary>Positions go where as many keys that are smaller, or equal and further left, have their place.</summary>
    private void Count(ref byte x, nint dx, ref byte z, nint dz)
    {
        nint* next = stackalloc nint[byte.MaxValue + 1];
        new Span<nint>(next, byte.MaxValue + 1).Clear();
        for (nint i = 0; i < n; i++) next[int.CreateTruncating(Key(ref x, dx, i))] += dz;
        nint start = 0;
        for (int key = 0; key <= byte.MaxValue; key++) (next[key], start) = (start, start + next[key]);
        for (nint i = 0; i < n; i++)
        {
            ref nint place = ref next[int.CreateTruncating(Key(ref x, dx, i))];
            Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref z, place)) = i;
            place += dz;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static K Key(ref byte x, nint dx, nint i) => TKey.Of(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Item(K key, nint position) => ulong.CreateTruncating(key) << positionBits | (ulong)position;

    /// <summary>Sorts items, of whose keys so many bits differ: one or two digits of them are faster than all bits.</summary>
    private ulong* Sort(ulong* items, ulong* other, nint count, int bits) =>
        QuickSort<ulong>.IsSupported && (count < 512 || bits > 2 * RadixSort<ulong>.DigitBits || (bits > RadixSort<ulong>.DigitBits && count < 16 * 512))
            ? KeySort<ulong>.Sort(items, other, count)
            : RadixSort<ulong>.Sort(items, other, count, positionBits);

    /// <summary>The number of the highest bit in which keys differ, counted from 1.</summary>
    private int Differing(ref byte x, nint dx)
    {
        K first = Key(ref x, dx, 0), differ = K.Zero;
        for (nint i = 1; i < n; i++) differ |= Key(ref x, dx, i) ^ first;
        return 8 * sizeof(K) - int.CreateTruncating(K.LeadingZeroCount(differ));
    }

    /// <summary>Sorts runs of items whose keys agree so far by their lower bits.</summary>
    private void Decide(ulong* items, ulong* other, ref byte x, nint dx, int below)
    {
        ulong positions = (1UL << positionBits) - 1;
        K rest = (K.One << below) - K.One;
        for (nint start = 0, i = 1; i <= n; i++)
        {
            if (i < n && items[i] >> positionBits == items[start] >> positionBits) continue;
            nint length = i - start;
            if (length > 1)
            {
                for (nint k = start; k < i; k++)
                {
                    nint position = (nint)(items[k] & positions);
                    items[k] = Item(Key(ref x, dx, position) & rest, position);
                }
                ulong* sorted = Sort(items + start, other + start, length, below);
                if (sorted != items + start) Buffer.MemoryCopy(sorted, items + start, length * sizeof(ulong), length * sizeof(ulong));
            }
            start = i;
        }
    }
}

/// <summary>Where the elements of a line are in their order, by comparing them.</summary>
/// <param name="room">Room for 2n elements with their positions.</param>
/// <param name="n">The length of the line.</param>
internal readonly unsafe struct ArgCompareLine<T, TOrder>(void* room, nint n) : ILine where T : unmanaged where TOrder : struct, IOrder<T>
{
    public static nint Bytes(nint n) => 2 * n * sizeof(Indexed<T>);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        var items = (Indexed<T>*)room;
        for (nint i = 0; i < n; i++) items[i] = new() { Value = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx)), Index = i };
        Indexed<T>* sorted = MergeSort<Indexed<T>, IndexedOrder<TOrder, T>>.Sort(items, items + n, n);
        for (nint i = 0; i < n; i++) Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref z, i * dz)) = sorted[i].Index;
    }
}
