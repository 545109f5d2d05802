using System.Globalization;

namespace Strided;

/// <summary>Names, numbers and captions as pictures write them.</summary>
internal static class Words
{
    private const int LongestName = 48;

    public static string Name(string name) => CellText.Clean(name ?? "") is { Length: > 0 } clean ? CellText.Shorten(clean, LongestName) : "a";

    public static string Number(nint number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(nint number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Caption(NDArray a, string name) =>
        $"{name}: {CellText.Clean(a.DType.Name)} {a.Shape}, strides {a.Strides}, {(a.Base is null ? "owns its buffer" : "a view")}";

    /// <summary>A stride in words.</summary>
    public static string Stride(StrideArrow arrow, nint cellBytes)
    {
        string bytes = arrow.Stride == 0 ? "stride 0, stays in place" : $"{Signed(arrow.Stride)} {(nint.Abs(arrow.Stride) == 1 ? "byte" : "bytes")}";
        string cells = arrow.Stride == 0 || nint.Abs(arrow.Stride) < cellBytes || arrow.Stride % cellBytes != 0
            ? "" : $" = {Count(nint.Abs(arrow.Stride) / cellBytes, "cell")} {(arrow.Stride < 0 ? "back" : "on")}";
        return $"axis {arrow.Axis}, {Count(arrow.Size, "index", "indices")}: {bytes}{cells}";
    }

    public static string Signed(nint bytes) => (bytes < 0 ? "-" : "+") + Number(nint.Abs(bytes));
}
