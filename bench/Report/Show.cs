using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>Numbers as the table writes them.</summary>
public static class Show
{
    public static string Count(long n) => n switch
    {
        >= 1_000_000 when n % 1_000_000 == 0 => Invariant($"{n / 1_000_000}M"),
        >= 1_000 when n % 1_000 == 0 => Invariant($"{n / 1_000}k"),
        _ => Invariant($"{n}"),
    };

    /// <summary>Three digits and a unit.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 1e-6 => $"{Digits(seconds * 1e9)} ns",
        < 1e-3 => $"{Digits(seconds * 1e6)} µs",
        < 1 => $"{Digits(seconds * 1e3)} ms",
        _ => $"{Digits(seconds)} s",
    };

    public static string Ratio(double ratio) => Digits(ratio);

    private static string Digits(double x) => x.ToString(x switch { < 0.995 => "0.00", < 9.95 => "0.0", _ => "0" }, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
