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
    private static nint Vectors<V>(T value, ref T x, nint n) where V : struct, IVector<V, T>
    {
        V wanted = V.Create(value);
        bool isNaN = T.IsNaN(value);
        nint i = 0;
        for (; i <= n - V.Count; i += V.Count)
        {
            V here = V.Load(ref x, i);
            if ((isNaN ? ~V.Equal(here, here) : V.Equal(here, wanted)).Bits() != 0) break;
        }
        return i;
    }
}
