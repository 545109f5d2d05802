namespace Strided;

/// <summary>Eigenvalues and vectors of a small real symmetric tridiagonal matrix by the implicit QL iteration.</summary>
/// <remarks>A. Dubrulle, R. S. Martin, J. H. Wilkinson, "The implicit QL algorithm" (1968).</remarks>
internal static unsafe class TridiagonalVectors
{
    /// <summary>The distance from 1 to the next number, halved: the error of one rounding.</summary>
    public const double Epsilon = 1.1102230246251565e-16;

    private const int SweepsPerValue = 30;

    /// <summary>Overwrites d with the eigenvalues in rising order, multiplies z from the right by the eigenvectors; false when they did not converge.</summary>
    public static bool Run(double* d, double* e, ColumnMajor<double> z)
    {
        nint n = z.Columns, sweeps = SweepsPerValue * n;
        for (nint from = 0; from < n;)
        {
            nint to = from;
            while (to < n - 1 && !IsSmall(d, e, to)) to++;
            if (to < n - 1) e[to] = 0;
            if (Math.Abs(d[to]) < Math.Abs(d[from])) Turn(d, e, from, to, z);
            if (!Block(d, e, from, to, z, ref sweeps)) return false;
            from = to + 1;
        }
        Sort(d, z);
        return true;
    }

    private static bool IsSmall(double* d, double* e, nint i) =>
        e[i] == 0 || Math.Abs(e[i]) <= Epsilon * Math.Sqrt(Math.Abs(d[i])) * Math.Sqrt(Math.Abs(d[i + 1]));

    private static void Turn(double* d, double* e, nint from, nint to, ColumnMajor<double> z)
    {
        new Span<double>(d + from, (int)(to - from + 1)).Reverse();
        new Span<double>(e + from, (int)(to - from)).Reverse();
        for (; from < to; from++, to--) ColumnKernels<double, double>.Swap(z.Column(from), z.Column(to), z.Rows);
    }

    private static bool Block(double* d, double* e, nint l, nint last, ColumnMajor<double> z, ref nint sweeps)
    {
        while (l < last)
        {
            nint m = l;
            while (m < last && !IsSmall(d, e, m)) m++;
            if (m < last) e[m] = 0;
            if (m == l)
            {
                l++;
                continue;
            }
            if (sweeps-- == 0) return false;
            Sweep(d, e, l, m, z);
        }
        return true;
    }

    private static void Sweep(double* d, double* e, nint l, nint m, ColumnMajor<double> z)
    {
        double g = (d[l + 1] - d[l]) / (2 * e[l]);
        g = d[m] - d[l] + e[l] / (g + Math.CopySign(Rotation.Length(g, 1), g));
        double s = 1, c = 1, p = 0;
        for (nint i = m - 1; i >= l; i--)
        {
            double f = s * e[i], b = c * e[i];
            Rotation turn = Rotation.Make(g, f, out double r);
            (c, s) = (turn.Cosine, turn.Sine);
            if (i != m - 1) e[i + 1] = r;
            g = d[i + 1] - p;
            r = (d[i] - g) * s + 2 * c * b;
            p = s * r;
            d[i + 1] = g + p;
            g = c * r - b;
            ColumnKernels<double, double>.Rotate(z.Column(i), z.Column(i + 1), z.Rows, c, -s);
        }
        d[l] -= p;
        e[l] = g;
    }

    private static void Sort(double* d, ColumnMajor<double> z)
    {
        for (nint i = 0; i < z.Columns - 1; i++)
        {
            nint least = i;
            for (nint j = i + 1; j < z.Columns; j++)
                if (d[j] < d[least]) least = j;
            if (least == i) continue;
            (d[i], d[least]) = (d[least], d[i]);
            ColumnKernels<double, double>.Swap(z.Column(i), z.Column(least), z.Rows);
        }
    }
}
