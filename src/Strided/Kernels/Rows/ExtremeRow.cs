using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The extreme of dense elements where any of those that are equal will do, be it a NaN: registers may overlap, and lanes may meet in any order.</summary>
internal static class ExtremeRow<TExtreme, T> where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
{
    /// <summary>Registers up to which one after the other is as fast as four at a time.</summary>
    private const int Few = 8;

    /// <summary>Folds n elements, 1 to the length of a <see cref="FoldBlock{TOp, T}"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Of(ref T x, nint n)
    {
        if (Suits<V512<T>>(n)) return FoldBlock<RealBinary<TExtreme, T>, T>.Last(Vectors<V512<T>>(ref x, n));
        if (Suits<V256<T>>(n)) return FoldBlock<RealBinary<TExtreme, T>, T>.Last(Vectors<V256<T>>(ref x, n));
        if (Suits<V128<T>>(n)) return FoldBlock<RealBinary<TExtreme, T>, T>.Last(Vectors<V128<T>>(ref x, n));
        if (!RealBinary<TExtreme, T>.Vectorises || n >= V128<T>.Count) return FoldBlock<RealBinary<TExtreme, T>, T>.Fold(ref x, n);
        T extreme = x;
        for (nint i = 1; i < n; i++) extreme = RealBinary<TExtreme, T>.Apply(extreme, Unsafe.Add(ref x, i));
        return extreme;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Suits<V>(nint n) where V : struct, IVector<V, T> =>
        RealBinary<TExtreme, T>.Vectorises && V.IsSupported && n >= V.Count && n <= Few * V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Vectors<V>(ref T x, nint n) where V : struct, IVector<V, T>
    {
        V extreme = V.Load(ref x, n - V.Count);
        for (nint i = 0; i < n - V.Count; i += V.Count) extreme = RealBinary<TExtreme, T>.Apply(extreme, V.Load(ref x, i));
        return extreme;
    }
}
