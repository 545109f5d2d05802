using Xunit;

namespace Strided.Tests;

public class ElementTests
{
    private static NDArray<int> Counting(params nint[] shape) => Nd.Array<int>(Model.Range(shape).Values, shape);

    [Fact]
    public void Integers_indices_and_references_name_the_same_element()
    {
        NDArray<int> a = Counting(3, 4).T;
        Assert.Equal((6, 6, 6, 6), (a[2, 1], a[-2, -2], a[^2, ^2], a.At(2, 1)));
        a[2, 1] = 100;
        Assert.Equal(100, a[-2, 1]);
        a[^2, 1] = 200;
        Assert.Equal(200, a[2, 1]);
        a.At(-2, -2)++;
        Assert.Equal(201, a[2, ^2]);
        ref int element = ref a.At(2, 1);
        element = 300;
        Assert.Equal([0, 1, 2, 3, 4, 5, 300, 7, 8, 9, 10, 11], a.T.ToArray());
    }

    [Fact]
    public void A_0d_array_is_one_element()
    {
        NDArray<int> a = 5;
        Assert.Equal((0, 1, 4), (a.NDim, a.Size, a.NBytes));
        Assert.Equal(5, a[new ReadOnlySpan<int>([])]);
        a[new ReadOnlySpan<int>([])] = 6;
        a.At()++;
        Assert.Equal((7, 7), (a.ToScalar(), (int)a));
        Assert.Equal([7], ViewChain.Enumerate(a));
        a["..."] = 8;
        Assert.Equal([8], a.ToArray());
        Assert.Equal("()", a[Slice.Ellipsis].Shape.ToString());
        Assert.Equal("(1, 1)", a["None, ..., None"].Shape.ToString());
        Assert.Throws<IndexException>(() => a[0]);
        Assert.Throws<ShapeException>(() => a.Length);
        Assert.Same(a, a.AsContiguous(Order.F));
    }

    [Fact]
    public void Too_few_and_too_many_integers_are_told_apart()
    {
        NDArray<int> a = Counting(3, 4);
        Assert.Contains("a[0, ..]", Assert.Throws<IndexException>(() => a[1]).Message, StringComparison.Ordinal);
        Assert.Contains("3 integers are too many for shape (3, 4)", Assert.Throws<IndexException>(() => a[0, 0, 0]).Message, StringComparison.Ordinal);
        Assert.Throws<IndexException>(() => a[^1] = 1);
        Assert.Throws<IndexException>(() => a.At(1));
        Assert.Throws<IndexException>(() => a[0, 0, ..]);
        Assert.Contains("only one ellipsis", Assert.Throws<IndexException>(() => a["..., ..."]).Message, StringComparison.Ordinal);
        Assert.Throws<IndexException>(() => a["0, 0, 0"]);
    }

    [Theory]
    [InlineData(3, 0, "Index 3 is out of bounds for axis 0 with size 3")]
    [InlineData(-4, 0, "Index -4 is out of bounds for axis 0 with size 3")]
    [InlineData(0, 4, "Index 4 is out of bounds for axis 1 with size 4")]
    [InlineData(2, int.MinValue, "Index -2147483648 is out of bounds for axis 1 with size 4")]
    [InlineData(int.MaxValue, 0, "Index 2147483647 is out of bounds for axis 0 with size 3")]
    public void An_index_outside_its_axis_is_named(int i, int j, string message)
    {
        NDArray<int> a = Counting(3, 4);
        Action[] uses = [() => _ = a[i, j], () => a[i, j] = 1, () => a.At(i, j) = 1, () => _ = a[i, j, Slice.Ellipsis], () => _ = a[$"{i}, {j}"]];
        foreach (Action use in uses) Assert.Contains(message, Assert.Throws<IndexException>(use).Message, StringComparison.Ordinal);
        Assert.Equal(Counting(3, 4).ToArray(), a.ToArray());
    }

    [Fact]
    public void Indices_from_the_end_stop_at_the_front()
    {
        NDArray<int> a = Counting(3);
        Assert.Equal((0, 2), (a[^3], a[^1]));
        Assert.Throws<IndexException>(() => a[^4]);
        Assert.Throws<IndexException>(() => a[^0]);
        Assert.Throws<IndexException>(() => a[[(Slice)(^0)]]);
        Assert.Equal([], a[^0..].ToArray());
        Assert.Equal([0, 1, 2], a[^9..9].ToArray());
    }

    [Theory]
    [InlineData("1:2:3:4")]
    [InlineData("x")]
    [InlineData(",")]
    [InlineData("1,,2")]
    [InlineData("::0")]
    [InlineData("1.5")]
    [InlineData("- 1")]
    [InlineData("99999999999")]
    [InlineData("999999999999999999999:")]
    [InlineData("....")]
    [InlineData("(1, 2)")]
    public void Malformed_text_is_an_index_error(string text)
    {
        Assert.Throws<IndexException>(() => Counting(3, 4)[text]);
        Assert.Throws<IndexException>(() => ((NDArray)Counting(3, 4))[text]);
    }

