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
        for (nint k = (a.Columns - 1) / Block * Block; k >= 0; k -= Block)
        {
            using var inner = new Workbench();
            nint width = nint.Min(Block, a.Columns - k), rows = a.Rows - k;
            new BlockReflector<T, R>(inner, a.Part(k, rows, k, width), tau + k).Apply(z.Part(k, rows, 0, z.Columns), adjoint: false, threads);
        }
    }

    private static void Panel(ColumnMajor<T> a, T* tau)
    {
        T* sums = stackalloc T[(int)Block];
        for (nint j = 0; j < a.Columns; j++)
        {
            T* x = a.At(j, j);
            nint rows = a.Rows - j, rest = a.Columns - j - 1;
            tau[j] = Reflector<T, R>.Make(ref *x, x + 1, rows - 1);
            T diagonal = *x;
            *x = T.One;
            T factor = -Entry<T, R>.Conjugate(tau[j]);
            Columns<T, R>.Dots(a.Part(j, rows, j + 1, rest), x, sums, 1);
            for (nint k = 0; k < rest; k++) sums[k] = factor * Entry<T, R>.Conjugate(sums[k]);
            RankOne<T>.Run(x, sums, a.At(j, j + 1), a.Step, rows, rest);
            *x = diagonal;
        }
    }
}
