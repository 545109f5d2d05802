namespace Strided;

/// <summary>Makes strips: chooses the lines to show and asks for each of their cells.</summary>
internal static class StripMaker
{
    private const int MostLines = 7;
    private const int LongestLook = 40;

    /// <summary>The strip of a grid, of which those lines are shown that matter to the layouts.</summary>
    /// <param name="grid">The cells.</param>
    /// <param name="layouts">The arrays whose elements should be seen.</param>
    /// <param name="cell">Makes a cell from its first byte and the first byte behind it.</param>
    public static Strip Make(Grid grid, ReadOnlySpan<Layout> layouts, Func<nint, nint, Cell> cell)
    {
        var lines = new List<StripLine>();
        foreach (nint number in Chosen(grid, layouts))
        {
            nint first = number * grid.PerLine;
            var cells = new Cell[(int)nint.Min(grid.PerLine, grid.Cells - first)];
            for (int k = 0; k < cells.Length; k++)
            {
                nint start = grid.Origin + (first + k) * grid.CellBytes;
                cells[k] = cell(start, start + grid.CellBytes);
            }
            lines.Add(new(number, cells));
        }
        return new(grid, [.. lines], layouts.Length == 1 ? Arrows(grid, layouts[0]) : []);
    }

    private static StrideArrow[] Arrows(Grid grid, in Layout layout)
    {
        var arrows = new List<StrideArrow>();
        nint from = layout.Offset - grid.Origin;
        for (int axis = 0; axis < layout.Rank && layout.Size > 0; axis++)
            if (layout.Shape[axis] > 1)
                arrows.Add(new(axis, layout.Shape[axis], layout.Strides[axis], from, from + layout.Strides[axis]));
        return [.. arrows];
    }

    /// <summary>All lines, or those of the first and last visits and of the first step along each axis.</summary>
    private static SortedSet<nint> Chosen(Grid grid, ReadOnlySpan<Layout> layouts)
    {
        var chosen = new SortedSet<nint>();
        if (!grid.IsSummary)
        {
            for (nint line = 0; line < grid.Lines; line++) chosen.Add(line);
            return chosen;
        }
        int share = MostLines / Math.Max(layouts.Length, 1);
        foreach (ref readonly Layout layout in layouts)
        {
            if (layout.Size == 0) continue;
            var mine = new SortedSet<nint> { grid.LineOf(layout.Offset), grid.LineOf(Visits.Place(layout, layout.Size - 1)) };
            for (int axis = layout.Rank - 1; axis >= 0; axis--)
                if (layout.Shape[axis] > 1 && mine.Count < share - 2) mine.Add(grid.LineOf(layout.Offset + layout.Strides[axis]));
            int fromFront = share - Math.Max(1, share / 2 - 1);
            for (nint visit = 1; visit < nint.Min(layout.Size, LongestLook) && mine.Count <= fromFront; visit++)
                mine.Add(grid.LineOf(Visits.Place(layout, visit)));
            for (nint visit = 1; visit < nint.Min(layout.Size, LongestLook) && mine.Count < share; visit++)
                mine.Add(grid.LineOf(Visits.Place(layout, layout.Size - 1 - visit)));
            chosen.UnionWith(mine);
        }
        if (chosen.Count == 0) chosen.UnionWith([0, grid.Lines - 1]);
        // Beside a lone line its neighbours tell more than nothing.
        for (nint line = chosen.Max + 1; chosen.Count < 3 && line < grid.Lines; line++) chosen.Add(line);
        for (nint line = chosen.Min - 1; chosen.Count < 3 && line >= 0; line--) chosen.Add(line);
        return chosen;
    }
}
