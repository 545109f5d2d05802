using System.Numerics;
using System.Text.Json;

namespace Strided;

/// <summary>The permuted congruential generator PCG64 with the DXSM output function and a 64-bit multiplier. Period 2^128.</summary>
/// <remarks>
/// Its streams of different increments are more independent of each other than those of <see cref="PCG64"/>, which counts
/// beyond some millions of them. Source: M. E. O'Neill, PCG C++ library 0.98, and NumPy's documentation "Upgrading PCG64 with PCG64DXSM".
/// </remarks>
public sealed class PCG64DXSM : BitGenerator
{
    private Congruential sequence;
    private UInt128 mark;

    /// <summary>A generator with entropy from the operating system.</summary>
    public PCG64DXSM() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.PCG64DXSM(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public PCG64DXSM(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.PCG64DXSM(seedSequence)</c> gives.</summary>
    public PCG64DXSM(SeedSequence seed) => sequence = Congruential.Seeded(seed);

    private PCG64DXSM(Congruential sequence) => this.sequence = sequence;

    /// <summary>Goes on as if so many words had been drawn; a kept half word is dropped. Negative counts go back.</summary>
    public void Advance(BigInteger delta)
    {
        Settle();
        DropHalf();
        sequence.Advance<Dxsm>(StateText.Modulo128(delta));
    }

    /// <summary>A new generator far along the stream: (golden ratio - 1) * 2^128 words for each jump, as in NumPy.</summary>
    public PCG64DXSM Jumped(long jumps = 1)
    {
        Settle();
        var jumped = new PCG64DXSM(sequence);
        jumped.sequence.Advance<Dxsm>(StateText.GoldenStep * (UInt128)(Int128)jumps);
        return jumped;
    }

    private protected override string Name => nameof(PCG64DXSM);

    private protected override void Produce(Span<ulong> words) => sequence.Produce<Dxsm>(words);

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
