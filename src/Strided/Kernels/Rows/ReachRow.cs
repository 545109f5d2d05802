using System.Numerics;

namespace Strided;

/// <summary>The least and the greatest of some integers, in one pass.</summary>
internal static class ReachRow<T> where T : unmanaged, IBinaryInteger<T>
{
    /// <param name="x">At least one integer.</param>
    /// <param name="least">The least of them.</param>
    /// <param name="most">The greatest.</param>
    public static void Run(ReadOnlySpan<T> x, out T least, out T most)
    {
        least = most = x[0];
        int i = 0;
        if (V512<T>.IsSupported) i = Registers<V512<T>>(x, ref least, ref most);
        else if (V256<T>.IsSupported) i = Registers<V256<T>>(x, ref least, ref most);
        else if (V128<T>.IsSupported) i = Registers<V128<T>>(x, ref least, ref most);
        for (; i < x.Length; i++) (least, most) = (T.Min(least, x[i]), T.Max(most, x[i]));
    }

    private static int Registers<V>(ReadOnlySpan<T> x, ref T least, ref T most) where V : struct, IVector<V, T>
    {
        if (x.Length < V.Count) return 0;
        ref readonly T first = ref x[0];
        V low = V.Load(in first, 0), high = low;
        int i = V.Count;
        for (; i <= x.Length - V.Count; i += V.Count)
        {
            V here = V.Load(in first, i);
            (low, high) = (V.Min(low, here), V.Max(high, here));
        }
        Span<T> lows = stackalloc T[V.Count], highs = stackalloc T[V.Count];
        low.Store(ref lows[0], 0);
        high.Store(ref highs[0], 0);
        foreach (T value in lows) least = T.Min(least, value);
        foreach (T value in highs) most = T.Max(most, value);
        return i;
    }
}
