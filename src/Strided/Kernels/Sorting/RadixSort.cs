using System.Numerics;

namespace Strided;

/// <summary>Unsigned integers in rising order, by counting digits; stable.</summary>
/// <remarks>
/// The highest bits in which the integers differ tell nearly all of n random ones apart when there are some more of them than log2 n.
/// So only a window of that many bits is sorted, from its lowest digit to its highest (D. E. Knuth, The Art of Computer Programming 3, 5.2.5),
/// and runs of integers that agree in the whole window are then sorted by the bits below it: short ones by insertion, long ones the same way.
/// </remarks>
internal static unsafe class RadixSort<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>Up to here insertion is faster.</summary>
    private const int Short = 40;

    /// <summary>Bits of a digit at most: its counters share the first-level cache with the ends of its runs.</summary>
    public const int DigitBits = 10;

    private const int MaxDigits = 4;

    /// <summary>Bits beyond log2 n that a window has, for integers that are not spread evenly: those of floating-point exponents are not.</summary>
    private const int SpareBits = 10;

    /// <summary>Sorts n integers at x, up to 2^31, by the bits from low upwards.</summary>
    /// <param name="x">What is sorted.</param>
    /// <param name="y">Room for as many.</param>
    /// <param name="n">How many.</param>
    /// <param name="low">Integers that differ only in the bits below are equal.</param>
    /// <returns>Where the result is: x or y.</returns>
    public static K* Sort(K* x, K* y, nint n, int low = 0)
    {
        if (n <= Short)
        {
            Insertion(x, n, low);
            return x;
        }
        int high = Top(x, n, out bool rising);
        if (rising || high <= low) return x;
        int width = Math.Min(high - low, Math.Max(BitOperations.Log2((uint)n) + SpareBits, 2 * 8));
        int digits = Math.Min((width + DigitBits - 1) / DigitBits, MaxDigits), bits = (width + digits - 1) / digits;
        // Somewhat longer digits where they leave nothing undecided.
        if (high - low <= digits * (DigitBits + 1)) bits = (high - low + digits - 1) / digits;
        width = Math.Min(high - low, digits * bits);
        int window = high - width;
        K* sorted = Digits(x, y, n, window, bits, digits);
        if (window > low) Finish(sorted, sorted == x ? y : x, n, window, low);
        return sorted;
    }

    /// <summary>Sorts few integers where they are.</summary>
    private static void Insertion(K* x, nint n, int low)
    {
        for (nint i = 1; i < n; i++)
        {
            K key = x[i], bits = key >>> low;
            nint k = i;
            for (; k > 0 && x[k - 1] >>> low > bits; k--) x[k] = x[k - 1];
            x[k] = key;
        }
    }

    /// <summary>The number of the highest bit in which some integers differ, counted from 1; 0 when all are equal.</summary>
    private static int Top(K* x, nint n, out bool rising)
    {
        K first = x[0], last = first, differ = K.Zero;
        nint falls = 0;
        for (nint i = 1; i < n; i++)
        {
            K key = x[i];
            differ |= key ^ first;
            falls += key < last ? 1 : 0;
            last = key;
        }
        rising = falls == 0;
        return 8 * sizeof(K) - int.CreateTruncating(K.LeadingZeroCount(differ));
    }

    /// <summary>Sorts by some digits, the first of which starts at bit window. All are counted in one pass; one that all integers share is left out.</summary>
    private static K* Digits(K* x, K* y, nint n, int window, int bits, int digits)
    {
        int size = 1 << bits, mask = size - 1;
        int* counts = stackalloc int[digits * size];
        Count(x, n, counts, window, bits, digits);
        for (int digit = 0; digit < digits; digit++, counts += size)
        {
            int shift = window + digit * bits;
            if (counts[Digit(x[0], shift, mask)] == n) continue;
            int start = 0;
            for (int k = 0; k < size; k++) (counts[k], start) = (start, start + counts[k]);
            Scatter(x, y, n, counts, shift, mask);
            K* swap = x;
            x = y;
            y = swap;
        }
        return x;
    }

    private static void Count(K* x, nint n, int* counts, int window, int bits, int digits)
    {
        int size = 1 << bits, mask = size - 1;
        new Span<int>(counts, digits * size).Clear();
        switch (digits)
        {
            case 1:
                for (nint i = 0; i < n; i++) counts[Digit(x[i], window, mask)]++;
                break;
            case 2:
                for (nint i = 0; i < n; i++)
                {
                    K key = x[i];
                    counts[Digit(key, window, mask)]++;
                    counts[size + Digit(key, window + bits, mask)]++;
                }
                break;
            case 3:
                for (nint i = 0; i < n; i++)
                {
                    K key = x[i];
                    counts[Digit(key, window, mask)]++;
                    counts[size + Digit(key, window + bits, mask)]++;
                    counts[2 * size + Digit(key, window + 2 * bits, mask)]++;
                }
                break;
            default:
                for (nint i = 0; i < n; i++)
                {
                    K key = x[i];
                    counts[Digit(key, window, mask)]++;
                    counts[size + Digit(key, window + bits, mask)]++;
                    counts[2 * size + Digit(key, window + 2 * bits, mask)]++;
                    counts[3 * size + Digit(key, window + 3 * bits, mask)]++;
                }
                break;
        }
    }

    private static void Scatter(K* x, K* y, nint n, int* next, int shift, int mask)
    {
        for (nint i = 0; i < n; i++)
        {
            K key = x[i];
            y[next[Digit(key, shift, mask)]++] = key;
        }
    }

    private static int Digit(K key, int shift, int mask) => int.CreateTruncating(key >>> shift) & mask;

    /// <summary>Sorts each run of integers that agree from bit window upwards.</summary>
    private static void Finish(K* x, K* room, nint n, int window, int low)
    {
        for (nint start = 0, i = 1; i <= n; i++)
        {
            if (i < n && x[i] >>> window == x[start] >>> window) continue;
            nint length = i - start;
            if (length > 1 && length <= Short) Insertion(x + start, length, low);
            else if (length > Short)
            {
                K* sorted = Sort(x + start, room + start, length, low);
                if (sorted != x + start) Buffer.MemoryCopy(sorted, x + start, length * sizeof(K), length * sizeof(K));
            }
            start = i;
        }
    }
}
