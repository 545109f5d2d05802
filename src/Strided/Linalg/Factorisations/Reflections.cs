using System.Numerics;

namespace Strided;

/// <summary>A matrix of any shape as q r, by blocks of Householder's reflections.</summary>
internal static unsafe class Reflections<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Writes r, and q unless it is not wanted. q has its zeros already.</summary>
    public static void Factors(Matrix x, Matrix? q, Matrix r, int threads)
    {
        using var workbench = new Workbench();
        ColumnMajor<T> a = Load(workbench, x);
        var factored = Factor(workbench, a, threads);
        nint least = nint.Min(a.Rows, a.Columns);
        Transfer<T>.CopyLower(a.Part(0, least, 0, a.Columns).Transposed, r.Part(0, least, 0, a.Columns).Transposed);
        if (q is not { } basis) return;
        var columns = new ColumnMajor<T>(workbench.Take<T>(basis.Rows * basis.Columns), basis.Rows, basis.Columns);
        factored.Form(workbench, columns);
        Transfer<T>.Copy(columns.AsMatrix, basis);
    }

    /// <summary>Writes the transpose of the factored matrix, and the scalars in a row.</summary>
    public static void Raw(Matrix x, Matrix h, Matrix tau, int threads)
    {
        using var workbench = new Workbench();
        ColumnMajor<T> a = Load(workbench, x);
        var factored = Factor(workbench, a, threads);
        Transfer<T>.Copy(a.Transposed, h);
        Transfer<T>.Copy(new((byte*)factored.Tau, 1, tau.Columns, 0, sizeof(T)), tau);
    }

    /// <summary>A wide matrix is factored by its square part, and the rest turned with it.</summary>
    private static HouseholderColumns<T, R> Factor(Workbench workbench, ColumnMajor<T> a, int threads)
    {
        nint least = nint.Min(a.Rows, a.Columns);
        var factored = new HouseholderColumns<T, R>(workbench, a.Part(0, a.Rows, 0, least), threads);
        if (least < a.Columns) factored.ApplyAdjoint(a.Part(0, a.Rows, least, a.Columns - least).AsMatrix);
        return factored;
    }

    private static ColumnMajor<T> Load(Workbench workbench, Matrix x)
    {
        var a = new ColumnMajor<T>(workbench.Take<T>(x.Rows * x.Columns), x.Rows, x.Columns);
        Transfer<T>.Copy(x, a.AsMatrix);
        return a;
    }
}
