using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strided;

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
    /// One step waits for the multiplication of the step before. Several steps at once are again a congruential step (see
    /// <see cref="Leap{TPermutation}"/>), so eight chains in one register, or four beside each other, run in the same stream.
    /// </remarks>
    public void Produce<TPermutation>(Span<ulong> words) where TPermutation : struct, IPermutation
    {
        if (WideProduct.IsSupported && words.Length >= 4 * WideProduct.Count)
        {
            int whole = words.Length & -WideProduct.Count;
            ProduceEights<TPermutation>(words[..whole]);
            words = words[whole..];
        }
        if (words.IsEmpty) return;
        UInt128 m = TPermutation.Multiplier, increment = Increment;
        (UInt128 leap, UInt128 leapIncrement) = Leap<TPermutation>(2);
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
        State = TPermutation.GivesOldState ? a : last;
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

    /// <summary>A number of words that eight divides.</summary>
    private void ProduceEights<TPermutation>(Span<ulong> words) where TPermutation : struct, IPermutation
    {
        Span<ulong> highs = stackalloc ulong[WideProduct.Count], lows = stackalloc ulong[WideProduct.Count];
        UInt128 state = TPermutation.GivesOldState ? State : State * TPermutation.Multiplier + Increment;
        for (int lane = 0; lane < WideProduct.Count; lane++)
        {
            (highs[lane], lows[lane]) = ((ulong)(state >> 64), (ulong)state);
            state = state * TPermutation.Multiplier + Increment;
        }
        (UInt128 leap, UInt128 leapIncrement) = Leap<TPermutation>(3);
        Vector512<ulong> leapHigh = Vector512.Create((ulong)(leap >> 64)), leapLow = Vector512.Create((ulong)leap);
        Vector512<ulong> addHigh = Vector512.Create((ulong)(leapIncrement >> 64)), addLow = Vector512.Create((ulong)leapIncrement);
        Vector512<ulong> high = Vector512.Create<ulong>(highs), low = Vector512.Create<ulong>(lows), lastHigh = high, lastLow = low;
        ref ulong z = ref MemoryMarshal.GetReference(words);
        for (int i = 0; i < words.Length; i += WideProduct.Count)
        {
            TPermutation.Output(high, low).StoreUnsafe(ref z, (nuint)i);
            (lastHigh, lastLow) = (high, low);
            Vector512<ulong> lowSum = low * leapLow + addLow;
            high = WideProduct.AddCarry(WideProduct.High(low, leapLow) + low * leapHigh + high * leapLow + addHigh, lowSum, addLow);
            low = lowSum;
        }
        State = TPermutation.GivesOldState ? new(high[0], low[0]) : new(lastHigh[WideProduct.Count - 1], lastLow[WideProduct.Count - 1]);
    }

    /// <summary>2^k steps in one: multiplier m^(2^k), increment (m + 1) (m^2 + 1) (m^4 + 1) ... of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly (UInt128 Multiplier, UInt128 Increment) Leap<TPermutation>(int k) where TPermutation : struct, IPermutation
    {
        (UInt128 multiplier, UInt128 increment) = (TPermutation.Multiplier, Increment);
        for (; k > 0; k--)
        {
            increment *= multiplier + UInt128.One;
            multiplier *= multiplier;
        }
        return (multiplier, increment);
    }
}
