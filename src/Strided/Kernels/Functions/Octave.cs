using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>
/// A positive number as x = 2^k (1 + f) / r: between 47/64 and 47/32 there are sixteen parts, and for each a number r of six bits at most, so near to the
/// reciprocals of what lies there that |f| &lt; 0.0343 and that f, from one fused step, is exact. Around 1, r is 1. Functions of r come from tables.
/// </summary>
internal static class Octave<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>47/64, where the significands are cut.</summary>
    private static long Cut
    {
        [MethodImpl(Inline)]
        get => FloatFormat<T>.IsDouble ? 0x3FE7_8000_0000_0000 : 0x3F3C_0000;
    }

    /// <summary>
    /// True for positive normal numbers up to half the largest: with one more in the exponent these are what is not below twice the smallest one,
    /// as infinities, NaN and negative numbers become small, negative or NaN.
    /// </summary>
    [MethodImpl(Inline)]
    public static V Splits(V x) => V.LessEqual(V.Of(2 * FloatFormat<T>.MinNormal), V.AddBits(x, V.OfBits(1L << FloatFormat<T>.FractionBits)));

    /// <summary>f, k and the part, in the low four bits, of a normal x.</summary>
    [MethodImpl(Inline)]
    public static V Split(V x, out V k, out V part)
    {
        int fraction = FloatFormat<T>.FractionBits;
        V bits = V.AddBits(x, V.OfBits(((long)FloatFormat<T>.Bias << fraction) - Cut));
        V shifted = V.OfBits(FloatFormat<T>.IsDouble ? 0x4330_0000_0000_0000 : 0x4B00_0000);
        k = (V.ShiftRight(bits, fraction) | shifted) - V.Of((1L << fraction) + FloatFormat<T>.Bias);
        part = V.ShiftRight(bits, fraction - 4);
        V z = V.AddBits(bits & V.OfBits((1L << fraction) - 1), V.OfBits(Cut));
        return V.FusedMultiplyAdd(z, Of(Reciprocals, SingleReciprocals, part), V.Of(-1));
    }

    /// <summary>An element of a table of sixteen.</summary>
    [MethodImpl(Inline)]
    public static V Of(ReadOnlySpan<double> table, ReadOnlySpan<float> singles, V part) => FloatFormat<T>.IsDouble
        ? V.Lookup(in Unsafe.As<double, T>(ref MemoryMarshal.GetReference(table)), part)
        : V.Lookup(in Unsafe.As<float, T>(ref MemoryMarshal.GetReference(singles)), part);

    private static ReadOnlySpan<double> Reciprocals => [1.34375, 1.28125, 1.21875, 1.1875, 1.15625, 1.09375, 1.0625, 1.03125, 1, 0.9375, 0.890625, 0.84375, 0.796875, 0.765625, 0.71875, 0.6875];

    private static ReadOnlySpan<float> SingleReciprocals => [1.34375f, 1.28125f, 1.21875f, 1.1875f, 1.15625f, 1.09375f, 1.0625f, 1.03125f, 1, 0.9375f, 0.890625f, 0.84375f, 0.796875f, 0.765625f, 0.71875f, 0.6875f];
}
