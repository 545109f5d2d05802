using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Strided;

/// <summary>Sorting once dtype and direction are known: working memory, and the line to run along the axis.</summary>
internal static class Sorting
{
    /// <summary>More shares than threads, as some take longer.</summary>
    private const int SharesPerThread = 4;

    /// <summary>Writes the elements of x, in order along the axis, into z, which has its shape and dtype and may be x itself.</summary>
    public static void Sort(string name, NDArray x, NDArray z, int axis, bool descending)
    {
        var call = new SortCall { X = x, Z = z, Axis = axis, Descending = descending };
        if (!Run(x, axis, ref call)) throw Unordered(name, x.DType);
    }

    /// <summary>Writes the elements of x into z, which has its shape and dtype: at the given places what sorting puts there, on either side what belongs there.</summary>
    public static void Partition(string name, NDArray x, NDArray z, int axis, Dims places)
    {
        nint n = x.Shape[axis];
        nint[] sorted = new nint[places.Count];
        for (int k = 0; k < sorted.Length; k++)
        {
            nint place = places[k] < 0 ? places[k] + n : places[k];
            if (place < 0 || place >= n) throw new IndexException($"{name} has no place {places[k]} along axis {axis} of shape {x.Shape}.");
            sorted[k] = place;
        }
        Array.Sort(sorted);
        var call = new SortCall { X = x, Z = z, Axis = axis, Places = sorted };
        if (!Run(x, axis, ref call)) throw Unordered(name, x.DType);
    }

    /// <summary>Writes where the elements of x are in their order into z, which has its shape.</summary>
    public static void ArgSort(string name, NDArray x, NDArray<long> z, int axis, bool descending)
    {
        var call = new SortCall { X = x, Z = z, Axis = axis, Descending = descending, Positions = true };
        if (!Run(x, axis, ref call)) throw Unordered(name, x.DType);
    }

    /// <summary>Sorts elements that compare themselves.</summary>
    public static void Compare<T, TOrder>(NDArray<T> x, NDArray z, int axis, bool descending, bool positions)
        where T : unmanaged where TOrder : struct, IOrder<T>
    {
        var call = new SortCall { X = x, Z = z, Axis = axis, Descending = descending, Positions = positions };
        call.Visit<T, TOrder>();
    }

    public static DTypeException Unordered(string name, DType dtype) => new(
        $"{name} needs a dtype with an order; {dtype} has none. An NDArray<T> of a type that is IComparable<T> is sorted by that.");

    /// <summary>By keys where there are any and a position fits into 32 bits, else by comparing.</summary>
    /// <remarks>Of two interface methods of one name the trimmer would lose one.</remarks>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(SortCall))]
    private static bool Run(NDArray x, int axis, ref SortCall call) =>
        (x.Shape[axis] <= int.MaxValue && Keying.Of(x.DType, ref call)) || Ordering.Of(x.DType, ref call);

    private unsafe struct SortCall : IKeyVisitor, IOrderVisitor
    {
        public NDArray X;
        public NDArray Z;
        public int Axis;
        public bool Descending;
        public bool Positions;
        public nint[]? Places;

        /// <summary>A part of the lines of another call.</summary>
        public bool IsShare;

        private readonly nint Length => X.Shape[Axis];

        public readonly void Visit<T, K, TKey>()
            where T : unmanaged, INumber<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
        {
            if (Descending) Keyed<T, K, Descending<TKey, T, K>>();
            else Keyed<T, K, TKey>();
        }

        public readonly void Visit<T, TOrder>() where T : unmanaged where TOrder : struct, IOrder<T>
        {
            if (Descending) Compared<T, ReversedOrder<TOrder, T>>();
            else Compared<T, TOrder>();
        }

        private readonly void Keyed<T, K, TKey>()
            where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
        {
            if (Shared(static share => share.Keyed<T, K, TKey>())) return;
            bool together = !Positions && Places is null && SortLines<T, K, TKey>.Suits(Length, X.Size / nint.Max(Length, 1));
            using var room = new Workspace(
                together ? SortLines<T, K, TKey>.Bytes(Length)
                : Positions ? ArgSortLine<T, K, TKey>.Bytes(Length)
                : Places is not null ? PartitionLine<T, K, TKey>.Bytes(Length) : SortLine<T, K, TKey>.Bytes(Length));
            fixed (byte* start = &room.Start)
            {
                void* aligned = Workspace.Aligned<byte>(start);
                if (Places is not null)
                {
                    fixed (nint* places = Places) Along(new PartitionLine<T, K, TKey>(aligned, Length, places, Places.Length));
                }
                else if (together)
                {
                    var lines = new SortLines<T, K, TKey>((byte*)aligned, Length);
                    Lines.RunTogether(X, Z, Axis, ref lines);
                }
                else if (Positions) Along(new ArgSortLine<T, K, TKey>(aligned, Length));
                else Along(new SortLine<T, K, TKey>(aligned, Length));
            }
        }

        private readonly void Compared<T, TOrder>() where T : unmanaged where TOrder : struct, IOrder<T>
        {
            if (Shared(static share => share.Compared<T, TOrder>())) return;
            using var room = new Workspace(Positions ? ArgCompareLine<T, TOrder>.Bytes(Length) : CompareLine<T, TOrder>.Bytes(Length));
            fixed (byte* start = &room.Start)
            {
                void* aligned = Workspace.Aligned<byte>(start);
                if (Positions) Along(new ArgCompareLine<T, TOrder>(aligned, Length));
                else Along(new CompareLine<T, TOrder>(aligned, Length));
            }
        }

        /// <summary>Gives threads their shares of the lines, if there are enough of them to be worth it.</summary>
        private readonly bool Shared(Action<SortCall> run)
        {
            int threads = IsShare ? 1 : SortDegree.Of(X.NBytes);
            if (threads == 1) return false;
            int across = 0;
            for (int axis = 0; axis < X.NDim; axis++)
                if (axis != Axis && (across == Axis || X.Shape[axis] > X.Shape[across])) across = axis;
            if (across == Axis || X.Shape[across] < threads) return false;
            Share(this, across, threads, run);
            X.WasRead();
            return true;
        }

        private static void Share(SortCall all, int across, int threads, Action<SortCall> run)
        {
            nint lines = all.X.Shape[across], parts = nint.Min(lines, SharesPerThread * threads), each = (lines + parts - 1) / parts;
            Workers.For((lines + each - 1) / each, threads, part =>
            {
                SortCall share = all;
                var range = new Slice(part * each, nint.Min(lines, (part + 1) * each));
                (share.X, share.Z, share.IsShare) = (all.X.Part(across, range), all.Z.Part(across, range), true);
                run(share);
            });
        }

        private readonly void Along<TLine>(TLine line) where TLine : struct, ILine => Lines.Run(X, Z, Axis, ref line);
    }
}
