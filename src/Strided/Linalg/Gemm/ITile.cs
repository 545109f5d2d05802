namespace Strided;

/// <summary>The innermost loop of a product of real numbers: one tile of the result, all of it in registers, over a run of the inner axis.</summary>
/// <remarks>
/// Operands are packed or lie as they were given: the loop only knows steps. The last register of a row may overlap the one before it, so that any
/// number of columns from one register on is covered without elements of their own; what overlaps is read before either is written.
/// </remarks>
internal unsafe interface ITile<T> where T : unmanaged
{
    static abstract int Rows { get; }

    /// <summary>The most registers in a row of a tile.</summary>
    static abstract int Registers { get; }

    /// <summary>Elements of a register.</summary>
    static abstract int Unit { get; }

    static abstract void Run(in TileWork work);
}
