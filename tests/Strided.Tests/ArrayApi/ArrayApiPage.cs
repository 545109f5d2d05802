using System.Globalization;
using System.Text;

namespace Strided.Tests;

/// <summary>The page <c>docs/array-api.md</c>: every name of the standard, and where it is in the library.</summary>
internal static class ArrayApiPage
{
    /// <summary>Looks at every member that has a copy contract.</summary>
    public const string EveryMember = "ContractTests.The_member_does_what_its_contract_says";

    public static string Text()
    {
        int there = ArrayApiItems.All.Count(item => item.Members.Count > 0);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # The Array API standard {Nd.ArrayApiVersion}

            {there} of {ArrayApiItems.All.Count} names are there. Names are the standard's in PascalCase, and so are parameters and their defaults. Functions take and return
            `NDArray`, whose dtype is known at run time; where static typing makes sense there is a form for `NDArray<T>` besides. What a function does
            with memory, which the standard leaves open, is its copy contract: [who copies, and when](copies.md).

            Where the library decides what the standard leaves open:

            - Complex numbers have no order: `Min`, `Max`, `Less` and their relatives refuse them, as the standard has it; NumPy compares their parts.
            - An integer that does not fit the dtype beside it is an `OverflowException` in arithmetic. Comparisons answer: `int8 array < 300` is true everywhere.
            - Signed integers and uint64 compare exactly, although their common dtype is float64.
            - Conversions from floating point to integers cut off the fraction, saturate at the ends of the range and send NaN to 0; integers wrap;
              complex to real is refused (`Real()`, `Imag()` and `Abs` say which number is meant).
            - `Reciprocal` is for floating-point and complex dtypes; `Conj` and `Positive` refuse bool.
            - Everything of the standard takes float16 as well.

            This page is generated from the library; a test fails when the two differ, and says how to generate it again.

            """);
        foreach (var section in ArrayApiItems.All.GroupBy(item => item.Section))
        {
            page.Append('\n').Append(CultureInfo.InvariantCulture, $"## {section.Key} ({section.Count()})\n\n|   | Name | C# | Memory | Test |\n| --- | --- | --- | --- | --- |\n");
            foreach (ArrayApiItem item in section)
            {
                bool found = item.Members.Count > 0;
                string written = found ? $"`{item.Written.Replace("|", "\\|", StringComparison.Ordinal)}`" : "";
                page.Append(CultureInfo.InvariantCulture, $"| {(found ? "✓" : " ")} | `{item.Name}` | {written} | {item.Memory} | {(found ? TestOf(item) : "")} |\n");
            }
        }
        return page.ToString();
    }

    private static string TestOf(ArrayApiItem item) => (item.Test ?? (item.Memory.Length > 0 ? EveryMember : "")).Replace('_', ' ').Replace(".", ": ", StringComparison.Ordinal);
}
