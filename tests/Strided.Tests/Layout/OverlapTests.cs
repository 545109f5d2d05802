using System.Numerics;
using CsCheck;
using Xunit;

namespace Strided.Tests;

public class OverlapTests
{
    private const int Origin = 8192;

    private sealed record Spec(nint Offset, nint[] Shape, nint[] Strides, int ItemSize)
    {
        public override string ToString() => $"({Offset}, [{string.Join(",", Shape)}], [{string.Join(",", Strides)}], {ItemSize})";
    }

    private static Gen<Spec> Specs(Gen<nint> offset, Gen<nint> length, Gen<nint> stride, int maxRank, Gen<int> itemSize) =>
        Gen.Select(offset, Gen.Select(length, stride).Array[0, maxRank], itemSize,
            (o, axes, size) => new Spec(o, [.. axes.Select(a => a.Item1)], [.. axes.Select(a => a.Item2)], size));

    private static Gen<nint> Native(int from, int to) => Gen.Int[from, to].Select(i => (nint)i);

    private static readonly Gen<nint> s_lengths = Gen.Frequency((1, Native(0, 1)), (12, Native(2, 5)));

    // Small odd steps, steps of a common size (so that gcds matter), and steps wide enough to leave gaps.
    private static readonly Gen<nint> s_strides = Gen.Frequency(
        (3, Native(-20, 20)), (3, Native(-9, 9).Select(i => i * 12)), (3, Native(-200, 200)));

    private static readonly Gen<int> s_itemSizes = Gen.Frequency((2, Gen.Int[1, 16]), (1, Gen.Int[0, 3].Select(i => 1 << i)));

    private static readonly Gen<Spec> s_specs = Specs(Native(-300, 300), s_lengths, s_strides, 4, s_itemSizes);

    private static (nint Low, nint High) Bounds(Spec a) => Overlap.Bounds(a.Offset, a.Shape, a.Strides, a.ItemSize);

    private static bool May(Spec a, Spec b) =>
        Overlap.MayOverlap(a.Offset, a.Shape, a.Strides, a.ItemSize, b.Offset, b.Shape, b.Strides, b.ItemSize);

    private static OverlapAnswer Exact(Spec a, Spec b, long maxWork = -1) =>
        Overlap.Exact(a.Offset, a.Shape, a.Strides, a.ItemSize, b.Offset, b.Shape, b.Strides, b.ItemSize, maxWork);

    private static OverlapAnswer Self(Spec a, long maxWork = -1) => Overlap.SelfOverlap(a.Shape, a.Strides, a.ItemSize, maxWork);

    private static OverlapAnswer Answer(bool yes) => yes ? OverlapAnswer.Yes : OverlapAnswer.No;

    private static IEnumerable<BigInteger> Addresses(Spec a)
    {
        IEnumerable<BigInteger> all = [a.Offset];
        for (int k = 0; k < a.Shape.Length; k++)
        {
            BigInteger stride = a.Strides[k];
            int length = (int)a.Shape[k];
            all = all.SelectMany(start => Enumerable.Range(0, length).Select(i => start + stride * i));
        }
        return all;
    }

    /// <summary>How often each byte is touched, index by index.</summary>
    private static byte[] Touches(Spec a)
    {
        byte[] touches = new byte[2 * Origin];
        Walk(0, Origin + (int)a.Offset);
        return touches;

        void Walk(int axis, int at)
        {
            if (axis == a.Shape.Length)
                for (int s = 0; s < a.ItemSize; s++) touches[at + s] = (byte)(touches[at + s] == 0 ? 1 : 2);
            else
                for (int i = 0; i < a.Shape[axis]; i++) Walk(axis + 1, at + i * (int)a.Strides[axis]);
        }
    }

    private static bool BruteExact(Spec a, Spec b)
    {
        byte[] x = Touches(a), y = Touches(b);
        for (int i = 0; i < x.Length; i++)
            if (x[i] > 0 && y[i] > 0) return true;
        return false;
    }

    [Fact]
    public void Exact_agrees_with_touching_every_byte() =>
        Gen.Select(s_specs, s_specs).Sample((a, b) => Assert.Equal(Answer(BruteExact(a, b)), Exact(a, b)), iter: 20_000);

