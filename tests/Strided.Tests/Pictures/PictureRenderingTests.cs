using System.Xml.Linq;
using Xunit;

namespace Strided.Tests;

public class PictureRenderingTests
{
    private const int MostElements = 520;

    private struct Point(int x, double y)
    {
        public int X = x;
        public double Y = y;

        public override readonly string ToString() => $"<{X}, {Y}>";
    }

    /// <summary>Every kind of picture of every kind of array.</summary>
    private static Dictionary<string, Picture> All { get; } = Make();

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Svg_is_XML_with_a_title_and_a_description_and_of_bounded_size(string name)
    {
        XDocument svg = XDocument.Parse(All[name].ToSvg());
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(ns + "svg", svg.Root!.Name);
        Assert.Equal("img", svg.Root.Attribute("role")!.Value);
        Assert.NotEqual("", svg.Root.Element(ns + "title")!.Value);
        Assert.NotEqual("", svg.Root.Element(ns + "desc")!.Value);
        int panels = All[name].Scene.Panels.Length;
        Assert.InRange(svg.Descendants().Count(), 4, panels * MostElements);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "a" or "use");
        Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src");
        Assert.DoesNotContain("url(", All[name].ToSvg(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_drawn_lies_on_its_card(string name)
    {
        XElement svg = XDocument.Parse(All[name].ToSvg()).Root!;
        double width = (double)svg.Attribute("width")!, height = (double)svg.Attribute("height")!;
        foreach (XElement element in svg.Elements().Where(element => element.Attribute("x") is not null))
        {
            double x = (double)element.Attribute("x")!, y = (double)element.Attribute("y")!;
            double w = (double?)element.Attribute("width") ?? 0, h = (double?)element.Attribute("height") ?? 0;
            if (element.Name.LocalName == "text" && ((string)element.Attribute("class")!).Split(' ') is var classes && !classes.Contains("mid") && !classes.Contains("end"))
                w = element.Value.Length * 7.2;
            Assert.True(x >= 0 && y >= 0 && x + w <= width && y + h <= height, $"{element} on a card of {width} by {height}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Html_is_a_page_that_is_XML_and_needs_nothing_from_elsewhere(string name)
    {
        string html = All[name].ToHtml();
        XDocument page = XDocument.Parse(html);
        XNamespace ns = "http://www.w3.org/1999/xhtml";
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        Assert.NotEqual("", page.Root.Element(ns + "head")!.Element(ns + "title")!.Value);
        Assert.Equal(All[name].ToText(), page.Descendants(ns + "pre").Single().Value);
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_has_lines_that_fit_a_page(string name)
    {
        string text = All[name].ToText();
        Assert.Equal(text, All[name].ToString());
        Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
        Assert.InRange(text.Split('\n').Max(line => line.Length), 1, 150);
        Assert.InRange(text.Split('\n').Length, 1, 60 * All[name].Scene.Panels.Length);
    }

    [Fact]
    public void Names_cannot_break_out_of_the_markup()
    {
        string name = "</text><script>alert('x')</script>&\"\u0001\ud800";
        Picture picture = Nd.Zeros(3).Draw(name);
        XElement svg = XDocument.Parse(picture.ToSvg()).Root!;
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.Contains("</text><script>alert('x')</script>&\"", svg.Value, StringComparison.Ordinal);
        XDocument.Parse(picture.ToHtml());
        Assert.Contains("\ufffd", picture.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Large_arrays_are_drawn_without_being_walked()
    {
        NDArray<byte> buffer = Nd.Zeros<byte>(1000);
        NDArray[] giants =
        [
            buffer.BroadcastTo((1_000_000, 1_000_000, 1000)),
            buffer.AsStrided((500, 500, 1_000_000_000), (1, 1, 0)),
            buffer[1..2].BroadcastTo((1L << 40) is var n ? (nint)n : 0),
        ];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (NDArray giant in giants)
            foreach (Picture picture in (Picture[])[giant.Draw(), giant.DrawReduction(0), giant.DrawOverlap(buffer["::2"]), giant.DrawReshape(-1)])
            {
                XElement svg = XDocument.Parse(picture.ToSvg()).Root!;
                Assert.InRange(svg.Descendants().Count(), 4, picture.Scene.Panels.Length * MostElements);
            }
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Fact]
    public void A_picture_is_saved_as_what_its_name_says()
    {
        using var folder = new TemporaryFolder();
        Picture picture = Nd.ARange(3).Draw();
        picture.Save(folder.File("a.txt"));
        picture.Save(folder.File("a.svg"));
        picture.Save(folder.File("a.HTML"));
        picture.Save(folder.File("a.svg"));
        Assert.Equal(picture.ToText() + "\n", File.ReadAllText(folder.File("a.txt")));
        Assert.Equal(picture.ToSvg(), File.ReadAllText(folder.File("a.svg")));
        Assert.Equal(picture.ToHtml(), File.ReadAllText(folder.File("a.HTML")));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Theory]
    [InlineData("a.png", "'.png'")]
    [InlineData("a", "none of them")]
    public void Another_kind_of_file_is_refused_and_named(string file, string ending)
    {
        using var folder = new TemporaryFolder();
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Nd.Zeros(3).Draw().Save(folder.File(file)));
        Assert.Contains(".txt, .svg or .html", refused.Message, StringComparison.Ordinal);
        Assert.Contains(ending, refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<IOException>(() => Nd.Zeros(3).Draw().Save(folder.File("missing/a.svg")));
        Directory.CreateDirectory(folder.File("a.svg"));
        Assert.ThrowsAny<Exception>(() => Nd.Zeros(3).Draw().Save(folder.File("a.svg")));
        Assert.Equal([folder.File("a.svg")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Wrong_axes_shapes_and_nulls_are_refused_by_name()
    {
        NDArray<long> m = Nd.ARange(12).Reshape(3, 4);
        Assert.Contains("Axis 2", Assert.Throws<AxisException>(() => m.DrawReduction(2)).Message, StringComparison.Ordinal);
        Assert.Throws<AxisException>(() => Nd.Zeros().DrawReduction(0));
        Assert.Contains("(5, 5)", Assert.Throws<ShapeException>(() => m.DrawReshape((5, 5))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => m.DrawReshape((4, 3), Order.K));
        Assert.Throws<ArgumentNullException>(() => m.DrawOverlap(null!));
        Assert.Throws<ArgumentNullException>(() => Nd.Draw(null!));
        Assert.Throws<ArgumentException>(() => m.Draw().Save(""));
    }

    private static Dictionary<string, Picture> Make()
    {
        NDArray<double> m = Nd.ARange(12.0).Reshape(3, 4), hundred = Nd.ARange(100.0).Reshape(10, 10), large = Nd.Zeros(1000, 1000);
        var points = Nd.Array<Point>([new(1, 2), new(3, 4), new(5, 6)], 3);
        var arrays = new Dictionary<string, NDArray>
        {
            ["m"] = m,
            ["transpose"] = m.T,
            ["F"] = m.Copy(Order.F),
            ["column"] = m[.., 1],
            ["reversed"] = m["::-1, ::-1"],
            ["row"] = m[0, ..].BroadcastTo((3, 4)),
            ["0-d"] = m[1..2, 1..2].Squeeze(),
            ["new 0-d"] = Nd.Zeros(),
            ["empty view"] = m[1..1],
            ["empty"] = Nd.Zeros(0, 3),
            ["windows"] = Nd.ARange(8).SlidingWindowView(3),
            ["strided"] = m.AsStrided((4, 3), (8, 16)),
            ["bytes"] = Nd.Array<byte>([.. Enumerable.Range(0, 200).Select(i => (byte)i)], 200),
            ["reinterpreted"] = m.View<float>(),
            ["complex"] = Nd.Zeros<System.Numerics.Complex>(3, 2),
            ["bool"] = m > 4,
            ["records"] = points,
            ["field"] = points.Field((ref Point p) => ref p.Y),
            ["hundred"] = hundred,
            ["hundred, some"] = hundred.T["::2, 1:4"],
            ["120"] = Nd.ARange(120),
            ["121"] = Nd.ARange(121),
            ["large"] = large,
            ["large.T"] = large.T,
            ["part of large"] = large[500..510, 10..20],
            ["five axes"] = Nd.Zeros(3, 3, 3, 3, 3).T,
            ["rank 64"] = Nd.Ones(Dims.Create([.. Enumerable.Repeat((nint)1, 60), 2, 2, 2, 2])),
        };
        var pictures = new Dictionary<string, Picture>();
        foreach ((string name, NDArray a) in arrays)
        {
            pictures[name] = a.Draw(name);
            pictures[name + ", reshaped"] = a.DrawReshape(a.Size, Order.C, name);
            pictures[name + ", overlap"] = a.DrawOverlap(m[1.., ..], name);
            if (a.NDim > 0) pictures[name + ", reduced"] = a.DrawReduction(-1, name);
        }
        return pictures;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("pictures").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
