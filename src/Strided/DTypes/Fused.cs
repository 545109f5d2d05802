using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Multiplication and addition of float32 and float64 numbers with one rounding, on every machine and in every tier of the JIT.</summary>
internal static class Fused<T> where T : unmanaged
{
    /// <summary>x * y + z, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T x, T y, T z) => typeof(T) == typeof(double)
        ? Unsafe.BitCast<double, T>(Math.FusedMultiplyAdd(Unsafe.BitCast<T, double>(x), Unsafe.BitCast<T, double>(y), Unsafe.BitCast<T, double>(z)))
        : Unsafe.BitCast<float, T>(MathF.FusedMultiplyAdd(Unsafe.BitCast<T, float>(x), Unsafe.BitCast<T, float>(y), Unsafe.BitCast<T, float>(z)));
}
