using System.Numerics;

namespace Strided;

/// <summary>A square matrix a = Q h Q* with h zero below the first subdiagonal, by blocks of reflections.</summary>
/// <remarks>G. Quintana-Orti, R. van de Geijn, "Improving the performance of reduction to Hessenberg form" (2006), in LAPACK's variant.</remarks>
internal sealed unsafe class HessenbergReduction<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const nint Block = 32;

    private readonly ColumnMajor<T> a;
    private readonly nint from;
    private readonly nint to;
    private readonly T* tau;
    private readonly int threads;

    /// <summary>Reduces rows and columns from..to, the last one included; the rest is triangular already.</summary>
    public HessenbergReduction(Workbench workbench, ColumnMajor<T> a, nint from, nint to, int threads)
    {
        (this.a, this.from, this.to, this.threads) = (a, from, to, threads);
        nint n = a.Rows;
        tau = workbench.TakeZeros<T>(n);
        ColumnMajor<T> y = new(workbench.Take<T>(n * Block), n, Block), t = new(workbench.Take<T>(Block * Block), Block, Block);
        T* sums = workbench.Take<T>(2 * Block);
        for (nint k = from; k < to - 1; k += Block)
        {
            nint width = nint.Min(Block, to - 1 - k);
            Panel(k, width, y, t, sums);
            Trailing(k, width, y);
        }
    }

    /// <summary>z becomes Q z.</summary>
    public void Apply(Matrix z)
    {
        nint count = to - 1 - from;
        for (nint k = from + (count - 1) / Block * Block; k >= from && count > 0; k -= Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, to - 1 - k), length = to - k;
            new BlockReflector<T, R>(inner, a.Part(k + 1, length, k, width), tau + k).Apply(z.Part(k + 1, length, 0, z.Columns), adjoint: false, threads);
        }
    }

    /// <summary>z becomes z Q.</summary>
    public void ApplyRight(Matrix z)
    {
        for (nint k = from; k < to - 1; k += Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, to - 1 - k), length = to - k;
            new BlockReflector<T, R>(inner, a.Part(k + 1, length, k, width), tau + k).ApplyRight(z.Part(0, z.Rows, k + 1, length), threads);
        }
    }

    /// <summary>Reflects a block of columns; y becomes a V t, from row k + 1 on.</summary>
    private void Panel(nint k, nint width, ColumnMajor<T> y, ColumnMajor<T> t, T* sums)
    {
        nint top = k + 1, length = to - k;
        T* inner = sums + Block;
        T below = T.Zero;
        for (nint j = 0; j < width; j++)
        {
            nint c = k + j;
            T* column = a.At(top, c);
            ColumnMajor<T> v = a.Part(top, length, k, j);
            if (j > 0)
            {
                for (nint p = 0; p < j; p++) sums[p] = -Entry<T, R>.Conjugate(a[c, k + p]);
                Columns<T, R>.Multiply(y.Part(top, length, 0, j), sums, column, 1);
                Reflect(v, t, column, sums, inner);
                a[c, c - 1] = below;
            }
            T* x = a.At(c + 1, c);
            nint rest = to - c;
            T factor = tau[c] = Reflector<T, R>.Make(ref *x, x + 1, rest - 1);
            below = *x;
            *x = T.One;
            T* product = y.At(top, j);
            new Span<T>(product, (int)length).Clear();
            Columns<T, R>.Multiply(a.Part(top, length, c + 1, rest), x, product, threads);
            Columns<T, R>.Dots(a.Part(c + 1, rest, k, j), x, inner, 1);
            for (nint p = 0; p < j; p++) sums[p] = -inner[p];
            Columns<T, R>.Multiply(y.Part(top, length, 0, j), sums, product, 1);
            ColumnKernels<T, R>.Scale(factor, product, length);
            for (nint p = 0; p < j; p++)
            {
                T sum = T.Zero;
                for (nint q = p; q < j; q++) sum += t[p, q] * inner[q];
                t[p, j] = -factor * sum;
            }
            t[j, j] = factor;
        }
        a[k + width, k + width - 1] = below;
    }

    /// <summary>The column becomes (I - V t* V*) times itself; V has ones where its columns begin and zeros above, which are other numbers in memory.</summary>
    private static void Reflect(ColumnMajor<T> v, ColumnMajor<T> t, T* column, T* sums, T* turned)
    {
        nint width = v.Columns;
        for (nint p = 0; p < width; p++)
            sums[p] = column[p] + ColumnKernels<T, R>.Dot(v.At(p + 1, p), column + p + 1, v.Rows - p - 1);
        for (nint p = 0; p < width; p++)
        {
            T sum = T.Zero;
            for (nint q = 0; q <= p; q++) sum += Entry<T, R>.Conjugate(t[q, p]) * sums[q];
            turned[p] = -sum;
        }
        for (nint p = 0; p < width; p++)
        {
            column[p] += turned[p];
            ColumnKernels<T, R>.MultiplyAdd(turned[p], v.At(p + 1, p), column + p + 1, v.Rows - p - 1);
        }
    }

    private void Trailing(nint k, nint width, ColumnMajor<T> y)
    {
        using var inner = new Workbench();
        nint n = a.Rows, top = k + 1, length = to - k, next = k + width, rest = to + 1 - next;
        var block = new BlockReflector<T, R>(inner, a.Part(top, length, k, width), tau + k);
        // The columns right of the block, from row top on, by y; what stands above by the block itself, which there also meets the block's own columns.
        T below = a[next, next - 1];
        a[next, next - 1] = T.One;
        Gemm<T>.Subtract(
            y.Part(top, length, 0, width).AsMatrix, a.Part(next, rest, k, width).AsMatrix.Adjoint, a.Part(top, length, next, rest).AsMatrix, threads);
        a[next, next - 1] = below;
        block.ApplyRight(a.Part(0, top, top, length).AsMatrix, threads);
        block.Apply(a.Part(top, length, next, n - next).AsMatrix, adjoint: true, threads);
    }
}
