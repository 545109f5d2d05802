using Strided;

namespace Recipe;

/// <summary>The notebook on the console: 100 columns, with colour only on a terminal.</summary>
internal sealed class Page(TextWriter writer, bool colour)
{
    public const int Width = 100;

    private const string Bold = "1", Dim = "2", Green = "32", Red = "1;31", Blue = "34";

    public void Title(string title)
    {
        Line();
        Line(Painted(title, Bold));
        Line(Painted(new string('─', title.Length), Dim));
    }

    public void Paragraph(string text)
    {
        foreach (string line in Wrap(text, Width)) Line(line);
        Gap();
    }

    public void In(int k, string[] lines)
    {
        string prompt = $"In [{k}]: ", dots = "...: ".PadLeft(prompt.Length);
        for (int i = 0; i < lines.Length; i++)
            foreach ((int part, string line) in Wrap(lines[i], Width - prompt.Length, hang: 4).Index())
                Line(Painted(i + part == 0 ? prompt : dots, Blue) + line);
    }

    public void Out(int k, string result)
    {
        string prompt = $"Out[{k}]: ", blank = new(' ', prompt.Length);
        bool first = true;
        foreach (string paragraph in result.ReplaceLineEndings("\n").Split('\n'))
            foreach (string line in Wrap(paragraph, Width - prompt.Length))
            {
                Line((first ? Painted(prompt, Red) : blank) + line);
                first = false;
            }
    }

    public void Timed(int k, string code, string python, Timing ours, Timing? theirs)
    {
        In(k, ["%timeit " + code + (theirs is null ? "" : $"    # NumPy: {python}")]);
        string indent = new(' ', $"In [{k}]: ".Length);
        Line($"{indent}{ours}");
        if (theirs is not null) Line($"{indent}{theirs}");
    }

    public void Item(Item item)
    {
        string verdict = item.Holds ? "holds" : "DOES NOT HOLD";
        string label = $"    {item.Number,2} {verdict}  ";
        foreach ((int i, string line) in Wrap(item.Statement, Width - label.Length).Index())
            Line((i == 0 ? Painted(label, item.Holds ? Green : Red) : new string(' ', label.Length)) + line);
        string indent = new(' ', 7);
        if (item.Claim is { } claim) Note("because " + claim, item.Holds ? "because" : "not true:");
        foreach (string seen in item.Seen) Note(seen, "");

        void Note(string text, string word)
        {
            if (word.Length > 0) text = word + text["because".Length..];
            foreach (string line in Wrap(text, Width - indent.Length, hang: 2)) Line(Painted(indent + line, Dim));
        }
    }

    public void Picture(Picture picture, string remark)
    {
        if (remark.Length > 0)
            foreach (string line in Wrap(remark, Width - 4)) Line("    " + line);
        foreach (string line in picture.ToText().Split('\n'))
            foreach (string part in Wrap(line, Width - 4, hang: 4)) Line("    " + part);
    }

    public void Verdict(string text, bool good) => Line(Painted(text, good ? Green : Red));

    public void Line(string text = "") => writer.WriteLine(text);

    public void Gap() => Line();

    /// <summary>The text in lines of at most the given width, broken at spaces; later lines keep its indent and hang by some more.</summary>
    internal static IEnumerable<string> Wrap(string text, int width, int hang = 0)
    {
        string indent = new(' ', text.Length - text.TrimStart(' ').Length + hang);
        while (text.Length > width)
        {
            int cut = text.LastIndexOf(' ', width, width - indent.Length);
            if (cut <= indent.Length) break;
            yield return text[..cut].TrimEnd();
            text = indent + text[cut..].TrimStart();
        }
        yield return text;
    }

    private string Painted(string text, string style) => colour ? $"\e[{style}m{text}\e[0m" : text;
}
