namespace Strided;

/// <summary>A line of cells. Lines without neighbours in the picture stand for what lies between them.</summary>
/// <param name="Number">Its number among all lines of the grid.</param>
/// <param name="Cells">Its cells, in the order of memory.</param>
/// <param name="Remark">What to say beside it.</param>
/// <param name="Used">Which part of its bytes is used, from 0 to 1, where that is the subject.</param>
internal sealed record StripLine(nint Number, Cell[] Cells, string Remark = "", double? Used = null);

/// <summary>A stride: the step from the first element to its neighbour along an axis.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Size">How many indices the axis has.</param>
/// <param name="Stride">Bytes from one to the next.</param>
/// <param name="From">Offset of the first element in the drawn buffer.</param>
/// <param name="To">Offset of its neighbour.</param>
internal readonly record struct StrideArrow(int Axis, nint Size, nint Stride, nint From, nint To);

/// <summary>A buffer as lines of cells, with those lines left out that a summary leaves out.</summary>
internal sealed record Strip(Grid Grid, StripLine[] Lines, StrideArrow[] Arrows)
{
    /// <summary>Whether everything stands in one line.</summary>
    public bool IsSingleLine => Grid.Lines <= 1;

    /// <summary>Whether some cell is visited more than once, so that counts have to be shown.</summary>
    public bool HasRepeats => Lines.Any(line => line.Cells.Any(cell => cell.Visits.Count > 1 || !cell.Visits.IsExact));

    public IEnumerable<Cell> Cells => Lines.SelectMany(line => line.Cells);

    /// <summary>Cells left out right before the line at a place in <see cref="Lines"/>, or after all of them.</summary>
    public nint LeftOutBefore(int at)
    {
        nint from = at == 0 ? 0 : nint.Min((Lines[at - 1].Number + 1) * Grid.PerLine, Grid.Cells);
        nint to = at == Lines.Length ? Grid.Cells : Lines[at].Number * Grid.PerLine;
        return to - from;
    }

    /// <summary>The line that holds a byte of the drawn buffer, as a place in <see cref="Lines"/>, or -1.</summary>
    public int LineAt(nint offset) => Array.FindIndex(Lines, line => line.Number == offset / Grid.CellBytes / Grid.PerLine);
}
