using System.Globalization;
using System.Text;

namespace Strided;

/// <summary>The order in which an einsum multiplies its operands, and what that costs.</summary>
public sealed class EinsumPath
{
    private readonly string text;

    internal EinsumPath(string subscripts, Subscripts parsed)
    {
        (int First, int Second)[] order = EinsumOrder.Of(parsed);
        List<ulong> labels = [.. parsed.Operands.Select(operand => Subscripts.Mask(operand))];
        ulong output = Subscripts.Mask(parsed.Output), all = labels.Aggregate(0UL, (x, y) => x | y);
        NaiveCost = parsed.Elements(all) * Math.Max(labels.Count - 1, 1);
        HashSet<int> used = [];
        var lines = new StringBuilder();
        foreach ((int first, int second) in order)
        {
            used.Add(first);
            used.Add(second);
            ulong outside = output;
            for (int k = 0; k < labels.Count; k++)
                if (!used.Contains(k)) outside |= labels[k];
            ulong result = (labels[first] | labels[second]) & outside;
            double cost = EinsumOrder.Cost(parsed, labels[first], labels[second]);
            Cost += cost;
            LargestIntermediate = Math.Max(LargestIntermediate, parsed.Elements(result));
            lines.Append(CultureInfo.InvariantCulture, $"\n  {Name(first)} {Name(second)} -> {Name(labels.Count)}: ");
            lines.Append(CultureInfo.InvariantCulture, $"{Subscripts.Text(labels[first])},{Subscripts.Text(labels[second])}->{Subscripts.Text(result)}, {cost:G4}");
            labels.Add(result);
        }
        if (order.Length == 0) (Cost, LargestIntermediate) = (parsed.Elements(all), parsed.Elements(output));
        Steps = order;
        text = string.Create(
            CultureInfo.InvariantCulture,
            $"{subscripts}: {Cost:G4} multiplications instead of {NaiveCost:G4}, at most {LargestIntermediate:G4} elements between{lines}");
    }

    /// <summary>Which two are multiplied in each step. Operands are numbered as they stand, then results as they come.</summary>
    public IReadOnlyList<(int First, int Second)> Steps { get; }

    /// <summary>Multiplications of all steps together.</summary>
    public double Cost { get; }

    /// <summary>Multiplications if all operands were multiplied at once, for every combination of labels.</summary>
    public double NaiveCost { get; }

    /// <summary>Elements of the largest result of a step.</summary>
    public double LargestIntermediate { get; }

    /// <summary>The steps, one a line: the two that are multiplied, what comes out, their labels, and the multiplications.</summary>
    public override string ToString() => text;

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"#{number}");
}
