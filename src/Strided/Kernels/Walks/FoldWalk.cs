using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Folds the reduced axes of an operand into every element of the output.</summary>
/// <remarks>
/// Two ways through memory, one order of operations. When the reduced axis is the fast one, each output folds its own run. When an axis that
/// stays is faster, a panel of neighbouring outputs goes down the reduced axes together, so that every cache line is read once.
/// </remarks>
internal static unsafe class FoldWalk<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    /// <summary>Bytes of a panel's row: two pages, long enough to be streamed and short enough to stay in the first-level cache.</summary>
    private const int PanelBytes = 8192;

    /// <param name="kept">The axes that stay: operands x, y, z. Simplified.</param>
    /// <param name="reduced">The axes that go: operands x, y. Simplified in order.</param>
    /// <param name="n">The number of elements folded into each output.</param>
    /// <param name="x">What is folded.</param>
    /// <param name="y">The source's second operand.</param>
    /// <param name="z">The output.</param>
    /// <param name="source">What to make of x and y.</param>
    public static void Run(ref Plan kept, ref Plan reduced, nint n, ref byte x, ref byte y, ref byte z, TSource source)
    {
        bool panels = kept.Length > 1 && nint.Abs(kept.Step(0)) < nint.Abs(reduced.Step(0));
        int width = panels ? (int)nint.Min(kept.Length, Math.Max(PanelBytes / sizeof(T), 1)) : 1;
        byte* scratch = stackalloc byte[panels
            ? FoldPanel<TOp, T, TSource>.Scratch(width, n)
            : (FoldBlock<TOp, T>.Length + FoldBlock<TOp, T>.Levels) * sizeof(T)];
        do
        {
            for (nint i = 0; i < kept.Length; i += width)
            {
                ref byte xi = ref Unsafe.AddByteOffset(ref x, kept.Offset(0) + i * kept.Step(0));
                ref byte yi = ref Unsafe.AddByteOffset(ref y, kept.Offset(1) + i * kept.Step(1));
                ref byte zi = ref Unsafe.AddByteOffset(ref z, kept.Offset(2) + i * kept.Step(2));
                if (panels)
                    new FoldPanel<TOp, T, TSource>(
                        source, ref xi, kept.Step(0), ref yi, kept.Step(1), (int)nint.Min(width, kept.Length - i), scratch).Run(reduced, ref zi, kept.Step(2));
                else
                    Unsafe.As<byte, T>(ref zi) = One(reduced, ref xi, ref yi, source, (T*)scratch);
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
}
