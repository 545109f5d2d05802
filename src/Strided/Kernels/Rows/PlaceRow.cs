using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where a value first is among dense elements that are known to have it.</summary>
internal static class PlaceRow<T> where T : unmanaged, INumber<T>
{
    public static nint Of(T value, ref T x, nint n)
    {
        nint i = 0;
        if (Traits<T>.IsVector)
        {
            if (V512<T>.IsSupported) i = Vectors<V512<T>>(value, ref x, n);
            else if (V256<T>.IsSupported) i = Vectors<V256<T>>(value, ref x, n);
            else if (V128<T>.IsSupported) i = Vectors<V128<T>>(value, ref x, n);
        }
        bool isNaN = T.IsNaN(value);
        while (i < n - 1 && !(isNaN ? T.IsNaN(Unsafe.Add(ref x, i)) : Unsafe.Add(ref x, i) == value)) i++;
        return i;
    }

    /// <summary>How many elements from the start are in registers without the value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(T value, ref T x, nint n) where V : struct, IVector<V, T>
    {
        V wanted = V.Create(value);
        bool isNaN = T.IsNaN(value);
        nint i = 0;
        for (; i <= n - 4 * V.Count; i += 4 * V.Count)
        {
            V first = Found(ref x, i, wanted, isNaN) | Found(ref x, i + V.Count, wanted, isNaN);
            V second = Found(ref x, i + 2 * V.Count, wanted, isNaN) | Found(ref x, i + 3 * V.Count, wanted, isNaN);
            if ((first | second).Bits() != 0) break;
        }
        while (i <= n - V.Count && Found(ref x, i, wanted, isNaN).Bits() == 0) i += V.Count;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Found<V>(ref T x, nint i, V wanted, bool isNaN) where V : struct, IVector<V, T>
    {
        V here = V.Load(ref x, i);
        return isNaN ? ~V.Equal(here, here) : V.Equal(here, wanted);
    }
}
