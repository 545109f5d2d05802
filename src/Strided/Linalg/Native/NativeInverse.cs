using System.Numerics;

namespace Strided;

/// <summary>Inverses by the LAPACK that is loaded.</summary>
internal static unsafe class NativeInverse<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>x = a^-1, where x has dense columns; false when no library serves.</summary>
    public static bool TryRun(Matrix a, Matrix x, int threads, out Outcome outcome)
    {
        outcome = Outcome.Done;
        if (x.RowStep != sizeof(T) || Blas.Lapack<T>(x.ColumnStep / sizeof(T)) is not { } routines) return false;
        using var workbench = new Workbench();
        // On one thread in place, by getri; several solve for the identity, since getri divides little of its work.
        outcome = threads > 1 ? Solve(workbench, a, x, threads) : Invert(workbench, routines, a, x);
        return true;
    }

    private static Outcome Solve(Workbench workbench, Matrix a, Matrix x, int threads)
    {
        nint* pivots = workbench.Take<nint>(x.Rows);
        var lu = new ColumnMajor<T>(workbench.Take<T>(x.Rows * x.Rows), x.Rows, x.Rows);
        Transfer<T>.Copy(a, lu.AsMatrix);
        if (LU<T, R>.Factor(lu, pivots, threads) >= 0) return Outcome.Singular;
        Transfer<T>.Diagonal(x, T.One);
        LU<T, R>.Solve(lu, pivots, x, threads);
        return Outcome.Done;
    }

    private static Outcome Invert(Workbench workbench, Routines routines, Matrix a, Matrix x)
    {
        var lu = new ColumnMajor<T>((T*)x.Start, x.Rows, x.Rows, x.ColumnStep / sizeof(T));
        long n = x.Rows, step = lu.Step, info = 0;
        long* pivots = workbench.Take<long>(x.Rows);
        Transfer<T>.Copy(a, x);
        if (NativeLU.Call(routines.Getrf, lu, pivots) > 0) return Outcome.Singular;
        var work = new NativeWork<T, R>(workbench);
        while (work.Next())
            ((delegate* unmanaged[Cdecl]<long*, void*, long*, long*, void*, long*, long*, void>)routines.Getri)(
                &n, lu.Start, &step, pivots, work.Start, &work.Length, &info);
        return Outcome.Done;
    }
}
