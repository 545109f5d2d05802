using CsCheck;
using Xunit;

namespace Strided.Tests;

public class JoiningTests
{
    private static NDArray<int> Counting(params nint[] shape) => Nd.Array<int>(Model.Range(shape).Values, shape);

    /// <summary>A result that is new: gathered once for every element, and nobody's view.</summary>
    private static void Check(NDArray<int> a, Func<NDArray<int>> join, Model expected, bool gathers = true)
    {
        List<CopyReason> reasons = [];
        NDArray<int> z = null!;
        Copies.Observe(() => z = join(), (reason, _) => reasons.Add(reason));
        Assert.Equal(expected.Shape, z.Shape.ToArray());
        Assert.Equal(expected.Values, z.ToArray());
        Assert.False(ReferenceEquals(z.Owner, a.Owner));
        if (gathers) Assert.Equal(CopyReason.Gather, Assert.Single(reasons));
    }

    [Fact]
    public void Concat_and_stack_put_arrays_one_after_the_other() => ViewChain.Draws.Sample(draws =>
    {
        Choices c = new(draws);
        ViewChain chain = ViewChain.Walk(c, copies: false, steps: 3);
        (NDArray<int> a, Model m) = (chain.Array, chain.Model);
        int axis = c.Below(m.Rank + 1);
        Check(a, () => Nd.Stack<NDArray<int>>([a, -a, a], c.Spelled(axis, m.Rank + 1)),
            Model.Of([.. m.Shape[..axis], 3, .. m.Shape[axis..]], i => (i[axis] == 1 ? -1 : 1) * m.At([.. i[..axis], .. i[(axis + 1)..]])), gathers: false);
        Check(a, () => Nd.Concat<NDArray<int>>([a, -a], null), new([2 * m.Values.Length], [.. m.Values, .. m.Values.Select(x => -x)]), gathers: false);
        if (m.Rank == 0) return;
        axis = c.Below(m.Rank);
        nint size = m.Shape[axis], cut = c.Between(0, (int)size);
        Model part = m.Take(axis, [.. Enumerable.Range(0, (int)cut).Select(i => (nint)i)]);
        nint[] shape = [.. m.Shape];
        shape[axis] += cut;
        NDArray<int> second = a[[.. Enumerable.Repeat((Slice)(..), axis), new Slice(0, cut)]];
        Check(a, () => Nd.Concat<NDArray<int>>([a, second], c.Spelled(axis, m.Rank)),
            Model.Of(shape, i => i[axis] < size ? m.At(i) : part.At([.. i[..axis], i[axis] - size, .. i[(axis + 1)..]])));
    }, iter: 1_500);

    [Fact]
    public void Tile_repeat_and_roll_take_elements_by_remainders() => ViewChain.Draws.Sample(draws =>
    {
        Choices c = new(draws);
        ViewChain chain = ViewChain.Walk(c, copies: false, steps: 3);
        (NDArray<int> a, Model m) = (chain.Array, chain.Model);
        nint[] times = [.. Enumerable.Range(0, c.Below(4)).Select(_ => c.Between(0, 2))];
        int rank = Math.Max(m.Rank, times.Length);
        nint[] sizes = [.. Enumerable.Repeat((nint)1, rank - m.Rank), .. m.Shape], counts = [.. Enumerable.Repeat((nint)1, rank - times.Length), .. times];
        Check(a, () => Nd.Tile(a, Dims.Create(times)),
            Model.Of([.. sizes.Zip(counts, (n, k) => n * k)], i => m.At([.. i.Select((x, k) => x % sizes[k]).Skip(rank - m.Rank)])));

        int repeats = c.Below(4);
        Check(a, () => Nd.Repeat(a, repeats), new([m.Values.Length * repeats], [.. m.Values.SelectMany(x => Enumerable.Repeat(x, repeats))]), gathers: false);
        nint shift = c.Of<nint>(0, 1, -1, 2, -5, 100, nint.MaxValue, nint.MinValue);
        int size = m.Values.Length;
        Check(a, () => Nd.Roll(a, shift), new(m.Shape, [.. Enumerable.Range(0, size).Select(i => m.Values[(int)Back(i, shift, size)])]), gathers: false);
        if (m.Rank == 0) return;
        int axis = c.Below(m.Rank), other = c.Below(m.Rank);
        nint[] shape = [.. m.Shape];
        shape[axis] *= repeats;
        Check(a, () => Nd.Repeat(a, repeats, c.Spelled(axis, m.Rank)), Model.Of(shape, i => m.At([.. i[..axis], i[axis] / repeats, .. i[(axis + 1)..]])));
        nint second = c.Between(-3, 3);
        Check(a, () => Nd.Roll(a, (shift, second), (axis, other)), Model.Of(m.Shape, i =>
        {
            nint[] from = [.. i];
            from[other] = Back(from[other], second, m.Shape[other]);
            from[axis] = Back(from[axis], shift, m.Shape[axis]);
            return m.At(from);
        }));

        static nint Back(nint i, nint shift, nint n) => (nint)((((Int128)i - shift) % n + n) % n);
    }, iter: 1_500);

