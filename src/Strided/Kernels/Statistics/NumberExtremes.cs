using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The smaller; a number before NaN.</summary>
internal readonly struct MinimumNumber : IRealBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool IsOrderFree<T>() where T : unmanaged => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? y : T.IsNaN(y) ? x : Minimum.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged =>
        V.Select(V.Equal(x, x), V.Select(V.Equal(y, y), Minimum.Apply<V, T>(x, y), x), y);
}

/// <summary>The larger; a number before NaN.</summary>
internal readonly struct MaximumNumber : IRealBinary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static bool IsOrderFree<T>() where T : unmanaged => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T>(T x, T y) where T : unmanaged, INumber<T> => T.IsNaN(x) ? y : T.IsNaN(y) ? x : Maximum.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged =>
        V.Select(V.Equal(x, x), V.Select(V.Equal(y, y), Maximum.Apply<V, T>(x, y), x), y);
}
