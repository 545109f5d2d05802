using System.Numerics;

namespace Strided;

/// <summary>The permuted congruential generator PCG64 with the DXSM output function and a 64-bit multiplier. Period 2^128.</summary>
/// <remarks>
/// Its streams of different increments are more independent of each other than those of <see cref="PCG64"/>, which counts
/// beyond some millions of them. Source: M. E. O'Neill, PCG C++ library 0.98, and NumPy's documentation "Upgrading PCG64 with PCG64DXSM".
/// </remarks>
public sealed class PCG64DXSM : PermutedCongruential
{
    /// <summary>A generator with entropy from the operating system.</summary>
    public PCG64DXSM() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.PCG64DXSM(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public PCG64DXSM(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.PCG64DXSM(seedSequence)</c> gives.</summary>
    public PCG64DXSM(SeedSequence seed) : this(Congruential.Seeded(seed)) { }

    private PCG64DXSM(Congruential sequence) : base(sequence) { }

    /// <summary>A new generator far along the stream: (golden ratio - 1) * 2^128 words for each jump, as in NumPy.</summary>
    public PCG64DXSM Jumped(long jumps = 1) => new(Far(jumps));

    private protected override string Name => nameof(PCG64DXSM);

    private protected override void Produce(Span<ulong> words) => sequence.Produce<Dxsm>(words);

    private protected override void Step(ref Congruential from, UInt128 steps) => from.Advance<Dxsm>(steps);
}
