namespace Strided;

/// <summary>Elements from one matrix into another of the same shape, a tile at a time, so that a transposition uses what a cache line brings.</summary>
internal static unsafe class Transfer<T> where T : unmanaged
{
    /// <summary>Rows and columns of a tile: in both directions a few cache lines.</summary>
    private const int Tile = 32;

    public static void Copy(Matrix from, Matrix to)
    {
        if (to.ColumnStep != sizeof(T)) (from, to) = (from.Transposed, to.Transposed);
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
        if (from.HasDenseRows(sizeof(T)) && to.HasDenseRows(sizeof(T)))
        {
            for (nint i = 0; i < from.Rows; i++)
            {
                nint bytes = nint.Min(i + 1, from.Columns) * sizeof(T);
                Buffer.MemoryCopy(from.At(i, 0), to.At(i, 0), bytes, bytes);
            }
            return;
        }
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
        if (z.ColumnStep != sizeof(T)) z = z.Transposed;
        for (nint i = 0; i < z.Rows; i++)
        {
            if (z.HasDenseRows(sizeof(T))) new Span<T>(z.At(i, 0), (int)z.Columns).Clear();
            else
                for (nint j = 0; j < z.Columns; j++) *(T*)z.At(i, j) = default;
            if (i < z.Columns) *(T*)z.At(i, i) = diagonal;
        }
    }

    private static void CopyTile(Matrix from, byte* to, nint rowStep, nint columnStep)
    {
        if (columnStep == sizeof(T)) Turn.Into(to, rowStep, from.Start, from.RowStep, from.ColumnStep, (int)from.Rows, (int)from.Columns, sizeof(T));
        else if (rowStep == sizeof(T)) Turn.Into(to, columnStep, from.Start, from.ColumnStep, from.RowStep, (int)from.Columns, (int)from.Rows, sizeof(T));
        else
        {
            for (nint i = 0; i < from.Rows; i++)
                for (nint j = 0; j < from.Columns; j++) *(T*)(to + i * rowStep + j * columnStep) = *(T*)from.At(i, j);
        }
    }
}
