using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Sorts as many integers as eight registers hold.</summary>
/// <remarks>
/// First the eight of each lane are sorted by a network of 19 comparisons, then neighbouring lanes are merged: two by two, four by four, ...
/// Two sequences meet with one of them read backwards, which leaves smaller and larger halves that are bitonic (K. E. Batcher 1968); so do their halves.
/// </remarks>
internal static unsafe class LaneNetwork<K>
    where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    private const int Rows = 8;

    public static nint Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Rows * V512<K>.Count;
    }

    /// <summary>Sorts n integers at x, at most <see cref="Length"/> of them, into y, which may be x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(K* x, K* y, nint n)
    {
        V512<K> a = Load(x, n, 0), b = Load(x, n, 1), c = Load(x, n, 2), d = Load(x, n, 3), e = Load(x, n, 4), f = Load(x, n, 5), g = Load(x, n, 6), h = Load(x, n, 7);

        ColumnNetwork<V512<K>, K>.SortBlock(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        for (int group = 2; group <= V512<K>.Count; group *= 2) Merge(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, group);

        Store(a, y, n, 0);
        Store(b, y, n, 1);
        Store(c, y, n, 2);
        Store(d, y, n, 3);
        Store(e, y, n, 4);
        Store(f, y, n, 5);
        Store(g, y, n, 6);
        Store(h, y, n, 7);
    }

    /// <summary>Sorts lanes group by group in eight rows of a table, of which each group has larger ones in the rows below and smaller ones in those above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Merge(K* x, int group)
    {
        ColumnNetwork<V512<K>, K>.Load(x, out V512<K> a, out V512<K> b, out V512<K> c, out V512<K> d, out V512<K> e, out V512<K> f, out V512<K> g, out V512<K> h);
        Merge(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, group);
        ColumnNetwork<V512<K>, K>.Store(x, a, b, c, d, e, f, g, h);
    }

    /// <summary>Merges both halves of each group of lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Merge(
        ref V512<K> a, ref V512<K> b, ref V512<K> c, ref V512<K> d, ref V512<K> e, ref V512<K> f, ref V512<K> g, ref V512<K> h, int group)
    {
        V512<K> back = V512<K>.Exchanged(group - 1);
        (e, f, g, h) = (V512<K>.Permute(e, back), V512<K>.Permute(f, back), V512<K>.Permute(g, back), V512<K>.Permute(h, back));
        (a, h) = Order(a, h); (b, g) = Order(b, g); (c, f) = Order(c, f); (d, e) = Order(d, e);
        (c, d, g, h) = (V512<K>.Permute(c, back), V512<K>.Permute(d, back), V512<K>.Permute(g, back), V512<K>.Permute(h, back));
        (a, d) = Order(a, d); (b, c) = Order(b, c); (e, h) = Order(e, h); (f, g) = Order(f, g);
        (b, d, f, h) = (V512<K>.Permute(b, back), V512<K>.Permute(d, back), V512<K>.Permute(f, back), V512<K>.Permute(h, back));
        (a, b) = Order(a, b); (c, d) = Order(c, d); (e, f) = Order(e, f); (g, h) = Order(g, h);
        for (int bit = group / 2; bit > 0; bit /= 2)
        {
            V512<K> with = V512<K>.LanesWith(bit);
            (a, b, c, d) = (Across(a, back, with), Across(b, back, with), Across(c, back, with), Across(d, back, with));
            (e, f, g, h) = (Across(e, back, with), Across(f, back, with), Across(g, back, with), Across(h, back, with));
            back = V512<K>.Exchanged(bit / 2);
        }
    }

    /// <summary>A row of the n integers, with the largest there can be behind the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V512<K> Load(K* x, nint n, int row)
    {
        nint at = row * V512<K>.Count;
        return V512<K>.LoadFirst(x + nint.Min(at, n), n - at, V512<K>.Create(K.MaxValue));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(V512<K> sorted, K* y, nint n, int row)
    {
        nint at = row * V512<K>.Count;
        sorted.StoreFirst(y + nint.Min(at, n), n - at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V512<K>, V512<K>) Order(V512<K> x, V512<K> y) => (V512<K>.Min(x, y), V512<K>.Max(x, y));

    /// <summary>Of each pair of lanes the smaller one into the lane outside of the mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V512<K> Across(V512<K> x, V512<K> pairs, V512<K> upper)
    {
        V512<K> y = V512<K>.Permute(x, pairs);
        return V512<K>.Select(upper, V512<K>.Max(x, y), V512<K>.Min(x, y));
    }
}
