namespace Strided;

// Every function here is the one of complex128, rounded once.
public readonly partial struct Complex64
{
    /// <summary>The principal square root; the branch cut is the negative real axis.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The root whose real part is not negative; its imaginary part has the sign of the number's.</returns>
    public static Complex64 Sqrt(Complex64 value) => (Complex64)ComplexMath.Sqrt(value);

    /// <summary>e raised to a number.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">The exponent.</param>
    /// <returns>The power of e.</returns>
    public static Complex64 Exp(Complex64 value) => (Complex64)ComplexMath.Exp(value);

    /// <summary>The principal natural logarithm; the branch cut is the negative real axis.</summary>
    /// <remarks>Computed in double and rounded once, accurate next to the unit circle too; the logarithm of zero is -∞.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The logarithm of the magnitude, and the phase.</returns>
    public static Complex64 Log(Complex64 value) => (Complex64)ComplexMath.Log(value);

    /// <summary>The principal logarithm to a base.</summary>
    /// <remarks>The quotient of two natural logarithms, computed in double and rounded once.</remarks>
    /// <param name="value">A number.</param>
    /// <param name="baseValue">The base.</param>
    /// <returns>The logarithm.</returns>
    public static Complex64 Log(Complex64 value, float baseValue) => (Complex64)(ComplexMath.Log(value) / ComplexMath.Log(baseValue));

    /// <summary>The principal logarithm to base 10.</summary>
    /// <remarks>Computed in double and rounded once.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The logarithm.</returns>
    public static Complex64 Log10(Complex64 value) => (Complex64)ComplexMath.Log10(value);

    /// <summary>A number raised to a power.</summary>
    /// <remarks>
    /// Computed in double and rounded once: by repeated multiplication for a small integer power, as exp(power·log(value))
    /// otherwise. The power 0 gives 1; zero gives 0 for a power whose real part is positive and NaN for any other.
    /// </remarks>
    /// <param name="value">The base.</param>
    /// <param name="power">The exponent.</param>
    /// <returns>The power.</returns>
    public static Complex64 Pow(Complex64 value, Complex64 power) => (Complex64)ComplexMath.Pow(value, power);

    /// <summary>A number raised to a real power.</summary>
    /// <remarks>As <see cref="Pow(Complex64, Complex64)"/>.</remarks>
    /// <param name="value">The base.</param>
    /// <param name="power">The exponent.</param>
    /// <returns>The power.</returns>
    public static Complex64 Pow(Complex64 value, float power) => (Complex64)ComplexMath.Pow(value, power);
}
