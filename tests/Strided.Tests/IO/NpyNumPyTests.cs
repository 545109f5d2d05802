using System.Globalization;
using Xunit;

namespace Strided.Tests;

/// <summary>Files that the real NumPy reads, and files that it wrote.</summary>
public class NpyNumPyTests
{
    [Fact]
    public void NumPy_writes_the_very_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var written = new List<string>();
        foreach (DType dtype in DType.All)
        {
            foreach (Dims shape in FileSamples.Shapes)
            {
                NDArray a = FileSamples.Make(dtype, shape);
                foreach (bool fortran in new[] { false, true })
                {
                    foreach (int version in new[] { 0, 1, 2, 3 })
                    {
                        string name = string.Create(CultureInfo.InvariantCulture, $"{written.Count}");
                        foreach (bool big in new[] { false, true })
                            Nd.Save(folder[name + (big ? "b" : "l")], fortran ? a.Copy(Order.F) : a, new NpyFormat { Version = version == 0 ? null : version, BigEndian = big });
                        written.Add($"{dtype} {shape} {fortran} {version}");
                    }
                }
            }
        }
        string output = NumPyPeer.Run(
            $$"""
            import io
            bad = []
            for k in range({{written.Count}}):
                for end in 'lb':
                    raw = open(str(k) + end, 'rb').read()
                    a = np.load(io.BytesIO(raw))
                    version = [None, (1, 0), (2, 0), (3, 0)][k % 4]
                    again = io.BytesIO()
                    np.lib.format.write_array(again, a, version=version)
                    if again.getvalue() != raw or a.dtype.newbyteorder('<').str[0] not in '<|': bad.append((k, end))
                    if a.dtype.itemsize > 1 and a.dtype.kind != 'c' and (a.dtype.byteorder == '>') != (end == 'b'): bad.append((k, end, a.dtype.str))
            print(bad)
            """,
            folder);
        Assert.True(output.Trim() == "[]", $"{output} of {string.Join('\n', written)}");
    }

    [Fact]
    public void Elements_mean_the_same_on_both_sides()
    {
        using var folder = new TemporaryFolder();
        NumPyPeer.Run(
            """
            for dtype in ['bool', 'i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'f2', 'f4', 'f8', 'c8', 'c16']:
                a = (np.arange(24).reshape(2, 3, 4) % 5).astype(dtype)
                if dtype[0] == 'c': a = a + 1j * a[::-1]
                for order in '<>':
                    np.save(f'{dtype}{"l" if order == "<" else "b"}c', a.astype(a.dtype.newbyteorder(order)))
                    np.save(f'{dtype}{"l" if order == "<" else "b"}f', np.asfortranarray(a.astype(a.dtype.newbyteorder(order))))
            """,
            folder);
        NDArray numbers = (Nd.ARange(24) % 5).Reshape(2, 3, 4);
        string[] files = Directory.GetFiles(folder.Path);
        Assert.Equal(56, files.Length);
        foreach (string file in files)
        {
            NDArray a = Nd.Load(file);
            NDArray expected = numbers.AsType(a.DType);
            if (a.DType.Kind == DTypeKind.Complex) expected.Imag().Assign(numbers.Flip(0).AsType(expected.Imag().DType));
            Assert.True(Nd.ArrayEqual(expected, a), $"{file}: {a}");
            Assert.Equal(file.EndsWith("f.npy", StringComparison.Ordinal), a.Flags.FContiguous);
        }
    }

    [Fact]
    public void Records_are_the_same_on_both_sides()
    {
        using var folder = new TemporaryFolder();
        NDArray<NpyRecordTests.Sample> a = NpyRecordTests.Make(5);
        Nd.Save(folder["a.npy"], a, NpyRecordTests.Samples);
        string output = NumPyPeer.Run(
            """
            import warnings
            warnings.simplefilter('ignore')
            a = np.load('a.npy')
            np.save('b.npy', a)
            np.save('c.npy', a.astype(a.dtype.newbyteorder('>')))
            packed = np.dtype([('größe', '?'), ('window', '<i2', (2, 3)), ('at', [('y', '<f4'), ('x', '<f8')]), ('id', 'u1')])
            p = np.zeros(5, packed)
            for name in ['größe', 'window', 'id']: p[name] = a[name]
            for name in 'xy': p['at'][name] = a['at'][name]
            np.save('d.npy', p)
            print(open('a.npy', 'rb').read() == open('b.npy', 'rb').read(), a['at']['x'].tolist(), a['window'][1].tolist(), a['größe'].tolist())
            """,
            folder);
        Assert.Equal("True [0.0, 0.5, 1.0, 1.5, 2.0] [[100, 101, 102], [103, 104, 105]] [True, False, True, False, True]", output.Trim());
        foreach (string name in new[] { "b.npy", "c.npy", "d.npy" })
        {
            NDArray<NpyRecordTests.Sample> back = Nd.Load(folder[name], NpyRecordTests.Samples);
            for (int k = 0; k < 5; k++)
            {
                Assert.Equal((a[k].Id, a[k].At.X, a[k].At.Y, a[k].Good), (back[k].Id, back[k].At.X, back[k].At.Y, back[k].Good));
                for (int i = 0; i < 6; i++) Assert.Equal(k * 100 + i, back[k].Window[i]);
            }
        }
    }

    [Fact]
    public void Archives_are_read_by_the_other_side()
    {
        using var folder = new TemporaryFolder();
        NDArray<double> x = Nd.ARange(5.0);
        NDArray y = Nd.ARange(6).Reshape(2, 3).T;
        Nd.SaveZ(folder["a.npz"], x, y);
        Nd.SaveZCompressed(folder["b.npz"], new Dictionary<string, NDArray> { ["first"] = x, ["deep/second"] = y });
        string output = NumPyPeer.Run(
            """
            a, b = np.load('a.npz'), np.load('b.npz')
            print(a.files, b.files, a['arr_0'].tolist(), b['deep/second'].tolist(), b['deep/second'].flags.f_contiguous)
            np.savez('c.npz', np.arange(3), named=np.ones((2, 2)))
            np.savez_compressed('d.npz', np.arange(1000), named=np.zeros((200, 200)))
            """,
            folder);
        Assert.Equal("['arr_0', 'arr_1'] ['first', 'deep/second'] [0.0, 1.0, 2.0, 3.0, 4.0] [[0, 3], [1, 4], [2, 5]] True", output.Trim());
        using NpzFile c = Nd.LoadZ(folder["c.npz"]), d = Nd.LoadZ(folder["d.npz"]);
        Assert.Equal(["arr_0", "named"], c.Names.Order());
        Assert.Equal([0L, 1, 2], c["arr_0"].AsType<long>().ToArray());
        Assert.Equal((200, 200), d.Get<double>("named").Shape);
        Assert.Equal(999 * 500L, ((NDArray<long>)d.Get<long>("arr_0").Sum()).ToScalar());
    }

    [Fact]
    public void Objects_texts_and_times_are_refused_clearly()
    {
        using var folder = new TemporaryFolder();
        NumPyPeer.Run(
            """
            np.save('objects.npy', np.array([{}, None], dtype=object), allow_pickle=True)
            np.save('text.npy', np.array(['a', 'bc']))
            np.save('time.npy', np.array(['2020-01-01'], dtype='M8[D]'))
            np.save('void.npy', np.zeros(3, 'V7'))
            np.save('mixed.npy', np.zeros(3, [('a', 'O')]), allow_pickle=True)
            """,
            folder);
        Assert.Contains("pickled", Assert.Throws<InvalidDataException>(() => Nd.Load(folder["objects.npy"])).Message, StringComparison.Ordinal);
        Assert.Contains("pickled", Assert.Throws<InvalidDataException>(() => Nd.Load(folder["mixed.npy"])).Message, StringComparison.Ordinal);
        Assert.Contains("<U2", Assert.Throws<InvalidDataException>(() => Nd.Load(folder["text.npy"])).Message, StringComparison.Ordinal);
        Assert.Contains("<M8[D]", Assert.Throws<InvalidDataException>(() => Nd.Load(folder["time.npy"])).Message, StringComparison.Ordinal);
        Assert.Contains("|V7", Assert.Throws<InvalidDataException>(() => Nd.Load(folder["void.npy"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumPy_goes_on_reading_a_file_that_was_appended_to()
    {
        using var folder = new TemporaryFolder();
        NumPyPeer.Run("np.save('a.npy', np.ones((3, 2), 'f4'))", folder);
        Nd.SaveAppend(folder["a.npy"], Nd.Zeros<float>(4, 2));
        Assert.Equal("(7, 2) 6.0", NumPyPeer.Run("a = np.load('a.npy'); print(a.shape, a.sum())", folder).Trim());
    }
}
