using Parquet;
using Parquet.Schema;
using Xunit;

namespace Strided.Tests;

/// <summary>Columns of Parquet files, written and read by Parquet.Net.</summary>
public class ParquetTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> DTypes => [.. DType.All.Where(dtype => dtype.Kind != DTypeKind.Complex && dtype != DType.Float16).Select(dtype => dtype.Name)];

    [Theory]
    [MemberData(nameof(DTypes))]
    public async Task Files_hold_every_dtype_and_layout_in_any_number_of_groups(string dtype)
    {
        using var folder = new TemporaryFolder();
        foreach (int length in (int[])[0, 1, 25])
        {
            NDArray a = FileSamples.Make(DType.Parse(dtype), length);
            foreach (int rows in (int[])[1000, 10])
            {
                await Nd.SaveParquetAsync(folder["a.parquet"], [.. Layouts.Names.Select(layout => (layout, Layouts.Make(layout, a)))], rows, Cancellation);
                IReadOnlyDictionary<string, NDArray> back = await Nd.LoadParquetAsync(folder["a.parquet"], cancellation: Cancellation);
                Assert.Equal(Layouts.Names, back.Keys);
                Assert.All(back, column => Assert.True(FileSamples.Same(a, column.Value), $"{dtype} {length} {rows} {column.Key}: {column.Value}"));
            }
        }
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Files_that_Parquet_Net_wrote_are_read_and_columns_that_may_be_null_too_while_none_is()
    {
        using var folder = new TemporaryFolder();
        var n = new DataField<int?>("n");
        var x = new DataField<double>("x");
        await using (FileStream file = File.Create(folder["p.parquet"]))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(n, x), file, cancellationToken: Cancellation))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(n, new int?[] { 1, 2, 3 }.AsMemory(), cancellationToken: Cancellation);
            await group.WriteAsync<double>(x, new[] { 0.5, 1.5, 2.5 }.AsMemory(), cancellationToken: Cancellation);
        }
        IReadOnlyDictionary<string, NDArray> columns = await Nd.LoadParquetAsync(folder["p.parquet"], cancellation: Cancellation);
        Assert.Equal([1, 2, 3], ((NDArray<int>)columns["n"]).ToArray());
        Assert.Equal([0.5, 1.5, 2.5], ((NDArray<double>)columns["x"]).ToArray());

        await Nd.SaveParquetAsync(folder["s.parquet"], [("x", Nd.ARange(5.0)["::-2"])], cancellation: Cancellation);
        await using ParquetReader reader = await ParquetReader.CreateAsync(folder["s.parquet"], cancellationToken: Cancellation);
        using ParquetRowGroupReader rows = reader.OpenRowGroupReader(0);
        var values = new double[3];
        await rows.ReadAsync<double>(reader.Schema.DataFields[0], values.AsMemory(), cancellationToken: Cancellation);
        Assert.Equal([4.0, 2, 0], values);
    }

    [Fact]
    public async Task Nulls_texts_and_missing_columns_are_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        string path = folder["p.parquet"];
        var n = new DataField<int?>("n");
        var s = new DataField<string>("s");
        await using (FileStream file = File.Create(path))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(n, s), file, cancellationToken: Cancellation))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(n, new int?[] { 1, null, 3 }.AsMemory(), cancellationToken: Cancellation);
            await group.WriteAsync(s, ["a", "b", "c"]);
        }
        string nulls = (await Assert.ThrowsAsync<InvalidDataException>(() => Nd.LoadParquetAsync(path, ["n"], Cancellation))).Message;
        Assert.Contains(path, nulls, StringComparison.Ordinal);
        Assert.Contains("'n' is null at row 1", nulls, StringComparison.Ordinal);
        Assert.Contains("'s' is of", (await Assert.ThrowsAsync<DTypeException>(() => Nd.LoadParquetAsync(path, ["s"], Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("'n', 's'", (await Assert.ThrowsAsync<ArgumentException>(() => Nd.LoadParquetAsync(path, ["z"], Cancellation))).Message, StringComparison.Ordinal);

        File.WriteAllText(path, "no such thing");
        Assert.Contains(path, (await Assert.ThrowsAsync<InvalidDataException>(() => Nd.LoadParquetAsync(path, cancellation: Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrays_that_are_no_columns_are_refused_and_leave_no_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder["a.parquet"];
        Assert.Contains("'x' has shape (2, 3)", (await Assert.ThrowsAsync<ShapeException>(() => Nd.SaveParquetAsync(path, [("x", Nd.Zeros(2, 3))], cancellation: Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("'y' has 4 rows", (await Assert.ThrowsAsync<ShapeException>(() => Nd.SaveParquetAsync(path, [("x", Nd.Zeros(3)), ("y", Nd.Zeros(4))], cancellation: Cancellation))).Message, StringComparison.Ordinal);
        Assert.Contains("'z': Parquet has no type for complex128", (await Assert.ThrowsAsync<DTypeException>(() => Nd.SaveParquetAsync(path, [("z", Nd.Zeros(3, DType.Complex128))], cancellation: Cancellation))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Only_rows_that_are_not_dense_are_copied_to_be_written()
    {
        using var folder = new TemporaryFolder();
        NDArray<double> a = Nd.ARange(100.0);
        using (Copies.Forbid(alsoRequested: true)) await Nd.SaveParquetAsync(folder["a.parquet"], [("a", a)], 30, Cancellation);
        using CopyLedger ledger = Copies.Record();
        await Nd.SaveParquetAsync(folder["a.parquet"], [("a", a["::2"])], 30, Cancellation);
        Assert.Equal(400, ledger.CopiedBytes);
    }
}
