using Apache.Arrow;
using Apache.Arrow.Types;
using Xunit;

namespace Strided.Tests;

/// <summary>Arrays to Arrow arrays and back, on Apache Arrow's own library.</summary>
public class ArrowTests
{
    public static TheoryData<string> RealDTypes => [.. DType.All.Where(dtype => dtype.Kind != DTypeKind.Complex && dtype != DType.Bool).Select(dtype => dtype.Name)];

    [Theory]
    [MemberData(nameof(RealDTypes))]
    public void Every_dtype_shape_and_layout_is_shared_exactly_when_it_says_so(string dtype)
    {
        foreach ((string what, NDArray a) in SharingAssert.Arrays(dtype))
        {
            if (a.Shape.Skip(1).Contains(0))
            {
                Assert.Contains("no lists of no", a.CanShareWith(ShareTarget.Arrow).Because, StringComparison.Ordinal);
                Assert.Throws<ShapeException>(() => a.ToArrow());
                continue;
            }
            SharingAssert.Truthful(a, ShareTarget.Arrow, what, x => Nd.FromArrow(x.ToArrow()) is var back && x.NDim == 0 ? back.Reshape(default(Dims)) : back);
        }
    }

    [Fact]
    public void Truth_values_become_bits_and_come_back_and_both_ways_are_announced()
    {
        NDArray<bool> a = Nd.ARange(21).Reshape(3, 7) % 3 == 1;
        Assert.False(a.CanShareWith(ShareTarget.Arrow).IsView);
        using CopyLedger ledger = Copies.Record();
        IArrowArray array = a.T.ToArrow();
        Assert.True(Nd.ArrayEqual(a.T, Nd.FromArrow(array)));
        Assert.Equal(2, ledger.Rows.Where(row => row.Reason == CopyReason.Conversion).Sum(row => row.Count));
        Assert.Contains("without a copy", Assert.Throws<ShapeException>(() => a.ToArrow(copy: false)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrow_computes_on_the_very_elements()
    {
        NDArray<double> a = Nd.ARange(6.0);
        var column = (DoubleArray)a.ToArrow(copy: false);
        a[4] = 40;
        Assert.Equal(40, column.GetValue(4));
        Assert.Equal(6, column.Length);
        Assert.Equal(0, column.NullCount);

        var rows = (FixedSizeListArray)a.Reshape(2, 3).ToArrow(copy: false);
        Assert.Equal(40, ((DoubleArray)rows.GetSlicedValues(1)).GetValue(1));
        Assert.Equal(3, ((FixedSizeListType)rows.Data.DataType).ListSize);
    }

    [Fact]
    public void What_Arrow_built_is_looked_at_and_read_only()
    {
        Int32Array built = new Int32Array.Builder().AppendRange([5, 6, 7, 8, 9]).Build();
        NDArray<int> a = Nd.FromArrow<int>(built.Slice(1, 3));
        Assert.Equal([6, 7, 8], a.ToArray());
        Assert.False(a.Flags.Writeable);
        Assert.True(a.MayShareMemory(Nd.FromArrow(built)));
        Assert.Contains("int32, not of float64", Assert.Throws<DTypeException>(() => Nd.FromArrow<double>(built)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_keeps_the_memory_of_an_Arrow_array_that_nobody_else_has()
    {
        NDArray<long> a = Taken();
        for (int k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _ = new Int64Array.Builder().AppendRange(Enumerable.Repeat(-1L, 1000)).Build();
        }
        Assert.True(Nd.ArrayEqual(Nd.ARange(1000), a));

        static NDArray<long> Taken()
        {
            Int64Array built = new Int64Array.Builder().AppendRange(Enumerable.Range(0, 1000).Select(k => (long)k)).Build();
            return Nd.FromArrow<long>(built);
        }
    }

    [Fact]
    public void Arrow_keeps_the_elements_of_an_array_that_nobody_else_has()
    {
        var column = (Int64Array)Lent();
        for (int k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _ = Nd.Ones<long>(50_000);
        }
        for (int k = 0; k < column.Length; k++) Assert.Equal(k, column.GetValue(k));

        static IArrowArray Lent() => Nd.ARange(50_000).ToArrow(copy: false);
    }

    [Fact]
    public void Nulls_are_refused_by_place_or_told_by_a_mask()
    {
        DoubleArray built = new DoubleArray.Builder().Append(1).Append(2).AppendNull().Append(4).AppendNull().Build();
        string message = Assert.Throws<InvalidDataException>(() => Nd.FromArrow(built)).Message;
        Assert.Contains("the first at 2", message, StringComparison.Ordinal);

        NDArray a = Nd.FromArrow(built, out NDArray<bool>? nulls);
        Assert.Equal([false, false, true, false, true], nulls!.ToArray());
        Assert.Equal(4.0, ((NDArray<double>)a)[3]);

        Apache.Arrow.Array tail = built.Slice(3, 1);
        Assert.Equal(4.0, Nd.FromArrow<double>(tail)[0]);
        Nd.FromArrow(tail, out nulls);
        Assert.Null(nulls);
    }

    [Fact]
    public void Nulls_inside_lists_have_a_mask_of_the_lists_shape_and_a_null_list_is_refused()
    {
        var builder = new FixedSizeListArray.Builder(Int32Type.Default, 2);
        var values = (Int32Array.Builder)builder.ValueBuilder;
        builder.Append();
        values.Append(1).Append(2);
        builder.Append();
        values.AppendNull().Append(4);
        FixedSizeListArray lists = builder.Build();
        Nd.FromArrow(lists, out NDArray<bool>? nulls);
        Assert.Equal((2, 2), nulls!.Shape);
        Assert.Equal([false, false, true, false], nulls.ToArray());
        Assert.Equal([1, 2], Nd.FromArrow<int>(ArrowArrayFactory.Slice(lists, 0, 1)).ToArray());

        builder.AppendNull();
        Assert.Contains("null list at 2", Assert.Throws<InvalidDataException>(() => Nd.FromArrow(builder.Build())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_the_other_side_has_not_are_named()
    {
        Assert.Contains("complex128", Assert.Throws<DTypeException>(() => Nd.Zeros<System.Numerics.Complex>(3).ToArrow()).Message, StringComparison.Ordinal);
        Assert.Contains("utf8", Assert.Throws<DTypeException>(() => Nd.FromArrow(new StringArray.Builder().Append("x").Build())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public unsafe void More_bytes_than_a_buffer_holds_are_refused_and_foretold()
    {
        // Nobody reads them: the address of one byte stands for two gigabytes.
        NDArray<byte> one = Nd.Zeros<byte>(1);
        NDArray<long> giant = Nd.AsArray<long>(one.Pin().Address, 1 << 28, one);
        Assert.False(giant.CanShareWith(ShareTarget.Arrow).IsView);
        Assert.Throws<ShapeException>(() => giant.ToArrow(copy: false));
        Assert.Throws<ShapeException>(() => giant.ToArrow());
    }
}
