using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>What pictures claim of arrays, against index arithmetic done one element at a time.</summary>
public class PictureModelTests
{
    private static readonly Gen<int[]> s_draws = Gen.Int[0, 1 << 20].Array[40];

    [Fact]
    public void Cells_are_visited_as_often_and_as_early_as_walking_the_array_says() => ViewChain.Draws.Sample(draws =>
    {
        NDArray<int> a = ViewChain.Walk(new Choices(draws), copies: false).Array;
        CheckCells(a, Assert.Single(a.Draw().Scene.Panels).Strip);
    }, iter: 3_000);

    [Fact]
    public void So_are_the_cells_of_windows_that_overlap_and_of_elements_that_are_not_aligned()
    {
        int overlapping = 0, split = 0;
        s_draws.Sample(draws =>
        {
            NDArray<short> a = Anywhere(new Choices(draws));
            Strip strip = Assert.Single(a.Draw().Scene.Panels).Strip;
            CheckCells(a, strip);
            if (strip.HasRepeats) Interlocked.Increment(ref overlapping);
            if (strip.Grid.CellBytes == 1) Interlocked.Increment(ref split);
        }, iter: 3_000);
        Assert.True(overlapping > 300 && split > 300, $"{overlapping} overlapping, {split} split");
    }

    [Fact]
    public void Any_bytes_can_be_asked_who_lies_on_them() => s_draws.Sample(draws =>
    {
        var c = new Choices(draws);
        NDArray<short> a = Anywhere(c);
        nint from = c.Between(-4, 80), end = from + c.Between(1, 9);
        Assert.Equal(Expected(ViewChain.Addresses(a), a.ItemSize, from, end), Told(new Visits(a.Layout).On(from, end)));
    }, iter: 10_000);

    [Fact]
    public void Visits_are_placed_where_indices_say() => ViewChain.Draws.Sample(draws =>
    {
        NDArray<int> a = ViewChain.Walk(new Choices(draws), copies: false).Array;
        Assert.Equal(ViewChain.Addresses(a), Enumerable.Range(0, (int)a.Size).Select(k => Visits.Place(a.Layout, k)));
    }, iter: 1_000);

    [Fact]
    public void Values_in_cells_are_the_elements() => ViewChain.Draws.Sample(draws =>
    {
        NDArray<int> a = ViewChain.Walk(new Choices(draws), copies: false).Array;
        int[] values = a.ToArray();
        foreach (Cell cell in Assert.Single(a.Draw().Scene.Panels).Strip.Cells)
            if (cell.Visits.Count > 0) Assert.Equal($"{values[(int)cell.Visits.First]}", cell.Value);
    }, iter: 1_000);

    [Fact]
    public void A_summary_accounts_for_every_cell_and_shows_both_ends_and_the_first_steps() => s_draws.Sample(draws =>
    {
        var c = new Choices(draws);
        nint[] shape = [.. Enumerable.Range(0, c.Below(4)).Select(_ => c.Between(1, 40))];
        NDArray<byte> whole = Nd.Zeros<byte>(Dims.Create(shape));
        NDArray<byte> a = c.Coin() ? whole.T : c.Coin() ? whole.Flip() : whole;
        Strip strip = Assert.Single(a.Draw().Scene.Panels).Strip;

        long shown = strip.Lines.Sum(line => line.Cells.Length);
        long leftOut = Enumerable.Range(0, strip.Lines.Length + 1).Sum(k => (long)strip.LeftOutBefore(k));
        Assert.Equal(a.Size, shown + leftOut);
        Assert.Equal(a.Size > Grid.MostCells, leftOut > 0);
        Assert.True(strip.LineAt(a.Offset - strip.Grid.Origin) >= 0, "the first element is shown");
        Assert.True(strip.LineAt(Visits.Place(a.Layout, a.Size - 1) - strip.Grid.Origin) >= 0, "the last element is shown");
        Assert.Contains(strip.Cells, cell => cell.Visits.First == 1 || a.Size == 1);
    }, iter: 1_000);

