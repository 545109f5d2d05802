using System.Numerics;

namespace Strided;

/// <summary>Singular values and vectors by the LAPACK that is loaded.</summary>
internal static unsafe class NativeSvd<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>As SingularValues.Run, with vectors in dense rows; false when no library serves.</summary>
    /// <remarks>
    /// Row after row x is, column after column, its transpose, and x^T = conj(v) s u^T: LAPACK's left vectors are vh in its place, its right ones u.
    /// </remarks>
    public static bool TryRun(Matrix x, R* values, Matrix? u, Matrix vh, out Outcome outcome)
    {
        outcome = Outcome.Done;
        nint least = nint.Min(x.Rows, x.Columns), most = nint.Max(x.Rows, x.Columns);
        if (Blas.Lapack<T>(most) is not { } routines || least == 0) return false;
        using var workbench = new Workbench();
        using BlasTurn turn = routines.Library.Factoring<T>(x.Rows * x.Columns);
        var a = new ColumnMajor<T>(workbench.Take<T>(x.Rows * x.Columns), x.Columns, x.Rows);
        Transfer<T>.Copy(x.Transposed, a.AsMatrix);
        double scale = Entries<T, R>.Normalize(a, lower: false);
        if (scale == 0)
        {
            outcome = Outcome.NotFinite;
            return true;
        }
        byte job = (byte)(u is null ? 'N' : u.Value.Columns == x.Rows && vh.Rows == x.Columns ? 'A' : 'S');
        long m = a.Rows, n = a.Columns, step = a.Step, stepU = 1, stepV = 1, info = 0;
        byte* left = null, right = null;
        if (u is { } lefts)
        {
            left = vh.Start;
            right = lefts.Start;
            (stepU, stepV) = (Step(vh), Step(lefts));
        }
        long* whole = workbench.Take<long>(8 * least);
        var work = new NativeWork<T, R>(workbench);
        if (Entry<T, R>.IsComplex)
        {
            R* reals = workbench.Take<R>(u is null ? 7 * least : least * nint.Max(5 * least + 7, 2 * most + 2 * least + 1));
            while (work.Next())
                ((delegate* unmanaged[Cdecl]<
                    byte*, long*, long*, void*, long*, R*, void*, long*, void*, long*, void*, long*, R*, long*, long*, nuint, void>)routines.Gesdd)(
                    &job, &m, &n, a.Start, &step, values, left, &stepU, right, &stepV, work.Start, &work.Length, reals, whole, &info, 1);
        }
        else
        {
            while (work.Next())
                ((delegate* unmanaged[Cdecl]<
                    byte*, long*, long*, void*, long*, R*, void*, long*, void*, long*, void*, long*, long*, long*, nuint, void>)routines.Gesdd)(
                    &job, &m, &n, a.Start, &step, values, left, &stepU, right, &stepV, work.Start, &work.Length, whole, &info, 1);
        }
        if (info != 0) outcome = Outcome.NotConverged;
        for (nint i = 0; i < least; i++) values[i] = R.CreateTruncating(double.CreateTruncating(values[i]) * scale);
        return true;
    }

    /// <summary>Elements from one row to the next.</summary>
    private static long Step(Matrix x) => nint.Max(x.RowStep / sizeof(T), x.Columns);
}
