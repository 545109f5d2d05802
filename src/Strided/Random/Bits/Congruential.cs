using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How a permuted congruential generator steps and what it gives out of a state.</summary>
internal interface IPermutation
{
    static abstract UInt128 Multiplier { get; }

    /// <summary>True when a word comes out of the state before the step, false when out of the one after it.</summary>
    static abstract bool GivesOldState { get; }

    static abstract ulong Output(UInt128 state);
}

/// <summary>A linear congruential sequence modulo 2^128: state = state * multiplier + increment.</summary>
internal struct Congruential
{
    public UInt128 State;
    public UInt128 Increment;

    /// <summary>The start that NumPy's seeding gives: increments must be odd for the full period.</summary>
    /// <remarks>NumPy takes the first step with the long multiplier, also where all others are taken with the short one.</remarks>
    public static Congruential Seeded(SeedSequence seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        Span<ulong> words = stackalloc ulong[4];
        seed.GenerateState(words);
        UInt128 increment = new UInt128(words[2], words[3]) << 1 | UInt128.One;
        return new() { Increment = increment, State = (increment + new UInt128(words[0], words[1])) * XslRr.Multiplier + increment };
    }

    /// <remarks>
    /// One step waits for the multiplication of the step before. Four steps at once are again a congruential step,
    /// with multiplier^4 and increment * (multiplier^3 + multiplier^2 + multiplier + 1), so four chains run side by side in the same stream.
    /// </remarks>
    public void Produce<TPermutation>(Span<ulong> words) where TPermutation : struct, IPermutation
    {
        UInt128 m = TPermutation.Multiplier, square = m * m, leap = square * square;
        UInt128 increment = Increment, leapIncrement = (square + UInt128.One) * (m + UInt128.One) * increment;
        UInt128 a = TPermutation.GivesOldState ? State : State * m + increment, b = a * m + increment, c = b * m + increment, d = c * m + increment;
        UInt128 last = State;
        int i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            Span<ulong> four = words.Slice(i, 4);
            four[0] = TPermutation.Output(a);
            four[1] = TPermutation.Output(b);
            four[2] = TPermutation.Output(c);
            four[3] = TPermutation.Output(d);
            last = d;
            a = a * leap + leapIncrement;
            b = b * leap + leapIncrement;
            c = c * leap + leapIncrement;
            d = d * leap + leapIncrement;
        }
        for (; i < words.Length; i++)
        {
            words[i] = TPermutation.Output(a);
            last = a;
            a = a * m + increment;
        }
        if (words.Length > 0) State = TPermutation.GivesOldState ? a : last;
    }

    /// <summary>Takes many steps at once: powers of one step by repeated squaring.</summary>
    public void Advance<TPermutation>(UInt128 steps) where TPermutation : struct, IPermutation
    {
        UInt128 multiplier = TPermutation.Multiplier, increment = Increment, allMultiplier = UInt128.One, allIncrement = UInt128.Zero;
        for (; steps != UInt128.Zero; steps >>= 1)
        {
            if ((steps & UInt128.One) != UInt128.Zero)
            {
                allMultiplier *= multiplier;
                allIncrement = allIncrement * multiplier + increment;
            }
            increment *= multiplier + UInt128.One;
            multiplier *= multiplier;
        }
        State = State * allMultiplier + allIncrement;
    }
}

/// <summary>XSL RR: the halves of the state, exclusive-ored, rotated by the top six bits.</summary>
internal readonly struct XslRr : IPermutation
{
    public static UInt128 Multiplier => new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);

    public static bool GivesOldState => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Output(UInt128 state) => BitOperations.RotateRight((ulong)(state >> 64) ^ (ulong)state, (int)(ulong)(state >> 122));
}

/// <summary>DXSM: "double xor shift multiply" of the high half by a constant and by the low half.</summary>
internal readonly struct Dxsm : IPermutation
{
    private const ulong Cheap = 0xDA942042E4DD58B5;

    public static UInt128 Multiplier => Cheap;

    public static bool GivesOldState => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Output(UInt128 state)
    {
        ulong high = (ulong)(state >> 64), low = (ulong)state | 1;
        high ^= high >> 32;
        high *= Cheap;
        high ^= high >> 48;
        return high * low;
    }
}
