namespace Strided;

/// <summary>Singular values, and vectors where wanted, of a real upper bidiagonal matrix by the implicit zero-shift QR iteration.</summary>
/// <remarks>
/// J. Demmel, W. Kahan, "Accurate singular values of bidiagonal matrices" (1990): every singular value of the bidiagonal matrix, however small,
/// comes out with a small relative error.
/// </remarks>
internal sealed unsafe class BidiagonalQR
{
    private const int SweepsPerValue = 6;
    private const double Smallest = 2.2250738585072014e-308;
    private static readonly double Tolerance = 100 * TridiagonalVectors.Epsilon;

    private readonly double* d;
    private readonly double* e;
    private readonly nint n;
    private readonly ColumnMajor<double> u;
    private readonly ColumnMajor<double> v;
    private readonly bool vectors;
    private readonly double threshold;

    private BidiagonalQR(double* d, double* e, nint n, ColumnMajor<double> u, ColumnMajor<double> v, bool vectors)
    {
        this.d = d;
        this.e = e;
        (this.n, this.u, this.v, this.vectors) = (n, u, v, vectors);
        double least = Math.Abs(d[0]), mu = least;
        for (nint i = 1; i < n && least != 0; i++)
        {
            mu = Math.Abs(d[i]) * (mu / (mu + Math.Abs(e[i - 1])));
            least = Math.Min(least, mu);
        }
        threshold = Math.Max(Tolerance * least / Math.Sqrt(n), SweepsPerValue * n * (n * Smallest));
    }

    /// <summary>Overwrites d with the singular values in falling order, and e; false when they did not converge.</summary>
    public static bool Values(double* d, double* e, nint n) => n == 0 || new BidiagonalQR(d, e, n, default, default, vectors: false).Run();

    /// <summary>As <see cref="Values"/>; u is multiplied from the right by the left vectors, v by the right ones.</summary>
    public static bool Vectors(double* d, double* e, ColumnMajor<double> u, ColumnMajor<double> v) =>
        u.Columns == 0 || new BidiagonalQR(d, e, u.Columns, u, v, vectors: true).Run();

    private bool Run()
    {
        nint m = n - 1, oldFrom = -1, oldTo = -1;
        bool down = true;
        for (long steps = SweepsPerValue * (long)n * n + n; m > 0;)
        {
            (nint from, double largest) = BlockEnd(ref m);
            if (from < 0) continue;
            if (from == m - 1)
            {
                Pair(from);
                m -= 2;
                continue;
            }
            if (from > oldTo || m < oldFrom) down = Math.Abs(d[from]) >= Math.Abs(d[m]);
            if (down ? ConvergesDown(from, m, out double least) : ConvergesUp(from, m, out least)) continue;
            (oldFrom, oldTo) = (from, m);
            if ((steps -= m - from) < 0) return false;
            double shift = Shift(from, m, down, least, largest);
            if (shift == 0 && down) ZeroDown(from, m);
            else if (shift == 0) ZeroUp(from, m);
            else if (down) Down(from, m, shift);
            else Up(from, m, shift);
        }
        Finish();
        return true;
    }

    /// <summary>Where the block that ends at m begins; -1 when m itself split off.</summary>
    private (nint From, double Largest) BlockEnd(ref nint m)
    {
        if (Math.Abs(d[m]) <= threshold) d[m] = 0;
        double largest = Math.Abs(d[m]);
        for (nint i = m - 1; i >= 0; i--)
        {
            double here = Math.Abs(d[i]), beside = Math.Abs(e[i]);
            if (here <= threshold) d[i] = 0;
            if (beside <= threshold)
            {
                e[i] = 0;
                if (i < m - 1) return (i + 1, largest);
                m--;
                return (-1, 0);
            }
            largest = Math.Max(largest, Math.Max(here, beside));
        }
        return (0, largest);
    }

    private void Pair(nint i)
    {
        (d[i], d[i + 1]) = TwoByTwo.Rotate(d[i], e[i], d[i + 1], out Rotation left, out Rotation right);
        e[i] = 0;
        Turn(i, left, right);
    }

    private bool ConvergesDown(nint from, nint m, out double least)
    {
        least = 0;
        if (Math.Abs(e[m - 1]) <= Tolerance * Math.Abs(d[m]))
        {
            e[m - 1] = 0;
            return true;
        }
        double mu = least = Math.Abs(d[from]);
        for (nint i = from; i < m; i++)
        {
            if (Math.Abs(e[i]) <= Tolerance * mu)
            {
                e[i] = 0;
                return true;
            }
            mu = Math.Abs(d[i + 1]) * (mu / (mu + Math.Abs(e[i])));
            least = Math.Min(least, mu);
        }
        return false;
    }

    private bool ConvergesUp(nint from, nint m, out double least)
    {
        least = 0;
        if (Math.Abs(e[from]) <= Tolerance * Math.Abs(d[from]))
        {
            e[from] = 0;
            return true;
        }
        double mu = least = Math.Abs(d[m]);
        for (nint i = m - 1; i >= from; i--)
        {
            if (Math.Abs(e[i]) <= Tolerance * mu)
            {
                e[i] = 0;
                return true;
            }
            mu = Math.Abs(d[i]) * (mu / (mu + Math.Abs(e[i])));
            least = Math.Min(least, mu);
        }
        return false;
    }

