using System.Runtime.InteropServices;

namespace Strided;

/// <summary>What a library has for one element type, by its Fortran names: addresses, 0 where there is none.</summary>
/// <remarks>
/// Fortran takes every integer by address. They are passed as 64-bit integers below 2^31, whose low half on a little-endian machine is the 32-bit
/// integer: libraries built for 32-bit (LP64) and 64-bit (ILP64) integers read the same number, and write one into a place that was zero.
/// Only arrays of integers differ.
/// </remarks>
internal sealed class Routines
{
    /// <param name="owner">The library.</param>
    /// <param name="handle">Where its names are looked up.</param>
    /// <param name="letter">What the names of this type begin with.</param>
    /// <param name="isComplex">Complex routines are named after unitary and Hermitian matrices, real ones after orthogonal and symmetric.</param>
    public Routines(BlasLibrary owner, nint handle, char letter, bool isComplex)
    {
        Library = owner;
        Gemm = Find("gemm");
        Trsm = Find("trsm");
        Trsv = Find("trsv");
        Getrf = Find("getrf");
        Getri = Find("getri");
        Potrf = Find("potrf");
        Geqrf = Find("geqrf");
        Ormqr = Find(isComplex ? "unmqr" : "ormqr");
        Orgqr = Find(isComplex ? "ungqr" : "orgqr");
        Syevd = Find(isComplex ? "heevd" : "syevd");
        Gesdd = Find("gesdd");
        Geev = Find("geev");

        nint Find(string name) => NativeLibrary.TryGetExport(handle, $"{letter}{name}_", out nint address) ? address : 0;
    }

    public BlasLibrary Library { get; }

    /// <summary>Products.</summary>
    public nint Gemm { get; }

    /// <summary>Triangular solutions.</summary>
    public nint Trsm { get; }

    /// <summary>Triangular solutions for one vector.</summary>
    public nint Trsv { get; }

    /// <summary>LU with partial pivoting.</summary>
    public nint Getrf { get; }

    /// <summary>The inverse from LU.</summary>
    public nint Getri { get; }

    /// <summary>Cholesky's factor.</summary>
    public nint Potrf { get; }

    /// <summary>QR by reflections.</summary>
    public nint Geqrf { get; }

    /// <summary>Multiplication by the q of QR.</summary>
    public nint Ormqr { get; }

    /// <summary>The q of QR.</summary>
    public nint Orgqr { get; }

    /// <summary>Hermitian eigenvalues and vectors.</summary>
    public nint Syevd { get; }

    /// <summary>Singular values and vectors.</summary>
    public nint Gesdd { get; }

    /// <summary>Eigenvalues and vectors.</summary>
    public nint Geev { get; }

    /// <summary>True when there is more than products: all of LAPACK that the library calls.</summary>
    public bool HasLapack =>
        Trsm != 0 && Trsv != 0 && Getrf != 0 && Getri != 0 && Potrf != 0 && Geqrf != 0 && Ormqr != 0 && Orgqr != 0 && Syevd != 0 && Gesdd != 0 && Geev != 0;
}
