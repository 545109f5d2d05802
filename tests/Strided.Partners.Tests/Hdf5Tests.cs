using PureHDF;
using Xunit;

namespace Strided.Tests;

/// <summary>Datasets of HDF5 files, written and read by PureHDF.</summary>
public class Hdf5Tests
{
    public static TheoryData<string> Numbers => [.. DType.All.Where(dtype => dtype.Kind is DTypeKind.SignedInteger or DTypeKind.UnsignedInteger or DTypeKind.Floating).Select(dtype => dtype.Name)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Files_hold_every_dtype_shape_and_layout(string dtype)
    {
        using var folder = new TemporaryFolder();
        foreach (Dims shape in (Dims[])[default, 7, (3, 4), (2, 3, 4), new[] { 1, 2, 1, 3, 2 }])
        {
            NDArray a = FileSamples.Make(DType.Parse(dtype), shape);
            Nd.SaveHdf5(folder["a.h5"], [.. Layouts.Names.Select(layout => ($"group/{layout}", Layouts.Make(layout, a)))]);
            foreach (string layout in Layouts.Names)
            {
                NDArray back = Nd.LoadHdf5(folder["a.h5"], $"group/{layout}");
                Assert.True(FileSamples.Same(a, back), $"{dtype} {shape} {layout}: {back.DType} {back.Shape}");
            }
        }
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Blocks_and_steps_are_what_slices_are(bool chunked)
    {
        using var folder = new TemporaryFolder();
        NDArray<int> a = Nd.ARange(10 * 9 * 8).AsType<int>().Reshape(10, 9, 8);
        Dims? chunks = chunked ? (4, 4, 3) : null;
        Nd.SaveHdf5(folder["a.h5"], chunks, ("a", a));
        using Hdf5File file = Nd.OpenHdf5(folder["a.h5"]);
        Hdf5Dataset dataset = file["a"];
        Assert.Equal(chunks, dataset.Chunks);
        Assert.True(Nd.ArrayEqual(a["2:7, 3:4, 1:"], dataset.Read((2, 3, 1), (5, 1, 7))));
        Assert.True(Nd.ArrayEqual(a["1::3, ::2, 5:6"], dataset.Read((1, 0, 5), (3, 5, 1), (3, 2, 1))));
        Assert.Equal((0, 2, 2), dataset.Read((10, 0, 0), (0, 2, 2)).Shape);
        Assert.Contains("axis 1 of size 9", Assert.Throws<ShapeException>(() => dataset.Read((0, 8, 0), (1, 2, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("(10, 9, 8)", Assert.Throws<ShapeException>(() => dataset.Read((0, 0), (1, 1))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pieces_are_read_when_they_are_reached_and_make_up_the_whole(bool chunked)
    {
        using var folder = new TemporaryFolder();
        NDArray<double> a = Nd.ARange(700.0 * 600).Reshape(700, 600);
        Dims? chunks = chunked ? (256, 200) : null;
        Nd.SaveHdf5(folder["a.h5"], chunks, ("a", a));
        using Hdf5File file = Nd.OpenHdf5(folder["a.h5"]);
        NDArray<double> whole = Nd.Zeros(700, 600);
        int pieces = 0;
        foreach ((Dims start, NDArray block) in file["a"].ReadChunks())
        {
            Assert.InRange(block.NBytes, 1, 1 << 20);
            whole[new Slice(start[0], start[0] + block.Shape[0]), new Slice(start[1], start[1] + block.Shape[1])] = (NDArray<double>)block;
            pieces++;
        }
        Assert.Equal(chunked ? 9 : 4, pieces);
        Assert.True(Nd.ArrayEqual(a, whole));
        Assert.Equal((0.0, 256.0 * 600), (First(0), First(chunked ? 3 : -1)));

        // Asked for one piece, nothing reads the others.
        double First(int k) => k < 0 ? 256.0 * 600 : ((NDArray<double>)file["a"].ReadChunks().ElementAt(k).Block)[0, 0];
    }

    [Fact]
    public void Files_that_PureHDF_wrote_are_read_and_the_other_way_round()
    {
        using var folder = new TemporaryFolder();
        new H5File { ["run"] = new H5Group { ["x"] = new[,] { { 1, 2 }, { 3, 4 } } }, ["name"] = new[] { "text" } }.Write(folder["p.h5"]);
        Assert.Equal([1, 2, 3, 4], Nd.LoadHdf5<int>(folder["p.h5"], "run/x").Reshape(-1).ToArray());
        Assert.Contains("'name'", Assert.Throws<DTypeException>(() => Nd.LoadHdf5(folder["p.h5"], "name")).Message, StringComparison.Ordinal);

        Nd.SaveHdf5(folder["s.h5"], ("run/x", Nd.ARange(6.0).Reshape(2, 3)));
        using var native = H5File.OpenRead(folder["s.h5"]);
        double[,] x = native.Dataset("/run/x").Read<double[,]>();
        Assert.Equal((2, 3, 5.0), (x.GetLength(0), x.GetLength(1), x[1, 2]));
    }

    [Fact]
    public void Errors_name_the_file_the_dataset_its_dtype_and_its_shape()
    {
        using var folder = new TemporaryFolder();
        string path = folder["a.h5"];
        Nd.SaveHdf5(path, ("x/y", Nd.Zeros(3)));
        string message = Assert.Throws<ArgumentException>(() => Nd.LoadHdf5(path, "z")).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains("'x/y'", message, StringComparison.Ordinal);
        Assert.Contains("float64, not of float32", Assert.Throws<DTypeException>(() => Nd.LoadHdf5<float>(path, "x/y")).Message, StringComparison.Ordinal);
        Assert.Contains("'z' of complex128, shape (3,)", Assert.Throws<DTypeException>(() => Nd.SaveHdf5(path, ("z", Nd.Zeros(3, DType.Complex128)))).Message, StringComparison.Ordinal);
        Assert.Contains("(2, 2)", Assert.Throws<ShapeException>(() => Nd.SaveHdf5(path, (2, 2), ("z", Nd.Zeros(3)))).Message, StringComparison.Ordinal);
        Assert.Equal([0.0, 0.0, 0.0], Nd.LoadHdf5<double>(path, "x/y").ToArray());

        File.WriteAllText(path, "no such thing");
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Nd.OpenHdf5(path)).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => Nd.OpenHdf5(folder["missing.h5"]));
    }

    [Fact]
    public void Only_what_is_not_dense_is_copied_to_be_written()
    {
        using var folder = new TemporaryFolder();
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4);
        using (Copies.Forbid(alsoRequested: true)) Nd.SaveHdf5(folder["a.h5"], ("a", a));
        using CopyLedger ledger = Copies.Record();
        Nd.SaveHdf5(folder["a.h5"], ("a", a.T));
        Assert.Equal(a.NBytes, ledger.CopiedBytes);
    }
}
