using System.Numerics;

namespace Strided.Tests;

/// <summary>Matrices that decompositions find hard.</summary>
internal static class Gallery
{
    public static IEnumerable<(string Name, NDArray<double> Matrix)> Symmetric(int n)
    {
        yield return ("zero", Nd.Zeros(n, n));
        yield return ("identity", Of(n, n, (i, j) => i == j ? 1 : 0));
        yield return ("random", Of(n, n, Random(n), symmetric: true));
        yield return ("Wilkinson", Of(n, n, (i, j) => i == j ? Math.Abs(i - n / 2) : Math.Abs(i - j) == 1 ? 1 : 0));
        yield return ("Laplace", Of(n, n, (i, j) => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0));
        yield return ("Hilbert", Of(n, n, (i, j) => 1.0 / (i + j + 1)));
        yield return ("graded", Of(n, n, (i, j) => Math.Pow(10, -12.0 * (i + j) / (2 * n)) * (i == j ? 2 : Math.Cos(i + j))));
        yield return ("graded upwards", Of(n, n, (i, j) => Math.Pow(10, 12.0 * (i + j) / (2 * n)) * (i == j ? 2 : Math.Cos(i + j))));
        yield return ("ones", Nd.Ones(n, n));
        yield return ("clustered", Of(n, n, (i, j) => i == j ? 1 + 1e-14 * i : 1e-15 * Math.Sin(i + j)));
        yield return ("blocks", Of(n, n, (i, j) => i / 5 == j / 5 ? (i == j ? 3 : 1) : 0));
        yield return ("large", Of(n, n, (i, j) => 1e300 / (i + j + 1)));
        yield return ("tiny", Of(n, n, (i, j) => 1e-300 / (i + j + 1)));
        yield return ("glued", Of(n, n, (i, j) => i == j ? Math.Abs(i % 21 - 10) : Math.Abs(i - j) == 1 ? (Math.Max(i, j) % 21 == 0 ? 1e-9 : 1) : 0));
    }

    public static IEnumerable<(string Name, NDArray<double> Matrix)> Rectangular(int m, int n)
    {
        yield return ("zero", Nd.Zeros(m, n));
        yield return ("unit", Of(m, n, (i, j) => i == j ? 1 : 0));
        yield return ("random", Of(m, n, Random(m + n)));
        yield return ("Hilbert", Of(m, n, (i, j) => 1.0 / (i + j + 1)));
        yield return ("Kahan", Of(m, n, (i, j) => i > j ? 0 : Math.Pow(0.8, i) * (i == j ? 1 : -0.6)));
        yield return ("graded", Of(m, n, (i, j) => Math.Pow(10, -14.0 * i / m) * Math.Cos(i * n + j)));
        yield return ("rank 1", Of(m, n, (i, j) => (i + 1) * Math.Sin(j + 1)));
        yield return ("rank 2", Of(m, n, (i, j) => i + j));
        yield return ("zero columns", Of(m, n, (i, j) => j % 3 == 1 ? 0 : Math.Sin(i * 7 + j)));
        yield return ("bidiagonal", Of(m, n, (i, j) => i == j ? 1 : j == i + 1 ? 1 : 0));
        yield return ("large", Of(m, n, (i, j) => 1e300 * Math.Sin(i * 5 + j)));
        yield return ("tiny", Of(m, n, (i, j) => 1e-300 * Math.Sin(i * 5 + j)));
    }

    public static IEnumerable<(string Name, NDArray<double> Matrix)> General(int n)
    {
        foreach ((string name, NDArray<double> matrix) in Rectangular(n, n)) yield return (name, matrix);
        yield return ("Jordan block", Of(n, n, (i, j) => i == j ? 2 : j == i + 1 ? 1 : 0));
        yield return ("lower Jordan block", Of(n, n, (i, j) => i == j ? 2 : i == j + 1 ? 1 : 0));
        yield return ("roots of unity", Of(n, n, (i, j) => i == (j + 1) % n ? 1 : 0));
        yield return ("companion", Of(n, n, (i, j) => j == n - 1 ? -(i % 4 - 1.5) : i == j + 1 ? 1 : 0));
        yield return ("badly scaled", Of(n, n, (i, j) => Math.Pow(2, 8 * (i % 5 - j % 5)) * Math.Sin(i * 3 + j + 1)));
        yield return ("triangular", Of(n, n, (i, j) => i <= j ? Math.Cos(i * n + j) : 0));
        yield return ("permuted triangular", Of(n, n, (i, j) => (i * 7 + 3) % n <= (j * 7 + 3) % n ? Math.Cos(i * n + j) : 0));
        yield return ("skew", Of(n, n, (i, j) => i == j ? 0 : Math.Sign(i - j) * 1.0 / (Math.Abs(i - j))));
        yield return ("Grcar", Of(n, n, (i, j) => i == j + 1 ? -1 : j >= i && j <= i + 3 ? 1 : 0));
        yield return ("Frank", Of(n, n, (i, j) => j < i - 1 ? 0 : n - Math.Max(i, j)));
    }

    public static NDArray<double> Of(int m, int n, Func<int, int, double> entry, bool symmetric = false)
    {
        NDArray<double> a = Nd.Zeros(m, n);
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++) a[i, j] = symmetric && j < i ? a[j, i] : entry(i, j);
        return a;
    }

    public static Func<int, int, double> Random(int seed)
    {
        var random = new Random(seed);
        return (_, _) => random.NextDouble() - 0.5;
    }

    /// <summary>A complex matrix whose real parts are those given: Hermitian when they are symmetric.</summary>
    public static NDArray<Complex> Complexified(NDArray<double> a)
    {
        NDArray<Complex> z = a.AsType<Complex>();
        double size = 0;
        foreach (double x in a) size = Math.Max(size, Math.Abs(x));
        for (int i = 0; i < z.Shape[0]; i++)
            for (int j = 0; j < z.Shape[1]; j++) z[i, j] = new(a[i, j], size * Math.Sin(i - j));
        return z;
    }
}
