using System.Numerics;

namespace Strided;

/// <summary>Keys on both sides of one, in the order they had.</summary>
internal static unsafe class KeySplit<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>Copies the keys of x below one to y, which has room for n, and moves those above it to the front of x. Says how many lie below, and above.</summary>
    public static nint Run(K* x, K* y, nint n, K key, out nint above)
    {
        K* low = y, high = x;
        nint i = 0;
        if (V512<K>.Packs)
        {
            // Nothing is less than the keys from zero to this one when they are counted from the next one on.
            V512<K> bound = V512<K>.Create(key), next = V512<K>.Create(key + K.One), others = V512<K>.Create(K.MaxValue - key);
            for (; i <= n - V512<K>.Count; i += V512<K>.Count)
            {
                V512<K> here = V512<K>.Load(ref x[i], 0), beyond = here - next;
                V512<K>.PackLess(here, bound).Store(ref *low, 0);
                (V512<K>.PackLess(beyond, others) + next).Store(ref *high, 0);
                low += BitOperations.PopCount(V512<K>.Less(here, bound).Bits());
                high += BitOperations.PopCount(V512<K>.Less(beyond, others).Bits());
            }
        }
        for (; i < n; i++)
        {
            K here = x[i];
            *low = *high = here;
            low += here < key ? 1 : 0;
            high += here > key ? 1 : 0;
        }
        above = (nint)(high - x);
        return (nint)(low - y);
    }
}
