using System.Numerics;

namespace Strided;

/// <summary>A tall matrix a = Q r by blocks of reflections, which stay where the zeros of r would be.</summary>
internal sealed unsafe class HouseholderColumns<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const nint Block = 32;

    private readonly ColumnMajor<T> a;
    private readonly T* tau;
    private readonly int threads;

    /// <summary>Factors a in place: r on and above the diagonal.</summary>
    public HouseholderColumns(Workbench workbench, ColumnMajor<T> a, int threads)
    {
        (this.a, this.threads) = (a, threads);
        tau = workbench.Take<T>(a.Columns);
        if (NativeReflections<T, R>.TryFactor(workbench, a, tau)) return;
        for (nint k = 0; k < a.Columns; k += Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, a.Columns - k), rows = a.Rows - k;
            Panel(a.Part(k, rows, k, width), tau + k);
            if (k + width < a.Columns)
                new BlockReflector<T, R>(inner, a.Part(k, rows, k, width), tau + k)
                    .Apply(a.Part(k, rows, k + width, a.Columns - k - width).AsMatrix, adjoint: true, threads);
        }
    }

    /// <summary>The scalars of the reflections.</summary>
    public T* Tau => tau;

    /// <summary>z becomes Q* z.</summary>
    public void ApplyAdjoint(Matrix z)
    {
        if (NativeReflections<T, R>.TryApply(a, tau, z, adjoint: true)) return;
        for (nint k = 0; k < a.Columns; k += Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, a.Columns - k), rows = a.Rows - k;
            new BlockReflector<T, R>(inner, a.Part(k, rows, k, width), tau + k).Apply(z.Part(k, rows, 0, z.Columns), adjoint: true, threads);
        }
    }

    /// <summary>z becomes Q z.</summary>
    public void Apply(Matrix z)
    {
        if (NativeReflections<T, R>.TryApply(a, tau, z, adjoint: false)) return;
        for (nint k = (a.Columns - 1) / Block * Block; k >= 0; k -= Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, a.Columns - k), rows = a.Rows - k;
            new BlockReflector<T, R>(inner, a.Part(k, rows, k, width), tau + k).Apply(z.Part(k, rows, 0, z.Columns), adjoint: false, threads);
        }
    }

    /// <summary>z becomes the first columns of Q.</summary>
    public void Form(Workbench workbench, ColumnMajor<T> z)
    {
        Transfer<T>.Copy(a.AsMatrix, z.Part(0, z.Rows, 0, a.Columns).AsMatrix);
        if (NativeReflections<T, R>.TryForm(workbench, z, a.Columns, tau)) return;
        if (z.Columns <= Block)
        {
            FormPanel(z);
            return;
        }
        Transfer<T>.Diagonal(z.AsMatrix, T.One);
        Apply(z.AsMatrix);
    }

    /// <summary>In the place of the reflections, from the last to the first: what is left of a reflection is not changed by it.</summary>
    private void FormPanel(ColumnMajor<T> z)
    {
        for (nint j = a.Columns; j < z.Columns; j++)
        {
            new Span<T>(z.Column(j), (int)z.Rows).Clear();
            z[j, j] = T.One;
        }
        for (nint j = a.Columns - 1; j >= 0; j--)
        {
            T* x = z.At(j, j);
            nint rows = z.Rows - j;
            *x = T.One;
            Reflect(x, -tau[j], z.Part(j, rows, j + 1, z.Columns - j - 1));
            ColumnKernels<T, R>.Scale(-tau[j], x + 1, rows - 1);
            *x = T.One - tau[j];
            new Span<T>(z.Column(j), (int)j).Clear();
        }
    }

    private static void Panel(ColumnMajor<T> a, T* tau)
    {
        for (nint j = 0; j < a.Columns; j++)
        {
            T* x = a.At(j, j);
            nint rows = a.Rows - j;
            tau[j] = Reflector<T, R>.Make(ref *x, x + 1, rows - 1);
            T diagonal = *x;
            *x = T.One;
            Reflect(x, -Entry<T, R>.Conjugate(tau[j]), a.Part(j, rows, j + 1, a.Columns - j - 1));
            *x = diagonal;
        }
    }

    /// <summary>z becomes (I + factor x x*) z.</summary>
    private static void Reflect(T* x, T factor, ColumnMajor<T> z)
    {
        T* sums = stackalloc T[(int)Block];
        Columns<T, R>.Dots(z, x, sums, 1);
        for (nint k = 0; k < z.Columns; k++) sums[k] = factor * Entry<T, R>.Conjugate(sums[k]);
        RankOne<T>.Run(x, sums, z.Start, z.Step, z.Rows, z.Columns);
    }
}
