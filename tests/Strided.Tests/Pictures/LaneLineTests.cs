using CsCheck;
using Xunit;

namespace Strided.Tests;

public class LaneLineTests
{
    [Fact]
    public void Lines_and_used_bytes_are_those_that_counting_finds()
    {
        int shared = 0, apart = 0;
        Gen.Select(Gen.Int[-200, 200], Gen.Int[0, 300], Gen.Int[-300, 300], Gen.Int[1, 80]).Sample((first, count, stride, itemSize) =>
        {
            HashSet<nint> bytes = [.. Enumerable.Range(0, count).SelectMany(i => Enumerable.Range(0, itemSize).Select(k => (nint)(first + i * stride + k)))];
            nint lines = bytes.Select(at => (nint)Math.Floor(at / 64.0)).Distinct().Count();
            Assert.Equal(lines, LaneLines.Touched(first, count, stride, itemSize));
            Assert.Equal(bytes.Count, LaneLines.Used(count, stride, itemSize));
            Interlocked.Increment(ref Math.Abs(stride) - itemSize < 64 ? ref shared : ref apart);
        }, iter: 20_000);
        Assert.True(shared > 1_000 && apart > 1_000);
    }

    [Fact]
    public void A_sum_down_a_column_uses_8_of_64_bytes()
    {
        Panel panel = Assert.Single(Nd.Zeros(1000, 1000).DrawReduction(0).Scene.Panels);
        Assert.Contains("Along axis 0 (drawn): 1,000 elements in 1,000 cache lines, 8 of 64 bytes used per line.", panel.Notes);
        Assert.Contains("Along axis 1: 1,000 elements in 125 cache lines, 64 of 64 bytes used per line.", panel.Notes);
        Assert.All(panel.Strip.Lines, line => Assert.Equal("8 of 64 bytes used", line.Remark));
    }

    [Fact]
    public void Every_line_drawn_says_how_many_of_its_bytes_are_used() => ViewChain.Draws.Sample(draws =>
    {
        var c = new Choices(draws);
        NDArray<int> a = ViewChain.Walk(c, copies: false).Array;
        if (a.NDim == 0 || a.Size == 0) return;
        int axis = c.Below(a.NDim);
        Strip strip = Assert.Single(a.DrawReduction(axis).Scene.Panels).Strip;
        HashSet<nint> used = [.. Enumerable.Range(0, (int)a.Shape[axis]).SelectMany(i => Enumerable.Range(0, 4).Select(k => a.Offset + i * a.Strides[axis] + k))];
        foreach (StripLine line in strip.Lines)
        {
            nint start = strip.Grid.Origin + 64 * line.Number;
            int expected = Enumerable.Range(0, 64).Count(k => used.Contains(start + k));
            Assert.Equal(expected == 0 ? "not fetched" : $"{expected} of 64 bytes used", line.Remark);
            Assert.Equal(expected / 64.0, line.Used);
        }
    }, iter: 1_000);

    [Fact]
    public void Lines_of_memory_that_stays_in_place_begin_where_its_addresses_say()
    {
        NDArray<double> large = Nd.Zeros(20_000)[3..];
        Assert.Equal(0, large.Storage.AddressOf(Assert.Single(large.DrawReduction(0).Scene.Panels).Strip.Grid.Origin) % 64);
        unsafe
        {
            double* memory = stackalloc double[64];
            var owner = new object();
            Storage storage = Storage.Of(owner, (nint)memory, 64 * 8, writeable: true);
            NDArray<double> a = new(storage, Layout.Dense(64, 8));
            Grid grid = Assert.Single(a.DrawReduction(0).Scene.Panels).Strip.Grid;
            Assert.Equal(0, ((nint)memory + grid.Origin) % 64);
        }
    }
}
