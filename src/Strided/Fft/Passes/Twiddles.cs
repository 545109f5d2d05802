using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How the twiddle factors of a register's elements lie.</summary>
internal unsafe interface ITwiddles
{
    /// <summary>True when all factors are 1.</summary>
    static abstract bool AreOne { get; }

    /// <summary>True when each element of a run has a factor of its own.</summary>
    static abstract bool AreAlong { get; }

    static abstract V At<V, R>(R* table) where V : struct, IVector<V, R> where R : unmanaged;
}

/// <summary>One factor for a whole run.</summary>
internal readonly unsafe struct RepeatedTwiddles : ITwiddles
{
    public static bool AreOne => false;

    public static bool AreAlong => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<V, R>(R* table) where V : struct, IVector<V, R> where R : unmanaged => V.Create(*table);
}

/// <summary>A factor for each element of a run.</summary>
internal readonly unsafe struct TwiddlesAlong : ITwiddles
{
    public static bool AreOne => false;

    public static bool AreAlong => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V At<V, R>(R* table) where V : struct, IVector<V, R> where R : unmanaged => V.Load(ref *table, 0);
}

/// <summary>No factors: the last step.</summary>
internal readonly unsafe struct NoTwiddles : ITwiddles
{
    public static bool AreOne => true;

    public static bool AreAlong => false;

    public static V At<V, R>(R* table) where V : struct, IVector<V, R> where R : unmanaged => default;
}

/// <summary>The way of results out of registers.</summary>
internal static unsafe class Twiddled<W> where W : struct, ITwiddles
{
    /// <summary>Stores (re + i im) times the factor at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, R>(V re, V im, R* yRe, R* yIm, R* wRe, R* wIm) where V : struct, IVector<V, R> where R : unmanaged
    {
        if (W.AreOne)
        {
            re.Store(ref *yRe, 0);
            im.Store(ref *yIm, 0);
            return;
        }
        V wr = W.At<V, R>(wRe), wi = W.At<V, R>(wIm);
        V.FusedMultiplyAdd(re, wr, -(im * wi)).Store(ref *yRe, 0);
        V.FusedMultiplyAdd(re, wi, im * wr).Store(ref *yIm, 0);
    }
}
