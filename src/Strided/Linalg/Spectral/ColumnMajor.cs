namespace Strided;

/// <summary>A matrix whose columns are dense: the form in which the reductions work.</summary>
internal readonly unsafe struct ColumnMajor<T>(T* start, nint rows, nint columns, nint step) where T : unmanaged
{
    public ColumnMajor(T* start, nint rows, nint columns) : this(start, rows, columns, rows) { }

    public T* Start { get; } = start;

    public nint Rows { get; } = rows;

    public nint Columns { get; } = columns;

    /// <summary>Elements from one column to the next.</summary>
    public nint Step { get; } = step;

    public T* Column(nint j) => Start + j * Step;

    public T* At(nint i, nint j) => Start + j * Step + i;

    public ref T this[nint i, nint j] => ref Start[j * Step + i];

    public ColumnMajor<T> Part(nint row, nint rows, nint column, nint columns) => new(At(row, column), rows, columns, Step);

    public Matrix AsMatrix => new((byte*)Start, Rows, Columns, sizeof(T), Step * sizeof(T));

    public Matrix Transposed => AsMatrix.Transposed;

    public void Clear()
    {
        for (nint j = 0; j < Columns; j++) new Span<T>(Column(j), (int)Rows).Clear();
    }
}
