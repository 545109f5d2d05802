using System.Globalization;
using System.Text;
using Xunit;

namespace Strided.Tests;

/// <summary>Texts whose columns are of different dtypes.</summary>
public class TextColumnTests
{
    private static readonly TextFormat Csv = new() { Delimiter = ',', Names = true, MissingValues = ["NA"] };

    [Fact]
    public void Every_column_has_the_dtype_that_its_texts_need()
    {
        IReadOnlyDictionary<string, NDArray> columns = Nd.LoadTextColumns(Bytes("# id, size ,,good,z,none\n1,2.5,7,True,1+2j,\n2,NA,8,false,3,NA\n"), Csv);
        Assert.Equal(["id", "size", "f2", "good", "z", "none"], columns.Keys);
        Assert.Equal([DType.Int64, DType.Float64, DType.Int64, DType.Bool, DType.Complex128, DType.Bool], columns.Values.Select(column => column.DType));
        Assert.Equal([2.5, double.NaN], ((NDArray<double>)columns["size"]).ToArray());
        Assert.Equal([false, false], ((NDArray<bool>)columns["none"]).ToArray());
        columns = Nd.LoadTextColumns(Bytes("1 2.5\n3 4\n"));
        Assert.Equal(["f0", "f1"], columns.Keys);
        columns = Nd.LoadTextColumns(Bytes("a,b,c\n1,2.5,x\n3,4,y\n"), Csv with { UseColumns = [1, 0] });
        Assert.Equal(["b", "a"], columns.Keys);
        Assert.Equal(["a", "b"], Nd.LoadTextColumns(Bytes("a,b\n"), Csv).Keys);
        Assert.Empty(Nd.LoadTextColumns(Bytes("")));
    }

    [Fact]
    public void Columns_do_not_depend_on_the_parts_a_text_is_read_in()
    {
        var text = new StringBuilder("a,b,c,d\n");
        for (int k = 0; k < 500; k++)
        {
            string late = k < 300 ? (k % 7 == 0 ? "-0" : "") : "1.5";
            text.Append(CultureInfo.InvariantCulture, $"{k},{late},{(k == 400 ? "2j" : "0.25")},{(k == 499 ? "True" : "")}\n");
        }
        var whole = TextLoading.Columns(Bytes(text.ToString()), Csv with { MissingValues = [""] }, null, null);
        Assert.Equal([DType.Int64, DType.Float64, DType.Complex128, DType.Bool], whole.Values.Select(column => column.DType));
        NDArray<double> all = (NDArray<double>)TextLoading.Load(Bytes(text.ToString()), Csv with { MissingValues = [""], UseColumns = [0, 1] }, new TextInference(), null, null);
        Assert.True(double.IsNegative(all[0, 1]) && double.IsNaN(all[1, 1]));
        foreach (int block in new[] { 20, 100, 1000 })
        {
            var parts = TextLoading.Columns(Bytes(text.ToString()), Csv with { MissingValues = [""] }, null, null, block);
            foreach ((string name, NDArray column) in whole) Assert.True(FileSamples.Same(column, parts[name]), name);
            var some = TextLoading.Columns(Bytes(text.ToString()), Csv with { MissingValues = [""], MaxRows = 300 }, null, null, block);
            Assert.Equal([DType.Int64, DType.Int64, DType.Float64, DType.Bool], some.Values.Select(column => column.DType));
            Assert.True(FileSamples.Same(all, TextLoading.Load(Bytes(text.ToString()), Csv with { MissingValues = [""], UseColumns = [0, 1] }, new TextInference(), null, null, block)));
        }
    }

    [Fact]
    public void What_is_wrong_is_said_with_line_and_column()
    {
        string good = string.Concat(Enumerable.Range(0, 100).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k},{k}.5\n")));
        foreach (int block in new[] { 16, 200, 1 << 20 })
        {
            (long, int) Wrong(string text, TextFormat? format = null)
            {
                TextFormatException e = Assert.Throws<TextFormatException>(() => TextLoading.Columns(Bytes(text), format ?? Csv, null, null, block));
                return (e.Line, e.Column);
            }
            Assert.Equal((102, 2), Wrong("a,b\n" + good + "1,x\ny,1\n"));
            Assert.Equal((102, 1), Wrong("a,b\n" + good + "x,y\n" + good));
            Assert.Equal((102, 0), Wrong("a,b\n" + good + "1\n" + good + "x,x"));
            Assert.Equal((102, 2), Wrong("a,b\n" + good + "1,True\n"));
            Assert.Equal((1, 0), Wrong("a,b,c\n" + good));
            Assert.Equal((1, 2), Wrong("a,a\n" + good));
            Assert.Equal(100, TextLoading.Columns(Bytes("a,b\n" + good + "1,x"), Csv with { MaxRows = 100 }, null, null, block)["a"].Size);
        }
    }

