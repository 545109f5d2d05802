using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Folds the reduced axes of an operand into every element of the output.</summary>
/// <remarks>
/// Two ways through memory, one order of operations. When the reduced axis is the fast one, each output folds its own run. When an axis that
/// stays is faster, a panel of neighbouring outputs goes down the reduced axes together, so that every cache line is read once.
/// </remarks>
internal static unsafe class FoldWalk<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    private const int PanelBytes = 512;

    /// <param name="kept">The axes that stay: operands x, y, z. Simplified.</param>
    /// <param name="reduced">The axes that go: operands x, y. Simplified in order.</param>
    /// <param name="x">What is folded.</param>
    /// <param name="y">The source's second operand.</param>
    /// <param name="z">The output.</param>
    /// <param name="source">What to make of x and y.</param>
    public static void Run(ref Plan kept, ref Plan reduced, ref byte x, ref byte y, ref byte z, TSource source)
    {
        bool panels = kept.Length > 1 && nint.Abs(kept.Step(0)) < nint.Abs(reduced.Step(0));
        int width = panels ? (int)nint.Min(kept.Length, Math.Max(PanelBytes / sizeof(T), 1)) : 1;
        int lanes = FoldBlock<TOp, T>.Lanes;
        T* scratch = stackalloc T[panels ? (lanes + FoldBlock<TOp, T>.Levels + 1) * width : FoldBlock<TOp, T>.Length + FoldBlock<TOp, T>.Levels];
        do
        {
            for (nint i = 0; i < kept.Length; i += width)
            {
                ref byte xi = ref Unsafe.AddByteOffset(ref x, kept.Offset(0) + i * kept.Step(0));
                ref byte yi = ref Unsafe.AddByteOffset(ref y, kept.Offset(1) + i * kept.Step(1));
                ref byte zi = ref Unsafe.AddByteOffset(ref z, kept.Offset(2) + i * kept.Step(2));
                if (panels) Panel(kept, reduced, ref xi, ref yi, ref zi, source, (int)nint.Min(width, kept.Length - i), scratch);
                else Unsafe.As<byte, T>(ref zi) = One(reduced, ref xi, ref yi, source, scratch);
            }
        }
        while (kept.Next());
    }

    private static T One(Plan reduced, ref byte x, ref byte y, TSource source, T* scratch)
    {
        int block = FoldBlock<TOp, T>.Length, size = sizeof(T);
        T* buffer = scratch, levels = scratch + block;
        ulong blocks = 0;
        nint filled = 0;
        do
        {
            nint dx = reduced.Step(0), dy = reduced.Step(1), n = reduced.Length;
            ref byte xi = ref Unsafe.AddByteOffset(ref x, reduced.Offset(0));
            ref byte yi = ref Unsafe.AddByteOffset(ref y, reduced.Offset(1));
            while (n > 0)
            {
                nint m = nint.Min(n, block - filled);
                if (filled == 0 && source.IsDirect && dx == size && (m == block || reduced.OuterRank == 0))
                {
                    Push(levels, blocks++, FoldBlock<TOp, T>.Fold(ref Unsafe.As<byte, T>(ref xi), m));
                }
                else
                {
                    source.Load(ref xi, dx, ref yi, dy, ref buffer[filled], m);
                    filled += m;
                    if (filled == block)
                    {
                        Push(levels, blocks++, FoldBlock<TOp, T>.Fold(ref *buffer, block));
                        filled = 0;
                    }
                }
                n -= m;
                xi = ref Unsafe.AddByteOffset(ref xi, m * dx);
                yi = ref Unsafe.AddByteOffset(ref yi, m * dy);
            }
        }
        while (reduced.Next());
        if (filled > 0) Push(levels, blocks++, FoldBlock<TOp, T>.Fold(ref *buffer, filled));
        return Total(levels, blocks);
    }

    /// <summary>A finished pair goes up a level, as in counting: the levels that hold something are the ones of the block count.</summary>
    private static void Push(T* levels, ulong blocks, T value)
    {
        int level = 0;
        for (; (blocks >> level & 1) != 0; level++) value = TOp.Apply(levels[level], value);
        levels[level] = value;
    }

    private static T Total(T* levels, ulong blocks)
    {
        int level = System.Numerics.BitOperations.TrailingZeroCount(blocks);
        T total = levels[level];
        while (blocks >> ++level != 0)
            if ((blocks >> level & 1) != 0) total = TOp.Apply(levels[level], total);
        return total;
    }

    /// <summary>The same with rows of <paramref name="width"/> elements in place of elements.</summary>
    private static void Panel(
        in Plan kept, Plan reduced, ref byte x, ref byte y, ref byte z, TSource source, int width, T* scratch)
    {
        int lanes = FoldBlock<TOp, T>.Lanes, size = sizeof(T), row = 0;
        nint dx = kept.Step(0), dy = kept.Step(1);
        T* levels = scratch + lanes * width, loaded = levels + FoldBlock<TOp, T>.Levels * width;
        ulong blocks = 0;
        do
        {
            for (nint i = 0; i < reduced.Length; i++)
            {
                ref byte xi = ref Unsafe.AddByteOffset(ref x, reduced.Offset(0) + i * reduced.Step(0));
                ref byte yi = ref Unsafe.AddByteOffset(ref y, reduced.Offset(1) + i * reduced.Step(1));
                T* lane = scratch + row % lanes * width;
                if (row < lanes)
                {
                    source.Load(ref xi, dx, ref yi, dy, ref *lane, width);
                }
                else
                {
                    bool direct = source.IsDirect && dx == size;
                    if (!direct) source.Load(ref xi, dx, ref yi, dy, ref *loaded, width);
                    Combine(lane, ref direct ? ref xi : ref *(byte*)loaded, width);
                }
                if (++row == FoldBlock<TOp, T>.Length)
                {
                    PushRow(scratch, row, levels, blocks++, width);
                    row = 0;
                }
            }
        }
        while (reduced.Next());
        if (row > 0) PushRow(scratch, row, levels, blocks++, width);

        int level = System.Numerics.BitOperations.TrailingZeroCount(blocks);
        T* total = levels + level * width;
        while (blocks >> ++level != 0)
        {
            if ((blocks >> level & 1) == 0) continue;
            Combine(levels + level * width, ref *(byte*)total, width);
            total = levels + level * width;
        }
        CopyRow<T>.Run(ref *(byte*)total, size, ref z, kept.Step(2), width);
    }

    private static void PushRow(T* lanes, int rows, T* levels, ulong blocks, int width)
    {
        int used = Math.Min(rows, FoldBlock<TOp, T>.Lanes);
        for (int half = FoldBlock<TOp, T>.Lanes / 2; half > 0; half /= 2)
            for (int k = 0; k < half && k + half < used; k++) Combine(lanes + k * width, ref *(byte*)(lanes + (k + half) * width), width);
        int level = 0;
        for (; (blocks >> level & 1) != 0; level++)
        {
            // The level's rows came first, so they are the left side of the operation.
            Combine(levels + level * width, ref *(byte*)lanes, width);
            CopyRow<T>.Run(ref *(byte*)(levels + level * width), sizeof(T), ref *(byte*)lanes, sizeof(T), width);
        }
        CopyRow<T>.Run(ref *(byte*)lanes, sizeof(T), ref *(byte*)(levels + level * width), sizeof(T), width);
    }

    /// <summary>left[i] = left[i] op right[i].</summary>
    private static void Combine(T* left, ref byte right, int width) =>
        BinaryRow<TOp, T>.Run(ref *(byte*)left, sizeof(T), ref right, sizeof(T), ref *(byte*)left, sizeof(T), width);
}
