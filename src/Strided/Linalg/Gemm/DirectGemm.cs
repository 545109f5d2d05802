using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Products whose rows of b and z are dense, by tiles over operands as they lie. The same bits as packed.</summary>
internal static unsafe class DirectGemm<TTile, R, T> where TTile : struct, ITile<R> where R : unmanaged where T : unmanaged
{
    /// <summary>Rows of a that stay in the second-level cache while all of b passes by.</summary>
    private const nint RowsTogether = 128;

    public static bool Suits(Matrix a, Matrix b, Matrix z) =>
        z.Rows >= Tiles<TTile, R, T>.Rows && z.Columns >= Tiles<TTile, R, T>.Unit && (sizeof(R) == sizeof(T) || !(a.IsConjugate || b.IsConjugate));

    public static void Run(Matrix a, Matrix b, Matrix z, Into into, int threads)
    {
        if (z.Rows < 2 * RowsTogether)
        {
            Rows(a, b, z, into);
            return;
        }
        nint blocks = z.Rows / RowsTogether;
        Workers.For(blocks, threads, block =>
        {
            nint from = z.Rows * block / blocks, rows = z.Rows * (block + 1) / blocks - from;
            Rows(a.Part(from, rows, 0, a.Columns), b, z.Part(from, rows, 0, z.Columns), into);
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows(Matrix a, Matrix b, Matrix z, Into into)
    {
        R* room = stackalloc R[sizeof(T) == sizeof(R) ? 1 : Tiles<TTile, R, T>.Room];
        int tall = Tiles<TTile, R, T>.Rows;
        var panels = new Panels(z.Columns, Tiles<TTile, R, T>.Unit, TTile.Registers);
        var work = new TileWork { Along = a.ColumnStep, Next = b.RowStep, Step = z.RowStep };
        (work.Down, work.Pair) = sizeof(T) == sizeof(R) ? (a.RowStep, 2 * a.RowStep) : (sizeof(R), a.RowStep);
        for (nint p = 0; p < a.Columns; p += GemmDepth<T>.Run)
        {
            work.Depth = nint.Min(GemmDepth<T>.Run, a.Columns - p);
            work.Into = p > 0 && into == Into.Set ? Into.Add : into;
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
                    Tiles<TTile, R, T>.Run(work, room);
                }
            }
        }
    }
}
