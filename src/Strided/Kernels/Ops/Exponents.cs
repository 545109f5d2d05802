using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>e^x - 1, accurate near 0.</summary>
internal readonly struct ExpMinusOne : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Widens => false;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => InDouble<ExpMinusOne>.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Exponential<V, T>.LessOne(x);
}

/// <summary>log(1 + x), accurate near 0.</summary>
internal readonly struct LogOnePlus : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Widens => false;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => InDouble<LogOnePlus>.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => LogarithmOnePlus<V, T>.Of(x);
}

internal readonly struct Exp2 : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Exp2(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => Exponential<V, T>.Exp2(x);
}

internal readonly struct Cbrt : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Cbrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => CubeRoot<V, T>.Of(x);
}

internal readonly struct Asinh : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Widens => false;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => InDouble<Asinh>.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => InverseHyperbolic<V, T>.Asinh(x);
}

internal readonly struct Acosh : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool Widens => false;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => InDouble<Acosh>.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => InverseHyperbolic<V, T>.Acosh(x);
}

internal readonly struct Atanh : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => InDouble<Atanh>.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => InverseHyperbolic<V, T>.Atanh(x);
}

/// <summary>log(e^x + e^y) without overflow: the larger plus log(1 + e^-|x - y|). Equal operands, infinities too, are x + log 2.</summary>
internal readonly struct LogAddExp : IFloatingBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> =>
        T.CreateTruncating(FloatingBinary<LogAddExp, float>.Apply(float.CreateTruncating(x), float.CreateTruncating(y)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged =>
        V.Select(V.Equal(x, y), x + V.Of(0.6931471805599453), V.Max(x, y) + LogarithmOnePlus<V, T>.Of(Exponential<V, T>.Exp(-V.Abs(x - y))));
}

/// <summary>1 / x.</summary>
internal readonly struct Reciprocal : IFloatingUnary
{
    public static bool IsLight => true;

    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.One / x;

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Of(1) / x;
}

/// <summary>A function with a register form, for types that registers do not compute with: in float64, rounded once.</summary>
internal static class InDouble<TOp> where TOp : struct, IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> =>
        T.CreateTruncating(FloatingUnary<TOp, double>.Apply(double.CreateTruncating(x)));
}
