using System.Numerics;

namespace Strided;

/// <summary>Cholesky's factors of small matrices.</summary>
internal readonly unsafe struct SmallCholesky<T, R>(MatrixStack x, MatrixStack z, int n) : ILaneWork<T, R>
    where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public int Room => n * n;

    public Outcome Failure(nint index) => Outcome.NotDefinite;

    public nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        var transfer = new LaneTransfer<L, T, R>(first, count);
        transfer.Read(x, room, n);
        if (transfer.First(Elimination<L, V, R>.Cholesky(room, n)) is var failed and >= 0) return failed;
        transfer.WriteLower(room, n, z);
        return -1;
    }
}
