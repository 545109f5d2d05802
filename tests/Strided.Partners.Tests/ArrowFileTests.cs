using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using Xunit;

namespace Strided.Tests;

/// <summary>Record batches and IPC files, written by either side and read by the other.</summary>
public class ArrowFileTests
{
    [Fact]
    public void Columns_are_the_arrays_themselves()
    {
        NDArray<double> t = Nd.ARange(4.0);
        NDArray<float> pixels = Nd.Ones<float>(4, 3, 2);
        using (Copies.Forbid(alsoRequested: true))
        {
            RecordBatch batch = Nd.ToRecordBatch(("t", t), ("pixels", pixels));
            Assert.True(Nd.FromArrow<double>(batch, "t").MayShareMemory(t));
            NDArray<float> back = Nd.FromArrow<float>(batch, "pixels");
            Assert.Equal((4, 3, 2), back.Shape);
            Assert.True(back.MayShareMemory(pixels));
        }
    }

    [Fact]
    public void Tensors_follow_the_canonical_extension_and_may_lie_in_any_order_of_their_axes()
    {
        NDArray<long> a = Nd.ARange(24).Reshape(2, 3, 4).PermuteDims(0, 2, 1);
        using CopyScope none = Copies.Forbid(alsoRequested: true);
        RecordBatch batch = Nd.ToRecordBatch(("a", a));
        Field field = batch.Schema.GetFieldByIndex(0);
        Assert.Equal("arrow.fixed_shape_tensor", field.Metadata["ARROW:extension:name"]);
        Assert.Equal("""{"shape":[3,4],"permutation":[1,0]}""", field.Metadata["ARROW:extension:metadata"]);
        Assert.Equal(12, ((FixedSizeListType)field.DataType).ListSize);
        NDArray back = Nd.FromArrow(batch, "a");
        Assert.Equal((2, 4, 3), back.Shape);
        Assert.True(Nd.ArrayEqual(a, back));
        Assert.True(a.MayShareMemory(back));
    }

    [Theory]
    [InlineData("""{"shape":[2,3,5],"permutation":[2,0,1]}""", 5, 2, 3)]
    [InlineData("""{"shape":[2,3,5],"dim_names":["C","H","W"]}""", 2, 3, 5)]
    public void The_specifications_own_metadata_are_read(string metadata, int x, int y, int z)
    {
        RecordBatch batch = Tensors(metadata);
        NDArray<long> a = Nd.FromArrow<long>(batch, "a");
        Assert.Equal((2, x, y, z), a.Shape);
        NDArray<long> stored = Nd.ARange(60).Reshape(2, 2, 3, 5);
        Assert.True(Nd.ArrayEqual(x == 5 ? stored.PermuteDims(0, 3, 1, 2) : stored, a));
    }

    [Theory]
    [InlineData("""{"shape":[7]}""", "(7,)")]
    [InlineData("""{"shape":[2,3,5],"permutation":[0,0,1]}""", "0,0,1")]
    [InlineData("""{"form":[30]}""", "form")]
    [InlineData("shape", "shape")]
    public void Metadata_that_contradict_the_column_are_refused_and_shown(string metadata, string told)
    {
        string message = Assert.Throws<InvalidDataException>(() => Nd.FromArrow(Tensors(metadata), "a")).Message;
        Assert.Contains("'a'", message, StringComparison.Ordinal);
        Assert.Contains(told, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FileSamples.DTypes), MemberType = typeof(FileSamples))]
    public void Files_hold_every_dtype_shape_and_layout(string dtype)
    {
        using var folder = new TemporaryFolder();
        if (DType.Parse(dtype).Kind == DTypeKind.Complex)
        {
            Assert.Throws<DTypeException>(() => Nd.SaveArrow(folder["a.arrow"], ("z", Nd.Zeros(3, DType.Parse(dtype)))));
            Assert.Empty(Directory.GetFiles(folder.Path));
            return;
        }
        foreach (Dims shape in (Dims[])[7, (3, 4), (2, 3, 4)])
        {
            NDArray a = FileSamples.Make(DType.Parse(dtype), shape);
            Nd.SaveArrow(folder["a.arrow"], [.. Layouts.Names.Select(layout => (layout, Layouts.Make(layout, a)))]);
            IReadOnlyDictionary<string, NDArray> back = Nd.LoadArrow(folder["a.arrow"]);
            Assert.Equal(Layouts.Names, back.Keys);
            Assert.All(back.Values, b => Assert.True(FileSamples.Same(a, b)));
        }
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Batches_of_a_file_that_Arrow_wrote_are_joined_and_one_is_read_without_a_copy()
    {
        using var folder = new TemporaryFolder();
        await using (FileStream file = File.Create(folder["a.arrow"]))
        {
            RecordBatch first = Nd.ToRecordBatch(("x", Nd.ARange(3)));
            using var writer = new ArrowFileWriter(file, first.Schema);
            await writer.WriteRecordBatchAsync(first, TestContext.Current.CancellationToken);
            await writer.WriteRecordBatchAsync(Nd.ToRecordBatch(("x", Nd.ARange(3, 10))), TestContext.Current.CancellationToken);
            await writer.WriteEndAsync(TestContext.Current.CancellationToken);
        }
        Assert.True(Nd.ArrayEqual(Nd.ARange(10), Nd.LoadArrow(folder["a.arrow"])["x"]));

        Nd.SaveArrow(folder["b.arrow"], ("x", Nd.ARange(5)));
        using (Copies.Forbid(alsoRequested: true)) Assert.Equal(4, ((NDArray<long>)Nd.LoadArrow(folder["b.arrow"])["x"])[4]);
        using ArrowFileReader reader = ArrowFileReader.FromFile(folder["b.arrow"]);
        using RecordBatch batch = await reader.ReadNextRecordBatchAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, ((Int64Array)batch.Column("x")).GetValue(4));
    }

    [Fact]
    public void Errors_name_the_column_its_shape_and_the_file()
    {
        Assert.Contains("'y' of shape (4,)", Assert.Throws<ShapeException>(() => Nd.ToRecordBatch(("x", Nd.Zeros(3)), ("y", Nd.Zeros(4)))).Message, StringComparison.Ordinal);
        Assert.Contains("'x'", Assert.Throws<ShapeException>(() => Nd.ToRecordBatch(("x", Nd.Zeros()))).Message, StringComparison.Ordinal);
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => Nd.FromArrow(Nd.ToRecordBatch(("x", Nd.Zeros(3))), "z")).Message, StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        using (FileStream file = File.Create(folder["n.arrow"]))
        {
            Int32Array column = new Int32Array.Builder().Append(1).AppendNull().Build();
            RecordBatch batch = new(new Schema([new Field("n", Int32Type.Default, nullable: true)], null), [column], 2);
            using var writer = new ArrowFileWriter(file, batch.Schema);
            writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }
        string message = Assert.Throws<InvalidDataException>(() => Nd.LoadArrow(folder["n.arrow"])).Message;
        Assert.Contains(folder["n.arrow"], message, StringComparison.Ordinal);
        Assert.Contains("'n'", message, StringComparison.Ordinal);
    }

    private static RecordBatch Tensors(string metadata)
    {
        IArrowArray lists = Nd.ARange(60).Reshape(2, 30).ToArrow();
        var field = new Field("a", lists.Data.DataType, false, [new("ARROW:extension:name", "arrow.fixed_shape_tensor"), new("ARROW:extension:metadata", metadata)]);
        return new(new Schema([field], null), [lists], 2);
    }
}
