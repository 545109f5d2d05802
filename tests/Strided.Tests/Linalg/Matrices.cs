using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Matrices to factor, and measures of how well it went: in units of eps times the size of the problem.</summary>
internal static class Matrices
{
    public static readonly DType[] Entries = [DType.Float32, DType.Float64, DType.Complex64, DType.Complex128];

    public static double Epsilon(DType dtype) => dtype == DType.Float32 || dtype == DType.Complex64 ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);

    public static NDArray Random(DType dtype, int seed, params Dims shape)
    {
        Generator random = Nd.Random.Generator(seed);
        NDArray x = (random.Random(shape) - 0.5).AsType(dtype);
        return dtype.Kind == DTypeKind.Complex ? x + ((random.Random(shape) - 0.5).AsType(DType.Complex128) * Complex.ImaginaryOne).AsType(dtype) : x;
    }

    public static NDArray<double> Hilbert(int n)
    {
        NDArray<double> x = Nd.Empty(n, n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) x[i, j] = 1.0 / (i + j + 1);
        return x;
    }

    /// <summary>Growth of 2^(n-1) under partial pivoting.</summary>
    public static NDArray<double> Wilkinson(int n)
    {
        NDArray<double> x = Nd.Eye(n);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++) x[i, j] = -1;
            x[i, n - 1] = 1;
        }
        return x;
    }

    /// <summary>Kahan's upper triangle, close to singular without a small diagonal entry.</summary>
    public static NDArray<double> Kahan(int n, double angle = 1.2)
    {
        NDArray<double> x = Nd.Zeros(n, n);
        for (int i = 0; i < n; i++)
        {
            x[i, i] = Math.Pow(Math.Sin(angle), i);
            for (int j = i + 1; j < n; j++) x[i, j] = -Math.Cos(angle) * Math.Pow(Math.Sin(angle), i);
        }
        return x;
    }

    /// <summary>Rows from large to tiny.</summary>
    public static NDArray<double> Graded(int n)
    {
        NDArray<double> x = (NDArray<double>)Random(DType.Float64, 3, n, n);
        for (int i = 0; i < n; i++) x[i, ..].MultiplyInPlace(Math.Pow(10, -12.0 * i / n));
        return x;
    }

    public static NDArray Adjoint(NDArray x)
    {
        NDArray turned = x.SwapAxes(-1, -2);
        if (x.DType.Kind != DTypeKind.Complex) return turned;
        NDArray z = turned.Copy();
        if (z is NDArray<Complex64> small) for (int i = 0; i < z.Size; i++) Conjugate(small.Reshape(-1), i);
        else for (int i = 0; i < z.Size; i++) Conjugate(((NDArray<Complex>)z).Reshape(-1), i);
        return z;
    }

    /// <summary>The largest absolute value; 0 of nothing.</summary>
    public static double Largest(NDArray x) => x.Size == 0 ? 0 : ((NDArray<double>)Nd.Abs(x.AsType(DType.Complex128)).Max()).ToScalar();

    public static double Distance(NDArray x, NDArray y) => Largest(x.AsType(DType.Complex128) - y.AsType(DType.Complex128));

    public static void RequireOrthonormal(NDArray q, string what)
    {
        nint n = q.Shape[q.NDim - 1], m = q.Shape[q.NDim - 2];
        NDArray product = Nd.MatMul(Adjoint(q), q);
        double distance = Distance(product, Nd.Eye(n).BroadcastTo(product.Shape));
        Assert.True(distance <= 8 * Epsilon(q.DType) * Math.Max((double)m, 1), $"{what}: q* q is {distance} from the identity");
    }

    public static void RequireSmall(double error, double scale, nint n, DType dtype, string what) =>
        Assert.True(error <= 8 * Epsilon(dtype) * Math.Max((double)n, 1) * scale, $"{what}: {error} against {Epsilon(dtype) * n * scale}");

    private static void Conjugate(NDArray<Complex64> x, int i) => x[i] = Complex64.Conjugate(x[i]);

    private static void Conjugate(NDArray<Complex> x, int i) => x[i] = Complex.Conjugate(x[i]);
}
