using System.Numerics;

namespace Strided;

/// <summary>Integers of one or two bytes in rising order: each is counted, and written as often as it was there.</summary>
internal static unsafe class CountingSort<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>Counters that take turns, since equal neighbours would wait for each other at one.</summary>
    private const int Turns = 2;

    /// <summary>Integers from which counting is worth going through all counters.</summary>
    private static int Worthwhile => Values / 8;

    private static int Values => 1 << (8 * sizeof(K));

    /// <summary>Bytes of working memory for n integers; 0 where another sort is better.</summary>
    public static nint Bytes(nint n) => sizeof(K) <= sizeof(ushort) && n >= Worthwhile ? Turns * Values * sizeof(int) : 0;

    /// <summary>Sorts n integers where they are.</summary>
    public static void Sort(K* x, nint n, int* counts)
    {
        int* others = counts + Values;
        new Span<int>(counts, Turns * Values).Clear();
        nint i = 0;
        for (; i <= n - Turns; i += Turns)
        {
            counts[int.CreateTruncating(x[i])]++;
            others[int.CreateTruncating(x[i + 1])]++;
        }
        for (; i < n; i++) counts[int.CreateTruncating(x[i])]++;
        for (int value = 0; value < Values; value++)
        {
            int count = counts[value] + others[value];
            if (count == 0) continue;
            new Span<K>(x, count).Fill(K.CreateTruncating(value));
            x += count;
        }
    }
}
