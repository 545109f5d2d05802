using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Searching in order, sets and differences against definitions that are a line of code each.</summary>
public class SearchTests
{
    public static TheoryData<string> DTypes => [.. DType.All.Select(dtype => dtype.Name)];

    [Theory]
    [MemberData(nameof(DTypes))]
    public void A_place_is_the_number_of_elements_before_a_value(string dtype)
    {
        foreach (LineKind kind in Enum.GetValues<LineKind>())
        {
            foreach (int n in new[] { 0, 1, 2, 7, 100 })
            {
                NDArray x = Unsorted.Line(DType.Parse(dtype), n, kind, n).Sort();
                NDArray values = Nd.Concat<NDArray>([x, Unsorted.Line(DType.Parse(dtype), 33, kind, 1)]).Reshape(-1, 1);
                object[] elements = SortTests.Elements(x), asked = SortTests.Elements(values.Ravel());
                long[] left = [.. asked.Select(v => (long)elements.Count(e => SortedOracle.Compare(e, v, false) < 0))];
                long[] right = [.. asked.Select(v => (long)elements.Count(e => SortedOracle.Compare(e, v, false) <= 0))];
                foreach (string layout in Layouts.Names)
                {
                    NDArray laidOut = Layouts.Make(layout, values), row = Layouts.Make(layout, x);
                    Assert.Equal(left, row.SearchSorted(laidOut).ToArray());
                    Assert.Equal(right, row.SearchSorted(laidOut, SearchSide.Right).ToArray());
                }
            }
        }
    }

    [Fact]
    public void A_sorter_stands_for_the_order()
    {
        NDArray<int> x = Nd.Array([30, 10, 20]);
        Assert.Equal([1L, 3], x.SearchSorted(Nd.Array([11, 31]), sorter: x.ArgSort()).ToArray());
        Assert.Equal([0L, 0, 7], Nd.Array([5]).BroadcastTo(7).SearchSorted(Nd.Array([4, 5, 6])).ToArray());
        Assert.Throws<ShapeException>(() => x.SearchSorted(Nd.Array([11]), sorter: Nd.Array([0L])));
        Assert.ThrowsAny<ArgumentException>(() => x.SearchSorted(Nd.Array([11]), sorter: Nd.Array([0L, 1, 3])));
        Assert.Throws<ShapeException>(() => x.Reshape(1, 3).SearchSorted(Nd.Array([11])));
        Assert.Equal(2, ((NDArray)Nd.Array([1, 2, 3])).SearchSorted((NDArray<double>)2.5).ToScalar());
        Assert.Equal(1, Nd.Array([1m, 2m]).SearchSorted(1.5m).ToScalar());
        Assert.Equal(2, Nd.Array([1m, 1m, 2m]).SearchSorted(1m, SearchSide.Right).ToScalar());
    }

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Different_elements_are_found_counted_and_numbered(string dtype)
    {
        foreach (LineKind kind in Enum.GetValues<LineKind>())
        {
            NDArray a = Unsorted.Line(DType.Parse(dtype), 60, kind, 5).Reshape(3, 4, 5);
            NDArray flat = a.Ravel();
            foreach (string layout in Layouts.Names)
            {
                var (values, indices, inverse, counts) = Layouts.Make(layout, a).UniqueAll();
                object[] different = SortTests.Elements(values), all = SortTests.Elements(flat);
                Assert.Equal(60, counts.Sum().AsType<long>().ToScalar());
                Assert.Equal(a.Shape, inverse.Shape);
                for (int k = 0; k < 60; k++) Assert.Equal(0, SortedOracle.Compare(all[k], different[inverse.Ravel()[k]], false));
                for (int k = 0; k < different.Length; k++)
                {
                    Assert.Equal(all[indices[k]], different[k]);
                    Assert.Equal(inverse.Ravel().ToArray().Count(run => run == k), counts[k]);
                    Assert.Equal(indices[k], Array.IndexOf(inverse.Ravel().ToArray(), k));
                    if (k > 0) Assert.True(SortedOracle.Compare(different[k - 1], different[k], false) < (IsNaN(different[k]) ? 1 : 0));
                }
                Assert.Equal(Recorded.Bits(values), Recorded.Bits(Layouts.Make(layout, a).UniqueValues()));
                Assert.Equal(Recorded.Bits(values), Recorded.Bits(a.UniqueCounts().Values));
                Assert.Equal(Recorded.Bits(inverse), Recorded.Bits(a.UniqueInverse().InverseIndices));
                object[] merged = SortTests.Elements(a.Unique());
                for (int k = 1; k < merged.Length; k++) Assert.True(SortedOracle.Compare(merged[k - 1], merged[k], false) < 0);
            }
        }
    }

