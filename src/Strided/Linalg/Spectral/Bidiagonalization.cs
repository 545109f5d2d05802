using System.Numerics;

namespace Strided;

/// <summary>A tall or square matrix a = Q b P* with b real and upper bidiagonal, by blocks of reflections from both sides.</summary>
/// <remarks>J. J. Dongarra, D. C. Sorensen, S. J. Hammarling, "Block reduction of matrices to condensed forms" (1989).</remarks>
internal sealed unsafe class Bidiagonalization<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const nint Block = 32;

    /// <summary>The last so many columns stay in the nearest caches, and are brought up to date at every reflection.</summary>
    private const nint Near = 128;

    private readonly ColumnMajor<T> a;
    private readonly ColumnMajor<T> rows;
    private readonly T* tauQ;
    private readonly T* tauP;
    private readonly int threads;

    /// <summary>Reduces a, made by <see cref="Padded"/>; it is overwritten with the reflections of its columns. Those of its rows are kept apart, as columns.</summary>
    public Bidiagonalization(Workbench workbench, ColumnMajor<T> a, double* diagonal, double* beside, int threads)
    {
        (this.a, this.threads) = (a, threads);
        nint m = a.Rows, n = a.Columns;
        tauQ = workbench.Take<T>(n);
        tauP = workbench.TakeZeros<T>(n);
        rows = Padded(workbench, n, n);
        nint blocked = n <= Near ? 0 : (n - Near + Block - 1) / Block * Block;
        if (blocked > 0) Blocks(workbench, blocked, diagonal, beside);
        OneByOne(workbench, blocked, diagonal, beside);
    }

    /// <summary>A matrix with zeros below and beside it, so that registers may read beyond its end, and four columns at a time.</summary>
    public static ColumnMajor<T> Padded(Workbench workbench, nint rows, nint columns)
    {
        nint step = Length(rows) + UpdatedColumns<T, R>.Rows;
        return new(workbench.TakeZeros<T>(step * (columns + UpdatedColumns<T, R>.Together - 1)), rows, columns, step);
    }

    private static nint Length(nint rows) => (rows + UpdatedColumns<T, R>.Rows - 1) / UpdatedColumns<T, R>.Rows * UpdatedColumns<T, R>.Rows;

    private void Blocks(Workbench workbench, nint end, double* diagonal, double* beside)
    {
        nint m = a.Rows, n = a.Columns;
        ColumnMajor<T> x = new(workbench.Take<T>(m * Block), m, Block), y = new(workbench.Take<T>(n * Block), n, Block);
        T* sums = workbench.Take<T>(2 * Block), left = workbench.Take<T>(2 * m * Block), right = workbench.Take<T>(2 * n * Block);
        for (nint k = 0; k < end; k += Block)
        {
            for (nint i = 0; i < Block; i++)
            {
                Column(k, i, x, y, diagonal, sums);
                Row(k, i, x, y, beside, sums);
            }
            Trailing(k, Block, x, y, left, right);
        }
    }

    /// <summary>
    /// Column after column, each with its row. What a pair of reflections does to the rest, a -= v y* + x u*, is done while the rest is read for the next
    /// pair, so that every entry comes by twice.
    /// </summary>
    private void OneByOne(Workbench workbench, nint first, double* diagonal, double* beside)
    {
        nint m = a.Rows, n = a.Columns, room = Length(nint.Max(m, n)) + UpdatedColumns<T, R>.Rows;
        T* x = workbench.TakeZeros<T>(room), y = workbench.TakeZeros<T>(room), minusY = workbench.TakeZeros<T>(room), minusU = workbench.TakeZeros<T>(room);
        for (nint j = first; j < n; j++)
        {
            nint length = m - j, wide = n - j - 1, padded = Length(length);
            T* column = a.At(j, j), before = a.At(j, j - 1), product = y + j + 1;
            if (j > first)
            {
                ColumnKernels<T, R>.MultiplyAdd(minusY[j], before, column, padded);
                ColumnKernels<T, R>.MultiplyAdd(minusU[j], x + j, column, padded);
            }
            T factor = tauQ[j] = Reflector<T, R>.Make(ref *column, column + 1, length - 1);
            diagonal[j] = double.CreateTruncating(Entry<T, R>.Real(*column));
            *column = T.One;
            if (wide == 0) return;
            for (nint k = j + 1; k < n; k += UpdatedColumns<T, R>.Together)
                if (j > first) UpdatedColumns<T, R>.Run(a.At(j, k), a.Step, before, minusY + k, x + j, minusU + k, column, padded, y + k);
                else ColumnKernels<T, R>.Dots(a.At(j, k), a.Step, column, padded, y + k);
            ColumnKernels<T, R>.Scale(factor, product, wide);

            T* u = rows.At(j + 1, j);
            for (nint c = 0; c < wide; c++) u[c] = Entry<T, R>.Conjugate(a[j, j + 1 + c]) - product[c];
            factor = tauP[j] = Reflector<T, R>.Make(ref *u, u + 1, wide - 1);
            beside[j] = double.CreateTruncating(Entry<T, R>.Real(*u));
            *u = T.One;
            nint rest = Length(length - 1);
            new Span<T>(x + j + 1, (int)rest).Clear();
            for (nint k = 0; k < wide; k += UpdatedColumns<T, R>.Together) ColumnKernels<T, R>.Multiples(a.At(j + 1, j + 1 + k), a.Step, u + k, x + j + 1, rest);
            ColumnKernels<T, R>.MultiplyAdd(-ColumnKernels<T, R>.Dot(product, u, wide), column + 1, x + j + 1, rest);
            ColumnKernels<T, R>.Scale(factor, x + j + 1, rest);
            for (nint k = 0; k < wide; k++) (minusY[j + 1 + k], minusU[j + 1 + k]) = (-Entry<T, R>.Conjugate(product[k]), -Entry<T, R>.Conjugate(u[k]));
        }
    }

    /// <summary>z becomes Q z.</summary>
    public void ApplyQ(Matrix z) => Apply(a, tauQ, 0, a.Columns, z);

    /// <summary>z becomes P z.</summary>
    public void ApplyP(Matrix z) => Apply(rows, tauP, 1, a.Columns - 1, z);

    private void Apply(ColumnMajor<T> reflections, T* tau, nint down, nint count, Matrix z)
    {
        for (nint k = (count - 1) / Block * Block; k >= 0 && count > 0; k -= Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, count - k), from = k + down, length = reflections.Rows - from;
            new BlockReflector<T, R>(inner, reflections.Part(from, length, k, width), tau + k).Apply(z.Part(from, length, 0, z.Columns), adjoint: false, threads);
        }
    }

    /// <summary>Brings column k + i up to date and reflects it; y gets what that does to the columns right of it.</summary>
    private void Column(nint k, nint i, ColumnMajor<T> x, ColumnMajor<T> y, double* diagonal, T* sums)
    {
        nint m = a.Rows, n = a.Columns, j = k + i, length = m - j, rest = n - j - 1;
        T* v = a.At(j, j);
        ColumnMajor<T> before = a.Part(j, length, k, i), beforeX = x.Part(j, length, 0, i);
        Subtract(before, y.Start + j, y.Step, v, sums);
        Subtract(beforeX, rows.At(j, k), rows.Step, v, sums);
        T factor = tauQ[j] = Reflector<T, R>.Make(ref *v, v + 1, length - 1);
        diagonal[j] = double.CreateTruncating(Entry<T, R>.Real(*v));
        *v = T.One;
        T* product = y.At(j + 1, i);
        Columns<T, R>.Dots(a.Part(j, length, j + 1, rest), v, product, threads);
        Columns<T, R>.Dots(before, v, sums, 1);
        Columns<T, R>.Dots(beforeX, v, sums + Block, 1);
        for (nint p = 0; p < i; p++) (sums[p], sums[Block + p]) = (-sums[p], -sums[Block + p]);
        Columns<T, R>.Multiply(y.Part(j + 1, rest, 0, i), sums, product, 1);
        Columns<T, R>.Multiply(rows.Part(j + 1, rest, k, i), sums + Block, product, 1);
        ColumnKernels<T, R>.Scale(factor, product, rest);
    }

    /// <summary>Brings row k + i up to date and reflects it; x gets what that does to the rows below.</summary>
    private void Row(nint k, nint i, ColumnMajor<T> x, ColumnMajor<T> y, double* beside, T* sums)
    {
        nint m = a.Rows, n = a.Columns, j = k + i, length = n - j - 1, rest = m - j - 1;
        T* u = rows.At(j + 1, j);
        for (nint c = 0; c < length; c++) u[c] = Entry<T, R>.Conjugate(a[j, j + 1 + c]);
        ColumnMajor<T> before = rows.Part(j + 1, length, k, i), beforeY = y.Part(j + 1, length, 0, i + 1);
        Subtract(beforeY, a.At(j, k), a.Step, u, sums);
        Subtract(before, x.Start + j, x.Step, u, sums);
        T factor = tauP[j] = Reflector<T, R>.Make(ref *u, u + 1, length - 1);
        beside[j] = double.CreateTruncating(Entry<T, R>.Real(*u));
        *u = T.One;
        T* product = x.At(j + 1, i);
        new Span<T>(product, (int)rest).Clear();
        Columns<T, R>.Multiply(a.Part(j + 1, rest, j + 1, length), u, product, threads);
        Columns<T, R>.Dots(beforeY, u, sums, 1);
        Columns<T, R>.Dots(before, u, sums + Block, 1);
        for (nint p = 0; p <= i; p++) (sums[p], sums[Block + p]) = (-sums[p], -sums[Block + p]);
        Columns<T, R>.Multiply(a.Part(j + 1, rest, k, i + 1), sums, product, 1);
        Columns<T, R>.Multiply(x.Part(j + 1, rest, 0, i), sums + Block, product, 1);
        ColumnKernels<T, R>.Scale(factor, product, rest);
    }

    /// <summary>y -= a conj(c), the entries of c at one distance.</summary>
    private static void Subtract(ColumnMajor<T> a, T* c, nint step, T* y, T* coefficients)
    {
        for (nint p = 0; p < a.Columns; p++) coefficients[p] = -Entry<T, R>.Conjugate(c[p * step]);
        Columns<T, R>.Multiply(a, coefficients, y, 1);
    }

    /// <summary>The matrix right of and below the block: a -= V y* + x U*, in one product.</summary>
    private void Trailing(nint k, nint width, ColumnMajor<T> x, ColumnMajor<T> y, T* left, T* right)
    {
        nint from = k + width, tall = a.Rows - from, wide = a.Columns - from;
        if (wide == 0) return;
        ColumnMajor<T> both = new(left, tall, 2 * width), other = new(right, wide, 2 * width);
        for (nint p = 0; p < width; p++)
        {
            new ReadOnlySpan<T>(a.At(from, k + p), (int)tall).CopyTo(new(both.Column(p), (int)tall));
            new ReadOnlySpan<T>(x.At(from, p), (int)tall).CopyTo(new(both.Column(width + p), (int)tall));
            new ReadOnlySpan<T>(y.At(from, p), (int)wide).CopyTo(new(other.Column(p), (int)wide));
            new ReadOnlySpan<T>(rows.At(from, k + p), (int)wide).CopyTo(new(other.Column(width + p), (int)wide));
        }
        Gemm<T>.Subtract(both.AsMatrix, other.AsMatrix.Adjoint, a.Part(from, tall, from, wide).AsMatrix, threads);
    }
}
