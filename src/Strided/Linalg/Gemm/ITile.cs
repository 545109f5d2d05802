namespace Strided;

/// <summary>The innermost loop of a packed product of real numbers: one tile of the result, all of it in registers, over a run of the inner axis.</summary>
internal unsafe interface ITile<T> where T : unmanaged
{
    static abstract int Rows { get; }

    static abstract int Columns { get; }

    /// <summary>z[i, j] = sum over p of a[p, i] * b[p, j], or is increased by it; p in rising order; a and b dense, <paramref name="rowStep"/> bytes between rows of z.</summary>
    static abstract void Run(nint depth, T* a, T* b, byte* z, nint rowStep, bool add);

    /// <summary>Makes complex numbers of sums in which real and imaginary parts of the left side were rows of their own: row i of z is row 2 i + sqrt(-1) row 2 i + 1.</summary>
    static abstract void Pair(T* sums, byte* z, nint rowStep, bool add);
}
