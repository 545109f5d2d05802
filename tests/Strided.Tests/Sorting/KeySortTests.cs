using System.Numerics;
using Xunit;

namespace Strided.Tests.Sorting;

/// <summary>Sorting, selecting and ranking by keys against the CLR's own sort, for lengths around every block and orders that pivots and samples dislike.</summary>
public class KeySortTests
{
    private static readonly int[] Lengths = [1, 2, 7, 8, 9, 63, 64, 65, 127, 128, 129, 300, 511, 512, 513, 600, 1000, 1025, 1500, 2047, 2048, 2049, 2900, 4097, 9000, 140_000];

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
            T[] values = [.. Enumerable.Range(0, n).Select(i => of(Value(pattern, i, n, random)))], sorted = Sorted(values), falling = [.. sorted];
            Array.Reverse(falling);
            NDArray<T> a = Nd.Array(values);
            Assert.Equal(sorted, a.Sort().ToArray());
            Assert.Equal(falling, a.Sort(descending: true).ToArray());
            Assert.Equal(sorted, Nd.Stack<NDArray<T>>([a, a], 1)[.., 1].Sort().ToArray());
            foreach (int place in (int[])[0, n / 3, n / 2, n - 1])
            {
                T[] parted = a.Partition<NDArray<T>>(place).ToArray();
                Assert.Equal(sorted[place], parted[place]);
                Assert.True(parted[..place].All(x => x <= parted[place]) && parted[place..].All(x => x >= parted[place]), $"{pattern} {n} {place}");
                Assert.Equal(sorted, Sorted(parted));
            }
            // Further places lie among what was settled for the first.
            int[] places = [n / 2, Math.Min(n / 2 + 3, n - 1), Math.Min(n / 2 + n / 50, n - 1)];
            T[] settled = a.Partition<NDArray<T>>((places[0], places[1], places[2])).ToArray();
            Assert.All(places, place => Assert.Equal(sorted[place], settled[place]));
            Assert.Equal(sorted, Sorted(settled));
            double median = (double.CreateTruncating(sorted[(n - 1) / 2]) + double.CreateTruncating(sorted[n / 2])) / 2;
            Assert.Equal(median, Convert.ToDouble(((NDArray)a.Median()).AsType<double>().ToScalar()), 1e-3 + 1e-6 * Math.Abs(median));

            long[] order = a.ArgSort().ToArray(), before = new long[n];
            Assert.Equal(n, order.Length);
            List<int> starts = [];
            for (int k = 0; k < n; k++)
            {
                Assert.True(values[order[k]] == sorted[k], $"{pattern} {n}: position {k}");
                if (k == 0 || sorted[k] != sorted[k - 1]) starts.Add(k);
                else Assert.True(order[k] > order[k - 1], $"{pattern} {n}: equals change places at {k}");
                before[order[k]] = starts[^1];
            }
            Assert.Equal(before, Nd.Array(sorted).SearchSorted(a).ToArray());
            T[] different = [.. starts.Select(k => sorted[k])];
            Assert.Equal(different, a.Unique().ToArray());
            (NDArray<T> unique, NDArray<long> counts) = a.UniqueCounts();
            Assert.Equal(different, unique.ToArray());
            Assert.Equal([.. starts.Append(n).Skip(1).Zip(starts, (end, start) => (long)(end - start))], counts.ToArray());
        }
    }

    private static T[] Sorted<T>(T[] values)
    {
        T[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
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
