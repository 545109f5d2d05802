using System.Globalization;
using System.Numerics;
using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Numbers in text files.</summary>
public class TextFileTests
{
    [Theory]
    [MemberData(nameof(FileSamples.DTypes), MemberType = typeof(FileSamples))]
    public void Every_dtype_and_layout_comes_back(string name)
    {
        DType dtype = DType.Parse(name);
        foreach (Dims shape in new Dims[] { default, 7, (3, 4), (1, 4), (5, 1) })
        {
            NDArray a = FileSamples.Make(dtype, shape);
            foreach (string layout in Layouts.Names)
            {
                foreach (string delimiter in new[] { " ", ",", ";" })
                {
                    using var stream = new MemoryStream();
                    Nd.SaveText(stream, Layouts.Make(layout, a), delimiter: delimiter, header: "of numbers\nand more", footer: "end");
                    stream.Position = 0;
                    var format = new TextFormat { Delimiter = delimiter == " " ? null : delimiter[0], NDMin = 2 };
                    NDArray back = TextLoading.Load(stream, format, TextParser.Of(dtype), null, null).Reshape(shape);
                    // A NaN of the text is any NaN.
                    NDArray<bool> same = Nd.Equal(a, back) | (Nd.NotEqual(a, a) & Nd.NotEqual(back, back));
                    Assert.True(same.All().ToScalar(), $"{name} {shape} {layout}:\n{a}\n{back}");
                }
            }
        }
    }

