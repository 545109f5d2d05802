using System.Numerics;

namespace Strided;

/// <summary>Sorts a line by the keys of its elements; the output may be the input.</summary>
/// <param name="room">Room for 2n keys, or counters behind n of them.</param>
/// <param name="n">The length of the line.</param>
internal readonly unsafe struct SortLine<T, K, TKey>(void* room, nint n) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    public static nint Bytes(nint n) => n * sizeof(K) + nint.Max(n * sizeof(K), Allocation.Alignment + CountingSort<K>.Bytes(n));

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room, other = keys + n;
        if (CountingSort<K>.Bytes(n) > 0 && KeyRow<T, K, TKey>.Read(ref x, dx, keys, n))
        {
            CountingSort<K>.Sort(keys, n, Workspace.Aligned<int>((byte*)other));
            KeyRow<T, K, TKey>.Write(keys, ref z, dz, n);
            return;
        }
        if (!KeyRow<T, K, TKey>.Read(ref x, dx, keys, n))
        {
            K* ordered = KeySort<K>.Sort(keys, other, n), free = ordered == keys ? other : keys;
            KeyRow<T, K, TKey>.Restore(ordered, (T*)free, ref x, dx, n);
            CopyRow<T>.Run(ref *(byte*)free, sizeof(T), ref z, dz, n);
            return;
        }
        fixed (byte* to = &z)
        {
            // Digits are counted before they are moved, so nobody else may see them in between.
            if (dz == sizeof(K) && QuickSort<K>.IsSupported) other = (K*)to;
            KeyRow<T, K, TKey>.Write(KeySort<K>.Sort(keys, other, n), ref z, dz, n);
        }
    }
}

/// <summary>Partitions a line by the keys of its elements; the output may be the input.</summary>
/// <param name="room">Room for 2n keys, and what finding those at the places takes.</param>
/// <param name="n">The length of the line.</param>
/// <param name="places">The places that have to be right, in order.</param>
/// <param name="count">How many there are.</param>
internal readonly unsafe struct PartitionLine<T, K, TKey>(void* room, nint n, nint* places, int count) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    /// <summary>So many places are looked up; for more, or in short lines, everything is sorted.</summary>
    private const int Few = 16;

    private const nint Short = 128;

    public static nint Bytes(nint n) => nint.Max((2 * n + KeySelect<K, K, IntegerKey<K, K>>.Room(n)) * sizeof(K), SortLine<T, K, TKey>.Bytes(n));

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room, other = keys + n, free = other + n;
        if (count > Few || n <= Short || !KeyRow<T, K, TKey>.Read(ref x, dx, keys, n))
        {
            // Elements that share a key keep their bits only in order.
            new SortLine<T, K, TKey>(room, n).Run(ref x, dx, ref z, dz);
            return;
        }
        K* found = stackalloc K[Few];
        KeySelect<K, K, IntegerKey<K, K>>.Find(ref *(byte*)keys, sizeof(K), n, new(places, count), new(found, count), free, out _);
        K* to = other;
        nint rest = n;
        for (int k = 0; k < count; k++)
        {
            if (k > 0 && found[k] == found[k - 1]) continue;
            nint below = KeySplit<K>.Run(keys, to, rest, found[k], out nint above);
            new Span<K>(to + below, (int)(rest - below - above)).Fill(found[k]);
            to += rest - above;
            rest = above;
        }
        Buffer.MemoryCopy(keys, to, rest * sizeof(K), rest * sizeof(K));
        KeyRow<T, K, TKey>.Write(other, ref z, dz, n);
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
