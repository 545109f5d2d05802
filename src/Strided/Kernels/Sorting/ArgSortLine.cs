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
    /// <remarks>
    /// Stretches of the line have counters of their own and are walked side by side: at one counter equal neighbours would wait for each other.
    /// Keys are counted before positions are moved, so nobody else may see them in between.
    /// </remarks>
    private void Count(ref byte x, nint dx, ref byte z, nint dz)
    {
        const int Values = byte.MaxValue + 1;
        byte* keys = (byte*)room;
        KeyRow<T, K, TKey>.Read(ref x, dx, (K*)keys, n);
        nint* a = stackalloc nint[4 * Values], b = a + Values, c = b + Values, d = c + Values;
        new Span<nint>(a, 4 * Values).Clear();
        nint each = n / 4, second = each, third = 2 * each, fourth = 3 * each;
        for (nint i = 0; i < each; i++)
        {
            a[keys[i]] += dz;
            b[keys[second + i]] += dz;
            c[keys[third + i]] += dz;
            d[keys[fourth + i]] += dz;
        }
        for (nint i = 4 * each; i < n; i++) d[keys[i]] += dz;
        nint start = 0;
        for (int key = 0; key < Values; key++)
        {
            (a[key], start) = (start, start + a[key]);
            (b[key], start) = (start, start + b[key]);
            (c[key], start) = (start, start + c[key]);
            (d[key], start) = (start, start + d[key]);
        }
        for (nint i = 0; i < each; i++)
        {
            Place(ref z, dz, ref a[keys[i]], i);
            Place(ref z, dz, ref b[keys[second + i]], second + i);
            Place(ref z, dz, ref c[keys[third + i]], third + i);
            Place(ref z, dz, ref d[keys[fourth + i]], fourth + i);
        }
        for (nint i = 4 * each; i < n; i++) Place(ref z, dz, ref d[keys[i]], i);
    }

    /// <summary>Writes a position and moves on to where the next one of the same key goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Place(ref byte z, nint dz, ref nint next, nint i)
    {
        nint place = next;
        Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref z, place)) = i;
        next = place + dz;
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
