using System.Numerics;

namespace Strided;

/// <summary>In which order operands are best multiplied, two at a time.</summary>
internal static class EinsumOrder
{
    /// <summary>Up to so many operands every order is weighed.</summary>
    private const int MostExhaustive = 8;

    /// <summary>Operands are numbered as they stand; the result of step k is number (count of operands) + k.</summary>
    public static (int First, int Second)[] Of(Subscripts subscripts)
    {
        if (subscripts.Operands.Length <= 2) return subscripts.Operands.Length == 2 ? [(0, 1)] : [];
        ulong[] labels = [.. subscripts.Operands.Select(operand => Subscripts.Mask(operand))];
        return labels.Length <= MostExhaustive ? Optimal(subscripts, labels) : Greedy(subscripts, labels);
    }

    /// <summary>What a product of two needs multiplications for: each combination of their labels once.</summary>
    public static double Cost(Subscripts subscripts, ulong first, ulong second) => subscripts.Elements(first | second);

    /// <summary>The least work for every set of operands, from small sets to large ones.</summary>
    private static (int, int)[] Optimal(Subscripts subscripts, ulong[] labels)
    {
        int count = labels.Length, all = (1 << count) - 1;
        var left = new ulong[all + 1];
        var cost = new double[all + 1];
        var split = new int[all + 1];
        ulong output = Subscripts.Mask(subscripts.Output);
        for (int set = 1; set <= all; set++)
        {
            ulong inside = 0, outside = output;
            for (int i = 0; i < count; i++)
                if ((set >> i & 1) != 0) inside |= labels[i];
                else outside |= labels[i];
            left[set] = inside & outside;
            if (BitOperations.IsPow2(set))
            {
                left[set] = inside;
                continue;
            }
            cost[set] = double.PositiveInfinity;
            for (int part = (set - 1) & set; part > set - part; part = (part - 1) & set)
            {
                double work = cost[part] + cost[set - part] + Cost(subscripts, left[part], left[set - part]);
                if (work < cost[set]) (cost[set], split[set]) = (work, part);
            }
        }
        List<(int, int)> steps = [];
        Take(all);
        return [.. steps];

        int Take(int set)
        {
            if (BitOperations.IsPow2(set)) return BitOperations.TrailingZeroCount(set);
            int first = Take(set - split[set]), second = Take(split[set]);
            steps.Add((Math.Min(first, second), Math.Max(first, second)));
            return count + steps.Count - 1;
        }
    }

    /// <summary>Always the pair whose product is least larger than the two.</summary>
    private static (int, int)[] Greedy(Subscripts subscripts, ulong[] labels)
    {
        List<(int Number, ulong Labels)> left = [.. labels.Select((mask, i) => (i, mask))];
        List<(int, int)> steps = [];
        ulong output = Subscripts.Mask(subscripts.Output);
        while (left.Count > 1)
        {
            (double Growth, double Cost) best = (double.PositiveInfinity, 0);
            (int A, int B, ulong Result) chosen = default;
            for (int a = 0; a < left.Count; a++)
                for (int b = a + 1; b < left.Count; b++)
                {
                    ulong outside = output;
                    for (int k = 0; k < left.Count; k++)
                        if (k != a && k != b) outside |= left[k].Labels;
                    ulong result = (left[a].Labels | left[b].Labels) & outside;
                    (double, double) found = (
                        subscripts.Elements(result) - subscripts.Elements(left[a].Labels) - subscripts.Elements(left[b].Labels),
                        Cost(subscripts, left[a].Labels, left[b].Labels));
                    if (found.CompareTo(best) < 0) (best, chosen) = (found, (a, b, result));
                }
            steps.Add((left[chosen.A].Number, left[chosen.B].Number));
            left.RemoveAt(chosen.B);
            left.RemoveAt(chosen.A);
            left.Add((labels.Length + steps.Count - 1, chosen.Result));
        }
        return [.. steps];
    }
}
