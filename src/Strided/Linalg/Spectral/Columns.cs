using System.Numerics;

namespace Strided;

/// <summary>Products of a matrix of dense columns with a vector, four columns at a time, shared out among threads in pieces that do not change the bits.</summary>
internal static unsafe class Columns<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Below this many entries a second thread costs more than it brings.</summary>
    private const nint ThreadedEntries = 1 << 17;

    /// <summary>Rows that stay in the nearest cache while all the columns pass by.</summary>
    private const nint RowsTogether = 1024;

    /// <summary>y += a c.</summary>
    public static void Multiply(ColumnMajor<T> a, T* c, T* y, int threads)
    {
        nint pieces = (a.Rows + RowsTogether - 1) / RowsTogether;
        if (a.Rows * a.Columns < ThreadedEntries) threads = 1;
        else if (threads > 1) pieces = nint.Max(pieces, 2 * threads);
        if (pieces <= 1 || threads <= 1 && pieces <= 1)
        {
            MultiplyRows(a, c, y);
            return;
        }
        nint rows = ((a.Rows + pieces - 1) / pieces + 15) & ~(nint)15;
        Workers.For((a.Rows + rows - 1) / rows, threads, piece =>
        {
            nint i = piece * rows;
            MultiplyRows(a.Part(i, nint.Min(rows, a.Rows - i), 0, a.Columns), c, y + i);
        });
    }

    /// <summary>z = a* x.</summary>
    public static void Dots(ColumnMajor<T> a, T* x, T* z, int threads)
    {
        if (a.Rows * a.Columns < ThreadedEntries || threads <= 1)
        {
            DotsOf(a, x, z);
            return;
        }
        nint columns = ((a.Columns + 2 * threads - 1) / (2 * threads) + 3) & ~(nint)3;
        Workers.For((a.Columns + columns - 1) / columns, threads, piece =>
        {
            nint j = piece * columns;
            DotsOf(a.Part(0, a.Rows, j, nint.Min(columns, a.Columns - j)), x, z + j);
        });
    }

    private static void MultiplyRows(ColumnMajor<T> a, T* c, T* y)
    {
        nint j = 0;
        for (; j <= a.Columns - 4; j += 4) ColumnKernels<T, R>.Multiples(a.Column(j), a.Step, c + j, y, a.Rows);
        for (; j < a.Columns; j++) ColumnKernels<T, R>.MultiplyAdd(c[j], a.Column(j), y, a.Rows);
    }

    private static void DotsOf(ColumnMajor<T> a, T* x, T* z)
    {
        nint j = 0;
        for (; j <= a.Columns - 4; j += 4) ColumnKernels<T, R>.Dots(a.Column(j), a.Step, x, a.Rows, z + j);
        for (; j < a.Columns; j++) z[j] = ColumnKernels<T, R>.Dot(a.Column(j), x, a.Rows);
    }
}