    [Fact]
    public void Lines_become_records_by_place_or_by_name()
    {
        var place = new RecordType<NpyRecordTests.Place> { { "x", (ref NpyRecordTests.Place p) => ref p.X }, { "y", (ref NpyRecordTests.Place p) => ref p.Y } };
        NDArray<NpyRecordTests.Place> a = Nd.LoadText(Bytes("1 2\n3 4.5\n"), place);
        Assert.Equal(2, a.Shape);
        Assert.Equal([1.0, 3], a.Field((ref NpyRecordTests.Place p) => ref p.X).ToArray());
        Assert.Equal([2f, 4.5f], a.Field((ref NpyRecordTests.Place p) => ref p.Y).ToArray());
        TextFormat named = new() { Delimiter = ',', Names = true };
        a = Nd.LoadText(Bytes("y,z,x\n1,no,2\n"), place, named with { NDMin = 1 });
        Assert.Equal((2.0, 1f), (a[0].X, a[0].Y));
        Assert.Contains("'x'", Assert.Throws<TextFormatException>(() => Nd.LoadText(Bytes("y,z\n1,2"), place, named)).Message, StringComparison.Ordinal);
        Assert.Equal((2, 0), Where(() => Nd.LoadText(Bytes("1 2\n1 2 3"), place)));
        Assert.Equal((1, 2), Where(() => Nd.LoadText(Bytes("1 q\n"), place)));
        Assert.Throws<ArgumentException>(() => Nd.LoadText(Bytes("1 2"), place, new TextFormat { UseColumns = [0] }));

        NDArray<NpyRecordTests.Sample> all = Nd.LoadText(Bytes("1 2 3 4 5 6 7 8 9 True"), NpyRecordTests.Samples);
        NpyRecordTests.Sample one = all.ToScalar();
        Assert.Equal((1, 2.0, 3f, 4, 9, true), (one.Id, one.At.X, one.At.Y, one.Window[0], one.Window[5], one.Good));
        string[] names = ["good", "größe", "window[0]", "window[1]", "window[2]", "window[3]", "window[4]", "window[5]", "at.x", "at.y", "id"];
        one = Nd.LoadText(Bytes(string.Join(',', names) + "\nx,0,1,2,3,4,5,6,7,8,9"), NpyRecordTests.Samples, named).ToScalar();
        Assert.Equal((9, 7.0, 8f, 1, 6, false), (one.Id, one.At.X, one.At.Y, one.Window[0], one.Window[5], one.Good));
    }

    [Fact]
    public void Rows_end_and_comments_begin_wherever_they_stand()
    {
        var random = new Random(7);
        string[] ends = ["\n", "\r\n", "\r"], comments = ["", "#", "# a,b c", " #1"];
        for (int round = 0; round < 200; round++)
        {
            bool blanks = round % 2 == 0;
            var text = new StringBuilder();
            List<long> numbers = [];
            for (int row = 0; row < 12; row++)
            {
                for (int k = 0; k < 3; k++)
                {
                    long number = random.NextInt64(1L << random.Next(60));
                    numbers.Add(number);
                    text.Append(blanks ? new string(' ', random.Next(3)) : "").Append(number).Append(k == 2 ? "" : blanks ? " " : " ,").Append(blanks ? "" : new string('\t', random.Next(3)));
                }
                text.Append(comments[random.Next(comments.Length)]).Append(ends[random.Next(2)]);
                if (random.Next(4) == 0) text.Append(new string(' ', random.Next(40))).Append(ends[random.Next(ends.Length)]);
            }
            TextFormat format = new() { Delimiter = blanks ? null : ',' };
            Assert.Equal(numbers, Nd.LoadText<long>(Bytes(text.ToString()), format).ToArray());
            Assert.Equal(numbers, Nd.LoadText<long>(Bytes(text.ToString()), format with { Quote = '"' }).ToArray());
        }
    }

    private static (long, int) Where(Action load)
    {
        TextFormatException e = Assert.Throws<TextFormatException>(load);
        return (e.Line, e.Column);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
