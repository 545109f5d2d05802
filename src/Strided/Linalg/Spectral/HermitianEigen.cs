using System.Numerics;

namespace Strided;

/// <summary>Eigenvalues and vectors of one Hermitian matrix: reduction to tridiagonal form, its solution in float64, back-transformation.</summary>
internal static unsafe class HermitianEigen<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <param name="x">The matrix.</param>
    /// <param name="lower">Whether its lower triangle is read, or its upper one.</param>
    /// <param name="values">Where the eigenvalues go, in rising order.</param>
    /// <param name="vectors">Where the eigenvectors go, as columns; null when they are not wanted.</param>
    /// <param name="threads">How many may work.</param>
    public static Outcome Run(Matrix x, bool lower, R* values, Matrix? vectors, int threads)
    {
        nint n = x.Rows;
        using var workbench = new Workbench();
        var a = new ColumnMajor<T>(workbench.Take<T>(n * n), n, n);
        Entries<T, R>.Read(lower ? x : x.Transposed, a, conjugate: !lower);
        double scale = Entries<T, R>.Normalize(a, lower: true);
        if (scale == 0) return Outcome.NotFinite;
        if (NativeEigen<T, R>.TryHermitian(workbench, a, scale, values, vectors, out Outcome found)) return found;
        double* d = workbench.Take<double>(n), e = workbench.Take<double>(n);
        var reduction = new Tridiagonalization<T, R>(workbench, a, d, e, threads);
        if (vectors is { } z)
        {
            var inner = new ColumnMajor<double>(workbench.TakeZeros<double>(n * n), n, n);
            nint* order = workbench.Take<nint>(n);
            if (!TridiagonalDivide.Run(workbench, d, e, order, inner, threads)) return Outcome.NotConverged;
            Entries<T, R>.WriteReal(inner, order, z);
            for (nint i = 0; i < n; i++) e[i] = d[order[i]];
            new ReadOnlySpan<double>(e, (int)n).CopyTo(new(d, (int)n));
            reduction.Apply(z);
        }
        else if (!TridiagonalValues.Run(d, e, n)) return Outcome.NotConverged;
        for (nint i = 0; i < n; i++) values[i] = R.CreateTruncating(d[i] * scale);
        return Outcome.Done;
    }
}
