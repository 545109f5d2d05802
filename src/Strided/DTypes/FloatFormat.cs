using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How float32 and float64 are laid out, as constants for the JIT.</summary>
internal static class FloatFormat<T> where T : unmanaged
{
    public static bool IsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>() == sizeof(double);
    }

    public static int Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8 * Unsafe.SizeOf<T>();
    }

    /// <summary>Bits of the fraction: the exponent begins above them.</summary>
    public static int FractionBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsDouble ? 52 : 23;
    }

    /// <summary>What is added to an exponent before it is stored.</summary>
    public static int Bias
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsDouble ? 1023 : 127;
    }

    /// <summary>The smallest number with all bits of precision.</summary>
    public static double MinNormal
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsDouble ? 2.2250738585072014e-308 : 1.1754943508222875e-38;
    }

    /// <summary>1.5 * 2^FractionBits. Adding it rounds a number to the nearest integer and leaves that integer in the low bits.</summary>
    public static double Rounder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsDouble ? 6755399441055744 : 12582912;
    }

    /// <summary>The constant for the type at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Pick(double float64, double float32) => IsDouble ? float64 : float32;
}
