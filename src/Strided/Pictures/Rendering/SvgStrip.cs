using System.Globalization;

namespace Strided;

/// <summary>The cells and arrows of one panel as SVG.</summary>
internal sealed class SvgStrip
{
    private const double ValueHeight = 22, LabelHeight = 16, Space = 8, ArrowSpace = 20, ArcRise = 20, Arc = 16, BarLength = 64;

    private readonly Panel panel;
    private readonly Strip strip;
    private readonly double cell;
    private readonly double left;
    private readonly double height;
    private readonly double[] tops;
    private readonly StrideArrow[] arcs;

    public SvgStrip(Panel panel)
    {
        this.panel = panel;
        strip = panel.Strip;
        int widest = 4;
        foreach (Cell shown in strip.Cells)
        {
            widest = Math.Max(widest, Math.Max(shown.Value.Length, CellLabel.Of(shown, panel.Labels).Length));
            widest = Math.Max(widest, Math.Max(CellLabel.Times(shown, panel.Labels).Length, strip.IsSingleLine ? Offset(shown.Offset).Length : 0));
        }
        cell = Math.Max(44, widest * 7.85 + 12);
        left = SvgRenderer.Margin;
        if (!strip.IsSingleLine) left += strip.Lines.Max(line => Offset(line.Cells[0].Offset).Length) * 6.9 + 10;
        height = ValueHeight + LabelHeight + (HasTimes ? LabelHeight : 0) + 4;
        // An arrow within a cell would say nothing.
        arcs =
        [
            .. strip.Arrows
                .Where(arrow => IsArc(arrow) && (arrow.Stride == 0 || Middle(arrow.From) != Middle(arrow.To)))
                .OrderBy(arrow => nint.Abs(arrow.Stride)),
        ];
        tops = new double[strip.Lines.Length];
    }

    public double Width
    {
        get
        {
            double remarks = strip.Lines.Length == 0 ? 0 : strip.Lines.Max(line => SvgRenderer.WidthOf(line.Remark)) + 14;
            double words = strip.Arrows.Length == 0 ? 0 : strip.Arrows.Max(arrow => SvgRenderer.WidthOf(Words.Stride(arrow, strip.Grid.CellBytes)));
            double cells = strip.Lines.Length == 0 ? 0 : strip.Lines.Max(line => line.Cells.Length) * cell;
            return Math.Max(left - SvgRenderer.Margin + cells + remarks, words);
        }
    }

    private bool HasTimes => strip.HasRepeats && panel.Labels == CellLabels.Visits;

    /// <summary>Draws from <paramref name="y"/> on and answers where the drawing ends.</summary>
    public double Draw(Markup svg, double y)
    {
        y += 6;
        for (int k = 0; k < strip.Lines.Length; k++)
        {
            y = Gap(svg, y, strip.LeftOutBefore(k));
            if (arcs.Length > 0 && strip.LineAt(arcs[0].From) == k) y += ArcRise + arcs.Length * Arc - 6;
            tops[k] = y;
            Line(svg, strip.Lines[k], y);
            y += height + (strip.IsSingleLine ? 16 : IsCrossed(k) ? ArrowSpace : Space);
        }
        y = Gap(svg, y, strip.Lines.Length == 0 ? 0 : strip.LeftOutBefore(strip.Lines.Length));
        foreach (StrideArrow arrow in strip.Arrows)
        {
            if (Array.IndexOf(arcs, arrow) is >= 0 and var level) DrawArc(svg, arrow, level + 1);
            else if (IsDown(arrow)) DrawDown(svg, arrow);
            string words = Words.Stride(arrow, strip.Grid.CellBytes);
            svg.Add($"<text class=\"axis x{arrow.Axis % 4}\" x=\"{SvgRenderer.Margin}\" y=\"{(y += 18) - 4}\">{words}</text>");
        }
        return y + 2;
    }

    private void Line(Markup svg, StripLine line, double y)
    {
        if (!strip.IsSingleLine) svg.Add($"<text class=\"offset end\" x=\"{left - 8}\" y=\"{y + 16}\">{Offset(line.Cells[0].Offset)}</text>");
        for (int k = 0; k < line.Cells.Length; k++)
        {
            Cell shown = line.Cells[k];
            double x = left + k * cell, middle = x + cell / 2;
            bool isDim = shown.Role is CellRole.Unvisited or CellRole.Aside;
            svg.AddRaw(Box(shown, x, y));
            Centred(svg, isDim ? "dim" : "value", middle, y + 17, shown.Value);
            Centred(svg, "label", middle, y + 34, CellLabel.Of(shown, panel.Labels));
            if (HasTimes) Centred(svg, "label", middle, y + 50, CellLabel.Times(shown, panel.Labels));
            if (strip.IsSingleLine) Centred(svg, "offset", middle, y + height + 13, Offset(shown.Offset));
        }
        double end = left + line.Cells.Length * cell + 10;
        if (line.Remark.Length > 0) svg.Add($"<text class=\"remark\" x=\"{end}\" y=\"{y + 14}\">{line.Remark}</text>");
        if (line.Used is not { } used) return;
        svg.Add($"<rect class=\"bar\" x=\"{end}\" y=\"{y + 22}\" width=\"{BarLength}\" height=\"8\" rx=\"2\"/>");
        if (used > 0) svg.Add($"<rect class=\"used\" x=\"{end}\" y=\"{y + 22}\" width=\"{BarLength * used}\" height=\"8\" rx=\"2\"/>");
    }

