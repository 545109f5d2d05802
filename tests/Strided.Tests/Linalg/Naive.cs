using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>The product by its definition, element by element through integer indices.</summary>
internal static class Naive
{
    /// <summary>The product of two 2-d arrays, each sum in the accumulator type A.</summary>
    public static NDArray<A> MatMul<T, A>(NDArray<T> x, NDArray<T> y, Func<T, A>? part = null) where T : unmanaged, INumberBase<T> where A : unmanaged, INumberBase<A>
    {
        part ??= A.CreateTruncating;
        NDArray<A> z = Nd.Zeros<A>((x.Shape[0], y.Shape[1]), Order.C);
        for (int i = 0; i < x.Shape[0]; i++)
            for (int j = 0; j < y.Shape[1]; j++)
            {
                A sum = A.Zero;
                for (int p = 0; p < x.Shape[1]; p++) sum += part(x[i, p]) * part(y[p, j]);
                z[i, j] = sum;
            }
        return z;
    }

    /// <summary>Fails when a product of <see cref="Random{T}"/> floats is further from the exact one than (n + 2) eps |x| |y|, elementwise.</summary>
    /// <remarks>Those floats are multiples of 2^-53 below 1, so the exact products are integer multiples of 2^-106.</remarks>
    public static void RequireClose<T>(NDArray<T> z, NDArray<T> x, NDArray<T> y, double epsilon) where T : unmanaged, INumber<T>
    {
        Assert.Equal((Dims)(x.Shape[0], y.Shape[1]), z.Shape);
        NDArray<Int128> exact = MatMul<T, Int128>(x, y, v => Fixed(v, 53)), scale = MatMul<T, Int128>(x, y, v => Int128.Abs(Fixed(v, 53)));
        for (int i = 0; i < z.Shape[0]; i++)
            for (int j = 0; j < z.Shape[1]; j++)
            {
                Int128 error = Int128.Abs(Fixed(z[i, j], 106) - exact[i, j]);
                double bound = (x.Shape[1] + 2) * epsilon * (double)scale[i, j];
                Assert.True((double)error <= bound, $"[{i}, {j}] of {x.Shape} times {y.Shape}: {z[i, j]} is {(double)error / bound} times the bound away");
            }
    }

    public static NDArray<T> Random<T>(int seed, nint rows, nint columns) where T : unmanaged, INumberBase<T>
    {
        var random = new Random(seed);
        NDArray<T> x = Nd.Empty<T>((rows, columns), Order.C);
        bool whole = x.DType.Kind is DTypeKind.SignedInteger or DTypeKind.UnsignedInteger;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                x[i, j] = T.CreateTruncating(whole ? random.Next(-9, 10) : random.NextDouble() - 0.5);
        return x;
    }

    /// <summary>The same matrix in every way it can lie in memory, sentinels between the elements.</summary>
    public static IEnumerable<(string Name, NDArray<T> Matrix)> Layouts<T>(NDArray<T> x, T sentinel) where T : unmanaged
    {
        nint m = x.Shape[0], n = x.Shape[1];
        yield return ("C", x);
        yield return ("F", Into(Nd.Full((n, m), sentinel).T, x));
        yield return ("steps", Into(Nd.Full((2 * m + 1, 3 * n + 2), sentinel)[new Slice(1, null, 2), new Slice(2, null, 3)], x));
        yield return ("transposed steps", Into(Nd.Full((3 * n, 2 * m), sentinel)[Slice.Every(3), Slice.Every(2)].T, x));
        yield return ("row padding", Into(Nd.Full((m, n + 5), sentinel)[.., 2..^3], x));
        yield return ("reversed", Into(Nd.Full((m, n), sentinel).Flip(), x));
        yield return ("reversed rows", Into(Nd.Full((m, n), sentinel).Flip(0), x));
        yield return ("middle axis", Into(Nd.Full((m, 3, n), sentinel)[.., 1, ..], x));
    }

    private static NDArray<T> Into<T>(NDArray<T> z, NDArray<T> x) where T : unmanaged
    {
        z.Assign(x);
        return z;
    }

    private static Int128 Fixed<T>(T value, int bits) where T : unmanaged, INumber<T> => (Int128)Math.ScaleB(double.CreateChecked(value), bits);
}
