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
}
