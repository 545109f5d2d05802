using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Stacks of small matrices: registers run across the matrices, so that none pays for itself alone. One matrix goes the same way, and has the same bits.</summary>
internal static unsafe class SmallStacks<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Rows and columns of a small matrix.</summary>
    public const int Most = 8;

    /// <summary>As many for Jacobi's iterations, whose work grows faster: alone, a larger matrix is decomposed sooner by reduction.</summary>
    public const int MostIterated = 6;

    /// <summary>Registers of matrices that a thread takes at once.</summary>
    private const nint Together = 32;

    public static void Each<TWork>(string name, in Dims shape, nint count, double workEach, in TWork work) where TWork : struct, ILaneWork<T, R>
    {
        // Lanes that hold no matrix of their own are filled, too: few matrices take few lanes.
        nint failed = V512<R>.IsSupported && count > V256<R>.Count ? Pick<TWork, V512<R>>(count, workEach, work)
            : V256<R>.IsSupported && count > V128<R>.Count ? Pick<TWork, V256<R>>(count, workEach, work)
            : Pick<TWork, V128<R>>(count, workEach, work);
        if (failed >= 0) throw Stacks.Failed(name, shape, failed, work.Failure(failed));
    }

    private static nint Pick<TWork, V>(nint count, double workEach, in TWork work) where TWork : struct, ILaneWork<T, R> where V : unmanaged, IVector<V, R> =>
        Entry<T, R>.IsComplex ? Over<TWork, ComplexLanes<V, R>, V>(count, workEach, work) : Over<TWork, RealLanes<V, R>, V>(count, workEach, work);

    private static nint Over<TWork, L, V>(nint count, double workEach, in TWork work)
        where TWork : struct, ILaneWork<T, R> where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        nint lanes = LaneTransfer<L, T, R>.Lanes;
        int threads = Stacks.Threads(count, workEach / lanes);
        return threads == 1 ? Alone<TWork, L, V>(0, count, count, work) : Shared<TWork, L, V>(count, lanes * Together, threads, work);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Shared<TWork, L, V>(nint count, nint together, int threads, TWork work)
        where TWork : struct, ILaneWork<T, R> where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        nint pieces = (count + together - 1) / together;
        var failed = new nint[pieces];
        Workers.For(pieces, threads, piece => failed[piece] = Alone<TWork, L, V>(piece * together, nint.Min((piece + 1) * together, count), count, work));
        foreach (nint index in failed)
            if (index >= 0) return index;
        return -1;
    }

    private static nint Alone<TWork, L, V>(nint from, nint to, nint count, in TWork work)
        where TWork : struct, ILaneWork<T, R> where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        using var scratch = new Scratch(work.Room * sizeof(L));
        for (nint first = from; first < to; first += LaneTransfer<L, T, R>.Lanes)
            if (work.Run<L, V>(first, count, (L*)scratch.Start) is var failed and >= 0) return failed;
        return -1;
    }
}
