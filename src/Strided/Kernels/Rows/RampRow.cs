using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = start + i * step, dense: i converted to T, then one multiplication and one addition.</summary>
internal static unsafe class RampRow<T> where T : unmanaged, INumberBase<T>
{
    /// <param name="z">The first element to write.</param>
    /// <param name="n">How many.</param>
    /// <param name="first">The i of the first.</param>
    /// <param name="start">The value at i = 0.</param>
    /// <param name="step">The difference of neighbours.</param>
    public static void Run(ref T z, nint n, nint first, T start, T step)
    {
        nint i = 0;
        if (V512<T>.IsSupported) i = Vectors<V512<T>>(ref z, n, first, start, step);
        else if (V256<T>.IsSupported) i = Vectors<V256<T>>(ref z, n, first, start, step);
        else if (V128<T>.IsSupported) i = Vectors<V128<T>>(ref z, n, first, start, step);
        for (; i < n; i++) Unsafe.Add(ref z, i) = start + T.CreateTruncating(first + i) * step;
    }

    private static nint Vectors<V>(ref T z, nint n, nint first, T start, T step) where V : struct, IVector<V, T>
    {
        T* counting = stackalloc T[Spread.Room / sizeof(T)];
        for (int k = 0; k < V.Count; k++) counting[k] = T.CreateTruncating(first + k);
        V index = V.Load(ref *counting, 0), from = V.Create(start), by = V.Create(step), width = V.Create(T.CreateTruncating(V.Count));
        nint i = 0;
        for (; i <= n - V.Count; i += V.Count, index += width) (from + index * by).Store(ref z, i);
        return i;
    }
}
