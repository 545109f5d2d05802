using System.Numerics;

namespace Strided;

/// <summary>Eigenvalues and vectors by the LAPACK that is loaded.</summary>
internal static unsafe class NativeEigen<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>
    /// Eigenvalues, in rising order, and vectors, when they are wanted, of the Hermitian matrix whose lower triangle, divided by scale, is that of a.
    /// False when no library serves.
    /// </summary>
    public static bool TryHermitian(Workbench workbench, ColumnMajor<T> a, double scale, R* values, Matrix? vectors, out Outcome outcome)
    {
        outcome = Outcome.Done;
        if (Blas.Lapack<T>(a.Step) is not { } routines || a.Rows == 0) return false;
        using BlasTurn turn = routines.Library.Factoring<T>(a.Rows * a.Rows);
        byte job = (byte)(vectors is not null ? 'V' : 'N'), triangle = (byte)'L';
        long n = a.Rows, step = a.Step, info = 0, reals = 1 + 5 * n + 2 * n * n, integers = 3 + 5 * n;
        long* whole = workbench.Take<long>((nint)integers);
        var work = new NativeWork<T, R>(workbench);
        if (Entry<T, R>.IsComplex)
        {
            R* real = workbench.Take<R>((nint)reals);
            while (work.Next())
                ((delegate* unmanaged[Cdecl]<
                    byte*, byte*, long*, void*, long*, R*, void*, long*, R*, long*, long*, long*, long*, nuint, nuint, void>)routines.Syevd)(
                    &job, &triangle, &n, a.Start, &step, values, work.Start, &work.Length, real, &reals, whole, &integers, &info, 1, 1);
        }
        else
        {
            while (work.Next())
                ((delegate* unmanaged[Cdecl]<byte*, byte*, long*, void*, long*, R*, void*, long*, long*, long*, long*, nuint, nuint, void>)routines.Syevd)(
                    &job, &triangle, &n, a.Start, &step, values, work.Start, &work.Length, whole, &integers, &info, 1, 1);
        }
        if (info != 0)
        {
            outcome = Outcome.NotConverged;
            return true;
        }
        for (nint i = 0; i < n; i++) values[i] = R.CreateTruncating(double.CreateTruncating(values[i]) * scale);
        if (vectors is { } z) Transfer<T>.Copy(a.AsMatrix, z);
        return true;
    }

    /// <summary>
    /// Eigenvalues of a, which is overwritten, times scale, and its right eigenvectors as LAPACK leaves them: of a real matrix, real and imaginary
    /// parts in two columns; of length 1, and the largest component is real. False when no library serves.
    /// </summary>
    public static bool TryGeneral(Workbench workbench, ColumnMajor<T> a, double scale, Complex* values, ColumnMajor<T>? vectors, out Outcome outcome)
    {
        outcome = Outcome.Done;
        if (Blas.Lapack<T>(a.Step) is not { } routines || a.Rows == 0) return false;
        using BlasTurn turn = routines.Library.Factoring<T>(a.Rows * a.Rows);
        byte left = (byte)'N', right = (byte)(vectors is null ? 'N' : 'V');
        long n = a.Rows, step = a.Step, stepV = vectors?.Step ?? 1, one = 1, info = 0;
        T* v = vectors is { } wanted ? wanted.Start : null;
        R* parts = workbench.Take<R>(2 * a.Rows);
        var work = new NativeWork<T, R>(workbench);
        if (Entry<T, R>.IsComplex)
        {
            T* found = workbench.Take<T>(a.Rows);
            while (work.Next())
                ((delegate* unmanaged[Cdecl]<
                    byte*, byte*, long*, void*, long*, void*, void*, long*, void*, long*, void*, long*, R*, long*, nuint, nuint, void>)routines.Geev)(
                    &left, &right, &n, a.Start, &step, found, null, &one, v, &stepV, work.Start, &work.Length, parts, &info, 1, 1);
            for (nint i = 0; i < n; i++) values[i] = scale * Entry<T, R>.ToComplex(found[i]);
        }
        else
        {
            R* imaginary = parts + n;
            while (work.Next())
                ((delegate* unmanaged[Cdecl]<
                    byte*, byte*, long*, void*, long*, R*, R*, void*, long*, void*, long*, void*, long*, long*, nuint, nuint, void>)routines.Geev)(
                    &left, &right, &n, a.Start, &step, parts, imaginary, null, &one, v, &stepV, work.Start, &work.Length, &info, 1, 1);
            for (nint i = 0; i < n; i++) values[i] = new(scale * double.CreateTruncating(parts[i]), scale * double.CreateTruncating(imaginary[i]));
        }
        if (info != 0) outcome = Outcome.NotConverged;
        return true;
    }
}
