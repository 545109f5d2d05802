using System.Numerics;

namespace Strided;

/// <summary>Solutions of small systems; inverses where the right side is the identity.</summary>
internal readonly unsafe struct SmallSolve<T, R>(MatrixStack a, MatrixStack? b, MatrixStack x, int n, int columns) : ILaneWork<T, R>
    where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public int Room => n * (n + columns);

    public Outcome Failure(nint index) => Outcome.Singular;

    public nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        int width = n + columns;
        var transfer = new LaneTransfer<L, T, R>(first, count);
        transfer.Read(a, room, width);
        if (b is { } right) transfer.Read(right, room + n, width);
        else
        {
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) room[i * width + n + j] = L.Create(i == j ? V.Create(R.One) : default);
        }
        ulong singular = Elimination<L, V, R>.Upper(room, n, width, out _);
        if (transfer.First(singular) is var failed and >= 0) return failed;
        Elimination<L, V, R>.Back(room, n, width);
        transfer.Write(room + n, width, x);
        return -1;
    }
}
