using System.Numerics;

namespace Strided;

/// <summary>A product of reflections as I - V t V*, with which matrices are multiplied by matrix products.</summary>
/// <remarks>R. Schreiber, C. Van Loan, "A storage-efficient WY representation for products of Householder transformations" (1989).</remarks>
internal readonly unsafe struct BlockReflector<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly ColumnMajor<T> v;
    private readonly ColumnMajor<T> t;

    /// <param name="workbench">Owns the memory.</param>
    /// <param name="panel">Column k holds reflection k below its row k, where v is 1; what stands above is not read.</param>
    /// <param name="tau">The factors.</param>
    public BlockReflector(Workbench workbench, ColumnMajor<T> panel, T* tau)
    {
        nint n = panel.Rows, width = panel.Columns;
        v = new(workbench.Take<T>(n * width), n, width);
        for (nint j = 0; j < width; j++)
        {
            new Span<T>(v.Column(j), (int)j).Clear();
            v[j, j] = T.One;
            new ReadOnlySpan<T>(panel.At(j + 1, j), (int)(n - j - 1)).CopyTo(new(v.At(j + 1, j), (int)(n - j - 1)));
        }
        t = new(workbench.TakeZeros<T>(width * width), width, width);
        Factors(workbench, tau);
    }

    /// <summary>z becomes (I - V t V*) z, or its adjoint's product.</summary>
    public void Apply(Matrix z, bool adjoint, int threads)
    {
        if (z.Columns == 0) return;
        using var workbench = new Workbench();
        Matrix inner = Like(z, workbench.Take<T>(v.Columns * z.Columns), v.Columns), turned = Like(z, workbench.Take<T>(v.Columns * z.Columns), v.Columns);
        Gemm<T>.Set(v.AsMatrix.Adjoint, z, inner, threads);
        Gemm<T>.Set(adjoint ? t.AsMatrix.Adjoint : t.AsMatrix, inner, turned, threads);
        Gemm<T>.Subtract(v.AsMatrix, turned, z, threads);
    }

    /// <summary>z becomes z (I - V t V*).</summary>
    public void ApplyRight(Matrix z, int threads)
    {
        if (z.Rows == 0) return;
        using var workbench = new Workbench();
        ColumnMajor<T> inner = new(workbench.Take<T>(z.Rows * v.Columns), z.Rows, v.Columns), turned = new(workbench.Take<T>(z.Rows * v.Columns), z.Rows, v.Columns);
        Gemm<T>.Set(z, v.AsMatrix, inner.AsMatrix, threads);
        Gemm<T>.Set(inner.AsMatrix, t.AsMatrix, turned.AsMatrix, threads);
        Gemm<T>.Subtract(turned.AsMatrix, v.AsMatrix.Adjoint, z, threads);
    }

    /// <summary>A matrix of other rows in the memory order of z.</summary>
    private static Matrix Like(Matrix z, T* start, nint rows) => z.ColumnStep == sizeof(T)
        ? new((byte*)start, rows, z.Columns, z.Columns * sizeof(T), sizeof(T))
        : new((byte*)start, rows, z.Columns, sizeof(T), rows * sizeof(T));

    /// <summary>Column j of t is -tau[j] t (V* v[j]) over tau[j].</summary>
    private void Factors(Workbench workbench, T* tau)
    {
        nint width = t.Columns;
        var inner = new ColumnMajor<T>(workbench.Take<T>(width * width), width, width);
        Gemm<T>.Set(v.AsMatrix.Adjoint, v.AsMatrix, inner.AsMatrix, threads: 1);
        for (nint j = 0; j < width; j++)
        {
            Columns<T, R>.Multiply(t.Part(0, j, 0, j), inner.Column(j), t.Column(j), 1);
            ColumnKernels<T, R>.Scale(-tau[j], t.Column(j), j);
            t[j, j] = tau[j];
        }
    }
}
