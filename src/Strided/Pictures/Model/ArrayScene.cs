namespace Strided;

/// <summary>An array over its buffer.</summary>
internal static class ArrayScene
{
    public static Scene Of(NDArray a, string name)
    {
        name = Words.Name(name);
        return new($"Array {name} and its buffer", [Panel(a, a.Layout, Words.Caption(a, name))]);
    }

    /// <summary>A layout over the array's buffer.</summary>
    public static Panel Panel(NDArray a, in Layout layout, string caption)
    {
        Grid grid = Grid.Over(a, a.Layout, layout);
        var visits = new Visits(layout);
        Strip strip = StripMaker.Make(grid, [layout], (start, end) =>
        {
            VisitCount count = visits.On(start, end);
            return new(start - grid.Origin, CellText.At(a, grid, start, count), count.IsVisited ? CellRole.Visited : CellRole.Unvisited, count);
        });
        GC.KeepAlive(a);
        return new(caption, strip, [Reach(layout, strip)], CellLabels.Visits);
    }

    /// <summary>How many elements there are and how much of the buffer they are.</summary>
    public static string Reach(in Layout layout, Strip strip)
    {
        Grid grid = strip.Grid;
        string buffer = grid.Cells == 0 ? "a buffer of no bytes" : $"{Words.Count(grid.Cells, "cell")} of {Words.Count(grid.CellBytes, "byte")}";
        if (layout.Size == 0) return $"No elements; {buffer}.";
        string elements = $"{Words.Count(layout.Size, "element")}, numbered in the order of the visits";
        if (layout.Size == 1) elements = "1 element";
        if (Distinct(layout) is not { } distinct) return $"{elements}, over {buffer}; neighbours overlap.";
        string times = distinct < layout.Size ? $", each place visited {Words.Count(layout.Size / distinct, "time")}" : "";
        nint cells = distinct * (layout.ItemSize / grid.CellBytes);
        return $"{elements}{times}: {(cells == grid.Cells ? (cells == 1 ? buffer : $"all {buffer}") : $"{Words.Number(cells)} of {buffer}")}.";
    }

    /// <summary>The number of different places of elements, or null when elements overlap other than by a stride of 0.</summary>
    private static nint? Distinct(in Layout layout)
    {
        Span<nint> shape = stackalloc nint[layout.Rank];
        nint places = 1;
        for (int axis = 0; axis < layout.Rank; axis++)
        {
            shape[axis] = layout.Shape[axis] > 1 && layout.Strides[axis] == 0 ? 1 : layout.Shape[axis];
            places *= shape[axis];
        }
        bool apart = Overlap.SelfOverlap(shape, layout.Strides.AsSpan(), layout.ItemSize, maxWork: 1000) == OverlapAnswer.No;
        return apart ? places : null;
    }
}
