using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How many elements of a row are not zero.</summary>
internal static class CountRow<T> where T : unmanaged, INumberBase<T>
{
    public static long Run(ref byte x, nint dx, nint n)
    {
        long zeros = 0;
        if (dx == Unsafe.SizeOf<T>() && Traits<T>.IsVector)
        {
            ref T dense = ref Unsafe.As<byte, T>(ref x);
            if (V512<T>.IsSupported && n >= V512<T>.Count) return n - Zeros<V512<T>>(ref dense, n);
            if (V256<T>.IsSupported && n >= V256<T>.Count) return n - Zeros<V256<T>>(ref dense, n);
            if (V128<T>.IsSupported && n >= V128<T>.Count) return n - Zeros<V128<T>>(ref dense, n);
        }
        for (nint k = 0; k < n; k++)
            if (Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, k * dx)) == T.Zero) zeros++;
        return n - zeros;
    }

    /// <summary>At least a register; the last one overlaps the one before, and the lanes that were counted are shifted out.</summary>
    private static long Zeros<V>(ref T x, nint n) where V : struct, IVector<V, T>
    {
        V zero = V.Create(T.Zero);
        long zeros = 0;
        nint i = 0;
        for (; i <= n - V.Count; i += V.Count) zeros += BitOperations.PopCount(Lanes(ref x, i, zero));
        return i == n ? zeros : zeros + BitOperations.PopCount(Lanes(ref x, n - V.Count, zero) >> (int)(i + V.Count - n));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static ulong Lanes(ref T x, nint at, V zero) => V.Equal(V.Load(ref x, at), zero).Bits();
    }
}
