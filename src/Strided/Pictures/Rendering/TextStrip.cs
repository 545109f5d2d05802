using System.Globalization;
using System.Text;

namespace Strided;

/// <summary>The cells of one panel as text: a box per line, the offset on its left, and arrows for strides below.</summary>
internal sealed class TextStrip
{
    private const int Width = 96;

    private readonly Strip strip;
    private readonly CellLabels labels;
    private readonly int cell;
    private readonly int margin;

    public TextStrip(Panel panel)
    {
        (strip, labels) = (panel.Strip, panel.Labels);
        int widest = 2;
        foreach (Cell shown in strip.Cells)
        {
            widest = Math.Max(widest, Math.Max(shown.Value.Length, CellLabel.Of(shown, labels).Length));
            widest = Math.Max(widest, Math.Max(CellLabel.Times(shown, labels).Length, strip.IsSingleLine ? Offset(shown.Offset).Length - 1 : 0));
        }
        cell = Math.Min(widest + 2, Math.Max(5, Width / strip.Grid.PerLine - 1));
        margin = strip.Lines.Length == 0 ? 0 : Math.Max(6, Offset(strip.Lines[^1].Cells[0].Offset).Length) + 2;
    }

    public IEnumerable<string> Lines()
    {
        for (int k = 0; k < strip.Lines.Length; k++)
        {
            StripLine line = strip.Lines[k];
            nint before = strip.LeftOutBefore(k), after = strip.LeftOutBefore(k + 1);
            bool isFirst = k == 0 || before > 0, isLast = k == strip.Lines.Length - 1 || after > 0;
            if (before > 0) yield return Gap(before);
            if (isFirst) yield return Border(line, '┌', '┬', '┐');
            yield return Row(strip.IsSingleLine ? "value" : Offset(line.Cells[0].Offset), line, shown => shown.Value, line.Remark);
            yield return Row(Head("visit"), line, shown => CellLabel.Of(shown, labels) is { Length: > 0 } label ? label : "·");
            if (strip.HasRepeats && labels == CellLabels.Visits) yield return Row(Head("times"), line, shown => CellLabel.Times(shown, labels));
            // A last line that is shorter has a shorter roof.
            if (isLast) yield return Border(line, '└', '┴', '┘');
            else yield return Joint(line, strip.Lines[k + 1]);
            if (after > 0 && k == strip.Lines.Length - 1) yield return Gap(after);
        }
        if (strip is { IsSingleLine: true, Lines.Length: 1 })
            yield return $"{"offset".PadRight(margin)} {string.Concat(strip.Lines[0].Cells.Select(shown => Middle(Offset(shown.Offset), cell + 1)))}".TrimEnd();
        foreach (StrideArrow arrow in strip.Arrows) yield return Arrow(arrow);
    }

    private static string Offset(nint offset) => offset.ToString("+0;-0;+0", CultureInfo.InvariantCulture);

    private string Head(string word) => strip.IsSingleLine && labels == CellLabels.Visits ? word : "";

    private string Gap(nint cells) => new string(' ', margin) + "⋮ " + Words.Count(cells, "cell");

    private string Row(string label, StripLine line, Func<Cell, string> text, string remark = "")
    {
        var row = new StringBuilder(label.PadRight(margin));
        foreach (Cell shown in line.Cells) row.Append('│').Append(Middle(CellText.Shorten(text(shown), cell), cell));
        row.Append('│');
        if (remark.Length > 0) row.Append("  ").Append(remark);
        return row.ToString();
    }

    private string Border(StripLine line, char left, char between, char right) =>
        new string(' ', margin) + left + string.Join(between, line.Cells.Select(_ => new string('─', cell))) + right;

    private string Joint(StripLine upper, StripLine lower)
    {
        var row = new StringBuilder(new string(' ', margin));
        for (int k = 0; k <= upper.Cells.Length; k++)
        {
            bool below = k <= lower.Cells.Length;
            row.Append(k == 0 ? '├' : k == upper.Cells.Length ? (below ? '┤' : '┘') : below ? '┼' : '┴');
            if (k < upper.Cells.Length) row.Append('─', cell);
        }
        return row.ToString();
    }

    /// <summary>The stride in words, with an arrow in front when both its ends stand in the one line.</summary>
    private string Arrow(StrideArrow arrow)
    {
        string words = Words.Stride(arrow, strip.Grid.CellBytes);
        if (strip.Lines.Length != 1 || !strip.IsSingleLine) return words;
        int from = Column(arrow.From), to = Column(arrow.To);
        int width = margin + 1 + strip.Lines[0].Cells.Length * (cell + 1);
        var row = new StringBuilder(new string(' ', width));
        for (int k = Math.Min(from, to); k <= Math.Max(from, to); k++) row[k] = '─';
        row[from] = from == to ? '↺' : to > from ? '├' : '┤';
        if (from != to) row[to] = to > from ? '►' : '◄';
        string head = $"axis {arrow.Axis}".PadRight(margin);
        row.Remove(0, head.Length).Insert(0, head);
        return $"{row.ToString().TrimEnd()}  {words[(words.IndexOf(',', StringComparison.Ordinal) + 2)..]}";
    }

    private int Column(nint offset) => margin + 1 + (int)(offset / strip.Grid.CellBytes) * (cell + 1) + cell / 2;

    /// <summary>Text in the middle of a number of columns, to the right when it cannot be exact.</summary>
    private static string Middle(string text, int width) =>
        text.Length >= width ? text : text.PadLeft((width + text.Length + 1) / 2).PadRight(width);
}
