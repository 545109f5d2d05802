using System.Numerics;

namespace Strided;

/// <summary>Eigenvalues and vectors of one square matrix, computed in float64 or complex128: balancing, reduction to Hessenberg form, QR iteration, back substitution.</summary>
internal static unsafe class GeneralEigen
{
    /// <summary>A real matrix. Its complex eigenvalues come in conjugate pairs, the one with positive imaginary part first.</summary>
    public static Outcome Real(ColumnMajor<double> a, Complex* values, ColumnMajor<Complex>? vectors, int threads)
    {
        nint n = a.Rows;
        using var workbench = new Workbench();
        double scale = Entries<double, double>.Normalize(a, lower: false);
        if (scale == 0) return Outcome.NotFinite;
        ColumnMajor<double> z = Reduce<double, double>(workbench, a, vectors is not null, threads, out Balance<double, double> balance);
        for (nint i = 0; i < n; i++) values[i] = a[i, i];
        if (!Multishift<RealSchur, double, double>.Run(a, balance.From, balance.To, values, z, whole: vectors is not null, threads)) return Outcome.NotConverged;
        if (vectors is { } result) RealVectors(workbench, a, z, values, balance, result, threads);
        for (nint i = 0; i < n; i++) values[i] *= scale;
        return Outcome.Done;
    }

    private static void RealVectors(
        Workbench workbench, ColumnMajor<double> a, ColumnMajor<double> z, Complex* values, Balance<double, double> balance, ColumnMajor<Complex> result, int threads)
    {
        nint n = a.Rows;

        ColumnMajor<double> x = new(workbench.Take<double>(n * n), n, n), v = new(workbench.Take<double>(n * n), n, n);
        SchurVectors.Real(a, values, x, threads);
        Gemm<double>.Set(z.AsMatrix, x.AsMatrix, v.AsMatrix, threads);
        balance.Undo<double, double>(v);
        for (nint j = 0; j < n; j++)
            for (nint i = 0; i < n; i++)
                result[i, j] = values[j].Imaginary == 0 ? v[i, j] : values[j].Imaginary > 0 ? new Complex(v[i, j], v[i, j + 1]) : new Complex(v[i, j - 1], -v[i, j]);
        Unit(result, j => values[j].Imaginary != 0);
    }

    /// <summary>A complex matrix.</summary>
    public static Outcome Complex(ColumnMajor<Complex> a, Complex* values, ColumnMajor<Complex>? vectors, int threads)
    {
        nint n = a.Rows;
        using var workbench = new Workbench();
        double scale = Entries<Complex, double>.Normalize(a, lower: false);
        if (scale == 0) return Outcome.NotFinite;
        ColumnMajor<Complex> z = Reduce<Complex, double>(workbench, a, vectors is not null, threads, out Balance<Complex, double> balance);
        for (nint i = 0; i < n; i++) values[i] = a[i, i];
        if (!Multishift<ComplexSchur, Complex, double>.Run(a, balance.From, balance.To, values, z, whole: vectors is not null, threads)) return Outcome.NotConverged;
        for (nint i = 0; i < n; i++) values[i] *= scale;
        if (vectors is not { } result) return Outcome.Done;

        var x = new ColumnMajor<Complex>(workbench.Take<Complex>(n * n), n, n);
        SchurVectors.Complex(a, x, threads);
        Gemm<Complex>.Set(z.AsMatrix, x.AsMatrix, result.AsMatrix, threads);
        balance.Undo<Complex, double>(result);
        Unit(result, _ => true);
        return Outcome.Done;
    }

    /// <summary>Balances a, reduces it to Hessenberg form, and answers the transformation, or an empty one.</summary>
    private static ColumnMajor<T> Reduce<T, R>(Workbench workbench, ColumnMajor<T> a, bool vectors, int threads, out Balance<T, R> balance)
        where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
    {
        nint n = a.Rows;
        balance = new(workbench, a);
        var reduction = new HessenbergReduction<T, R>(workbench, a, balance.From, balance.To, threads);
        var z = new ColumnMajor<T>(null, 0, n);
        if (vectors)
        {
            z = new(workbench.Take<T>(n * n), n, n);
            Entries<T, R>.Identity(z.AsMatrix);
            reduction.Apply(z.AsMatrix);
        }
        for (nint j = 0; j < n; j++)
            for (nint i = j + 2; i < n; i++) a[i, j] = T.Zero;
        return z;
    }

    /// <summary>Vectors of length 1; where a phase is free, the largest component becomes real.</summary>
    private static void Unit(ColumnMajor<Complex> x, Func<nint, bool> turns)
    {
        for (nint j = 0; j < x.Columns; j++)
        {
            Complex* v = x.Column(j);
            double norm = ColumnKernels<Complex, double>.Norm(v, x.Rows), most = -1;
            nint at = 0;
            for (nint i = 0; i < x.Rows; i++)
            {
                v[i] /= norm;
                double size = v[i].Real * v[i].Real + v[i].Imaginary * v[i].Imaginary;
                if (size > most) (most, at) = (size, i);
            }
            if (!turns(j)) continue;
            Complex phase = System.Numerics.Complex.Conjugate(v[at]) / Math.Sqrt(most);
            for (nint i = 0; i < x.Rows; i++) v[i] *= phase;
            v[at] = v[at].Real;
        }
    }
}
