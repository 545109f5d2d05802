using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
/// A row of complex a is two real rows to the tile, a row of complex b one of twice as many columns; see <see cref="TileRows{V, T}"/>.
/// </remarks>
internal static unsafe class PackedGemm<TTile, R, T> where TTile : struct, ITile<R> where R : unmanaged where T : unmanaged, INumberBase<T>
{
    private const nint SharedBytes = 32 << 20;

    private const nint BlockBytes = 256 << 10;

    private static nint MostRows => BlockBytes / (GemmDepth<T>.Run * sizeof(T));

    private static int TileRows => Tiles<TTile, R, T>.Rows;

    private static int TileColumns => Tiles<TTile, R, T>.Columns;

    private static int Unit => Tiles<TTile, R, T>.Unit;

    public static void Run(Matrix a, Matrix b, Matrix z, Into into, int threads)
    {
        nint width = Math.Max(SharedBytes / (b.Rows * sizeof(T) * TileColumns), 1) * TileColumns;
        for (nint j = 0; j < b.Columns; j += width)
        {
            nint columns = nint.Min(width, b.Columns - j);
            Stripe(a, b.Part(0, b.Rows, j, columns), z.Part(0, z.Rows, j, columns), into, threads);
        }
    }

    private static void Stripe(Matrix a, Matrix b, Matrix z, Into into, int threads)
    {
        var panels = new Panels(b.Columns, Unit, TTile.Registers);
        TileWork form = Tiles<TTile, R, T>.Work(a, b, into);
        using var scratch = new Scratch(panels.Count * TileColumns * b.Rows * sizeof(T));
        T* packed = (T*)scratch.Start;
        if (threads > 1)
        {
            Shared(a, b, z, form, threads, panels, packed);
            return;
        }
        for (nint panel = 0; panel < panels.Count; panel++) PackColumns(b, panels, panel, packed);
        nint tall = Tiles<TTile, R, T>.RowsOfBlock(a.Rows, MostRows, 1);
        for (nint i = 0; i < a.Rows; i += tall)
        {
            nint m = nint.Min(tall, a.Rows - i);
            Block(a.Part(i, m, 0, a.Columns), packed, panels, 0, panels.Count, z.Part(i, m, 0, z.Columns), form);
        }
    }

    private static void Shared(Matrix a, Matrix b, Matrix z, TileWork form, int threads, Panels panels, T* packed)
    {
        Workers.For(panels.Count, threads, panel => PackColumns(b, panels, panel, packed));
        nint rows = Tiles<TTile, R, T>.RowsOfBlock(a.Rows, MostRows, threads), rowBlocks = Divide(a.Rows, rows);
        nint together = Divide(panels.Count, nint.Clamp(Divide(2 * threads, rowBlocks), 1, panels.Count)), columnBlocks = Divide(panels.Count, together);
        Workers.For(rowBlocks * columnBlocks, threads, block =>
        {
            nint i = block / columnBlocks * rows, first = block % columnBlocks * together, m = nint.Min(rows, a.Rows - i);
            Block(a.Part(i, m, 0, a.Columns), packed, panels, first, nint.Min(first + together, panels.Count), z.Part(i, m, 0, z.Columns), form);
        });
    }

    private static void PackColumns(Matrix b, in Panels panels, nint panel, T* packed)
    {
        nint start = panels.Start(panel), columns = panels.Start(panel + 1) - start, last = panels.Last(panel);
        int width = panels.Registers(panel) * Unit, before = width - Unit;
        packed += start * b.Rows;
        if (columns < Unit) NativeMemory.Clear(packed, (nuint)(width * b.Rows * sizeof(T)));
        if (before > 0) Packing<T>.Panel(b.At(0, start), b.ColumnStep, b.RowStep, before, width, b.Rows, packed);
        Packing<T>.Panel(b.At(0, start + last), b.ColumnStep, b.RowStep, (int)nint.Min(Unit, columns), width, b.Rows, packed + before);
    }

    /// <summary>Rows of a times some packed panels of b.</summary>
    private static void Block(Matrix a, T* packedB, in Panels panels, nint first, nint end, Matrix z, TileWork form)
    {
        nint tiles = Divide(a.Rows, TileRows), depth = nint.Min(a.Columns, GemmDepth<T>.Run);
        using var scratch = new Scratch(tiles * TileRows * depth * sizeof(T));
        T* packed = (T*)scratch.Start;
        if (a.Rows < TileRows) NativeMemory.Clear(packed, (nuint)(TileRows * depth * sizeof(T)));
        for (nint p = 0; p < a.Columns; p += depth)
        {
            nint run = nint.Min(depth, a.Columns - p);
            for (nint tile = 0; tile < tiles; tile++)
                Packing<T>.Panel(
                    a.At(RowOf(tile, a.Rows), p), a.RowStep, a.ColumnStep, (int)nint.Min(TileRows, a.Rows), TileRows, run, packed + tile * TileRows * run);
            if (p > 0 && form.Into == Into.Set) form.Into = Into.Add;
            Sweep(packed, packedB, a.Columns, p, run, panels, first, end, z, form);
        }
    }

    /// <summary>The first row of a tile: the last one overlaps its neighbour.</summary>
    private static nint RowOf(nint tile, nint rows) => nint.Max(nint.Min(tile * TileRows, rows - TileRows), 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sweep(T* a, T* b, nint fullDepth, nint p, nint run, in Panels panels, nint first, nint end, Matrix z, TileWork form)
    {
        R* room = stackalloc R[Tiles<TTile, R, T>.Room];
        nint tiles = Divide(z.Rows, TileRows);
        for (nint panel = first; panel < end; panel++)
        {
            nint start = panels.Start(panel), columns = panels.Start(panel + 1) - start;
            int registers = panels.Registers(panel), width = registers * Unit;
            bool whole = z.ColumnStep == sizeof(T) && z.Rows >= TileRows && columns >= Unit;
            nint rowBytes = width * sizeof(T);
            TileWork work = form with
            {
                Depth = run,
                Down = sizeof(R),
                Pair = 2 * sizeof(R),
                Along = TileRows * sizeof(T),
                B = (byte*)(b + start * fullDepth + p * width),
                Next = rowBytes,
                LastB = rowBytes - Unit * sizeof(T),
                Registers = registers,
                Step = z.RowStep,
                LastZ = panels.Last(panel) * sizeof(T),
            };
            for (nint tile = 0; tile < tiles; tile++)
            {
                nint row = RowOf(tile, z.Rows);
                work.A = (byte*)(a + tile * TileRows * run);
                work.Z = z.At(row, start);
                work.Skip = (int)(tile * TileRows - row);
                if (whole)
                {
                    TTile.Run(work);
                    continue;
                }
                Tiles<TTile, R, T>.Aside(work, room);
                Deliver((T*)room, width, work.Skip, z.Part(row, nint.Min(TileRows, z.Rows), start, columns), panels.Last(panel), work.Into);
            }
        }
    }

    /// <summary>Writes the part of a finished tile that the result has, or adds it to what earlier runs have written.</summary>
    private static void Deliver(T* tile, int width, int skip, Matrix z, nint last, Into into)
    {
        for (nint i = skip; i < z.Rows; i++)
            for (nint j = 0; j < z.Columns; j++)
            {
                T* at = (T*)z.At(i, j);
                T sum = tile[i * width + (j < width - Unit ? j : width - Unit + j - last)];
                *at = into switch { Into.Set => sum, Into.Add => *at + sum, _ => *at - sum };
            }
    }

    private static nint Divide(nint x, nint y) => (x + y - 1) / y;
}