    [Fact]
    public void Split_cuts_views() => ViewChain.Draws.Sample(draws =>
    {
        Choices c = new(draws);
        ViewChain chain = ViewChain.Walk(c, copies: false, steps: 3);
        (NDArray<int> a, Model m) = (chain.Array, chain.Model);
        if (m.Rank == 0) return;
        int axis = c.Below(m.Rank);
        nint size = m.Shape[axis];
        nint[] cuts = [.. Enumerable.Range(0, c.Below(4)).Select(_ => c.Between((int)-size - 1, (int)size + 1))];
        NDArray<int>[] parts = Nd.Split(a, Dims.Create(cuts), c.Spelled(axis, m.Rank));
        Assert.Equal(cuts.Length + 1, parts.Length);
        for (int k = 0; k < parts.Length; k++)
            chain.View($"part {k}", _ => parts[k], m.Take(axis, PythonSlice.Positions(k == 0 ? 0 : cuts[k - 1], k < cuts.Length ? cuts[k] : null, 1, size))).Check();
        int sections = c.Below(5) + 1;
        if (size % sections != 0)
        {
            Assert.Contains($"{a.Shape}", Assert.Throws<ShapeException>(() => Nd.Split(a, sections, axis)).Message, StringComparison.Ordinal);
            return;
        }
        parts = Nd.Split(a, sections, c.Spelled(axis, m.Rank));
        for (int k = 0; k < sections; k++)
            chain.View($"part {k}", _ => parts[k], m.Take(axis, [.. Enumerable.Range(0, (int)size).Select(i => (nint)i).Where(i => i / (size / sections) == k)])).Check();
    }, iter: 1_500);

    [Fact]
    public void Arrays_split_into_more_parts_than_there_are_axes()
    {
        NDArray<int>[] parts = Nd.Split(Counting(200), 100);
        Assert.Equal(100, parts.Length);
        Assert.Equal([198, 199], parts[99].ToArray());
    }

    [Fact]
    public void Different_dtypes_promote()
    {
        NDArray joined = Nd.Concat<NDArray>([Counting(2), Nd.Ones<float>(1)]);
        Assert.Equal([0, 1, 1], ((NDArray<double>)joined).ToArray());
        Assert.True(Nd.Stack<NDArray>([Nd.Zeros<byte>(2), Nd.Zeros<sbyte>(2)]) is NDArray<short>);
    }

    [Fact]
    public void Arrays_that_do_not_join_are_refused()
    {
        NDArray<int> a = Counting(2, 3);
        string message = Assert.Throws<ShapeException>(() => Nd.Concat<NDArray<int>>([a, Counting(2, 4)])).Message;
        Assert.Contains("(2, 3)", message, StringComparison.Ordinal);
        Assert.Contains("(2, 4)", message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.Concat<NDArray<int>>([a, Counting(6)]));
        Assert.Throws<ShapeException>(() => Nd.Stack<NDArray<int>>([a, a.T]));
        Assert.Throws<AxisException>(() => Nd.Concat<NDArray<int>>([a], 2));
        Assert.Throws<AxisException>(() => Nd.Concat<NDArray<int>>([Nd.Array(1), Nd.Array(2)]));
        Assert.Throws<AxisException>(() => Nd.Stack<NDArray<int>>([a], 3));
        Assert.Throws<ArgumentException>(() => Nd.Concat<NDArray<int>>([]));
        Assert.Throws<ArgumentException>(() => Nd.Stack<NDArray<int>>([]));
        Assert.Throws<ArgumentNullException>(() => Nd.Concat<NDArray<int>>([a, null!]));
        Assert.Throws<ArgumentNullException>(() => Nd.Stack<NDArray<int>>([null!, a]));
        Assert.Throws<ArgumentNullException>(() => Nd.BroadcastArrays(a, null!));
        Assert.Throws<ShapeException>(() => Nd.Concat<NDArray<byte>>([Nd.Zeros<byte>(1).BroadcastTo(nint.MaxValue), Nd.Zeros<byte>(1).BroadcastTo(nint.MaxValue)]));
        Assert.Throws<ShapeException>(() => Nd.Tile(a, -1));
        Assert.Throws<ShapeException>(() => Nd.Tile(a, (nint.MaxValue, nint.MaxValue)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.Repeat(a, -1));
        Assert.Throws<ShapeException>(() => Nd.Repeat(a, (nint)1 << 62));
        Assert.Throws<AxisException>(() => Nd.Repeat(a, 2, 2));
        Assert.Throws<AxisException>(() => Nd.Roll(a, (1, 2)));
        Assert.Throws<AxisException>(() => Nd.Roll(a, 1, 2));
        Assert.Throws<AxisException>(() => Nd.Roll(a, (1, 2), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.Split(a, 0));
        Assert.Throws<AxisException>(() => Nd.Split(a, 1, 2));
        Assert.Throws<AxisException>(() => Nd.Split(Nd.Array(1), 1));
        Assert.Equal("(2, 3)", Nd.Tile(Nd.Zeros<int>(Dims.Create([.. Enumerable.Repeat((nint)1, 40)])), (2, 3)).Squeeze().Shape.ToString());
    }
}