    [Fact]
    public void Exact_agrees_where_elements_are_small_and_bounds_nearly_always_meet()
    {
        // Rank 2 to 4, wide steps, elements of 1 to 4 bytes: most answers need number theory, and both answers are common.
        Gen<Spec> sparse = Specs(Native(-50, 50), Native(2, 4), Native(-40, 40).Select(i => i * 6), 4, Gen.Int[1, 4]);
        int yes = 0, no = 0;
        Gen.Select(sparse, sparse).Where((a, b) => May(a, b)).Sample((a, b) =>
        {
            bool expected = BruteExact(a, b);
            Interlocked.Increment(ref expected ? ref yes : ref no);
            Assert.Equal(Answer(expected), Exact(a, b));
        }, iter: 20_000);
        Assert.True(Math.Min(yes, no) > 4_000, $"{yes} yes, {no} no");
    }

    [Fact]
    public void SelfOverlap_agrees_with_touching_every_byte()
    {
        Gen<nint> stride = Gen.Frequency((1, Native(-20, 20)), (3, Native(-200, 200)), (1, Native(-600, 600)));
        int yes = 0, no = 0;
        Specs(Native(0, 0), s_lengths, stride, 4, s_itemSizes).Sample(a =>
        {
            bool expected = Touches(a).Any(t => t > 1);
            Interlocked.Increment(ref expected ? ref yes : ref no);
            Assert.Equal(Answer(expected), Self(a));
        }, iter: 15_000);
        Assert.True(Math.Min(yes, no) > 3_000, $"{yes} yes, {no} no");
    }

    [Fact]
    public void Bounds_are_tight() => s_specs.Sample(a =>
    {
        byte[] touches = Touches(a);
        (nint low, nint high) = Bounds(a);
        if (Array.FindIndex(touches, t => t > 0) is var first && first < 0) Assert.Equal(low, high);
        else Assert.Equal((first - Origin, Array.FindLastIndex(touches, t => t > 0) + 1 - Origin), ((int)low, (int)high));
    }, iter: 3_000);

    [Fact]
    public void MayOverlap_is_implied_by_sharing_and_is_exactly_the_meeting_of_bounds() =>
        Gen.Select(s_specs, s_specs).Sample((a, b) =>
        {
            (nint lowA, nint highA) = Bounds(a);
            (nint lowB, nint highB) = Bounds(b);
            bool may = May(a, b);
            Assert.Equal(lowA < highA && lowB < highB && lowA < highB && lowB < highA, may);
            Assert.Equal(may, May(b, a));
            if (Exact(a, b) == OverlapAnswer.Yes) Assert.True(may);
        }, iter: 5_000);

    [Fact]
    public void MayOverlap_is_exact_for_contiguous_arrays()
    {
        Gen<Spec> contiguous = Gen.Select(Native(-300, 300), Native(0, 5).Array[0, 4], Gen.Int[1, 16], (offset, shape, size) =>
        {
            nint[] strides = new nint[shape.Length];
            nint step = size;
            for (int k = shape.Length; --k >= 0; step *= shape[k]) strides[k] = step;
            return new Spec(offset, shape, strides, size);
        });
        Gen.Select(contiguous, contiguous).Sample((a, b) =>
        {
            Assert.Equal(Answer(May(a, b)), Exact(a, b, maxWork: 0));
            Assert.Equal(OverlapAnswer.No, Self(a, maxWork: 0));
        }, iter: 5_000);
    }

    [Fact]
    public void A_small_budget_gives_the_right_answer_or_none() =>
        Gen.Select(s_specs, s_specs, Gen.Long[0, 3]).Sample((a, b, maxWork) =>
        {
            OverlapAnswer answer = Exact(a, b, maxWork), self = Self(a, maxWork);
            Assert.True(answer == OverlapAnswer.TooHard || answer == Exact(a, b));
            Assert.True(self == OverlapAnswer.TooHard || self == Self(a));
            Assert.Equal(Exact(a, b), Exact(b, a));
        }, iter: 10_000);

    [Fact]
    public void Answers_do_not_depend_on_the_origin_or_on_the_direction_of_an_axis() =>
        Gen.Select(s_specs, s_specs, Native(-1_000_000, 1_000_000)).Sample((a, b, shift) =>
        {
            Spec flipped = a with
            {
                Offset = a.Shape.Zip(a.Strides).Aggregate(a.Offset, (at, axis) => at + (axis.First - 1) * axis.Second),
                Strides = [.. a.Strides.Select(s => -s)],
            };
            OverlapAnswer answer = Exact(a, b);
            Assert.Equal(answer, Exact(a with { Offset = a.Offset + shift }, b with { Offset = b.Offset + shift }));
            Assert.Equal(answer, Exact(flipped, b));
            Assert.Equal(Self(a), Self(flipped));
        }, iter: 5_000);

