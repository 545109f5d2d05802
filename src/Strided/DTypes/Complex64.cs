using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A complex number of two 32-bit floats, NumPy's <c>complex64</c>.</summary>
/// <remarks>
/// The layout is eight bytes, <see cref="Real"/> then <see cref="Imaginary"/>, without padding: a row of complex numbers
/// may be read as a row of pairs of <see cref="float"/>.
/// Its public face is that of <see cref="Complex"/>, to which it widens implicitly and without loss.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly partial struct Complex64 : INumberBase<Complex64>, ISignedNumber<Complex64>, IUtf8SpanFormattable, IEquatable<Complex64>
{
    private readonly float _real;
    private readonly float _imaginary;

    /// <summary>Makes a complex number from its two parts.</summary>
    /// <param name="real">The real part.</param>
    /// <param name="imaginary">The imaginary part.</param>
    public Complex64(float real, float imaginary)
    {
        _real = real;
        _imaginary = imaginary;
    }

    /// <summary>The number 0.</summary>
    public static Complex64 Zero => default;

    /// <summary>The number 1.</summary>
    public static Complex64 One => new(1f, 0f);

    /// <summary>The imaginary unit.</summary>
    public static Complex64 ImaginaryOne => new(0f, 1f);

    /// <summary>The number whose two parts are NaN.</summary>
    public static Complex64 NaN => new(float.NaN, float.NaN);

    /// <summary>The number whose two parts are positive infinity.</summary>
    public static Complex64 Infinity => new(float.PositiveInfinity, float.PositiveInfinity);

    /// <summary>The real part.</summary>
    public float Real => _real;

    /// <summary>The imaginary part.</summary>
    public float Imaginary => _imaginary;

    /// <summary>The distance from zero, <see cref="Abs(Complex64)"/> of this number.</summary>
    public float Magnitude => Abs(this);

    /// <summary>The angle from the positive real axis, in radians, from -π to π.</summary>
    public float Phase => (float)Math.Atan2(_imaginary, _real);

    /// <summary>Makes a complex number from its magnitude and its angle.</summary>
    /// <param name="magnitude">The distance from zero.</param>
    /// <param name="phase">The angle from the positive real axis, in radians.</param>
    /// <returns>The number at that distance and angle.</returns>
    public static Complex64 FromPolarCoordinates(float magnitude, float phase)
    {
        (double sin, double cos) = Math.SinCos(phase);
        return new Complex64((float)(magnitude * cos), (float)(magnitude * sin));
    }

    /// <summary>The distance of a number from zero.</summary>
    /// <remarks>
    /// No intermediate result overflows or underflows.
    /// The magnitude of a number with an infinite part is positive infinity, even when its other part is NaN.
    /// </remarks>
    /// <param name="value">A number.</param>
    /// <returns>Its magnitude, never negative.</returns>
    public static float Abs(Complex64 value)
    {
        if (IsInfinity(value)) return float.PositiveInfinity;
        double re = value._real;
        double im = value._imaginary;
        return (float)Math.Sqrt(re * re + im * im);
    }

    /// <summary>Mirrors a number at the real axis.</summary>
    /// <param name="value">A number.</param>
    /// <returns>The number with its imaginary part negated.</returns>
    public static Complex64 Conjugate(Complex64 value) => new(value._real, -value._imaginary);

    /// <inheritdoc/>
    public static bool IsFinite(Complex64 value) => float.IsFinite(value._real) && float.IsFinite(value._imaginary);

    /// <summary>Whether either part is infinite.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when one part is an infinity, whatever the other is.</returns>
    public static bool IsInfinity(Complex64 value) => float.IsInfinity(value._real) || float.IsInfinity(value._imaginary);

    /// <summary>Whether a part is NaN and none is infinite.</summary>
    /// <param name="value">A number.</param>
    /// <returns>True when the number is neither finite nor infinite.</returns>
    public static bool IsNaN(Complex64 value) => !IsInfinity(value) && !IsFinite(value);

    /// <inheritdoc/>
    public static bool operator ==(Complex64 left, Complex64 right) => left._real == right._real && left._imaginary == right._imaginary;

    /// <inheritdoc/>
    public static bool operator !=(Complex64 left, Complex64 right) => !(left == right);

    /// <summary>Whether both parts are the same; unlike <c>==</c>, NaN is the same as NaN.</summary>
    /// <param name="other">The number to compare with.</param>
    /// <returns>True when the two are the same.</returns>
    public bool Equals(Complex64 other) => _real.Equals(other._real) && _imaginary.Equals(other._imaginary);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Complex64 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_real, _imaginary);
}
