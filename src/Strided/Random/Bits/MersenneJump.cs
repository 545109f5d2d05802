namespace Strided;

/// <summary>Takes <see cref="MT19937"/> 2^128 words ahead.</summary>
/// <remarks>
/// A step is a linear map over GF(2), so many steps are a polynomial of one: x^(2^128) modulo the characteristic polynomial, applied by Horner's
/// rule. Source: H. Haramoto, M. Matsumoto, T. Nishimura, F. Panneton, P. L'Ecuyer, "Efficient Jump Ahead for F2-Linear Random Number Generators",
/// INFORMS J. Computing 20(3), 2008; the characteristic polynomial as in the Mersenne Twister's own paper, equation in its section 3.2.
/// </remarks>
internal static class MersenneJump
{
    private const int Degree = 19937, Words = Degree / 64 + 1;

    /// <summary>Exponents of the characteristic polynomial. The first two lie further apart than a word is long.</summary>
    private static readonly int[] Characteristic = CharacteristicExponents();

    private static readonly ulong[] Polynomial = PowerOfX(128);

    /// <summary>The state behind the jump, as NumPy has it: words from the position on, round the end, count as the state's order.</summary>
    public static void Apply(uint[] key, ref int position)
    {
        if (position == key.Length) position = 0;
        uint[] sum = [.. key];
        int place = position, power = Degree;
        while (!Has(power)) power--;
        MT19937.Step(sum, ref place);
        for (power--; power > 0; power--)
        {
            if (Has(power)) Add(sum, place, key, position);
            MT19937.Step(sum, ref place);
        }
        if (Has(0)) Add(sum, place, key, position);
        sum.CopyTo(key, 0);
        position = place;
    }

    private static bool Has(int power) => (Polynomial[power / 64] >> power % 64 & 1) != 0;

    private static void Add(uint[] x, int xStart, uint[] y, int yStart)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[xStart] ^= y[yStart];
            if (++xStart == x.Length) xStart = 0;
            if (++yStart == y.Length) yStart = 0;
        }
    }

    /// <summary>(t^n + t^m) (t^(n-1) + t^(m-1))^31, and for every bit i of the twist's matrix the same with a power 30 - i, and for the last bit 1.</summary>
    private static int[] CharacteristicExponents()
    {
        var odd = new bool[Degree + 1];
        for (int bit = -1; bit < 31; bit++)
        {
            if (bit >= 0 && (MT19937.Matrix >> bit & 1) == 0) continue;
            int power = 30 - bit;
            for (int j = 0; j <= power; j++)
            {
                // Binomial coefficients are odd where j and power - j have no bit together.
                if ((j & power - j) != 0) continue;
                int exponent = (MT19937.Length - 1) * j + (MT19937.Shift - 1) * (power - j);
                odd[exponent + MT19937.Length] ^= true;
                odd[exponent + MT19937.Shift] ^= true;
            }
        }
        odd[0] ^= MT19937.Matrix >> 31 != 0;
        return [.. Enumerable.Range(0, Degree + 1).Where(exponent => odd[exponent])];
    }

    /// <summary>x^(2^k) modulo the characteristic polynomial, by squaring.</summary>
    private static ulong[] PowerOfX(int k)
    {
        var p = new ulong[2 * Words + 2];
        p[0] = 2;
        for (; k > 0; k--)
        {
            for (int i = Words - 1; i >= 0; i--) (p[2 * i + 1], p[2 * i]) = (Spread(p[i] >> 32), Spread(p[i] & uint.MaxValue));
            for (int chunk = Words - 1; chunk >= 0; chunk--)
            {
                int word = (64 * chunk + Degree) / 64, shift = (64 * chunk + Degree) % 64;
                ulong bits = p[word] >> shift | p[word + 1] << 64 - shift;
                foreach (int exponent in Characteristic)
                {
                    (int place, int by) = (chunk + exponent / 64, exponent % 64);
                    p[place] ^= bits << by;
                    if (by > 0) p[place + 1] ^= bits >> 64 - by;
                }
            }
        }
        return p[..Words];
    }

    /// <summary>Puts a zero between the bits of 32: the square of a polynomial over GF(2).</summary>
    private static ulong Spread(ulong x)
    {
        x = (x | x << 16) & 0x0000FFFF0000FFFF;
        x = (x | x << 8) & 0x00FF00FF00FF00FF;
        x = (x | x << 4) & 0x0F0F0F0F0F0F0F0F;
        x = (x | x << 2) & 0x3333333333333333;
        return (x | x << 1) & 0x5555555555555555;
    }
}
