using System.Runtime.CompilerServices;

namespace Strided;

public readonly partial struct Complex64
{
    /// <summary>A call passes both halves in one register, put together in memory, which costs four times the arithmetic.</summary>
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public static Complex64 operator +(Complex64 value) => value;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Complex64 operator -(Complex64 value) => new(-value._real, -value._imaginary);

    /// <inheritdoc/>
    public static Complex64 operator ++(Complex64 value) => value + 1f;

    /// <inheritdoc/>
    public static Complex64 operator --(Complex64 value) => value - 1f;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Complex64 operator +(Complex64 left, Complex64 right) => new(left._real + right._real, left._imaginary + right._imaginary);

    /// <summary>Adds a real number; the imaginary part stays as it is.</summary>
    /// <param name="left">A complex number.</param>
    /// <param name="right">A real number.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator +(Complex64 left, float right) => new(left._real + right, left._imaginary);

    /// <summary>Adds to a real number; the imaginary part stays as it is.</summary>
    /// <param name="left">A real number.</param>
    /// <param name="right">A complex number.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator +(float left, Complex64 right) => new(left + right._real, right._imaginary);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public static Complex64 operator -(Complex64 left, Complex64 right) => new(left._real - right._real, left._imaginary - right._imaginary);

    /// <summary>Subtracts a real number; the imaginary part stays as it is.</summary>
    /// <param name="left">A complex number.</param>
    /// <param name="right">A real number.</param>
    /// <returns>The difference.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator -(Complex64 left, float right) => new(left._real - right, left._imaginary);

    /// <summary>Subtracts from a real number; the imaginary part is negated.</summary>
    /// <param name="left">A real number.</param>
    /// <param name="right">A complex number.</param>
    /// <returns>The difference.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator -(float left, Complex64 right) => new(left - right._real, -right._imaginary);

    /// <summary>Multiplies: (a + bi)(c + di) = (ac - bd) + (ad + bc)i, each step rounded to float.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <returns>The product.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator *(Complex64 left, Complex64 right) => new(
        left._real * right._real - left._imaginary * right._imaginary,
        left._real * right._imaginary + left._imaginary * right._real);

    /// <summary>Multiplies each part by a real number.</summary>
    /// <param name="left">A complex number.</param>
    /// <param name="right">A real number.</param>
    /// <returns>The product.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator *(Complex64 left, float right) => new(left._real * right, left._imaginary * right);

    /// <summary>Multiplies each part by a real number.</summary>
    /// <param name="left">A real number.</param>
    /// <param name="right">A complex number.</param>
    /// <returns>The product.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator *(float left, Complex64 right) => new(left * right._real, left * right._imaginary);

    /// <summary>Divides by Smith's method in float, as NumPy does.</summary>
    /// <remarks>
    /// Division by zero divides each part by zero, so the quotient has infinities where the dividend is not zero;
    /// <see cref="System.Numerics.Complex"/> answers NaN there.
    /// </remarks>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <returns>The quotient.</returns>
    public static Complex64 operator /(Complex64 left, Complex64 right)
    {
        float a = left._real, b = left._imaginary;
        float c = right._real, d = right._imaginary;
        if (Math.Abs(c) >= Math.Abs(d))
        {
            if (c == 0f && d == 0f) return new Complex64(a / 0f, b / 0f);
            float ratio = d / c;
            float scale = 1f / (c + d * ratio);
            return new Complex64((a + b * ratio) * scale, (b - a * ratio) * scale);
        }
        else
        {
            float ratio = c / d;
            float scale = 1f / (c * ratio + d);
            return new Complex64((a * ratio + b) * scale, (b * ratio - a) * scale);
        }
    }

    /// <summary>Divides each part by a real number.</summary>
    /// <param name="left">A complex number.</param>
    /// <param name="right">A real number.</param>
    /// <returns>The quotient.</returns>
    [MethodImpl(Inline)]
    public static Complex64 operator /(Complex64 left, float right) => new(left._real / right, left._imaginary / right);

    /// <summary>Divides a real number by a complex one, by Smith's method.</summary>
    /// <param name="left">A real number.</param>
    /// <param name="right">A complex number.</param>
    /// <returns>The quotient.</returns>
    public static Complex64 operator /(float left, Complex64 right) => new Complex64(left, 0f) / right;

    /// <summary>One divided by a number; for zero too, where <see cref="System.Numerics.Complex.Reciprocal"/> answers zero.</summary>
    /// <param name="value">A number.</param>
    /// <returns>Its reciprocal.</returns>
    public static Complex64 Reciprocal(Complex64 value) => One / value;
}