    [Fact]
    public void Arrows_go_from_the_first_element_to_its_neighbours() => ViewChain.Draws.Sample(draws =>
    {
        NDArray<int> a = ViewChain.Walk(new Choices(draws), copies: false).Array;
        Strip strip = Assert.Single(a.Draw().Scene.Panels).Strip;
        int[] axes = a.Size == 0 ? [] : [.. Enumerable.Range(0, a.NDim).Where(k => a.Shape[k] > 1)];
        Assert.Equal(axes, strip.Arrows.Select(arrow => arrow.Axis));
        foreach (StrideArrow arrow in strip.Arrows)
        {
            Assert.Equal(a.Offset, strip.Grid.Origin + arrow.From);
            NDArray<int> next = a.MoveAxis(arrow.Axis, 0)[1..];
            Assert.Equal(next.Offset, strip.Grid.Origin + arrow.To);
        }
    }, iter: 1_000);

    [Fact]
    public void Cells_of_both_arrays_exist_exactly_when_the_arrays_share_memory()
    {
        int met = 0, apart = 0;
        s_draws.Sample(draws =>
        {
            var c = new Choices(draws);
            NDArray<byte> buffer = Nd.Zeros<byte>(96);
            NDArray<short> a = Anywhere(c, buffer), b = Anywhere(c, buffer);
            Panel panel = Assert.Single(a.DrawOverlap(b).Scene.Panels);
            HashSet<nint> mine = Bytes(a), its = Bytes(b);
            foreach (Cell cell in panel.Strip.Cells)
            {
                nint start = panel.Strip.Grid.Origin + cell.Offset;
                CellRole role = (mine.Contains(start), its.Contains(start)) switch
                {
                    (true, true) => CellRole.Both,
                    (true, false) => CellRole.Visited,
                    (false, true) => CellRole.Second,
                    _ => CellRole.Unvisited,
                };
                Assert.Equal(role, cell.Role);
            }
            bool shares = a.SharesMemory(b);
            Assert.Equal(shares, panel.Strip.Cells.Any(cell => cell.Role == CellRole.Both));
            Assert.Contains(panel.Notes, note => note.Contains(shares ? "share memory." : "share no memory", StringComparison.Ordinal));
            Interlocked.Increment(ref shares ? ref met : ref apart);
        }, iter: 2_000);
        Assert.True(met > 200 && apart > 200, $"{met} met, {apart} apart");
    }

