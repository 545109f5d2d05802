using System.Numerics;

namespace Strided;

/// <summary>Integers that lie close together in rising order: each is counted, and written as often as it was there.</summary>
internal static unsafe class CountingSort<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>Counters that take turns, since equal neighbours would wait for each other at one.</summary>
    private const int Turns = 2;

    /// <summary>Counters for so many values share the first-level cache with what they count.</summary>
    private const int Few = 4096;

    /// <summary>One value in so many has to be there for counting to be worth going through all counters.</summary>
    private const int Sparse = 8;

    /// <summary>As many tell nearly always that integers are far apart.</summary>
    private const int Sample = 16;

    private static int Values => 1 << (8 * sizeof(K));

    /// <summary>Bytes of working memory for counting n integers of any values; 0 where another sort is better.</summary>
    public static nint Bytes(nint n) => sizeof(K) <= sizeof(ushort) && n >= Values / Sparse ? Turns * Values * sizeof(int) : 0;

    /// <summary>Sorts n integers of any values where they are.</summary>
    public static void Sort(K* x, nint n, int* counts) => Sort(x, n, counts, K.Zero, Values);

    /// <summary>Sorts integers where they are if there are many more than values between the least and the greatest; else leaves them alone.</summary>
    public static bool TrySort(K* x, nint n)
    {
        nint most = nint.Min(n / Sparse, Few), step = n / Sample;
        if (most < Sample || n > int.MaxValue) return false;
        K* votes = stackalloc K[Sample];
        for (nint k = 0; k < Sample; k++) votes[k] = x[k * step];
        if (!Reaches(votes, Sample, most, out _, out _) || !Reaches(x, n, most, out K least, out int values)) return false;
        int* counts = stackalloc int[Turns * Few];
        Sort(x, n, counts, least, values);
        return true;
    }

    /// <summary>The least integer, and how many values there are from it to the greatest; false for more than so many.</summary>
    private static bool Reaches(K* x, nint n, nint most, out K least, out int values)
    {
        ReachRow<K>.Run(new(x, (int)n), out least, out K greatest);
        ulong between = ulong.CreateTruncating(greatest - least);
        values = (int)between + 1;
        return between < (ulong)most;
    }

    private static void Sort(K* x, nint n, int* counts, K least, int values)
    {
        int* others = counts + values;
        new Span<int>(counts, Turns * values).Clear();
        nint i = 0;
        for (; i <= n - Turns; i += Turns)
        {
            counts[int.CreateTruncating(x[i] - least)]++;
            others[int.CreateTruncating(x[i + 1] - least)]++;
        }
        for (; i < n; i++) counts[int.CreateTruncating(x[i] - least)]++;
        for (int value = 0; value < values; value++)
        {
            int count = counts[value] + others[value];
            if (count == 0) continue;
            new Span<K>(x, count).Fill(least + K.CreateTruncating(value));
            x += count;
        }
    }
}
