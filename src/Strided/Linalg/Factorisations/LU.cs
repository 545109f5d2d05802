using System.Numerics;

namespace Strided;

/// <summary>a = p l u with rows exchanged for the largest pivots, in place: u on and above the diagonal, l below, its diagonal of ones not kept.</summary>
/// <remarks>S. Toledo, "Locality of reference in LU decomposition with partial pivoting" (1997): by halves of the columns, so that nearly all the work is products.</remarks>
internal static unsafe class LU<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Columns that are eliminated one by one.</summary>
    private const nint Narrow = 8;

    /// <summary>A single right side of so many rows stays in the nearest cache while the columns pass by.</summary>
    private const nint Short = 128;

    /// <summary>Factors a; row k was exchanged with row pivots[k]. Answers the first column without a pivot that is not zero, or -1.</summary>
    public static nint Factor(ColumnMajor<T> a, nint* pivots, int threads)
    {
        if (NativeLU.TryFactor(a, pivots, out nint found)) return found;
        if (a.Columns <= Narrow) return Panel(a, pivots);
        nint steps = nint.Min(a.Rows, a.Columns), half = nint.Max(steps / 2 / Narrow, 1) * Narrow;
        if (half >= steps) half = steps;
        ColumnMajor<T> left = a.Part(0, a.Rows, 0, half), right = a.Part(0, a.Rows, half, a.Columns - half);
        nint zero = Factor(left, pivots, threads);
        nint done = nint.Min(a.Rows, half);
        Exchange(right, pivots, 0, done);
        Matrix top = right.Part(0, done, 0, right.Columns).AsMatrix;
        Triangular<T>.Solve(left.Part(0, done, 0, done).AsMatrix, top, lower: true, unit: true, threads);
        if (done == a.Rows) return zero;
        ColumnMajor<T> rest = right.Part(done, a.Rows - done, 0, right.Columns);
        Gemm<T>.Subtract(left.Part(done, a.Rows - done, 0, half).AsMatrix, top, rest.AsMatrix, threads);
        nint later = Factor(rest, pivots + done, threads);
        nint more = nint.Min(rest.Rows, rest.Columns);
        Exchange(left.Part(done, rest.Rows, 0, half), pivots + done, 0, more);
        for (nint k = done; k < done + more; k++) pivots[k] += done;
        return zero >= 0 ? zero : later >= 0 ? later + done : -1;
    }

    /// <summary>x becomes a^-1 x, a given by its factors.</summary>
    public static void Solve(ColumnMajor<T> a, nint* pivots, Matrix x, int threads)
    {
        for (nint k = 0; k < a.Rows; k++) ExchangeRows(x, k, pivots[k]);
        if (x.Columns == 1 && x.RowStep == sizeof(T) && x.Rows <= Short)
        {
            Substitute(a, (T*)x.Start);
            return;
        }
        Triangular<T>.Solve(a.AsMatrix, x, lower: true, unit: true, threads);
        Triangular<T>.Solve(a.AsMatrix, x, lower: false, unit: false, threads);
    }

    /// <summary>As <see cref="Triangular{T}"/> would, but a column at a time.</summary>
    private static void Substitute(ColumnMajor<T> a, T* x)
    {
        nint n = a.Rows;
        for (nint k = 0; k < n - 1; k++) Axpy<T>.Run(-x[k], a.At(k + 1, k), x + k + 1, n - k - 1);
        for (nint k = n - 1; k >= 0; k--)
        {
            x[k] /= a[k, k];
            Axpy<T>.Run(-x[k], a.Column(k), x, k);
        }
    }

    private static nint Panel(ColumnMajor<T> a, nint* pivots)
    {
        nint zero = -1;
        T* factors = stackalloc T[(int)Narrow];
        for (nint k = 0; k < nint.Min(a.Rows, a.Columns); k++)
        {
            T* column = a.Column(k);
            nint pivot = k + Largest<T, R>.IndexOf(column + k, a.Rows - k);
            pivots[k] = pivot;
            if (column[pivot] == T.Zero)
            {
                if (zero < 0) zero = k;
                continue;
            }
            if (pivot != k)
                for (nint j = 0; j < a.Columns; j++) (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            Division<T>.Run(column + k + 1, column[k], a.Rows - k - 1);
            nint rest = a.Columns - k - 1;
            for (nint j = 0; j < rest; j++) factors[j] = -a[k, k + 1 + j];
            RankOne<T>.Run(column + k + 1, factors, a.At(k + 1, k + 1), a.Step, a.Rows - k - 1, rest);
        }
        return zero;
    }

    private static void Exchange(ColumnMajor<T> a, nint* pivots, nint first, nint count)
    {
        for (nint j = 0; j < a.Columns; j++)
        {
            T* column = a.Column(j);
            for (nint k = first; k < count; k++)
            {
                nint other = pivots[k];
                if (other != k) (column[k], column[other]) = (column[other], column[k]);
            }
        }
    }

    private static void ExchangeRows(Matrix x, nint i, nint other)
    {
        if (i == other) return;
        byte* p = x.At(i, 0), q = x.At(other, 0);
        for (nint j = 0; j < x.Columns; j++, p += x.ColumnStep, q += x.ColumnStep) (*(T*)p, *(T*)q) = (*(T*)q, *(T*)p);
    }
}
