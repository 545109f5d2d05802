using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>x · 2^y; the exponent comes as a number of x's type.</summary>
internal readonly struct LoadExponent : IFloatingBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.ScaleB(x, int.CreateSaturating(y));
}

/// <summary>x without its power of two: at least 1/2 and less than 1 in magnitude; 0, infinities and NaN stay.</summary>
internal readonly struct Significand : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> =>
        Unsafe.SizeOf<T>() < sizeof(double) ? T.CreateTruncating(Apply(double.CreateTruncating(x)))
        : T.IsZero(x) || !T.IsFinite(x) ? x : T.ScaleB(x, -Exponent<T>.Apply(x));
}

/// <summary>The power of two that goes with <see cref="Significand"/>; 0 for what has none.</summary>
internal readonly struct Exponent<T> : IMap<T, int> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>float64 has room for the exponents of narrower types' subnormal numbers, which the runtime does not count right in float16.</summary>
    public static int Apply(T x) =>
        T.IsZero(x) || !T.IsFinite(x) ? 0 : 1 + (Unsafe.SizeOf<T>() < sizeof(double) ? Math.ILogB(double.CreateTruncating(x)) : T.ILogB(x));
}

/// <summary>x less its whole part, with the sign of x.</summary>
internal readonly struct Fraction : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> =>
        T.IsNaN(x) ? x : T.CopySign(T.IsInfinity(x) ? T.Zero : x - T.Truncate(x), x);
}

/// <summary>sin(πx) / πx, 1 at 0; exactly 0 at the other whole numbers.</summary>
internal readonly struct Sinc : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> =>
        T.IsZero(x) ? T.One : T.IsInfinity(x) ? T.Zero : T.SinPi(x) / (T.Pi * x);
}

/// <summary>An angle in degrees, in radians.</summary>
internal readonly struct Radians : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => x * T.CreateTruncating(Math.PI / 180);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => x * V.Of(Math.PI / 180);
}

/// <summary>An angle in radians, in degrees.</summary>
internal readonly struct Degrees : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => x * T.CreateTruncating(180 / Math.PI);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => x * V.Of(180 / Math.PI);
}
