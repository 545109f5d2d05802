namespace Strided;

/// <summary>A two-dimensional piece of pinned memory. Steps are bytes and may be anything.</summary>
internal readonly unsafe struct Matrix
{
    public Matrix(byte* start, nint rows, nint columns, nint rowStep, nint columnStep)
    {
        Start = start;
        (Rows, Columns) = (rows, columns);
        (RowStep, ColumnStep) = (rowStep, columnStep);
    }

    public byte* Start { get; }

    public nint Rows { get; }

    public nint Columns { get; }

    public nint RowStep { get; }

    public nint ColumnStep { get; }

    public Matrix Transposed => new(Start, Columns, Rows, ColumnStep, RowStep);

    public byte* At(nint row, nint column) => Start + row * RowStep + column * ColumnStep;

    public Matrix Part(nint row, nint rows, nint column, nint columns) => new(At(row, column), rows, columns, RowStep, ColumnStep);

    /// <summary>True when the elements of a row lie side by side.</summary>
    public bool HasDenseRows(int itemSize) => ColumnStep == itemSize || Columns == 1;
}
