using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>a += x f^T for a matrix of dense columns and few of them: column k increases by f[k] x. Of float32, float64, complex64 and complex128.</summary>
internal static unsafe class RankOne<T> where T : unmanaged, INumberBase<T>
{
    public static void Run(T* x, T* factors, T* a, nint step, nint rows, nint columns)
    {
        if (Traits<T>.IsVectorFloat) Real(x, factors, a, step, rows, columns);
        else
            for (nint k = 0; k < columns; k++) Axpy<T>.Run(factors[k], x, a + k * step, rows);
    }

    private static void Real(T* x, T* factors, T* a, nint step, nint rows, nint columns)
    {
        nint i = 0;
        if (V512<T>.IsSupported) i = Real<V512<T>>(x, factors, a, step, i, rows, columns);
        if (V256<T>.IsSupported) i = Real<V256<T>>(x, factors, a, step, i, rows, columns);
        else if (V128<T>.IsSupported) i = Real<V128<T>>(x, factors, a, step, i, rows, columns);
        for (; i < rows; i++)
            for (nint k = 0; k < columns; k++) a[k * step + i] = Fused<T>.MultiplyAdd(factors[k], x[i], a[k * step + i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Real<V>(T* x, T* factors, T* a, nint step, nint from, nint rows, nint columns) where V : struct, IVector<V, T>
    {
        nint end = from + (rows - from) / V.Count * V.Count, k = 0;
        if (end == from) return from;
        for (; k <= columns - 4; k += 4, a += 4 * step)
        {
            V f0 = V.Create(factors[k]), f1 = V.Create(factors[k + 1]), f2 = V.Create(factors[k + 2]), f3 = V.Create(factors[k + 3]);
            T* a1 = a + step, a2 = a1 + step, a3 = a2 + step;
            for (nint i = from; i < end; i += V.Count)
            {
                V v = V.Load(ref *x, i);
                V.FusedMultiplyAdd(f0, v, V.Load(ref *a, i)).Store(ref *a, i);
                V.FusedMultiplyAdd(f1, v, V.Load(ref *a1, i)).Store(ref *a1, i);
                V.FusedMultiplyAdd(f2, v, V.Load(ref *a2, i)).Store(ref *a2, i);
                V.FusedMultiplyAdd(f3, v, V.Load(ref *a3, i)).Store(ref *a3, i);
            }
        }
        for (; k < columns; k++, a += step)
        {
            V factor = V.Create(factors[k]);
            for (nint i = from; i < end; i += V.Count) V.FusedMultiplyAdd(factor, V.Load(ref *x, i), V.Load(ref *a, i)).Store(ref *a, i);
        }
        return end;
    }
}
