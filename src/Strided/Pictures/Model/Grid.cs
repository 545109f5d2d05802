namespace Strided;

/// <summary>A stretch of a buffer cut into cells of equal size, and cells into lines.</summary>
/// <param name="Origin">The first byte.</param>
/// <param name="End">The first byte behind it.</param>
/// <param name="CellBytes">Bytes of a cell.</param>
/// <param name="PerLine">Cells of a line.</param>
internal readonly record struct Grid(nint Origin, nint End, nint CellBytes, int PerLine)
{
    /// <summary>Lines no longer than this can be taken in, and fit on a page.</summary>
    public const int LongestLine = 16;

    private const int SummaryLine = 8;
    private const int RoundLine = 12;

    /// <summary>More cells than this are summarised.</summary>
    public const int MostCells = 120;

    public nint Cells => (End - Origin + CellBytes - 1) / CellBytes;

    public nint Lines => (Cells + PerLine - 1) / PerLine;

    public bool IsSummary => Cells > MostCells;

    /// <summary>The buffer that an array looks into: that of the array it is a view of, and whatever else the array reaches.</summary>
    public static Grid Over(NDArray a, params ReadOnlySpan<Layout> layouts)
    {
        NDArray root = a.Base ?? a;
        (nint low, nint high) = root.ByteBounds();
        nint unit = root.ItemSize;
        foreach (ref readonly Layout layout in layouts)
        {
            if (layout.Size == 0) continue;
            (nint first, nint end) = Overlap.Bounds(layout.Offset, layout.Shape.AsSpan(), layout.Strides.AsSpan(), layout.ItemSize);
            (low, high) = low == high ? (first, end) : (nint.Min(low, first), nint.Max(high, end));
        }
        unit = Gcd(unit, high - low);
        foreach (ref readonly Layout layout in layouts) unit = Unit(layout, low, unit);
        return new(low, high, unit, LineLength((high - low) / unit, unit, [.. layouts, root.Layout]));
    }

    /// <summary>A new dense buffer.</summary>
    public static Grid Of(in Layout dense) =>
        new(dense.Offset, dense.Offset + dense.ByteCount, dense.ItemSize, LineLength(dense.Size, dense.ItemSize, dense));

    public nint CellOf(nint offset) => (offset - Origin) / CellBytes;

    public nint LineOf(nint offset) => CellOf(offset) / PerLine;

    /// <summary>The largest piece of which all elements, steps and starts are whole multiples.</summary>
    private static nint Unit(in Layout layout, nint low, nint unit)
    {
        unit = Gcd(unit, layout.ItemSize);
        if (layout.Size == 0) return unit;
        unit = Gcd(unit, layout.Offset - low);
        for (int axis = 0; axis < layout.Rank; axis++)
            if (layout.Shape[axis] > 1) unit = Gcd(unit, layout.Strides[axis]);
        return unit;
    }

    /// <summary>All cells in one line if they fit, else whole rows of the array, else a round number.</summary>
    private static int LineLength(nint cells, nint unit, params ReadOnlySpan<Layout> layouts)
    {
        if (cells <= LongestLine) return (int)nint.Max(cells, 1);
        // Cells of large arrays have long numbers in them.
        int longest = cells > MostCells ? SummaryLine : LongestLine;
        nint row = 0;
        foreach (ref readonly Layout layout in layouts)
        {
            for (int axis = 0; axis < layout.Rank; axis++)
            {
                nint step = layout.Shape[axis] > 1 ? nint.Abs(layout.Strides[axis]) / unit : 0;
                if (step > 1 && step <= longest) row = nint.Max(row, step);
            }
        }
        return row == 0 ? SummaryLine : (int)(row * nint.Max(1, RoundLine / row));
    }

    private static nint Gcd(nint a, nint b)
    {
        (a, b) = (nint.Abs(a), nint.Abs(b));
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
