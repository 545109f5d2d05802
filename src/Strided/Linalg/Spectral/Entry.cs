using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>An entry T of a matrix, a real number R or a pair of them, seen as its parts. The JIT folds the difference away.</summary>
/// <remarks>
/// Parts are cast, not read and written through an address: entries stay in registers, where a complex64 of which both halves were written just before
/// would wait for them when it is read whole.
/// </remarks>
internal static unsafe class Entry<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static bool IsComplex
    {
        [MethodImpl(Inline)]
        get => sizeof(T) != sizeof(R);
    }

    /// <summary>Real numbers per entry.</summary>
    public static int Parts
    {
        [MethodImpl(Inline)]
        get => sizeof(T) / sizeof(R);
    }

    [MethodImpl(Inline)]
    public static T Of(R real) => Of(real, R.Zero);

    [MethodImpl(Inline)]
    public static T Of(R real, R imaginary) =>
        Traits<T>.IsComplex64 ? Unsafe.BitCast<Complex64, T>(new(Unsafe.BitCast<R, float>(real), Unsafe.BitCast<R, float>(imaginary)))
        : Traits<T>.IsComplex128 ? Unsafe.BitCast<Complex, T>(new(Unsafe.BitCast<R, double>(real), Unsafe.BitCast<R, double>(imaginary)))
        : Unsafe.BitCast<R, T>(real);

    [MethodImpl(Inline)]
    public static R Real(T z) =>
        Traits<T>.IsComplex64 ? Unsafe.BitCast<float, R>(Unsafe.BitCast<T, Complex64>(z).Real)
        : Traits<T>.IsComplex128 ? Unsafe.BitCast<double, R>(Unsafe.BitCast<T, Complex>(z).Real)
        : Unsafe.BitCast<T, R>(z);

    [MethodImpl(Inline)]
    public static R Imaginary(T z) =>
        Traits<T>.IsComplex64 ? Unsafe.BitCast<float, R>(Unsafe.BitCast<T, Complex64>(z).Imaginary)
        : Traits<T>.IsComplex128 ? Unsafe.BitCast<double, R>(Unsafe.BitCast<T, Complex>(z).Imaginary)
        : R.Zero;

    [MethodImpl(Inline)]
    public static T Conjugate(T z) => IsComplex ? Of(Real(z), -Imaginary(z)) : z;

    [MethodImpl(Inline)]
    public static T Scale(T z, R factor) => IsComplex ? Of(Real(z) * factor, Imaginary(z) * factor) : Of(Real(z) * factor);

    /// <summary>|re| + |im|: a size without a square root.</summary>
    [MethodImpl(Inline)]
    public static R Size(T z) => IsComplex ? R.Abs(Real(z)) + R.Abs(Imaginary(z)) : R.Abs(Real(z));

    /// <summary>The modulus.</summary>
    [MethodImpl(Inline)]
    public static R Abs(T z) => IsComplex ? R.Hypot(Real(z), Imaginary(z)) : R.Abs(Real(z));

    public static Complex ToComplex(T z) => new(double.CreateTruncating(Real(z)), double.CreateTruncating(Imaginary(z)));

    /// <summary>The nearest entry; of a real one the imaginary part is dropped.</summary>
    public static T FromComplex(Complex z) => Of(R.CreateTruncating(z.Real), R.CreateTruncating(z.Imaginary));

    [MethodImpl(Inline)]
    public static bool IsFinite(T z) => R.IsFinite(Real(z)) && R.IsFinite(Imaginary(z));
}
