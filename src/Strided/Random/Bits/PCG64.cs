using System.Numerics;
using System.Text.Json;

namespace Strided;

/// <summary>The permuted congruential generator PCG XSL RR 128/64 that NumPy uses by default. Period 2^128.</summary>
/// <remarks>
/// Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation",
/// HMC-CS-2014-0905. A linear congruential generator, state = state * multiplier + increment modulo 2^128, whose state is
/// folded to 64 bits by an exclusive or of its halves and a rotation by its top six bits.
/// </remarks>
public sealed class PCG64 : BitGenerator
{
    private Congruential sequence;
    private UInt128 mark;

    /// <summary>A generator with entropy from the operating system.</summary>
    public PCG64() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.PCG64(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public PCG64(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.PCG64(seedSequence)</c> gives.</summary>
    public PCG64(SeedSequence seed) => sequence = Congruential.Seeded(seed);

    private PCG64(Congruential sequence) => this.sequence = sequence;

    /// <summary>Goes on as if so many words had been drawn; a kept half word is dropped. Negative counts go back.</summary>
    public void Advance(BigInteger delta)
    {
        Settle();
        DropHalf();
        sequence.Advance<XslRr>(StateText.Modulo128(delta));
    }

    /// <summary>A new generator far along the stream: (golden ratio - 1) * 2^128 words for each jump, as in NumPy.</summary>
    public PCG64 Jumped(long jumps = 1)
    {
        Settle();
        var jumped = new PCG64(sequence);
        jumped.sequence.Advance<XslRr>(StateText.GoldenStep * (UInt128)(Int128)jumps);
        return jumped;
    }

    private protected override string Name => nameof(PCG64);

    private protected override void Produce(Span<ulong> words) => sequence.Produce<XslRr>(words);

    private protected override void Mark() => mark = sequence.State;

    private protected override void Return() => sequence.State = mark;

    private protected override void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartObject("state");
        json.WriteInteger("state", sequence.State);
        json.WriteInteger("inc", sequence.Increment);
        json.WriteEndObject();
    }

    private protected override void ReadState(JsonElement json)
    {
        JsonElement state = json.GetProperty("state");
        var read = new Congruential { State = state.Integer("state"), Increment = state.Integer("inc") };
        if ((read.Increment & UInt128.One) == UInt128.Zero) throw new FormatException($"The increment {read.Increment} of a {Name} must be odd.");
        sequence = read;
    }
}
