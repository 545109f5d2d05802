using System.Numerics;
using System.Runtime.CompilerServices;

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
/// <param name="room">Room for 2n keys, and for dividing n of them.</param>
/// <param name="n">The length of the line.</param>
/// <param name="places">The places that have to be right, in order.</param>
/// <param name="count">How many there are.</param>
internal readonly unsafe struct PartitionLine<T, K, TKey>(void* room, nint n, nint* places, int count) : ILine
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    /// <summary>So many places are looked up; for more, or in short lines, everything is sorted.</summary>
    private const int Few = 16;

    private const nint Short = 512;

    /// <summary>One key in so many may be settled likewise, which keeps that from being done often.</summary>
    private const nint Fewer = 4;

    public static nint Bytes(nint n) => nint.Max((4 * n + KeySplit<K>.Slack) * sizeof(K), SortLine<T, K, TKey>.Bytes(n));

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room, other = keys + n, free = other + n;
        if (count > Few || n <= Short || !KeyRow<T, K, TKey>.Read(ref x, dx, keys, n))
        {
            // Elements that share a key keep their bits only in order.
            new SortLine<T, K, TKey>(room, n).Run(ref x, dx, ref z, dz);
            return;
        }
        fixed (byte* to = &z)
        {
            K* first = dz == sizeof(K) ? (K*)to : other;
            nint rest = n;
            for (int k = 0; k < count; k++)
            {
                nint done = n - rest;
                if (places[k] >= done) rest = Settle(keys, first + done, rest, places[k] - done, free);
            }
            KeyRow<T, K, TKey>.Write(first, ref z, dz, n - rest);
            KeyRow<T, K, TKey>.Write(keys, ref Unsafe.AddByteOffset(ref z, (n - rest) * dz), dz, rest);
        }
    }

    /// <summary>Puts keys where they belong, from the smallest to those around a place at least. Returns how many larger ones are left, at the front of x.</summary>
    /// <remarks>The place nearly certainly lies between two of a sample, among a few that are settled likewise. If not, they and its side are sorted.</remarks>
    private static nint Settle(K* x, K* y, nint n, nint place, K* free)
    {
        if (n <= Short)
        {
            Copy(KeySort<K>.Sort(x, free, n), y, n);
            return 0;
        }
        KeySelect<K, K, IntegerKey<K, K>>.Around(ref *(byte*)x, sizeof(K), n, place, free, out K low, out K high);
        KeySplit<K> split = KeySplit<K>.Run(x, y, free, n, low, high);
        K* middle = y + split.Below + split.Low;
        new Span<K>(y + split.Below, (int)split.Low).Fill(low);
        nint inner = place - split.Below - split.Low;
        if (inner >= 0 && inner < split.Inside && split.Inside <= n / Fewer)
        {
            nint larger = Settle(free, middle, split.Inside, inner, free + split.Inside);
            Copy(free, x + split.Above, larger);
            new Span<K>(x + split.Above + larger, (int)split.High).Fill(high);
            return split.Above + larger + split.High;
        }
        Copy(KeySort<K>.Sort(free, free + n, split.Inside), middle, split.Inside);
        new Span<K>(middle + split.Inside, (int)split.High).Fill(high);
        if (place < split.Below)
        {
            // Where somebody else sees the keys they are not sorted.
            Copy(y, free, split.Below);
            Copy(KeySort<K>.Sort(free, free + n, split.Below), y, split.Below);
        }
        if (place < n - split.Above) return split.Above;
        Copy(KeySort<K>.Sort(x, free, split.Above), y + (n - split.Above), split.Above);
        return 0;
    }

    private static void Copy(K* from, K* to, nint count) => Buffer.MemoryCopy(from, to, count * sizeof(K), count * sizeof(K));
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