    private static void Centred(Markup svg, string style, double x, double y, string text)
    {
        if (text.Length > 0) svg.Add($"<text class=\"mid {style}\" x=\"{x}\" y=\"{y}\">{text}</text>");
    }

    private string Box(Cell shown, double x, double y)
    {
        var box = new Markup();
        double w = cell - 4;
        switch (shown.Role)
        {
            case CellRole.Visited when panel.Labels == CellLabels.Visits:
                box.Add($"<rect class=\"on\" fill-opacity=\"{Shade(shown)}\" x=\"{x + 2}\" y=\"{y}\" width=\"{w}\" height=\"{height}\" rx=\"4\"/>");
                break;
            case CellRole.Visited:
                box.Add($"<rect class=\"on\" fill-opacity=\"0.3\" x=\"{x + 2}\" y=\"{y}\" width=\"{w}\" height=\"{height}\" rx=\"4\"/>");
                break;
            default:
                string role = shown.Role switch { CellRole.Second => "second", CellRole.Both => "both", CellRole.Aside => "aside", _ => "cell" };
                box.Add($"<rect class=\"{role}\" x=\"{x + 2}\" y=\"{y}\" width=\"{w}\" height=\"{height}\" rx=\"4\"/>");
                break;
        }
        return box.ToString().TrimEnd('\n');
    }

    /// <summary>Visits from early to late are shaded from light to full.</summary>
    private double Shade(Cell shown)
    {
        nint last = nint.Max(1, strip.Cells.Max(other => other.Visits.First));
        return 0.14 + 0.42 * nint.Max(shown.Visits.First, 0) / last;
    }

    private double Gap(Markup svg, double y, nint cells)
    {
        if (cells == 0) return y;
        svg.Add($"<text class=\"note mid\" x=\"{left + strip.Grid.PerLine * cell / 2}\" y=\"{y + 12}\">⋮ {Words.Count(cells, "cell")}</text>");
        return y + 24;
    }

    private bool IsArc(StrideArrow arrow) => strip.LineAt(arrow.From) is >= 0 and var line && line == strip.LineAt(arrow.To);

    private bool IsDown(StrideArrow arrow) => !IsArc(arrow) && strip.LineAt(arrow.From) >= 0 && strip.LineAt(arrow.To) >= 0;

    /// <summary>Whether an arrow passes below the line.</summary>
    private bool IsCrossed(int line) => strip.Arrows.Any(arrow =>
        IsDown(arrow) && strip.LineAt(arrow.From) is var from && strip.LineAt(arrow.To) is var to && line >= Math.Min(from, to) && line < Math.Max(from, to));

    private double Middle(nint offset) => left + (offset / strip.Grid.CellBytes % strip.Grid.PerLine + 0.5) * cell;

    /// <summary>From the top of one cell over to the top of another, or back to the same for stride 0.</summary>
    private void DrawArc(Markup svg, StrideArrow arrow, int level)
    {
        bool stays = arrow.Stride == 0;
        double from = Middle(arrow.From) + (stays ? -9 : 0), to = Middle(arrow.To) + (stays ? 9 : 0);
        double top = tops[strip.LineAt(arrow.From)] - 2, rise = top - ArcRise - (level - 1) * Arc;
        // The head comes in along the curve's last direction: from above, from the side it started on.
        double turn = from < to ? -1 : 1;
        svg.Add(
            $"<path class=\"arrow x{arrow.Axis % 4}\" d=\"M{from} {top} C{from} {rise} {to} {rise} {to} {top} m{-4.5 + turn} -7 L{to} {top} l{4.5 + turn} -7\"/>");
    }

    /// <summary>From a line of cells to another.</summary>
    private void DrawDown(Markup svg, StrideArrow arrow)
    {
        int fromLine = strip.LineAt(arrow.From), toLine = strip.LineAt(arrow.To);
        bool down = toLine >= fromLine;
        double side = (arrow.Axis % 3 - 1) * 7;
        double from = Middle(arrow.From) + side, to = Middle(arrow.To) + side;
        double y = tops[fromLine] + (down ? height : 0), end = tops[toLine] + (down ? 0 : height), away = down ? 1 : -1;
        (double bend, double back, double tip, double barb) = (y + 14 * away, end - 14 * away, end - away, -6 * away);
        svg.Add($"<path class=\"arrow x{arrow.Axis % 4}\" d=\"M{from} {y} C{from} {bend} {to} {back} {to} {tip} m-4 {barb} L{to} {tip} l4 {barb}\"/>");
    }

    private static string Offset(nint offset) => offset.ToString("+0;-0;+0", CultureInfo.InvariantCulture);
}
