using System.Globalization;

namespace Strided;

/// <summary>What stands below the value in a cell: when or by whom it is visited, and how often.</summary>
internal static class CellLabel
{
    public const string FirstArray = "A", SecondArray = "B", BothArrays = "A B";

    /// <summary>The number of the first visit, or the array; nothing for a cell that nobody visits.</summary>
    public static string Of(Cell cell, CellLabels labels)
    {
        if (cell.Role is CellRole.Unvisited or CellRole.Aside) return "";
        if (labels == CellLabels.Visits) return cell.Visits.First < 0 ? "?" : (cell.Visits.First + 1).ToString(CultureInfo.InvariantCulture);
        return cell.Role switch
        {
            CellRole.Both => BothArrays,
            CellRole.Second => SecondArray,
            _ => FirstArray,
        };
    }

    /// <summary>How often, where that is more than once.</summary>
    public static string Times(Cell cell, CellLabels labels) =>
        labels != CellLabels.Visits || cell.Role is not CellRole.Visited ? ""
        : !cell.Visits.IsExact ? "×?"
        : cell.Visits.Count > 1 ? "×" + Compact(cell.Visits.Count)
        : "";

    /// <summary>A number in at most four digits and a letter.</summary>
    private static string Compact(long number) => number switch
    {
        < 10_000 => number.ToString(CultureInfo.InvariantCulture),
        < 10_000_000 => (number / 1_000).ToString(CultureInfo.InvariantCulture) + "k",
        < 10_000_000_000 => (number / 1_000_000).ToString(CultureInfo.InvariantCulture) + "M",
        _ => (number / 1_000_000_000).ToString(CultureInfo.InvariantCulture) + "G",
    };
}
