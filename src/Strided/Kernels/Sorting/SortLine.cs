using System.Numerics;

namespace Strided;

/// <summary>Sorts a line by the keys of its elements; the output may be the input.</summary>
/// <param name="room">Room for 2n keys.</param>
/// <param name="n">The length of the line.</param>
internal readonly unsafe struct SortLine<T, K, TKey>(void* room, nint n) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    public static nint Bytes(nint n) => 2 * n * sizeof(K);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room, other = keys + n;
        bool exact = KeyRow<T, K, TKey>.Read(ref x, dx, keys, n);
        K* sorted = RadixSort<K>.Sort(keys, other, n);
        if (exact)
        {
            KeyRow<T, K, TKey>.Write(sorted, ref z, dz, n);
            return;
        }
        K* free = sorted == keys ? other : keys;
        KeyRow<T, K, TKey>.Restore(sorted, (T*)free, ref x, dx, n);
        CopyRow<T>.Run(ref *(byte*)free, sizeof(T), ref z, dz, n);
    }
}

/// <summary>Partitions a line by the keys of its elements; the output may be the input.</summary>
/// <param name="room">Room for 2n keys.</param>
/// <param name="n">The length of the line.</param>
/// <param name="places">The places that have to be right, in order.</param>
/// <param name="count">How many there are.</param>
internal readonly unsafe struct PartitionLine<T, K, TKey>(void* room, nint n, nint* places, int count) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room;
        if (!KeyRow<T, K, TKey>.Read(ref x, dx, keys, n))
        {
            // Elements that share a key keep their bits only in order.
            new SortLine<T, K, TKey>(room, n).Run(ref x, dx, ref z, dz);
            return;
        }
        RadixSort<K>.Select(keys, keys + n, n, new(places, count));
        KeyRow<T, K, TKey>.Write(keys, ref z, dz, n);
    }
}

/// <summary>Sorts a line by comparing its elements; the output may be the input.</summary>
/// <param name="room">Room for 2n elements.</param>
/// <param name="n">The length of the line.</param>
internal readonly unsafe struct CompareLine<T, TOrder>(void* room, nint n) : ILine where T : unmanaged where TOrder : struct, IOrder<T>
{
    public static nint Bytes(nint n) => 2 * n * sizeof(T);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        T* values = (T*)room;
        CopyRow<T>.Run(ref x, dx, ref *(byte*)values, sizeof(T), n);
        T* sorted = MergeSort<T, TOrder>.Sort(values, values + n, n);
        CopyRow<T>.Run(ref *(byte*)sorted, sizeof(T), ref z, dz, n);
    }
}
