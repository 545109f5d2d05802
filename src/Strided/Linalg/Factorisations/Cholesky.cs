using System.Numerics;

namespace Strided;

/// <summary>a = l l* for a Hermitian positive definite a, of which the lower triangle is read and overwritten.</summary>
internal static unsafe class Cholesky<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Blocks that are factored column by column.</summary>
    private const nint Small = 16;

    /// <summary>Diagonal blocks whose update is computed whole, the half above the diagonal for nothing.</summary>
    private const nint Square = 64;

    /// <summary>Answers the order of the first leading block that is not positive definite, less one, or -1 when all are.</summary>
    public static nint Factor(ColumnMajor<T> a, int threads)
    {
        nint n = a.Columns;
        if (n <= Small) return Block(a);
        nint half = (n / 2 + Small - 1) / Small * Small;
        ColumnMajor<T> first = a.Part(0, half, 0, half), low = a.Part(half, n - half, 0, half), rest = a.Part(half, n - half, half, n - half);
        nint failed = Factor(first, threads);
        if (failed >= 0) return failed;
        // x l* = low is conj(l) x^T = low^T.
        Triangular<T>.Solve(first.AsMatrix.Adjoint.Transposed, low.AsMatrix.Transposed, lower: true, unit: false, threads);
        Update(low, rest, threads);
        failed = Factor(rest, threads);
        return failed < 0 ? -1 : failed + half;
    }

    /// <summary>The lower triangle of z -= x x*.</summary>
    private static void Update(ColumnMajor<T> x, ColumnMajor<T> z, int threads)
    {
        nint n = z.Columns;
        if (n <= Square)
        {
            Gemm<T>.Subtract(x.AsMatrix, x.AsMatrix.Adjoint, z.AsMatrix, threads);
            return;
        }
        nint half = (n / 2 + Square - 1) / Square * Square;
        ColumnMajor<T> upper = x.Part(0, half, 0, x.Columns), lower = x.Part(half, n - half, 0, x.Columns);
        Update(upper, z.Part(0, half, 0, half), threads);
        Gemm<T>.Subtract(lower.AsMatrix, upper.AsMatrix.Adjoint, z.Part(half, n - half, 0, half).AsMatrix, threads);
        Update(lower, z.Part(half, n - half, half, n - half), threads);
    }

    /// <summary>In a dense copy that is filled up with zeros: columns are then whole registers long.</summary>
    private static nint Block(ColumnMajor<T> a)
    {
        nint n = a.Columns;
        T* start = stackalloc T[(int)(Small * Small)], factors = stackalloc T[(int)Small];
        var block = new ColumnMajor<T>(start, Small, n);
        for (nint j = 0; j < n; j++)
        {
            new ReadOnlySpan<T>(a.Column(j), (int)n).CopyTo(new(block.Column(j), (int)n));
            new Span<T>(block.At(n, j), (int)(Small - n)).Clear();
        }
        nint failed = -1;
        for (nint j = 0; j < n && failed < 0; j++)
        {
            R pivot = Entry<T, R>.Real(block[j, j]);
            if (!(pivot > R.Zero))
            {
                failed = j;
                break;
            }
            R root = R.Sqrt(pivot);
            ColumnKernels<T, R>.ScaleReal(R.One / root, block.At(j + 1, j), n - j - 1);
            block[j, j] = Entry<T, R>.Of(root);
            for (nint k = j + 1; k < n; k++) factors[k] = -Entry<T, R>.Conjugate(block[k, j]);
            RankOne<T>.Run(block.Column(j), factors + j + 1, block.Column(j + 1), Small, Small, n - j - 1);
        }
        for (nint j = 0; j < n; j++) new ReadOnlySpan<T>(block.At(j, j), (int)(n - j)).CopyTo(new(a.At(j, j), (int)(n - j)));
        return failed;
    }
}
