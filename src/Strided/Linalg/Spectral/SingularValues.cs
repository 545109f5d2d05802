using System.Numerics;

namespace Strided;

/// <summary>Singular values and vectors of one matrix: QR first when it is tall, reduction to bidiagonal form, its solution in float64, back-transformation.</summary>
internal static unsafe class SingularValues<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>From this ratio of rows to columns on, reducing r of QR takes less work than reducing the matrix.</summary>
    private const double Tall = 11.0 / 6;

    /// <param name="x">The matrix.</param>
    /// <param name="values">Where the singular values go, in falling order.</param>
    /// <param name="u">Where the left vectors go, as columns; null when vectors are not wanted.</param>
    /// <param name="vh">Where the conjugate right vectors go, as rows.</param>
    /// <param name="threads">How many may work.</param>
    public static Outcome Run(Matrix x, R* values, Matrix? u, Matrix vh, int threads)
    {
        if (NativeSvd<T, R>.TryRun(x, values, u, vh, out Outcome found)) return found;
        // The adjoint of a wide matrix is tall, and has left and right vectors exchanged.
        if (x.Rows >= x.Columns)
        {
            Outcome outcome = Run(x, values, u, vh, conjugate: false, threads);
            if (u is not null && Entry<T, R>.IsComplex) Entries<T, R>.Conjugate(vh);
            return outcome;
        }
        Outcome turned = Run(x.Transposed, values, u is null ? null : vh.Transposed, u is { } left ? left.Transposed : default, conjugate: true, threads);
        if (u is not null && Entry<T, R>.IsComplex) Entries<T, R>.Conjugate(vh);
        return turned;
    }

    /// <summary>A matrix with at least as many rows as columns; <paramref name="v"/> gets the right vectors as rows, not conjugate.</summary>
    private static Outcome Run(Matrix x, R* values, Matrix? u, Matrix v, bool conjugate, int threads)
    {
        nint m = x.Rows, n = x.Columns;
        using var workbench = new Workbench();
        ColumnMajor<T> a = Bidiagonalization<T, R>.Padded(workbench, m, n);
        Entries<T, R>.Read(x, a, conjugate);
        double scale = Entries<T, R>.Normalize(a, lower: false);
        if (scale == 0) return Outcome.NotFinite;
        double* d = workbench.Take<double>(n), e = workbench.Take<double>(n);
        HouseholderColumns<T, R>? tall = m >= Tall * n && n > 0 ? new(workbench, a, threads) : null;
        var reduction = new Bidiagonalization<T, R>(workbench, tall is null ? a : UpperPart(workbench, a), d, e, threads);
        if (u is { } left)
        {
            ColumnMajor<double> inner = new(workbench.TakeZeros<double>(n * n), n, n), right = new(workbench.TakeZeros<double>(n * n), n, n);
            nint* order = workbench.Take<nint>(n);
            if (!BidiagonalDivide.Run(workbench, d, e, order, inner, right, threads)) return Outcome.NotConverged;
            Transfer<T>.Diagonal(left, T.One);
            Entries<T, R>.WriteReal(inner, order, left.Part(0, n, 0, n));
            reduction.ApplyQ(tall is null ? left : left.Part(0, n, 0, left.Columns));
            tall?.Apply(left);
            Entries<T, R>.WriteReal(right, order, v.Transposed);
            reduction.ApplyP(v.Transposed);
            for (nint i = 0; i < n; i++) e[i] = d[order[i]];
            new ReadOnlySpan<double>(e, (int)n).CopyTo(new(d, (int)n));
        }
        else if (!BidiagonalQD.Values(d, e, n) && !BidiagonalQR.Values(d, e, n)) return Outcome.NotConverged;
        for (nint i = 0; i < n; i++) values[i] = R.CreateTruncating(d[i] * scale);
        return Outcome.Done;
    }

    private static ColumnMajor<T> UpperPart(Workbench workbench, ColumnMajor<T> a)
    {
        nint n = a.Columns;
        ColumnMajor<T> r = Bidiagonalization<T, R>.Padded(workbench, n, n);
        for (nint j = 0; j < n; j++) new ReadOnlySpan<T>(a.Column(j), (int)j + 1).CopyTo(new(r.Column(j), (int)j + 1));
        return r;
    }
}
