using System.Numerics;

namespace Strided;

/// <summary>Keys on both sides of two of them and in between, each kind in the order it had; those that equal one of the two are counted.</summary>
/// <param name="Below">How many are below the lower one.</param>
/// <param name="Low">How many equal it.</param>
/// <param name="Inside">How many are in between.</param>
/// <param name="High">How many equal the higher one, if that is another.</param>
/// <param name="Above">How many are above it.</param>
internal readonly unsafe record struct KeySplit<K>(nint Below, nint Low, nint Inside, nint High, nint Above)
    where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>Keys that may be written over behind those in between.</summary>
    public static nint Slack => V512<K>.Count;

    /// <summary>Divides n keys.</summary>
    /// <param name="x">The keys; those above come to the front of them.</param>
    /// <param name="y">Room for n keys, where those below go.</param>
    /// <param name="inside">Room for n keys and <see cref="Slack"/>, where those in between go.</param>
    /// <param name="n">How many keys there are.</param>
    /// <param name="low">The lower one.</param>
    /// <param name="high">The higher one, or the same.</param>
    public static KeySplit<K> Run(K* x, K* y, K* inside, nint n, K low, K high)
    {
        K first = low + K.One, span = low < high ? high - first : K.Zero;
        K* below = y, between = inside, above = x;
        nint notAboveLow = 0, i = 0;
        if (V512<K>.Packs)
        {
            V512<K> lows = V512<K>.Create(low), highs = V512<K>.Create(high), next = V512<K>.Create(high + K.One);
            V512<K> firsts = V512<K>.Create(first), spans = V512<K>.Create(span);
            for (; i <= n - V512<K>.Count; i += V512<K>.Count)
            {
                V512<K> here = V512<K>.Load(ref x[i], 0), beyond = here - firsts;
                V512<K>.PackLess(here, lows).Store(ref *below, 0);
                (V512<K>.PackLess(beyond, spans) + firsts).Store(ref *between, 0);
                // Nothing is above the largest key, and of what is packed nothing counts.
                V512<K>.PackNotLess(here, next).Store(ref *above, 0);
                notAboveLow += BitOperations.PopCount(V512<K>.LessEqual(here, lows).Bits());
                below += BitOperations.PopCount(V512<K>.Less(here, lows).Bits());
                between += BitOperations.PopCount(V512<K>.Less(beyond, spans).Bits());
                above += V512<K>.Count - BitOperations.PopCount(V512<K>.LessEqual(here, highs).Bits());
            }
        }
        for (; i < n; i++)
        {
            K here = x[i];
            *below = *between = *above = here;
            notAboveLow += here <= low ? 1 : 0;
            below += here < low ? 1 : 0;
            between += here - first < span ? 1 : 0;
            above += here > high ? 1 : 0;
        }
        nint left = (nint)(below - y), middle = (nint)(between - inside), right = (nint)(above - x);
        return new(left, notAboveLow - left, middle, n - notAboveLow - middle - right, right);
    }
}
