using System.Numerics;
using Xunit;

namespace Strided.Tests.Sorting;

/// <summary>Sorting, selecting and ranking by keys against the CLR's own sort, for lengths around every block and orders that pivots and samples dislike.</summary>
public class KeySortTests
{
    private static readonly int[] Lengths = [1, 2, 7, 8, 9, 63, 64, 65, 127, 128, 129, 300, 511, 512, 513, 1000, 1025, 2047, 2048, 2049, 9000, 140_000];

    public static TheoryData<string> Patterns => ["random", "few", "two", "constant", "rising", "falling", "pipe", "saw", "mostly one"];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Float64(string pattern) => All(pattern, (long k) => (double)k);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Float32(string pattern) => All(pattern, (long k) => (float)k);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Integers_of_64_bits(string pattern) => All(pattern, (long k) => k);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Integers_of_32_bits(string pattern) => All(pattern, (long k) => (uint)k);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Integers_of_16_bits(string pattern) => All(pattern, (long k) => (short)k);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Bytes(string pattern) => All(pattern, (long k) => (byte)k);

    private static void All<T>(string pattern, Func<long, T> of) where T : unmanaged, INumber<T>
    {
        foreach (int n in Lengths)
        {
            var random = new Random(n);
            T[] values = [.. Enumerable.Range(0, n).Select(i => of(Value(pattern, i, n, random)))], sorted = [.. values.Order()];
            NDArray<T> a = Nd.Array(values);
            Assert.Equal(sorted, a.Sort().ToArray());
            Assert.Equal(sorted.Reverse(), a.Sort(descending: true).ToArray());
            Assert.Equal(sorted, Nd.Stack<NDArray<T>>([a, a], 1)[.., 1].Sort().ToArray());
            Assert.Equal(Enumerable.Range(0, n).OrderBy(i => values[i]).Select(i => (long)i), a.ArgSort().ToArray());
            foreach (int place in (int[])[0, n / 3, n / 2, n - 1])
            {
                T[] parted = a.Partition<NDArray<T>>(place).ToArray();
                Assert.Equal(sorted[place], parted[place]);
                Assert.True(parted[..place].All(x => x <= parted[place]) && parted[place..].All(x => x >= parted[place]), $"{pattern} {n} {place}");
                Assert.Equal(sorted, parted.Order());
            }
            double median = (double.CreateTruncating(sorted[(n - 1) / 2]) + double.CreateTruncating(sorted[n / 2])) / 2;
            Assert.Equal(median, Convert.ToDouble(((NDArray)a.Median()).AsType<double>().ToScalar()), 1e-3 + 1e-6 * Math.Abs(median));
            Dictionary<T, long> first = sorted.Select((value, i) => (value, i)).GroupBy(pair => pair.value).ToDictionary(group => group.Key, group => (long)group.First().i);
            Assert.Equal(values.Select(value => first[value]), Nd.Array(sorted).SearchSorted(a).ToArray());
            Assert.Equal(sorted.Distinct(), a.Unique().ToArray());
            (NDArray<T> unique, NDArray<long> counts) = a.UniqueCounts();
            Assert.Equal(sorted.Distinct(), unique.ToArray());
            Assert.Equal(sorted.GroupBy(x => x).Select(group => (long)group.Count()), counts.ToArray());
        }
    }

    private static long Value(string pattern, int i, int n, Random random) => pattern switch
    {
        "random" => random.NextInt64(-1L << 40, 1L << 40),
        "few" => random.Next(10),
        "two" => random.Next(2) * 100,
        "constant" => 7,
        "rising" => i,
        "falling" => -i,
        "pipe" => Math.Min(i, n - i),
        "saw" => i % 64,
        _ => random.Next(20) == 0 ? random.Next(1000) : 500,
    };
}
