namespace Strided.Benchmarks;

/// <summary>How many elements: a call, the first cache, the second, and memory.</summary>
internal static class Sizes
{
    public const long Few = 8, Thousand = 1_000, Many = 100_000, Million = 1_000_000, Memory = 10_000_000;

    public static readonly long[] All = [Few, Thousand, Many, Memory];

    public static readonly long[] ToMillion = [Few, Thousand, Many, Million];
}
