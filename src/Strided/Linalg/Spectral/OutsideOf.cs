using System.Numerics;

namespace Strided;

/// <summary>What a similarity transformation of a diagonal window means for the rest of the matrix.</summary>
internal static unsafe class OutsideOf
{
    /// <summary>Rows at..last of h right of the window times v* from the left, columns above it and of z times v from the right.</summary>
    public static void Apply<T>(
        Workbench workbench, ColumnMajor<T> h, ColumnMajor<T> z, ColumnMajor<T> v, nint at, nint last, nint top, nint right, int threads)
        where T : unmanaged, INumberBase<T>
    {
        nint size = last - at + 1, beside = right - last, above = at - top;
        T* room = workbench.Take<T>(size * nint.Max(nint.Max(beside, above), z.Rows));
        if (beside > 0)
        {
            var product = new ColumnMajor<T>(room, size, beside);
            Gemm<T>.Set(v.AsMatrix.Adjoint, h.Part(at, size, last + 1, beside).AsMatrix, product.AsMatrix, threads);
            Put(product, h.Part(at, size, last + 1, beside));
        }
        Right(h.Part(top, nint.Max(above, 0), at, size), v, room, threads);
        if (z.Rows > 0) Right(z.Part(0, z.Rows, at, size), v, room, threads);
    }

    private static void Right<T>(ColumnMajor<T> a, ColumnMajor<T> v, T* room, int threads) where T : unmanaged, INumberBase<T>
    {
        if (a.Rows == 0) return;
        var product = new ColumnMajor<T>(room, a.Rows, a.Columns);
        Gemm<T>.Set(a.AsMatrix, v.AsMatrix, product.AsMatrix, threads);
        Put(product, a);
    }

    private static void Put<T>(ColumnMajor<T> x, ColumnMajor<T> z) where T : unmanaged
    {
        for (nint j = 0; j < x.Columns; j++) new ReadOnlySpan<T>(x.Column(j), (int)x.Rows).CopyTo(new(z.Column(j), (int)x.Rows));
    }
}
