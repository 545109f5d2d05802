namespace Strided;

/// <summary>A two-dimensional piece of pinned memory. Steps are bytes and may be anything.</summary>
internal readonly unsafe struct Matrix
{
    public Matrix(byte* start, nint rows, nint columns, nint rowStep, nint columnStep, bool isConjugate = false)
    {
        Start = start;
        (Rows, Columns) = (rows, columns);
        (RowStep, ColumnStep) = (rowStep, columnStep);
        IsConjugate = isConjugate;
    }

    public byte* Start { get; }

    public nint Rows { get; }

    public nint Columns { get; }

    public nint RowStep { get; }

    public nint ColumnStep { get; }

    /// <summary>True when products read the conjugates of the elements. Only operands are conjugate, never a destination.</summary>
    public bool IsConjugate { get; }

    public Matrix Transposed => new(Start, Columns, Rows, ColumnStep, RowStep, IsConjugate);

    /// <summary>The conjugate transpose: for products of complex matrices; the transpose of real ones.</summary>
    public Matrix Adjoint => new(Start, Columns, Rows, ColumnStep, RowStep, !IsConjugate);

    public byte* At(nint row, nint column) => Start + row * RowStep + column * ColumnStep;

    public Matrix Part(nint row, nint rows, nint column, nint columns) => new(At(row, column), rows, columns, RowStep, ColumnStep, IsConjugate);

    /// <summary>A matrix of the same form so many bytes further on.</summary>
    public Matrix Moved(nint bytes) => new(Start + bytes, Rows, Columns, RowStep, ColumnStep, IsConjugate);

    /// <summary>True when the elements of a row lie side by side.</summary>
    public bool HasDenseRows(int itemSize) => ColumnStep == itemSize || Columns == 1;

    /// <summary>Column after column of memory, the way LAPACK keeps its matrices.</summary>
    public static Matrix InColumns<T>(T* start, nint rows, nint columns) where T : unmanaged =>
        new((byte*)start, rows, columns, sizeof(T), rows * sizeof(T));
}
