using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Sorting and arg-sorting of every dtype, length and layout against a stable sort of boxed elements.</summary>
public class SortTests
{
    public static TheoryData<string> DTypes => [.. DType.All.Select(dtype => dtype.Name)];

    public static TheoryData<string, int> DTypesAndLengths
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (DType dtype in DType.All)
                foreach (int length in new[] { 0, 1, 2, 39, 41, 300, 5000 }) data.Add(dtype.Name, length);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(DTypesAndLengths))]
    public void A_line_is_sorted_as_a_stable_sort_does_it_bit_for_bit(string dtype, int length)
    {
        foreach (LineKind kind in Enum.GetValues<LineKind>())
        {
            NDArray a = Unsorted.Line(DType.Parse(dtype), length, kind, seed: length);
            foreach (bool descending in new[] { false, true })
            {
                int[] expected = SortedOracle.Positions(Elements(a), descending);
                Assert.True(expected.Select(k => (long)k).SequenceEqual(a.ArgSort(descending: descending).ToArray()), $"ArgSort of {kind}, descending {descending}");
                Assert.True(Recorded.Bits(a.Sort(descending: descending)) == Recorded.Bits(Picked(a, expected)), $"Sort of {kind}, descending {descending}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Any_axis_of_any_layout_sorts_line_by_line(string dtype)
    {
        NDArray a = Unsorted.Line(DType.Parse(dtype), 5 * 4 * 7, LineKind.Few, 3).Reshape(5, 4, 7);
        foreach (string layout in Layouts.Names)
        {
            NDArray x = Layouts.Make(layout, a);
            for (int axis = -3; axis < 3; axis++)
            {
                NDArray expected = a.MoveAxis(axis, -1).Copy();
                NDArray positions = Nd.Empty(expected.Shape, DType.Int64);
                foreach ((int i, int j) in Pairs((int)expected.Shape[0], (int)expected.Shape[1]))
                {
                    int[] order = SortedOracle.Positions(Elements(expected[i, j]), false);
                    positions[i, j].Assign(Nd.Array([.. order.Select(k => (long)k)]));
                    expected[i, j].Assign(Picked(expected[i, j].Copy(), order));
                }
                Assert.Equal(Recorded.Bits(expected.MoveAxis(-1, axis)), Recorded.Bits(x.Sort(axis)));
                Assert.Equal(Recorded.Bits(positions.MoveAxis(-1, axis)), Recorded.Bits(x.ArgSort(axis)));
                NDArray inPlace = Layouts.Make(layout, a);
                inPlace.SortInPlace(axis);
                Assert.Equal(Recorded.Bits(expected.MoveAxis(-1, axis)), Recorded.Bits(inPlace));
            }
            Assert.Equal(Recorded.Bits(a.Ravel().Sort()), Recorded.Bits(x.Sort(null)));
            Assert.Equal(Recorded.Bits(a.Ravel().ArgSort()), Recorded.Bits(x.ArgSort(null)));
        }
    }

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Lines_side_by_side_are_sorted_as_each_alone(string dtype)
    {
        foreach ((int lines, int length) in new[] { (2, 9), (3, 100), (8, 8), (17, 1), (21, 33), (70, 25), (12, 118), (40, 130), (9, 1030) })
        {
            foreach (LineKind kind in Enum.GetValues<LineKind>())
            {
                NDArray a = Unsorted.Line(DType.Parse(dtype), lines * length, kind, lines).Reshape(lines, length);
                foreach (bool descending in new[] { false, true })
                {
                    NDArray[] alone = [.. Enumerable.Range(0, lines).Select(k => a[k].Sort(descending: descending))];
                    NDArray[] places = [.. Enumerable.Range(0, lines).Select(k => (NDArray)a[k].ArgSort(descending: descending))];
                    NDArray columns = a.T.Copy(), inPlace = Nd.Repeat(a, 2, axis: 1)[":, ::2"];
                    inPlace.SortInPlace(descending: descending);
                    string what = $"{lines} lines of {length}, {kind}, descending {descending}";
                    Assert.True(Recorded.Bits(Nd.Stack(alone)) == Recorded.Bits(a.Sort(descending: descending)), what);
                    Assert.True(Recorded.Bits(Nd.Stack(alone, axis: 1)) == Recorded.Bits(columns.Sort(0, descending)), $"columns, {what}");
                    Assert.True(Recorded.Bits(Nd.Stack(alone)) == Recorded.Bits(inPlace), $"every other, {what}");
                    Assert.True(Recorded.Bits(Nd.Stack(places, axis: 1)) == Recorded.Bits(columns.ArgSort(0, descending)), $"positions, {what}");
                }
            }
        }
    }

    [Fact]
    public void Sorting_any_numbers_gives_them_all_back_in_order() => Gen.Double[-10, 10].Array[0, 2000].Sample(values =>
    {
        double[] expected = [.. values];
        Array.Sort(expected);
        return Nd.Array<double>(values).Sort().ToArray().SequenceEqual(expected);
    }, iter: 300);

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(63)]
    public void Integers_that_agree_in_their_upper_bits_are_told_apart_by_the_lower(int shift)
    {
        var source = new Random(shift);
        ulong[] values = [.. Enumerable.Range(0, 3000).Select(_ => ((ulong)source.Next(3) << shift) | ((ulong)source.NextInt64() >> (64 - Math.Max(shift, 1))))];
        ulong[] expected = [.. values.Order()];
        Assert.Equal(expected, Nd.Array<ulong>(values).Sort().ToArray());
        long[] positions = [.. Enumerable.Range(0, values.Length).OrderBy(k => values[k]).Select(k => (long)k)];
        Assert.Equal(positions, Nd.Array<ulong>(values).ArgSort().ToArray());
    }

    [Fact]
    public void Zeros_of_both_signs_and_NaN_of_any_bits_keep_their_order()
    {
        double other = BitConverter.UInt64BitsToDouble(0xFFF8_0000_0000_1234);
        double[] values = [other, 0.0, 1.0, -0.0, double.NaN, 0.0, -1.0, -0.0, other];
        double[] expected = [-1.0, 0.0, -0.0, 0.0, -0.0, 1.0, other, double.NaN, other];
        Assert.Equal(expected.Select(BitConverter.DoubleToUInt64Bits), Nd.Array<double>(values).Sort().ToArray().Select(BitConverter.DoubleToUInt64Bits));
        NDArray<double> a = Nd.Array<double>(values);
        a.SortInPlace();
        Assert.Equal(expected.Select(BitConverter.DoubleToUInt64Bits), a.ToArray().Select(BitConverter.DoubleToUInt64Bits));
    }

    [Fact]
    public void Sorting_in_place_writes_the_elements_of_the_view_and_nothing_else()
    {
        NDArray<int> a = Nd.Array([9, 8, 7, 6, 5, 4, 3, 2, 1]);
        a[1..8][[new Slice(null, null, -2)]].SortInPlace();
        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1], a.ToArray());
        a[1..8][[new Slice(null, null, 2)]].SortInPlace();
        Assert.Equal([9, 2, 7, 4, 5, 6, 3, 8, 1], a.ToArray());
    }

    [Fact]
    public void Types_that_compare_themselves_are_sorted_by_that()
    {
        decimal[] values = [3.5m, -1m, 2m, -1.0m, 100m];
        Assert.Equal([-1m, -1.0m, 2m, 3.5m, 100m], Nd.Array<decimal>(values).Sort().ToArray());
        Assert.Equal([4L, 0, 2, 1, 3], Nd.Array<decimal>(values).ArgSort(descending: true).ToArray());
        NDArray<decimal> a = Nd.Array<decimal>(values);
        a.SortInPlace(descending: true);
        Assert.Equal([100m, 3.5m, 2m, -1m, -1.0m], a.ToArray());
    }

    [Fact]
    public void What_cannot_be_sorted_says_why()
    {
        Assert.Contains("Sort needs a dtype with an order; Decimal has none", Assert.Throws<DTypeException>(() => ((NDArray)Nd.Zeros<decimal>(3)).Sort()).Message, StringComparison.Ordinal);
        Assert.Throws<AxisException>(() => Nd.Zeros<double>(3).Sort(1));
        Assert.Throws<AxisException>(() => ((NDArray<double>)3.0).Sort());
        NDArray<double> stretched = Nd.Zeros<double>(3).BroadcastTo((2, 3)), readOnly = Nd.Zeros<double>(3).AsReadOnly();
        Assert.Throws<InvalidOperationException>(() => stretched.SortInPlace());
        Assert.Throws<InvalidOperationException>(() => readOnly.SortInPlace());
    }

    internal static object[] Elements(NDArray a)
    {
        var read = new Boxes { Array = a };
        a.DType.Accept(ref read);
        return read.Result!;
    }

    private static NDArray Picked(NDArray line, int[] order)
    {
        NDArray z = Nd.Empty(line.Shape, line.DType);
        int size = line.ItemSize;
        Span<byte> from = line.View<byte>().AsSpan(), to = z.View<byte>().AsSpan();
        for (int k = 0; k < order.Length; k++) from.Slice(order[k] * size, size).CopyTo(to[(k * size)..]);
        return z;
    }

    private static IEnumerable<(int I, int J)> Pairs(int n, int m) => from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, m) select (i, j);

    private struct Boxes : IAnyVisitor
    {
        public NDArray Array;
        public object[]? Result;

        public void Visit<T>() where T : unmanaged => Result = [.. ((NDArray<T>)Array).ToArray().Select(x => (object)x)];
    }
}
