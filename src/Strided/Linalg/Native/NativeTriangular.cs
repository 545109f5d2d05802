using System.Numerics;

namespace Strided;

/// <summary>Triangular solutions by the BLAS that is loaded.</summary>
internal static unsafe class NativeTriangular
{
    /// <summary>b = t^-1 b; false when no library serves, or the matrices do not lie as BLAS wants them.</summary>
    public static bool TrySolve<T>(Matrix t, Matrix b, bool lower, bool unit) where T : unmanaged, INumberBase<T>
    {
        if (Blas.Lapack<T>(nint.Max(b.Rows, b.Columns)) is not { } routines || b.Rows == 0) return false;
        if (b.Columns == 1) return TrySolveVector<T>(routines, t, b, lower, unit);
        bool plain = HasDenseColumns(t, sizeof(T)), fromLeft = HasDenseColumns(b, sizeof(T));
        if (!plain && !HasDenseColumns(t.Transposed, sizeof(T))) return false;
        if (!fromLeft && !HasDenseColumns(b.Transposed, sizeof(T))) return false;
        // Row after row is the transpose, column after column; there t x = b is x^T t^T = b^T.
        bool transposes = plain != fromLeft;
        if (t.IsConjugate && !transposes) return false;
        Matrix z = fromLeft ? b : b.Transposed, a = plain ? t : t.Transposed;
        long m = z.Rows, n = z.Columns, stepA = Step(a, sizeof(T)), stepZ = Step(z, sizeof(T));
        byte side = (byte)(fromLeft ? 'L' : 'R'), triangle = (byte)(lower == plain ? 'L' : 'U');
        byte transpose = (byte)(!transposes ? 'N' : t.IsConjugate ? 'C' : 'T'), diagonal = (byte)(unit ? 'U' : 'N');
        T one = T.One;
        using BlasTurn turn = routines.Library.Multiplying();
        ((delegate* unmanaged[Cdecl]<
            byte*, byte*, byte*, byte*, long*, long*, void*, void*, long*, void*, long*, nuint, nuint, nuint, nuint, void>)routines.Trsm)(
            &side, &triangle, &transpose, &diagonal, &m, &n, &one, a.Start, &stepA, z.Start, &stepZ, 1, 1, 1, 1);
        return true;
    }

    private static bool TrySolveVector<T>(Routines routines, Matrix t, Matrix b, bool lower, bool unit) where T : unmanaged, INumberBase<T>
    {
        bool plain = HasDenseColumns(t, sizeof(T));
        if ((!plain && !HasDenseColumns(t.Transposed, sizeof(T))) || (t.IsConjugate && plain) || b.RowStep <= 0 || b.RowStep % sizeof(T) != 0 || b.RowStep / sizeof(T) > int.MaxValue) return false;
        Matrix a = plain ? t : t.Transposed;
        long n = b.Rows, stepA = Step(a, sizeof(T)), stepB = b.RowStep / sizeof(T);
        byte triangle = (byte)(lower == plain ? 'L' : 'U'), transpose = (byte)(plain ? 'N' : t.IsConjugate ? 'C' : 'T'), diagonal = (byte)(unit ? 'U' : 'N');
        using BlasTurn turn = routines.Library.Factoring<T>(a.Rows * a.Rows);
        ((delegate* unmanaged[Cdecl]<byte*, byte*, byte*, long*, void*, long*, void*, long*, nuint, nuint, nuint, void>)routines.Trsv)(
            &triangle, &transpose, &diagonal, &n, a.Start, &stepA, b.Start, &stepB, 1, 1, 1);
        return true;
    }

    private static bool HasDenseColumns(Matrix x, int size) =>
        (x.RowStep == size || x.Rows == 1) &&
        (x.Columns == 1 || (x.ColumnStep % size == 0 && x.ColumnStep / size >= x.Rows && x.ColumnStep / size <= int.MaxValue));

    /// <summary>Elements from one column to the next.</summary>
    private static long Step(Matrix x, int size) => x.Columns == 1 ? x.Rows : x.ColumnStep / size;
}
