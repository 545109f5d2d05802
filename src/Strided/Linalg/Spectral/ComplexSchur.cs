using System.Numerics;
using Number = Strided.Entry<System.Numerics.Complex, double>;

namespace Strided;

/// <summary>A complex Hessenberg matrix h = z t z* with t triangular, by the implicit QR iteration with single shifts.</summary>
internal readonly unsafe struct ComplexSchur : ISchur<Complex>
{
    private const double Smallest = 1e-292;
    private const double Ulp = 2 * TridiagonalVectors.Epsilon;
    private const int SweepsPerValue = 30;

    public static bool Run(ColumnMajor<Complex> h, nint from, nint to, Complex* values, ColumnMajor<Complex> z, bool whole)
    {
        for (nint j = from; j <= to - 2; j++) h[j + 2, j] = 0;
        nint sweeps = SweepsPerValue * nint.Max(10, to - from + 1);
        int stalled = 0;
        for (nint i = to; i >= from;)
        {
            nint l = i;
            while (l > from && !IsNegligible(h, from, to, l)) l--;
            if (l > from) h[l, l - 1] = 0;
            if (l == i)
            {
                values[i] = h[i, i];
                (i, stalled) = (i - 1, 0);
                continue;
            }
            if (sweeps-- == 0) return false;
            stalled++;
            (nint first, nint last) = whole ? (0, h.Columns - 1) : (l, i);
            Sweep(h, l, i, first, last, z, Shift(h, l, i, stalled));
        }
        return true;
    }

    public static bool IsNegligible(ColumnMajor<Complex> h, nint from, nint to, nint k)
    {
        double below = Number.Size(h[k, k - 1]);
        if (below <= Smallest) return true;
        double test = Number.Size(h[k - 1, k - 1]) + Number.Size(h[k, k]);
        if (test == 0)
        {
            if (k - 2 >= from) test += Number.Size(h[k - 1, k - 2]);
            if (k + 1 <= to) test += Number.Size(h[k + 1, k]);
        }
        if (below > Ulp * test) return false;
        double above = Number.Size(h[k - 1, k]), diagonal = Number.Size(h[k, k]), difference = Number.Size(h[k - 1, k - 1] - h[k, k]);
        double ab = Math.Max(below, above), ba = Math.Min(below, above), aa = Math.Max(diagonal, difference), bb = Math.Min(diagonal, difference);
        double s = aa + ab;
        return ba * (ab / s) <= Math.Max(Smallest, Ulp * (bb * (aa / s)));
    }

    public static (double Size, nint Rows) BlockAt(ColumnMajor<Complex> t, nint k) => (Number.Size(t[k, k]), 1);

    /// <summary>The eigenvalue of the last two rows that is nearer to the last entry; now and then something else, should it not help.</summary>
    private static Complex Shift(ColumnMajor<Complex> h, nint l, nint i, int stalled)
    {
        if (stalled % 20 == 0) return h[i, i] + 0.75 * Number.Size(h[i, i - 1]);
        if (stalled % 10 == 0) return h[l, l] + 0.75 * Number.Size(h[l + 1, l]);
        Complex t = h[i, i], u = Complex.Sqrt(h[i - 1, i]) * Complex.Sqrt(h[i, i - 1]);
        double s = Number.Size(u);
        if (s == 0) return t;
        Complex x = 0.5 * (h[i - 1, i - 1] - t);
        double size = Number.Size(x);
        s = Math.Max(s, size);
        Complex y = s * Complex.Sqrt(x / s * (x / s) + u / s * (u / s));
        if (size > 0 && (x / size).Real * y.Real + (x / size).Imaginary * y.Imaginary < 0) y = -y;
        return t - u * (u / (x + y));
    }

    private static void Sweep(ColumnMajor<Complex> h, nint l, nint i, nint first, nint last, ColumnMajor<Complex> z, Complex shift)
    {
        Complex* v = stackalloc Complex[2];
        nint m = i - 1;
        for (; ; m--)
        {
            Complex here = h[m, m] - shift, below = h[m + 1, m];
            double s = Number.Size(here) + Number.Size(below);
            (v[0], v[1]) = (here / s, below / s);
            if (m == l) break;
            if (Number.Size(h[m, m - 1]) * Number.Size(v[1]) <= Ulp * (Number.Size(v[0]) * (Number.Size(h[m, m]) + Number.Size(h[m + 1, m + 1])))) break;
        }
        for (nint k = m; k < i; k++)
        {
            if (k > m) (v[0], v[1]) = (h[k, k - 1], h[k + 1, k - 1]);
            Complex tau = Reflector<Complex, double>.Make(ref *v, v + 1, 1);
            if (k > m) (h[k, k - 1], h[k + 1, k - 1]) = (v[0], 0);
            else if (m > l) h[k, k - 1] *= 1 - Complex.Conjugate(tau);
            Complex v2 = v[1], left = Complex.Conjugate(tau), v2c = Complex.Conjugate(v2);
            for (nint j = k; j <= last; j++)
            {
                Complex* x = h.At(k, j);
                Complex sum = left * (x[0] + v2c * x[1]);
                x[0] -= sum;
                x[1] -= sum * v2;
            }
            Cols(h.Column(k), h.Column(k + 1), first, nint.Min(k + 2, i), tau, v2);
            if (z.Rows > 0) Cols(z.Column(k), z.Column(k + 1), 0, z.Rows - 1, tau, v2);
        }
    }

    private static void Cols(Complex* x, Complex* y, nint from, nint to, Complex tau, Complex v2)
    {
        Complex v2c = Complex.Conjugate(v2);
        for (nint j = from; j <= to; j++)
        {
            Complex sum = tau * (x[j] + v2 * y[j]);
            x[j] -= sum;
            y[j] -= sum * v2c;
        }
    }
}
