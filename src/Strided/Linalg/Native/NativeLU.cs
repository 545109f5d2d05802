namespace Strided;

/// <summary>LU by the LAPACK that is loaded.</summary>
internal static unsafe class NativeLU
{
    /// <summary>As LU.Factor; false when no library serves.</summary>
    public static bool TryFactor<T>(ColumnMajor<T> a, nint* pivots, out nint zero) where T : unmanaged
    {
        zero = -1;
        if (Blas.Lapack<T>(a.Step) is not { } routines || a.Rows == 0 || a.Columns == 0) return false;
        using BlasTurn turn = routines.Library.Factoring<T>(a.Rows * a.Columns);
        zero = (nint)Call(routines.Getrf, a, (long*)pivots) - 1;
        nint count = nint.Min(a.Rows, a.Columns);
        bool wide = routines.Library.HasWideIntegers;
        // Narrow integers fill the first half of the room: from the last one on, none is overwritten before it is read.
        for (nint k = count - 1; k >= 0; k--) pivots[k] = (wide ? (nint)((long*)pivots)[k] : ((int*)pivots)[k]) - 1;
        return true;
    }

    /// <summary>The number, from 1, of the first pivot that is zero; 0 when there is none.</summary>
    public static long Call<T>(nint getrf, ColumnMajor<T> a, long* pivots) where T : unmanaged
    {
        long m = a.Rows, n = a.Columns, step = a.Step, info = 0;
        ((delegate* unmanaged[Cdecl]<long*, long*, void*, long*, long*, long*, void>)getrf)(&m, &n, a.Start, &step, pivots, &info);
        return info;
    }
}
