using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>The text of arrays against what NumPy printed, as <c>record_text.py</c> recorded it.</summary>
public class TextTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", "text.jsonl")).Select(line => JsonElement.Parse(line))]);

    public static TheoryData<string> DTypes =>
    [
        "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
        "float16", "float32", "float64", "complex64", "complex128",
    ];

    [Fact]
    public void The_corpus_is_whole()
    {
        Assert.True(Corpus.Value.Length > 800);
        Assert.Equal(DTypes.Select(row => row.Data).Order(), Corpus.Value.Select(DType).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Arrays_print_as_in_NumPy(string dtype)
    {
        List<string> differences = [];
        foreach (JsonElement recorded in Corpus.Value.Where(recorded => DType(recorded) == dtype))
        {
            (string str, string repr) = Print(recorded);
            Compare("str", str);
            Compare("repr", repr);

            void Compare(string form, string printed)
            {
                string expected = recorded.GetProperty(form).GetString()!;
                if (printed != expected) differences.Add($"{form} of {Described(recorded)}\nexpected:\n{expected}\nprinted:\n{printed}\n");
            }
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join("\n", differences.Take(5))}");
    }

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Every_layout_prints_the_same(string dtype)
    {
        int compared = 0;
        foreach (JsonElement recorded in Corpus.Value.Where(recorded => DType(recorded) == dtype && recorded.TryGetProperty("bits", out _)))
        {
            NDArray a = Recorded.Array(recorded);
            PrintOptions options = Options(recorded);
            foreach (string layout in Layouts.Names)
            {
                NDArray same = Layouts.Make(layout, a);
                Assert.Equal(recorded.GetProperty("str").GetString(), same.ToString(options));
                if (options == PrintOptions.Default) Assert.Equal(recorded.GetProperty("repr").GetString(), same.ToString("R", null));
                compared++;
            }
        }
        Assert.True(compared > 20);
    }

    [Fact]
    public void Views_print_as_in_NumPy()
    {
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4) / 4;
        Assert.Equal("[[0.   1.   2.  ]\n [0.25 1.25 2.25]\n [0.5  1.5  2.5 ]\n [0.75 1.75 2.75]]", a.T.ToString());
        Assert.Equal("array([[0.75, 0.5 , 0.25, 0.  ],\n       [2.75, 2.5 , 2.25, 2.  ]])", a["::2, ::-1"].ToString("R", null));
        Assert.Equal("array(1.5)", a[1..2, 2..3].Squeeze().ToString("R", null));
        Assert.Equal("1.5", a[1..2, 2..3].Squeeze().ToString());
        Assert.Equal("array([], shape=(0, 4), dtype=float64)", a[..0].ToString("R", null));
        Assert.Equal("[]", a[.., 1..1].ToString());
        Assert.Equal("array([[2.5, 2.5, 2.5],\n       [2.5, 2.5, 2.5]], dtype=float32)", Nd.Array(2.5f).BroadcastTo([2, 3]).ToString("R", null));
        Assert.Equal("array([], shape=(2, 0, 3), dtype=float32)", Nd.Zeros<float>(2, 0, 3).ToString("r", null));
    }

    [Fact]
    public void Interpolation_and_formats_are_those_of_ToString()
    {
        NDArray a = Nd.Array([1 / 3.0, 2.0]);
        Assert.Equal("a = [0.33333333 2.        ]", $"a = {a}");
        Assert.Equal("[0.33 2.  ]", $"{a:2}");
        Assert.Equal("array([0.33333333, 2.        ])", $"{a:R}");
        Assert.Contains("'N3' is no format", Assert.Throws<FormatException>(() => $"{a:N3}").Message, StringComparison.Ordinal);
        Span<char> room = stackalloc char[11];
        Assert.True(a.TryFormat(room, out int written, "2", null));
        Assert.Equal("[0.33 2.  ]", new string(room[..written]));
        Assert.False(a.TryFormat(room[..10], out written, "2", null));
        Assert.Equal(0, written);
    }

    [Fact]
    public void Arrays_print_under_options()
    {
        NDArray a = Nd.ARange(100);
        Assert.Equal("[ 0 ... 99]", a.ToString(new PrintOptions { Threshold = 10, EdgeItems = 1 }));
        Assert.Equal("[0 1 2\n 3 4]", a[..5].ToString(new PrintOptions { LineWidth = 8 }));
        Assert.Throws<ArgumentNullException>(() => a.ToString((PrintOptions)null!));
    }

    [Fact]
    public void A_culture_with_a_decimal_comma_changes_nothing()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "~", PositiveSign = "§" };
        CultureInfo.CurrentCulture = commas;
        try
        {
            Assert.Equal("[-1.5e-10  2.0e+00]", Str([-1.5e-10, 2.0], new FloatText<double>(PrintOptions.Default)));
            Assert.Equal("[-1 20]", Str([-1, 20], new IntegerText<int>()));
            Assert.Equal("[-1.5  2.0]", Str([-1.5m, 2.0m], new OtherText<decimal>()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Elements_of_other_types_print_themselves_right_aligned()
    {
        Assert.Equal("[  Monday Saturday]", Str([DayOfWeek.Monday, DayOfWeek.Saturday], new OtherText<DayOfWeek>()));
        Assert.Equal("[    <1; 2> <1.5; -20>]", Str([new(1, 2), new Complex(1.5, -20)], new OtherText<Complex>()));
        Assert.Equal("Monday", ArrayText.Str([], _ => DayOfWeek.Monday, new OtherText<DayOfWeek>(), PrintOptions.Default));
        Assert.Equal("[     long]", Str([null, "long"], new OtherText<string?>()));
    }

    [Fact]
    public void Only_the_corners_are_read()
    {
        int reads = 0;
        nint[] shape = [1_000_000, 1_000_000];
        string text = ArrayText.Str(
            shape, index => { reads++; return (long)(index[0] * 1_000_000 + index[1]); }, new IntegerText<long>(), PrintOptions.Default with { EdgeItems = 1 });
        Assert.Equal("[[           0 ...       999999]\n ...\n [999999000000 ... 999999999999]]", text);
        Assert.Equal(4, reads);
    }

    [Fact]
    public void Options_have_the_defaults_of_NumPy()
    {
        PrintOptions options = PrintOptions.Default;
        Assert.Equal((8, 1000, 3, 75), (options.Precision, options.Threshold, options.EdgeItems, options.LineWidth));
        Assert.Equal((false, "nan", "inf"), (options.Suppress, options.NaN, options.Infinity));
        Assert.Equal(options, new PrintOptions());
    }

    [Fact]
    public void Options_refuse_what_makes_no_sense()
    {
        Refuses("Precision", "at least 0", () => new() { Precision = -1 });
        Refuses("Threshold", "at least 0", () => new() { Threshold = -1 });
        Refuses("EdgeItems", "at least 1", () => PrintOptions.Default with { EdgeItems = 0 });
        Refuses("LineWidth", "at least 1", () => new() { LineWidth = 0 });
        Assert.Throws<ArgumentNullException>("NaN", () => new PrintOptions { NaN = null! });
        Assert.Throws<ArgumentNullException>("Infinity", () => new PrintOptions { Infinity = null! });

        static void Refuses(string name, string reason, Func<PrintOptions> make)
        {
            ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(name, () => make());
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        }
    }

    private static string Str<T>(T[] row, ElementText<T> text) =>
        ArrayText.Str([row.Length], index => row[index[0]], text, PrintOptions.Default);

    private static string DType(JsonElement recorded) => recorded.GetProperty("dtype").GetString()!;

    private static string Described(JsonElement recorded)
    {
        string text = recorded.GetRawText();
        text = text[..text.IndexOf(",\"str\"", StringComparison.Ordinal)];
        return text.Length <= 300 ? text : text[..300] + "...";
    }

    private static (string Str, string Repr) Print(JsonElement recorded)
    {
        PrintOptions options = Options(recorded);
        return DType(recorded) switch
        {
            "bool" => Both<bool>(new BoolText(), x => x != 0),
            "int8" => Both(new IntegerText<sbyte>(), sbyte.CreateTruncating),
            "int16" => Both(new IntegerText<short>(), short.CreateTruncating),
            "int32" => Both(new IntegerText<int>(), int.CreateTruncating),
            "int64" => Both(new IntegerText<long>(), long.CreateTruncating),
            "uint8" => Both(new IntegerText<byte>(), x => byte.CreateTruncating((long)x)),
            "uint16" => Both(new IntegerText<ushort>(), x => ushort.CreateTruncating((long)x)),
            "uint32" => Both(new IntegerText<uint>(), x => uint.CreateTruncating((long)x)),
            "uint64" => Both(new IntegerText<ulong>(), x => ulong.CreateTruncating((long)x)),
            "float16" => Both(new FloatText<Half>(options), x => (Half)x),
            "float32" => Both(new FloatText<float>(options), x => (float)x),
            "float64" => Both(new FloatText<double>(options), x => x),
            "complex64" => Both(new ComplexText<Complex64, float>(z => z.Real, z => z.Imaginary, options), x => new Complex64((float)x, 0)),
            "complex128" => Both(new ComplexText<Complex, double>(z => z.Real, z => z.Imaginary, options), x => new Complex(x, 0)),
            string other => throw new InvalidDataException(other),
        };

        (string, string) Both<T>(ElementText<T> text, Func<double, T> convert) where T : unmanaged
        {
            nint[] shape = [.. recorded.GetProperty("shape").EnumerateArray().Select(size => (nint)size.GetInt64())];
            T[] elements = Elements(recorded, shape, convert);
            string dtype = DType(recorded);
            bool isImplied = dtype is "bool" or "int64" or "float64" or "complex128";
            return (ArrayText.Str(shape, Element, text, options), ArrayText.Repr(shape, Element, text, options, dtype, isImplied));

            T Element(ReadOnlySpan<nint> index)
            {
                nint position = 0;
                for (int axis = 0; axis < index.Length; axis++) position = position * shape[axis] + index[axis];
                return elements[position];
            }
        }
    }

    private static T[] Elements<T>(JsonElement recorded, nint[] shape, Func<double, T> convert) where T : unmanaged
    {
        if (recorded.TryGetProperty("bits", out JsonElement bits))
            return MemoryMarshal.Cast<byte, T>(Convert.FromHexString(bits.GetString()!)).ToArray();
        (double start, double step) = (recorded.GetProperty("ramp")[0].GetDouble(), recorded.GetProperty("ramp")[1].GetDouble());
        nint size = shape.Aggregate((nint)1, (product, length) => product * length);
        return [.. Enumerable.Range(0, (int)size).Select(i => convert(start + i * step))];
    }

    private static PrintOptions Options(JsonElement recorded)
    {
        PrintOptions options = PrintOptions.Default;
        if (!recorded.TryGetProperty("options", out JsonElement chosen)) return options;
        foreach (JsonProperty option in chosen.EnumerateObject())
        {
            options = option.Name switch
            {
                "precision" => options with { Precision = option.Value.GetInt32() },
                "threshold" => options with { Threshold = option.Value.GetInt32() },
                "edgeitems" => options with { EdgeItems = option.Value.GetInt32() },
                "linewidth" => options with { LineWidth = option.Value.GetInt32() },
                "suppress" => options with { Suppress = option.Value.GetBoolean() },
                "nanstr" => options with { NaN = option.Value.GetString()! },
                "infstr" => options with { Infinity = option.Value.GetString()! },
                string other => throw new InvalidDataException(other),
            };
        }
        return options;
    }
}
