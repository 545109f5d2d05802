using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

internal readonly struct Add : INumericBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool IsOrderFree<T>() where T : unmanaged => !Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, INumberBase<T> => x + y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x + y;

    public static bool VectorisesComplex => true;

    public static V ApplyComplex<V, TPart>(V x, V y) where V : struct, IVector<V, TPart> where TPart : unmanaged => x + y;

    public static bool IsByParts => true;
}

internal readonly struct Subtract : INumericBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x, T y) where T : unmanaged, INumberBase<T> => x - y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x - y;

    public static bool VectorisesComplex => true;

    public static V ApplyComplex<V, TPart>(V x, V y) where V : struct, IVector<V, TPart> where TPart : unmanaged => x - y;
}

internal readonly struct Multiply : INumericBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool IsOrderFree<T>() where T : unmanaged => !Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, INumberBase<T> => x * y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x * y;

    public static bool VectorisesComplex => true;

    public static V ApplyComplex<V, TPart>(V x, V y) where V : struct, IVector<V, TPart> where TPart : unmanaged =>
        V.Evens(x) * y + V.NegateEvens(V.Odds(x) * V.SwapPairs(y));
}

/// <summary>True division, for types that are closed under it.</summary>
internal readonly struct Divide : INumericBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, INumberBase<T> => Division.Of(x, y);

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x / y;
}

/// <summary>The largest integer not above x / y; 0 when y is 0, as NumPy has it.</summary>
internal readonly struct IntegerFloorDivide : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => IntegerQuotient<V128<T>, T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => IntegerQuotient<V, T>.Floor(x, y);

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        if (T.IsZero(y)) return T.Zero;
        // The one quotient that does not fit, MinValue / -1, wraps to MinValue.
        if (T.IsNegative(y) && T.IsZero(y + T.One)) return unchecked(T.Zero - x);
        T quotient = x / y;
        return T.IsNegative(x) != T.IsNegative(y) && quotient * y != x ? quotient - T.One : quotient;
    }
}

/// <summary>x - y * floor(x / y): the remainder with the sign of y; 0 when y is 0.</summary>
internal readonly struct IntegerRemainder : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => IntegerQuotient<V128<T>, T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => IntegerQuotient<V, T>.Remainder(x, y);

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        if (T.IsZero(y) || (T.IsNegative(y) && T.IsZero(y + T.One))) return T.Zero;
        T remainder = x % y;
        return !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(y) ? remainder + y : remainder;
    }
}

/// <summary>floor(x / y) computed from the exact remainder, as Python and NumPy do; float16 in float32, rounded once.</summary>
internal readonly struct FloatFloorDivide : IFloatingBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => Remainders<V, T>.FloorDivide(x, y);

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Unsafe.SizeOf<T>() == sizeof(short)) return T.CreateTruncating(Apply(float.CreateTruncating(x), float.CreateTruncating(y)));
        if (T.IsZero(y)) return x / y;
        T remainder = x % y;
        T quotient = (x - remainder) / y;
        if (!T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(y)) quotient -= T.One;
        if (T.IsZero(quotient)) return T.CopySign(T.Zero, x / y);
        T floor = T.Floor(quotient);
        return quotient - floor > T.CreateTruncating(0.5) ? floor + T.One : floor;
    }
}

/// <summary>The remainder with the sign of y, zero included; exact.</summary>
internal readonly struct FloatRemainder : IFloatingBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => Remainders<V, T>.Remainder(x, y);

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T>
    {
        T remainder = x % y;
        if (T.IsZero(remainder)) return T.CopySign(T.Zero, y);
        return T.IsNegative(remainder) != T.IsNegative(y) ? remainder + y : remainder;
    }
}

/// <summary>x to the power y by squaring, wrapping; the caller has refused negative y. 0 ** 0 is 1.</summary>
internal readonly struct IntegerPower : IIntegerBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        T result = T.One;
        for (; y > T.Zero; y >>= 1, x *= x)
            if (T.IsOddInteger(y)) result *= x;
        return result;
    }
}

internal readonly struct FloatPower : IFloatingBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Pow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => Power<V, T>.Of(x, y);
}

internal readonly struct ComplexPower : IComplexBinary
{
    public static Complex Apply(Complex x, Complex y) => ComplexMath.Pow(x, y);
}

internal readonly struct Negate : INumericUnary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x) where T : unmanaged, INumberBase<T> => -x;

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => -x;
}

/// <summary>|x| for ordered numbers; the most negative integer stays itself.</summary>
internal readonly struct Absolute : IRealUnary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x) where T : unmanaged, INumber<T> => T.IsNegative(x) ? unchecked(-x) : x;

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Abs(x);
}

internal readonly struct Square : INumericUnary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x) where T : unmanaged, INumberBase<T> => x * x;

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => x * x;
}
