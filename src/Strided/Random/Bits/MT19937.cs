using System.Numerics;
using System.Text.Json;

namespace Strided;

/// <summary>The Mersenne Twister with words of 32 bits. Period 2^19937 - 1.</summary>
/// <remarks>
/// Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform Pseudo-Random Number Generator",
/// ACM TOMACS 8(1), 1998. A float64 is made of 27 and 26 bits of two words, as in NumPy.
/// </remarks>
public sealed class MT19937 : BitGenerator
{
    private const int Length = 624, Shift = 397;

    private readonly uint[] key = new uint[Length];
    private int position;

    /// <summary>A generator with entropy from the operating system.</summary>
    public MT19937() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.MT19937(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public MT19937(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.MT19937(seedSequence)</c> gives.</summary>
    public MT19937(SeedSequence seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        seed.GenerateState(key);
        // Only the top bit of the first word is part of the state; as one it keeps the state from being all zero.
        key[0] = 1u << 31;
        position = Length - 1;
    }

    internal override void Fill(Span<double> z)
    {
        for (int i = 0; i < z.Length; i++) z[i] = BeyondDouble();
    }

    private protected override string Name => nameof(MT19937);

    private protected override bool HalvesWords => false;

    private protected override bool ReadsAhead => false;

    private protected override uint Fresh32()
    {
        if (position >= Length) Twist();
        uint word = key[position++];
        word ^= word >> 11;
        word ^= word << 7 & 0x9D2C5680;
        word ^= word << 15 & 0xEFC60000;
        return word ^ word >> 18;
    }

    private protected override double BeyondDouble()
    {
        uint high = Fresh32() >> 5, low = Fresh32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    private protected override void Produce(Span<ulong> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            ulong high = Fresh32();
            words[i] = high << 32 | Fresh32();
        }
    }

    private protected override void Mark() { }

    private protected override void Return() { }

    private protected override void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartObject("state");
        json.WriteIntegers("key", Array.ConvertAll(key, word => (ulong)word));
        json.WriteNumber("pos", position);
        json.WriteEndObject();
    }

    private protected override void ReadState(JsonElement json)
    {
        JsonElement state = json.GetProperty("state");
        var words = new ulong[Length];
        state.Integers("key", words);
        int read = state.GetProperty("pos").GetInt32();
        if (read is < 0 or > Length) throw new FormatException($"'pos' must be from 0 to {Length}, not {read}.");
        for (int i = 0; i < Length; i++)
            key[i] = words[i] <= uint.MaxValue ? (uint)words[i] : throw new FormatException($"'key' must hold integers below 2^32, not {words[i]}.");
        position = read;
    }

    private void Twist()
    {
        for (int i = 0; i < Length; i++)
        {
            uint mixed = key[i] & 1u << 31 | key[(i + 1) % Length] & int.MaxValue;
            key[i] = key[(i + Shift) % Length] ^ mixed >> 1 ^ (0 - (mixed & 1) & 0x9908B0DF);
        }
        position = 0;
    }
}
