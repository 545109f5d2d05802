using System.Numerics;
using System.Text.Json;

namespace Strided;

/// <summary>Chris Doty-Humphrey's Small Fast Chaotic generator with 64-bit words. Expected period 2^255, none below 2^64.</summary>
/// <remarks>Source: the random number test suite PractRand (http://pracrand.sourceforge.net/). It has neither jumps nor independent streams by number.</remarks>
public sealed class SFC64 : BitGenerator
{
    private State state, mark;

    /// <summary>A generator with entropy from the operating system.</summary>
    public SFC64() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.SFC64(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public SFC64(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.SFC64(seedSequence)</c> gives.</summary>
    public SFC64(SeedSequence seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        Span<ulong> words = stackalloc ulong[3];
        seed.GenerateState(words);
        state = new() { A = words[0], B = words[1], C = words[2], Counter = 1 };
        Span<ulong> mixed = stackalloc ulong[12];
        Produce(mixed);
    }

    private protected override string Name => nameof(SFC64);

    private protected override void Produce(Span<ulong> words)
    {
        (ulong a, ulong b, ulong c, ulong counter) = (state.A, state.B, state.C, state.Counter);
        for (int i = 0; i < words.Length; i++)
        {
            ulong word = a + b + counter++;
            a = b ^ b >> 11;
            b = c + (c << 3);
            c = BitOperations.RotateLeft(c, 24) + word;
            words[i] = word;
        }
        state = new() { A = a, B = b, C = c, Counter = counter };
    }

    private protected override void Mark() => mark = state;

    private protected override void Return() => state = mark;

    private protected override void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartObject("state");
        json.WriteIntegers("state", [state.A, state.B, state.C, state.Counter]);
        json.WriteEndObject();
    }

    private protected override void ReadState(JsonElement json)
    {
        Span<ulong> words = stackalloc ulong[4];
        json.GetProperty("state").Integers("state", words);
        state = new() { A = words[0], B = words[1], C = words[2], Counter = words[3] };
    }

    private struct State
    {
        public ulong A, B, C, Counter;
    }
}
