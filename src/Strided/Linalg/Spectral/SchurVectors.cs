using System.Numerics;
using Number = Strided.Entry<System.Numerics.Complex, double>;

namespace Strided;

/// <summary>Eigenvectors of quasi-triangular matrices by back substitution; columns are scaled down before they overflow.</summary>
internal static unsafe class SchurVectors
{
    private const double Smallest = 1e-292;
    private const double Large = 1e100;

    /// <summary>
    /// Column j of x becomes the eigenvector of real eigenvalue j. A pair of complex eigenvalues j, j + 1 has the real parts of its first vector in
    /// column j and the imaginary parts in column j + 1.
    /// </summary>
    public static void Real(ColumnMajor<double> t, Complex* values, ColumnMajor<double> x, int threads) =>
        Workers.For(t.Columns, t.Columns < 64 ? 1 : threads, k =>
        {
            nint j = t.Columns - 1 - k;
            if (values[j].Imaginary == 0) RealVector(t, j, values[j].Real, x);
            else if (values[j].Imaginary < 0) PairOfVectors(t, j, values[j].Real, -values[j].Imaginary, x);
        });

    /// <summary>Column j of x becomes the eigenvector of eigenvalue t[j, j].</summary>
    public static void Complex(ColumnMajor<Complex> t, ColumnMajor<Complex> x, int threads) =>
        Workers.For(t.Columns, t.Columns < 64 ? 1 : threads, k => ComplexVector(t, t.Columns - 1 - k, x));

    private static void ComplexVector(ColumnMajor<Complex> t, nint last, ColumnMajor<Complex> vectors)
    {
        Complex* x = vectors.Column(last);
        nint n = t.Rows;
        Complex w = t[last, last];
        double least = Least(Number.Size(w));
        new Span<Complex>(x, (int)n).Clear();
        x[last] = 1;
        for (nint k = 0; k < last; k++) x[k] = -t[k, last];
        for (nint j = last - 1; j >= 0; j--)
        {
            Complex pivot = t[j, j] - w;
            if (Number.Size(pivot) < least) pivot = least;
            Restrain(x, last + 1, Number.Size(x[j]), Number.Size(pivot));
            x[j] /= pivot;
            Restrain(x, last + 1, Number.Size(x[j]), 1 / Large);
            ColumnKernels<Complex, double>.MultiplyAdd(-x[j], t.Column(j), x, j);
        }
    }

    private static void RealVector(ColumnMajor<double> t, nint last, double w, ColumnMajor<double> vectors)
    {
        double* x = vectors.Column(last);
        double least = Least(Math.Abs(w));
        new Span<double>(x, (int)t.Rows).Clear();
        x[last] = 1;
        for (nint k = 0; k < last; k++) x[k] = -t[k, last];
        Substitute(t, last - 1, w, least, x, null, last + 1);
    }

    private static void PairOfVectors(ColumnMajor<double> t, nint last, double re, double im, ColumnMajor<double> vectors)
    {
        nint first = last - 1;
        double* x = vectors.Column(first), y = vectors.Column(last);
        double above = t[first, last], below = t[last, first];
        new Span<double>(x, (int)t.Rows).Clear();
        new Span<double>(y, (int)t.Rows).Clear();
        if (Math.Abs(above) >= Math.Abs(below)) (x[first], y[last]) = (1, im / above);
        else (x[first], y[last]) = (-im / below, 1);
        for (nint k = 0; k < first; k++) (x[k], y[k]) = (-x[first] * t[k, first], -y[last] * t[k, last]);
        Substitute(t, first - 1, new Complex(re, im), Least(Math.Abs(re) + Math.Abs(im)), x, y, last + 1);
    }

    /// <summary>Solves (t - w) (x + iy) = itself for rows j and above; y is null when everything is real.</summary>
    private static void Substitute(ColumnMajor<double> t, nint j, Complex w, double least, double* x, double* y, nint length)
    {
        while (j >= 0)
        {
            bool pair = j > 0 && t[j, j - 1] != 0;
            if (pair) Two(t, j - 1, w, least, x, y, length);
            else
            {
                Complex pivot = t[j, j] - w, right = At(x, y, j);
                if (Number.Size(pivot) < least) pivot = least;
                if (Restrain(x, y, length, Number.Size(right), Number.Size(pivot))) right = At(x, y, j);
                Put(x, y, j, right / pivot);
            }
            nint first = pair ? j - 1 : j;
            Restrain(x, y, length, pair ? Math.Max(Number.Size(At(x, y, j)), Number.Size(At(x, y, first))) : Number.Size(At(x, y, j)), 1 / Large);
            for (nint k = first; k <= j; k++)
            {
                ColumnKernels<double, double>.MultiplyAdd(-x[k], t.Column(k), x, first);
                if (y != null) ColumnKernels<double, double>.MultiplyAdd(-y[k], t.Column(k), y, first);
            }
            j = first - 1;
        }
    }

    /// <summary>Rows j and j + 1 together, by elimination with the larger pivot.</summary>
    private static void Two(ColumnMajor<double> t, nint j, Complex w, double least, double* x, double* y, nint length)
    {
        Complex a = t[j, j] - w, b = t[j, j + 1], c = t[j + 1, j], d = t[j + 1, j + 1] - w;
        bool exchange = Number.Size(c) > Number.Size(a);
        if (exchange) (a, b, c, d) = (c, d, a, b);
        if (Number.Size(a) < least) a = least;
        Complex factor = c / a, pivot = d - factor * b;
        if (Number.Size(pivot) < least) pivot = least;
        Restrain(x, y, length, Number.Size(At(x, y, j)) + Number.Size(At(x, y, j + 1)), Math.Min(Number.Size(pivot), Number.Size(a)));
        Complex first = At(x, y, j), second = At(x, y, j + 1);
        if (exchange) (first, second) = (second, first);
        second = (second - factor * first) / pivot;
        Put(x, y, j, (first - b * second) / a);
        Put(x, y, j + 1, second);
    }

    /// <summary>A pivot smaller than this is a rounding error.</summary>
    private static double Least(double size) => Math.Max(2 * TridiagonalVectors.Epsilon * size, Smallest);

    /// <summary>Scales the vector down when a quotient would be too large; true when it did.</summary>
    private static bool Restrain(double* x, double* y, nint length, double right, double pivot)
    {
        if (right <= pivot * Large) return false;
        double factor = pivot * Large / right;
        ColumnKernels<double, double>.Scale(factor, x, length);
        if (y != null) ColumnKernels<double, double>.Scale(factor, y, length);
        return true;
    }

    private static void Restrain(Complex* x, nint length, double right, double pivot)
    {
        if (right > pivot * Large) ColumnKernels<Complex, double>.Scale(pivot * Large / right, x, length);
    }

    private static Complex At(double* x, double* y, nint j) => new(x[j], y == null ? 0 : y[j]);

    private static void Put(double* x, double* y, nint j, Complex value)
    {
        x[j] = value.Real;
        if (y != null) y[j] = value.Imaginary;
    }
}
