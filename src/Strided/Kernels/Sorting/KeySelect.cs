using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The keys that sorting a row would put at some places, found without moving the row.</summary>
/// <remarks>
/// A sorted sample says between which two keys each of the places nearly certainly lies. One pass counts what lies below and takes out the few keys
/// in between, which are sorted (R. W. Floyd and R. L. Rivest 1975). A sample that lied costs a sort of everything.
/// </remarks>
internal static unsafe class KeySelect<T, K, TKey>
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    /// <summary>Keys that are looked at together, in the first-level cache.</summary>
    private const int Chunk = 512;

    /// <summary>Rows up to here are sorted.</summary>
    private const nint Short = 512;

    /// <summary>One key in so many may lie in between.</summary>
    private const nint Few = 2;

    /// <summary>Keys of working memory: what is in between and its room, and as much for the sample; at least two rows.</summary>
    public static nint Room(nint n) => 2 * n + 2 * Chunk;

    /// <summary>Finds the keys at some places.</summary>
    /// <param name="x">The row.</param>
    /// <param name="dx">Its step.</param>
    /// <param name="n">Its length.</param>
    /// <param name="places">The places, in order.</param>
    /// <param name="found">A key for each.</param>
    /// <param name="room">Room for as many keys as <see cref="Room"/> says.</param>
    /// <param name="last">How many keys are the largest there can be: those of NaN.</param>
    public static void Find(ref byte x, nint dx, nint n, ReadOnlySpan<nint> places, Span<K> found, K* room, out nint last)
    {
        last = 0;
        nint sample = n <= Short ? 0 : Votes(n);
        K* votes = sample == 0 ? null : Sample(ref x, dx, n, sample, room);
        int done = 0;
        while (sample > 0 && done < places.Length)
        {
            Range range = Around(places[done], n, sample);
            int end = done + 1;
            for (; end < places.Length; end++)
            {
                Range next = Around(places[end], n, sample);
                if (next.First >= range.Last) break;
                range.Last = next.Last;
            }
            Ends(votes, sample, range, out K low, out K high);
            // The sample lies at the front of the room or at that of its second part, and is needed until all places are found.
            var band = new Band { Low = low, High = high, Inside = room + 2 * sample, Room = n / Few + Chunk };
            if (!Collect(ref x, dx, n, ref band)) break;
            last = band.Last;
            K* sorted = KeySort<K>.Sort(band.Inside, band.Inside + band.Count + 1, band.Count);
            for (; done < end && band.TryGet(places[done], sorted, out K key); done++) found[done] = key;
            if (done < end) break;
        }
        if (done == places.Length) return;
        KeyRow<T, K, TKey>.Read(ref x, dx, room, n);
        K* all = KeySort<K>.Sort(room, room + n, n);
        for (; done < places.Length; done++) found[done] = all[places[done]];
        for (last = 0; last < n && all[n - 1 - last] == K.MaxValue; last++) { }
    }

    /// <summary>Two keys that a place of a row nearly certainly lies between.</summary>
    /// <param name="x">The row.</param>
    /// <param name="dx">Its step.</param>
    /// <param name="n">Its length.</param>
    /// <param name="place">The place.</param>
    /// <param name="room">Room for n keys.</param>
    /// <param name="low">The smaller key.</param>
    /// <param name="high">The larger one, or the same.</param>
    public static void Around(ref byte x, nint dx, nint n, nint place, K* room, out K low, out K high)
    {
        nint sample = Votes(n);
        Ends(Sample(ref x, dx, n, sample, room), sample, Around(place, n, sample), out low, out high);
    }

    private static nint Votes(nint n) => (nint)Math.Pow(n, 2 / 3.0);

    private static void Ends(K* votes, nint sample, Range range, out K low, out K high)
    {
        low = range.First < 0 ? K.Zero : votes[range.First];
        high = range.Last >= sample ? K.MaxValue : votes[range.Last];
    }

    private static K* Sample(ref byte x, nint dx, nint n, nint sample, K* room)
    {
        nint step = n / sample;
        for (nint k = 0; k < sample; k++)
        {
            // Not quite regular, as data may be.
            nint at = k * step + (nint)(((uint)k * 0x9E37_79B9UL & uint.MaxValue) * (ulong)step >> 32);
            room[k] = TKey.Of(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at * dx)));
        }
        return KeySort<K>.Sort(room, room + sample, sample);
    }

    /// <summary>Between which two of the sample a place lies: three standard deviations to both sides.</summary>
    private static Range Around(nint place, nint n, nint sample)
    {
        double share = (place + 0.5) / n, middle = share * sample, spread = 3 * Math.Sqrt(sample * share * (1 - share)) + 1;
        return new Range { First = (nint)Math.Floor(middle - spread), Last = (nint)Math.Ceiling(middle + spread) };
    }

    /// <summary>Counts and takes out. False when there are too many in between.</summary>
    private static bool Collect(ref byte x, nint dx, nint n, ref Band band)
    {
        K* keys = stackalloc K[Chunk];
        for (nint i = 0; i < n; i += Chunk)
        {
            nint m = nint.Min(Chunk, n - i);
            if (band.Count + Chunk > band.Room) return false;
            KeyRow<T, K, TKey>.Read(ref Unsafe.AddByteOffset(ref x, i * dx), dx, keys, m);
            band.Take(keys, m);
        }
        return true;
    }

    private struct Range
    {
        public nint First;
        public nint Last;
    }

    /// <summary>What is known about the keys around two of them.</summary>
    private struct Band
    {
        public K Low;
        public K High;
        public K* Inside;
        public nint Room;
        public nint Below;
        public nint NotAboveLow;
        public nint Count;
        public nint NotAboveHigh;
        public nint Last;

        public void Take(K* keys, nint n)
        {
            K first = Low + K.One, span = Low < High ? High - first : K.Zero;
            nint i = V512<K>.Packs ? Registers(keys, n, first, span) : 0;
            for (; i < n; i++)
            {
                K key = keys[i];
                Below += key < Low ? 1 : 0;
                NotAboveLow += key <= Low ? 1 : 0;
                NotAboveHigh += key <= High ? 1 : 0;
                Last += key == K.MaxValue ? 1 : 0;
                Inside[Count] = key;
                Count += key - first < span ? 1 : 0;
            }
        }

        /// <summary>The key at a place in sorted order, given those inside in order.</summary>
        public readonly bool TryGet(nint place, K* sorted, out K key)
        {
            key = place < NotAboveLow ? Low : place < NotAboveLow + Count ? sorted[place - NotAboveLow] : High;
            return place >= Below && place < NotAboveHigh;
        }

        private nint Registers(K* keys, nint n, K first, K span)
        {
            V512<K> low = V512<K>.Create(Low), high = V512<K>.Create(High), most = V512<K>.Create(K.MaxValue);
            V512<K> firsts = V512<K>.Create(first), spans = V512<K>.Create(span);
            nint below = 0, notAboveLow = 0, notAboveHigh = 0, last = 0, i = 0;
            K* to = Inside + Count;
            for (; i <= n - V512<K>.Count; i += V512<K>.Count)
            {
                V512<K> here = V512<K>.Load(ref *keys, i), beyond = here - firsts;
                below += BitOperations.PopCount(V512<K>.Less(here, low).Bits());
                notAboveLow += BitOperations.PopCount(V512<K>.LessEqual(here, low).Bits());
                notAboveHigh += BitOperations.PopCount(V512<K>.LessEqual(here, high).Bits());
                last += BitOperations.PopCount(V512<K>.Equal(here, most).Bits());
                (V512<K>.PackLess(beyond, spans) + firsts).Store(ref *to, 0);
                to += BitOperations.PopCount(V512<K>.Less(beyond, spans).Bits());
            }
            (Below, NotAboveLow, NotAboveHigh, Last, Count) = (Below + below, NotAboveLow + notAboveLow, NotAboveHigh + notAboveHigh, Last + last, (nint)(to - Inside));
            return i;
        }
    }
}
