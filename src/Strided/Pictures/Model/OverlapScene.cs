namespace Strided;

/// <summary>Two arrays over one buffer.</summary>
internal static class OverlapScene
{
    private const long Work = 100_000;

    public static Scene Of(NDArray a, string name, NDArray b, string other)
    {
        (name, other) = (Words.Name(name), Words.Name(other));
        string title = $"Arrays {name} and {other} in memory";
        string caption = Words.Caption(a, name), otherCaption = Words.Caption(b, other);
        bool meetable = Sharing.SameBuffer(a, b) || Sharing.MayShare(a, b);
        if (!meetable)
        {
            Panel first = ArrayScene.Panel(a, a.Layout, caption), second = ArrayScene.Panel(b, b.Layout, otherCaption);
            string apart = $"{name} and {other} look into different buffers: they share no memory.";
            return new(title, [first, second with { Notes = [.. second.Notes, apart] }]);
        }

        // Both are counted from the start of the first one's memory.
        nint shift = a.Storage.DistanceTo(b.Storage);
        Layout moved = b.Layout.WithOffset(b.Offset + shift);
        Grid grid = Grid.Over(a, a.Layout, moved);
        var visits = new Visits(a.Layout);
        var otherVisits = new Visits(moved);
        Strip strip = StripMaker.Make(grid, [a.Layout, moved], (start, end) =>
        {
            VisitCount mine = visits.On(start, end), its = otherVisits.On(start, end);
            CellRole role = (mine.IsVisited, its.IsVisited) switch
            {
                (true, true) => CellRole.Both,
                (true, false) => CellRole.Visited,
                (false, true) => CellRole.Second,
                _ => CellRole.Unvisited,
            };
            string value = role == CellRole.Second ? CellText.At(b, grid, start - shift, its with { Start = its.Start - shift }) : CellText.At(a, grid, start, mine);
            return new(start - grid.Origin, value, role, mine.IsVisited ? mine : its);
        });
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return new(title, [new($"{caption}\n{otherCaption}", strip, Notes(a, name, b, other, strip), CellLabels.Owners, name, other)]);
    }

    private static string[] Notes(NDArray a, string name, NDArray b, string other, Strip strip)
    {
        string answer = Sharing.Exact(a, b, Work) switch
        {
            OverlapAnswer.Yes => $"{name} and {other} share memory.",
            OverlapAnswer.No => $"{name} and {other} share no memory, though they look into one buffer.",
            _ => $"Whether {name} and {other} share memory was not found out in {Words.Number((nint)Work)} steps.",
        };
        if (strip.Grid.IsSummary) return [answer];
        int Of(CellRole role) => strip.Cells.Count(cell => cell.Role == role);
        string alone = $"Cells: {Of(CellRole.Visited)} of {name} alone, {Of(CellRole.Second)} of {other} alone";
        return [answer, $"{alone}, {Of(CellRole.Both)} of both, {Of(CellRole.Unvisited)} of neither."];
    }
}
