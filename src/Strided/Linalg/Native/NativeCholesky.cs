using System.Numerics;

namespace Strided;

/// <summary>Cholesky's factor by the LAPACK that is loaded.</summary>
internal static unsafe class NativeCholesky
{
    /// <summary>As Cholesky.Factor; false when no library serves.</summary>
    public static bool TryFactor<T, R>(ColumnMajor<T> a, out nint failed) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
    {
        failed = -1;
        if (Blas.Lapack<T>(a.Step) is not { } routines || a.Rows == 0) return false;
        long n = a.Rows, step = a.Step, info = 0;
        byte triangle = (byte)'L';
        ((delegate* unmanaged[Cdecl]<byte*, long*, void*, long*, long*, nuint, void>)routines.Potrf)(&triangle, &n, a.Start, &step, &info, 1);
        failed = (nint)info - 1;
        // OpenBLAS takes the root of what is not a number, and goes on.
        for (nint j = 0; j < n && failed < 0; j++)
            if (!(Entry<T, R>.Real(a[j, j]) > R.Zero)) failed = j;
        return true;
    }
}
