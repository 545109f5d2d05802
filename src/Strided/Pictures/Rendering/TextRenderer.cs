using System.Text;

namespace Strided;

/// <summary>Scenes as text for a fixed-width font.</summary>
internal static class TextRenderer
{
    private const int PageWidth = 100;

    public static string Render(Scene scene)
    {
        var text = new StringBuilder();
        foreach (Panel panel in scene.Panels)
        {
            if (text.Length > 0) text.Append('\n');
            foreach (string caption in Captions(panel))
                foreach (string line in Wrap(caption, PageWidth)) text.Append(line).Append('\n');
            foreach (string line in new TextStrip(panel).Lines()) text.Append(line).Append('\n');
            foreach (string note in panel.Notes)
                foreach (string line in Wrap(note, PageWidth)) text.Append(line).Append('\n');
        }
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The caption's lines, each with the letter that its array has in the cells where there are two.</summary>
    public static IEnumerable<string> Captions(Panel panel)
    {
        string[] lines = panel.Caption.Split('\n');
        if (panel.Labels == CellLabels.Visits) return lines;
        return lines.Select((line, k) => $"{(k == 0 ? CellLabel.FirstArray : CellLabel.SecondArray)} = {line}");
    }

    /// <summary>Lines of at most the given width where spaces allow it.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width && text.LastIndexOf(' ', width) is var cut and > 0)
        {
            yield return text[..cut];
            text = text[(cut + 1)..];
        }
        yield return text;
    }
}
