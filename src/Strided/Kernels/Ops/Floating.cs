using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

internal readonly struct Sqrt : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Sqrt(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Sqrt(x);
}

internal readonly struct Exp : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Exponential<V, T>.Exp(x);
}

internal readonly struct Log : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Logarithm<V, T, BaseE>.Of(x);
}

internal readonly struct Log2 : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Log2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Logarithm<V, T, Base2>.Of(x);
}

internal readonly struct Log10 : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Log10(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Logarithm<V, T, Base10>.Of(x);
}

internal readonly struct Sin : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Sin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Trigonometric<V, T>.Sin(x);
}

internal readonly struct Cos : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Cos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Trigonometric<V, T>.Cos(x);
}

internal readonly struct Tan : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Tan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Trigonometric<V, T>.Tan(x);
}

internal readonly struct Tanh : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Hyperbolic<V, T>.Tanh(x);
}

internal readonly struct Sinh : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Sinh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Hyperbolic<V, T>.Sinh(x);
}

internal readonly struct Cosh : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Cosh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Hyperbolic<V, T>.Cosh(x);
}

internal readonly struct Asin : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Asin(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => InverseTrigonometric<V, T>.Asin(x);
}

internal readonly struct Acos : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Acos(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => InverseTrigonometric<V, T>.Acos(x);
}

internal readonly struct Atan : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Atan(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => InverseTrigonometric<V, T>.Atan(x);
}

internal readonly struct Floor : IFloatingUnary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Floor(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Floor(x);
}

internal readonly struct Ceil : IFloatingUnary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Ceiling(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Ceiling(x);
}

internal readonly struct Trunc : IFloatingUnary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Truncate(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Truncate(x);
}

/// <summary>To the nearest integer, halves to the even one.</summary>
internal readonly struct Round : IFloatingUnary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Round(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Round(x);
}

internal readonly struct Arctan2 : IFloatingBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Atan2(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => InverseTrigonometric<V, T>.Atan2(x, y);
}

/// <summary>sqrt(x² + y²) without overflow on the way.</summary>
internal readonly struct Hypot : IFloatingBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Widens => false;

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Hypot(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => Hypotenuse<V, T>.Of(x, y);
}
