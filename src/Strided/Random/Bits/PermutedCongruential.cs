using System.Numerics;
using System.Text.Json;

namespace Strided;

/// <summary>What <see cref="PCG64"/> and <see cref="PCG64DXSM"/> share: a congruential sequence modulo 2^128 whose states are folded to words. Period 2^128.</summary>
public abstract class PermutedCongruential : BitGenerator
{
    private protected Congruential sequence;
    private UInt128 mark;

    private protected PermutedCongruential(Congruential sequence) => this.sequence = sequence;

    /// <summary>Goes on as if so many words had been drawn; a kept half word is dropped. Negative counts go back.</summary>
    public void Advance(BigInteger delta)
    {
        Settle();
        DropHalf();
        Step(ref sequence, StateText.Modulo128(delta));
    }

    /// <summary>The sequence far along: (golden ratio - 1) * 2^128 words for each jump, as in NumPy.</summary>
    private protected Congruential Far(long jumps)
    {
        Settle();
        Congruential far = sequence;
        Step(ref far, StateText.GoldenStep * (UInt128)(Int128)jumps);
        return far;
    }

    private protected abstract void Step(ref Congruential from, UInt128 steps);

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
