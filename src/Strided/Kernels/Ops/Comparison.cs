using System.Numerics;

namespace Strided;

internal readonly struct Equal : INumericCompare
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool Apply<T>(T x, T y) where T : unmanaged, INumberBase<T> => x == y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Equal(x, y);
}

internal readonly struct NotEqual : INumericCompare
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool Apply<T>(T x, T y) where T : unmanaged, INumberBase<T> => x != y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => ~V.Equal(x, y);
}

internal readonly struct Less : IRealCompare
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool Apply<T>(T x, T y) where T : unmanaged, INumber<T> => x < y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Less(x, y);
}

internal readonly struct LessEqual : IRealCompare
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool Apply<T>(T x, T y) where T : unmanaged, INumber<T> => x <= y;

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.LessEqual(x, y);
}

/// <summary>The smaller; NaN wins, and -0 is below +0.</summary>
internal readonly struct Minimum : IRealBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool IsOrderFree<T>() where T : unmanaged => true;

    public static T Apply<T>(T x, T y) where T : unmanaged, INumber<T> => T.Min(x, y);

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Min(x, y);
}

/// <summary>The larger; NaN wins, and +0 is above -0.</summary>
internal readonly struct Maximum : IRealBinary
{
    public static bool Vectorises<T>() where T : unmanaged => true;

    public static bool IsOrderFree<T>() where T : unmanaged => true;

    public static T Apply<T>(T x, T y) where T : unmanaged, INumber<T> => T.Max(x, y);

    public static V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => V.Max(x, y);
}

internal readonly struct Greater : IRealCompare
{
    public static bool Apply<T>(T x, T y) where T : unmanaged, INumber<T> => x > y;
}

/// <summary>A question about a signed integer, which comes as its 64 bits, and an unsigned one: exact, where float64 would round both.</summary>
internal readonly struct SignedWithUnsigned<TSigned, TUnsigned> : ICompare<ulong>
    where TSigned : struct, ICompare<long> where TUnsigned : struct, ICompare<ulong>
{
    public static bool Vectorises => false;

    public static bool Apply(ulong x, ulong y) => (long)x < 0 ? TSigned.Apply(-1, 0) : TUnsigned.Apply(x, y);

    public static V Apply<V>(V x, V y) where V : struct, IVector<V, ulong> => x;
}

/// <summary>The same with the signed integer on the right.</summary>
internal readonly struct UnsignedWithSigned<TSigned, TUnsigned> : ICompare<ulong>
    where TSigned : struct, ICompare<long> where TUnsigned : struct, ICompare<ulong>
{
    public static bool Vectorises => false;

    public static bool Apply(ulong x, ulong y) => (long)y < 0 ? TSigned.Apply(0, -1) : TUnsigned.Apply(x, y);

    public static V Apply<V>(V x, V y) where V : struct, IVector<V, ulong> => x;
}
