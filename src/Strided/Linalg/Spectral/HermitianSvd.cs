using System.Numerics;

namespace Strided;

/// <summary>The singular value decomposition of a Hermitian matrix by its eigenvectors: singular values are the sizes of eigenvalues.</summary>
internal static unsafe class HermitianSvd<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>The lower triangle of x is read; u is null when vectors are not wanted.</summary>
    public static Outcome Run(Matrix x, R* values, Matrix? u, Matrix vh, int threads)
    {
        nint n = x.Rows;
        using var workbench = new Workbench();
        R* w = workbench.Take<R>(n);
        var z = new ColumnMajor<T>(workbench.Take<T>(u is null ? 0 : n * n), n, n);
        Outcome outcome = HermitianEigen<T, R>.Run(x, lower: true, w, u is null ? null : z.AsMatrix, threads);
        if (outcome != Outcome.Done) return outcome;
        // The eigenvalues rise, so the largest sizes are at the two ends.
        nint first = 0, last = n - 1;
        for (nint k = 0; k < n; k++)
        {
            nint from = R.Abs(w[first]) > R.Abs(w[last]) ? first++ : last--;
            values[k] = R.Abs(w[from]);
            if (u is not { } left) continue;
            T sign = R.IsNegative(w[from]) ? -T.One : T.One;
            for (nint i = 0; i < n; i++)
            {
                *(T*)left.At(i, k) = z[i, from];
                *(T*)vh.At(k, i) = sign * Entry<T, R>.Conjugate(z[i, from]);
            }
        }
        return Outcome.Done;
    }
}
