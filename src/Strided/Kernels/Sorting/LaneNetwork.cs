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

    /// <summary>Sorts n integers at x into y, which may be x. What lies between y + n and end may be written over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sort(K* x, K* y, nint n, K* end)
    {
        K* buffer = stackalloc K[(int)Length];
        V512<K> most = V512<K>.Create(K.MaxValue);
        if (n < Length)
        {
            for (nint k = n / V512<K>.Count; k < Rows; k++) most.Store(ref *buffer, k * V512<K>.Count);
            Unsafe.CopyBlockUnaligned(buffer, x, (uint)(n * sizeof(K)));
            x = buffer;
        }
        V512<K> a = V512<K>.Load(ref *x, 0), b = V512<K>.Load(ref *x, V512<K>.Count), c = V512<K>.Load(ref *x, 2 * V512<K>.Count), d = V512<K>.Load(ref *x, 3 * V512<K>.Count);
        V512<K> e = V512<K>.Load(ref *x, 4 * V512<K>.Count), f = V512<K>.Load(ref *x, 5 * V512<K>.Count), g = V512<K>.Load(ref *x, 6 * V512<K>.Count), h = V512<K>.Load(ref *x, 7 * V512<K>.Count);

        (a, c) = Order(a, c); (b, d) = Order(b, d); (e, g) = Order(e, g); (f, h) = Order(f, h);
        (a, e) = Order(a, e); (b, f) = Order(b, f); (c, g) = Order(c, g); (d, h) = Order(d, h);
        (a, b) = Order(a, b); (c, d) = Order(c, d); (e, f) = Order(e, f); (g, h) = Order(g, h);
        (c, e) = Order(c, e); (d, f) = Order(d, f); (b, e) = Order(b, e); (d, g) = Order(d, g);
        (b, c) = Order(b, c); (d, e) = Order(d, e); (f, g) = Order(f, g);

        for (int group = 2; group <= V512<K>.Count; group *= 2)
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

        K* z = y + Length <= end ? y : buffer;
        a.Store(ref *z, 0);
        b.Store(ref *z, V512<K>.Count);
        c.Store(ref *z, 2 * V512<K>.Count);
        d.Store(ref *z, 3 * V512<K>.Count);
        e.Store(ref *z, 4 * V512<K>.Count);
        f.Store(ref *z, 5 * V512<K>.Count);
        g.Store(ref *z, 6 * V512<K>.Count);
        h.Store(ref *z, 7 * V512<K>.Count);
        if (z != y) Unsafe.CopyBlockUnaligned(y, buffer, (uint)(n * sizeof(K)));
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
