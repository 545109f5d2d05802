using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where a value first is among dense elements that are known to have it.</summary>
internal static class PlaceRow<T> where T : unmanaged, INumber<T>
{
    /// <summary>Elements that are looked at without a branch: in short rows there is none to be guessed wrong.</summary>
    private const int Chunk = 64;

    // The profile of short rows would be kept for long ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        for (; n > Chunk && start <= n - 4 * V.Count; start += 4 * V.Count)
            if (InFour(ref x, start, wanted, isNaN) is >= 0 and var place) return start + place;
        // Fewer than four registers, but more than a chunk.
        for (; start < n - Chunk; start += V.Count)
            if (Found(ref x, start, wanted, isNaN).Bits() is not 0 and var bits) return start + BitOperations.TrailingZeroCount(bits);
        nint last = nint.Max(n - Chunk, 0);
        ulong found = Found(ref x, n - V.Count, wanted, isNaN).Bits() << (int)(n - V.Count - last);
        for (nint i = last; i < n - V.Count; i += V.Count) found |= Found(ref x, i, wanted, isNaN).Bits() << (int)(i - last);
        return nint.Min(last + BitOperations.TrailingZeroCount(found), n - 1);
    }

    /// <summary>Where it first is in four registers, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int InFour<V>(ref T x, nint i, V wanted, bool isNaN) where V : struct, IVector<V, T>
    {
        V a = Found(ref x, i, wanted, isNaN), b = Found(ref x, i + V.Count, wanted, isNaN);
        V c = Found(ref x, i + 2 * V.Count, wanted, isNaN), d = Found(ref x, i + 3 * V.Count, wanted, isNaN);
        if ((a | b | (c | d)).Bits() == 0) return -1;
        if (4 * V.Count <= Chunk) return BitOperations.TrailingZeroCount(a.Bits() | b.Bits() << V.Count | c.Bits() << (2 * V.Count) | d.Bits() << (3 * V.Count));
        int before = (a | b).Bits() != 0 ? 0 : 2 * V.Count;
        (ulong first, ulong second) = before == 0 ? (a.Bits(), b.Bits()) : (c.Bits(), d.Bits());
        return before + (first != 0 ? BitOperations.TrailingZeroCount(first) : V.Count + BitOperations.TrailingZeroCount(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Found<V>(ref T x, nint i, V wanted, bool isNaN) where V : struct, IVector<V, T>
    {
        V here = V.Load(ref x, i);
        return isNaN ? ~V.Equal(here, here) : V.Equal(here, wanted);
    }
}
