using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Unsigned integers in rising order, divided in registers around pivots until few are left, which a network sorts.</summary>
/// <remarks>
/// There are two buffers. What belongs to the left of a pivot comes to lie at the front of the one where the result is wanted, the rest at the front of
/// the other: nothing is moved back, and in the result's buffer all that follows the part in hand may be written over.
/// Memory is safe whatever the integers are, also when somebody else writes them meanwhile.
/// </remarks>
internal static unsafe class QuickSort<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>As many parts are made for threads at most, and none of fewer bytes is divided for them: they have to meet after each level.</summary>
    private const int MostParts = 16, Whole = 1 << 18;

    public static bool IsSupported => V512<K>.Packs;

    private static nint Leaf
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => LaneTable<K>.Length;
    }

    private static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V512<K>.Count;
    }

    /// <summary>Sorts n integers at x into y, with x as room.</summary>
    public static void Sort(K* x, K* y, nint n)
    {
        var all = new Part { From = x, Room = y, Length = n };
        int threads = SortDegree.Of(n * sizeof(K)), depth = Depth(n);
        if (threads > 1) Shared(all, depth, threads);
        else Run(all, depth);
    }

    private static int Depth(nint n) => 4 * BitOperations.Log2((ulong)n);

    private static void Run(Part part, int depth)
    {
        for (; part.Length > Leaf; depth--)
        {
            if (depth <= 0)
            {
                Merged(part);
                return;
            }
            Split(ref part, out Part left);
            if (left.Length > 0) Run(left, depth - 1);
        }
        LaneTable<K>.Sort(part.From, part.Target, part.Length);
    }

    private static void Shared(in Part all, int depth, int threads)
    {
        Part* parts = stackalloc Part[MostParts];
        parts[0] = all;
        int count = 1;
        for (nint bytes = all.Length * sizeof(K); count < MostParts && bytes / count > Whole; count *= 2)
        {
            int made = count;
            Workers.For(made, threads, k =>
            {
                parts[made + k] = default;
                if (parts[k].Length > Leaf) Split(ref parts[k], out parts[made + k]);
            });
        }
        Workers.For(count, threads, k =>
        {
            if (parts[k].Length > 0) Run(parts[k], depth);
        });
    }

    /// <summary>Pivots that keep being bad leave it to merging.</summary>
    private static void Merged(in Part part)
    {
        K* sorted = MergeSort<K, RealOrder<K>>.Sort(part.From, part.Room, part.Length);
        if (sorted != part.Target) Buffer.MemoryCopy(sorted, part.Target, part.Length * sizeof(K), part.Length * sizeof(K));
    }

    /// <summary>Divides a part: what is left of it is the right side.</summary>
    /// <param name="part">The part.</param>
    /// <param name="left">The left side; empty when all of it is equal, and so in its place.</param>
    private static void Split(ref Part part, out Part left)
    {
        nint n = part.Length;
        K pivot = Pivot(part.From, n);
        // The smallest integer there can be would leave nothing on its left: it goes there itself, with its equals.
        bool smallest = part.HasFloor && pivot == part.Floor;
        K bound = smallest ? pivot + K.One : pivot;
        nint before = part.Stays ? Partition<Lower>(part.From, part.Room, n, bound) : n - Partition<Upper>(part.From, part.Room, n, bound);
        K* low = part.Stays ? part.From : part.Room, high = part.Stays ? part.Room : part.From;
        left = new Part { From = low, Room = high + (n - before), Stays = true, Length = smallest ? 0 : before, Floor = part.Floor, HasFloor = part.HasFloor };
        part = new Part { From = high, Room = low + before, Length = n - before, Floor = pivot, HasFloor = true };
        if (pivot < K.MaxValue) return;
        // All of them equal the largest integer there can be, which no bound tells from others.
        CopyRow<K>.Run(ref Walk.Bytes(ref pivot), 0, ref *(byte*)part.Target, sizeof(K), part.Length);
        part.Length = 0;
    }

    /// <summary>Moves one side of a pivot to the front of x and the other to the front of y; returns how many stay in x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Partition<TSide>(K* x, K* y, nint n, K pivot) where TSide : struct, ISide
    {
        K* stay = x, go = y, end = x + n;
        for (nint i = n % Count; i > 0; i--)
        {
            K key = *x++;
            int stays = TSide.Stays(key, pivot) ? 1 : 0;
            *stay = *go = key;
            stay += stays;
            go += 1 - stays;
        }
        V512<K> pivots = V512<K>.Create(pivot);
        for (; x < end; x += Count)
        {
            V512<K> here = V512<K>.Load(ref *x, 0);
            int less = BitOperations.PopCount(V512<K>.Less(here, pivots).Bits()), count = TSide.IsLower ? less : Count - less;
            TSide.Staying(here, pivots).Store(ref *stay, 0);
            TSide.Going(here, pivots).Store(ref *go, 0);
            stay += count;
            go += Count - count;
        }
        return n - (nint)(go - y);
    }

    /// <summary>The middle one of some that are spread over the part.</summary>
    private static K Pivot(K* x, nint n)
    {
        nint count = LaneNetwork<K>.Length, step = n / count;
        K* votes = stackalloc K[(int)count];
        // Not quite regular, as data may be; a part that is divided has more than sixteen for each vote.
        for (nint k = 0; k < count; k++) votes[k] = x[k * step + (7 * k & 15)];
        LaneNetwork<K>.Sort(votes, votes, count);
        return votes[count / 2];
    }

    private struct Part
    {
        /// <summary>Where the integers are.</summary>
        public K* From;

        /// <summary>The same place in the other buffer.</summary>
        public K* Room;

        public nint Length;

        /// <summary>Whether they are wanted where they are; else in the room.</summary>
        public bool Stays;

        /// <summary>None is smaller, if there is a floor.</summary>
        public K Floor;

        public bool HasFloor;

        public readonly K* Target => Stays ? From : Room;
    }

    /// <summary>The side of a pivot that stays where it is.</summary>
    private interface ISide
    {
        static abstract bool IsLower { get; }

        static abstract bool Stays(K x, K pivot);

        static abstract V512<K> Staying(V512<K> x, V512<K> pivot);

        static abstract V512<K> Going(V512<K> x, V512<K> pivot);
    }

    private readonly struct Lower : ISide
    {
        public static bool IsLower => true;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Stays(K x, K pivot) => x < pivot;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V512<K> Staying(V512<K> x, V512<K> pivot) => V512<K>.PackLess(x, pivot);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V512<K> Going(V512<K> x, V512<K> pivot) => V512<K>.PackNotLess(x, pivot);
    }

    private readonly struct Upper : ISide
    {
        public static bool IsLower => false;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Stays(K x, K pivot) => x >= pivot;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V512<K> Staying(V512<K> x, V512<K> pivot) => V512<K>.PackNotLess(x, pivot);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V512<K> Going(V512<K> x, V512<K> pivot) => V512<K>.PackLess(x, pivot);
    }
}
