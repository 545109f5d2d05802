using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where the elements of a line are in their order: int64 positions, equal elements from left to right.</summary>
/// <remarks>
/// A key of 32 bits and a position of 32 bits are sorted together as one integer. Of longer keys the 32 bits that start where keys first differ
/// take part; the few runs of positions that they leave undecided are sorted by the rest.
/// </remarks>
/// <param name="room">Room for 2n integers of 64 bits.</param>
/// <param name="n">The length of the line, up to 2^31.</param>
internal readonly unsafe struct ArgSortLine<T, K, TKey>(void* room, nint n) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    private const int PositionBits = 32;

    public static nint Bytes(nint n) => 2 * n * sizeof(ulong);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        ulong* items = (ulong*)room, other = items + n;
        int below = Math.Max(0, Differing(ref x, dx) - (64 - PositionBits));
        for (nint i = 0; i < n; i++) items[i] = ulong.CreateTruncating(Key(ref x, dx, i) >>> below) << PositionBits | (uint)i;
        ulong* sorted = RadixSort<ulong>.Sort(items, other, n, PositionBits);
        if (below > 0) Decide(sorted, sorted == items ? other : items, ref x, dx, below);
        for (nint i = 0; i < n; i++) Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref z, i * dz)) = (uint)sorted[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static K Key(ref byte x, nint dx, nint i) => TKey.Of(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx)));

    /// <summary>The number of the highest bit in which keys differ, counted from 1; all that there are when they fit beside a position.</summary>
    private int Differing(ref byte x, nint dx)
    {
        if (sizeof(K) <= sizeof(uint)) return 0;
        K first = Key(ref x, dx, 0), differ = K.Zero;
        for (nint i = 1; i < n; i++) differ |= Key(ref x, dx, i) ^ first;
        return 8 * sizeof(K) - int.CreateTruncating(K.LeadingZeroCount(differ));
    }

    /// <summary>Sorts runs of items whose upper halves agree by the lower bits of their keys.</summary>
    private void Decide(ulong* items, ulong* other, ref byte x, nint dx, int below)
    {
        for (nint start = 0, i = 1; i <= n; i++)
        {
            if (i < n && items[i] >> PositionBits == items[start] >> PositionBits) continue;
            nint length = i - start;
            if (length > 1)
            {
                ulong mask = (1UL << below) - 1;
                for (nint k = start; k < i; k++)
                {
                    uint position = (uint)items[k];
                    items[k] = (ulong.CreateTruncating(Key(ref x, dx, (nint)position)) & mask) << PositionBits | position;
                }
                ulong* sorted = RadixSort<ulong>.Sort(items + start, other + start, length, PositionBits);
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
