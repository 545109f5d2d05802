using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>y += c[0] row 0 + c[1] row 1 + ..., in this order, for dense rows of float32, float64, complex64 and complex128; y stays in registers meanwhile.</summary>
internal static unsafe class Combination<T> where T : unmanaged, INumberBase<T>
{
    public static void Run(T* c, T* rows, nint step, nint count, T* y, nint columns)
    {
        if (Traits<T>.IsComplex64) Complex((float*)c, (float*)rows, 2 * step, count, (float*)y, 2 * columns);
        else if (Traits<T>.IsComplex128) Complex((double*)c, (double*)rows, 2 * step, count, (double*)y, 2 * columns);
        else Real(c, rows, step, count, y, columns);
    }

    private static void Real(T* c, T* rows, nint step, nint count, T* y, nint columns)
    {
        nint j = 0;
        if (V512<T>.IsSupported) j = Real<V512<T>>(c, rows, step, count, y, j, columns);
        if (V256<T>.IsSupported) j = Real<V256<T>>(c, rows, step, count, y, j, columns);
        else if (V128<T>.IsSupported) j = Real<V128<T>>(c, rows, step, count, y, j, columns);
        for (; j < columns; j++)
        {
            T sum = y[j];
            for (nint p = 0; p < count; p++) sum = Fused<T>.MultiplyAdd(c[p], rows[p * step + j], sum);
            y[j] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Real<V>(T* c, T* rows, nint step, nint count, T* y, nint j, nint columns) where V : struct, IVector<V, T>
    {
        for (; j <= columns - 4 * V.Count; j += 4 * V.Count)
        {
            V y0 = V.Load(ref *y, j), y1 = V.Load(ref *y, j + V.Count), y2 = V.Load(ref *y, j + 2 * V.Count), y3 = V.Load(ref *y, j + 3 * V.Count);
            T* x = rows + j;
            for (nint p = 0; p < count; p++, x += step)
            {
                V factor = V.Create(c[p]);
                y0 = V.FusedMultiplyAdd(factor, V.Load(ref *x, 0), y0);
                y1 = V.FusedMultiplyAdd(factor, V.Load(ref *x, V.Count), y1);
                y2 = V.FusedMultiplyAdd(factor, V.Load(ref *x, 2 * V.Count), y2);
                y3 = V.FusedMultiplyAdd(factor, V.Load(ref *x, 3 * V.Count), y3);
            }
            y0.Store(ref *y, j);
            y1.Store(ref *y, j + V.Count);
            y2.Store(ref *y, j + 2 * V.Count);
            y3.Store(ref *y, j + 3 * V.Count);
        }
        for (; j <= columns - V.Count; j += V.Count)
        {
            V sum = V.Load(ref *y, j);
            T* x = rows + j;
            for (nint p = 0; p < count; p++, x += step) sum = V.FusedMultiplyAdd(V.Create(c[p]), V.Load(ref *x, 0), sum);
            sum.Store(ref *y, j);
        }
        return j;
    }

    private static void Complex<R>(R* c, R* rows, nint step, nint count, R* y, nint columns) where R : unmanaged, INumberBase<R>
    {
        nint j = 0;
        if (V512<R>.IsSupported) j = Complex<V512<R>, R>(c, rows, step, count, y, j, columns);
        if (V256<R>.IsSupported) j = Complex<V256<R>, R>(c, rows, step, count, y, j, columns);
        else if (V128<R>.IsSupported) j = Complex<V128<R>, R>(c, rows, step, count, y, j, columns);
        for (; j < columns; j += 2)
            for (nint p = 0; p < count; p++) Axpy<T>.Append(c + 2 * p, rows + p * step + j, y + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Complex<V, R>(R* c, R* rows, nint step, nint count, R* y, nint j, nint columns) where V : struct, IVector<V, R> where R : unmanaged
    {
        for (; j <= columns - 4 * V.Count; j += 4 * V.Count)
        {
            V y0 = V.Load(ref *y, j), y1 = V.Load(ref *y, j + V.Count), y2 = V.Load(ref *y, j + 2 * V.Count), y3 = V.Load(ref *y, j + 3 * V.Count);
            R* x = rows + j;
            for (nint p = 0; p < count; p++, x += step)
            {
                V re = V.Create(c[2 * p]), im = V.NegateEvens(V.Create(c[2 * p + 1]));
                y0 = Axpy<T>.Append<V, R>(re, im, V.Load(ref *x, 0), y0);
                y1 = Axpy<T>.Append<V, R>(re, im, V.Load(ref *x, V.Count), y1);
                y2 = Axpy<T>.Append<V, R>(re, im, V.Load(ref *x, 2 * V.Count), y2);
                y3 = Axpy<T>.Append<V, R>(re, im, V.Load(ref *x, 3 * V.Count), y3);
            }
            y0.Store(ref *y, j);
            y1.Store(ref *y, j + V.Count);
            y2.Store(ref *y, j + 2 * V.Count);
            y3.Store(ref *y, j + 3 * V.Count);
        }
        for (; j <= columns - V.Count; j += V.Count)
        {
            V sum = V.Load(ref *y, j);
            R* x = rows + j;
            for (nint p = 0; p < count; p++, x += step) sum = Axpy<T>.Append<V, R>(V.Create(c[2 * p]), V.NegateEvens(V.Create(c[2 * p + 1])), V.Load(ref *x, 0), sum);
            sum.Store(ref *y, j);
        }
        return j;
    }
}
