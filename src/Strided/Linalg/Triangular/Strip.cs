namespace Strided;

/// <summary>Some columns of a matrix of few rows, as dense rows: in place where they are dense, else turned into scratch and back.</summary>
internal readonly unsafe struct Strip<T> where T : unmanaged
{
    public const int Width = 64;

    private readonly Matrix source;
    private readonly byte* start;
    private readonly nint rowStep;

    /// <param name="matrix">What the strip is a part of.</param>
    /// <param name="column">Its first column; it has <see cref="Width"/> of them, or as many as there are.</param>
    /// <param name="scratch">Room for <see cref="Width"/> elements a row.</param>
    public Strip(Matrix matrix, nint column, T* scratch)
    {
        source = matrix.Part(0, matrix.Rows, column, nint.Min(Width, matrix.Columns - column));
        bool dense = matrix.ColumnStep == sizeof(T);
        start = dense ? source.Start : (byte*)scratch;
        rowStep = dense ? source.RowStep : Width * sizeof(T);
        if (!dense) Turn.Into(start, rowStep, source.Start, source.RowStep, source.ColumnStep, (int)source.Rows, (int)Columns, sizeof(T));
    }

    public nint Columns => source.Columns;

    /// <summary>Elements from row to row.</summary>
    public nint Step => rowStep / sizeof(T);

    public T* Row(nint index) => (T*)(start + index * rowStep);

    public void WriteBack()
    {
        if (start == source.Start) return;
        if (source.RowStep == sizeof(T)) Turn.Into(source.Start, source.ColumnStep, start, sizeof(T), rowStep, (int)Columns, (int)source.Rows, sizeof(T));
        else
            for (nint j = 0; j < Columns; j++)
                for (nint i = 0; i < source.Rows; i++) *(T*)source.At(i, j) = Row(i)[j];
    }
}
