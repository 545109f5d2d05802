using System.Numerics;
using CsCheck;
using Xunit;

namespace Strided.Tests;

public class LayoutTests
{
    private static readonly Gen<nint> s_hostile = Gen.Frequency(
        (6, Gen.Int[-40, 40].Select(i => (nint)i)),
        (1, Gen.Int[0, 3].Select(i => nint.MaxValue - i)),
        (1, Gen.Int[0, 3].Select(i => nint.MinValue + i)),
        (1, Gen.Int[-3, 3].Select(i => ((nint)1 << 62) + i)),
        (1, Gen.Int[-3, 3].Select(i => ((nint)1 << 32) + i)));

    private static nint[] Addresses(Layout layout, Order order) =>
        [.. Model.Indices(layout.Shape.ToArray(), order).Select(i => i.Zip(layout.Strides, (x, s) => x * s).Aggregate(layout.Offset, (sum, x) => sum + x))];

    [Fact]
    public void Elements_of_dense_layouts_follow_each_other() => Gen.Select(Gen.Int[0, 4].Array[0, 5], Gen.Bool).Sample((lengths, f) =>
    {
        Order order = f ? Order.F : Order.C;
        nint[] addresses = Addresses(Layout.Dense(Dims.Create([.. lengths.Select(n => (nint)n)]), 4, order), order);
        Assert.Equal(Enumerable.Range(0, addresses.Length).Select(k => (nint)(4 * k)), addresses);
    });

    [Theory]
    [InlineData(Order.C)]
    [InlineData(Order.F)]
    public void A_copy_begins_at_the_first_byte_whatever_its_order(Order dense) =>
        Assert.All(Enum.GetValues<Order>(), order => Assert.Equal(0, Layout.Dense((2, 3), 8, dense).WithOffset(40).DenseLike(order, 8).Offset));

    [Fact]
    public void Diagonals_hold_elements_whose_indices_differ_by_k()
    {
        Layout layout = Layout.Dense((3, 2, 5), 8).WithOffset(16);
        for (nint k = -4; k <= 6; k++)
        {
            nint[] expected = [.. from j in Enumerable.Range(0, 2) from i in Enumerable.Range(0, 3) where i + k is >= 0 and < 5 select 16 + i * 80 + j * 40 + (i + k) * 8];
            Assert.Equal(expected, Addresses(layout.Diagonal(k, 0, 2), Order.C));
            Assert.Equal(expected, Addresses(layout.Diagonal(-k, 2, 0), Order.C));
        }
    }

    [Theory]
    [InlineData(16, 8, 1, 0, 2)]    // side by side
    [InlineData(16, 64, 1, 0, 16)]  // a line each
    [InlineData(16, 0, 1, 0, 1)]    // all the same
    [InlineData(4, -16, 1, 0, 1)]
    [InlineData(8, 8, 4, 128, 7)]   // as far as the line after the next: read through as one run
    [InlineData(8, 8, 4, 129, 4)]   // beyond: a run each
    [InlineData(0, 8, 3, 64, 0)]
    public void Cache_lines_are_counted_by_runs(int inner, int step, int outer, int row, double lines)
    {
        Layout layout = new((outer, inner), (row, step), 0, 8);
        Assert.Equal(lines, CacheLines.Touched(layout));
        Assert.Equal(lines == 0 ? 0 : Math.Min(64, (step == 0 ? 1 : inner) * outer * 8 / lines), CacheLines.UsedPerLine(layout));
    }

    [Fact]
    public void Windows_of_no_elements_begin_everywhere()
    {
        Layout windows = Layout.Dense(5, 8).SlidingWindow(0, null);
        Assert.Equal((Dims)(6, 0), windows.Shape);
        Assert.Equal((Dims)(5, 1), Layout.Dense(5, 8).SlidingWindow(1, null).Shape);
        Assert.Throws<ShapeException>(() => Layout.Dense(5, 8).SlidingWindow(-1, null));
    }

    [Fact]
    public void Contiguity_flags_say_that_elements_follow_each_other()
    {
        int[] seen = new int[4];
        Gen.Select(Gen.Int[0, 3].Array[0, 4], Gen.Int[0, 5].Array[4], Gen.Bool).Sample((lengths, draws, f) =>
        {
            nint[] shape = [.. lengths.Select(n => (nint)n)];
            // Dense strides, of which axes of size 1 and now and then another one are spoilt.
            nint[] strides = Layout.Dense(Dims.Create(shape), 4, f ? Order.F : Order.C).Strides.ToArray();
            for (int k = 0; k < shape.Length; k++)
                if (draws[k] == 0 || (shape[k] == 1 && draws[k] < 4)) strides[k] = 12 * draws[(k + 1) % 4] - 12;
            Layout layout = new(Dims.Create(shape), Dims.Create(strides), 100, 4);
            bool isC = Follow(Order.C), isF = Follow(Order.F);
            Assert.Equal((isC, isF, isC || isF), (layout.IsCContiguous, layout.IsFContiguous, layout.IsContiguous));
            Assert.Equal(shape.Zip(strides).Any(a => a is { First: > 1, Second: 0 }), layout.IsBroadcast);
            Interlocked.Increment(ref seen[(isC ? 1 : 0) + (isF ? 2 : 0)]);

            bool Follow(Order order)
            {
                nint[] addresses = Addresses(layout, order);
                return addresses.Select((a, k) => a == 100 + 4 * k).All(x => x);
            }
        }, iter: 5_000);
        Assert.All(seen, count => Assert.True(count > 100, string.Join(" ", seen)));
    }

