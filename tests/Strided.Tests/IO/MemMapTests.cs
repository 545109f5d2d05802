using System.Runtime.CompilerServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Arrays over the pages of files.</summary>
public class MemMapTests
{
    [Theory]
    [MemberData(nameof(FileSamples.DTypes), MemberType = typeof(FileSamples))]
    public void A_map_has_the_elements_of_the_file(string name)
    {
        using var folder = new TemporaryFolder();
        foreach (Dims shape in FileSamples.Shapes)
        {
            foreach (Order order in new[] { Order.C, Order.F })
            {
                NDArray a = FileSamples.Make(DType.Parse(name), shape).Copy(order);
                Nd.Save(folder["a.npy"], a);
                NDArray map = Nd.OpenMemMap(folder["a.npy"]);
                Assert.True(FileSamples.Same(a, map));
                Assert.Equal((a.Flags.CContiguous, a.Flags.FContiguous, false), (map.Flags.CContiguous, map.Flags.FContiguous, map.Flags.Writeable));
                Assert.True(map.Size == 0 || !map.Flags.OwnsData);
            }
        }
    }

    [Fact]
    public void Read_only_maps_refuse_copy_on_write_keeps_the_file_and_read_write_changes_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder["a.npy"];
        Nd.Save(path, Nd.ARange(1000.0).Reshape(20, 50));

        NDArray<double> read = Nd.OpenMemMap<double>(path);
        Assert.Throws<InvalidOperationException>(() => read[3, 4] = 1);
        Assert.Throws<InvalidOperationException>(() => read[3..].Fill(1));

        NDArray<double> own = Nd.OpenMemMap<double>(path, MapMode.CopyOnWrite);
        own[.., 1].Fill(-1);
        Assert.Equal(-20, own[.., 1].Sum().ToScalar());
        Assert.Equal(51, Nd.Load<double>(path)[1, 1]);

