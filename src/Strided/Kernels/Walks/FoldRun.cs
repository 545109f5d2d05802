using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The fold of <see cref="FoldBlock{TOp, T}"/> for one output: blocks one after the other, their results in a tree.</summary>
internal static unsafe class FoldRun<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    /// <summary>Elements of a row beyond which rows are not turned.</summary>
    private const nint WidestRow = 1 << 18;

    /// <summary>The most parts that threads fold on their own.</summary>
    private const int Parts = 64;

    /// <summary>Elements of a block that has to be written down first.</summary>
    private static int Buffer => FoldBlock<TOp, T>.Length;

    public static T Over(Plan reduced, byte* x, byte* y, TSource source)
    {
        if (reduced.OuterRank == 0) return Row(x + reduced.Offset(0), reduced.Step(0), y + reduced.Offset(1), reduced.Step(1), reduced.Length, source);
        if (TSource.FoldsRows) return Rows(reduced, x);
        T* buffer = stackalloc T[Buffer], levels = stackalloc T[FoldBlock<TOp, T>.Levels];
        var run = new Progress { Buffer = buffer, Levels = levels };
        if (source.IsDirect && LiesAcross(reduced))
        {
            Across(reduced, x, y, ref run, source);
        }
        else
        {
            do run.Feed(source, x + reduced.Offset(0), reduced.Step(0), y + reduced.Offset(1), reduced.Step(1), reduced.Length);
            while (reduced.Next());
        }
        if (run.Filled > 0) Push(run.Levels, run.Blocks++, FoldBlock<TOp, T>.Fold(ref *run.Buffer, run.Filled));
        return Total(run.Levels, run.Blocks);
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

    /// <summary>True when every element of a row is on another cache line, and the next row is on the same lines.</summary>
    private static bool LiesAcross(in Plan reduced) =>
        reduced.OuterRank > 0 && sizeof(T) <= 16 && reduced.Length is >= 8 and <= WidestRow / 8
        && nint.Abs(reduced.Step(0)) >= 64 && nint.Abs(reduced.Step(reduced.Rank - 2, 0)) <= 32 && reduced.Extent(reduced.Rank - 2) >= 8;

    /// <summary>Some rows at a time are turned into a buffer, where they lie one after the other.</summary>
    private static void Across(Plan reduced, byte* x, byte* y, ref Progress run, TSource source)
    {
        int outer = reduced.Rank - 2, size = sizeof(T);
        nint rows = reduced.Extent(outer), down = reduced.Step(outer, 0), columns = reduced.Length, tall = Math.Clamp(128 / size, 8, 32);
        using var space = new Workspace(tall * columns * size);
        fixed (byte* start = &space.Start)
        {
            byte* buffer = Workspace.Aligned<byte>(start);
            reduced.Narrow(outer, 0, 1);
            do
            {
                for (nint i = 0; i < rows; i += tall)
                {
                    int high = (int)nint.Min(tall, rows - i);
                    Turn.Into(buffer, columns * size, x + reduced.Offset(0) + i * down, down, reduced.Step(0), high, (int)columns, size);
                    run.Feed(source, buffer, size, y, 0, high * columns);
                }
            }
            while (reduced.Next());
            reduced.Narrow(outer, 0, rows);
        }
    }

    /// <summary>All of n elements one after the other, with one second operand.</summary>
    public static T Dense(ref byte x, nint at, nint dx, nint n, T y, TSource source)
    {
        x = ref Unsafe.AddByteOffset(ref x, at);
        if (n <= FoldBlock<TOp, T>.Length && source.IsDirect) return FoldBlock<TOp, T>.Fold<TSource>(ref Unsafe.As<byte, T>(ref x), y, n);
        fixed (byte* start = &x)
            return Row(start, dx, (byte*)&y, 0, n, source);
    }

    /// <summary>A row, on as many threads as that is worth.</summary>
    private static T Row(byte* x, nint dx, byte* y, nint dy, nint n, TSource source)
    {
        // More than a cache line cannot come with an element.
        int threads = n <= FoldBlock<TOp, T>.Length ? 1 : Workers.Degree(n * nint.Clamp(nint.Abs(dx), 1, 64));
        if (threads > 1) return Shared(x, dx, y, dy, n, source, threads);
        if (!IsDense(source, dx) && TSource.FoldsRows) return TSource.FoldRow(ref *x, dx, n);
        T* levels = stackalloc T[FoldBlock<TOp, T>.Levels];
        return Total(levels, Blocks(x, dx, y, dy, n, source, levels, 0));
    }

    /// <summary>Threads fold whole subtrees of the same tree.</summary>
    private static T Shared(byte* x, nint dx, byte* y, nint dy, nint n, TSource source, int threads)
    {
        T* levels = stackalloc T[FoldBlock<TOp, T>.Levels], partial = stackalloc T[Parts];
        nint block = FoldBlock<TOp, T>.Length;
        int height = 0;
        while (n / (block << height) > Parts) height++;
        nint each = block << height, parts = n / each;
        Workers.For(parts, threads, part =>
        {
            byte* xp = x + part * each * dx, yp = y + part * each * dy;
            if (!IsDense(source, dx) && TSource.FoldsRows)
            {
                partial[part] = TSource.FoldRow(ref *xp, dx, each);
                return;
            }
            T* mine = stackalloc T[FoldBlock<TOp, T>.Levels];
            partial[part] = Total(mine, Blocks(xp, dx, yp, dy, each, source, mine, 0));
        });
        for (nint part = 0; part < parts; part++) Push(levels, (ulong)part << height, partial[part], height);
        nint done = parts * each;
        return Total(levels, Blocks(x + done * dx, dx, y + done * dy, dy, n - done, source, levels, (ulong)parts << height));
    }

    private static bool IsDense(TSource source, nint dx) => source.IsDirect && dx == sizeof(T);

    /// <summary>Pushes the blocks of n elements; answers how many there are by then.</summary>
    private static ulong Blocks(byte* x, nint dx, byte* y, nint dy, nint n, TSource source, T* levels, ulong blocks)
    {
        T* buffer = stackalloc T[Buffer];
        nint block = FoldBlock<TOp, T>.Length;
        for (nint m; n > 0; n -= m, x += m * dx, y += m * dy)
        {
            m = nint.Min(block, n);
            if (IsDense(source, dx))
            {
                Push(levels, blocks++, FoldBlock<TOp, T>.Fold<TSource>(ref *(T*)x, *(T*)y, m));
                continue;
            }
            source.Load(ref *x, dx, ref *y, dy, ref *buffer, m);
            Push(levels, blocks++, FoldBlock<TOp, T>.Fold(ref *buffer, m));
        }
        return blocks;
    }

    /// <summary>For operations whose order does not matter, in a source that knows a shorter way through a row.</summary>
    private static T Rows(Plan reduced, byte* x)
    {
        T total = TSource.FoldRow(ref *(x + reduced.Offset(0)), reduced.Step(0), reduced.Length);
        while (reduced.Next()) total = TOp.Apply(total, TSource.FoldRow(ref *(x + reduced.Offset(0)), reduced.Step(0), reduced.Length));
        return total;
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
            for (nint m; n > 0; n -= m, x += m * dx, y += m * dy)
            {
                m = nint.Min(n, block - Filled);
                if (m == block && IsDense(source, dx))
                {
                    Push(Levels, Blocks++, FoldBlock<TOp, T>.Fold<TSource>(ref *(T*)x, *(T*)y, m));
                    continue;
                }
                source.Load(ref *x, dx, ref *y, dy, ref Buffer[Filled], m);
                Filled += m;
                if (Filled < block) continue;
                Push(Levels, Blocks++, FoldBlock<TOp, T>.Fold(ref *Buffer, block));
                Filled = 0;
            }
        }
    }
}
