using System.Numerics;

namespace Strided;

/// <summary>Inverses by the LAPACK that is loaded.</summary>
internal static unsafe class NativeInverse<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>x = a^-1, where x has dense columns; false when no library serves.</summary>
    public static bool TryRun(Matrix a, Matrix x, out Outcome outcome)
    {
        outcome = Outcome.Done;
        if (x.RowStep != sizeof(T) || Blas.Lapack<T>(x.ColumnStep / sizeof(T)) is not { } routines) return false;
        using var workbench = new Workbench();
        var lu = new ColumnMajor<T>((T*)x.Start, x.Rows, x.Columns, x.ColumnStep / sizeof(T));
        long n = x.Rows, step = lu.Step, info = 0;
        long* pivots = workbench.Take<long>(x.Rows);
        Transfer<T>.Copy(a, x);
        if (NativeLU.Call(routines.Getrf, lu, pivots) > 0)
        {
            outcome = Outcome.Singular;
            return true;
        }
        var work = new NativeWork<T, R>(workbench);
        while (work.Next())
            ((delegate* unmanaged[Cdecl]<long*, void*, long*, long*, void*, long*, long*, void>)routines.Getri)(
                &n, lu.Start, &step, pivots, work.Start, &work.Length, &info);
        return true;
    }
}