    [Fact]
    public void Familiar_views_need_no_search()
    {
        // Views of a C-ordered double[1000, 1000].
        Spec whole = new(0, [1000, 1000], [8000, 8], 8);
        Spec transposed = new(0, [1000, 1000], [8, 8000], 8);
        Spec evenColumns = new(0, [1000, 500], [8000, 16], 8), oddColumns = new(8, [1000, 500], [8000, 16], 8);
        Spec upper = new(0, [500, 1000], [8000, 8], 8), lower = new(4_000_000, [500, 1000], [8000, 8], 8);
        Spec left = new(0, [1000, 500], [8000, 8], 8), right = new(4000, [1000, 500], [8000, 8], 8);
        Spec reversed = new(7_999_992, [1000, 1000], [-8000, -8], 8);
        Spec diagonal = new(0, [1000], [8008], 8), superDiagonal = new(8, [999], [8008], 8);
        Spec thirdColumn = new(24, [1000], [8000], 8), fourthRow = new(32_000, [1000], [8], 8);

        Spec[] views = [whole, transposed, evenColumns, oddColumns, upper, lower, left, right, reversed, diagonal, thirdColumn, fourthRow];
        foreach (Spec view in views)
        {
            Assert.Equal(OverlapAnswer.Yes, Exact(whole, view, maxWork: 0));
            Assert.Equal(OverlapAnswer.No, Self(view, maxWork: 0));
        }
        Assert.Equal(OverlapAnswer.No, Exact(evenColumns, oddColumns, maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(upper, lower, maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(left, right, maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(diagonal, superDiagonal, maxWork: 0));
        Assert.Equal(OverlapAnswer.Yes, Exact(thirdColumn, fourthRow, maxWork: 0));
        Assert.Equal(OverlapAnswer.Yes, Exact(diagonal, thirdColumn, maxWork: 0));

        // The real and the imaginary parts of complex numbers, and one field of a record against another.
        Assert.Equal(OverlapAnswer.No, Exact(new(0, [100], [16], 8), new(8, [100], [16], 8), maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(new(0, [7, 9], [117, 13], 5), new(5, [9, 7], [13, 117], 8), maxWork: 0));
    }

    [Fact]
    public void Broadcast_and_window_views_overlap_themselves()
    {
        Assert.Equal(OverlapAnswer.Yes, Self(new(0, [3, 4], [0, 8], 8), maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [1, 4], [0, 8], 8), maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [0, 4], [0, 8], 8), maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [], [], 8), maxWork: 0));
        Assert.Equal(OverlapAnswer.Yes, Self(new(0, [98, 3], [8, 8], 8), maxWork: 0));
        Assert.Equal(OverlapAnswer.Yes, Self(new(0, [10], [4], 8), maxWork: 0));
        // Two incommensurable steps stay apart until one has been taken 11 times and the other 7 times.
        Assert.Equal(OverlapAnswer.No, Self(new(0, [11, 7], [7, 11], 1)));
        Assert.Equal(OverlapAnswer.Yes, Self(new(0, [12, 8], [7, 11], 1)));
    }

    [Fact]
    public void One_axis_against_one_axis_never_needs_a_search()
    {
        // 1000003 x = 1000033 y + d is met by one x modulo 1000033 only: 1000010, or 23 less than none.
        const long P = 1_000_003, Q = 1_000_033;
        Spec a = new(0, [1_000_011], [(nint)P], 1), b = new((nint)(P * 1_000_010 - Q * 999_000), [1_000_000], [(nint)Q], 1);
        Assert.Equal(OverlapAnswer.Yes, Exact(a, b, maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(a with { Shape = [1_000_010] }, b, maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(a, b with { Shape = [999_000] }, maxWork: 0));

        // The same with elements wider than a byte, and unrelated sizes.
        Gen<Spec> lines = Specs(Native(-300, 300), Native(2, 40), Native(-97, 97), 1, Gen.Int[1, 5]);
        Gen.Select(lines, lines).Sample((x, y) => Assert.Equal(Answer(BruteExact(x, y)), Exact(x, y, maxWork: 0)), iter: 5_000);
    }

    [Fact]
    public void A_short_axis_is_searched_before_two_long_ones()
    {
        Spec a = new(1_000_000_007, [1_000_000], [1_000_003], 1), b = new(0, [1_000_000], [1_000_033], 1);
        for (int shift = 0; shift < 200; shift += 7)
        {
            Spec line = a with { Offset = a.Offset + shift };
            bool expected = new nint[] { 0, 11, 22 }.Any(s => Exact(line with { Offset = line.Offset + s }, b, maxWork: 0) == OverlapAnswer.Yes);
            Assert.Equal(Answer(expected), Exact(line with { Shape = [1_000_000, 3], Strides = [1_000_003, 11] }, b, maxWork: 3));
        }
    }

    [Fact]
    public void Arrays_that_meet_at_their_ends_alone_need_no_search()
    {
        // Four steps that no one of the others absorbs; the last byte of one element is the first byte of another.
        Spec up = new(0, [3, 3], [1000, 301], 2), down = new(1, [3, 3], [-1013, -307], 1);
        Assert.Equal(OverlapAnswer.Yes, Exact(up, down, maxWork: 0));
        Assert.Equal(OverlapAnswer.Yes, Exact(down, up, maxWork: 0));
        Assert.Equal(OverlapAnswer.No, Exact(up, down with { Offset = -1 }));
    }

    [Fact]
    public void Hard_instances_run_out_of_work_and_finish_with_more()
    {
        int tooHard = 0, yes = 0, no = 0;
        Random random = new(20250); // Few of these exist; a fixed seed keeps the counts below meaningful.
        for (int n = 0; n < 12; n++)
        {
            Spec a = Knapsack(), b = Knapsack();
            HashSet<BigInteger> touched = [.. Addresses(a)];
            bool expected = Addresses(b).Any(touched.Contains);
            if (Exact(a, b, maxWork: 10) == OverlapAnswer.TooHard)
            {
                tooHard++;
                Assert.Equal(OverlapAnswer.TooHard, Exact(a, b, maxWork: 0));
            }
            Assert.Equal(Answer(expected), Exact(a, b, maxWork: 1_000_000));
            Assert.Equal(Answer(expected), Exact(a, b, maxWork: -1));
            if (expected) yes++;
            else no++;
        }
        Assert.True(tooHard > 8 && yes > 1 && no > 1, $"{tooHard} too hard, {yes} yes, {no} no");

        Spec Knapsack() => new(random.Next(1000), [5, 5, 5, 5], [.. Enumerable.Range(0, 4).Select(_ => (nint)random.Next(50_000, 100_000))], 1);
    }

    [Fact]
    public void Self_overlap_of_a_hard_layout_runs_out_of_work_and_finishes_with_more()
    {
        Random random = new(7);
        int tooHard = 0;
        for (int n = 0; n < 8; n++)
        {
            Spec a = new(0, [4, 4, 4, 4, 4], [.. Enumerable.Range(0, 5).Select(_ => (nint)random.Next(100_000, 200_000))], 1);
            bool expected = Addresses(a).Distinct().Count() < 1024;
            if (Self(a, maxWork: 10) == OverlapAnswer.TooHard) tooHard++;
            Assert.Equal(Answer(expected), Self(a, maxWork: 1_000_000));
        }
        Assert.True(tooHard > 5, $"{tooHard} too hard");
    }

    [Fact]
    public void More_axes_than_fit_on_the_stack()
    {
        // Each axis steps over one bit of a number: together the sums are all numbers, the even bits or the odd bits.
        nint[] shape = [.. Enumerable.Repeat((nint)2, 30)];
        nint[] even = [.. Enumerable.Range(0, 30).Select(k => (nint)1 << (2 * k))], odd = [.. even.Select(s => s * 2)];
        Assert.Equal(OverlapAnswer.No, Exact(new(1, shape, odd, 1), new(0, shape, odd, 1)));
        Assert.Equal(OverlapAnswer.Yes, Exact(new(1, shape, even, 1), new(-2, shape, odd, 1)));
        Assert.Equal(OverlapAnswer.No, Self(new(0, shape, even, 1)));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [.. shape, .. shape], [.. even, .. odd], 1)));
        Assert.Equal(OverlapAnswer.Yes, Self(new(0, [.. shape, .. shape], [.. even, .. odd], 2)));
    }