    [Fact]
    public void Tables_of_many_parts_are_written_line_by_line()
    {
        foreach (Dims shape in new Dims[] { 9001, (4097, 3), (3, 10_000), (1, 4096), (2, 4097), (70_000, 1), (0, 3), (3, 0) })
        {
            NDArray<int> a = Nd.ARange<int>((int)FileSamples.Make(DType.Int32, shape).Size).Reshape(shape);
            foreach (string layout in Layouts.Names)
            {
                using var stream = new MemoryStream();
                Nd.SaveText(stream, Layouts.Make(layout, a), delimiter: ", ", newline: "\r\n");
                int columns = a.NDim == 2 ? (int)a.Shape[1] : 1;
                string expected = string.Concat(a.Reshape(-1).ToArray().Chunk(Math.Max(columns, 1)).Select(row => string.Join(", ", row) + "\r\n"));
                Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()));
            }
        }
    }

    [Fact]
    public void Powers_of_two_read_back_as_themselves()
    {
        NDArray<double> a = Nd.Array(Enumerable.Range(-1074, 2098).Select(k => Math.ScaleB(1, k)));
        using var stream = new MemoryStream();
        Nd.SaveText(stream, a);
        stream.Position = 0;
        Assert.True(Nd.ArrayEqual(a, Nd.LoadText<double>(stream)));
    }

    [Fact]
    public void Lines_comments_columns_rows_and_ends_of_lines()
    {
        const string Text = "\uFEFFheader to skip\r\n1, 2 ,3 # one\r\n\r\n# nothing\r\n4,5,6\r\n   \r\n7,8,9";
        NDArray<int> Read(TextFormat format) => Nd.LoadText<int>(Bytes(Text), format);
        TextFormat csv = new() { Delimiter = ',', SkipRows = 1 };
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], Read(csv).ToArray());
        Assert.Equal([3, 1, 6, 4, 9, 7], Read(csv with { UseColumns = [-1, 0] }).ToArray());
        Assert.Equal((2, 3), Read(csv with { MaxRows = 2 }).Shape);
        Assert.Equal(3, Read(csv with { MaxRows = 1 }).Shape);
        Assert.Equal((1, 3), Read(csv with { MaxRows = 1, NDMin = 2 }).Shape);
        Assert.Equal(3, Read(csv with { UseColumns = [1] }).Shape);
        Assert.Equal(0, Read(csv with { MaxRows = 1, UseColumns = [1] }).NDim);
        Assert.Equal([4, 5, 6, 7, 8, 9], Read(csv with { SkipRows = 4 }).ToArray());
        Assert.Equal(0, Read(csv with { SkipRows = 100 }).Shape);
        Assert.Equal([1.5, 2.5, 3, 4], Nd.LoadText<double>(Bytes("  1.5\t 2.5 \r3 4\n")).ToArray());
        Assert.Equal([1.0, 2], Nd.LoadText<double>(Bytes("1 // x\n2 // # 3"), new() { Comments = "//" }).ToArray());
    }

    [Fact]
    public void Quoted_fields_hold_delimiters_comments_and_ends_of_lines()
    {
        TextFormat format = new() { Delimiter = ',', Quote = '"', Converters = new Dictionary<int, Func<string, Scalar>> { [0] = text => text.Length } };
        NDArray<double> a = Nd.LoadText<double>(Bytes("\"a,\"\"b\n# c\" , \"1.5\" # comment\nx,2\n\n\"\",\"3\"\n"), format);
        Assert.Equal([8.0, 1.5, 1, 2, 0, 3], a.ToArray());
        TextFormatException e = Assert.Throws<TextFormatException>(() => Nd.LoadText<double>(Bytes("\"a\n\n\",1\n\"b\n\",x"), format));
        Assert.Equal((4, 2), (e.Line, e.Column));
    }

    [Fact]
    public void Converters_and_missing_values_make_numbers()
    {
        TextFormat format = new()
        {
            Delimiter = ';',
            Converters = new Dictionary<int, Func<string, Scalar>> { [1] = text => double.Parse(text, CultureInfo.InvariantCulture) / 100, [0] = text => text == "m" ? 0 : 1 },
            MissingValues = ["NA", ""],
            FillingValue = -9,
        };
        Assert.Equal([0.0, 0.5, 3, 1, 0.25, -9, 1, 1, -9], Nd.LoadText<double>(Bytes("m;50;3\nf;25;NA\nf;100;\n"), format).ToArray());
        Assert.Throws<TextFormatException>(() => Nd.LoadText<double>(Bytes("1;2;\n"), new() { Delimiter = ';' }));
    }

    [Fact]
    public void The_text_decides_the_dtype()
    {
        void Is(DType dtype, string text, TextFormat? format = null) => Assert.Equal(dtype, Nd.GenFromText(Bytes(text), format).DType);
        Is(DType.Bool, "True False\ntrue FALSE");
        Is(DType.Int64, "1 2\n-3 4");
        Is(DType.Float64, "1 2\n3 4.5");
        Is(DType.Float64, "1 9223372036854775808");
        Is(DType.Complex128, "1 2.5\n3 (1-2j)");
        Is(DType.Float64, "1 nan\n3 -inf");
        TextFormat csv = new() { Delimiter = ',', MissingValues = ["?"] };
        Assert.Equal([1L, -1, -1, 4], ((NDArray<long>)Nd.GenFromText(Bytes("1,\n?,4"), csv)).ToArray());
        Assert.Equal([1.5, double.NaN], ((NDArray<double>)Nd.GenFromText(Bytes("1.5,"), csv)).ToArray());
        Assert.Throws<TextFormatException>(() => Nd.GenFromText(Bytes("True 1")));
    }

    [Fact]
    public void What_is_wrong_is_said_with_line_and_column_whatever_the_parts()
    {
        string good = string.Concat(Enumerable.Range(0, 200).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k} {k * 2} # note\n")));
        foreach (int block in new[] { 16, 64, 1000, 1 << 20 })
        {
            (long, int) Wrong(string text, TextParser parser)
            {
                TextFormatException e = Assert.Throws<TextFormatException>(() => TextLoading.Load(Bytes(text), null, parser, null, null, block));
                Assert.Contains($"line {e.Line}", e.Message, StringComparison.Ordinal);
                return (e.Line, e.Column);
            }
            foreach (TextParser parser in new[] { TextParser.Of(DType.Int32), new TextInference() })
            {
                Assert.Equal((201, 2), Wrong(good + "1 x\n" + good, parser));
                Assert.Equal((202, 0), Wrong(good + "\n1 2 3\n" + good, parser));
                Assert.Equal((201, 3), Wrong(good + "1 2 z\n" + good + "q", parser));
                Assert.Equal((1, 1), Wrong("q " + good, parser));
            }
            Assert.Equal((201, 2), Wrong(good + "1 2147483648\n" + good, TextParser.Of(DType.Int32)));
            Assert.Equal((201, 1), Wrong(good + "True False\n" + good, new TextInference()));
            Assert.Equal((1, 1), Wrong("True False\nFalse False\n" + good, new TextInference()));
        }
    }

    [Fact]
    public void The_result_does_not_depend_on_the_parts_a_text_is_read_in()
    {
        var random = new Random(3);
        var text = new StringBuilder();
        for (int k = 0; k < 3000; k++)
        {
            if (random.Next(10) == 0) text.Append("# comment\r\n");
            text.Append(CultureInfo.InvariantCulture, $"{random.NextDouble() * 1000:R},\"{random.Next()}\",{(random.Next(9) == 0 ? "" : "1e5")},{random.Next(3)}\n");
        }
        foreach (char? quote in new char?[] { '"' })
        {
            TextFormat format = new() { Delimiter = ',', Quote = quote, MissingValues = [""], SkipRows = 3 };
            NDArray whole = TextLoading.Load(Bytes(text.ToString()), format, TextParser.Of(DType.Float64), null, null);
            Assert.Equal((3000 - 3 + Enumerable.Range(0, 3).Count(k => text.ToString().Split('\n')[k].StartsWith('#')), 4), whole.Shape);
            foreach (int block in new[] { 20, 100, 1000, 12345 })
                Assert.True(FileSamples.Same(whole, TextLoading.Load(Bytes(text.ToString()), format, TextParser.Of(DType.Float64), null, null, block)));
        }
    }

    [Fact]
    public void Progress_counts_the_bytes()
    {
        var counts = new List<long>();
        byte[] text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1 2 3\n", 400_000)));
        NDArray<short> a = Nd.LoadText<short>(new MemoryStream(text), progress: new Watch(counts));
        Assert.Equal((400_000, 3), a.Shape);
        Assert.Equal(text.Length, counts[^1]);
        Assert.Equal(counts.Order(), counts);
        Assert.True(counts.Count > 1);
    }

    [Fact]
    public void Formats_that_contradict_themselves_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Nd.LoadText<int>(Bytes(""), new() { Delimiter = 'é' }));
        Assert.Throws<ArgumentException>(() => Nd.LoadText<int>(Bytes(""), new() { Delimiter = ',', Quote = ',' }));
        Assert.Throws<ArgumentException>(() => Nd.LoadText<int>(Bytes(""), new() { NDMin = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.LoadText<int>(Bytes(""), new() { SkipRows = -1 }));
        Assert.Throws<DTypeException>(() => Nd.LoadText<Guid>(Bytes("")));
        Assert.Throws<ShapeException>(() => Nd.SaveText(Stream.Null, Nd.Zeros(2, 2, 2)));
        Assert.Throws<DTypeException>(() => Nd.SaveText(Stream.Null, Nd.Zeros<Guid>(2)));
    }

    [Fact]
    public void NumPy_reads_what_is_written_and_writes_what_is_read()
    {
        using var folder = new TemporaryFolder();
        NDArray<double> a = Nd.Random.Generator(3).StandardNormal((50, 4));
        Nd.SaveText(folder["a.txt"], a);
        Nd.SaveText(folder["b.csv"], a.AsType<Complex>() * new Complex(1, -2), delimiter: ",", header: "of complex numbers");
        Nd.SaveText(folder["e.txt"], a, "e18");
        string output = NumPyPeer.Run(
            """
            a = np.loadtxt('a.txt')
            np.save('a.npy', a)
            np.save('b.npy', np.loadtxt('b.csv', delimiter=',', dtype=complex))
            np.savetxt('c.txt', a)
            np.savetxt('d.txt', a * (1 + 1j))
            np.savetxt('i.txt', np.arange(6).reshape(2, 3), fmt='%d', delimiter=';', header='h', footer='f')
            """,
            folder);
        Assert.True(FileSamples.Same(a, Nd.Load(folder["a.npy"])));
        Assert.True(Nd.ArrayEqual(a.AsType<Complex>() * new Complex(1, -2), Nd.Load(folder["b.npy"])));
        Assert.True(FileSamples.Same(a, Nd.LoadText(folder["c.txt"])));
        Assert.Equal(File.ReadAllText(folder["c.txt"]), File.ReadAllText(folder["e.txt"]).Replace("e+0", "e+", StringComparison.Ordinal).Replace("e-0", "e-", StringComparison.Ordinal));
        Assert.True(Nd.ArrayEqual(a.AsType<Complex>() * new Complex(1, 1), Nd.LoadText<Complex>(folder["d.txt"])));
        Assert.Equal([0L, 1, 2, 3, 4, 5], ((NDArray<long>)Nd.GenFromText(folder["i.txt"], new() { Delimiter = ';' })).ToArray());
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class Watch(List<long> counts) : IProgress<long>
    {
        public void Report(long value) => counts.Add(value);
    }
}
