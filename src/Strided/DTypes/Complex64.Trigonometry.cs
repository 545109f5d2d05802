namespace Strided;

// Every function here is the one of complex128, rounded once.
public readonly partial struct Complex64
{
    /// <summary>The sine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">An angle in radians.</param>
    /// <returns>Its sine.</returns>
    public static Complex64 Sin(Complex64 value) => (Complex64)ComplexMath.Sin(value);

    /// <summary>The cosine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">An angle in radians.</param>
    /// <returns>Its cosine.</returns>
    public static Complex64 Cos(Complex64 value) => (Complex64)ComplexMath.Cos(value);

    /// <summary>The tangent.</summary>
    /// <remarks>Computed in double and rounded once, accurate next to the poles too; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">An angle in radians.</param>
    /// <returns>Its tangent.</returns>
    public static Complex64 Tan(Complex64 value) => (Complex64)ComplexMath.Tan(value);

    /// <summary>The hyperbolic sine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its hyperbolic sine.</returns>
    public static Complex64 Sinh(Complex64 value) => (Complex64)ComplexMath.Sinh(value);

    /// <summary>The hyperbolic cosine.</summary>
    /// <remarks>Computed in double and rounded once; zeros, infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its hyperbolic cosine.</returns>
    public static Complex64 Cosh(Complex64 value) => (Complex64)ComplexMath.Cosh(value);

    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>Computed in double and rounded once, accurate next to the poles too; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its hyperbolic tangent.</returns>
    public static Complex64 Tanh(Complex64 value) => (Complex64)ComplexMath.Tanh(value);

    /// <summary>The principal arc sine; the branch cuts are the real axis below -1 and above 1.</summary>
    /// <remarks>Computed in double and rounded once; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The angle in radians, its real part from -π/2 to π/2.</returns>
    public static Complex64 Asin(Complex64 value) => (Complex64)ComplexMath.Asin(value);

    /// <summary>The principal arc cosine; the branch cuts are the real axis below -1 and above 1.</summary>
    /// <remarks>Computed in double and rounded once; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The angle in radians, its real part from 0 to π.</returns>
    public static Complex64 Acos(Complex64 value) => (Complex64)ComplexMath.Acos(value);

    /// <summary>The principal arc tangent; the branch cuts are the imaginary axis below -i and above i.</summary>
    /// <remarks>Computed in double and rounded once; infinities and NaN as C99's Annex G has them.</remarks>
    /// <param name="value">A number.</param>
    /// <returns>The angle in radians, its real part from -π/2 to π/2.</returns>
    public static Complex64 Atan(Complex64 value) => (Complex64)ComplexMath.Atan(value);
}
