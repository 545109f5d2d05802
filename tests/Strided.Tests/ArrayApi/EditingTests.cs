using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Joining, splitting, inserting, deleting, repeating and padding against lists.</summary>
public class EditingTests
{
    private static readonly NDArray<long> Square = Nd.ARange(6).Reshape(2, 3);

    [Fact]
    public void Delete_leaves_out_what_a_list_would() => Gen.Select(Gen.Int[-6, 5].Array[0, 4], Gen.Int[0, 1]).Sample((gone, axis) =>
    {
        NDArray<long> a = Nd.ARange(36).Reshape(6, 6).T;
        NDArray<long> z = Nd.Delete(a, gone, axis);
        int[] kept = [.. Enumerable.Range(0, 6).Where(k => !gone.Contains(k) && !gone.Contains(k - 6))];
        Assert.Equal(axis == 0 ? (kept.Length, 6) : (6, kept.Length), z.Shape);
        for (int k = 0; k < kept.Length; k++)
            for (int i = 0; i < 6; i++)
                Assert.Equal(axis == 0 ? a[kept[k], i] : a[i, kept[k]], axis == 0 ? z[k, i] : z[i, k]);
    }, iter: 300);

    [Fact]
    public void Insert_puts_values_where_a_list_would() => Gen.Int[-5, 5].Array[1, 5].Sample(places =>
    {
        NDArray<long> a = Nd.ARange(5);
        NDArray<long> values = Nd.ARange(100, 100 + places.Length);
        List<(double Key, long Value)> list = [.. Enumerable.Range(0, 5).Select(k => ((double)k, (long)k))];
        for (int k = 0; k < places.Length; k++) list.Add(((places[k] < 0 ? places[k] + 5 : places[k]) - 0.5, 100 + k));
        Assert.Equal(list.OrderBy(item => item.Key).Select(item => item.Value), Nd.Insert(a, places, values).ToArray());
    }, iter: 300);

    [Fact]
    public void Insert_along_an_axis_broadcasts_the_values_and_keeps_the_dtype()
    {
        Assert.Equal([0, 9, 1, 2, 3, 9, 4, 5], Nd.Insert(Square, 1, Nd.Array(9), axis: 1).ToArray());
        Assert.Equal([7, 8, 9, 0, 1, 2, 3, 4, 5], Nd.Insert(Square, 0, Nd.Array([7.5, 8.5, 9.5]), axis: 0).ToArray());
        Assert.Equal([0, 1, 2, 7, 7, 7, 8, 8, 8, 3, 4, 5], Nd.Insert(Square, 1, Nd.Array([[7], [8]]), axis: 0).ToArray());
        Assert.Contains("index 3", Assert.Throws<IndexException>(() => Nd.Insert(Square, 3, Nd.Array(1), 0)).Message);
        Assert.Contains("index 2", Assert.Throws<IndexException>(() => Nd.Delete(Square, 2, 0)).Message);
    }

    [Fact]
    public void Repeat_with_a_count_for_each_index()
    {
        Assert.Equal([0, 1, 1, 3, 4, 4], Nd.Repeat(Square, Nd.Array<long>([1, 2, 0]), 1).ToArray());
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Nd.Repeat(Square, Nd.Array<long>([2])).ToArray());
        Assert.Equal(0, Nd.Repeat(Square, Nd.Array<long>([0])).Size);
        Assert.Throws<ShapeException>(() => Nd.Repeat(Square, Nd.Array<long>([1, 2]), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.Repeat(Square, Nd.Array<long>([-1]), 1));
    }

    [Fact]
    public void Parts_of_nearly_equal_size_and_one_by_one()
    {
        Assert.Equal([3, 2, 2], Nd.ArraySplit(Nd.ARange(7), 3).Select(part => (int)part.Size));
        Assert.Equal([1, 1, 0], Nd.ArraySplit(Nd.ARange(2), 3).Select(part => (int)part.Size));
        Assert.All(Nd.ArraySplit(Square, 2, 1), part => Assert.True(part.SharesMemory(Square)));
        NDArray<long>[] columns = Nd.Unstack(Square, -1);
        Assert.Equal([2, 5], columns[2].ToArray());
        Assert.True(columns[2].SharesMemory(Square));
        Assert.Equal(2, Nd.HSplit(Nd.ARange(4), 2).Length);
        Assert.Throws<ShapeException>(() => Nd.VSplit(Nd.ARange(4), 2));
        Assert.Throws<ShapeException>(() => Nd.DSplit(Square, 1));
        Assert.Throws<ShapeException>(() => Nd.HSplit(Square, 2));
    }

