namespace Strided;

/// <summary>The innermost loop of a packed product: one tile of the result, all of it in registers, over a run of the inner axis.</summary>
internal unsafe interface ITile<T> where T : unmanaged
{
    static abstract int Rows { get; }

    static abstract int Columns { get; }

    /// <summary>z[i, j] = sum over p of a[p, i] * b[p, j], p in rising order; all three dense, z with <see cref="Columns"/> to a row.</summary>
    static abstract void Run(nint depth, T* a, T* b, T* z);
}
