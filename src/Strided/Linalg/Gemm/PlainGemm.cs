namespace Strided;

/// <summary>z = a b for any element type: a row of z gathers multiples of rows of b, a block of b at a time.</summary>
internal static unsafe class PlainGemm<TRow, T> where TRow : struct, IProductRow<T> where T : unmanaged
{
    private const nint RowsTogether = 32;

    private const nint BlockBytes = 64 << 10;

    private const nint RowBytes = 2048;

    /// <summary>Below this many multiplications a second thread costs more than it brings.</summary>
    private const nint ThreadedWork = 2_000_000;

    public static void Run(Matrix a, Matrix b, Matrix z, int threads)
    {
        nint blocks = (a.Rows + RowsTogether - 1) / RowsTogether;
        bool isShort = (double)a.Rows * a.Columns * b.Columns < ThreadedWork;
        Workers.For(blocks, isShort ? 1 : threads, block =>
        {
            nint i = block * RowsTogether, rows = nint.Min(RowsTogether, a.Rows - i);
            Rows(a.Part(i, rows, 0, a.Columns), b, z.Part(i, rows, 0, z.Columns));
        });
    }

    private static void Rows(Matrix a, Matrix b, Matrix z)
    {
        nint width = nint.Min(Math.Max(RowBytes / sizeof(T), 1), b.Columns);
        nint depth = nint.Clamp(BlockBytes / (width * sizeof(T)), 1, b.Rows);
        using var scratch = new Scratch((width * depth + width) * sizeof(T));
        T* sums = (T*)scratch.Start;
        for (nint j = 0; j < b.Columns; j += width)
            for (nint p = 0; p < b.Rows; p += depth)
            {
                nint columns = nint.Min(width, b.Columns - j), run = nint.Min(depth, b.Rows - p);
                Block(a.Part(0, a.Rows, p, run), Dense(b.Part(p, run, j, columns), sums + width), z.Part(0, z.Rows, j, columns), sums, p == 0);
            }
    }

    /// <summary>The block itself when its rows are dense, else a packed copy.</summary>
    private static Matrix Dense(Matrix b, T* packed)
    {
        if (b.HasDenseRows(sizeof(T))) return b;
        for (nint p = 0; p < b.Rows; p++)
            CopyRow<T>.Run(ref *b.At(p, 0), b.ColumnStep, ref *(byte*)(packed + p * b.Columns), sizeof(T), b.Columns);
        return new((byte*)packed, b.Rows, b.Columns, b.Columns * sizeof(T), sizeof(T));
    }

    private static void Block(Matrix a, Matrix b, Matrix z, T* sums, bool first)
    {
        int columns = (int)b.Columns;
        for (nint i = 0; i < a.Rows; i++)
        {
            var row = new Span<T>(sums, columns);
            if (first) row.Clear();
            else CopyRow<T>.Run(ref *z.At(i, 0), z.ColumnStep, ref *(byte*)sums, sizeof(T), columns);
            for (nint p = 0; p < a.Columns; p++) TRow.MultiplyAdd(*(T*)a.At(i, p), new(b.At(p, 0), columns), row);
            CopyRow<T>.Run(ref *(byte*)sums, sizeof(T), ref *z.At(i, 0), z.ColumnStep, columns);
        }
    }
}
