using System.Numerics;

namespace Strided;

public readonly partial struct Complex64
{
    static int INumberBase<Complex64>.Radix => 2;

    static Complex64 IAdditiveIdentity<Complex64, Complex64>.AdditiveIdentity => Zero;

    static Complex64 IMultiplicativeIdentity<Complex64, Complex64>.MultiplicativeIdentity => One;

    static Complex64 ISignedNumber<Complex64>.NegativeOne => new(-1f, 0f);

    static Complex64 INumberBase<Complex64>.Abs(Complex64 value) => new(Abs(value), 0f);

    static bool INumberBase<Complex64>.IsCanonical(Complex64 value) => true;

    static bool INumberBase<Complex64>.IsZero(Complex64 value) => value == Zero;

    /// <summary>Whether neither part is zero.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is on neither axis.</returns>
    public static bool IsComplexNumber(Complex64 value) => value._real != 0f && value._imaginary != 0f;

    /// <summary>Whether the real part is zero and the imaginary part is a number.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is on the imaginary axis.</returns>
    public static bool IsImaginaryNumber(Complex64 value) => value._real == 0f && float.IsRealNumber(value._imaginary);

    /// <summary>Whether the imaginary part is zero and the real part is a number.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is on the real axis.</returns>
    public static bool IsRealNumber(Complex64 value) => value._imaginary == 0f && float.IsRealNumber(value._real);

    /// <inheritdoc/>
    public static bool IsInteger(Complex64 value) => value._imaginary == 0f && float.IsInteger(value._real);

    /// <inheritdoc/>
    public static bool IsEvenInteger(Complex64 value) => value._imaginary == 0f && float.IsEvenInteger(value._real);

    /// <inheritdoc/>
    public static bool IsOddInteger(Complex64 value) => value._imaginary == 0f && float.IsOddInteger(value._real);

    /// <summary>Whether the number is real and its sign is minus; a number off the real axis has no sign.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is real and negative, or negative zero.</returns>
    public static bool IsNegative(Complex64 value) => value._imaginary == 0f && float.IsNegative(value._real);

    /// <summary>Whether the number is real and its sign is plus; a number off the real axis has no sign.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is real and positive, or positive zero.</returns>
    public static bool IsPositive(Complex64 value) => value._imaginary == 0f && float.IsPositive(value._real);

    /// <inheritdoc/>
    public static bool IsNegativeInfinity(Complex64 value) => value._imaginary == 0f && float.IsNegativeInfinity(value._real);

    /// <inheritdoc/>
    public static bool IsPositiveInfinity(Complex64 value) => value._imaginary == 0f && float.IsPositiveInfinity(value._real);

    /// <summary>Whether the real part is normal and the imaginary part is normal or zero.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is normal.</returns>
    public static bool IsNormal(Complex64 value) =>
        float.IsNormal(value._real) && (value._imaginary == 0f || float.IsNormal(value._imaginary));

    /// <summary>Whether either part is subnormal.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when a part is subnormal.</returns>
    public static bool IsSubnormal(Complex64 value) => float.IsSubnormal(value._real) || float.IsSubnormal(value._imaginary);

    // Widening is exact, so the choice that Complex makes between two numbers narrows back to one of them.

    /// <inheritdoc/>
    public static Complex64 MaxMagnitude(Complex64 x, Complex64 y) => (Complex64)Complex.MaxMagnitude(x, y);

    /// <inheritdoc/>
    public static Complex64 MinMagnitude(Complex64 x, Complex64 y) => (Complex64)Complex.MinMagnitude(x, y);

    static Complex64 INumberBase<Complex64>.MaxMagnitudeNumber(Complex64 x, Complex64 y) =>
        IsNaN(y) ? x : IsNaN(x) ? y : MaxMagnitude(x, y);

    static Complex64 INumberBase<Complex64>.MinMagnitudeNumber(Complex64 x, Complex64 y) =>
        IsNaN(y) ? x : IsNaN(x) ? y : MinMagnitude(x, y);
}
