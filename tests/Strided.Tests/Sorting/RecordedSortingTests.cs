using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Sorting, searching and sets of every dtype, from every layout, against what NumPy answered, as <c>record_sorting.py</c> recorded it: bit for bit.</summary>
public class RecordedSortingTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() => Recorded.Lines("Sorting", "sorting.jsonl"));

    public static TheoryData<string> DTypes => [.. DType.All.Select(dtype => dtype.Name)];

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Sorting_answers_as_NumPy(string dtype)
    {
        List<string> differences = [];
        int calls = 0;
        foreach (JsonElement input in Corpus.Value.Where(input => input.GetProperty("dtype").GetString() == dtype))
        {
            NDArray a = Recorded.Array(input);
            foreach (JsonElement call in input.GetProperty("calls").EnumerateArray())
            {
                string layout = Layouts.Names[calls++ % Layouts.Names.Length];
                if (IsOurs(a, call[0].GetString()!)) continue;
                NDArray[] results = Run(Layouts.Make(layout, a), call);
                for (int k = 0; k < results.Length; k++)
                {
                    JsonElement wanted = call[k + 2];
                    NDArray expected = Recorded.Array(wanted[0].GetString()!, Recorded.Shape(wanted[1]), wanted[2].GetString()!);
                    if (results[k].DType != expected.DType || results[k].Shape != expected.Shape || Recorded.Bits(Comparable(call, results[k])) != Recorded.Bits(Comparable(call, expected)))
                        differences.Add($"{call[0]} {call[1]} of {a.DType} {a.Shape} laid out {layout}, result {k}: {results[k]}\nNumPy: {expected}\n{a}");
                }
            }
        }
        Assert.True(calls > 30);
        Assert.True(differences.Count == 0, $"{differences.Count} differences of {calls}:\n{string.Join("\n", differences.Take(8))}");
    }

    /// <summary>Where the library differs on purpose.</summary>
    private static bool IsOurs(NDArray a, string function) => function switch
    {
        // NumPy takes the first NaN that a sort without stability left in front.
        "Unique" or "UniqueAll" => a.DType.Kind == DTypeKind.Complex,
        // Infinity less infinity is NaN with a sign that differs from machine to machine.
        "Diff" => a.DType.Kind >= DTypeKind.Floating,
        _ => false,
    };

    /// <summary>NumPy keeps whichever of 0 and -0 its sort without stability puts first, the library the first one; NumPy's NaN of float16 has other bits.</summary>
    private static NDArray Comparable(JsonElement call, NDArray a) =>
        call[0].GetString()!.StartsWith("Unique", StringComparison.Ordinal) && a.DType.Kind == DTypeKind.Floating ? Numbers.Filled(a, double.NaN) + 0 : a;

    private static NDArray[] Run(NDArray a, JsonElement call)
    {
        nint? axis = call[1].ValueKind == JsonValueKind.Number ? (nint)call[1].GetInt64() : null;
        switch (call[0].GetString())
        {
            case "Sort": return [a.Sort(axis)];
            case "ArgSort": return [a.ArgSort(axis)];
            case "Diff": return [a.Diff(axis!.Value)];
            case "Unique": return [a.Unique()];
            case "UniqueAll":
                var all = a.UniqueAll();
                return [all.Values, all.Indices, all.InverseIndices, all.Counts];
            case "SearchSorted": return [a.Sort(null).SearchSorted(a, call[1].GetString() == "left" ? SearchSide.Left : SearchSide.Right)];
            case "IsIn": return [Nd.IsIn(a, a.Ravel()[[new Slice(null, null, 3)]])];
            case "Intersect1d": return [Nd.Intersect1d(Front(a), Back(a))];
            case "SetDiff1d": return [Nd.SetDiff1d(Front(a), Back(a))];
            case "SetXor1d": return [Nd.SetXor1d(Front(a), Back(a))];
            case "Union1d": return [Nd.Union1d(Front(a), Back(a))];
            default: throw new InvalidDataException(call[0].GetString());
        }
    }

    private static NDArray Front(NDArray a) => a.Ravel()[[new Slice(0, a.Size / 2)]];

    private static NDArray Back(NDArray a) => a.Ravel()[[new Slice(a.Size / 3, null)]];
}
