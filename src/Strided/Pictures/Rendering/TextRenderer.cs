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
            foreach ((int k, string line) in panel.Caption.Split('\n').Index())
                text.Append(panel.Labels == CellLabels.Owners ? (k == 0 ? CellLabel.FirstArray : CellLabel.SecondArray) + " = " : "").Append(line).Append('\n');
            foreach (string line in new TextStrip(panel).Lines()) text.Append(line).Append('\n');
            foreach (string note in panel.Notes)
                foreach (string line in Wrap(note, PageWidth)) text.Append(line).Append('\n');
        }
        return text.ToString().TrimEnd('\n');
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
