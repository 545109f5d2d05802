using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z = a b by packing: large products, any strides.</summary>
/// <remarks>
/// The loops of Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008). Columns of b are packed once, in panels as
/// wide as a tile, and shared; blocks of rows of a are packed by whoever works on them, a run of the inner axis at a time, so that
/// a block stays in the second-level cache while every panel of b passes by. Packing reads any strides, so a transposed operand costs nothing more.
/// Each element of z is summed over the inner axis in rising order, in runs of <see cref="GemmDepth{T}"/>, whatever the blocks and
/// whoever works on them: the bits of the result depend on neither.
/// </remarks>
internal static unsafe class PackedGemm<TTile, T> where TTile : struct, ITile<T> where T : unmanaged, INumberBase<T>
{
    private const nint SharedBytes = 32 << 20;

    private const nint BlockBytes = 256 << 10;

    public static void Run(Matrix a, Matrix b, Matrix z, int threads)
    {
        nint panels = Math.Max(SharedBytes / (b.Rows * sizeof(T) * TTile.Columns), 1);
        nint width = panels * TTile.Columns;
        for (nint j = 0; j < b.Columns; j += width)
        {
            nint columns = nint.Min(width, b.Columns - j);
            Stripe(a, b.Part(0, b.Rows, j, columns), z.Part(0, z.Rows, j, columns), threads);
        }
    }

    private static void Stripe(Matrix a, Matrix b, Matrix z, int threads)
    {
        nint panels = Divide(b.Columns, TTile.Columns);
        byte[] rented = Scratch.Rent(panels * TTile.Columns * b.Rows * sizeof(T));
        fixed (byte* start = rented)
        {
            T* packed = (T*)Scratch.Align(start);
            Workers.For(panels, threads, panel =>
            {
                nint j = panel * TTile.Columns;
                Packing<T>.Panel(
                    b.At(0, j), b.ColumnStep, b.RowStep, (int)nint.Min(TTile.Columns, b.Columns - j), TTile.Columns, b.Rows, packed + j * b.Rows);
            });

            nint rowBlocks = Divide(a.Rows, Math.Max(BlockBytes / (GemmDepth<T>.Run * sizeof(T)), TTile.Rows));
            if (threads > 1) rowBlocks = Divide(rowBlocks, threads) * threads;
            nint rows = Divide(Divide(a.Rows, rowBlocks), TTile.Rows) * TTile.Rows;
            rowBlocks = Divide(a.Rows, rows);
            nint columnBlocks = threads == 1 ? 1 : nint.Clamp(Divide(2 * threads, rowBlocks), 1, panels);
            nint columns = Divide(panels, columnBlocks) * TTile.Columns;
            columnBlocks = Divide(b.Columns, columns);
            Workers.For(rowBlocks * columnBlocks, threads, block =>
            {
                nint i = block / columnBlocks * rows, j = block % columnBlocks * columns;
                nint m = nint.Min(rows, a.Rows - i), n = nint.Min(columns, b.Columns - j);
                Block(a.Part(i, m, 0, a.Columns), packed + j * b.Rows, z.Part(i, m, j, n));
            });
        }
        Scratch.Return(rented);
    }

    /// <summary>Rows of a times packed columns of b.</summary>
    private static void Block(Matrix a, T* packedB, Matrix z)
    {
        nint panels = Divide(a.Rows, TTile.Rows), depth = nint.Min(a.Columns, GemmDepth<T>.Run);
        byte[] rented = Scratch.Rent((panels * TTile.Rows * depth + TTile.Rows * TTile.Columns) * sizeof(T));
        fixed (byte* start = rented)
        {
            T* tile = (T*)Scratch.Align(start);
            T* packed = tile + TTile.Rows * TTile.Columns;
            for (nint p = 0; p < a.Columns; p += depth)
            {
                nint run = nint.Min(depth, a.Columns - p);
                for (nint i = 0; i < a.Rows; i += TTile.Rows)
                    Packing<T>.Panel(
                        a.At(i, p), a.RowStep, a.ColumnStep, (int)nint.Min(TTile.Rows, a.Rows - i), TTile.Rows, run, packed + i * run);
                Sweep(packed, packedB, a.Columns, p, run, tile, z);
            }
        }
        Scratch.Return(rented);
    }

    private static void Sweep(T* a, T* b, nint fullDepth, nint p, nint run, T* tile, Matrix z)
    {
        for (nint j = 0; j < z.Columns; j += TTile.Columns)
        {
            T* panel = b + j * fullDepth + p * TTile.Columns;
            for (nint i = 0; i < z.Rows; i += TTile.Rows)
            {
                TTile.Run(run, a + i * run, panel, tile);
                Deliver(tile, z.Part(i, nint.Min(TTile.Rows, z.Rows - i), j, nint.Min(TTile.Columns, z.Columns - j)), first: p == 0);
            }
        }
    }

    /// <summary>Writes a finished tile, or adds it to what earlier runs have written.</summary>
    private static void Deliver(T* tile, Matrix z, bool first)
    {
        bool dense = z.ColumnStep == sizeof(T);
        for (nint i = 0; i < z.Rows; i++, tile += TTile.Columns)
        {
            if (dense) DeliverRow(tile, (T*)z.At(i, 0), (int)z.Columns, first);
            else
                for (nint j = 0; j < z.Columns; j++)
                {
                    T* at = (T*)z.At(i, j);
                    *at = first ? tile[j] : *at + tile[j];
                }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void DeliverRow(T* tile, T* z, int columns, bool first)
    {
        if (first) new ReadOnlySpan<T>(tile, columns).CopyTo(new(z, columns));
        else BinaryRow<NumericBinary<Add, T>, T>.Run(ref *(byte*)z, sizeof(T), ref *(byte*)tile, sizeof(T), ref *(byte*)z, sizeof(T), columns);
    }

    private static nint Divide(nint x, nint y) => (x + y - 1) / y;
}
