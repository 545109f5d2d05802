using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// The roots of 1 / rho + sum of z[i]^2 / (p[i] - x) = 0, one after each pole p[i], as distances from the nearer pole: differences of roots and poles then
/// have nearly full relative accuracy.
/// </summary>
/// <remarks>
/// R.-C. Li, "Solving secular equations stably and efficiently" (1993): the sums over poles on either side are interpolated by simple rational
/// functions; a bracket takes over where that steps outside. z made to fit the roots exactly: M. Gu, S. Eisenstat, "A stable and efficient algorithm
/// for the rank-one modification of the symmetric eigenproblem" (1994).
/// </remarks>
internal static unsafe class Secular<TPoles> where TPoles : struct, IPoles
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;
    private const int Steps = 200;
    private const nint RootsTogether = 32;

    /// <summary>Column j of <paramref name="differences"/> becomes p[i] - root[j]; origin and distance say where root j is.</summary>
    public static bool Roots(double* p, double* z, nint k, double rho, ColumnMajor<double> differences, nint* origin, double* distance, int threads)
    {
        bool converged = true;
        Workers.For((k + RootsTogether - 1) / RootsTogether, k < 128 ? 1 : threads, piece =>
        {
            for (nint j = piece * RootsTogether; j < nint.Min((piece + 1) * RootsTogether, k); j++)
                if (!Root(p, z, k, rho, j, differences.Column(j), out origin[j], out distance[j])) converged = false;
        });
        return converged;
    }

    /// <summary>The z, with the signs it has, of which the differences belong to exact roots; with rho 1.</summary>
    public static void Refit(double* p, double* z, nint k, ColumnMajor<double> differences, double* products, int threads)
    {
        const nint together = 128;
        Workers.For((k + together - 1) / together, k < 128 ? 1 : threads, piece =>
        {
            nint from = piece * together, to = nint.Min(from + together, k);
            for (nint i = from; i < to; i++) products[i] = differences[i, i];
            for (nint j = 0; j < k; j++) Multiply(p, p[j], differences.Column(j), products, from, nint.Min(to, j));
            for (nint j = 0; j < k; j++) Multiply(p, p[j], differences.Column(j), products, nint.Max(from, j + 1), to);
            for (nint i = from; i < to; i++) z[i] = Math.CopySign(Math.Sqrt(Math.Abs(products[i])), z[i]);
        });
    }

    [MethodImpl(Hot)]
    private static void Multiply(double* p, double pole, double* column, double* products, nint from, nint to)
    {
        for (nint i = from; i < to; i++) products[i] *= column[i] / TPoles.Difference(p[i], pole);
    }

    private static bool Root(double* p, double* z, nint k, double rho, nint j, double* shifted, out nint origin, out double distance)
    {
        double inverse = 1 / rho, low, high, x;
        origin = j;
        if (k == 1)
        {
            distance = rho * z[0] * z[0];
            shifted[0] = -distance;
            return true;
        }
        if (j == k - 1)
        {
            Shift(p, k, p[j], shifted);
            double squares = ColumnKernels<double, double>.Dot(z, z, k);
            (low, high) = (0, rho * squares);
            x = high / 2;
        }
        else
        {
            // The sign in the middle says which pole is nearer; without the two poles around it, the sum there gives a first root.
            Shift(p, k, p[j], shifted);
            double gap = shifted[j + 1], middle = gap / 2;
            (double psi, double phi, _, _) = Sums(shifted, z, k, j, middle);
            double near = z[j] * z[j], far = z[j + 1] * z[j + 1], f = inverse + psi + phi;
            double rest = f + near / middle - far / middle;
            if (f >= 0)
            {
                double a = rest * gap + near + far, b = near * gap, root = Math.Sqrt(Math.Abs(a * a - 4 * b * rest));
                (low, high) = (0, middle);
                x = a > 0 ? 2 * b / (a + root) : (a - root) / (2 * rest);
            }
            else
            {
                origin = j + 1;
                Shift(p, k, p[j + 1], shifted);
                double a = rest * gap - near - far, b = far * gap, root = Math.Sqrt(Math.Abs(a * a + 4 * b * rest));
                (low, high) = (-middle, 0);
                x = a < 0 ? 2 * b / (a - root) : -(a + root) / (2 * rest);
            }
            if (!(x > low && x < high)) x = low + (high - low) / 2;
        }
        bool converged = Iterate(shifted, z, k, j, inverse, low, high, ref x);
        distance = x;
        for (nint i = 0; i < k; i++) shifted[i] -= x;
        return converged;
    }

    private static bool Iterate(double* shifted, double* z, nint k, nint j, double inverse, double low, double high, ref double x)
    {
        bool last = j == k - 1;
        double before = double.PositiveInfinity;
        for (int step = 0; step < Steps; step++)
        {
            (double psi, double phi, double slopePsi, double slopePhi) = Sums(shifted, z, k, j, x);
            double f = inverse + psi + phi, slope = slopePsi + slopePhi;
            double error = 8 * (phi - psi) + 2 * inverse + Math.Abs(x) * slope;
            if (Math.Abs(f) <= TridiagonalVectors.Epsilon * error) return true;
            if (f < 0) low = Math.Max(low, x);
            else high = Math.Min(high, x);
            double one = shifted[j] - x, step1;
            if (last)
            {
                // One pole with the right value and slope.
                double weight = one * one * slopePsi, constant = inverse + psi - one * slopePsi;
                step1 = constant > 0 ? one + weight / constant : double.NaN;
            }
            else
            {
                double two = shifted[j + 1] - x, c = f - one * slopePsi - two * slopePhi, a = (one + two) * f - one * two * slope, b = one * two * f;
                double root = Math.Sqrt(Math.Abs(a * a - 4 * b * c));
                step1 = c == 0 ? b / a : a <= 0 ? (a - root) / (2 * c) : 2 * b / (a + root);
            }
            if (!(f * step1 < 0)) step1 = -f / slope;
            double next = x + step1;
            // A bracket around 0 is halved in its exponent, so that it reaches roots of any size.
            if (!(next > low && next < high) || (step > 3 && Math.Abs(f) > before / 2)) next = Middle(low, high);
            if (next == x || next <= low || next >= high) return true;
            (before, x) = (Math.Abs(f), next);
        }
        return false;
    }

    private static double Middle(double low, double high)
    {
        if (low == 0) return high * 0.01;
        if (high == 0) return low * 0.01;
        if (low > 0 && high > 4 * low || high < 0 && low < 4 * high) return Math.CopySign(Math.Sqrt(Math.Abs(low)) * Math.Sqrt(Math.Abs(high)), low);
        return low + (high - low) / 2;
    }

    private static void Shift(double* p, nint k, double pole, double* shifted)
    {
        for (nint i = 0; i < k; i++) shifted[i] = TPoles.Difference(p[i], pole);
    }

    /// <summary>The sums over the poles up to j, negative, and after it, positive, and their slopes.</summary>
    private static (double Psi, double Phi, double SlopePsi, double SlopePhi) Sums(double* shifted, double* z, nint k, nint j, double x)
    {
        (double psi, double slopePsi) = Sum(shifted, z, j + 1, x);
        (double phi, double slopePhi) = Sum(shifted + j + 1, z + j + 1, k - j - 1, x);
        return (psi, phi, slopePsi, slopePhi);
    }

    [MethodImpl(Hot)]
    private static (double Value, double Slope) Sum(double* shifted, double* z, nint n, double x)
    {
        nint i = 0, count = V512<double>.Count;
        double value = 0, slope = 0;
        if (n >= count)
        {
            V512<double> values = default, slopes = default, xs = V512<double>.Create(x);
            for (; i <= n - count; i += count)
            {
                V512<double> weight = V512<double>.Load(ref *(z + i), 0), part = weight / (V512<double>.Load(ref *(shifted + i), 0) - xs);
                values = V512<double>.FusedMultiplyAdd(weight, part, values);
                slopes = V512<double>.FusedMultiplyAdd(part, part, slopes);
            }
            double* lanes = stackalloc double[(int)count];
            values.Store(ref *lanes, 0);
            for (int lane = 0; lane < count; lane++) value += lanes[lane];
            slopes.Store(ref *lanes, 0);
            for (int lane = 0; lane < count; lane++) slope += lanes[lane];
        }
        for (; i < n; i++)
        {
            double part = z[i] / (shifted[i] - x);
            value = Math.FusedMultiplyAdd(z[i], part, value);
            slope = Math.FusedMultiplyAdd(part, part, slope);
        }
        return (value, slope);
    }
}
