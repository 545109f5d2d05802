using System.Numerics;

namespace Strided;

/// <summary>Determinants of small matrices, or their signs and logarithms.</summary>
internal readonly unsafe struct SmallDeterminant<T, R>(MatrixStack a, T* results, R* logs, int n) : ILaneWork<T, R>
    where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public int Room => n * n;

    public Outcome Failure(nint index) => Outcome.Done;

    public nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        var transfer = new LaneTransfer<L, T, R>(first, count);
        transfer.Read(a, room, n);
        ulong singular = Elimination<L, V, R>.Upper(room, n, n, out ulong odd);
        T* pivots = stackalloc T[n];
        for (int lane = 0; lane < nint.Min(LaneTransfer<L, T, R>.Lanes, count - first); lane++)
        {
            for (int k = 0; k < n; k++) pivots[k] = LaneTransfer<L, T, R>.Get(room + k * n + k, lane);
            bool isSingular = (singular >> lane & 1) != 0, isOdd = (odd >> lane & 1) != 0;
            if (logs == null) results[first + lane] = isSingular ? T.Zero : Determinant<T, R>.Product(pivots, 1, n, isOdd);
            else Determinant<T, R>.Log(pivots, 1, n, isSingular, isOdd, results + first + lane, logs + first + lane);
        }
        return -1;
    }
}
