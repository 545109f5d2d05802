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
        ColumnMajor<double>? v = vectors is null ? null : new(workbench.Take<double>(n * n), n, n);
        if (NativeEigen<double, double>.TryGeneral(workbench, a, scale, values, v, out Outcome outcome))
        {
            if (v is { } pairs && outcome == Outcome.Done) Join(pairs, values, vectors!.Value);
            return outcome;
        }
        ColumnMajor<double> z = Reduce<double, double>(workbench, a, vectors is not null, threads, out Balance<double, double> balance);
        for (nint i = 0; i < n; i++) values[i] = a[i, i];
        if (!Multishift<RealSchur, double, double>.Run(a, balance.From, balance.To, values, z, whole: vectors is not null, threads)) return Outcome.NotConverged;
        if (v is { } found)
        {
            var x = new ColumnMajor<double>(workbench.Take<double>(n * n), n, n);
            SchurVectors.Real(a, values, x, threads);
            Gemm<double>.Set(z.AsMatrix, x.AsMatrix, found.AsMatrix, threads);
            balance.Undo<double, double>(found);
            Join(found, values, vectors!.Value);
            Unit(vectors.Value, j => values[j].Imaginary != 0);
        }
        for (nint i = 0; i < n; i++) values[i] *= scale;
        return Outcome.Done;
    }

    /// <summary>Vectors whose real and imaginary parts are two columns, where eigenvalues are a pair.</summary>
    private static void Join(ColumnMajor<double> v, Complex* values, ColumnMajor<Complex> result)
    {
        for (nint j = 0; j < v.Columns; j++)
        {
            double sign = Math.Sign(values[j].Imaginary);
            double* real = v.Column(sign < 0 ? j - 1 : j), imaginary = real + v.Step;
            Complex* z = result.Column(j);
            for (nint i = 0; i < v.Rows; i++) z[i] = sign == 0 ? real[i] : new Complex(real[i], sign * imaginary[i]);
        }
    }

    /// <summary>A complex matrix.</summary>
    public static Outcome Complex(ColumnMajor<Complex> a, Complex* values, ColumnMajor<Complex>? vectors, int threads)
    {
        nint n = a.Rows;
        using var workbench = new Workbench();
        double scale = Entries<Complex, double>.Normalize(a, lower: false);
        if (scale == 0) return Outcome.NotFinite;
        if (NativeEigen<Complex, double>.TryGeneral(workbench, a, scale, values, vectors, out Outcome outcome)) return outcome;
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
            Transfer<T>.Diagonal(z.AsMatrix, T.One);
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
