using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Facts about an element type that the JIT turns into constants.</summary>
internal static class Traits<T> where T : unmanaged
{
    /// <summary>Bytes per element.</summary>
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>();
    }

    /// <summary>float32 or float64: floating point that vector registers compute with.</summary>
    public static bool IsVectorFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float) || typeof(T) == typeof(double);
    }

    /// <summary>True for NaN in float32 and float64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNaN(T x) =>
        typeof(T) == typeof(double) ? double.IsNaN(Unsafe.BitCast<T, double>(x)) : typeof(T) == typeof(float) && float.IsNaN(Unsafe.BitCast<T, float>(x));

    /// <summary>int32 or uint32.</summary>
    public static bool IsWord
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(int) || typeof(T) == typeof(uint);
    }

    /// <summary>An unsigned integer of at most 64 bits.</summary>
    public static bool IsUnsigned
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(byte) || typeof(T) == typeof(ushort) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong);
    }

    /// <summary>int32 or int64.</summary>
    public static bool IsSignedWord
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(int) || typeof(T) == typeof(long);
    }

    public static bool IsFloat32
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }

    /// <summary>float16, with which no register computes.</summary>
    public static bool IsFloat16
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(Half);
    }

    /// <summary>complex64: pairs of float32.</summary>
    public static bool IsComplex64
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(Complex64);
    }

    /// <summary>complex128: pairs of float64.</summary>
    public static bool IsComplex128
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(System.Numerics.Complex);
    }

    /// <summary>complex64 or complex128: pairs of floats that vector registers compute with.</summary>
    public static bool IsComplex
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsComplex64 || IsComplex128;
    }

    /// <summary>Types vector registers compute with: 8 to 64-bit integers and float32, float64.</summary>
    public static bool IsVector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => System.Runtime.Intrinsics.Vector128<T>.IsSupported;
    }
}
