using CsCheck;
using Xunit;

namespace Strided.Tests;

public class ViewChainTests
{
    [Fact]
    public void Chains_of_views_equal_index_arithmetic_and_copy_nothing() =>
        ViewChain.Draws.Sample(draws => { ViewChain.Walk(new(draws), copies: false); }, iter: 6_000);

    [Fact]
    public void Chains_of_views_and_copies_equal_index_arithmetic_and_name_their_reasons() =>
        ViewChain.Draws.Sample(draws => { ViewChain.Walk(new(draws), copies: true, steps: 7); }, iter: 6_000);

    [Fact]
    public void Reshape_is_a_view_exactly_where_strides_can_express_it()
    {
        int views = 0, copies = 0;
        ViewChain.Draws.Sample(draws =>
        {
            Choices c = new(draws);
            ViewChain chain = ViewChain.Walk(c, copies: false, steps: 3);
            nint[] target = c.ShapeOf(chain.Model.Values.Length);
            ViewChain reshaped = CopySteps.Reshape(chain, target, c.Of(Order.C, Order.F, Order.A), null, c);
            reshaped.Check();
            Interlocked.Increment(ref ReferenceEquals(reshaped.Array.Owner, chain.Array.Owner) ? ref views : ref copies);
        }, iter: 6_000);
        Assert.True(views > 500 && copies > 500, $"{views} views, {copies} copies");
    }

