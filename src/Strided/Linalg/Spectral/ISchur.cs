using System.Numerics;

namespace Strided;

/// <summary>The Schur form of small Hessenberg matrices, real or complex.</summary>
internal interface ISchur<T> where T : unmanaged
{
    /// <summary>
    /// Overwrites rows and columns from..to of h with its Schur form and multiplies z from the right; with <paramref name="whole"/> the rest of h
    /// follows. False when some eigenvalue did not converge.
    /// </summary>
    static abstract unsafe bool Run(ColumnMajor<T> h, nint from, nint to, Complex* values, ColumnMajor<T> z, bool whole);

    /// <summary>True when entry (k, k - 1) is a rounding error beside its neighbours in rows from..to.</summary>
    static abstract bool IsNegligible(ColumnMajor<T> h, nint from, nint to, nint k);

    /// <summary>The size of the eigenvalues of the diagonal block that ends at k, and how many rows it has.</summary>
    static abstract (double Size, nint Rows) BlockAt(ColumnMajor<T> t, nint k);
}