    [Fact]
    public void Stacks_of_vectors_and_matrices()
    {
        NDArray<int> a = [1, 2], b = [3, 4];
        Assert.Equal([1, 2, 3, 4], Nd.HStack(a, b).ToArray());
        Assert.Equal((2, 2), Nd.VStack(a, b).Shape);
        Assert.Equal((1, 2, 2), Nd.DStack(a, b).Shape);
        Assert.Equal([1, 3, 2, 4], Nd.ColumnStack(a, b).ToArray());
        Assert.Equal((2, 4), Nd.HStack(Nd.Zeros(2, 1), Nd.Zeros(2, 3)).Shape);
        Assert.Equal((2, 4), Nd.ColumnStack(Nd.Zeros(2), Nd.Zeros(2, 3)).Shape);
        Assert.Equal(DType.Float64, Nd.HStack<NDArray>([a, Nd.Zeros(1)]).DType);
        Assert.Equal((1, 2, 1), Nd.AtLeast3d(a).Shape);
        Assert.Equal((1, 1, 1), Nd.AtLeast3d(Nd.Array(5)).Shape);
        Assert.Same(a, Nd.AtLeast1d(a));
        Assert.Throws<ArgumentException>(() => Nd.HStack<NDArray>([]));
    }

    /// <summary>Recorded from NumPy's pad of [1, 2, 3] by (4, 5).</summary>
    [Theory]
    [InlineData(PadMode.Constant, "0 0 0 0 1 2 3 0 0 0 0 0")]
    [InlineData(PadMode.Edge, "1 1 1 1 1 2 3 3 3 3 3 3")]
    [InlineData(PadMode.Reflect, "1 2 3 2 1 2 3 2 1 2 3 2")]
    [InlineData(PadMode.Symmetric, "3 3 2 1 1 2 3 3 2 1 1 2")]
    [InlineData(PadMode.Wrap, "3 1 2 3 1 2 3 1 2 3 1 2")]
    [InlineData(PadMode.LinearRamp, "0 0 0 0 1 2 3 2 1 1 0 0")]
    [InlineData(PadMode.Maximum, "3 3 3 3 1 2 3 3 3 3 3 3")]
    [InlineData(PadMode.Minimum, "1 1 1 1 1 2 3 1 1 1 1 1")]
    [InlineData(PadMode.Mean, "2 2 2 2 1 2 3 2 2 2 2 2")]
    public void Padding_is_NumPys(PadMode mode, string wanted) =>
        Assert.Equal(wanted, string.Join(' ', Nd.Pad(Nd.Array([1, 2, 3]), (4, 5), mode).ToArray()));

    [Fact]
    public void Padding_of_several_axes_goes_around_the_corners()
    {
        Assert.Equal([0, 0, 1, 2, 2, 0, 0, 1, 2, 2, 3, 3, 4, 5, 5], Nd.Pad(Square, (1, 0, 1, 1), PadMode.Edge).ToArray());
        Assert.Equal((2, 3), Nd.Pad(Square, 0, PadMode.Reflect).Shape);
        Assert.Equal([9, 9, 9, 9, 9, 9, 1, 9, 9, 9, 9, 9, 9], Nd.Pad(Nd.Array([1]), 6, constantValue: 9).ToArray());
        Assert.Contains("widths", Assert.Throws<ShapeException>(() => Nd.Pad(Square, (1, 2, 3))).Message);
        Assert.Throws<ShapeException>(() => Nd.Pad(Square, -1));
        Assert.Throws<ShapeException>(() => Nd.Pad(Nd.Zeros(0), 1, PadMode.Edge));
    }

    [Fact]
    public void Mirrored_and_transposed_views()
    {
        Assert.Equal([2, 1, 0, 5, 4, 3], Square.FlipLR().ToArray());
        Assert.Equal([3, 4, 5, 0, 1, 2], Square.FlipUD().ToArray());
        Assert.Equal((4, 3, 2), Nd.Zeros(4, 2, 3).MT.Shape);
        Assert.Throws<ShapeException>(() => Nd.Zeros(3).MatrixTranspose());
        Assert.Throws<AxisException>(() => Nd.Zeros(3).FlipLR());
    }
}
