using System.IO.Compression;
using Xunit;

namespace Strided.Tests;

/// <summary>Archives of arrays.</summary>
public class NpzTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dtype_comes_back_by_name(bool compressed)
    {
        Dictionary<string, NDArray> arrays = DType.All.ToDictionary(dtype => "of " + dtype, dtype => FileSamples.Make(dtype, (5, 6)).T);
        using var stream = new MemoryStream();
        if (compressed) Nd.SaveZCompressed(stream, arrays);
        else Nd.SaveZ(stream, arrays);
        using NpzFile file = Nd.LoadZ(stream);
        Assert.Equal(arrays.Keys, file.Names);
        foreach ((string name, NDArray a) in arrays) Assert.True(FileSamples.Same(a, file[name]), name);
        Assert.False(file.Contains("other"));
        Assert.Contains("'other'", Assert.Throws<KeyNotFoundException>(() => file["other"]).Message, StringComparison.Ordinal);
        Assert.NotSame(file["of int8"], file["of int8"]);
        Assert.Equal((6, 5), file.Get<Half>("of float16").Shape);
    }

    [Fact]
    public void Equal_arrays_make_equal_files_and_threads_may_read_one_file()
    {
        using var folder = new TemporaryFolder();
        Nd.SaveZCompressed(folder["a.npz"], Nd.ARange(100_000), Nd.Ones(300, 300));
        Nd.SaveZCompressed(folder["b.npz"], Nd.ARange(100_000), Nd.Ones(300, 300));
        Assert.Equal(File.ReadAllBytes(folder["a.npz"]), File.ReadAllBytes(folder["b.npz"]));
        using NpzFile file = Nd.LoadZ(folder["a.npz"]);
        Parallel.For(0, 8, k => Assert.Equal(k % 2 == 0 ? 100_000 : 90_000, file[$"arr_{k % 2}"].Size));
    }

    [Fact]
    public void Names_that_are_twice_there_or_point_out_of_the_archive_are_refused_both_ways()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "../a", "/a", "a/../../b", "c:a", "a\\b", "" })
        {
            Assert.Throws<ArgumentException>(() => Nd.SaveZ(folder["a.npz"], new Dictionary<string, NDArray> { [name] = Nd.ARange(3) }));
            using MemoryStream zip = Zip((name + ".npy", [1, 2, 3]));
            Assert.Throws<InvalidDataException>(() => Nd.LoadZ(zip));
        }
        using MemoryStream twice = Zip(("a.npy", [1]), ("a.npy", [2]));
        Assert.Throws<InvalidDataException>(() => Nd.LoadZ(twice));
        Assert.Throws<ArgumentException>(() => Nd.SaveZ(folder["a.npz"], [new("x", Nd.ARange(1)), new KeyValuePair<string, NDArray>("x", Nd.ARange(1))]));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_bomb_takes_the_memory_that_its_data_has_and_no_more()
    {
        byte[] header = new NpyHeader(NpyType.Of(DType.Float64, false), false, (nint)1 << 40).ToBytes(null);
        using MemoryStream zip = Zip(("a.npy", [.. header, .. new byte[1000]]));
        using NpzFile file = Nd.LoadZ(zip);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<EndOfStreamException>(() => file["a"]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2L * NpyReader.Trust);
    }

    [Fact]
    public void What_is_no_archive_or_cannot_seek_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Nd.LoadZ(new MemoryStream([1, 2, 3])));
        using var zipped = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);
        Assert.Throws<ArgumentException>(() => Nd.LoadZ(zipped));
        using MemoryStream zip = Zip(("readme.txt", [1]));
        using NpzFile file = Nd.LoadZ(zip);
        Assert.Empty(file.Names);
        zip.Position = 0;
        Assert.Contains("LoadZ", Assert.Throws<InvalidDataException>(() => Nd.Load(zip)).Message, StringComparison.Ordinal);
    }

    private static MemoryStream Zip(params (string Name, byte[] Data)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] data) in members)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(data);
            }
        }
        return stream;
    }
}
