using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>An entry T of a matrix, a real number R or a pair of them, seen as its parts. The JIT folds the difference away.</summary>
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
    public static T Of(R real)
    {
        T z = default;
        *(R*)&z = real;
        return z;
    }

    [MethodImpl(Inline)]
    public static T Of(R real, R imaginary)
    {
        T z = Of(real);
        if (IsComplex) ((R*)&z)[1] = imaginary;
        return z;
    }

    [MethodImpl(Inline)]
    public static R Real(T z) => *(R*)&z;

    [MethodImpl(Inline)]
    public static R Imaginary(T z) => IsComplex ? ((R*)&z)[1] : R.Zero;

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
