using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The position of the extreme element along the reduced axes, first occurrence; the first NaN wins over everything.</summary>
/// <remarks>
/// Blocks are folded with the operation that finds the extreme itself, packed first where their elements lie apart; only the block it came from is
/// searched for its place.
/// </remarks>
internal static unsafe class ArgFoldWalk<TBetter, TExtreme, T>
    where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
{
    /// <param name="kept">The axes that stay: operands x, z. Simplified.</param>
    /// <param name="reduced">The axes that go: operand x. Simplified in order.</param>
    /// <param name="x">What is searched.</param>
    /// <param name="z">The output, int64.</param>
    public static void Run(ref Plan kept, ref Plan reduced, ref byte x, ref byte z)
    {
        fixed (byte* px = &x, pz = &z)
        {
            if (kept.Length > 1 && kept.Step(0) == sizeof(T) && reduced.OuterRank == 0 && nint.Abs(reduced.Step(0)) > sizeof(T))
            {
                Panels(ref kept, reduced, px, pz);
                return;
            }
            nint n = reduced.Length;
            bool isBlock = reduced.OuterRank == 0 && reduced.Step(0) == sizeof(T) && n <= Block;
            do
            {
                byte* xi = px + kept.Offset(0), zi = pz + kept.Offset(1);
                for (nint i = 0; i < kept.Length; i++, xi += kept.Step(0), zi += kept.Step(1))
                    *(long*)zi = isBlock ? PlaceRow<T>.Of(ExtremeRow<TExtreme, T>.Of(ref *(T*)xi, n), ref *(T*)xi, n) : One(reduced, xi);
            }
            while (kept.Next());
        }
    }

    private static void Panels(ref Plan kept, in Plan reduced, byte* x, byte* z)
    {
        T* extremes = stackalloc T[2 * ArgFoldPanel<TBetter, TExtreme, T>.Width];
        nint* blocks = stackalloc nint[ArgFoldPanel<TBetter, TExtreme, T>.Width];
        var panel = new ArgFoldPanel<TBetter, TExtreme, T>(extremes, extremes + ArgFoldPanel<TBetter, TExtreme, T>.Width, blocks);
        do
        {
            for (nint i = 0; i < kept.Length; i += ArgFoldPanel<TBetter, TExtreme, T>.Width)
            {
                int width = (int)nint.Min(ArgFoldPanel<TBetter, TExtreme, T>.Width, kept.Length - i);
                panel.Run(x + kept.Offset(0) + i * sizeof(T) + reduced.Offset(0), reduced.Step(0), reduced.Length, z + kept.Offset(1) + i * kept.Step(1), kept.Step(1), width);
            }
        }
        while (kept.Next());
    }

    /// <summary>The position among n dense elements.</summary>
    public static long Dense(ref byte x, nint at, nint n)
    {
        ref T first = ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at));
        if (n <= Block) return PlaceRow<T>.Of(ExtremeRow<TExtreme, T>.Of(ref first, n), ref first, n);
        fixed (T* start = &first)
        {
            var search = new Search { Best = *start, From = (byte*)start, Length = 1 };
            search.Row((byte*)start, sizeof(T), n, 0, null);
            return search.Position(sizeof(T), null);
        }
    }

    private static int Block => FoldBlock<RealBinary<TExtreme, T>, T>.Length;

    private static long One(Plan reduced, byte* x)
    {
        if (LiesAcross(reduced)) return Across(reduced, x);
        T* buffer = stackalloc T[Block];
        byte* start = x + reduced.Offset(0);
        var search = new Search { Best = *(T*)start, From = start, Length = 1 };
        long at = 0;
        do
        {
            search.Row(x + reduced.Offset(0), reduced.Step(0), reduced.Length, at, buffer);
            at += reduced.Length;
        }
        while (reduced.Next());
        return search.Position(reduced.Step(0), buffer);
    }

    /// <summary>True when the elements of a row lie apart, and those of a column one after the other.</summary>
    private static bool LiesAcross(in Plan reduced) =>
        reduced.OuterRank > 0 && nint.Abs(reduced.Step(0)) > sizeof(T) && reduced.Step(reduced.Rank - 2, 0) == sizeof(T) && reduced.Extent(reduced.Rank - 2) >= 8;

    /// <summary>Rows side by side are searched together; the best of them in the order of rows is the first.</summary>
    private static long Across(Plan reduced, byte* x)
    {
        int outer = reduced.Rank - 2, width;
        nint columns = reduced.Length, rows = reduced.Extent(outer), block = 0;
        T* extremes = stackalloc T[2 * ArgFoldPanel<TBetter, TExtreme, T>.Width];
        nint* blocks = stackalloc nint[ArgFoldPanel<TBetter, TExtreme, T>.Width];
        var panel = new ArgFoldPanel<TBetter, TExtreme, T>(extremes, extremes + ArgFoldPanel<TBetter, TExtreme, T>.Width, blocks);
        T best = default;
        byte* from = null;
        long bestAt = 0, at = 0;
        reduced.Narrow(outer, 0, 1);
        do
        {
            for (nint i = 0; i < rows; i += width, at += width * columns)
            {
                width = (int)nint.Min(ArgFoldPanel<TBetter, TExtreme, T>.Width, rows - i);
                byte* xi = x + reduced.Offset(0) + i * sizeof(T);
                panel.Fold(xi, reduced.Step(0), columns, width);
                for (int k = 0; k < width; k++)
                {
                    if (from != null && !IsBetter(extremes[k], best)) continue;
                    (best, bestAt, block) = (extremes[k], at + k * columns, blocks[k]);
                    from = xi + k * sizeof(T);
                }
            }
        }
        while (reduced.Next());
        return bestAt + ArgFoldPanel<TBetter, TExtreme, T>.Place(from, reduced.Step(0), block, best);
    }

    /// <summary>True when a value that comes later is the better one: the first NaN has the last word.</summary>
    public static bool IsBetter(T value, T best) => !T.IsNaN(best) && (T.IsNaN(value) || TBetter.Apply(value, best));

    /// <summary>The best value so far, and the block that it came from.</summary>
    private struct Search
    {
        public T Best;
        public byte* From;
        public nint Length;
        private long at;

        /// <param name="x">The row.</param>
        /// <param name="dx">Its step.</param>
        /// <param name="n">Its length.</param>
        /// <param name="first">The position of its first element.</param>
        /// <param name="buffer">Where elements that lie apart are packed.</param>
        public void Row(byte* x, nint dx, nint n, long first, T* buffer)
        {
            for (nint i = 0; i < n; i += Block)
            {
                nint m = nint.Min(Block, n - i);
                byte* from = x + i * dx;
                T value = FoldBlock<RealBinary<TExtreme, T>, T>.Fold(ref *Packed(from, dx, m, buffer), m);
                // The plan has to come to its end, whatever was found.
                if (!IsBetter(value, Best)) continue;
                (Best, Length, at) = (value, m, first + i);
                From = from;
            }
        }

        public readonly long Position(nint dx, T* buffer) => at + PlaceRow<T>.Of(Best, ref *Packed(From, dx, Length, buffer), Length);

        private static T* Packed(byte* x, nint dx, nint n, T* buffer)
        {
            if (dx == sizeof(T)) return (T*)x;
            CopyRow<T>.Run(ref *x, dx, ref *(byte*)buffer, sizeof(T), n);
            return buffer;
        }
    }
}
