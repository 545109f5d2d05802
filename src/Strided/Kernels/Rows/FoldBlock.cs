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
    public static int Lanes => Math.Max(256 / sizeof(T), 1);

    public const int Groups = 16;

    public static int Length => Groups * Lanes;

    /// <summary>Levels that a tree over any possible number of blocks can have.</summary>
    public const int Levels = 40;

    /// <summary>Folds n dense elements, 1 to <see cref="Length"/>.</summary>
    public static T Fold(ref T x, nint n)
    {
        if (n == 1) return x;
        T* lanes = stackalloc T[Lanes];
        nint groups = n / Lanes, done = groups * Lanes;
        if (groups > 0 && TOp.Vectorises)
        {
            if (V512<T>.IsSupported) Vectors<V512<T>>(ref x, groups, ref *lanes);
            else if (V256<T>.IsSupported) Vectors<V256<T>>(ref x, groups, ref *lanes);
            else if (V128<T>.IsSupported) Vectors<V128<T>>(ref x, groups, ref *lanes);
            else done = 0;
        }
        else
        {
            done = 0;
        }
        if (done == 0)
        {
            done = nint.Min(n, Lanes);
            Unsafe.CopyBlockUnaligned(ref *(byte*)lanes, ref Unsafe.As<T, byte>(ref x), (uint)(done * sizeof(T)));
        }
        for (; done < n; done += Lanes) Fold(lanes, ref Unsafe.Add(ref x, done), (int)nint.Min(n - done, Lanes));
        return Combine(lanes, (int)nint.Min(n, Lanes));
    }

    /// <summary>Four registers of lanes at a time walk down all groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Vectors<V>(ref T x, nint groups, ref T lanes) where V : struct, IVector<V, T>
    {
        nint row = Lanes;
        for (nint k = 0; k < row; k += 4 * V.Count)
        {
            V a = V.Load(ref x, k), b = V.Load(ref x, k + V.Count), c = V.Load(ref x, k + 2 * V.Count), d = V.Load(ref x, k + 3 * V.Count);
            for (nint i = row + k; i < groups * row; i += row)
            {
                a = TOp.Apply(a, V.Load(ref x, i));
                b = TOp.Apply(b, V.Load(ref x, i + V.Count));
                c = TOp.Apply(c, V.Load(ref x, i + 2 * V.Count));
                d = TOp.Apply(d, V.Load(ref x, i + 3 * V.Count));
            }
            a.Store(ref lanes, k);
            b.Store(ref lanes, k + V.Count);
            c.Store(ref lanes, k + 2 * V.Count);
            d.Store(ref lanes, k + 3 * V.Count);
        }
    }

    private static T Combine(T* lanes, int used)
    {
        int half = (int)(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)used) / 2);
        if (used == Lanes && TOp.Vectorises)
        {
            if (V512<T>.IsSupported) half = Halves<V512<T>>(ref *lanes, half);
            if (V256<T>.IsSupported) half = Halves<V256<T>>(ref *lanes, half);
            if (V128<T>.IsSupported) half = Halves<V128<T>>(ref *lanes, half);
            used = 2 * half;
        }
        for (; half > 0; half /= 2, used = Math.Min(used, 2 * half)) Fold(lanes, ref lanes[half], used - half);
        return *lanes;
    }

    /// <summary>Combines halves as long as one fills a register; answers how many lanes the next half has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Halves<V>(ref T lanes, int half) where V : struct, IVector<V, T>
    {
        for (; half >= V.Count; half /= 2)
            for (int k = 0; k < half; k += V.Count) TOp.Apply(V.Load(ref lanes, k), V.Load(ref lanes, k + half)).Store(ref lanes, k);
        return half;
    }

    /// <summary>lanes[k] = lanes[k] op x[k].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(T* lanes, ref T x, int n)
    {
        if (n < 16)
            for (int k = 0; k < n; k++) lanes[k] = TOp.Apply(lanes[k], Unsafe.Add(ref x, k));
        else
            BinaryRow<TOp, T>.Run(ref *(byte*)lanes, sizeof(T), ref Unsafe.As<T, byte>(ref x), sizeof(T), ref *(byte*)lanes, sizeof(T), n);
    }
}
