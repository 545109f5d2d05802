using System.Buffers;
using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Arrays to <c>.npy</c> and back.</summary>
public class NpyTests
{
    [Theory]
    [MemberData(nameof(FileSamples.DTypes), MemberType = typeof(FileSamples))]
    public void Every_dtype_layout_order_version_and_byte_order_comes_back(string name)
    {
        foreach (Dims shape in FileSamples.Shapes)
        {
            NDArray a = FileSamples.Make(DType.Parse(name), shape);
            foreach (string layout in Layouts.Names)
            {
                NDArray laid = Layouts.Make(layout, a);
                foreach (NpyFormat format in new NpyFormat[] { new(), new() { Version = 2, BigEndian = true }, new() { Version = 3 } })
                {
                    using var stream = new MemoryStream();
                    Nd.Save(stream, laid, format);
                    stream.Position = 0;
                    NDArray back = Nd.Load(stream);
                    Assert.True(FileSamples.Same(a, back), $"{name} {shape} {layout} {format}");
                    Assert.Equal(stream.Length, stream.Position);
                    Assert.Equal(laid.Flags.FContiguous && !laid.Flags.CContiguous, back.Flags.FContiguous && !back.Flags.CContiguous);
                }
            }
        }
    }

    [Fact]
    public async Task Files_streams_that_cannot_seek_buffers_and_waiting_forms_hold_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        NDArray<double> a = Nd.ARange(300_000.0).Reshape(500, 600)[.., "::2".Length..];
        Nd.Save(folder["a.npy"], a);
        byte[] bytes = File.ReadAllBytes(folder["a.npy"]);

