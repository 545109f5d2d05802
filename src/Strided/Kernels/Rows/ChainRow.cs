using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// z[i] = x0[i] op x1[i] op x2[i] ..., from the left, for dense rows one below the other: the bits of as many binary rows, with z written once for
/// every <see cref="Links"/> of them.
/// </summary>
internal static unsafe class ChainRow<TOp, T, TSource> where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
{
    /// <summary>Rows read side by side: no more than prefetching follows.</summary>
    private const int Links = 8;

    /// <param name="x">What the rows' places count from.</param>
    /// <param name="rows">The places of the rows, in bytes.</param>
    /// <param name="step">From the place of a row to that of the next.</param>
    /// <param name="count">How many rows, at least one.</param>
    /// <param name="y">The source's second operand, if it takes one: a row.</param>
    /// <param name="z">The result.</param>
    /// <param name="n">The length of all rows.</param>
    public static void Run(byte* x, nint* rows, int step, int count, T* y, T* z, nint n)
    {
        for (int done = 0; done < count; done += Links) Run(x, rows + done * step, step, Math.Min(Links, count - done), y, z, n, goesOn: done > 0);
    }

    private static void Run(byte* x, nint* rows, int step, int count, T* y, T* z, nint n, bool goesOn)
    {
        nint i = 0;
        if (TOp.Widens && TSource.IsPlain)
        {
            if (!goesOn) CopyRow<T>.Run(ref *(x + *rows), sizeof(T), ref *(byte*)z, sizeof(T), n);
            for (int k = goesOn ? 0 : 1; k < count; k++)
                BinaryRow<TOp, T>.Run(ref *(byte*)z, sizeof(T), ref *(x + rows[k * step]), sizeof(T), ref *(byte*)z, sizeof(T), n);
            return;
        }
        if (TOp.Vectorises)
        {
            if (V512<T>.IsSupported) i = Vectors<V512<T>>(x, rows, step, count, y, z, i, n, goesOn);
            if (V256<T>.IsSupported) i = Vectors<V256<T>>(x, rows, step, count, y, z, i, n, goesOn);
            if (V128<T>.IsSupported) i = Vectors<V128<T>>(x, rows, step, count, y, z, i, n, goesOn);
        }
        for (; i < n; i++)
        {
            T second = TSource.TakesSecond ? y[i] : default, total = TSource.Of(((T*)(x + *rows))[i], second);
            if (goesOn) total = TOp.Apply(z[i], total);
            for (int k = 1; k < count; k++) total = TOp.Apply(total, TSource.Of(((T*)(x + rows[k * step]))[i], second));
            z[i] = total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(byte* x, nint* rows, int step, int count, T* y, T* z, nint i, nint n, bool goesOn) where V : struct, IVector<V, T>
    {
        for (; i <= n - 2 * V.Count; i += 2 * V.Count)
        {
            ref T first = ref *(T*)(x + *rows);
            V ya = Second<V>(y, i), yb = Second<V>(y, i + V.Count);
            V a = TSource.Of(V.Load(ref first, i), ya), b = TSource.Of(V.Load(ref first, i + V.Count), yb);
            if (goesOn) (a, b) = (TOp.Apply(V.Load(ref *z, i), a), TOp.Apply(V.Load(ref *z, i + V.Count), b));
            for (int k = 1; k < count; k++)
            {
                ref T row = ref *(T*)(x + rows[k * step]);
                a = TOp.Apply(a, TSource.Of(V.Load(ref row, i), ya));
                b = TOp.Apply(b, TSource.Of(V.Load(ref row, i + V.Count), yb));
            }
            a.Store(ref *z, i);
            b.Store(ref *z, i + V.Count);
        }
        for (; i <= n - V.Count; i += V.Count)
        {
            V ya = Second<V>(y, i), a = TSource.Of(V.Load(ref *(T*)(x + *rows), i), ya);
            if (goesOn) a = TOp.Apply(V.Load(ref *z, i), a);
            for (int k = 1; k < count; k++) a = TOp.Apply(a, TSource.Of(V.Load(ref *(T*)(x + rows[k * step]), i), ya));
            a.Store(ref *z, i);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Second<V>(T* y, nint i) where V : struct, IVector<V, T> => TSource.TakesSecond ? V.Load(ref *y, i) : default;
}
