using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>y += alpha x for dense vectors of float32, float64, complex64 and complex128.</summary>
internal static unsafe class Axpy<T> where T : unmanaged, INumberBase<T>
{
    public static void Run(T alpha, T* x, T* y, nint count)
    {
        if (Traits<T>.IsComplex64) Complex((float*)&alpha, (float*)x, (float*)y, 2 * count);
        else if (Traits<T>.IsComplex128) Complex((double*)&alpha, (double*)x, (double*)y, 2 * count);
        else Real(alpha, x, y, count);
    }

    private static void Real(T alpha, T* x, T* y, nint count)
    {
        nint i = 0;
        if (V512<T>.IsSupported) i = Real<V512<T>>(alpha, x, y, i, count);
        if (V256<T>.IsSupported) i = Real<V256<T>>(alpha, x, y, i, count);
        else if (V128<T>.IsSupported) i = Real<V128<T>>(alpha, x, y, i, count);
        for (; i < count; i++) y[i] = Fused<T>.MultiplyAdd(alpha, x[i], y[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Real<V>(T alpha, T* x, T* y, nint i, nint count) where V : struct, IVector<V, T>
    {
        V factor = V.Create(alpha);
        for (; i <= count - V.Count; i += V.Count) V.FusedMultiplyAdd(factor, V.Load(ref *x, i), V.Load(ref *y, i)).Store(ref *y, i);
        return i;
    }

    private static void Complex<R>(R* alpha, R* x, R* y, nint count) where R : unmanaged, INumberBase<R>
    {
        nint i = 0;
        if (V512<R>.IsSupported) i = Complex<V512<R>, R>(alpha, x, y, i, count);
        if (V256<R>.IsSupported) i = Complex<V256<R>, R>(alpha, x, y, i, count);
        else if (V128<R>.IsSupported) i = Complex<V128<R>, R>(alpha, x, y, i, count);
        for (; i < count; i += 2) Append(alpha, x + i, y + i);
    }

    /// <summary>One complex number of y.</summary>
    public static void Append<R>(R* alpha, R* x, R* y) where R : unmanaged, INumberBase<R>
    {
        R re = x[0], im = x[1];
        y[0] = Fused<R>.MultiplyAdd(alpha[1], -im, Fused<R>.MultiplyAdd(alpha[0], re, y[0]));
        y[1] = Fused<R>.MultiplyAdd(alpha[1], re, Fused<R>.MultiplyAdd(alpha[0], im, y[1]));
    }

    /// <summary>A register of complex numbers of y; <paramref name="im"/> is negative in the lanes of real parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Append<V, R>(V re, V im, V x, V y) where V : struct, IVector<V, R> where R : unmanaged =>
        V.FusedMultiplyAdd(im, V.SwapPairs(x), V.FusedMultiplyAdd(re, x, y));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint Complex<V, R>(R* alpha, R* x, R* y, nint i, nint count) where V : struct, IVector<V, R> where R : unmanaged
    {
        V re = V.Create(alpha[0]), im = V.NegateEvens(V.Create(alpha[1]));
        for (; i <= count - V.Count; i += V.Count) Append<V, R>(re, im, V.Load(ref *x, i), V.Load(ref *y, i)).Store(ref *y, i);
        return i;
    }
}
