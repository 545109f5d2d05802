using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Random bits as numbers of [0, 1): multiples of 2^-53 or 2^-24.</summary>
internal static class UnitInterval
{
    public const double DoubleUnit = 1.0 / (1L << 53);

    public const float SingleUnit = 1.0f / (1 << 24);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(ulong word) => (long)(word >> 11) * DoubleUnit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(uint word) => (int)(word >> 8) * SingleUnit;

    /// <summary>Turns the words that lie in the span into numbers.</summary>
    public static void Convert(Span<double> z)
    {
        Span<ulong> words = MemoryMarshal.Cast<double, ulong>(z);
        int i = 0;
        for (; i + Vector<double>.Count <= z.Length; i += Vector<double>.Count)
            (Vector.ConvertToDouble(Vector.AsVectorInt64(new Vector<ulong>(words[i..]) >>> 11)) * DoubleUnit).CopyTo(z[i..]);
        for (; i < z.Length; i++) z[i] = Of(words[i]);
    }

    /// <summary>Turns the words that lie in the span into numbers.</summary>
    public static void Convert(Span<float> z)
    {
        Span<uint> words = MemoryMarshal.Cast<float, uint>(z);
        int i = 0;
        for (; i + Vector<float>.Count <= z.Length; i += Vector<float>.Count)
            (Vector.ConvertToSingle(Vector.AsVectorInt32(new Vector<uint>(words[i..]) >>> 8)) * SingleUnit).CopyTo(z[i..]);
        for (; i < z.Length; i++) z[i] = Of(words[i]);
    }
}
