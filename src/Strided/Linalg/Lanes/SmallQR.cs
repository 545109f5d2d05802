using System.Numerics;

namespace Strided;

/// <summary>Small matrices as q r by Householder's reflections. Below its diagonal r is zero already.</summary>
internal readonly unsafe struct SmallQR<T, R>(MatrixStack x, MatrixStack? q, MatrixStack r, int rows, int columns, int wide) : ILaneWork<T, R>
    where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public int Room => rows * columns + rows + rows * wide;

    public Outcome Failure(nint index) => Outcome.Done;

    public nint Run<L, V>(nint first, nint count, L* room) where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R>
    {
        L* a = room, tau = a + rows * columns, basis = tau + rows;
        var transfer = new LaneTransfer<L, T, R>(first, count);
        transfer.Read(x, a, columns);
        V unscale = Scaling<L, V, R>.Run(a, rows * columns, out _);
        Orthogonalization<L, V, R>.Factor(a, tau, rows, columns);
        if (q is { } bases)
        {
            Orthogonalization<L, V, R>.Form(a, tau, rows, columns, basis, wide);
            transfer.Write(basis, wide, bases);
        }
        for (int i = 0; i < rows; i++)
            for (int j = i; j < columns; j++) a[i * columns + j] = L.Scale(unscale, a[i * columns + j]);
        transfer.WriteUpper(a, columns, r);
        return -1;
    }
}
