using System.Numerics;

namespace Strided;

/// <summary>The powers of five from 5^-342 to 5^308, each as the first 128 bits of its binary digits, cut off; reciprocals down to 5^-27, which ties can depend on, rounded up.</summary>
internal static class PowersOfFive
{
    public const int Least = -342;

    public const int Greatest = 308;

    private static readonly (ulong High, ulong Low)[] Digits = Make();

    public static (ulong High, ulong Low) Of(int exponent) => Digits[exponent - Least];

    private static (ulong, ulong)[] Make()
    {
        var digits = new (ulong, ulong)[Greatest - Least + 1];
        BigInteger power = BigInteger.One;
        for (int exponent = 0; exponent <= -Least; exponent++, power *= 5)
        {
            int length = (int)power.GetBitLength();
            if (exponent <= Greatest) digits[exponent - Least] = Split(length > 128 ? power >> (length - 128) : power << (128 - length));
            if (exponent > 0) digits[-exponent - Least] = Split((BigInteger.One << (length + 127)) / power + (exponent <= 27 ? 1 : 0));
        }
        return digits;
    }

    private static (ulong, ulong) Split(BigInteger bits) => ((ulong)(bits >> 64), (ulong)(bits & ulong.MaxValue));
}
