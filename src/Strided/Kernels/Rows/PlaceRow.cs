using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where a value first is among dense elements that are known to have it.</summary>
internal static class PlaceRow<T> where T : unmanaged, INumber<T>
{
    /// <summary>Elements that are looked at without a branch: in short rows there is none to be guessed wrong.</summary>
    private const int Chunk = 64;

    public static nint Of(T value, ref T x, nint n)
    {
        if (Traits<T>.IsVector)
        {
            if (V512<T>.IsSupported && n >= V512<T>.Count) return Vectors<V512<T>>(value, ref x, n);
            if (V256<T>.IsSupported && n >= V256<T>.Count) return Vectors<V256<T>>(value, ref x, n);
            if (V128<T>.IsSupported && n >= V128<T>.Count) return Vectors<V128<T>>(value, ref x, n);
        }
        bool isNaN = T.IsNaN(value);
        nint i = 0;
        while (i < n - 1 && !(isNaN ? T.IsNaN(Unsafe.Add(ref x, i)) : Unsafe.Add(ref x, i) == value)) i++;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(T value, ref T x, nint n) where V : struct, IVector<V, T>
    {
        V wanted = V.Create(value);
        bool isNaN = T.IsNaN(value);
        nint start = 0;
        if (n > Chunk)
            while (start <= n - 4 * V.Count && !IsNear(ref x, start, wanted, isNaN)) start += 4 * V.Count;
        for (; start < n - Chunk; start += Chunk)
        {
            ulong bits = 0;
            for (int k = 0; k < Chunk; k += V.Count) bits |= Found(ref x, start + k, wanted, isNaN).Bits() << k;
            if (bits != 0) return start + BitOperations.TrailingZeroCount(bits);
        }
        nint last = nint.Max(n - Chunk, 0);
        ulong found = Found(ref x, n - V.Count, wanted, isNaN).Bits() << (int)(n - V.Count - last);
        for (nint i = last; i < n - V.Count; i += V.Count) found |= Found(ref x, i, wanted, isNaN).Bits() << (int)(i - last);
        return nint.Min(last + BitOperations.TrailingZeroCount(found), n - 1);
    }

    /// <summary>True when it is in one of four registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNear<V>(ref T x, nint i, V wanted, bool isNaN) where V : struct, IVector<V, T>
    {
        V first = Found(ref x, i, wanted, isNaN) | Found(ref x, i + V.Count, wanted, isNaN);
        V second = Found(ref x, i + 2 * V.Count, wanted, isNaN) | Found(ref x, i + 3 * V.Count, wanted, isNaN);
        return (first | second).Bits() != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Found<V>(ref T x, nint i, V wanted, bool isNaN) where V : struct, IVector<V, T>
    {
        V here = V.Load(ref x, i);
        return isNaN ? ~V.Equal(here, here) : V.Equal(here, wanted);
    }
}
