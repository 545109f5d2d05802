using System.Globalization;
using System.Net;
using System.Text;

namespace Recipe;

/// <summary>The report as one page of HTML: cells, statements, pictures, bars. It is XML as well, has no scripts, and loads nothing.</summary>
internal static class HtmlReport
{
    private const string Title = "Understanding the internals of NumPy to avoid unnecessary array copying";

    public static void Write(Report report, string file) => ReportFile.Write(file, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Write(report, writer);
    });

    private static void Write(Report report, TextWriter page)
    {
        page.WriteLine("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>");
        page.WriteLine($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{Title}</title>");
        page.WriteLine(HtmlStyle.Text);
        page.WriteLine($"</head>\n<body>\n<main>\n<header>\n<h1>{Title}</h1>");
        page.WriteLine("<p>The IPython Cookbook's recipe on Strided arrays. Every cell shown is the code that ran; a statement holds because of what is then true of <code>it</code>, the result of the cell.</p>");
        page.WriteLine($"<p class=\"verdict {(report.AllHold ? "good" : "bad")}\">{report.Held} of {Report.Statements} hold</p>");
        page.WriteLine($"<p class=\"small\">{Escape(Report.Machine)}{(report.NumPyVersion is { } numpy ? $". NumPy {Escape(numpy)} ran beside it." : ".")}</p>");
        page.WriteLine("</header>\n<section>\n<h2>The five timings</h2>\n<p>Fastest runs. Each pair computes the same; its bars share a scale.</p>");
        foreach (Contest contest in report.Contests) Write(contest, page);
        page.WriteLine("</section>");
        foreach (Chapter chapter in report.Chapters) Write(chapter, page);
        page.WriteLine("</main>\n</body>\n</html>");
    }

    private static void Write(Chapter chapter, TextWriter page)
    {
        page.WriteLine($"<section>\n<h2>{Escape(chapter.Title)}</h2>\n<p>{Escape(chapter.Introduction)}</p>");
        foreach (object part in chapter.Parts)
            switch (part)
            {
                case Remark remark: page.WriteLine($"<p>{Escape(remark.Text)}</p>"); break;
                case Cell cell: Write(cell, page); break;
                case Drawing drawing: Write(drawing, page); break;
                case Contest contest: Write(contest, page); break;
                case Item item: Write(item, page); break;
            }
        page.WriteLine("</section>");
    }

    private static void Write(Cell cell, TextWriter page)
    {
        page.WriteLine($"<div class=\"cell\"><span class=\"prompt\">In [{cell.Number}]</span><pre>{Escape(string.Join('\n', cell.Code))}</pre></div>");
        if (cell.Result is { } result) page.WriteLine($"<div class=\"cell out\"><span class=\"prompt\">Out[{cell.Number}]</span><pre>{Escape(result)}</pre></div>");
    }

    private static void Write(Item item, TextWriter page)
    {
        page.WriteLine($"<div class=\"item {(item.Holds ? "good" : "bad")}\">");
        page.WriteLine($"<p><b>{item.Number} {(item.Holds ? "holds" : "does not hold")}</b> {Escape(item.Statement)}</p>");
        if (item.Claim is { } claim) page.WriteLine($"<p class=\"small\">{(item.Holds ? "because" : "not true:")} <code>{Escape(claim)}</code></p>");
        foreach (string seen in item.Seen) page.WriteLine($"<p class=\"small\">{Escape(seen)}</p>");
        page.WriteLine("</div>");
    }

    private static void Write(Drawing drawing, TextWriter page)
    {
        page.WriteLine("<figure>");
        if (drawing.Remark.Length > 0) page.WriteLine($"<figcaption>{Escape(drawing.Remark)}</figcaption>");
        page.WriteLine($"{drawing.Picture.ToSvg().TrimEnd()}\n</figure>");
    }

    private static void Write(Contest contest, TextWriter page)
    {
        double longest = new[] { contest.Cheap, contest.Dear, contest.NumPyCheap, contest.NumPyDear }.Max(timing => timing?.Best ?? 0);
        page.WriteLine("<table class=\"bars\">");
        page.WriteLine($"<caption>{Escape(contest.Ratios)}</caption>");
        page.WriteLine("<tbody>");
        Bar(contest.CheapCode, "Strided", contest.Cheap);
        Bar(contest.Python.Cheap, "NumPy", contest.NumPyCheap);
        Bar(contest.DearCode, "Strided", contest.Dear);
        Bar(contest.Python.Dear, "NumPy", contest.NumPyDear);
        page.WriteLine("</tbody>\n</table>");

        void Bar(string code, string who, Timing? timing)
        {
            if (timing is null) return;
            string width = (100 * timing.Best / longest).ToString("0.##", CultureInfo.InvariantCulture);
            page.WriteLine(
                $"<tr><th scope=\"row\"><code>{Escape(code)}</code> <span class=\"small\">{who}</span></th>"
                + $"<td><div class=\"bar {(who == "NumPy" ? "numpy" : "strided")}\" style=\"width:{width}%\"></div></td><td class=\"time\">{Escape(Show.Seconds(timing.Best))}</td></tr>");
        }
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
