namespace Strided;

/// <summary>Eigenvalues alone of a real symmetric tridiagonal matrix, without square roots.</summary>
/// <remarks>The rational QL iteration of Pal, Walker and Kahan (B. N. Parlett, "The Symmetric Eigenvalue Problem", 1980, section 8.15). O(n^2).</remarks>
internal static unsafe class TridiagonalValues
{
    private const int SweepsPerValue = 30;

    /// <summary>Overwrites d with the eigenvalues in rising order, and e; false when they did not converge.</summary>
    public static bool Run(double* d, double* e, nint n)
    {
        for (nint i = 0; i < n - 1; i++) e[i] *= e[i];
        nint sweeps = SweepsPerValue * n;
        for (nint from = 0; from < n;)
        {
            nint to = from;
            while (to < n - 1 && !IsSmall(d, e, to)) to++;
            if (to < n - 1) e[to] = 0;
            if (Math.Abs(d[to]) < Math.Abs(d[from])) Turn(d, e, from, to);
            if (!Block(d, e, from, to, ref sweeps)) return false;
            from = to + 1;
        }
        new Span<double>(d, (int)n).Sort();
        return true;
    }

    private static bool IsSmall(double* d, double* e, nint i) => e[i] <= TridiagonalVectors.Epsilon * TridiagonalVectors.Epsilon * Math.Abs(d[i] * d[i + 1]);

    /// <summary>The matrix read from its other end, so that large entries come last.</summary>
    private static void Turn(double* d, double* e, nint from, nint to)
    {
        new Span<double>(d + from, (int)(to - from + 1)).Reverse();
        new Span<double>(e + from, (int)(to - from)).Reverse();
    }

    private static bool Block(double* d, double* e, nint l, nint last, ref nint sweeps)
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
            if (m == l + 1)
            {
                (d[l], d[m]) = Two(d[l], Math.Sqrt(e[l]), d[m]);
                e[l] = 0;
                l += 2;
                continue;
            }
            if (sweeps-- == 0) return false;
            Sweep(d, e, l, m);
        }
        return true;
    }

    private static void Sweep(double* d, double* e, nint l, nint m)
    {
        double root = Math.Sqrt(e[l]), sigma = (d[l + 1] - d[l]) / (2 * root);
        sigma = d[l] - root / (sigma + Math.CopySign(Rotation.Length(sigma, 1), sigma));
        double c = 1, s = 0, gamma = d[m] - sigma, p = gamma * gamma;
        for (nint i = m - 1; i >= l; i--)
        {
            double square = e[i], r = p + square;
            if (i != m - 1) e[i + 1] = s * r;
            double before = c, old = gamma;
            c = p / r;
            s = square / r;
            gamma = c * (d[i] - sigma) - s * old;
            d[i + 1] = old + (d[i] - gamma);
            p = c != 0 ? gamma * gamma / c : before * square;
        }
        e[l] = s * p;
        d[l] = sigma + gamma;
    }

    /// <summary>The eigenvalues of ((a, b), (b, c)).</summary>
    private static (double, double) Two(double a, double b, double c)
    {
        double sum = a + c, difference = Math.Abs(a - c), root = double.Hypot(difference, 2 * b);
        if (sum == 0) return (0.5 * root, -0.5 * root);
        (double larger, double smaller) = Math.Abs(a) > Math.Abs(c) ? (a, c) : (c, a);
        double first = 0.5 * (sum + Math.CopySign(root, sum));
        return (first, larger / first * smaller - b / first * b);
    }
}