    [Fact]
    public void Bounds_saturate_and_stay_non_empty()
    {
        const nint Offset = 1000;
        Assert.Equal((nint.MaxValue - 1, nint.MaxValue), Overlap.Bounds(nint.MaxValue, [], [], 16));
        Assert.Equal((nint.MinValue, nint.MinValue + 1), Overlap.Bounds(nint.MinValue, [2], [nint.MinValue], 1));
        nint[] shape = [.. Enumerable.Repeat(nint.MaxValue, 64)];
        Assert.Equal((Offset, nint.MaxValue), Overlap.Bounds(Offset, shape, [.. Enumerable.Repeat(nint.MaxValue, 64)], 1));
        Assert.Equal((nint.MinValue, Offset + 1), Overlap.Bounds(Offset, shape, [.. Enumerable.Repeat(nint.MinValue, 64)], 1));
        Assert.Equal((Offset, Offset), Overlap.Bounds(Offset, [.. shape, 0], [.. shape, 1], 1));
    }

    [Fact]
    public void Extreme_layouts_do_not_wrap_around()
    {
        Spec three = new(-nint.MaxValue, [3], [nint.MaxValue], 1); // -max, 0, max
        Assert.Equal(OverlapAnswer.Yes, Exact(three, new(0, [], [], 1)));
        Assert.Equal(OverlapAnswer.No, Exact(three, new(1, [], [], 1)));
        Assert.Equal(OverlapAnswer.Yes, Exact(three, new(-1, [], [], 2)));
        Assert.Equal(OverlapAnswer.Yes, Exact(three, new(nint.MaxValue, [], [], 1)));
        Assert.Equal(OverlapAnswer.No, Exact(three, new(nint.MinValue, [], [], 1)));
        Assert.Equal(OverlapAnswer.No, Self(three));

        // Steps that wrap around 2^64 in machine arithmetic would land on each other.
        Assert.Equal(OverlapAnswer.No, Self(new(0, [3], [nint.MinValue], 1)));
        Assert.Equal(OverlapAnswer.No, Exact(new(0, [2, 2], [nint.MinValue, nint.MinValue], 1), new(1, [], [], 1)));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [nint.MaxValue], [nint.MaxValue], 1)));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [nint.MaxValue], [int.MaxValue], int.MaxValue)));
        Assert.Equal(OverlapAnswer.Yes, Self(new(0, [nint.MaxValue], [int.MaxValue - 1], int.MaxValue)));

        // Beyond the horizon the exact answer is refused, never guessed; what is certain is still said.
        nint[] all = [.. Enumerable.Repeat(nint.MaxValue, 64)];
        Assert.Equal(OverlapAnswer.TooHard, Exact(new(0, all, all, 1), new(1, all, all, 1)));
        Assert.Equal(OverlapAnswer.Yes, Exact(new(0, all, all, 1), new(0, all, all, 1)));
        Assert.Equal(OverlapAnswer.No, Exact(new(0, all, all, 1), new(-1, [], [], 1)));
        Assert.Equal(OverlapAnswer.TooHard, Self(new(0, all, all, 1)));
        Assert.Equal(OverlapAnswer.No, Self(new(0, [nint.MaxValue, nint.MaxValue], [1, nint.MaxValue], 1)));
        Assert.True(May(new(0, all, all, 1), new(nint.MaxValue, all, all, 1)));
        Assert.False(May(new(0, all, all, 1), new(-1, all, [.. all.Select(s => -s)], 1)));
    }

    [Fact]
    public void Extreme_layouts_agree_with_big_integers()
    {
        Gen<nint> near = Gen.Frequency(
            (2, Gen.Int[0, 3].Select(i => nint.MaxValue - i)), (2, Gen.Int[0, 3].Select(i => nint.MinValue + i)),
            (1, Gen.Int[-3, 3].Select(i => nint.MaxValue / 2 + i)), (2, Native(-3, 3)));
        Gen<Spec> specs = Specs(near, Native(1, 5), near, 3, Gen.Int[1, 3]);
        Gen.Select(specs, specs).Sample((a, b) =>
        {
            HashSet<BigInteger> touched = [.. Bytes(a)];
            Assert.Equal(Answer(Bytes(b).Any(touched.Contains)), Exact(a, b));
            Assert.Equal(Answer(touched.Count < Bytes(a).Count()), Self(a));
        }, iter: 2_000);

        static IEnumerable<BigInteger> Bytes(Spec a) =>
            Addresses(a).SelectMany(at => Enumerable.Range(0, a.ItemSize).Select(s => at + s));
    }
}
