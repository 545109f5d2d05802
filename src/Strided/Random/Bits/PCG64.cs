using System.Numerics;

namespace Strided;

/// <summary>The permuted congruential generator PCG XSL RR 128/64 that NumPy uses by default. Period 2^128.</summary>
/// <remarks>
/// Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation",
/// HMC-CS-2014-0905. A linear congruential generator, state = state * multiplier + increment modulo 2^128, whose state is
/// folded to 64 bits by an exclusive or of its halves and a rotation by its top six bits.
/// </remarks>
public sealed class PCG64 : PermutedCongruential
{
    /// <summary>A generator with entropy from the operating system.</summary>
    public PCG64() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.PCG64(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public PCG64(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.PCG64(seedSequence)</c> gives.</summary>
    public PCG64(SeedSequence seed) : this(Congruential.Seeded(seed)) { }

    private PCG64(Congruential sequence) : base(sequence) { }

    /// <summary>A new generator far along the stream: (golden ratio - 1) * 2^128 words for each jump, as in NumPy.</summary>
    public PCG64 Jumped(long jumps = 1) => new(Far(jumps));

    private protected override string Name => nameof(PCG64);

    private protected override void Produce(Span<ulong> words) => sequence.Produce<XslRr>(words);

    private protected override void Step(ref Congruential from, UInt128 steps) => from.Advance<XslRr>(steps);
}
