using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// The order in which a fold combines elements. It depends on the number of elements and on nothing else: not on strides, registers or threads.
/// </summary>
/// <remarks>
/// Elements are cut into blocks of <see cref="Groups"/> groups of <c>Lanes</c>. Inside a block, lane k takes elements k, k + Lanes, ... one after
/// the other; then the lanes are combined in halves: k with k + Lanes/2, and so on. Block results are combined in pairs, pairs of pairs, ...
/// For a sum of n numbers the error is at most (Groups + log2 Lanes + log2 blocks) · eps · sum |x|: pairwise summation
/// (N. J. Higham, "The accuracy of floating point summation", 1993).
/// </remarks>
internal static unsafe class FoldBlock<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    /// <summary>Lanes fill 256 bytes: four of the widest registers.</summary>
    public static int Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(256 / sizeof(T), 1);
    }

    public const int Groups = 16;

    /// <summary>Elements that are worth a row.</summary>
    private const int FewestInRows = 16;

    public static int Length => Groups * Lanes;

    /// <summary>Levels that a tree over any possible number of blocks can have.</summary>
    public const int Levels = 40;

    /// <summary>True when elements with this step are folded where they lie: one after the other, or backwards.</summary>
    public static bool Takes(nint dx) => dx == sizeof(T) || (dx == -sizeof(T) && sizeof(T) is 4 or 8 && !TOp.IsByParts);

    /// <summary>Folds n dense elements, 1 to <see cref="Length"/>.</summary>
    public static T Fold(ref T x, nint n) => Fold<Plain<T>, Forwards>(ref x, default, n);

    /// <summary>Folds what the source makes of n elements and a second operand.</summary>
    public static T Fold<TSource>(ref T x, nint dx, T y, nint n) where TSource : struct, ISource<T> =>
        dx > 0 ? Fold<TSource, Forwards>(ref x, y, n) : Fold<TSource, Backwards>(ref x, y, n);

    private static T Fold<TSource, TPacking>(ref T x, T y, nint n) where TSource : struct, ISource<T> where TPacking : struct, IPacking
    {
        if (n >= Lanes && TOp.Vectorises)
        {
            T* lanes = stackalloc T[Lanes];
            if (V512<T>.IsSupported) return Last(Registers<V512<T>, TSource, TPacking>(lanes, ref x, y, n));
            if (V256<T>.IsSupported) return Last(Registers<V256<T>, TSource, TPacking>(lanes, ref x, y, n));
            if (V128<T>.IsSupported) return Last(Registers<V128<T>, TSource, TPacking>(lanes, ref x, y, n));
        }
        if (n == 1) return TSource.Of(x, y);
        if (TOp.Widens && TSource.IsPlain && n >= FewestInRows) return Rows<TSource>(ref x, n);
        if (TakesShort && n >= V128<T>.Count) return Short<TSource, TPacking>(ref x, y, n);
        T* each = stackalloc T[Lanes];
        Elements<TSource, TPacking>(each, ref x, y, n, 1);
        return *each;
    }

    /// <summary>Folds n dense elements, an even number, until two lanes are left: the parts of a complex number, if those of the elements are.</summary>
    public static void Pair(ref T x, nint n, T* z)
    {
        T* lanes = stackalloc T[Lanes];
        if (n < Lanes || !V128<T>.IsSupported) Elements<Plain<T>, Forwards>(lanes, ref x, default, n, 2);
        else if (V512<T>.IsSupported) LastTwo(Registers<V512<T>, Plain<T>, Forwards>(lanes, ref x, default, n)).Store(ref *lanes, 0);
        else if (V256<T>.IsSupported) LastTwo(Registers<V256<T>, Plain<T>, Forwards>(lanes, ref x, default, n)).Store(ref *lanes, 0);
        else LastTwo(Registers<V128<T>, Plain<T>, Forwards>(lanes, ref x, default, n)).Store(ref *lanes, 0);
        (z[0], z[1]) = (lanes[0], lanes[1]);
    }

    /// <summary>True for integers and truth values, whose order does not matter: which of several NaN is the answer does depend on it.</summary>
    public static bool TakesShort => TOp.Vectorises && TOp.IsOrderFree && !Traits<T>.IsVectorFloat && V128<T>.IsSupported;

    /// <summary>Fewer elements than lanes, combined as they come: the narrowest registers leave the fewest of them over.</summary>
    private static T Short<TSource, TPacking>(ref T x, T second, nint n) where TSource : struct, ISource<T> where TPacking : struct, IPacking
    {
        V128<T> y = V128<T>.Create(second), all = TSource.Of(TPacking.Load<V128<T>, T>(ref x, 0), y);
        nint i = V128<T>.Count;
        for (; i <= n - V128<T>.Count; i += V128<T>.Count) all = TOp.Apply(all, TSource.Of(TPacking.Load<V128<T>, T>(ref x, i), y));
        T total = Last(all);
        for (; i < n; i++) total = TOp.Apply(total, TSource.Of(TPacking.At(ref x, i), second));
        return total;
    }

    /// <summary>Four registers of lanes at a time walk down all groups; then the lanes are combined until they fill one register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Registers<V, TSource, TPacking>(T* lanes, ref T x, T second, nint n)
        where V : struct, IVector<V, T> where TSource : struct, ISource<T> where TPacking : struct, IPacking
    {
        V y = V.Create(second);
        nint row = Lanes, width = 4 * V.Count;
        for (nint k = 0; k < row; k += width)
        {
            V a = TSource.Of(TPacking.Load<V, T>(ref x, k), y), b = TSource.Of(TPacking.Load<V, T>(ref x, k + V.Count), y);
            V c = TSource.Of(TPacking.Load<V, T>(ref x, k + 2 * V.Count), y), d = TSource.Of(TPacking.Load<V, T>(ref x, k + 3 * V.Count), y);
            nint i = row + k;
            for (; i <= n - width; i += row)
            {
                a = TOp.Apply(a, TSource.Of(TPacking.Load<V, T>(ref x, i), y));
                b = TOp.Apply(b, TSource.Of(TPacking.Load<V, T>(ref x, i + V.Count), y));
                c = TOp.Apply(c, TSource.Of(TPacking.Load<V, T>(ref x, i + 2 * V.Count), y));
                d = TOp.Apply(d, TSource.Of(TPacking.Load<V, T>(ref x, i + 3 * V.Count), y));
            }
            if (i < n)
            {
                nint rest = n - i;
                a = Some<V, TSource, TPacking>(a, lanes + k, second, ref x, i, rest);
                if (rest > V.Count) b = Some<V, TSource, TPacking>(b, lanes + k, second, ref x, i + V.Count, rest - V.Count);
                if (rest > 2 * V.Count) c = Some<V, TSource, TPacking>(c, lanes + k, second, ref x, i + 2 * V.Count, rest - 2 * V.Count);
                if (rest > 3 * V.Count) d = Some<V, TSource, TPacking>(d, lanes + k, second, ref x, i + 3 * V.Count, rest - 3 * V.Count);
            }
            if (width == row) return TOp.Apply(TOp.Apply(a, c), TOp.Apply(b, d));
            a.Store(ref *lanes, k);
            b.Store(ref *lanes, k + V.Count);
            c.Store(ref *lanes, k + 2 * V.Count);
            d.Store(ref *lanes, k + 3 * V.Count);
        }
        for (nint half = row / 2; half >= V.Count; half /= 2)
            for (nint k = 0; k < half; k += V.Count) TOp.Apply(V.Load(ref *lanes, k), V.Load(ref *lanes, k + half)).Store(ref *lanes, k);
        return V.Load(ref *lanes, 0);
    }

    /// <summary>The first n lanes take an element each, or all lanes do when n is more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Some<V, TSource, TPacking>(V lanes, T* room, T second, ref T x, nint i, nint n)
        where V : struct, IVector<V, T> where TSource : struct, ISource<T> where TPacking : struct, IPacking
    {
        if (n >= V.Count) return TOp.Apply(lanes, TSource.Of(TPacking.Load<V, T>(ref x, i), V.Create(second)));
        lanes.Store(ref *room, 0);
        for (int k = 0; k < n; k++) room[k] = TOp.Apply(room[k], TSource.Of(TPacking.At(ref x, i + k), second));
        return V.Load(ref *room, 0);
    }

    /// <summary>The lanes of a register combined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Last(V512<T> lanes) => Last(TOp.Apply(lanes.Lower, lanes.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Last(V256<T> lanes) => Last(TOp.Apply(lanes.Lower, lanes.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Last(V128<T> lanes)
    {
        lanes = LastTwo(lanes);
        return TOp.Apply(lanes, lanes.From(1)).First;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V128<T> LastTwo(V512<T> lanes) => LastTwo(TOp.Apply(lanes.Lower, lanes.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V128<T> LastTwo(V256<T> lanes) => LastTwo(TOp.Apply(lanes.Lower, lanes.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V128<T> LastTwo(V128<T> lanes)
    {
        if (V128<T>.Count > 8) lanes = TOp.Apply(lanes, lanes.From(8));
        if (V128<T>.Count > 4) lanes = TOp.Apply(lanes, lanes.From(4));
        return V128<T>.Count > 2 ? TOp.Apply(lanes, lanes.From(2)) : lanes;
    }

    /// <summary>The same for dense elements, group after group as rows.</summary>
    private static T Rows<TSource>(ref T x, nint n) where TSource : struct, ISource<T>
    {
        T* lanes = stackalloc T[Lanes];
        nint used = nint.Min(n, Lanes);
        CopyRow<T>.Run(ref Walk.Bytes(ref x), sizeof(T), ref *(byte*)lanes, sizeof(T), used);
        for (nint i = Lanes; i < n; i += Lanes) Combine(lanes, ref Unsafe.Add(ref x, i), nint.Min(Lanes, n - i));
        for (nint half = (nint)BitOperations.RoundUpToPowerOf2((nuint)used) / 2; used >= FewestInRows; half /= 2)
        {
            Combine(lanes, ref lanes[half], used - half);
            used = half;
        }
        T* last = stackalloc T[FewestInRows];
        Elements<TSource, Forwards>(last, ref *lanes, default, used, 1);
        return *last;
    }

    private static void Combine(T* lanes, ref T x, nint n) =>
        BinaryRow<TOp, T>.Run(ref *(byte*)lanes, sizeof(T), ref Walk.Bytes(ref x), sizeof(T), ref *(byte*)lanes, sizeof(T), n);

    /// <summary>The same, one element at a time, until so many lanes are left.</summary>
    private static void Elements<TSource, TPacking>(T* lanes, ref T x, T y, nint n, int left) where TSource : struct, ISource<T> where TPacking : struct, IPacking
    {
        int used = (int)nint.Min(n, Lanes), k = 0;
        for (; k < used; k++) lanes[k] = TSource.Of(TPacking.At(ref x, k), y);
        for (; k < n; k++) lanes[k % Lanes] = TOp.Apply(lanes[k % Lanes], TSource.Of(TPacking.At(ref x, k), y));
        for (int half = (int)(BitOperations.RoundUpToPowerOf2((uint)used) / 2); half >= left; half /= 2)
        {
            for (k = 0; k < used - half; k++) lanes[k] = TOp.Apply(lanes[k], lanes[k + half]);
            used = half;
        }
    }
}
