namespace Strided;

/// <summary>Elements from one matrix into another of the same shape, a tile at a time, so that a transposition uses what a cache line brings.</summary>
internal static unsafe class Transfer<T> where T : unmanaged
{
    private const nint Tile = 16;

    public static void Copy(Matrix from, Matrix to)
    {
        if (from.RowStep == sizeof(T) && to.RowStep == sizeof(T)) (from, to) = (from.Transposed, to.Transposed);
        if (from.HasDenseRows(sizeof(T)) && to.HasDenseRows(sizeof(T)))
        {
            for (nint i = 0; i < from.Rows; i++)
                Buffer.MemoryCopy(from.At(i, 0), to.At(i, 0), from.Columns * sizeof(T), from.Columns * sizeof(T));
            return;
        }
        for (nint i = 0; i < from.Rows; i += Tile)
            for (nint j = 0; j < from.Columns; j += Tile)
                CopyTile(from.Part(i, nint.Min(Tile, from.Rows - i), j, nint.Min(Tile, from.Columns - j)), to.At(i, j), to.RowStep, to.ColumnStep);
    }

    /// <summary>The elements on and below the diagonal; the others are left as they are.</summary>
    public static void CopyLower(Matrix from, Matrix to)
    {
        for (nint i = 0; i < from.Rows; i += Tile)
            for (nint j = 0; j < nint.Min(from.Columns, i + Tile); j += Tile)
            {
                Matrix tile = from.Part(i, nint.Min(Tile, from.Rows - i), j, nint.Min(Tile, from.Columns - j));
                if (j < i) CopyTile(tile, to.At(i, j), to.RowStep, to.ColumnStep);
                else
                    for (nint k = 0; k < tile.Rows; k++)
                        CopyTile(tile.Part(k, 1, 0, nint.Min(k + 1, tile.Columns)), to.At(i + k, j), to.RowStep, to.ColumnStep);
            }
    }

    /// <summary>A matrix of zeros, with the given number on its diagonal.</summary>
    public static void Diagonal(Matrix z, T diagonal)
    {
        for (nint i = 0; i < z.Rows; i++)
            for (nint j = 0; j < z.Columns; j++) *(T*)z.At(i, j) = i == j ? diagonal : default;
    }

    private static void CopyTile(Matrix from, byte* to, nint rowStep, nint columnStep)
    {
        for (nint i = 0; i < from.Rows; i++)
        {
            byte* x = from.At(i, 0), z = to + i * rowStep;
            for (nint j = 0; j < from.Columns; j++, x += from.ColumnStep, z += columnStep) *(T*)z = *(T*)x;
        }
    }
}