    [Fact]
    public void Arrays_of_different_buffers_are_drawn_apart()
    {
        Scene scene = Nd.Zeros(3).DrawOverlap(Nd.Ones(3)).Scene;
        Assert.Equal(2, scene.Panels.Length);
        Assert.Contains(scene.Panels[1].Notes, note => note.Contains("different buffers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reshape_is_drawn_as_what_Reshape_does() => ViewChain.Draws.Sample(draws =>
    {
        var c = new Choices(draws);
        NDArray<int> a = ViewChain.Walk(c, copies: false).Array;
        Dims shape = Dims.Create(c.ShapeOf(a.Size));
        Order order = c.Of(Order.C, Order.F, Order.A);
        NDArray<int> result = a.Reshape(shape, order);
        Scene scene = null!;
        Copies.Observe(() => scene = a.DrawReshape(shape, order).Scene, (reason, _) => Assert.Fail($"drawing copied: {reason}"));
        Panel after = scene.Panels[1];
        int[] values = result.ToArray();

        bool isView = result.Base is not null;
        Assert.Equal(isView, after.Notes[^1].StartsWith("View: nothing was copied", StringComparison.Ordinal));
        if (!isView) Assert.EndsWith(Assert.Throws<ShapeException>(() => a.Reshape(shape, order, copy: false)).Message, after.Notes[^1], StringComparison.Ordinal);
        foreach (Cell cell in after.Strip.Cells)
            if (cell.Visits.Count > 0) Assert.Equal($"{values[(int)cell.Visits.First]}", cell.Value);
        if (!isView) Assert.Equal(result.Size, after.Strip.Grid.Cells);
    }, iter: 2_000);

    [Fact]
    public unsafe void Between_two_stretches_of_memory_of_one_owner_nothing_is_read()
    {
        double* memory = stackalloc double[300];
        for (int k = 0; k < 300; k++) memory[k] = k;
        var owner = new object();
        NDArray<double> a = new(Storage.Of(owner, (nint)memory, 16, writeable: true), Layout.Dense(2, 8));
        NDArray<double> b = new(Storage.Of(owner, (nint)(memory + 250), 16, writeable: true), Layout.Dense(2, 8));
        Strip strip = Assert.Single(a.DrawOverlap(b).Scene.Panels).Strip;
        Assert.Equal(252, strip.Grid.Cells);
        Assert.Equal(["0.", "1.", "250.", "251."], strip.Cells.Where(cell => cell.Value.Length > 0).Select(cell => cell.Value));
        Assert.Equal([CellRole.Visited, CellRole.Visited, CellRole.Second, CellRole.Second], strip.Cells.Where(cell => cell.Role != CellRole.Unvisited).Select(cell => cell.Role));
    }

    [Fact]
    public void What_would_take_too_long_to_count_is_marked_and_never_wrong()
    {
        NDArray<byte> windows = Nd.Zeros<byte>(200).BroadcastTo((5_000, 200)).Reshape(-1).SlidingWindowView(100_000).Flip(1);
        Strip strip = Assert.Single(windows.Draw().Scene.Panels).Strip;
        Cell unknown = strip.Cells.First(cell => !cell.Visits.IsExact);
        Assert.Equal(("?", "×?"), (CellLabel.Of(unknown, CellLabels.Visits), CellLabel.Times(unknown, CellLabels.Visits)));
        Assert.NotEqual("", unknown.Value);
        foreach (Cell cell in strip.Cells.Where(cell => cell.Visits.IsExact))
        {
            nint at = cell.Offset, first = nint.Max(0, at - 99_999), last = nint.Min(at, windows.Shape[0] - 1);
            Assert.Equal(last - first + 1, cell.Visits.Count);
        }
    }

    private static void CheckCells(NDArray a, Strip strip)
    {
        nint[] addresses = ViewChain.Addresses(a);
        foreach (Cell cell in strip.Cells)
        {
            nint start = strip.Grid.Origin + cell.Offset;
            (nint Count, nint First) expected = Expected(addresses, a.ItemSize, start, start + strip.Grid.CellBytes);
            Assert.Equal(expected, Told(cell.Visits));
            Assert.Equal(expected.Count > 0 ? CellRole.Visited : CellRole.Unvisited, cell.Role);
        }
        if (strip.Grid.IsSummary) return;
        Assert.Equal(strip.Grid.Cells, strip.Cells.Count());
        Assert.Equal(Bytes(a).Count, strip.Cells.Count(cell => cell.Role == CellRole.Visited) * strip.Grid.CellBytes);
    }

    private static (nint Count, nint First) Told(VisitCount visits)
    {
        Assert.True(visits.IsExact);
        return (visits.Count, visits.First);
    }

    private static (nint Count, nint First) Expected(nint[] addresses, int itemSize, nint from, nint end)
    {
        int[] on = [.. Enumerable.Range(0, addresses.Length).Where(k => addresses[k] < end && addresses[k] + itemSize > from)];
        return (on.Length, on.Length == 0 ? -1 : on[0]);
    }

    private static HashSet<nint> Bytes(NDArray a) =>
        [.. ViewChain.Addresses(a).SelectMany(address => Enumerable.Range(0, a.ItemSize).Select(k => address + k))];

    /// <summary>Any shape and strides that stay in a buffer of 96 bytes, starting at any byte of it.</summary>
    internal static NDArray<short> Anywhere(Choices c, NDArray<byte>? buffer = null)
    {
        buffer ??= Nd.Zeros<byte>(96);
        var shape = new nint[c.Below(4)];
        var strides = new nint[shape.Length];
        nint low = 0, high = 2;
        int unit = c.Of(1, 2, 2);
        for (int k = 0; k < shape.Length; k++)
        {
            (shape[k], strides[k]) = (c.Below(9) == 0 ? 0 : c.Between(1, 4), unit * c.Between(-5, 5));
            nint reach = Math.Max(shape[k] - 1, 0) * strides[k];
            (low, high) = (low + Math.Min(reach, 0), high + Math.Max(reach, 0));
        }
        nint offset = -low + c.Below(96 - (int)(high - low) + 1) / unit * unit;
        return new(buffer.Storage, Layout.Strided(Dims.Create(shape), Dims.Create(strides), offset, 2, 0, 96), buffer);
    }
}
