using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

internal readonly struct And : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool IsOrderFree<T>() where T : unmanaged => true;

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> => x & y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x & y;
}

internal readonly struct Or : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool IsOrderFree<T>() where T : unmanaged => true;

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> => x | y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x | y;
}

internal readonly struct Xor : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T> => x ^ y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x ^ y;
}

/// <summary>x * 2^y, wrapping; 0 when y is negative or not below the width.</summary>
internal readonly struct ShiftLeft : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => VariableShift<V128<T>, T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => VariableShift<V, T>.Left(x, y);

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        int width = 8 * Unsafe.SizeOf<T>();
        return !T.IsNegative(y) && y < T.CreateTruncating(width) ? x << int.CreateTruncating(y) : T.Zero;
    }
}

/// <summary>floor(x / 2^y); 0 or -1 when y is negative or not below the width.</summary>
internal readonly struct ShiftRight : IIntegerBinary
{
    public static bool Vectorises<T>() where T : unmanaged => VariableShift<V128<T>, T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => VariableShift<V, T>.Right(x, y);

    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        int width = 8 * Unsafe.SizeOf<T>();
        bool inside = !T.IsNegative(y) && y < T.CreateTruncating(width);
        return x >> (inside ? int.CreateTruncating(y) : width - 1) >> (inside ? 0 : 1);
    }
}

internal readonly struct Invert : IIntegerUnary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static T Apply<T>(T x) where T : unmanaged, IBinaryInteger<T> => ~x;

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => ~x;
}

/// <summary>Negation of a truth value stored as byte 0 or 1.</summary>
internal readonly struct Not : IIntegerUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Unsafe.SizeOf<T>() == sizeof(byte);

    public static T Apply<T>(T x) where T : unmanaged, IBinaryInteger<T> => x ^ T.One;

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => x ^ V.Create(Unsafe.BitCast<byte, T>(1));
}