    [Fact]
    public void A_product_is_right_or_refused() => Gen.Select(s_hostile.Array[0, 5], Gen.Int[1, 64]).Sample((shape, itemSize) =>
    {
        BigInteger bytes = shape.Where(n => n != 0).Aggregate((BigInteger)itemSize, (product, n) => product * n);
        if (shape.Any(n => n < 0) || bytes > nint.MaxValue)
        {
            string message = Assert.Throws<ShapeException>(() => Extents.Product(shape, itemSize)).Message;
            Assert.Contains(Dims.Text(shape), message, StringComparison.Ordinal);
        }
        else Assert.Equal((nint)(shape.Contains(0) ? 0 : bytes / itemSize), Extents.Product(shape, itemSize));
    }, iter: 10_000);

    [Fact]
    public void Inferred_sizes_are_the_only_ones_that_fit()
    {
        int fits = 0, misfits = 0;
        Gen.Select(Gen.Int[-2, 6].Array[0, 4], Gen.Int[0, 40]).Sample((asked, size) =>
        {
            nint[] shape = [.. asked.Select(n => (nint)n)];
            nint[][] candidates = shape.Count(n => n == -1) > 1 || shape.Any(n => n < -1) ? []
                : shape.Contains(-1) ? [.. Enumerable.Range(0, 200).Select(u => shape.Select(n => n == -1 ? u : n).ToArray()).Where(s => s.Aggregate((nint)1, (p, n) => p * n) == size)]
                : shape.Aggregate((nint)1, (p, n) => p * n) == size ? [shape] : [];
            if (candidates.Length == 1) Assert.Equal(candidates[0], Extents.Infer(Dims.Create(shape), size, [size]).ToArray());
            else Assert.Contains(Dims.Text(shape), Assert.Throws<ShapeException>(() => Extents.Infer(Dims.Create(shape), size, [size])).Message, StringComparison.Ordinal);
            Interlocked.Increment(ref candidates.Length == 1 ? ref fits : ref misfits);
        }, iter: 20_000);
        Assert.True(fits > 1_000 && misfits > 1_000, $"{fits} fit, {misfits} do not");
        Assert.Throws<ShapeException>(() => Extents.Infer((nint.MaxValue, nint.MaxValue), 1, [1]));
        Assert.Throws<ShapeException>(() => Extents.Infer(Dims.Create([(nint)1 << 32, (nint)1 << 32, -1]), 0, [0]));
    }

    [Fact]
    public void Free_strides_stay_inside_the_buffer_or_are_refused()
    {
        int inside = 0, outside = 0;
        Gen.Select(Gen.Select(s_hostile, s_hostile).Array[0, 4], s_hostile, Gen.Int[1, 8], Gen.Int[0, 200], Gen.Int[0, 30]).Sample((axes, offset, itemSize, length, first) =>
        {
            nint[] shape = [.. axes.Select(a => a.Item1)], strides = [.. axes.Select(a => a.Item2)];
            BigInteger low = offset, high = offset, count = 1;
            if (!shape.Contains(0))
            {
                high += itemSize;
                foreach ((nint n, nint stride) in axes)
                {
                    BigInteger reach = ((BigInteger)n - 1) * stride;
                    if (reach < 0) low += reach;
                    else high += reach;
                }
            }
            foreach (nint n in shape) count *= n == 0 ? 1 : n;
            bool fits = shape.All(n => n >= 0) && count * itemSize <= nint.MaxValue && low >= first && high <= first + length;
            if (fits)
            {
                Layout layout = Layout.Strided(Dims.Create(shape), Dims.Create(strides), offset, itemSize, first, first + length);
                Assert.True(layout.Shape.AsSpan().SequenceEqual(shape) && layout.Strides.AsSpan().SequenceEqual(strides) && layout.Offset == offset);
                Interlocked.Increment(ref inside);
            }
            else
            {
                Assert.Throws<ShapeException>(() => Layout.Strided(Dims.Create(shape), Dims.Create(strides), offset, itemSize, first, first + length));
                Interlocked.Increment(ref outside);
            }
        }, iter: 40_000);
        Assert.True(inside > 1_000 && outside > 1_000, $"{inside} inside, {outside} outside");
    }

    [Fact]
    public void Slices_select_what_Python_selects()
    {
        // All slices of short axes, and of an axis at the edge of the integers.
        for (int size = 0; size <= 5; size++)
            for (int start = -8; start <= 8; start++)
                for (int stop = -8; stop <= 8; stop++)
                    for (int step = -4; step <= 4; step++)
                    {
                        if (step == 0) continue;
                        nint? from = start == 8 ? null : start, to = stop == 8 ? null : stop;
                        (nint first, nint count, nint by) = new Slice(from, to, step).Resolve(size);
                        nint[] selected = [.. Enumerable.Range(0, (int)count).Select(i => first + i * by)];
                        Assert.Equal(PythonSlice.Positions(from, to, step, size), selected);
                    }
        Assert.Equal((nint.MaxValue - 1, nint.MaxValue, -1), new Slice(null, null, -1).Resolve(nint.MaxValue));
        Assert.Equal((0, 1, nint.MaxValue), new Slice(null, null, nint.MaxValue).Resolve(nint.MaxValue));
        Assert.Equal((nint.MaxValue - 1, 1, nint.MinValue), new Slice(null, null, nint.MinValue).Resolve(nint.MaxValue));
        Assert.Equal((0, 2, nint.MaxValue - 1), new Slice(nint.MinValue, nint.MaxValue, nint.MaxValue - 1).Resolve(nint.MaxValue));
        Assert.Throws<IndexException>(() => new Slice(0, 1, 0));
    }
}
