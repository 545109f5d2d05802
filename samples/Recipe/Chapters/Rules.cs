using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>How it works: the rules of broadcasting.</summary>
internal static class Rules
{
    public static void Run(Notebook notebook)
    {
        NDArray<double> row = [], wide = [];

        notebook.Chapter("How it works: the rules of broadcasting", "What fits together, and what it costs to stretch an array.");
        notebook.Item(
            48, "Two sizes are compatible when they are equal or one of them is 1.",
            () => (Nd.BroadcastShapes((3, 4), (3, 4)), Nd.BroadcastShapes((3, 1), (3, 4)), Nd.BroadcastShapes((3, 1), (1, 4))),
            it => it == ((3, 4), (3, 4), (3, 4)));
        notebook.Refused(
            48, "Other sizes are refused, with the sizes and the axis named.",
            () => Nd.Zeros(3, 4) + Nd.Zeros(3, 2),
            it => it.Message.Contains("(3, 4)") && it.Message.Contains("(3, 2)") && it.Message.Contains("-1"));
        notebook.Item(
            49, "Shapes are compared from the trailing axis; missing leading axes count as 1.",
            () => ((Nd.Zeros(2, 3, 4) + Nd.Zeros(4)).Shape, (Nd.Zeros(2, 3, 4) + Nd.Zeros(3, 1)).Shape),
            it => it == ((2, 3, 4), (2, 3, 4)));
        notebook.Refused(
            49, "So a (2, 3, 4) array takes no (2,): it would have to fit the last axis.",
            () => Nd.Zeros(2, 3, 4) + Nd.Zeros(2),
            it => it.Message.Contains("(2, 3, 4)") && it.Message.Contains("(2,)"));
        notebook.Run(() => row = Nd.ARange(4.0));
        notebook.Item(
            50, "The small array is stretched without a copy: by a stride of 0 along the new axis.",
            () => ((wide = row.BroadcastTo((1_000_000, 4))).Strides, Allocated(() => row.BroadcastTo((1_000_000, 4)))),
            it => it.Item1 == (0, 8) && it.Item2 < 500 && Distance(row, wide[^1, ..]) == 0,
            _ => [Show.Array(row), Show.Array(wide), $"a million rows, {Show.Bytes(wide.NBytes)} to look at, at one address"]);
    }
}
