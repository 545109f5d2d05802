namespace Strided;

/// <summary>The subscripts of an einsum, fitted to its operands: which label each axis has, how long each label is, and what remains.</summary>
/// <remarks>Labels are small numbers: letters in the order of their characters, then the axes of the ellipsis, counted from the last.</remarks>
internal sealed class Subscripts
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    public const int MostLabels = 64;

    private readonly string text;
    private readonly Dims[] shapes;
    private readonly nint[] sizes = new nint[MostLabels];

    public Subscripts(string text, ReadOnlySpan<NDArray> operands)
    {
        ArgumentNullException.ThrowIfNull(text);
        shapes = new Dims[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(operands[i], nameof(operands));
            shapes[i] = operands[i].Shape;
        }
        this.text = text;
        string[] sides = text.Replace(" ", "", StringComparison.Ordinal).Split("->");
        if (sides.Length > 2) throw Malformed("has more than one arrow");
        string[] terms = sides[0].Split(',');
        if (operands.IsEmpty || terms.Length != operands.Length) throw Malformed($"names {terms.Length} operands, and there are {operands.Length}");
        Array.Fill(sizes, -1);
        Operands = new int[terms.Length][];
        int ellipsis = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            Operands[i] = LabelsOf(i, terms[i]);
            ellipsis = Math.Max(ellipsis, System.Numerics.BitOperations.PopCount(Mask(Operands[i]) >> Letters.Length));
            for (int axis = 0; axis < Operands[i].Length; axis++) Fit(i, Operands[i][axis], shapes[i][axis]);
        }
        Output = sides.Length == 2 ? Explicit(sides[1], ellipsis) : Implicit(ellipsis);
    }

    /// <summary>The label of each axis of each operand.</summary>
    public int[][] Operands { get; }

    /// <summary>The label of each axis of the result.</summary>
    public int[] Output { get; }

    public nint SizeOf(int label) => sizes[label];

    /// <summary>A bit for each label.</summary>
    public static ulong Mask(ReadOnlySpan<int> labels)
    {
        ulong mask = 0;
        foreach (int label in labels) mask |= 1UL << label;
        return mask;
    }

    /// <summary>How many elements labels have together.</summary>
    public double Elements(ulong labels)
    {
        double product = 1;
        for (; labels != 0; labels &= labels - 1) product *= sizes[System.Numerics.BitOperations.TrailingZeroCount(labels)];
        return product;
    }

    /// <summary>Labels as they were written.</summary>
    public static string Text(ulong labels)
    {
        var text = new System.Text.StringBuilder();
        if (labels >> Letters.Length != 0) text.Append("...");
        for (int label = 0; label < Letters.Length; label++)
            if ((labels >> label & 1) != 0) text.Append(Letters[label]);
        return text.ToString();
    }

    private int[] LabelsOf(int operand, string term)
    {
        int rank = shapes[operand].Count, dots = term.IndexOf("...", StringComparison.Ordinal);
        string before = dots < 0 ? term : term[..dots], after = dots < 0 ? "" : term[(dots + 3)..];
        int missing = rank - before.Length - after.Length;
        int[] first = LabelsOf(before), last = LabelsOf(after);
        if (dots < 0 ? missing != 0 : missing < 0)
            throw new ShapeException($"{Whole()}: \"{term}\" names {before.Length + after.Length} axes, and operand {operand} of shape {shapes[operand]} has {rank}.");
        if (missing > MostLabels - Letters.Length) throw Malformed($"has {missing} axes in an ellipsis, more than {MostLabels - Letters.Length}");
        return missing == 0 ? [.. first, .. last] : [.. first, .. EllipsisOf(missing), .. last];
    }

    private int[] LabelsOf(string letters)
    {
        var labels = new int[letters.Length];
        for (int k = 0; k < labels.Length; k++) labels[k] = LabelOf(letters[k]);
        return labels;
    }

    private static IEnumerable<int> EllipsisOf(int count) => Enumerable.Range(0, count).Select(k => Letters.Length + count - 1 - k);

    private int LabelOf(char letter) =>
        Letters.IndexOf(letter, StringComparison.Ordinal) is var label && label >= 0 ? label : throw Malformed($"has the character '{letter}', which is no letter");

    private void Fit(int operand, int label, nint size)
    {
        nint other = shapes[operand][Array.IndexOf(Operands[operand], label)];
        if (other != size) throw new ShapeException($"{Whole()}: {Name(label)} is {other} and {size} long in operand {operand} of shape {shapes[operand]}.");
        if (sizes[label] is -1 or 1) sizes[label] = size;
        else if (size != sizes[label] && size != 1)
            throw new ShapeException($"{Whole()}: {Name(label)} is {sizes[label]} long elsewhere, and {size} in operand {operand} of shape {shapes[operand]}.");
    }

    private static string Name(int label) => label < Letters.Length ? $"'{Letters[label]}'" : $"axis {Letters.Length - 1 - label} of the ellipsis";

    private int[] Explicit(string term, int ellipsis)
    {
        int dots = term.IndexOf("...", StringComparison.Ordinal);
        if (dots < 0 && ellipsis > 0) throw Malformed("has axes in an ellipsis that the result does not name");
        int[] labels = dots < 0
            ? LabelsOf(term)
            : [.. LabelsOf(term[..dots]), .. EllipsisOf(ellipsis), .. LabelsOf(term[(dots + 3)..])];
        for (int k = 0; k < labels.Length; k++)
        {
            if (Array.IndexOf(labels, labels[k]) != k) throw Malformed($"names {Name(labels[k])} twice in the result");
            if (sizes[labels[k]] < 0) throw Malformed($"names {Name(labels[k])} in the result only");
        }
        return labels;
    }

    /// <summary>The ellipsis, then the letters that stand once, in order.</summary>
    private int[] Implicit(int ellipsis) =>
    [
        .. EllipsisOf(ellipsis),
        .. Enumerable.Range(0, Letters.Length).Where(label => Operands.Sum(labels => labels.Count(other => other == label)) == 1),
    ];

    private ArgumentException Malformed(string fault) => new($"{Whole()}: it {fault}.");

    private string Whole() => $"Einsum \"{text}\" of shapes {string.Join(", ", shapes)}";
}
