using System.Numerics;

namespace Strided;

/// <summary>Keys in rising order: by counting where they lie close together, in registers where they pack, else by their digits.</summary>
internal static unsafe class KeySort<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>Sorts n keys at x, with room for as many at y. The result is at x or at y, as the answer says.</summary>
    public static K* Sort(K* x, K* y, nint n)
    {
        if (QuickSort<K>.IsSupported && IsRising(x, n)) return x;
        if (CountingSort<K>.TrySort(x, n)) return x;
        if (!QuickSort<K>.IsSupported) return RadixSort<K>.Sort(x, y, n);
        QuickSort<K>.Sort(x, y, n);
        return y;
    }

    private static bool IsRising(K* x, nint n)
    {
        nint i = 1;
        for (; i <= n - V512<K>.Count; i += V512<K>.Count)
            if (V512<K>.Less(V512<K>.Load(ref *x, i), V512<K>.Load(ref *x, i - 1)).Bits() != 0) return false;
        for (; i < n; i++)
            if (x[i] < x[i - 1]) return false;
        return true;
    }
}
