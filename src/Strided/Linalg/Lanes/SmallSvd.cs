using System.Numerics;

namespace Strided;

/// <summary>
/// Singular values, in falling order, and vectors of small matrices; u has as many columns as there are values. Matrices without full rank, and what does
/// not converge side by side, are left to the general way.
/// </summary>
internal readonly unsafe struct SmallSvd<T, R> : ILaneWork<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly MatrixStack x;
    private readonly R* values;
    private readonly MatrixStack? u;
    private readonly MatrixStack vh;
    private readonly int rows;
    private readonly int n;
    private readonly bool isWide;

    public SmallSvd(MatrixStack x, R* values, MatrixStack? u, MatrixStack vh, int rows, int columns)
    {
        (this.x, this.u, this.vh) = (x, u, vh);
        this.values = values;
        isWide = rows < columns;
        (this.rows, n) = isWide ? (columns, rows) : (rows, columns);
    }

    public int Room => rows * n + n * n + n;

    /// <summary>Lengths of columns beside the largest entry, as scaled, below which their directions are not known.</summary>
    private static double Vanishing => sizeof(R) == sizeof(double) ? 1e-66 : 1e-5;

    public Outcome Failure(nint index) => Alone(index);

    public nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        L* a = room, lengths = a + rows * n, z = u is null ? null : lengths + n;
        V* squares = stackalloc V[n];
        var transfer = new LaneTransfer<L, T, R>(first, count);
        // The transpose of a wide matrix is tall, and has left and right vectors exchanged.
        transfer.Read(isWide ? x.Transposed : x, a, n);
        V unscale = Scaling<L, V, R>.Run(a, rows * n, out V finite);
        ulong failed = Jacobi<L, V, R>.Orthogonal(a, z, rows, n, squares) | (~finite).Bits();
        for (int k = 0; k < n; k++)
        {
            V length = V.Sqrt(squares[k]);
            lengths[k] = L.Create(length * unscale);
            if (z == null) continue;
            failed |= V.Less(length, V.Of(Vanishing)).Bits();
            for (int i = 0; i < rows; i++) a[i * n + k] = L.Scale(V.Of(1) / length, a[i * n + k]);
            for (int i = 0; i < n; i++) z[i * n + k] = L.Conjugate(z[i * n + k]);
        }
        int* order = stackalloc int[n];
        for (int lane = 0; lane < transfer.Count; lane++)
        {
            nint index = first + lane;
            if ((failed >> lane & 1) != 0)
            {
                if (Alone(index) != Outcome.Done) return index;
                continue;
            }
            LaneTransfer<L, T, R>.Rising(lengths, 1, lane, order, n);
            for (int k = 0; k < n; k++) values[index * n + k] = LaneTransfer<L, T, R>.Real(lengths + order[n - 1 - k], lane);
            if (u is not { } lefts) continue;
            (Matrix left, Matrix right) = isWide ? (vh[index].Transposed, lefts[index]) : (lefts[index], vh[index].Transposed);
            for (int k = 0; k < n; k++)
            {
                int from = order[n - 1 - k];
                LaneTransfer<L, T, R>.Write(a + from, n, lane, left.At(0, k), left.RowStep, rows);
                LaneTransfer<L, T, R>.Write(z + from, n, lane, right.At(0, k), right.RowStep, n);
            }
        }
        return -1;
    }

    private Outcome Alone(nint index) => SingularValues<T, R>.Run(x[index], values + index * n, u?[index], u is null ? default : vh[index], 1);
}
