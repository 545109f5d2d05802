using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The fold of <see cref="FoldBlock{TOp, T}"/> for one output: blocks one after the other, their results in a tree.</summary>
internal static unsafe class FoldRun<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    /// <summary>Elements of a row or a piece beyond which rows are not turned nor pieces unrolled, rows that are turned at a time, and bytes beyond which those are fewer.</summary>
    private const nint WidestRow = 1 << 15, MostRows = 64, Room = 2 << 20;

    /// <summary>The most parts that threads fold on their own.</summary>
    private const int Parts = 64;

    /// <summary>Elements of a block that has to be written down first.</summary>
    private static int Buffer => FoldBlock<TOp, T>.Length;

    /// <summary>Pushes the blocks of <paramref name="count"/> elements from the first on, of which so many came before; answers how many there are by then.</summary>
    private delegate ulong Piece(nint first, nint count, T* levels, ulong blocks);

    public static T Over(Plan reduced, byte* x, byte* y, TSource source)
    {
        if (reduced.OuterRank == 0) return Row(x + reduced.Offset(0), reduced.Step(0), y + reduced.Offset(1), reduced.Step(1), reduced.Length, source);
        nint n = reduced.Count;
        if (IsPeriodic(reduced, source, n)) return Periodic(reduced, x, *(T*)(y + reduced.Offset(1)), n, source);
        int threads = Workers.Degree(n * sizeof(T));
        if (threads > 1) return Shared(reduced, x, y, n, source, threads);
        T* levels = stackalloc T[FoldBlock<TOp, T>.Levels];
        return Total(levels, Rows(reduced, x, y, 0, n, source, levels, 0));
    }

    /// <summary>value op value op ..., so many of them, where the order does not matter.</summary>
    public static T Repeated(T value, nint times)
    {
        T total = value;
        for (int bit = BitOperations.Log2((nuint)times) - 1; bit >= 0; bit--)
        {
            total = TOp.Apply(total, total);
            if ((times >> bit & 1) != 0) total = TOp.Apply(total, value);
        }
        return total;
    }

    /// <summary>True when the elements are a piece of them again and again.</summary>
    private static bool IsPeriodic(in Plan reduced, TSource source, nint n) =>
        source.IsDirect && !TSource.FoldsRows && reduced.Step(0, 0) == 0 && n > FoldBlock<TOp, T>.Length && n / reduced.Extent(0) <= WidestRow;

    /// <summary>Blocks that begin at the same place of the piece have the same result: once a block begins where the first did, all have been folded.</summary>
    private static T Periodic(in Plan reduced, byte* x, T y, nint n, TSource source)
    {
        nint block = FoldBlock<TOp, T>.Length, times = reduced.Extent(0), piece = n / times, at = 0;
        using var space = new Workspace((2 * piece + block) * sizeof(T));
        fixed (byte* start = &space.Start)
        {
            // Unrolled so far that every block is dense.
            T* unrolled = Workspace.Aligned<T>(start), folded = unrolled + piece + block, levels = stackalloc T[FoldBlock<TOp, T>.Levels];
            reduced.Narrow(0, 0, 1);
            do
            {
                CopyRow<T>.Run(ref *(x + reduced.Offset(0)), reduced.Step(0), ref *(byte*)(unrolled + at), sizeof(T), reduced.Length);
                at += reduced.Length;
            }
            while (reduced.Next());
            reduced.Narrow(0, 0, times);
            for (nint m; at < piece + block; at += m)
            {
                m = nint.Min(at / piece * piece, piece + block - at);
                CopyRow<T>.Run(ref *(byte*)unrolled, sizeof(T), ref *(byte*)(unrolled + at), sizeof(T), m);
            }
            ulong blocks = 0;
            bool isKnown = false;
            nint on = block % piece;
            for (at = 0; n > 0; n -= block)
            {
                if (!isKnown || n < block) folded[at] = FoldParts<TOp, T>.Block<TSource>(ref unrolled[at], sizeof(T), y, nint.Min(block, n));
                Push(levels, blocks++, folded[at]);
                at += at + on < piece ? on : on - piece;
                isKnown |= at == 0;
            }
            return Total(levels, blocks);
        }
    }

    /// <summary>True when every element of a row is on another cache line, and the next row is on the same lines.</summary>
    private static bool LiesAcross(in Plan reduced) =>
        reduced.OuterRank > 0 && sizeof(T) <= 16 && reduced.Length is >= 8 and <= WidestRow
        && nint.Abs(reduced.Step(0)) >= 64 && nint.Abs(reduced.Step(reduced.Rank - 2, 0)) <= 32 && reduced.Extent(reduced.Rank - 2) >= 8;

    private static T Shared(in Plan reduced, byte* x, byte* y, nint n, TSource source, int threads)
    {
        int rank = reduced.Rank, length = Plan.PackedLength(rank, 2);
        nint* packed = stackalloc nint[length];
        reduced.Pack(new Span<nint>(packed, length));
        return Shared(n, threads, (first, count, levels, blocks) =>
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(rank, 2)];
            var mine = new Plan(scratch, new ReadOnlySpan<nint>(packed, length), rank, 2);
            return Rows(mine, x, y, first, count, source, levels, blocks);
        });
    }

    /// <summary>A piece of several rows.</summary>
    private static ulong Rows(Plan reduced, byte* x, byte* y, nint first, nint count, TSource source, T* levels, ulong blocks)
    {
        if (!source.IsDirect || !LiesAcross(reduced)) return Rows(reduced, x, y, first, count, source, levels, blocks, null, 1, 0);
        nint pitch = Turn.Pitch(reduced.Length * sizeof(T)), tall = nint.Clamp(Room / pitch, 8, MostRows);
        using var space = new Workspace(tall * pitch);
        fixed (byte* start = &space.Start)
            return Rows(reduced, x, y, first, count, source, levels, blocks, Workspace.Aligned<byte>(start), tall, pitch);
    }

    /// <param name="reduced">The axes that go.</param>
    /// <param name="x">What is folded.</param>
    /// <param name="y">The source's second operand.</param>
    /// <param name="first">The first element.</param>
    /// <param name="count">How many.</param>
    /// <param name="source">What to make of x and y.</param>
    /// <param name="levels">The tree.</param>
    /// <param name="blocks">How many blocks it has.</param>
    /// <param name="turned">Room for rows that lie across: some at a time are turned into it, where they lie one after the other.</param>
    /// <param name="tall">How many; 1 for rows that are read where they lie.</param>
    /// <param name="pitch">From one of them to the next there.</param>
    private static ulong Rows(
        Plan reduced, byte* x, byte* y, nint first, nint count, TSource source, T* levels, ulong blocks, byte* turned, nint tall, nint pitch)
    {
        T* buffer = stackalloc T[Buffer];
        var run = new Progress { Buffer = buffer, Levels = levels, Blocks = blocks };
        nint length = reduced.Length, at = 0, dx = reduced.Step(0), dy = reduced.Step(1);
        if (first > 0)
        {
            (nint row, at) = nint.DivRem(first, length);
            reduced.GoTo(row);
        }
        for (nint m; count > 0; count -= m, at = 0, reduced.Next())
        {
            byte* row = x + reduced.Offset(0) + at * dx;
            nint rows = tall > 1 && at == 0 ? nint.Min(nint.Min(tall, reduced.RowsLeft), count / length) : 1;
            if (rows > 1)
            {
                m = rows * length;
                Turn.Into(turned, pitch, row, reduced.Step(reduced.Rank - 2, 0), dx, (int)rows, (int)length, sizeof(T));
                nint together = pitch == length * sizeof(T) ? m : length;
                for (nint i = 0; i * together < m; i++) run.Feed(source, turned + i * pitch, sizeof(T), y, 0, together);
                reduced.Pass(rows - 1);
            }
            else
            {
                m = nint.Min(length - at, count);
                run.Feed(source, row, dx, y + reduced.Offset(1) + at * dy, dy, m);
            }
        }
        if (run.Filled > 0) Push(levels, run.Blocks++, Packed(source, buffer, y, run.Filled));
        return run.Blocks;
    }

    /// <summary>All of n elements one after the other, with one second operand.</summary>
    public static T Dense(ref byte x, nint at, nint dx, nint n, T y, TSource source)
    {
        x = ref Unsafe.AddByteOffset(ref x, at);
        if (n <= FoldBlock<TOp, T>.Length && source.IsDirect) return FoldParts<TOp, T>.Block<TSource>(ref Unsafe.As<byte, T>(ref x), sizeof(T), y, n);
        fixed (byte* start = &x)
            return Row(start, dx, (byte*)&y, 0, n, source);
    }

    /// <summary>A row, on as many threads as that is worth.</summary>
    private static T Row(byte* x, nint dx, byte* y, nint dy, nint n, TSource source)
    {
        // More than a cache line cannot come with an element.
        int threads = n <= FoldBlock<TOp, T>.Length ? 1 : Workers.Degree(n * nint.Clamp(nint.Abs(dx), 1, 64));
        if (threads > 1) return Shared(n, threads, (first, count, levels, blocks) => Blocks(x + first * dx, dx, y + first * dy, dy, count, source, levels, blocks));
        T* levels = stackalloc T[FoldBlock<TOp, T>.Levels];
        return Total(levels, Blocks(x, dx, y, dy, n, source, levels, 0));
    }

    /// <summary>Threads fold whole subtrees of the same tree.</summary>
    private static T Shared(nint n, int threads, Piece piece)
    {
        T* levels = stackalloc T[FoldBlock<TOp, T>.Levels], partial = stackalloc T[Parts];
        nint block = FoldBlock<TOp, T>.Length;
        int height = 0;
        while (n / (block << height) > Parts) height++;
        nint each = block << height, parts = n / each;
        Workers.For(parts, threads, part =>
        {
            T* mine = stackalloc T[FoldBlock<TOp, T>.Levels];
            partial[part] = Total(mine, piece(part * each, each, mine, 0));
        });
        for (nint part = 0; part < parts; part++) Push(levels, (ulong)part << height, partial[part], height);
        return Total(levels, piece(parts * each, n - parts * each, levels, (ulong)parts << height));
    }

    /// <summary>True when blocks of a row are folded where they lie.</summary>
    private static bool IsInPlace(TSource source, nint dx) => source.IsDirect && FoldBlock<TOp, T>.Takes(dx);

    /// <summary>Writes down n elements for <see cref="Packed"/>: as they are where registers make of them what is folded.</summary>
    private static void Pack(TSource source, byte* x, nint dx, byte* y, nint dy, T* buffer, nint n)
    {
        if (source.IsDirect) CopyRow<T>.Run(ref *x, dx, ref *(byte*)buffer, sizeof(T), n);
        else source.Load(ref *x, dx, ref *y, dy, ref *buffer, n);
    }

    /// <summary>The fold of a block that was written down.</summary>
    private static T Packed(TSource source, T* buffer, byte* y, nint n) =>
        source.IsDirect ? FoldParts<TOp, T>.Block<TSource>(ref *buffer, sizeof(T), *(T*)y, n) : FoldParts<TOp, T>.Block<Plain<T>>(ref *buffer, sizeof(T), default, n);

    /// <summary>The fold of a block of a row, which the buffer has room for.</summary>
    private static T Block(TSource source, byte* x, nint dx, byte* y, nint dy, T* buffer, nint n)
    {
        if (IsInPlace(source, dx)) return FoldParts<TOp, T>.Block<TSource>(ref *(T*)x, dx, *(T*)y, n);
        Pack(source, x, dx, y, dy, buffer, n);
        return Packed(source, buffer, y, n);
    }

    /// <summary>Pushes the blocks of n elements; answers how many there are by then.</summary>
    private static ulong Blocks(byte* x, nint dx, byte* y, nint dy, nint n, TSource source, T* levels, ulong blocks)
    {
        T* buffer = stackalloc T[Buffer];
        nint block = FoldBlock<TOp, T>.Length;
        if (TSource.FoldsRows && !IsInPlace(source, dx))
        {
            if (n > 0) Push(levels, blocks++, TSource.FoldRow(ref *x, dx, n));
            return blocks;
        }
        for (nint m; n > 0; n -= m, x += m * dx, y += m * dy)
        {
            m = nint.Min(block, n);
            Push(levels, blocks++, Block(source, x, dx, y, dy, buffer, m));
        }
        return blocks;
    }

    /// <summary>A finished pair goes up a level, as in counting: the levels that hold something are the ones of the block count.</summary>
    private static void Push(T* levels, ulong blocks, T value, int level = 0)
    {
        for (; (blocks >> level & 1) != 0; level++) value = TOp.Apply(levels[level], value);
        levels[level] = value;
    }

    private static T Total(T* levels, ulong blocks)
    {
        int level = BitOperations.TrailingZeroCount(blocks);
        T total = levels[level];
        while (blocks >> ++level != 0)
            if ((blocks >> level & 1) != 0) total = TOp.Apply(levels[level], total);
        return total;
    }

    /// <summary>Blocks folded so far, and what of the next one is there.</summary>
    private ref struct Progress
    {
        public T* Buffer;
        public T* Levels;
        public ulong Blocks;
        public nint Filled;

        /// <param name="source">What to make of x and y.</param>
        /// <param name="x">The next elements.</param>
        /// <param name="dx">Their step.</param>
        /// <param name="y">The source's second operand.</param>
        /// <param name="dy">Its step.</param>
        /// <param name="n">How many.</param>
        public void Feed(TSource source, byte* x, nint dx, byte* y, nint dy, nint n)
        {
            nint block = FoldBlock<TOp, T>.Length;
            if (TSource.FoldsRows)
            {
                // Where the order does not matter, the source may know a shorter way through a row.
                T folded = TSource.FoldRow(ref *x, dx, n);
                Buffer[0] = Filled == 0 ? folded : TOp.Apply(Buffer[0], folded);
                Filled = 1;
                return;
            }
            for (nint m; n > 0; n -= m, x += m * dx, y += m * dy)
            {
                m = nint.Min(n, block - Filled);
                if (m == block)
                {
                    Push(Levels, Blocks++, Block(source, x, dx, y, dy, Buffer, m));
                    continue;
                }
                Pack(source, x, dx, y, dy, Buffer + Filled, m);
                Filled += m;
                if (Filled < block) continue;
                Push(Levels, Blocks++, Packed(source, Buffer, y, block));
                Filled = 0;
            }
        }
    }
}
