using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>a += x f^T for a matrix of dense columns and few of them: column k increases by f[k] x. Of float32, float64, complex64 and complex128.</summary>
internal static unsafe class RankOne<T> where T : unmanaged, INumberBase<T>
{
    public static void Run(T* x, T* factors, T* a, nint step, nint rows, nint columns)
    {
        if (Traits<T>.IsComplex64) Complex((float*)x, (float*)factors, (float*)a, 2 * step, 2 * rows, columns);
        else if (Traits<T>.IsComplex128) Complex((double*)x, (double*)factors, (double*)a, 2 * step, 2 * rows, columns);
        else Real(x, factors, a, step, rows, columns);
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

    private static void Complex<R>(R* x, R* factors, R* a, nint step, nint rows, nint columns) where R : unmanaged, INumberBase<R>
    {
        nint i = 0;
        if (V512<R>.IsSupported) i = Complex<V512<R>, R>(x, factors, a, step, i, rows, columns);
        if (V256<R>.IsSupported) i = Complex<V256<R>, R>(x, factors, a, step, i, rows, columns);
        else if (V128<R>.IsSupported) i = Complex<V128<R>, R>(x, factors, a, step, i, rows, columns);
        for (; i < rows; i += 2)
            for (nint k = 0; k < columns; k++) Axpy<T>.Append(factors + 2 * k, x + i, a + k * step + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Complex<V, R>(R* x, R* factors, R* a, nint step, nint from, nint rows, nint columns) where V : struct, IVector<V, R> where R : unmanaged
    {
        nint end = from + (rows - from) / V.Count * V.Count, k = 0;
        if (end == from) return from;
        for (; k <= columns - 2; k += 2, a += 2 * step, factors += 4)
        {
            V re0 = V.Create(factors[0]), im0 = V.NegateEvens(V.Create(factors[1])), re1 = V.Create(factors[2]), im1 = V.NegateEvens(V.Create(factors[3]));
            R* a1 = a + step;
            for (nint i = from; i < end; i += V.Count)
            {
                V v = V.Load(ref *x, i);
                Axpy<T>.Append<V, R>(re0, im0, v, V.Load(ref *a, i)).Store(ref *a, i);
                Axpy<T>.Append<V, R>(re1, im1, v, V.Load(ref *a1, i)).Store(ref *a1, i);
            }
        }
        if (k == columns) return end;
        V re = V.Create(factors[0]), im = V.NegateEvens(V.Create(factors[1]));
        for (nint i = from; i < end; i += V.Count) Axpy<T>.Append<V, R>(re, im, V.Load(ref *x, i), V.Load(ref *a, i)).Store(ref *a, i);
        return end;
    }
}