    /// <summary>A shift that would spoil the relative accuracy of small values is 0.</summary>
    private double Shift(nint from, nint m, bool down, double least, double largest)
    {
        if (n * Tolerance * (least / largest) <= Math.Max(TridiagonalVectors.Epsilon, 0.01 * Tolerance)) return 0;
        double start = Math.Abs(down ? d[from] : d[m]);
        double shift = down ? TwoByTwo.Smaller(d[m - 1], e[m - 1], d[m]) : TwoByTwo.Smaller(d[from], e[from], d[from + 1]);
        return start > 0 && shift / start * (shift / start) < TridiagonalVectors.Epsilon ? 0 : shift;
    }

    private void ZeroDown(nint from, nint m)
    {
        Rotation right = new(1, 0), left = new(1, 0);
        for (nint i = from; i < m; i++)
        {
            right = Rotation.Make(d[i] * right.Cosine, e[i], out double r);
            if (i > from) e[i - 1] = left.Sine * r;
            left = Rotation.Make(left.Cosine * r, d[i + 1] * right.Sine, out d[i]);
            Turn(i, left, right);
        }
        double h = d[m] * right.Cosine;
        d[m] = h * left.Cosine;
        e[m - 1] = h * left.Sine;
        if (Math.Abs(e[m - 1]) <= threshold) e[m - 1] = 0;
    }

    private void ZeroUp(nint from, nint m)
    {
        Rotation left = new(1, 0), right = new(1, 0);
        for (nint i = m; i > from; i--)
        {
            left = Rotation.Make(d[i] * left.Cosine, e[i - 1], out double r);
            if (i < m) e[i] = right.Sine * r;
            right = Rotation.Make(right.Cosine * r, d[i - 1] * left.Sine, out d[i]);
            Turn(i - 1, new(left.Cosine, -left.Sine), new(right.Cosine, -right.Sine));
        }
        double h = d[from] * left.Cosine;
        d[from] = h * right.Cosine;
        e[from] = h * right.Sine;
        if (Math.Abs(e[from]) <= threshold) e[from] = 0;
    }

    private void Down(nint from, nint m, double shift)
    {
        double f = (Math.Abs(d[from]) - shift) * (Math.CopySign(1, d[from]) + shift / d[from]), g = e[from];
        for (nint i = from; i < m; i++)
        {
            Rotation right = Rotation.Make(f, g, out double r);
            if (i > from) e[i - 1] = r;
            f = right.Cosine * d[i] + right.Sine * e[i];
            e[i] = right.Cosine * e[i] - right.Sine * d[i];
            g = right.Sine * d[i + 1];
            d[i + 1] *= right.Cosine;
            Rotation left = Rotation.Make(f, g, out d[i]);
            f = left.Cosine * e[i] + left.Sine * d[i + 1];
            d[i + 1] = left.Cosine * d[i + 1] - left.Sine * e[i];
            if (i < m - 1)
            {
                g = left.Sine * e[i + 1];
                e[i + 1] *= left.Cosine;
            }
            Turn(i, left, right);
        }
        e[m - 1] = Math.Abs(f) <= threshold ? 0 : f;
    }

    private void Up(nint from, nint m, double shift)
    {
        double f = (Math.Abs(d[m]) - shift) * (Math.CopySign(1, d[m]) + shift / d[m]), g = e[m - 1];
        for (nint i = m; i > from; i--)
        {
            Rotation left = Rotation.Make(f, g, out double r);
            if (i < m) e[i] = r;
            f = left.Cosine * d[i] + left.Sine * e[i - 1];
            e[i - 1] = left.Cosine * e[i - 1] - left.Sine * d[i];
            g = left.Sine * d[i - 1];
            d[i - 1] *= left.Cosine;
            Rotation right = Rotation.Make(f, g, out d[i]);
            f = right.Cosine * e[i - 1] + right.Sine * d[i - 1];
            d[i - 1] = right.Cosine * d[i - 1] - right.Sine * e[i - 1];
            if (i > from + 1)
            {
                g = right.Sine * e[i - 2];
                e[i - 2] *= right.Cosine;
            }
            Turn(i - 1, new(left.Cosine, -left.Sine), new(right.Cosine, -right.Sine));
        }
        e[from] = Math.Abs(f) <= threshold ? 0 : f;
    }

    /// <summary>Columns i and i + 1 of the vectors.</summary>
    private void Turn(nint i, Rotation left, Rotation right)
    {
        if (!vectors) return;
        ColumnKernels<double, double>.Rotate(u.Column(i), u.Column(i + 1), u.Rows, left.Cosine, left.Sine);
        ColumnKernels<double, double>.Rotate(v.Column(i), v.Column(i + 1), v.Rows, right.Cosine, right.Sine);
    }

    /// <summary>Values become positive and fall.</summary>
    private void Finish()
    {
        for (nint i = 0; i < n; i++)
        {
            if (double.IsPositive(d[i])) continue;
            d[i] = -d[i];
            if (vectors) ColumnKernels<double, double>.Scale(-1, v.Column(i), v.Rows);
        }
        if (!vectors)
        {
            new Span<double>(d, (int)n).Sort(static (x, y) => y.CompareTo(x));
            return;
        }
        for (nint i = 0; i < n - 1; i++)
        {
            nint most = i;
            for (nint j = i + 1; j < n; j++)
                if (d[j] > d[most]) most = j;
            if (most == i) continue;
            (d[i], d[most]) = (d[most], d[i]);
            ColumnKernels<double, double>.Swap(u.Column(i), u.Column(most), u.Rows);
            ColumnKernels<double, double>.Swap(v.Column(i), v.Column(most), v.Rows);
        }
    }
}
