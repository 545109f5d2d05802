using System.Globalization;

namespace Strided;

/// <summary>The cache lines of a reduction.</summary>
internal static class ReductionScene
{
    private const int SmallestCell = 4;

    private const string Legend =
        "Each line drawn is a cache line of 64 bytes. Numbered: the elements that make the first result; the others are not needed for it.";

    public static Scene Of(NDArray a, nint axis, string name)
    {
        name = Words.Name(name);
        int reduced = Axis.Normalize(axis, a.NDim);
        Layout layout = a.Layout, lane = Lane(layout, reduced);
        Grid grid = Aligned(a, Grid.Over(a, layout));
        Visits all = new(layout), visits = new(lane);
        Strip strip = StripMaker.Make(
            grid,
            [lane],
            (start, end) =>
            {
                VisitCount mine = visits.On(start, end);
                VisitCount any = mine.IsVisited ? mine : all.On(start, end);
                CellRole role = mine.IsVisited ? CellRole.Visited : any.IsVisited ? CellRole.Aside : CellRole.Unvisited;
                return new(start - grid.Origin, CellText.At(a, grid, start, any), role, mine);
            });
        strip = strip with { Lines = [.. strip.Lines.Select(line => Measured(line, visits, grid))] };
        GC.KeepAlive(a);
        var notes = new List<string> { Legend };
        for (int k = 0; k < a.NDim; k++)
            if (k == reduced || layout.Shape[k] > 1) notes.Add(Note(layout, grid, k, k == reduced));
        string caption = $"{name}.Sum({reduced}): {CellText.Clean(a.DType.Name)} {a.Shape}, strides {a.Strides}";
        return new($"Cache lines of a reduction of {name} along axis {reduced}", [new(caption, strip, [.. notes], CellLabels.Visits)]);
    }

    /// <summary>The elements that make the first result.</summary>
    private static Layout Lane(in Layout layout, int axis) =>
        layout.Size == 0
            ? new(0, layout.ItemSize, layout.Offset, layout.ItemSize)
            : new(layout.Shape[axis], layout.Strides[axis], layout.Offset, layout.ItemSize);

    /// <summary>The grid with one line for each cache line. Arrays that the GC may move are drawn as if they began on a line.</summary>
    private static Grid Aligned(NDArray a, Grid grid)
    {
        nint before = a.Storage.IsNative ? a.Storage.AddressOf(grid.Origin) & (CacheLines.Bytes - 1) : 0;
        nint cell = CacheLines.Bytes;
        while (cell > SmallestCell && (grid.CellBytes % cell != 0 || before % cell != 0)) cell /= 2;
        nint origin = grid.Origin - before;
        nint lines = (grid.End - origin + CacheLines.Bytes - 1) / CacheLines.Bytes;
        return new(origin, grid.End == grid.Origin ? origin : origin + lines * CacheLines.Bytes, cell, (int)(CacheLines.Bytes / cell));
    }

    private static StripLine Measured(StripLine line, Visits visits, Grid grid)
    {
        nint start = grid.Origin + line.Number * CacheLines.Bytes;
        int used = 0;
        for (int i = 0; i < CacheLines.Bytes; i++)
            if (visits.On(start + i, start + i + 1).IsVisited) used++;
        string remark = used == 0 ? "not fetched" : $"{used} of {CacheLines.Bytes} bytes used";
        return line with { Remark = remark, Used = (double)used / CacheLines.Bytes };
    }

    private static string Note(in Layout layout, Grid grid, int axis, bool isDrawn)
    {
        Layout lane = Lane(layout, axis);
        (nint count, nint stride) = (lane.Shape[0], lane.Strides[0]);
        nint lines = LaneLines.Touched(layout.Offset - grid.Origin, count, stride, layout.ItemSize);
        string head = $"Along axis {axis}{(isDrawn ? " (drawn)" : "")}";
        if (lines == 0) return $"{head}: no elements, no lines.";
        double perLine = (double)LaneLines.Used(count, stride, layout.ItemSize) / lines;
        string used = perLine.ToString("0.#", CultureInfo.InvariantCulture);
        return $"{head}: {Words.Count(count, "element")} in {Words.Count(lines, "cache line")}, {used} of {CacheLines.Bytes} bytes used per line.";
    }
}
