namespace Strided.Conformance;

/// <summary>Sorting, searching, sets.</summary>
internal static class OrderedFunctions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Sort"] = static c => c[0].Sort(c.IntOrNull("axis")),
        ["ArgSort"] = static c => c[0].ArgSort(c.IntOrNull("axis")),
        ["SortInPlace"] = static c =>
        {
            c[0].SortInPlace(c.Int("axis"));
            return null;
        },
        ["Partition"] = static c => InParts(c[0].Partition(c.Ints("kth")!.Value, c.IntOrNull("axis")), c),
        ["PartitionInPlace"] = static c =>
        {
            c[0].PartitionInPlace(c.Ints("kth")!.Value, c.Int("axis"));
            InParts(c[0], c);
            return null;
        },
        ["ArgPartition"] = static c =>
        {
            NDArray x = c.Has("axis") ? c[0] : c[0].Ravel();
            NDArray<long> places = c[0].ArgPartition(c.Ints("kth")!.Value, c.IntOrNull("axis"));
            nint axis = c.IntOrNull("axis") ?? -1;
            return (InParts(x.TakeAlongAxis(places, axis), c), places.Sort(axis));
        },
        ["LexSort"] = static c => Nd.LexSort(c.Inputs, c.Int("axis")),
        ["SearchSorted"] = static c => c[0].SearchSorted(c[1], c.Text("side") == "left" ? SearchSide.Left : SearchSide.Right),
        ["Digitize"] = static c => Nd.Digitize(c[1], c[0], c.Flag("right")),
        ["BinCount"] = static c => c[0].BinCount(null, c.Int("minLength")),
        ["Diff"] = static c => c[0].Diff(c.Int("axis"), (int)c.Int("n")),
        ["EDiff1d"] = static c => c[0].EDiff1d(),
        ["Unique"] = static c => c[0].Unique(),
        ["UniqueAll"] = static c => c[0].UniqueAll(),
        ["UniqueCounts"] = static c => c[0].UniqueCounts(),
        ["UniqueInverse"] = static c => c[0].UniqueInverse(),
        ["UniqueValues"] = static c => c[0].UniqueValues(),
        ["Intersect1d"] = static c => Nd.Intersect1d(c[0], c[1]),
        ["Union1d"] = static c => Nd.Union1d(c[0], c[1]),
        ["SetDiff1d"] = static c => Nd.SetDiff1d(c[0], c[1]),
        ["SetXor1d"] = static c => Nd.SetXor1d(c[0], c[1]),
        ["IsIn"] = static c => Nd.IsIn(c[0], c[1], c.Flag("invert")),
    };

    /// <summary>Puts in order what lies between the places of a partition, where any order is right; what lies at them stays.</summary>
    private static NDArray InParts(NDArray z, Case c)
    {
        NDArray lines = z.MoveAxis(c.IntOrNull("axis") ?? -1, -1);
        nint n = lines.Shape[^1], low = 0;
        foreach (nint place in c.Ints("kth")!.Value.AsSpan().ToArray().Select(k => k < 0 ? k + n : k).Append(n).Order())
        {
            if (low < place) lines[Slice.Ellipsis, new Slice(low, place)].SortInPlace();
            low = place + 1;
        }
        return z;
    }
}
