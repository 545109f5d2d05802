using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Strided;

/// <summary>The Mersenne Twister with words of 32 bits. Period 2^19937 - 1.</summary>
/// <remarks>
/// Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform Pseudo-Random Number Generator",
/// ACM TOMACS 8(1), 1998. A float64 is made of 27 and 26 bits of two words, as in NumPy.
/// </remarks>
public sealed class MT19937 : BitGenerator
{
    internal const int Length = 624, Shift = 397;

    /// <summary>The last row of the twist's matrix.</summary>
    internal const uint Matrix = 0x9908B0DF;

    private readonly uint[] key;
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
        key = new uint[Length];
        seed.GenerateState(key);
        // Only the top bit of the first word is part of the state; as one it keeps the state from being all zero.
        key[0] = 1u << 31;
        position = Length - 1;
    }

    private MT19937(uint[] key, int position) => (this.key, this.position) = (key, position);

    /// <summary>A new generator far along the stream, by NumPy's count: 2^128 words for each jump.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of jumps.</exception>
    public MT19937 Jumped(long jumps = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(jumps);
        (uint[] far, int place) = ([.. key], position);
        for (; jumps > 0; jumps--) MersenneJump.Apply(far, ref place);
        return new(far, place);
    }

    internal override void Fill(Span<double> z)
    {
        for (int i = 0; i < z.Length;)
        {
            if (position + 2 > Length)
            {
                z[i++] = BeyondDouble();
                continue;
            }
            int n = Math.Min((Length - position) / 2, z.Length - i);
            ReadOnlySpan<uint> words = key.AsSpan(position, 2 * n);
            Span<double> block = z.Slice(i, n);
            for (int k = 0; k < block.Length; k++) block[k] = Double(Tempered(words[2 * k]), Tempered(words[2 * k + 1]));
            position += 2 * n;
            i += n;
        }
    }

    /// <summary>Renews the one word at the place and goes on to the next.</summary>
    internal static void Step(uint[] key, ref int place)
    {
        int next = place + 1 < Length ? place + 1 : 0, partner = place + Shift < Length ? place + Shift : place + Shift - Length;
        key[place] = Twisted(key[place], key[next], key[partner]);
        place = next;
    }

    private protected override string Name => nameof(MT19937);

    private protected override bool HalvesWords => false;

    private protected override bool ReadsAhead => false;

    private protected override uint Fresh32()
    {
        if (position >= Length) Twist();
        return Tempered(key[position++]);
    }

    private protected override double BeyondDouble() => Double(Fresh32(), Fresh32());

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
        Twist(0, Length - Shift, Shift);
        Twist(Length - Shift, Length - 1, Shift - Length);
        key[^1] = Twisted(key[^1], key[0], key[Shift - 1]);
        position = 0;
    }

    /// <summary>Renews the words of a range whose partners lie at a distance. Partners are never nearer than a register is long.</summary>
    private void Twist(int from, int to, int distance)
    {
        Span<uint> words = key;
        for (; from + Vector<uint>.Count <= to; from += Vector<uint>.Count)
        {
            Vector<uint> mixed = (new Vector<uint>(words[from..]) & new Vector<uint>(1u << 31)) | (new Vector<uint>(words[(from + 1)..]) & new Vector<uint>((uint)int.MaxValue));
            Vector<uint> odd = Vector<uint>.Zero - (mixed & Vector<uint>.One);
            (new Vector<uint>(words[(from + distance)..]) ^ mixed >>> 1 ^ (odd & new Vector<uint>(Matrix))).CopyTo(words[from..]);
        }
        for (; from < to; from++) words[from] = Twisted(words[from], words[from + 1], words[from + distance]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Twisted(uint word, uint next, uint partner)
    {
        uint mixed = word & 1u << 31 | next & int.MaxValue;
        return partner ^ mixed >> 1 ^ (0 - (mixed & 1) & Matrix);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Tempered(uint word)
    {
        word ^= word >> 11;
        word ^= word << 7 & 0x9D2C5680;
        word ^= word << 15 & 0xEFC60000;
        return word ^ word >> 18;
    }

    /// <summary>27 and 26 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Double(uint high, uint low) => ((high >> 5) * 67108864.0 + (low >> 6)) / 9007199254740992.0;
}