    [Fact]
    public void Text_may_be_spaced_and_empty()
    {
        NDArray<int> a = Counting(3, 4);
        Assert.Equal(a.ToArray(), a[""].ToArray());
        Assert.Equal([11, 9], a[" -1 , : : -2 ,"].ToArray());
        Assert.Throws<ArgumentNullException>(() => a[(string)null!]);
    }

    [Fact]
    public void Only_arrays_of_one_element_are_scalars()
    {
        Assert.Equal(3, Counting(2, 2)["1:, 1:"].ToScalar());
        Assert.Contains("(2, 2) with 4 elements", Assert.Throws<ShapeException>(() => Counting(2, 2).ToScalar()).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => (int)Counting(0));
        Assert.Throws<ArgumentNullException>(() => (int)(NDArray<int>)null!);
    }

    [Fact]
    public void Spans_need_C_contiguous_elements()
    {
        NDArray<int> a = Counting(3, 4);
        a[1..].Reshape(8).AsSpan()[3] = -1;
        Assert.Equal(-1, a[1, 3]);
        Assert.Equal([8, 9, 10, 11], a[2, ..].AsReadOnlySpan().ToArray());
        Assert.Contains("strides (4, 16)", Assert.Throws<ShapeException>(() => { a.T.AsSpan(); }).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => { a["::-1"].AsReadOnlySpan(); });
        Assert.Throws<ShapeException>(() => { Nd.Zeros<int>(1).BroadcastTo(5).AsReadOnlySpan(); });
        Assert.Throws<InvalidOperationException>(() => { a.AsReadOnly().AsSpan(); });
        Assert.Equal(0, a[3..].AsSpan().Length);
        Assert.Equal(1, ((NDArray<int>)7).AsSpan().Length);
        Assert.Throws<ShapeException>(() => { Nd.Zeros<byte>(1).BroadcastTo((nint)1 << 40).ToArray(); });
    }

    [Fact]
    public void Views_of_nothing_stay_where_their_array_is()
    {
        // Nothing holds an empty view inside the buffer but its offset.
        NDArray<int> a = Nd.Zeros<int>(1_000_000, 0);
        NDArray<int>[] views =
            [a[999_999, ..], a["999999:"], a.T[.., ^1], a.Flip(), a.Reshape(5, 0)[4, ..], a.Diagonal(), Counting(3, 4)["3:"], Nd.Zeros<int>(3, 4, 0).Diagonal(1)];
        Assert.All(views, view => Assert.Equal((0, 0), (view.Offset, view.AsSpan().Length)));
        Assert.Equal([], a[5, ..].ToArray());
        a[5, ..] = 3;
        a[Slice.Ellipsis] = Nd.Zeros<int>(1, 0);
        Assert.Equal("(1000000, 0)", a.Copy(Order.F).Shape.ToString());
    }

    [Fact]
    public void Assignment_says_which_shapes_do_not_fit()
    {
        NDArray<int> a = Counting(3, 4);
        string message = Assert.Throws<ShapeException>(() => a[1..] = Counting(3)).Message;
        Assert.Contains("(3,)", message, StringComparison.Ordinal);
        Assert.Contains("(2, 4)", message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => a[0, ..] = Counting(2, 4));
        a[0, ..] = Counting(1, 1, 4) + 10;
        Assert.Equal([10, 11, 12, 13], a[0, ..].ToArray());
        Assert.Throws<OverflowException>(() => a.Fill(1L << 40));
        Assert.Throws<DTypeException>(() => a.Fill(new System.Numerics.Complex(1, 1)));
        Assert.Equal([10, 11, 12, 13, 4, 5, 6, 7, 8, 9, 10, 11], a.ToArray());
    }

    [Fact]
    public void Shifts_transposes_and_reversals_in_place_read_first()
    {
        NDArray<int> a = Counting(5);
        a[1..] = a[..^1];
        Assert.Equal([0, 0, 1, 2, 3], a.ToArray());
        a[..^1] = a[1..];
        Assert.Equal([0, 1, 2, 3, 3], a.ToArray());
        a[..] = a["::-1"];
        Assert.Equal([3, 3, 2, 1, 0], a.ToArray());
        NDArray<int> m = Counting(3, 3);
        m["..."] = m.T;
        Assert.Equal([0, 3, 6, 1, 4, 7, 2, 5, 8], m.ToArray());
        m["..."] = m[1, ..];
        Assert.Equal([1, 4, 7, 1, 4, 7, 1, 4, 7], m.ToArray());
        // The same, large enough for every fast path.
        NDArray<int> large = Nd.ARange<int>(100_000);
        large[1..] = large[..^1];
        Assert.Equal([0, .. Enumerable.Range(0, 99_999)], large.ToArray());
    }
}