    [Fact]
    public void Writing_into_a_view_writes_where_it_looks()
    {
        int written = 0;
        ViewChain.Draws.Sample(draws =>
        {
            Choices c = new(draws);
            ViewChain chain = ViewChain.Walk(c, copies: false);
            NDArray<int> root = (NDArray<int>)(chain.Array.Base ?? chain.Array);
            // The first array counts its elements, so a view's values are the places that it looks at.
            int[] expected = root.ToArray();
            Model source = Model.Range([.. chain.Model.Shape.Skip(c.Below(chain.Model.Rank + 1)).Select(n => c.Below(3) == 0 ? 1 : n)]).Map(x => -1 - x);
            if (!chain.Writeable)
            {
                Assert.Throws<InvalidOperationException>(() => chain.Array[Slice.Ellipsis] = 7);
                Assert.Throws<InvalidOperationException>(() => chain.Array["..."] = Nd.Array<int>(source.Values, source.Shape));
                Assert.Throws<InvalidOperationException>(() => chain.Array.Fill(7));
                Assert.Equal(expected, root.ToArray());
                return;
            }
            if (chain.Model.Values.Distinct().Count() < chain.Model.Values.Length) return;
            if (c.Coin())
            {
                foreach (int place in chain.Model.Values) expected[place] = 7;
                if (c.Coin()) chain.Array[Slice.Ellipsis] = 7;
                else chain.Array.Fill(7);
            }
            else
            {
                int[] values = source.Broadcast(chain.Model.Shape).Values;
                for (int k = 0; k < values.Length; k++) expected[chain.Model.Values[k]] = values[k];
                NDArray<int> given = Nd.Array<int>(source.Values, source.Shape);
                if (c.Coin()) chain.Array[Slice.Ellipsis] = given;
                else ((NDArray)chain.Array)["..."] = given.AsType<double>();
            }
            Assert.Equal(expected, root.ToArray());
            Interlocked.Increment(ref written);
        }, iter: 5_000);
        Assert.True(written > 1_000, $"{written} written");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Overlapping_assignment_and_addition_in_place_read_everything_before_they_write(bool adds)
    {
        int overlaps = 0;
        ViewChain.Draws.Sample(draws =>
        {
            Choices c = new(draws);
            ViewChain target = ViewChain.Walk(c, copies: false, steps: 4);
            NDArray<int> root = (NDArray<int>)(target.Array.Base ?? target.Array);
            ViewChain source = new(root, Model.Range(root.Shape.ToArray()), true, "root");
            for (int n = c.Below(4); n > 0 && source.Model.Rank < 5 && source.Model.Values.Length < 300; n--) source = ViewSteps.Take(source, c);
            while (source.Model.Rank > target.Model.Rank)
            {
                if (source.Model.Shape[0] == 0) return;
                source = source.View("[0]", a => a[[0, Slice.Ellipsis]], source.Model.Take(0, [0]).Remove(0));
            }
            for (int k = 1; k <= source.Model.Rank; k++)
            {
                int from = source.Model.Rank - k, to = target.Model.Rank - k;
                nint size = Math.Min(source.Model.Shape[from], target.Model.Shape[to]);
                source = Cut(source, from, size);
                target = Cut(target, to, size);
            }
            if (!target.Writeable || target.Model.Values.Distinct().Count() < target.Model.Values.Length) return;
            int[] expected = root.ToArray(), values = source.Model.Broadcast(target.Model.Shape).Values;
            for (int k = 0; k < values.Length; k++) expected[target.Model.Values[k]] = (adds ? expected[target.Model.Values[k]] : 0) + values[k];
            List<CopyReason> reasons = [];
            Copies.Observe(
                () =>
                {
                    if (adds) target.Array.AddInPlace(source.Array);
                    else target.Array[Slice.Ellipsis] = source.Array;
                },
                (reason, _) => reasons.Add(reason));
            Assert.Equal(expected, root.ToArray());
            bool meet = source.Model.Values.Intersect(target.Model.Values).Any();
            Assert.True(reasons.Count <= (meet ? 1 : 0) && reasons.All(r => r == CopyReason.Overlap), $"{target.Text} {(adds ? "+=" : "=")} {source.Text}: {string.Join(", ", reasons)}");
            if (reasons.Count > 0) Interlocked.Increment(ref overlaps);
        }, iter: 4_000);
        Assert.True(overlaps > 200, $"{overlaps} overlaps");

        static ViewChain Cut(ViewChain chain, int axis, nint size)
        {
            Slice[] index = [.. Enumerable.Repeat((Slice)(..), axis), new Slice(0, size), Slice.Ellipsis];
            return chain.View($"[cut {axis} to {size}]", a => a[(ReadOnlySpan<Slice>)index], chain.Model.Take(axis, [.. Enumerable.Range(0, (int)size).Select(i => (nint)i)]));
        }
    }

    [Fact]
    public void Sharing_agrees_with_the_bytes_that_views_touch()
    {
        int yes = 0, no = 0;
        ViewChain.Draws.Sample(draws =>
        {
            Choices c = new(draws);
            ViewChain chain = ViewChain.Walk(c, copies: false);
            NDArray<int> root = (NDArray<int>)(chain.Array.Base ?? chain.Array);
            ViewChain second = new(root, Model.Range(root.Shape.ToArray()), true, "root");
            for (int n = c.Below(5); n > 0 && second.Model.Rank < 5 && second.Model.Values.Length < 300; n--) second = ViewSteps.Take(second, c);
            NDArray x = Narrowed(chain.Array, c), y = Narrowed(second.Array, c);
            HashSet<nint> touched = [.. Bytes(x)];
            bool shares = Bytes(y).Any(touched.Contains);
            bool may = x.Size > 0 && y.Size > 0 && Bytes(x).Min() <= Bytes(y).Max() && Bytes(y).Min() <= Bytes(x).Max();
            Assert.Equal(shares, x.SharesMemory(y));
            Assert.Equal(shares, y.SharesMemory(x, maxWork: -1));
            Assert.Equal(may, x.MayShareMemory(y));
            Assert.True(x.SharesBuffer(y) && !x.SharesBuffer(x.Copy()) && !x.SharesMemory(x.Copy()) && !x.MayShareMemory(x.Copy()));
            Interlocked.Increment(ref shares ? ref yes : ref no);
        }, iter: 4_000);
        Assert.True(Math.Min(yes, no) > 300, $"{yes} yes, {no} no");

        static NDArray Narrowed(NDArray<int> a, Choices c) => c.Below(4) switch
        {
            0 => a.Field((ref int x) => ref System.Runtime.CompilerServices.Unsafe.As<int, byte>(ref x)),
            1 => a.Field((ref int x) => ref System.Runtime.CompilerServices.Unsafe.Add(ref System.Runtime.CompilerServices.Unsafe.As<int, short>(ref x), 1)),
            _ => a,
        };

        static IEnumerable<nint> Bytes(NDArray a) => ViewChain.Addresses(a).SelectMany(at => Enumerable.Range(0, a.ItemSize).Select(s => at + s));
    }
}
