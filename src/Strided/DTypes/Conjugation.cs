using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The complex conjugate of a number of any type; a real number is its own.</summary>
internal static class Conjugation<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of(T x)
    {
        if (typeof(T) == typeof(Complex)) return Unsafe.BitCast<Complex, T>(Complex.Conjugate(Unsafe.BitCast<T, Complex>(x)));
        if (typeof(T) == typeof(Complex64)) return Unsafe.BitCast<Complex64, T>(Complex64.Conjugate(Unsafe.BitCast<T, Complex64>(x)));
        return x;
    }
}
