using System.Text;

namespace Strided;

/// <summary>What differs between <c>str</c> and <c>repr</c>.</summary>
/// <param name="Separator">What stands between two elements.</param>
/// <param name="Indent">The column of the first element: what precedes it, and one bracket.</param>
/// <param name="LineWidth">The column that no line reaches, brackets included.</param>
internal readonly record struct BracketStyle(string Separator, int Indent, int LineWidth);

/// <summary>Nested brackets around elements in C order: rows broken into lines, blocks apart by empty lines.</summary>
internal sealed class BracketLayout<T>(Corners corners, T[] shown, ElementText<T> text, BracketStyle style)
{
    private const string Gap = "...";

    private readonly StringBuilder builder = new();
    private readonly string separatorAtEnd = style.Separator.TrimEnd();
    private int next;
    private int column;

    public override string ToString()
    {
        (next, column) = (0, 0);
        builder.Clear();
        Write(axis: 0);
        return builder.ToString();
    }

    private void Write(int axis)
    {
        builder.Append('[');
        if (axis == corners.Rank - 1) WriteRow(axis);
        else WriteBlocks(axis);
        builder.Append(']');
    }

    private void WriteBlocks(int axis)
    {
        for (int item = 0; item < corners.Shown(axis); item++)
        {
            if (corners.IsGap(axis, item))
            {
                NewBlock(axis);
                builder.Append(Gap);
            }
            if (item > 0) NewBlock(axis);
            Write(axis + 1);
        }
    }

    // A line further for each axis within the block.
    private void NewBlock(int axis) =>
        builder.Append(separatorAtEnd).Append('\n', corners.Rank - 1 - axis).Append(' ', style.Indent + axis);

    private void WriteRow(int axis)
    {
        column = style.Indent + axis;
        for (int item = 0; item < corners.Shown(axis); item++)
        {
            if (item > 0) WriteSeparator();
            if (corners.IsGap(axis, item))
            {
                WriteWord(Gap, axis);
                WriteSeparator();
            }
            WriteWord(text.Format(shown[next++]), axis);
        }
    }

    private void WriteSeparator()
    {
        builder.Append(style.Separator);
        column += style.Separator.Length;
    }

    private void WriteWord(string word, int axis)
    {
        int indent = style.Indent + axis;
        // Each bracket still to be closed, and a separator or bracket after the word, needs its column.
        int width = style.LineWidth - axis - 1;
        // A word that is alone on its line stays there however long it is.
        if (column > indent && column + word.Length > width)
        {
            while (char.IsWhiteSpace(builder[^1])) builder.Length--;
            builder.Append('\n').Append(' ', indent);
            column = indent;
        }
        builder.Append(word);
        column += word.Length;
    }
}