        NDArray<double> write = Nd.OpenMemMap<double>(path, MapMode.ReadWrite);
        NDArray<double> view = write["::-2, 3"];
        view.Fill(7);
        view.Flush();
        Assert.Equal(7, Nd.Load<double>(path)[19, 3]);
        Assert.Equal(7, read[19, 3]);
        Assert.Equal(903, read[18, 3]);
        Assert.True(write.SharesBuffer(view));
        NDArray<double> unmapped = Nd.Zeros(3);
        Assert.Throws<InvalidOperationException>(() => unmapped.Flush());
    }

    [Fact]
    public void A_new_map_is_a_file_that_everybody_reads()
    {
        using var folder = new TemporaryFolder();
        NDArray<int> a = Nd.CreateMemMap<int>(folder["a.npy"], (30, 40), Order.F);
        a.Assign(Nd.ARange(1200).AsType<int>().Reshape(30, 40));
        a.Flush();
        NDArray back = Nd.Load(folder["a.npy"]);
        Assert.True(Nd.ArrayEqual(a, back));
        Assert.True(back.Flags.FContiguous);
        Assert.Equal(0, Nd.CreateMemMap<int>(folder["b.npy"], (0, 3)).Size);
    }

    [Fact]
    public void Files_without_a_header_are_mapped_from_any_byte()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["raw"], [9, 9, 9, .. Enumerable.Range(0, 24).Select(k => (byte)k)]);
        Assert.Equal(24, Nd.MemMap<byte>(folder["raw"], offset: 3).Size);
        Assert.Equal([0x0100, 0x0706], Nd.MemMap<short>(folder["raw"], offset: 3, shape: (3, 4), order: Order.F)[0, ..2].AsType<int>().ToArray());
        Assert.Throws<EndOfStreamException>(() => Nd.MemMap<short>(folder["raw"]));
        Assert.Throws<EndOfStreamException>(() => Nd.MemMap<short>(folder["raw"], offset: 100));
        Assert.Throws<EndOfStreamException>(() => Nd.MemMap<short>(folder["raw"], shape: (3, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.MemMap<short>(folder["raw"], offset: -1));
        Assert.Throws<ShapeException>(() => Nd.MemMap<short>(folder["raw"], shape: (-2, 5)));
    }

    [Fact]
    public void What_cannot_be_mapped_is_refused_when_it_is_opened()
    {
        using var folder = new TemporaryFolder();
        string path = folder["a.npy"];
        Nd.Save(path, Nd.ARange(1000));
        using (FileStream file = File.OpenWrite(path)) file.SetLength(5000);
        Assert.Contains("(1000,)", Assert.Throws<EndOfStreamException>(() => Nd.OpenMemMap(path)).Message, StringComparison.Ordinal);
        Nd.Save(path, Nd.ARange(1000), new NpyFormat { BigEndian = BitConverter.IsLittleEndian });
        Assert.Contains("byte order", Assert.Throws<InvalidDataException>(() => Nd.OpenMemMap(path)).Message, StringComparison.Ordinal);
        Nd.Save(path, Nd.ARange(1000));
        Assert.Throws<DTypeException>(() => Nd.OpenMemMap<float>(path));
        Assert.Throws<FileNotFoundException>(() => Nd.OpenMemMap(folder["none.npy"]));
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) Assert.Throws<IOException>(() => Nd.OpenMemMap(path));
        File.WriteAllText(path, "");
        Assert.Throws<EndOfStreamException>(() => Nd.OpenMemMap(path));
    }

    [Fact]
    public void A_saved_file_replaces_the_old_one_whose_map_stays_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not replace a file that is mapped.");
        using var folder = new TemporaryFolder();
        Nd.Save(folder["a.npy"], Nd.ARange(100_000));
        NDArray<long> old = Nd.OpenMemMap<long>(folder["a.npy"]);
        Nd.Save(folder["a.npy"], Nd.ARange(3));
        Assert.Equal(99_999, old[^1]);
    }

    [Fact]
    public void Eight_gigabytes_are_mapped_written_and_read_in_places()
    {
        using var folder = new TemporaryFolder();
        NDArray<double> big = Nd.CreateMemMap<double>(folder["big.npy"], (1 << 20, 1 << 10));
        Assert.Equal(8L << 30, big.NBytes);
        NDArray<double> column = big["::65536, 7"];
        column.Fill(2);
        big[^1, ^1] = 5;
        NDArray<double> again = Nd.OpenMemMap<double>(folder["big.npy"]);
        Assert.Equal(32, again["::65536, 7"].Sum().ToScalar());
        Assert.Equal(5, again[^1, ^1]);
        Assert.Equal(5, again[^1000..].Max().ToScalar());
    }

    [Fact]
    public void Pages_are_let_go_when_no_view_is_left_and_not_before()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Maps are counted in /proc.");
        using var folder = new TemporaryFolder();
        Nd.Save(folder["a.npy"], Nd.ARange(1000));
        NDArray<long> view = Open();
        Collect();
        Assert.Equal(1, Maps());
        Assert.Equal(995, view[1]);
        GC.KeepAlive(view);
        view = Nd.ARange(1);
        Collect();
        Assert.Equal(0, Maps());

        [MethodImpl(MethodImplOptions.NoInlining)]
        NDArray<long> Open() => Nd.OpenMemMap<long>(folder["a.npy"])[new Slice(990, null, 5)];

        int Maps() => MapsOf(folder);
    }

    [Fact]
    public void A_loop_that_opens_maps_does_not_run_out_of_handles_and_wanted_maps_stay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Maps are counted in /proc.");
        using var folder = new TemporaryFolder();
        Nd.Save(folder["a.npy"], Nd.ARange(1000));
        int most = 0;
        for (int k = 0; k < 2000; k++)
        {
            Assert.Equal(k % 1000, Nd.OpenMemMap<long>(folder["a.npy"])[k % 1000]);
            if (k % 50 == 0) most = Math.Max(most, MapsOf(folder));
        }
        Assert.InRange(most, 1, 2 * MappedFile.Unasked);

        NDArray<long>[] wanted = [.. Enumerable.Range(0, 3 * MappedFile.Unasked).Select(_ => Nd.OpenMemMap<long>(folder["a.npy"]))];
        Assert.All(wanted, map => Assert.Equal(999, map[^1]));
    }

    private static int MapsOf(TemporaryFolder folder) => File.ReadLines("/proc/self/maps").Count(line => line.Contains(folder.Path, StringComparison.Ordinal));

    private static void Collect()
    {
        for (int k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
