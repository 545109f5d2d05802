using Xunit;

namespace Strided.Tests;

/// <summary>How indices with arrays are written, and what their errors say.</summary>
public class SelectorTests
{
    private readonly NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4);

    [Fact]
    public void Masks_read_and_write()
    {
        Assert.Equal([6.0, 7, 8, 9, 10, 11], a[a > 5].ToArray());
        a[a > 5] = 0;
        a[a == 0] += 100;
        a[a < 3] = a[a < 3] * -1;
        Assert.Equal([100.0, -1, -2, 3, 4, 5, 100, 100, 100, 100, 100, 100], a.ToArray());
        NDArray untyped = a;
        untyped[untyped > 50] = untyped[untyped > 50] - 50;
        untyped[new[] { true, false, false }] *= 2;
        Assert.Equal([100.0, -2, -4, 6, 4, 5, 50, 50, 50, 50, 50, 50], a.ToArray());
    }

    [Fact]
    public void CLR_arrays_are_indices_along_an_axis_and_integers_name_elements()
    {
        int[] rows = [2, 0];
        Assert.Equal((2, 4), a[rows].Shape);
        Assert.Equal((2, 4), ((NDArray)a)[rows].Shape);
        Assert.Equal([9.0, 3], a[rows, new[] { 1L, 3L }].ToArray());
        Assert.Equal((3, 2), a[.., rows].Shape);
        Assert.Equal((2, 1, 4), a[rows, Nd.NewAxis].Shape);
        Assert.Equal([2.0, 0], a[0, rows].ToArray());
        Assert.Equal(8.0, a[[2, 0]]);
        Assert.Equal(8.0, a[(ReadOnlySpan<int>)rows]);
        Assert.Equal(6.0, a[1, 2]);
        a[rows] = 7;
        Assert.Equal([7.0, 7, 7, 7, 4, 5, 6, 7, 7, 7, 7, 7], a.ToArray());
    }

    [Fact]
    public void Several_arrays_of_one_function_are_one_index()
    {
        Assert.Equal(a[a > 5].ToArray(), a[(a > 5).Nonzero()].ToArray());
        Assert.Equal([8.0, 10, 0, 2], a[Nd.Ix(Nd.Array([2, 0]), Nd.Array([0, 2]))].ToArray());
        Assert.Equal([5.0], a[Nd.UnravelIndex(Nd.Array([5]), a.Shape)].ToArray());
        a[Nd.TrilIndices(3)] = -1;
        Assert.Equal([-1.0, 1, 2, 3, -1, -1, 6, 7, -1, -1, -1, 11], a.ToArray());
    }

    [Fact]
    public void Overlapping_values_and_indices_are_read_before_anything_is_written()
    {
        NDArray<long> b = Nd.ARange(5);
        b[Nd.Array([4, 3, 2, 1, 0])] = b;
        Assert.Equal([4L, 3, 2, 1, 0], b.ToArray());
        b[b] = b[Slice.Every(-1)];
        Assert.Equal([4L, 3, 2, 1, 0], b.ToArray());
        NDArray<bool> m = Nd.Array([true, false, true]);
        m[m] = false;
        Assert.Equal([false, false, false], m.ToArray());
    }

    [Fact]
    public void Errors_say_where()
    {
        Says<IndexException>("Index 7 is out of bounds for axis 1 with size 4; it stands at position (0, 1) of the index array.", () => a[.., Nd.Array([0, 7]).Reshape(1, 2)]);
        Says<IndexException>("Index -4 is out of bounds for axis 0 with size 3", () => a[Nd.Array([-4])] = 0);
        Says<IndexException>("Index 255 is out of bounds for axis 0 with size 3", () => a[Nd.Array<byte>([255])]);
        Says<IndexException>("Index 18446744073709551615 is out of bounds for axis 0", () => a[Nd.Array([ulong.MaxValue])]);
        Says<IndexException>("A mask of 2 truth values does not fit axis 1 of shape (3, 4), whose size is 4.", () => a[.., new[] { true, false }]);
        Says<IndexException>("A mask of shape (4, 3) does not fit shape (3, 4) from axis 0 on.", () => a[a.T > 0]);
        Says<IndexException>("The index arrays do not go together: shapes (2,), (3,).", () => a[new[] { 0, 1 }, new[] { 0L, 1L, 2L }]);
        Says<IndexException>("Too many indices", () => a[a > 0, 0]);
        Says<DTypeException>("has integers, a mask has truth values; this array of shape (1,) has float64", () => a[Nd.Array([1.0])]);
        Says<ShapeException>("Shape (2,) does not broadcast to (6,)", () => a[a > 5] = Nd.Array([1.0, 2.0]));
        Assert.Throws<InvalidOperationException>(() => a.AsReadOnly()[a > 5] = 1);
        Assert.Throws<ArgumentNullException>(() => a[(NDArray<bool>)null!]);
        Assert.Equal(Nd.ARange(12.0).ToArray(), a.ToArray());
    }

    [Fact]
    public void A_selection_is_counted_as_a_copy_with_its_size()
    {
        List<(CopyReason, nint)> seen = [];
        Copies.Observe(() => { _ = a[a > 5]; _ = a[new[] { 0, 1 }]; a[a > 5] = 1; a[new[] { 0 }, 1..] = 2; }, (reason, bytes) => seen.Add((reason, bytes)));
        Assert.Equal([(CopyReason.Gather, 48), (CopyReason.Gather, 64)], seen);
    }

    private static void Says<TException>(string text, Func<object> action) where TException : Exception =>
        Assert.Contains(text, Assert.Throws<TException>(() => { action(); }).Message, StringComparison.Ordinal);
}
