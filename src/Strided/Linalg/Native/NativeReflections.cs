using System.Numerics;

namespace Strided;

/// <summary>QR by the LAPACK that is loaded.</summary>
internal static unsafe class NativeReflections<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Overwrites a with r and the reflections, tau with their scalars; false when no library serves.</summary>
    public static bool TryFactor(Workbench workbench, ColumnMajor<T> a, T* tau)
    {
        if (Blas.Lapack<T>(a.Step) is not { } routines || a.Rows == 0 || a.Columns == 0) return false;
        using BlasTurn turn = routines.Library.Factoring<T>(a.Rows * a.Columns);
        long m = a.Rows, n = a.Columns, step = a.Step, info = 0;
        var work = new NativeWork<T, R>(workbench);
        while (work.Next())
            ((delegate* unmanaged[Cdecl]<long*, long*, void*, long*, void*, void*, long*, long*, void>)routines.Geqrf)(
                &m, &n, a.Start, &step, tau, work.Start, &work.Length, &info);
        return true;
    }

    /// <summary>z = Q z or Q* z, for the reflections in the columns of a; false when no library serves, or z does not lie column after column.</summary>
    public static bool TryApply(ColumnMajor<T> a, T* tau, Matrix z, bool adjoint)
    {
        nint to = z.ColumnStep / sizeof(T);
        if (Blas.Lapack<T>(nint.Max(a.Step, to)) is not { } routines || a.Columns == 0 || z.Columns == 0) return false;
        if (z.RowStep != sizeof(T) || z.ColumnStep % sizeof(T) != 0 || to < z.Rows) return false;
        using var workbench = new Workbench();
        using BlasTurn turn = routines.Library.Factoring<T>(a.Rows * a.Columns);
        byte side = (byte)'L', transpose = (byte)(!adjoint ? 'N' : Entry<T, R>.IsComplex ? 'C' : 'T');
        long m = z.Rows, n = z.Columns, k = a.Columns, step = a.Step, stepZ = to, info = 0;
        var work = new NativeWork<T, R>(workbench);
        while (work.Next())
            ((delegate* unmanaged[Cdecl]<
                byte*, byte*, long*, long*, long*, void*, long*, void*, void*, long*, void*, long*, long*, nuint, nuint, void>)routines.Ormqr)(
                &side, &transpose, &m, &n, &k, a.Start, &step, tau, z.Start, &stepZ, work.Start, &work.Length, &info, 1, 1);
        return true;
    }

    /// <summary>Overwrites q, whose first columns hold reflections, with the first columns of Q; false when no library serves.</summary>
    public static bool TryForm(Workbench workbench, ColumnMajor<T> q, nint reflections, T* tau)
    {
        if (Blas.Lapack<T>(q.Step) is not { } routines || q.Rows == 0 || q.Columns == 0) return false;
        using BlasTurn turn = routines.Library.Factoring<T>(q.Rows * q.Columns);
        long m = q.Rows, n = q.Columns, k = reflections, step = q.Step, info = 0;
        var work = new NativeWork<T, R>(workbench);
        while (work.Next())
            ((delegate* unmanaged[Cdecl]<long*, long*, long*, void*, long*, void*, void*, long*, long*, void>)routines.Orgqr)(
                &m, &n, &k, q.Start, &step, tau, work.Start, &work.Length, &info);
        return true;
    }
}
