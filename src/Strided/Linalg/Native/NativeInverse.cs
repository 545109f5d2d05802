using System.Numerics;

namespace Strided;

/// <summary>Inverses by the LAPACK that is loaded.</summary>
internal static unsafe class NativeInverse<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Columns of real numbers up to so many bytes: solving for the identity takes 0.7 to 1 times as long as getri, and longer for others.</summary>
    private const nint Short = 1200;

    /// <summary>x = a^-1, where x has dense columns; false when no library serves.</summary>
    public static bool TryRun(Matrix a, Matrix x, int threads, out Outcome outcome)
    {
        outcome = Outcome.Done;
        if (x.RowStep != sizeof(T) || Blas.Lapack<T>(x.ColumnStep / sizeof(T)) is not { } routines) return false;
        using var workbench = new Workbench();
        // On one thread in place, by getri; several solve for the identity, since getri divides little of its work.
        bool isSmall = !Entry<T, R>.IsComplex && x.Rows * sizeof(T) <= Short;
        outcome = threads > 1 || isSmall ? Solve(workbench, a, x, threads) : Invert(workbench, routines, a, x);
        return true;
    }

    private static Outcome Solve(Workbench workbench, Matrix a, Matrix x, int threads)
    {
        nint n = x.Rows;
        nint* pivots = workbench.Take<nint>(n), order = workbench.Take<nint>(n);
        var lu = new ColumnMajor<T>(workbench.Take<T>(n * n), n, n);
        Transfer<T>.Copy(a, lu.AsMatrix);
        if (LU<T, R>.Factor(lu, pivots, threads) >= 0) return Outcome.Singular;
        // The right side is the identity with its rows exchanged: only its ones are moved.
        Transfer<T>.Diagonal(x, T.Zero);
        for (nint k = 0; k < n; k++) order[k] = k;
        for (nint k = 0; k < n; k++) (order[k], order[pivots[k]]) = (order[pivots[k]], order[k]);
        for (nint k = 0; k < n; k++) *(T*)x.At(k, order[k]) = T.One;
        Triangular<T>.Solve(lu.AsMatrix, x, lower: true, unit: true, threads);
        Triangular<T>.Solve(lu.AsMatrix, x, lower: false, unit: false, threads);
        return Outcome.Done;
    }

    private static Outcome Invert(Workbench workbench, Routines routines, Matrix a, Matrix x)
    {
        var lu = new ColumnMajor<T>((T*)x.Start, x.Rows, x.Rows, x.ColumnStep / sizeof(T));
        long n = x.Rows, step = lu.Step, info = 0;
        long* pivots = workbench.Take<long>(x.Rows);
        using BlasTurn turn = routines.Library.Factoring<T>(x.Rows * x.Rows);
        Transfer<T>.Copy(a, x);
        if (NativeLU.Call(routines.Getrf, lu, pivots) > 0) return Outcome.Singular;
        var work = new NativeWork<T, R>(workbench);
        while (work.Next())
            ((delegate* unmanaged[Cdecl]<long*, void*, long*, long*, void*, long*, long*, void>)routines.Getri)(
                &n, lu.Start, &step, pivots, work.Start, &work.Length, &info);
        return Outcome.Done;
    }
}