    [Fact]
    public void Membership_is_what_a_set_says() => Gen.Select(Gen.Int[0, 40].Array[0, 300], Gen.Int[0, 40].Array[0, 30]).Sample((x, y) =>
    {
        bool[] expected = [.. x.Select(value => y.Contains(value))];
        return Nd.IsIn(Nd.Array<int>(x), Nd.Array<int>(y)).ToArray().SequenceEqual(expected)
            && Nd.IsIn(Nd.Array<int>(x).AsType<double>(), Nd.Array<int>(y), invert: true).ToArray().SequenceEqual(expected.Select(found => !found));
    }, iter: 200);

    [Fact]
    public void NaN_is_a_member_of_nothing() =>
        Assert.Equal([false, true], Nd.IsIn(Nd.Array([double.NaN, 1]), Nd.Array([double.NaN, 1])).ToArray());

    [Theory]
    [MemberData(nameof(DTypes))]
    public void A_partition_has_every_place_right_and_every_element_on_its_side(string dtype)
    {
        foreach (LineKind kind in Enum.GetValues<LineKind>())
        {
            foreach (int n in new[] { 1, 5, 41, 3000 })
            {
                NDArray a = Unsorted.Line(DType.Parse(dtype), n, kind, n);
                object[] sorted = SortTests.Elements(a.Sort());
                int[] places = [n / 2, n - 1, n / 3];
                object[] got = SortTests.Elements(Layouts.Make("strided", a).Partition(Dims.Create([n / 2, -1, n / 3])));
                foreach (int place in places)
                {
                    Assert.Equal(0, SortedOracle.Compare(sorted[place], got[place], false));
                    Assert.All(got[..place], e => Assert.True(SortedOracle.Compare(e, got[place], false) <= 0));
                    Assert.All(got[place..], e => Assert.True(SortedOracle.Compare(e, got[place], false) >= 0));
                }
                Assert.Equal(sorted.Select(Bits), got.OrderBy(e => e, Comparer<object>.Create((x, y) => SortedOracle.Compare(x, y, false))).Select(Bits));
                a.PartitionInPlace(n / 2);
                Assert.Equal(0, SortedOracle.Compare(sorted[n / 2], SortTests.Elements(a)[n / 2], false));
            }
        }
        Assert.Throws<IndexException>(() => Nd.Zeros<int>(3).Partition(3));
        Assert.Throws<IndexException>(() => Nd.Zeros<int>(3).ArgPartition(-4));
    }

    [Fact]
    public void Differences_are_of_neighbours()
    {
        NDArray<int> a = Nd.Array([1, 4, 9, 16, 25]);
        Assert.Equal([3, 5, 7, 9], a.Diff().ToArray());
        Assert.Equal([2, 2, 2], a.Diff(n: 2).ToArray());
        Assert.Equal([], a.Diff(n: 7).ToArray());
        Assert.Equal([1, 3, 5, 7, 9, -25], a.Diff(prepend: 0, append: 0).ToArray());
        Assert.Equal(a.ToArray(), a.Diff(n: 0).ToArray());
        NDArray<int> m = Nd.Array([1, 2, 4, 8, 16, 32], (2, 3));
        Assert.Equal([7, 14, 28], m.Diff(0).Ravel().ToArray());
        Assert.Equal([1, 2, 8, 16], m.T.Diff(0).T.ToArray());
        Assert.Equal([true, false], Nd.Array([true, false, false]).Diff().ToArray());
        Assert.Equal([-7, 3, 5, 7, 9, 99], a.EDiff1d(Nd.Array([99]), Nd.Array([-7])).ToArray());
        Assert.Throws<AxisException>(() => a.Diff(1));
        Assert.Throws<DTypeException>(() => ((NDArray)a).EDiff1d(Nd.Array([1.5])));
    }

    private static string Bits(object x) => x switch
    {
        double or float or Half when IsNaN(x) || x.Equals(Activator.CreateInstance(x.GetType())) => "",
        System.Numerics.Complex or Complex64 => "",
        _ => x.ToString()!,
    };

    private static bool IsNaN(object x) => SortedOracle.Compare(x, x, false) == 0 && x switch
    {
        double a => double.IsNaN(a),
        float a => float.IsNaN(a),
        Half a => Half.IsNaN(a),
        System.Numerics.Complex a => double.IsNaN(a.Real) || double.IsNaN(a.Imaginary),
        Complex64 a => IsNaN((System.Numerics.Complex)a),
        _ => false,
    };
}
