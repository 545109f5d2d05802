using System.Collections.ObjectModel;
using System.Numerics;
using System.Security.Cryptography;

namespace Strided;

/// <summary>
/// Turns a few integers of any quality into well mixed, reproducible words that bit generators start from, and into independent children.
/// </summary>
/// <remarks>
/// NumPy's algorithm, after Melissa O'Neill's <c>seed_seq_fe</c> (https://www.pcg-random.org/posts/developing-a-seed_seq-alternative.html):
/// entropy is hashed word by word into a pool of four 32-bit words, every word of the pool is mixed into every other one, and words
/// beyond the pool are mixed into all of it. State comes out of the pool through a second hash. The multipliers of both hashes change
/// from word to word, so that the position of a word counts as much as its value.
/// </remarks>
public sealed class SeedSequence
{
    private const int PoolSize = 4;
    private const uint InitA = 0x43b0d7e5, MultiplierA = 0x931e8875;
    private const uint InitB = 0x8b51f9dd, MultiplierB = 0x58f38ded;
    private const uint MixLeft = 0xca01f9dd, MixRight = 0x4973f715;

    private readonly uint[] pool = new uint[PoolSize];

    /// <summary>128 bits of entropy from the operating system.</summary>
    public SeedSequence() : this(OperatingSystemEntropy()) { }

    /// <summary>Entropy that is one integer of any size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative integer.</exception>
    public SeedSequence(BigInteger entropy) : this([entropy]) { }

    /// <summary>Entropy that is a list of integers of any size.</summary>
    /// <param name="entropy">What everything derives from.</param>
    /// <param name="spawnKey">Tells sequences of the same entropy apart; <see cref="Spawn"/> sets it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative integer.</exception>
    public SeedSequence(ReadOnlySpan<BigInteger> entropy, ReadOnlySpan<BigInteger> spawnKey = default)
    {
        Entropy = Array.AsReadOnly(entropy.ToArray());
        SpawnKey = Array.AsReadOnly(spawnKey.ToArray());
        List<uint> words = [];
        foreach (BigInteger integer in entropy) AddWords(words, integer, nameof(entropy));
        // Filling up the pool keeps the key of short entropy apart from the same words given as entropy.
        if (!spawnKey.IsEmpty) while (words.Count < PoolSize) words.Add(0);
        foreach (BigInteger integer in spawnKey) AddWords(words, integer, nameof(spawnKey));
        Mix(words);
    }

    /// <summary>The integers that everything derives from. Giving them again gives the same sequence again.</summary>
    public ReadOnlyCollection<BigInteger> Entropy { get; }

    /// <summary>The place in the tree of sequences that <see cref="Spawn"/> grows; empty at its root.</summary>
    public ReadOnlyCollection<BigInteger> SpawnKey { get; }

    /// <summary>How many children <see cref="Spawn"/> has made so far.</summary>
    public int ChildrenSpawned { get; private set; }

    /// <summary>New sequences of the same entropy, independent of this one, of each other and of all children spawned before.</summary>
    public SeedSequence[] Spawn(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var children = new SeedSequence[count];
        for (int i = 0; i < count; i++) children[i] = new([.. Entropy], [.. SpawnKey, ChildrenSpawned + i]);
        ChildrenSpawned += count;
        return children;
    }

    /// <summary>Fills the span with 32-bit words to start a generator from: the same ones on every call.</summary>
    public void GenerateState(Span<uint> state)
    {
        uint multiplier = InitB;
        for (int i = 0; i < state.Length; i++) state[i] = Hash(pool[i % PoolSize], ref multiplier, MultiplierB);
    }

    /// <summary>Fills the span with 64-bit words to start a generator from: two 32-bit words each, the low half first.</summary>
    public void GenerateState(Span<ulong> state)
    {
        uint multiplier = InitB;
        for (int i = 0; i < state.Length; i++)
        {
            ulong low = Hash(pool[2 * i % PoolSize], ref multiplier, MultiplierB);
            ulong high = Hash(pool[(2 * i + 1) % PoolSize], ref multiplier, MultiplierB);
            state[i] = high << 32 | low;
        }
    }

    private void Mix(List<uint> words)
    {
        uint multiplier = InitA;
        for (int i = 0; i < PoolSize; i++) pool[i] = Hash(i < words.Count ? words[i] : 0, ref multiplier, MultiplierA);
        for (int from = 0; from < PoolSize; from++)
            for (int to = 0; to < PoolSize; to++)
                if (from != to) pool[to] = Combine(pool[to], Hash(pool[from], ref multiplier, MultiplierA));
        for (int from = PoolSize; from < words.Count; from++)
            for (int to = 0; to < PoolSize; to++)
                pool[to] = Combine(pool[to], Hash(words[from], ref multiplier, MultiplierA));
    }

    private static uint Hash(uint value, ref uint multiplier, uint step)
    {
        value ^= multiplier;
        multiplier *= step;
        value *= multiplier;
        return value ^ value >> 16;
    }

    private static uint Combine(uint x, uint y)
    {
        uint mixed = MixLeft * x - MixRight * y;
        return mixed ^ mixed >> 16;
    }

    /// <summary>An integer as 32-bit words, the lowest first; 0 is one word.</summary>
    private static void AddWords(List<uint> words, BigInteger integer, string name)
    {
        if (integer.Sign < 0) throw new ArgumentOutOfRangeException(name, $"A seed is made of integers that are not negative, got {integer}.");
        do
        {
            words.Add((uint)(integer & uint.MaxValue));
            integer >>= 32;
        }
        while (!integer.IsZero);
    }

    private static BigInteger OperatingSystemEntropy()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new(bytes, isUnsigned: true);
    }
}
