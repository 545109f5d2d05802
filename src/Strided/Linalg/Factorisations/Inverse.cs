using System.Numerics;

namespace Strided;

/// <summary>The inverse: from p a = l u, columns of u^-1 l^-1 in the order of p.</summary>
internal static unsafe class Inverse<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Triangles up to this size are inverted by solving with the identity.</summary>
    private const nint Small = 32;

    /// <summary>x = a^-1.</summary>
    public static Outcome Of(Matrix a, Matrix x, int threads)
    {
        // The inverse of the transpose, transposed: rows that are dense make columns.
        (a, x) = (a.Transposed, x.Transposed);
        if (NativeInverse<T, R>.TryRun(a, x, threads, out Outcome found)) return found;
        nint n = a.Rows;
        using var scratch = new Scratch(n * (n * sizeof(T) + sizeof(nint)));
        nint* pivots = (nint*)scratch.Start;
        var lu = new ColumnMajor<T>((T*)(pivots + n), n, n);
        Transfer<T>.Copy(a, lu.AsMatrix);
        if (LU<T, R>.Factor(lu, pivots, threads) >= 0) return Outcome.Singular;
        OfUnitLower(lu.AsMatrix, x, threads);
        Triangular<T>.Solve(lu.AsMatrix, x, lower: false, unit: false, threads);
        for (nint k = n - 1; k >= 0; k--) ExchangeColumns(x, k, pivots[k]);
        return Outcome.Done;
    }

    /// <summary>x = l^-1, by halves: what is below the diagonal blocks is -l22^-1 l21 l11^-1.</summary>
    private static void OfUnitLower(Matrix l, Matrix x, int threads)
    {
        nint n = l.Rows;
        if (n <= Small)
        {
            Transfer<T>.Diagonal(x, T.One);
            Triangular<T>.Solve(l, x, lower: true, unit: true, threads);
            return;
        }
        nint half = (n / 2 + Small - 1) / Small * Small, rest = n - half;
        Matrix first = x.Part(0, half, 0, half), low = x.Part(half, rest, 0, half);
        OfUnitLower(l.Part(0, half, 0, half), first, threads);
        Transfer<T>.Diagonal(x.Part(0, half, half, rest), T.Zero);
        Transfer<T>.Diagonal(low, T.Zero);
        Gemm<T>.Subtract(l.Part(half, rest, 0, half), first, low, threads);
        Triangular<T>.Solve(l.Part(half, rest, half, rest), low, lower: true, unit: true, threads);
        OfUnitLower(l.Part(half, rest, half, rest), x.Part(half, rest, half, rest), threads);
    }

    private static void ExchangeColumns(Matrix x, nint j, nint other)
    {
        if (j == other) return;
        byte* p = x.At(0, j), q = x.At(0, other);
        for (nint i = 0; i < x.Rows; i++, p += x.RowStep, q += x.RowStep) (*(T*)p, *(T*)q) = (*(T*)q, *(T*)p);
    }
}
