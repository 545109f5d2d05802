using System.Numerics;

namespace Strided;

/// <summary>Products of floats by packing: large ones, and any strides.</summary>
/// <typeparam name="TTile">The innermost loop, on real numbers.</typeparam>
/// <typeparam name="R">The type of the parts of T: T itself when it is real.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
/// <remarks>
/// The loops of Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008). Columns of b are packed once, in panels as
/// wide as a tile, and shared; blocks of rows of a are packed by whoever works on them, a run of the inner axis at a time, so that
/// a block stays in the second-level cache while every panel of b passes by. Packing reads any strides, so a transposed operand costs nothing more.
/// Each element of z is summed over the inner axis in rising order, in runs of <see cref="GemmDepth{T}"/>, whatever the blocks and
/// whoever works on them: the bits of the result depend on neither.
/// A row of complex a is two real rows to the tile, a row of complex b one of twice as many columns; see <see cref="PairedRows{V, T}"/>.
/// </remarks>
internal static unsafe class PackedGemm<TTile, R, T> where TTile : struct, ITile<R> where R : unmanaged where T : unmanaged, INumberBase<T>
{
    private const nint SharedBytes = 32 << 20;

    private const nint BlockBytes = 256 << 10;

    private static int Parts => sizeof(T) / sizeof(R);

    private static int TileRows => TTile.Rows / Parts;

    private static int TileColumns => TTile.Columns / Parts;

    public static void Run(Matrix a, Matrix b, Matrix z, Into into, int threads)
    {
        nint panels = Math.Max(SharedBytes / (b.Rows * sizeof(T) * TileColumns), 1);
        nint width = panels * TileColumns;
        for (nint j = 0; j < b.Columns; j += width)
        {
            nint columns = nint.Min(width, b.Columns - j);
            Stripe(a, b.Part(0, b.Rows, j, columns), z.Part(0, z.Rows, j, columns), into, threads);
        }
    }

    private static void Stripe(Matrix a, Matrix b, Matrix z, Into into, int threads)
    {
        nint panels = Divide(b.Columns, TileColumns);
        using var scratch = new Scratch(panels * TileColumns * b.Rows * sizeof(T));
        T* packed = (T*)scratch.Start;
        if (threads == 1)
        {
            for (nint panel = 0; panel < panels; panel++) PackColumns(b, panel * TileColumns, packed);
            nint tall = RowsOfBlock(a.Rows, 1);
            for (nint i = 0; i < a.Rows; i += tall)
            {
                nint m = nint.Min(tall, a.Rows - i);
                Block(a.Part(i, m, 0, a.Columns), packed, z.Part(i, m, 0, z.Columns), into);
            }
            return;
        }
        Shared(a, b, z, into, threads, panels, packed);
    }

    private static void Shared(Matrix a, Matrix b, Matrix z, Into into, int threads, nint panels, T* packed)
    {
        Workers.For(panels, threads, panel => PackColumns(b, panel * TileColumns, packed));
        nint rows = RowsOfBlock(a.Rows, threads), rowBlocks = Divide(a.Rows, rows);
        nint columnBlocks = nint.Clamp(Divide(2 * threads, rowBlocks), 1, panels);
        nint columns = Divide(panels, columnBlocks) * TileColumns;
        columnBlocks = Divide(b.Columns, columns);
        Workers.For(rowBlocks * columnBlocks, threads, block =>
        {
            nint i = block / columnBlocks * rows, j = block % columnBlocks * columns;
            nint m = nint.Min(rows, a.Rows - i), n = nint.Min(columns, b.Columns - j);
            Block(a.Part(i, m, 0, a.Columns), packed + j * b.Rows, z.Part(i, m, j, n), into);
        });
    }

    private static nint RowsOfBlock(nint rows, int threads)
    {
        nint blocks = Divide(rows, Math.Max(BlockBytes / (GemmDepth<T>.Run * sizeof(T)), TileRows));
        if (threads > 1) blocks = Divide(blocks, threads) * threads;
        return Divide(Divide(rows, blocks), TileRows) * TileRows;
    }

    private static void PackColumns(Matrix b, nint j, T* packed)
    {
        packed += j * b.Rows;
        Packing<T>.Panel(b.At(0, j), b.ColumnStep, b.RowStep, (int)nint.Min(TileColumns, b.Columns - j), TileColumns, b.Rows, packed);
        if (b.IsConjugate) Packing<T>.Conjugate<R>(packed, TileColumns * b.Rows);
    }

    /// <summary>Rows of a times packed columns of b.</summary>
    private static void Block(Matrix a, T* packedB, Matrix z, Into into)
    {
        nint panels = Divide(a.Rows, TileRows), depth = nint.Min(a.Columns, GemmDepth<T>.Run);
        using var scratch = new Scratch(panels * TileRows * depth * sizeof(T));
        T* packed = (T*)scratch.Start;
        for (nint p = 0; p < a.Columns; p += depth)
        {
            nint run = nint.Min(depth, a.Columns - p);
            for (nint i = 0; i < a.Rows; i += TileRows)
                Packing<T>.Panel(a.At(i, p), a.RowStep, a.ColumnStep, (int)nint.Min(TileRows, a.Rows - i), TileRows, run, packed + i * run);
            // (-a) b is -(a b) to the last bit.
            if (into == Into.Subtract) Packing<T>.Negate<R>(packed, panels * TileRows * run);
            if (a.IsConjugate) Packing<T>.Conjugate<R>(packed, panels * TileRows * run);
            Sweep((R*)packed, (R*)packedB, a.Columns, p, run, z, add: p > 0 || into != Into.Set);
        }
    }

    private static void Sweep(R* a, R* b, nint fullDepth, nint p, nint run, Matrix z, bool add)
    {
        R* sums = stackalloc R[TTile.Rows * TTile.Columns];
        for (nint j = 0; j < z.Columns; j += TileColumns)
        {
            R* panel = b + j * Parts * fullDepth + p * TTile.Columns;
            for (nint i = 0; i < z.Rows; i += TileRows)
            {
                R* left = a + i * Parts * run;
                byte* at = z.At(i, j);
                bool whole = z.ColumnStep == sizeof(T) && z.Rows - i >= TileRows && z.Columns - j >= TileColumns;
                if (whole && Parts == 1)
                {
                    TTile.Run(run, left, panel, at, z.RowStep, add);
                    continue;
                }
                TTile.Run(run, left, panel, (byte*)sums, TTile.Columns * sizeof(R), add: false);
                if (whole) TTile.Pair(sums, at, z.RowStep, add);
                else
                {
                    if (Parts == 2) TTile.Pair(sums, (byte*)sums, TTile.Columns * sizeof(R), add: false);
                    Deliver((T*)sums, z.Part(i, nint.Min(TileRows, z.Rows - i), j, nint.Min(TileColumns, z.Columns - j)), add);
                }
            }
        }
    }

    /// <summary>Writes the part of a finished tile that the result has, or adds it to what earlier runs have written.</summary>
    private static void Deliver(T* tile, Matrix z, bool add)
    {
        for (nint i = 0; i < z.Rows; i++, tile += TileColumns)
        {
            byte* at = z.At(i, 0);
            for (nint j = 0; j < z.Columns; j++, at += z.ColumnStep) *(T*)at = add ? *(T*)at + tile[j] : tile[j];
        }
    }

    private static nint Divide(nint x, nint y) => (x + y - 1) / y;
}
