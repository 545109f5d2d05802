using System.Numerics;

namespace Strided;

/// <summary>A real Hessenberg matrix h = z t z^T with t quasi-triangular, by Francis' implicit double shift.</summary>
/// <remarks>J. G. F. Francis, "The QR transformation" (1961); the stopping rule is that of M. Ahues and F. Tisseur (1997), as in LAPACK.</remarks>
internal readonly unsafe struct RealSchur : ISchur<double>
{
    private const double Smallest = 1e-292;
    private const double Ulp = 2 * TridiagonalVectors.Epsilon;
    private const int SweepsPerValue = 30;

    public static bool Run(ColumnMajor<double> h, nint from, nint to, Complex* values, ColumnMajor<double> z, bool whole)
    {
        for (nint j = from; j <= to - 2; j++)
            for (nint i = j + 2; i <= nint.Min(j + 3, to); i++) h[i, j] = 0;
        nint sweeps = SweepsPerValue * nint.Max(10, to - from + 1);
        int stalled = 0;
        for (nint i = to; i >= from;)
        {
            nint l = Start(h, from, to, i);
            if (l > from) h[l, l - 1] = 0;
            if (l >= i - 1)
            {
                if (l == i) values[i] = h[i, i];
                else Pair(h, i, values, z, whole);
                (i, stalled) = (l - 1, 0);
                continue;
            }
            if (sweeps-- == 0) return false;
            stalled++;
            (nint first, nint last) = whole ? (0, h.Columns - 1) : (l, i);
            Sweep(h, l, i, first, last, z, Shifts(h, l, i, stalled));
        }
        return true;
    }

    /// <summary>Where the block that ends at i begins: below a negligible subdiagonal entry.</summary>
    private static nint Start(ColumnMajor<double> h, nint from, nint to, nint i)
    {
        nint k = i;
        for (; k > from; k--)
            if (IsNegligible(h, from, to, k)) break;
        return k;
    }

    public static bool IsNegligible(ColumnMajor<double> h, nint from, nint to, nint k)
    {
        double below = Math.Abs(h[k, k - 1]);
        if (below <= Smallest) return true;
        double test = Math.Abs(h[k - 1, k - 1]) + Math.Abs(h[k, k]);
        if (test == 0)
        {
            if (k - 2 >= from) test += Math.Abs(h[k - 1, k - 2]);
            if (k + 1 <= to) test += Math.Abs(h[k + 1, k]);
        }
        if (below > Ulp * test) return false;
        double above = Math.Abs(h[k - 1, k]), diagonal = Math.Abs(h[k, k]), difference = Math.Abs(h[k - 1, k - 1] - h[k, k]);
        double ab = Math.Max(below, above), ba = Math.Min(below, above), aa = Math.Max(diagonal, difference), bb = Math.Min(diagonal, difference);
        double s = aa + ab;
        return ba * (ab / s) <= Math.Max(Smallest, Ulp * (bb * (aa / s)));
    }

    public static (double Size, nint Rows) BlockAt(ColumnMajor<double> t, nint k) =>
        k == 0 || t[k, k - 1] == 0
            ? (Math.Abs(t[k, k]), 1)
            : (Math.Abs(t[k, k]) + Math.Sqrt(Math.Abs(t[k, k - 1])) * Math.Sqrt(Math.Abs(t[k - 1, k])), 2);

    private static void Pair(ColumnMajor<double> h, nint i, Complex* values, ColumnMajor<double> z, bool whole)
    {
        nint p = i - 1;
        var block = new RealBlock(h[p, p], h[p, i], h[i, p], h[i, i]);
        Rotation turn = block.Standardize();
        (h[p, p], h[p, i], h[i, p], h[i, i]) = (block.A, block.B, block.C, block.D);
        (values[p], values[i]) = (new(block.A, block.Imaginary), new(block.D, -block.Imaginary));
        if (whole)
        {
            for (nint j = i + 1; j < h.Columns; j++)
                (h[p, j], h[i, j]) = (turn.Cosine * h[p, j] + turn.Sine * h[i, j], turn.Cosine * h[i, j] - turn.Sine * h[p, j]);
            ColumnKernels<double, double>.Rotate(h.Column(p), h.Column(i), p, turn.Cosine, turn.Sine);
        }
        if (z.Rows > 0) ColumnKernels<double, double>.Rotate(z.Column(p), z.Column(i), z.Rows, turn.Cosine, turn.Sine);
    }

    /// <summary>Both eigenvalues of the last two rows, or the one nearer to the last entry twice; now and then something else, should they not help.</summary>
    private static (double Re1, double Im1, double Re2, double Im2) Shifts(ColumnMajor<double> h, nint l, nint i, int stalled)
    {
        double h11 = h[i - 1, i - 1], h21 = h[i, i - 1], h12 = h[i - 1, i], h22 = h[i, i];
        if (stalled % 10 == 0)
        {
            bool low = stalled % 20 == 0;
            double size = low ? Math.Abs(h[i, i - 1]) + Math.Abs(h[i - 1, i - 2]) : Math.Abs(h[l + 1, l]) + Math.Abs(h[l + 2, l + 1]);
            h11 = h22 = 0.75 * size + (low ? h[i, i] : h[l, l]);
            (h12, h21) = (-0.4375 * size, size);
        }
        double s = Math.Abs(h11) + Math.Abs(h12) + Math.Abs(h21) + Math.Abs(h22);
        if (s == 0) return default;
        (h11, h21, h12, h22) = (h11 / s, h21 / s, h12 / s, h22 / s);
        double mean = (h11 + h22) / 2, det = (h11 - mean) * (h22 - mean) - h12 * h21, root = Math.Sqrt(Math.Abs(det));
        if (det >= 0) return (mean * s, root * s, mean * s, -root * s);
        double one = mean + root, two = mean - root, nearer = Math.Abs(one - h22) <= Math.Abs(two - h22) ? one * s : two * s;
        return (nearer, 0, nearer, 0);
    }

    private static void Sweep(
        ColumnMajor<double> h, nint l, nint i, nint first, nint last, ColumnMajor<double> z, (double Re1, double Im1, double Re2, double Im2) shifts)
    {
        double* v = stackalloc double[3];
        nint m = i - 2;
        for (; ; m--)
        {
            (double re1, double im1, double re2, double im2) = shifts;
            double below = Math.Abs(h[m + 1, m]), here = h[m, m], s = Math.Abs(here - re2) + Math.Abs(im2) + below;
            below = h[m + 1, m] / s;
            v[0] = below * h[m, m + 1] + (here - re1) * ((here - re2) / s) - im1 * (im2 / s);
            v[1] = below * (here + h[m + 1, m + 1] - re1 - re2);
            v[2] = below * h[m + 2, m + 1];
            s = Math.Abs(v[0]) + Math.Abs(v[1]) + Math.Abs(v[2]);
            (v[0], v[1], v[2]) = (v[0] / s, v[1] / s, v[2] / s);
            if (m == l) break;
            double sizes = Math.Abs(h[m - 1, m - 1]) + Math.Abs(here) + Math.Abs(h[m + 1, m + 1]);
            if (Math.Abs(h[m, m - 1]) * (Math.Abs(v[1]) + Math.Abs(v[2])) <= Ulp * Math.Abs(v[0]) * sizes) break;
        }
        for (nint k = m; k < i; k++)
        {
            int size = (int)nint.Min(3, i - k + 1);
            if (k > m)
                for (int q = 0; q < size; q++) v[q] = h[k + q, k - 1];
            double tau = Reflector<double, double>.Make(ref *v, v + 1, size - 1);
            if (k > m)
            {
                h[k, k - 1] = v[0];
                h[k + 1, k - 1] = 0;
                if (size == 3) h[k + 2, k - 1] = 0;
            }
            else if (m > l) h[k, k - 1] *= 1 - tau;
            double v2 = v[1], v3 = size == 3 ? v[2] : 0;
            Rows(h, k, size, k, last, tau, v2, v3);
            Cols(h, k, size, first, nint.Min(k + 3, i), tau, v2, v3);
            if (z.Rows > 0) Cols(z, k, size, 0, z.Rows - 1, tau, v2, v3);
        }
    }

    private static void Rows(ColumnMajor<double> h, nint k, int size, nint from, nint to, double tau, double v2, double v3)
    {
        double t2 = tau * v2, t3 = tau * v3;
        for (nint j = from; j <= to; j++)
        {
            double* x = h.At(k, j);
            double sum = x[0] + v2 * x[1] + (size == 3 ? v3 * x[2] : 0);
            x[0] -= sum * tau;
            x[1] -= sum * t2;
            if (size == 3) x[2] -= sum * t3;
        }
    }

    private static void Cols(ColumnMajor<double> h, nint k, int size, nint from, nint to, double tau, double v2, double v3)
    {
        double* x = h.At(from, k), y = h.At(from, k + 1);
        if (size == 3) ColumnKernels<double, double>.Reflect(x, y, h.At(from, k + 2), to - from + 1, tau, v2, v3);
        else ColumnKernels<double, double>.Reflect(x, y, to - from + 1, tau, v2);
    }
}
