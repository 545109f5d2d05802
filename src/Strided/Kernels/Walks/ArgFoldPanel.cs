using System.Numerics;

namespace Strided;

/// <summary>
/// The search of <see cref="ArgFoldWalk{TBetter, TExtreme, T}"/> for neighbouring outputs at once, when the axis that stays is the fast one: rows of a
/// panel are folded in blocks, and each output remembers the block that its extreme came from.
/// </summary>
internal unsafe ref struct ArgFoldPanel<TBetter, TExtreme, T>
    where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
{
    /// <summary>Outputs side by side.</summary>
    public const int Width = 512;

    /// <summary>Rows in a block, each of whose outputs is looked at once.</summary>
    private const int Rows = 64;

    private readonly T* extremes;
    private readonly T* folded;
    private readonly nint* blocks;

    public ArgFoldPanel(T* extremes, T* folded, nint* blocks)
    {
        this.extremes = extremes;
        this.folded = folded;
        this.blocks = blocks;
    }

    /// <param name="x">The first row.</param>
    /// <param name="down">From row to row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="z">The first output, int64.</param>
    /// <param name="dz">From output to output.</param>
    /// <param name="width">How many outputs, at most <see cref="Width"/>.</param>
    public readonly void Run(byte* x, nint down, nint rows, byte* z, nint dz, int width)
    {
        Fold(x, down, rows, width);
        for (int k = 0; k < width; k++, z += dz) *(long*)z = Place(x + k * sizeof(T), down, blocks[k], extremes[k]);
    }

    /// <summary>Finds the extremes and the blocks they came from.</summary>
    public readonly void Fold(byte* x, nint down, nint rows, int width)
    {
        nint* places = stackalloc nint[Rows];
        for (int k = 0; k < Rows; k++) places[k] = k * down;
        for (nint row = 0; row < rows; row += Rows)
        {
            bool isFirst = row == 0;
            T* found = isFirst ? extremes : folded;
            ChainRow<RealBinary<TExtreme, T>, T, Plain<T>>.Run(x + row * down, places, 1, (int)nint.Min(Rows, rows - row), null, found, width);
            for (int k = 0; k < width; k++)
                if (isFirst || ArgFoldWalk<TBetter, TExtreme, T>.IsBetter(found[k], extremes[k])) (extremes[k], blocks[k]) = (found[k], row);
        }
    }

    /// <summary>The row of an extreme in its column, from its block on.</summary>
    public static nint Place(byte* x, nint down, nint block, T extreme)
    {
        nint row = block;
        for (byte* at = x + row * down; !IsSame(*(T*)at, extreme); at += down) row++;
        return row;
    }

    private static bool IsSame(T value, T extreme) => value == extreme || (T.IsNaN(value) && T.IsNaN(extreme));
}
