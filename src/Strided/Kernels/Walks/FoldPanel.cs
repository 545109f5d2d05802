using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// The fold of <see cref="FoldBlock{TOp, T}"/> done for a panel of neighbouring outputs at once: rows of the panel's width take the place of
/// elements, and every row is read once, from left to right.
/// </summary>
/// <remarks>
/// Keeping all lanes of a block would take more room than the first-level cache has. So lanes are finished one at a time, in the order in
/// which the tree over the lanes wants them: a lane, its partner half the lanes away, then the next such pair.
/// </remarks>
internal unsafe ref struct FoldPanel<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    private readonly TSource source;
    private readonly ref byte x;
    private readonly ref byte y;
    private readonly nint dx;
    private readonly nint dy;
    private readonly int width;
    private readonly T* loaded;
    private readonly T* spare;
    private readonly T* levels;
    private readonly nint* rowsX;
    private readonly nint* rowsY;

    /// <param name="source">What to make of x and y.</param>
    /// <param name="x">Where the panel's first element would lie at reduced offset 0.</param>
    /// <param name="dx">The step from output to output.</param>
    /// <param name="y">The same for the source's second operand.</param>
    /// <param name="dy">Its step.</param>
    /// <param name="width">The number of outputs.</param>
    /// <param name="scratch">Room for <see cref="Scratch"/> bytes.</param>
    public FoldPanel(TSource source, ref byte x, nint dx, ref byte y, nint dy, int width, byte* scratch)
    {
        this.source = source;
        this.x = ref x;
        this.y = ref y;
        (this.dx, this.dy, this.width) = (dx, dy, width);
        rowsX = (nint*)scratch;
        rowsY = rowsX + FoldBlock<TOp, T>.Length;
        loaded = (T*)(rowsY + FoldBlock<TOp, T>.Length);
        spare = loaded + width;
        levels = spare + SpareRows * width;
    }

    /// <summary>A row for the block, and one for each level of the tree over its lanes.</summary>
    private static int SpareRows => 2 + BitOperations.Log2((uint)FoldBlock<TOp, T>.Lanes);

    /// <summary>Bytes of scratch for panels of a width, folding n rows.</summary>
    public static int Scratch(int width, nint n) =>
        2 * FoldBlock<TOp, T>.Length * sizeof(nint) + (1 + SpareRows + LevelsFor(n)) * width * sizeof(T);

    /// <summary>Folds all rows of the plan into z.</summary>
    public readonly void Run(Plan reduced, ref byte z, nint dz)
    {
        T* total = Folded(reduced, inOrder: !(TOp.IsOrderFree && IsDense));
        // Which of several NaN is the answer depends on the order.
        if (TOp.IsOrderFree && HasNaN(total)) total = Folded(reduced, inOrder: true);
        CopyRow<T>.Run(ref *(byte*)total, sizeof(T), ref z, dz, width);
    }

    private readonly T* Folded(Plan reduced, bool inOrder)
    {
        ulong blocks = 0;
        int rows = 0;
        do
        {
            for (nint i = 0; i < reduced.Length; i++)
            {
                rowsX[rows] = reduced.Offset(0) + i * reduced.Step(0);
                rowsY[rows] = reduced.Offset(1) + i * reduced.Step(1);
                if (++rows < FoldBlock<TOp, T>.Length) continue;
                Take(rows, blocks++, inOrder);
                rows = 0;
            }
        }
        while (reduced.Next());
        if (rows > 0) Take(rows, blocks++, inOrder);
        return inOrder ? Total(blocks) : levels;
    }

    private readonly void Take(int rows, ulong blocks, bool inOrder)
    {
        if (inOrder)
        {
            Push(rows, blocks);
            return;
        }
        Chain(0, 1, rows, blocks == 0 ? levels : spare);
        if (blocks > 0) Combine(levels, ref *(byte*)spare);
    }

    private readonly bool HasNaN(T* row)
    {
        if (Traits<T>.IsVectorFloat)
            for (int k = 0; k < width; k++)
                if (Traits<T>.IsNaN(row[k])) return true;
        return false;
    }

    private static int LevelsFor(nint n) => 1 + BitOperations.Log2((nuint)n / (nuint)FoldBlock<TOp, T>.Length + 1);

    /// <summary>Folds the block's rows and carries the result up the levels, as in counting.</summary>
    private readonly void Push(int rows, ulong blocks)
    {
        T* block = spare;
        Lanes(0, 1, rows, block, spare + width);
        int level = 0;
        for (; (blocks >> level & 1) != 0; level++)
        {
            // What came first is the left side.
            T* earlier = levels + level * width;
            Combine(earlier, ref *(byte*)block);
            block = earlier;
        }
        if (block != levels + level * width) CopyRow<T>.Run(ref *(byte*)block, sizeof(T), ref *(byte*)(levels + level * width), sizeof(T), width);
    }

    private readonly T* Total(ulong blocks)
    {
        int level = BitOperations.TrailingZeroCount(blocks);
        T* total = levels + level * width;
        while (blocks >> ++level != 0)
        {
            if ((blocks >> level & 1) == 0) continue;
            Combine(levels + level * width, ref *(byte*)total);
            total = levels + level * width;
        }
        return total;
    }

    /// <summary>Folds the lanes first, first + step, first + 2 * step, ...; <paramref name="free"/> has a row for each level below.</summary>
    private readonly void Lanes(int first, int step, int rows, T* into, T* free)
    {
        // Two lanes of an element each are as good as one.
        if (step == FoldBlock<TOp, T>.Lanes || rows - first <= 2 * step)
        {
            if (IsDense)
            {
                Chain(first, step, rows, into);
                return;
            }
            source.Load(ref RowX(first), dx, ref RowY(first), dy, ref *into, width);
            for (int row = first + step; row < rows; row += step)
            {
                source.Load(ref RowX(row), dx, ref RowY(row), dy, ref *loaded, width);
                Combine(into, ref *(byte*)loaded);
            }
            return;
        }
        Lanes(first, 2 * step, rows, into, free);
        if (first + step >= rows) return;
        Lanes(first + step, 2 * step, rows, free, free + width);
        Combine(into, ref *(byte*)free);
    }

    /// <summary>True when rows can be folded where they lie.</summary>
    private readonly bool IsDense => source.IsDirect && dx == sizeof(T) && (!TSource.TakesSecond || dy == sizeof(T));

    /// <summary>Folds the rows first, first + step, ... from the left.</summary>
    private readonly void Chain(int first, int step, int rows, T* into) => FoldParts<TOp, T>.Chain<TSource>(
        (byte*)Unsafe.AsPointer(ref x), rowsX + first, step, (rows - first + step - 1) / step, (T*)Unsafe.AsPointer(ref RowY(first)), into, width);

    private readonly ref byte RowX(int row) => ref Unsafe.AddByteOffset(ref x, rowsX[row]);

    private readonly ref byte RowY(int row) => ref Unsafe.AddByteOffset(ref y, rowsY[row]);

    /// <summary>left[i] = left[i] op right[i].</summary>
    private readonly void Combine(T* left, ref byte right) =>
        BinaryRow<TOp, T>.Run(ref *(byte*)left, sizeof(T), ref right, sizeof(T), ref *(byte*)left, sizeof(T), width);
}
