namespace Strided;

/// <summary>What lengths are made of.</summary>
internal static class Factors
{
    /// <summary>The radices of a length in the order of their stages, wide ones first, so that the first stage leaves full registers to the second.</summary>
    public static int[] Radices(nint n)
    {
        List<int> radices = [];
        int twos = 0;
        for (; (n & 1) == 0; n >>= 1) twos++;
        // Eights, then what two or four stages of four and two do in fewer: 8 4 4 rather than 8 8 2.
        for (; twos is 3 || twos >= 5; twos -= 3) radices.Add(8);
        for (; twos >= 2; twos -= 2) radices.Add(4);
        foreach (int odd in (ReadOnlySpan<int>)[7, 5, 3])
            for (; n % odd == 0; n /= odd) radices.Add(odd);
        for (int prime = 11; n > 1; prime += 2)
        {
            if ((nint)prime * prime > n) prime = (int)n;
            for (; n % prime == 0; n /= prime) radices.Add(prime);
        }
        if (twos == 1) radices.Add(2);
        return [.. radices];
    }

    /// <summary>The largest prime factor; 1 of 1.</summary>
    public static nint LargestPrime(nint n)
    {
        nint largest = 1;
        for (nint factor = 2; factor <= n / factor; factor++)
            for (; n % factor == 0; n /= factor) largest = factor;
        return nint.Max(largest, n);
    }

    /// <summary>The smallest length, at least n, without prime factors above 7.</summary>
    public static nint Smooth(nint n)
    {
        nint best = 1;
        while (best < n) best *= 2;
        for (nint sevens = 1; sevens < best; sevens *= 7)
            for (nint fives = sevens; fives < best; fives *= 5)
                for (nint threes = fives; threes < best; threes *= 3)
                {
                    nint length = threes;
                    while (length < n) length *= 2;
                    best = nint.Min(best, length);
                }
        return best;
    }

    /// <summary>The divisor of n nearest to its square root and not above, or 1 when the two would be too unequal to be worth it.</summary>
    public static nint NearRoot(nint n, nint atLeast)
    {
        nint root = (nint)Math.Sqrt(n);
        while (root * root > n) root--;
        for (; root >= atLeast; root--)
            if (n % root == 0) return root;
        return 1;
    }
}
