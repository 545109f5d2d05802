using System.Numerics;

namespace Strided;

/// <summary>y = a x for a Hermitian matrix of which the lower triangle is there; every entry is read once and used twice.</summary>
internal static unsafe class HermitianProduct<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const nint ColumnsTogether = 4;

    /// <summary>Pieces of the triangle have sums of their own, and their number depends on the size alone: so do the bits of the result.</summary>
    private const nint MostPieces = 8;

    /// <summary>Room that <see cref="Run"/> needs.</summary>
    public static nint Scratch(nint n) => MostPieces * n;

    public static void Run(ColumnMajor<T> a, T* x, T* y, int threads, T* scratch)
    {
        nint n = a.Rows, pieces = nint.Clamp(n / 192, 1, MostPieces);
        if (pieces == 1)
        {
            Piece(a, x, y, 0, n);
            return;
        }
        Workers.For(pieces, threads, piece => Piece(a, x, scratch + piece * n, Border(n, piece, pieces), Border(n, piece + 1, pieces)));
        nint first = Border(n, 1, pieces);
        new ReadOnlySpan<T>(scratch, (int)n).CopyTo(new(y, (int)n));
        for (nint piece = 1; piece < pieces; piece++)
        {
            nint from = Border(n, piece, pieces);
            ColumnKernels<T, R>.MultiplyAdd(T.One, scratch + piece * n + from, y + from, n - from);
        }
    }

    /// <summary>Columns before this one hold the share piece / pieces of the triangle.</summary>
    private static nint Border(nint n, nint piece, nint pieces) =>
        piece == pieces ? n : (nint)(n * (1 - Math.Sqrt(1 - (double)piece / pieces))) & -ColumnsTogether;

    private static void Piece(ColumnMajor<T> a, T* x, T* y, nint from, nint to)
    {
        nint n = a.Rows, j = from;
        new Span<T>(y + from, (int)(n - from)).Clear();
        T* sums = stackalloc T[(int)ColumnsTogether];
        for (; j <= to - ColumnsTogether; j += ColumnsTogether)
        {
            Corner(a, x, y, j, ColumnsTogether);
            nint below = j + ColumnsTogether;
            ColumnKernels<T, R>.Both(a.At(below, j), a.Step, x + j, x + below, y + below, n - below, sums);
            for (nint k = 0; k < ColumnsTogether; k++) y[j + k] += sums[k];
        }
        if (j < to) Corner(a, x, y, j, to - j);
    }

    private static void Corner(ColumnMajor<T> a, T* x, T* y, nint j, nint size)
    {
        for (nint p = j; p < j + size; p++)
        {
            y[p] += Entry<T, R>.Scale(x[p], Entry<T, R>.Real(a[p, p]));
            for (nint q = p + 1; q < j + size; q++)
            {
                T entry = a[q, p];
                y[q] += entry * x[p];
                y[p] += Entry<T, R>.Conjugate(entry) * x[q];
            }
        }
    }
}
