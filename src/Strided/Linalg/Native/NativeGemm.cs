using System.Numerics;

namespace Strided;

/// <summary>Products by the BLAS that is loaded.</summary>
internal static unsafe class NativeGemm
{
    /// <summary>False when none is loaded, or the matrices do not lie as BLAS wants them: one step an element, the other forwards and at least as long.</summary>
    public static bool TryRun<T>(Matrix a, Matrix b, Matrix z, Into into) where T : unmanaged, INumberBase<T>
    {
        if (a.IsConjugate || b.IsConjugate) return false;
        if (Blas.Routines<T>() is not { Gemm: not 0 and var gemm } routines) return false;
        if (!HasDenseRows(z, sizeof(T))) (a, b, z) = (b.Transposed, a.Transposed, z.Transposed);
        if (!HasDenseRows(z, sizeof(T)) || !Fits(a, sizeof(T)) || !Fits(b, sizeof(T))) return false;
        using BlasTurn turn = routines.Library.Multiplying();
        Call<T>(gemm, a, b, z, into);
        return true;
    }

    /// <summary>Row after row is column after column of the transpose, and z^T = b^T a^T: BLAS, which thinks in columns, is given b first.</summary>
    public static void Call<T>(nint gemm, Matrix a, Matrix b, Matrix z, Into into) where T : unmanaged, INumberBase<T>
    {
        long m = z.Columns, n = z.Rows, k = a.Columns;
        bool plainA = HasDenseRows(a, sizeof(T)), plainB = HasDenseRows(b, sizeof(T));
        long lda = Leading(plainA ? a : a.Transposed, sizeof(T)), ldb = Leading(plainB ? b : b.Transposed, sizeof(T)), ldz = Leading(z, sizeof(T));
        byte transposeA = (byte)(plainA ? 'N' : 'T'), transposeB = (byte)(plainB ? 'N' : 'T');
        T alpha = into == Into.Subtract ? -T.One : T.One, beta = into == Into.Set ? T.Zero : T.One;
        // Fortran compilers pass the lengths of character arguments at the end.
        ((delegate* unmanaged[Cdecl]<
            byte*, byte*, long*, long*, long*, void*, void*, long*, void*, long*, void*, void*, long*, nuint, nuint, void>)gemm)(
            &transposeB, &transposeA, &m, &n, &k, &alpha, b.Start, &ldb, a.Start, &lda, &beta, z.Start, &ldz, 1, 1);
    }

    private static bool Fits(Matrix x, int size) => HasDenseRows(x, size) || HasDenseRows(x.Transposed, size);

    private static bool HasDenseRows(Matrix x, int size) =>
        x.HasDenseRows(size) && Math.Max(x.Rows, x.Columns) <= int.MaxValue &&
        (x.Rows == 1 || (x.RowStep % size == 0 && x.RowStep / size >= x.Columns && x.RowStep / size <= int.MaxValue));

    /// <summary>Elements from one row to the next.</summary>
    private static long Leading(Matrix x, int size) => x.Rows == 1 ? x.Columns : x.RowStep / size;
}
