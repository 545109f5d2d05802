using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How many elements of a row are not zero.</summary>
internal static class CountRow<T> where T : unmanaged, INumberBase<T>
{
    public static long Run(ref byte x, nint dx, nint n)
    {
        nint i = 0;
        long zeros = 0;
        if (dx == Unsafe.SizeOf<T>() && Traits<T>.IsVector)
        {
            ref T dense = ref Unsafe.As<byte, T>(ref x);
            if (V512<T>.IsSupported) zeros = Vectors<V512<T>>(ref dense, n, out i);
            else if (V256<T>.IsSupported) zeros = Vectors<V256<T>>(ref dense, n, out i);
            else if (V128<T>.IsSupported) zeros = Vectors<V128<T>>(ref dense, n, out i);
        }
        for (nint k = i; k < n; k++)
            if (Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, k * dx)) == T.Zero) zeros++;
        return n - zeros;
    }

    private static long Vectors<V>(ref T x, nint n, out nint i) where V : struct, IVector<V, T>
    {
        V zero = V.Create(T.Zero);
        long zeros = 0;
        for (i = 0; i <= n - V.Count; i += V.Count) zeros += BitOperations.PopCount(V.Equal(V.Load(ref x, i), zero).Bits());
        return zeros;
    }
}
