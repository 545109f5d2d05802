using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Folds of complex numbers whose parts are combined as numbers of their own: registers see twice as many of these, and the same lanes.</summary>
internal static unsafe class FoldParts<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    /// <summary>The fold of <see cref="FoldBlock{TOp, T}"/> for what the source makes of n elements.</summary>
    public static T Block<TSource>(ref T x, nint dx, T y, nint n) where TSource : struct, ISource<T>
    {
        if (!TOp.IsByParts || !TSource.IsPlain) return FoldBlock<TOp, T>.Fold<TSource>(ref x, dx, y, n);
        T z;
        if (Traits<T>.IsComplex64) FoldBlock<ByParts<TOp, T, float>, float>.Pair(ref Unsafe.As<T, float>(ref x), 2 * n, (float*)&z);
        else FoldBlock<ByParts<TOp, T, double>, double>.Pair(ref Unsafe.As<T, double>(ref x), 2 * n, (double*)&z);
        return z;
    }

    /// <summary>The rows of <see cref="ChainRow{TOp, T, TSource}"/>.</summary>
    public static void Chain<TSource>(byte* x, nint* rows, int step, int count, T* y, T* z, nint n) where TSource : struct, ISource<T>
    {
        if (!TOp.IsByParts || !TSource.IsPlain) ChainRow<TOp, T, TSource>.Run(x, rows, step, count, y, z, n);
        else if (Traits<T>.IsComplex64) ChainRow<ByParts<TOp, T, float>, float, Plain<float>>.Run(x, rows, step, count, null, (float*)z, 2 * n);
        else ChainRow<ByParts<TOp, T, double>, double, Plain<double>>.Run(x, rows, step, count, null, (double*)z, 2 * n);
    }
}
