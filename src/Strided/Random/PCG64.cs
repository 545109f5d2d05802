using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The permuted congruential generator PCG XSL RR 128/64 that NumPy uses by default. Period 2^128.</summary>
/// <remarks>
/// Source: M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation",
/// HMC-CS-2014-0905. A linear congruential generator, state = state * multiplier + increment modulo 2^128, whose state is
/// folded to 64 bits by an exclusive or of its halves and a rotation by its top six bits.
/// </remarks>
public sealed class PCG64 : BitGenerator
{
    private static readonly UInt128 Multiplier = new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);

    private readonly UInt128 increment;
    private UInt128 state;

    /// <summary>A generator with entropy from the operating system.</summary>
    public PCG64() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.PCG64(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public PCG64(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.PCG64(seedSequence)</c> gives.</summary>
    public PCG64(SeedSequence seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        Span<ulong> words = stackalloc ulong[4];
        seed.GenerateState(words);
        // Increments must be odd for the full period; the shift keeps all other bits of the sequence number.
        increment = new UInt128(words[2], words[3]) << 1 | UInt128.One;
        state = Next(increment + new UInt128(words[0], words[1]));
    }

    /// <inheritdoc/>
    public override ulong NextUInt64() => Output(state = Next(state));

    /// <inheritdoc/>
    /// <remarks>
    /// One step waits for the multiplication of the step before. Four steps at once are again a congruential step,
    /// with multiplier^4 and increment * (multiplier^3 + multiplier^2 + multiplier + 1), so four chains run side by side in the same stream.
    /// </remarks>
    public override void Fill(Span<ulong> bits)
    {
        UInt128 square = Multiplier * Multiplier;
        UInt128 leap = square * square, leapIncrement = (square + UInt128.One) * (Multiplier + UInt128.One) * increment;
        UInt128 a = Next(state), b = Next(a), c = Next(b), d = Next(c);
        int i = 0;
        for (; i + 4 <= bits.Length; i += 4)
        {
            Span<ulong> four = bits.Slice(i, 4);
            four[0] = Output(a);
            four[1] = Output(b);
            four[2] = Output(c);
            four[3] = Output(d);
            state = d;
            a = a * leap + leapIncrement;
            b = b * leap + leapIncrement;
            c = c * leap + leapIncrement;
            d = d * leap + leapIncrement;
        }
        for (; i < bits.Length; i++) bits[i] = NextUInt64();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private UInt128 Next(UInt128 current) => current * Multiplier + increment;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Output(UInt128 state) =>
        BitOperations.RotateRight((ulong)(state >> 64) ^ (ulong)state, (int)(ulong)(state >> 122));
}
