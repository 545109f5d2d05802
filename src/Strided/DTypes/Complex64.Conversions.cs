using System.Numerics;

namespace Strided;

public readonly partial struct Complex64
{
    /// <summary>Widens each part to <see cref="double"/>, without loss.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex(Complex64 value) => new(value._real, value._imaginary);

    /// <summary>Rounds each part to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static explicit operator Complex64(Complex value) => new((float)value.Real, (float)value.Imaginary);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(float value) => new(value, 0f);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(sbyte value) => new(value, 0f);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(byte value) => new(value, 0f);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(char value) => new(value, 0f);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(short value) => new(value, 0f);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(ushort value) => new(value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(int value) => new(value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(uint value) => new(value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(long value) => new(value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(ulong value) => new(value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(nint value) => new(value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(nuint value) => new(value, 0f);

    /// <summary>Converts exactly to a complex number with imaginary part 0.</summary>
    /// <param name="value">The number to convert.</param>
    public static implicit operator Complex64(Half value) => new((float)value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static explicit operator Complex64(double value) => new((float)value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static explicit operator Complex64(decimal value) => new((float)value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static explicit operator Complex64(Int128 value) => new((float)value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static explicit operator Complex64(UInt128 value) => new((float)value, 0f);

    /// <summary>Converts to a complex number with imaginary part 0, rounding to the nearest <see cref="float"/>.</summary>
    /// <param name="value">The number to convert.</param>
    public static explicit operator Complex64(BigInteger value) => new((float)value, 0f);
}