        var writer = new ArrayBufferWriter<byte>();
        Nd.Save(writer, a);
        Assert.Equal(bytes, writer.WrittenSpan.ToArray());
        await Nd.SaveAsync(folder["b.npy"], a, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(bytes, File.ReadAllBytes(folder["b.npy"]));
        using var stream = new MemoryStream();
        await Nd.SaveAsync(new OneWay(stream), a, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(bytes, stream.ToArray());

        Assert.True(FileSamples.Same(a, Nd.Load(folder["a.npy"])));
        Assert.True(FileSamples.Same(a, await Nd.LoadAsync(folder["a.npy"], TestContext.Current.CancellationToken)));
        Assert.True(FileSamples.Same(a, await Nd.LoadAsync<double>(folder["a.npy"], TestContext.Current.CancellationToken)));
        Assert.True(FileSamples.Same(a, Nd.Load<double>(new OneWay(new MemoryStream(bytes)))));
        Assert.True(FileSamples.Same(a, await Nd.LoadAsync(new OneWay(new MemoryStream(bytes)), TestContext.Current.CancellationToken)));
        Assert.Equal(["a.npy", "b.npy"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Arrays_follow_one_another_in_one_stream()
    {
        using var stream = new MemoryStream();
        Nd.Save(stream, Nd.ARange(5));
        Nd.Save(stream, Nd.Ones(2, 2));
        stream.Position = 0;
        Assert.Equal([0L, 1, 2, 3, 4], Nd.Load<long>(new OneWay(stream)).ToArray());
        Assert.Equal((2, 2), Nd.Load<double>(stream).Shape);
    }

    [Fact]
    public async Task More_than_a_source_is_trusted_with_arrives_in_parts()
    {
        NDArray<byte> a = (Nd.ARange(NpyReader.Trust + 100_000) % 251).AsType<byte>();
        using var stream = new MemoryStream();
        Nd.Save(stream, a);
        stream.Position = 0;
        Assert.True(Nd.ArrayEqual(a, Nd.Load<byte>(new OneWay(stream))));
        stream.Position = 0;
        Assert.True(Nd.ArrayEqual(a, await Nd.LoadAsync(new OneWay(stream), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Large_files_are_read_by_several_processors_into_the_same_array()
    {
        using var folder = new TemporaryFolder();
        NDArray<long> a = Nd.ARange(2_500_000);
        Nd.Save(folder["a.npy"], a, new NpyFormat { BigEndian = true });
        Assert.True(Nd.ArrayEqual(a, Nd.Load(folder["a.npy"])));
    }

    [Fact]
    public void Writing_copies_only_what_is_not_contiguous_and_says_so()
    {
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4);
        using (Copies.Forbid())
        {
            Nd.Save(Stream.Null, a);
            Nd.Save(Stream.Null, a.T);
            Assert.Throws<CopyForbiddenException>(() => Nd.Save(Stream.Null, a[.., ..2]));
            Assert.Throws<CopyForbiddenException>(() => Nd.Save(Stream.Null, a, new NpyFormat { BigEndian = BitConverter.IsLittleEndian }));
        }
        Assert.Null(Sharing.ObstacleTo(a.T, ShareTarget.Npy));
        Assert.NotNull(Sharing.ObstacleTo(a[.., ..2], ShareTarget.Npy));
    }

    [Fact]
    public void A_file_that_fails_half_way_leaves_the_old_one_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Nd.Save(folder["a.npy"], Nd.ARange(3));
        Assert.Throws<DivideByZeroException>(() => AtomicFile.Write(folder["a.npy"], file =>
        {
            file.WriteByte(1);
            throw new DivideByZeroException();
        }));
        Assert.Throws<DTypeException>(() => Nd.Save(folder["b.npy"], Nd.Zeros<Guid>(3)));
        Assert.Equal([0L, 1, 2], Nd.Load<long>(folder["a.npy"]).ToArray());
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void File_systems_of_their_own_and_links_between_them_keep_whole_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Directory.Exists("/dev/shm"), "There is no file system in memory.");
        using TemporaryFolder folder = new(), memory = new("/dev/shm");
        string path = memory["a.npy"];
        Nd.Save(path, Nd.ARange(1000));
        NDArray<long> old = Nd.OpenMemMap<long>(path);
        Nd.Save(path, Nd.ARange(3));
        Assert.Equal(999, old[^1]);
        File.CreateSymbolicLink(folder["link.npy"], path);
        Nd.Save(folder["link.npy"], Nd.ARange(4));
        Assert.Equal(path, new FileInfo(folder["link.npy"]).LinkTarget);
        Assert.Equal([0L, 1, 2, 3], Nd.Load<long>(path).ToArray());
        Assert.Throws<DivideByZeroException>(() => AtomicFile.Write(path, _ => throw new DivideByZeroException()));
        Assert.Equal(4, Nd.Load(path).Size);
        Nd.Save("/dev/.." + folder["b.npy"], Nd.ARange(5));
        Assert.Equal(5, Nd.Load(folder["b.npy"]).Size);
        Assert.Equal([path], Directory.GetFileSystemEntries(memory.Path));
    }

    [Fact]
    public void Devices_are_written_to_and_not_replaced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/null.");
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder["nowhere.npy"], "/dev/null");
        Nd.Save(folder["nowhere.npy"], Nd.ARange(4));
        Nd.Save("/dev/null", Nd.ARange(4));
        Assert.Equal("/dev/null", new FileInfo(folder["nowhere.npy"]).LinkTarget);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links and modes are Unix's.");
            return;
        }
        using var folder = new TemporaryFolder();
        Nd.Save(folder["a.npy"], Nd.ARange(3));
        File.SetUnixFileMode(folder["a.npy"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(folder["link.npy"], folder["a.npy"]);
        Nd.Save(folder["link.npy"], Nd.ARange(4));
        Assert.Equal(4, Nd.Load(folder["a.npy"]).Size);
        Assert.NotNull(new FileInfo(folder["link.npy"]).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["a.npy"]));
    }

    [Fact]
    public void Appending_grows_the_first_axis_in_place_and_gives_the_bytes_of_the_whole()
    {
        using var folder = new TemporaryFolder();
        NDArray<int> a = Nd.ARange(60).AsType<int>().Reshape(10, 6);
        Nd.SaveAppend(folder["a.npy"], a[..3].Copy(Order.F));
        Nd.SaveAppend(folder["a.npy"], a[3..4]);
        Nd.SaveAppend(folder["a.npy"], a[4.., ..]);
        Nd.SaveAppend(folder["a.npy"], a[..0]);
        Nd.Save(folder["b.npy"], a);
        Assert.Equal(File.ReadAllBytes(folder["b.npy"]), File.ReadAllBytes(folder["a.npy"]));

        Nd.Save(folder["c.npy"], a[..5], new NpyFormat { Version = 3, BigEndian = true });
        Nd.SaveAppend(folder["c.npy"], a[5..]);
        Assert.True(Nd.ArrayEqual(a, Nd.Load(folder["c.npy"])));
    }

    [Fact]
    public void Appending_to_a_header_without_room_writes_the_file_anew()
    {
        using var folder = new TemporaryFolder();
        byte[] text = Encoding.Latin1.GetBytes("{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }\n");
        byte[] head = [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, 0, .. text];
        File.WriteAllBytes(folder["a.npy"], [.. head, .. BitConverter.GetBytes(5L), .. BitConverter.GetBytes(6L), 99, 99]);
        Nd.SaveAppend(folder["a.npy"], Nd.ARange(3));
        Assert.Equal([5L, 6, 0, 1, 2], Nd.Load<long>(folder["a.npy"]).ToArray());
    }

    [Fact]
    public void What_does_not_append_is_refused_and_the_file_stays()
    {
        using var folder = new TemporaryFolder();
        Nd.Save(folder["a.npy"], Nd.Ones(2, 3));
        byte[] before = File.ReadAllBytes(folder["a.npy"]);
        Assert.Contains("(2, 4)", Assert.Throws<ShapeException>(() => Nd.SaveAppend(folder["a.npy"], Nd.Ones(2, 4))).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.SaveAppend(folder["a.npy"], Nd.Ones(3)));
        Assert.Throws<ShapeException>(() => Nd.SaveAppend(folder["a.npy"], Nd.Array(1.0)));
        Assert.Throws<DTypeException>(() => Nd.SaveAppend(folder["a.npy"], Nd.Ones<float>(2, 3)));
        Assert.Equal(before, File.ReadAllBytes(folder["a.npy"]));
        Nd.Save(folder["f.npy"], Nd.Ones(2, 3).Copy(Order.F));
        Assert.Throws<InvalidDataException>(() => Nd.SaveAppend(folder["f.npy"], Nd.Ones(2, 3)));
    }

    [Fact]
    public void Another_dtype_than_the_expected_is_refused_by_name()
    {
        using var stream = new MemoryStream();
        Nd.Save(stream, Nd.ARange(3));
        stream.Position = 0;
        string message = Assert.Throws<DTypeException>(() => Nd.Load<float>(stream)).Message;
        Assert.Contains("int64 and not float32", message, StringComparison.Ordinal);
    }

    /// <summary>A stream that neither seeks nor gives everything at once.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, count > 4 ? count / 2 : count));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
