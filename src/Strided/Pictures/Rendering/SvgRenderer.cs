using System.Globalization;

namespace Strided;

/// <summary>Scenes as SVG: a card of its own on whatever it is laid on, light or dark as the reader's system is.</summary>
internal static class SvgRenderer
{
    public const double Margin = 20;

    private const double Character = 7.25, CaptionCharacter = 7.85, WidestText = 900, CaptionLine = 20, NoteLine = 18, PanelGap = 26;

    // Written without variables, which some viewers of SVG files do not know.
    private const string Style =
        """
        <style>
        .nd text{font-family:ui-monospace,'SF Mono',SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:13px;fill:#16202e}
        .nd .card{fill:#ffffff;stroke:#c9d3df}
        .nd .caption{font-weight:600}
        .nd .note,.nd .offset,.nd .remark{fill:#475569;font-size:12px}
        .nd .offset{font-size:11px}
        .nd .mid{text-anchor:middle}.nd .end{text-anchor:end}
        .nd .cell{fill:#f7f9fb;stroke:#94a3b8;stroke-dasharray:3 3}
        .nd .on{fill:#3b82f6;stroke:#1d4ed8}.nd .second{fill:#f59e0b;fill-opacity:.35;stroke:#b45309}
        .nd .both{fill:#a855f7;fill-opacity:.35;stroke:#7e22ce;stroke-width:2}
        .nd .aside{fill:#e8edf3;stroke:#94a3b8}
        .nd .dim{fill:#64748b}
        .nd .label{font-size:11px;fill:#1e3a8a;font-weight:600}
        .nd .arrow{fill:none;stroke-width:1.8}.nd .axis{font-size:12px;font-weight:600}
        .nd .x0{stroke:#be185d}.nd .x1{stroke:#047857}.nd .x2{stroke:#b45309}.nd .x3{stroke:#6d28d9}
        .nd text.x0{stroke:none;fill:#be185d}.nd text.x1{stroke:none;fill:#047857}
        .nd text.x2{stroke:none;fill:#b45309}.nd text.x3{stroke:none;fill:#6d28d9}
        .nd .bar{fill:#e2e8f0;stroke:#64748b}.nd .used{fill:#1d4ed8}
        @media (prefers-color-scheme:dark){
        .nd text{fill:#f1f5f9}
        .nd .card{fill:#10182a;stroke:#334155}
        .nd .note,.nd .offset,.nd .remark{fill:#b6c2d2}
        .nd .cell{fill:#16203a;stroke:#64748b}
        .nd .on{stroke:#93c5fd}.nd .second{stroke:#fbbf24}.nd .both{stroke:#d8b4fe}
        .nd .aside{fill:#263247;stroke:#64748b}
        .nd .dim{fill:#9fb0c5}
        .nd .label{fill:#dbeafe}
        .nd .x0{stroke:#f9a8d4}.nd .x1{stroke:#6ee7b7}.nd .x2{stroke:#fcd34d}.nd .x3{stroke:#c4b5fd}
        .nd text.x0{fill:#f9a8d4}.nd text.x1{fill:#6ee7b7}.nd text.x2{fill:#fcd34d}.nd text.x3{fill:#c4b5fd}
        .nd .bar{fill:#263247;stroke:#94a3b8}.nd .used{fill:#93c5fd}
        }
        </style>
        """;

    public static string Render(Scene scene)
    {
        SvgStrip[] strips = [.. scene.Panels.Select(panel => new SvgStrip(panel))];
        double captions = scene.Panels.Max(panel => TextRenderer.Captions(panel).Max(line => line.Length)) * CaptionCharacter;
        double width = Math.Max(Math.Max(520, Math.Min(captions, WidestText)), strips.Max(strip => strip.Width));
        int columns = (int)(width / Character);
        var body = new Markup();
        double y = Margin;
        for (int k = 0; k < strips.Length; k++)
        {
            Panel panel = scene.Panels[k];
            if (k > 0) y += PanelGap;
            foreach (string caption in TextRenderer.Captions(panel))
                foreach (string line in TextRenderer.Wrap(caption, (int)(width / CaptionCharacter)))
                    body.Add($"<text class=\"caption\" x=\"{Margin}\" y=\"{(y += CaptionLine) - 6}\">{line}</text>");
            y = strips[k].Draw(body, y + 4);
            foreach (string note in panel.Notes)
                foreach (string line in TextRenderer.Wrap(note, columns))
                    body.Add($"<text class=\"note\" x=\"{Margin}\" y=\"{(y += NoteLine) - 4}\">{line}</text>");
        }

        (double w, double h) = (width + 2 * Margin, y + Margin);
        var svg = new Markup();
        svg.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"nd\" role=\"img\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\"");
        svg.AddRaw(" style=\"max-width:100%;height:auto\">");
        svg.Add($"<title>{scene.Title}</title>");
        svg.Add($"<desc>{Description(scene)}</desc>");
        svg.AddRaw(Style);
        svg.Add($"<rect class=\"card\" x=\"0.5\" y=\"0.5\" width=\"{w - 1}\" height=\"{h - 1}\" rx=\"10\"/>");
        svg.AddRaw(body.ToString().TrimEnd('\n'));
        svg.AddRaw("</svg>");
        return svg.ToString();
    }

    /// <summary>What somebody hears who cannot see the drawing.</summary>
    private static string Description(Scene scene)
    {
        var sentences = new List<string>();
        foreach (Panel panel in scene.Panels)
        {
            foreach (string line in TextRenderer.Captions(panel)) sentences.Add(line + ".");
            foreach (StrideArrow arrow in panel.Strip.Arrows) sentences.Add(Words.Stride(arrow, panel.Strip.Grid.CellBytes) + ".");
            sentences.AddRange(panel.Notes);
        }
        return string.Join(' ', sentences);
    }

    /// <summary>How wide a text is drawn.</summary>
    public static double WidthOf(string text) => new StringInfo(text).LengthInTextElements * Character;
}
