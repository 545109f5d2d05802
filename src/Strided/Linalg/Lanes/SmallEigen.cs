using System.Numerics;

namespace Strided;

/// <summary>Eigenvalues, in rising order, and vectors of small Hermitian matrices. What does not converge side by side is left to the general way.</summary>
internal readonly unsafe struct SmallEigen<T, R>(MatrixStack x, bool lower, R* values, MatrixStack? vectors, int n) : ILaneWork<T, R>
    where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public int Room => 2 * n * n;

    public Outcome Failure(nint index) => Alone(index);

    public nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        L* a = room, z = vectors is null ? null : room + n * n;
        var transfer = new LaneTransfer<L, T, R>(first, count);
        transfer.Read(x, a, n);
        for (int i = 0; i < n; i++)
        {
            a[i * n + i] = L.Create(a[i * n + i].Real);
            for (int j = 0; j < i; j++)
                if (lower) a[j * n + i] = L.Conjugate(a[i * n + j]);
                else a[i * n + j] = L.Conjugate(a[j * n + i]);
        }
        V unscale = Scaling<L, V, R>.Run(a, n * n, out V finite);
        ulong failed = Jacobi<L, V, R>.Diagonal(a, z, n) | (~finite).Bits();
        for (int k = 0; k < n; k++) a[k * n + k] = L.Scale(unscale, a[k * n + k]);
        int* order = stackalloc int[n];
        for (int lane = 0; lane < transfer.Count; lane++)
        {
            nint index = first + lane;
            if ((failed >> lane & 1) != 0)
            {
                if (Alone(index) != Outcome.Done) return index;
                continue;
            }
            LaneTransfer<L, T, R>.Rising(a, n + 1, lane, order, n);
            for (int k = 0; k < n; k++) values[index * n + k] = LaneTransfer<L, T, R>.Real(a + order[k] * (n + 1), lane);
            if (vectors is not { } stack) continue;
            Matrix columns = stack[index];
            for (int k = 0; k < n; k++) LaneTransfer<L, T, R>.Write(z + order[k], n, lane, columns.At(0, k), columns.RowStep, n);
        }
        return -1;
    }

    private Outcome Alone(nint index) => HermitianEigen<T, R>.Run(x[index], lower, values + index * n, vectors?[index], 1);
}
