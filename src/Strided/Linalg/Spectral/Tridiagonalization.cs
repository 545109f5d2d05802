using System.Numerics;

namespace Strided;

/// <summary>A Hermitian matrix a = Q t Q* with t real and tridiagonal, by blocks of reflections.</summary>
/// <remarks>
/// J. J. Dongarra, D. C. Sorensen, S. J. Hammarling, "Block reduction of matrices to condensed forms" (1989): half of the work is products of the
/// trailing matrix with vectors, half is one matrix product for each block.
/// </remarks>
internal sealed unsafe class Tridiagonalization<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const nint Block = 32;

    private readonly ColumnMajor<T> a;
    private readonly nint n;
    private readonly T* tau;
    private readonly int threads;
    private readonly Workbench workbench;

    /// <summary>Reduces a, of which the lower triangle is read; it is overwritten with the reflections.</summary>
    public Tridiagonalization(Workbench workbench, ColumnMajor<T> a, double* diagonal, double* beside, int threads)
    {
        (this.workbench, this.a, this.threads) = (workbench, a, threads);
        n = a.Rows;
        tau = workbench.Take<T>(n);
        var w = new ColumnMajor<T>(workbench.Take<T>(n * Block), n, Block);
        T* coefficients = workbench.Take<T>(2 * Block), scratch = workbench.Take<T>(HermitianProduct<T, R>.Scratch(n));
        T* left = workbench.Take<T>(2 * n * Block), right = workbench.Take<T>(2 * n * Block);
        for (nint k = 0; k < n - 1; k += Block)
        {
            nint width = nint.Min(Block, n - 1 - k);
            for (nint i = 0; i < width; i++) Column(k, i, w, diagonal, beside, coefficients, scratch);
            Trailing(k, width, w, left, right);
        }
        if (n > 0) diagonal[n - 1] = double.CreateTruncating(Entry<T, R>.Real(a[n - 1, n - 1]));
    }

    /// <summary>z becomes Q z.</summary>
    public void Apply(Matrix z)
    {
        for (nint k = (n - 2) / Block * Block; k >= 0 && n > 1; k -= Block)
        {
            using var block = new Workbench();
            nint width = nint.Min(Block, n - 1 - k);
            new BlockReflector<T, R>(block, a.Part(k + 1, n - k - 1, k, width), tau + k).Apply(z.Part(k + 1, n - k - 1, 0, z.Columns), adjoint: false, threads);
        }
    }

    /// <summary>Brings column k + i up to date, reflects it, and finds what the reflection does to the rest.</summary>
    private void Column(nint k, nint i, ColumnMajor<T> w, double* diagonal, double* beside, T* coefficients, T* scratch)
    {
        nint j = k + i, rest = n - j - 1;
        if (i > 0)
        {
            for (nint p = 0; p < i; p++) coefficients[p] = -Entry<T, R>.Conjugate(w[j, p]);
            Columns<T, R>.Multiply(a.Part(j, n - j, k, i), coefficients, a.At(j, j), 1);
            for (nint p = 0; p < i; p++) coefficients[p] = -Entry<T, R>.Conjugate(a[j, k + p]);
            Columns<T, R>.Multiply(w.Part(j, n - j, 0, i), coefficients, a.At(j, j), 1);
        }
        diagonal[j] = double.CreateTruncating(Entry<T, R>.Real(a[j, j]));
        T* v = a.At(j + 1, j), product = w.At(j + 1, i);
        T factor = tau[j] = Reflector<T, R>.Make(ref *v, v + 1, rest - 1);
        beside[j] = double.CreateTruncating(Entry<T, R>.Real(*v));
        *v = T.One;
        HermitianProduct<T, R>.Run(a.Part(j + 1, rest, j + 1, rest), v, product, threads, scratch);
        if (i > 0)
        {
            ColumnMajor<T> before = a.Part(j + 1, rest, k, i), beforeW = w.Part(j + 1, rest, 0, i);
            Columns<T, R>.Dots(beforeW, v, coefficients, 1);
            Columns<T, R>.Dots(before, v, coefficients + Block, 1);
            for (nint p = 0; p < i; p++) (coefficients[p], coefficients[Block + p]) = (-coefficients[p], -coefficients[Block + p]);
            Columns<T, R>.Multiply(before, coefficients, product, 1);
            Columns<T, R>.Multiply(beforeW, coefficients + Block, product, 1);
        }
        ColumnKernels<T, R>.Scale(factor, product, rest);
        T half = Entry<T, R>.Scale(factor, R.CreateTruncating(-0.5)) * ColumnKernels<T, R>.Dot(product, v, rest);
        ColumnKernels<T, R>.MultiplyAdd(half, v, product, rest);
    }

    /// <summary>The matrix right of and below the block: a -= V w* + w V*, its lower triangle a stripe of columns at a time.</summary>
    private void Trailing(nint k, nint width, ColumnMajor<T> w, T* left, T* right)
    {
        nint from = k + width, rest = n - from;
        if (rest == 0) return;
        ColumnMajor<T> both = new(left, rest, 2 * width), exchanged = new(right, rest, 2 * width);
        for (nint p = 0; p < width; p++)
        {
            ReadOnlySpan<T> v = new(a.At(from, k + p), (int)rest), x = new(w.At(from, p), (int)rest);
            v.CopyTo(new(both.Column(p), (int)rest));
            x.CopyTo(new(both.Column(width + p), (int)rest));
            x.CopyTo(new(exchanged.Column(p), (int)rest));
            v.CopyTo(new(exchanged.Column(width + p), (int)rest));
        }
        const nint stripe = 128;
        for (nint j = 0; j < rest; j += stripe)
        {
            nint columns = nint.Min(stripe, rest - j);
            Gemm<T>.Subtract(
                both.Part(j, rest - j, 0, 2 * width).AsMatrix,
                exchanged.Part(j, columns, 0, 2 * width).AsMatrix.Adjoint,
                a.Part(from + j, rest - j, from + j, columns).AsMatrix,
                threads);
        }
    }
}
