using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>How a permuted congruential generator steps and what it gives out of a state.</summary>
internal interface IPermutation
{
    static abstract UInt128 Multiplier { get; }

    /// <summary>True when a word comes out of the state before the step, false when out of the one after it.</summary>
    static abstract bool GivesOldState { get; }

    static abstract ulong Output(UInt128 state);

    /// <summary>The words of eight states; where <see cref="WideProduct.IsSupported"/>.</summary>
    static abstract Vector512<ulong> Output(Vector512<ulong> high, Vector512<ulong> low);
}

/// <summary>XSL RR: the halves of the state, exclusive-ored, rotated by the top six bits.</summary>
internal readonly struct XslRr : IPermutation
{
    public static UInt128 Multiplier => new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);

    public static bool GivesOldState => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Output(UInt128 state) => BitOperations.RotateRight((ulong)(state >> 64) ^ (ulong)state, (int)(ulong)(state >> 122));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Output(Vector512<ulong> high, Vector512<ulong> low) => Avx512F.RotateRightVariable(high ^ low, high >>> 58);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Output(Vector512<ulong> high, Vector512<ulong> low)
    {
        high ^= high >>> 32;
        high *= Vector512.Create(Cheap);
        high ^= high >>> 48;
        return high * (low | Vector512<ulong>.One);
    }
}
