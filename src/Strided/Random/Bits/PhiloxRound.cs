namespace Strided;

/// <summary>The constants of a round of <see cref="Philox"/>: two multipliers, and the Weyl constants by which the key changes (golden ratio, sqrt(3) - 1).</summary>
internal static class PhiloxRound
{
    public const int Count = 10;

    public const ulong Multiplier0 = 0xD2E7470EE14C6C93, Multiplier1 = 0xCA5A826395121157;

    public const ulong Key0Step = 0x9E3779B97F4A7C15, Key1Step = 0xBB67AE8584CAA73B;
}
