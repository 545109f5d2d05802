using System.Numerics;

namespace Strided;

/// <summary>Cholesky's factor by the LAPACK that is loaded.</summary>
internal static unsafe class NativeCholesky<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>The lower factor of x in the lower triangle of z, whose rows or columns are dense; false when no library serves.</summary>
    /// <remarks>Row after row, z is, column after column, its transpose: u* u = x^T is l l* = x with l = u^T.</remarks>
    public static bool TryRun(Matrix x, Matrix z, out Outcome outcome)
    {
        outcome = Outcome.Done;
        long n = z.Rows, step = (z.RowStep == sizeof(T) ? z.ColumnStep : z.RowStep) / sizeof(T), info = 0;
        if (Blas.Lapack<T>((nint)step) is not { } routines) return false;
        using BlasTurn turn = routines.Library.Factoring<T>(z.Rows * z.Rows);
        Transfer<T>.CopyLower(x, z);
        byte triangle = (byte)(z.RowStep == sizeof(T) ? 'L' : 'U');
        ((delegate* unmanaged[Cdecl]<byte*, long*, void*, long*, long*, nuint, void>)routines.Potrf)(&triangle, &n, z.Start, &step, &info, 1);
        if (info != 0) outcome = Outcome.NotDefinite;
        // OpenBLAS takes the root of what is infinite or not a number, and goes on.
        for (nint j = 0; j < n; j++)
            if (Entry<T, R>.Real(*(T*)z.At(j, j)) is var root && !(root > R.Zero && R.IsFinite(root))) outcome = Outcome.NotDefinite;
        return true;
    }
}
