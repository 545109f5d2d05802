using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Products whose rows of b and z are dense, by tiles over operands as they lie. The same bits as packed.</summary>
internal static unsafe class DirectGemm<TTile, R, T> where TTile : struct, ITile<R> where R : unmanaged where T : unmanaged
{
    /// <summary>Rows of a that stay in the second-level cache while all of b passes by.</summary>
    private const nint RowsTogether = 128;

    public static bool Suits(in Matrix z) => z.Rows >= Tiles<TTile, R, T>.Rows && z.Columns >= Tiles<TTile, R, T>.Unit;

    public static void Run(in Matrix a, in Matrix b, in Matrix z, Into into, int threads)
    {
        nint rows = Tiles<TTile, R, T>.RowsOfBlock(z.Rows, RowsTogether, threads);
        if (rows >= z.Rows) Rows(a, b, z, into);
        else Blocks(a, b, z, into, threads, rows);
    }

    private static void Blocks(Matrix a, Matrix b, Matrix z, Into into, int threads, nint rows)
    {
        // A rest that is shorter than a tile goes with the block before it.
        nint blocks = (z.Rows + rows - Tiles<TTile, R, T>.Rows) / rows;
        Workers.For(blocks, threads, block =>
        {
            nint from = block * rows, count = block == blocks - 1 ? z.Rows - from : rows;
            Rows(a.Part(from, count, 0, a.Columns), b, z.Part(from, count, 0, z.Columns), into);
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows(in Matrix a, in Matrix b, in Matrix z, Into into)
    {
        int tall = Tiles<TTile, R, T>.Rows;
        var panels = new Panels(z.Columns, Tiles<TTile, R, T>.Unit, TTile.Registers);
        TileWork work = Tiles<TTile, R, T>.Work(a, b, into);
        (work.Along, work.Next, work.Step) = (a.ColumnStep, b.RowStep, z.RowStep);
        (work.Down, work.Pair) = sizeof(T) == sizeof(R) ? (a.RowStep, 2 * a.RowStep) : (sizeof(R), a.RowStep);
        for (nint p = 0; p < a.Columns; p += GemmDepth<T>.Run)
        {
            work.Depth = nint.Min(GemmDepth<T>.Run, a.Columns - p);
            if (p > 0 && into == Into.Set) work.Into = Into.Add;
            for (nint panel = 0; panel < panels.Count; panel++)
            {
                nint start = panels.Start(panel);
                work.Registers = panels.Registers(panel);
                work.LastB = work.LastZ = panels.Last(panel) * sizeof(T);
                work.B = b.At(p, 0) + start * sizeof(T);
                for (nint i = 0; i < z.Rows; i += tall)
                {
                    // The last tile overlaps its neighbour.
                    nint row = nint.Min(i, z.Rows - tall);
                    work.Skip = (int)(i - row);
                    work.A = a.At(row, p);
                    work.Z = z.At(row, 0) + start * sizeof(T);
                    TTile.Run(work);
                }
            }
        }
    }
}
