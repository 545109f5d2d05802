using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Strided;

namespace Recipe;

/// <summary>Results as text.</summary>
internal static class Show
{
    /// <summary>A result as Python would print it.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool or nint or NDArray => value.ToString()!,
        double number => number.ToString("G6", CultureInfo.InvariantCulture),
        Exception e => $"{e.GetType().Name}: {e.Message}",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Value(tuple[i])))})",
        Dims or Identity or FirstTouch.Pass => value.ToString()!,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Value))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The name of an array in the source, and where and how it lies in memory.</summary>
    public static string Array(NDArray array, [CallerArgumentExpression(nameof(array))] string name = "")
    {
        using PinnedAddress pin = array.Pin();
        string head = $"{name}: {array.DType}{array.Shape}";
        return $"{head,-30} strides {array.Strides,-12} {Identity.Of(array)}, now at 0x{pin.Address:x}";
    }

    /// <summary>A duration in the unit that suits it: 4.85 ms.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        >= 1 => Text(seconds, "s"),
        >= 1e-3 => Text(seconds * 1e3, "ms"),
        >= 1e-6 => Text(seconds * 1e6, "us"),
        _ => Text(seconds * 1e9, "ns"),
    };

    /// <summary>How many times: 15.2x.</summary>
    public static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:G3}x");

    /// <summary>A number of bytes in the unit that suits it.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB"),
        >= 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:F1} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    private static string Text(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, value >= 100 ? 0 : value >= 10 ? 1 : 2)} {unit}");
}
