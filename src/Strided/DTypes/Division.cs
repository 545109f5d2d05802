using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>x / y as NumPy has it.</summary>
internal static class Division
{
    /// <summary>By zero each part of a complex number is divided on its own, as in <see cref="Complex64"/>: infinities that <see cref="Complex"/> loses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, T y) where T : unmanaged, INumberBase<T>
    {
        if (typeof(T) != typeof(Complex) || !T.IsZero(y)) return x / y;
        Complex z = Unsafe.BitCast<T, Complex>(x);
        return Unsafe.BitCast<Complex, T>(new(z.Real / 0.0, z.Imaginary / 0.0));
    }
}
