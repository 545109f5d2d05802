using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The largest of dense entries by |re| + |im|, as LAPACK looks for its pivots.</summary>
internal static unsafe class Largest<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>The index of the first of the largest; NaN counts as larger than all.</summary>
    public static nint IndexOf(T* x, nint n)
    {
        if (V512<R>.IsSupported && n >= 2 * V512<R>.Count) return IndexOf<V512<R>>(x, n);
        if (V256<R>.IsSupported && n >= 2 * V256<R>.Count) return IndexOf<V256<R>>(x, n);
        nint largest = 0;
        R size = R.NegativeOne;
        for (nint i = 0; i < n; i++)
        {
            R other = Entry<T, R>.Size(x[i]);
            if (R.IsNaN(other)) return i;
            if (other > size) (largest, size) = (i, other);
        }
        return largest;
    }

    /// <summary>First how large, then where. The last register overlaps the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static nint IndexOf<V>(T* x, nint n) where V : struct, IVector<V, R>
    {
        R* parts = (R*)x;
        nint length = n * Entry<T, R>.Parts, last = length - V.Count;
        V largest = Size<V>(parts + last), other = Size<V>(parts);
        nint i = V.Count;
        for (; i <= last - V.Count; i += 2 * V.Count)
        {
            largest = V.Max(largest, Size<V>(parts + i));
            other = V.Max(other, Size<V>(parts + i + V.Count));
        }
        for (; i < last; i += V.Count) largest = V.Max(largest, Size<V>(parts + i));
        largest = V.Max(largest, other);
        R* lanes = stackalloc R[V.Count];
        largest.Store(ref *lanes, 0);
        R size = lanes[0];
        for (int k = 1; k < V.Count; k++) size = R.Max(size, lanes[k]);
        if (R.IsNaN(size))
        {
            for (nint k = 0; ; k++)
                if (R.IsNaN(Entry<T, R>.Size(x[k]))) return k;
        }
        V found = V.Create(size);
        for (i = 0; ; i = nint.Min(i + V.Count, last))
        {
            ulong bits = V.Equal(Size<V>(parts + i), found).Bits();
            if (bits != 0) return (i + BitOperations.TrailingZeroCount(bits)) / Entry<T, R>.Parts;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Size<V>(R* parts) where V : struct, IVector<V, R>
    {
        V size = V.Abs(V.Load(ref *parts, 0));
        return Entry<T, R>.IsComplex ? size + V.SwapPairs(size) : size;
    }
}
