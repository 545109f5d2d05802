using System.Numerics;

namespace Strided;

/// <summary>x with the sign of y, whatever x is.</summary>
internal readonly struct CopySign : IFloatingBinary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.CopySign(x, y);

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Abs(x) | y & V.Of(-0.0);
}

/// <summary>The number after x on the way to y; y itself when they are equal.</summary>
internal readonly struct NextAfter : IFloatingBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> =>
        x < y ? T.BitIncrement(x) : x > y ? T.BitDecrement(x) : x == y ? y : x + y;
}

/// <summary>-1, 0 or 1; NaN stays.</summary>
internal readonly struct Sign : IRealUnary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x) where T : unmanaged, INumber<T> =>
        x > T.Zero ? T.One : x < T.Zero ? T.Zero - T.One : x == T.Zero ? T.Zero : x;

    /// <summary>An integer mask is -1 where it is true.</summary>
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged
    {
        V zero = V.Create(default), less = V.Less(x, zero), greater = V.Less(zero, x);
        if (!Traits<T>.IsVectorFloat) return less - greater;
        V sign = greater & V.Of(1) | less & V.Of(-1);
        return V.Select(V.Equal(x, x), sign, x);
    }
}

/// <summary>0 below 0, y at 0, 1 above.</summary>
internal readonly struct Heaviside : IFloatingBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> =>
        x < T.Zero ? T.Zero : x > T.Zero ? T.One : x == T.Zero ? y : x;
}

/// <summary>True when |x| is less than y: with an infinite y, when x is finite.</summary>
internal readonly struct MagnitudeLess : IFloatingCompare
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Abs(x) < y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Less(V.Abs(x), y);
}

/// <summary>True when |x| is y: with an infinite y, when x is infinite.</summary>
internal readonly struct MagnitudeEqual : IFloatingCompare
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Abs(x) == y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Equal(V.Abs(x), y);
}

/// <summary>The sign bit of x, that of -0 and NaN too; y is not looked at.</summary>
internal readonly struct HasSign : IFloatingCompare
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.IsNegative(x);

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.SubtractBits(default, V.ShiftRight(x, FloatFormat<T>.Bits - 1));
}

/// <summary>True when x or y is NaN.</summary>
internal readonly struct Unordered : IFloatingCompare
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.IsNaN(x) | T.IsNaN(y);

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => ~(V.Equal(x, x) & V.Equal(y, y));
}

/// <summary>|x| of floating-point numbers.</summary>
internal readonly struct FloatAbsolute : IFloatingUnary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Abs(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Abs(x);
}
