using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Elements as unsigned integers of the same size, in the same order: what sorting looks at instead of the elements.</summary>
/// <remarks>Elements that are equal in the order have equal keys: -0 and 0 share one, and all NaN share the largest.</remarks>
internal interface ISortKey<T, K> where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>True when different elements may share a key.</summary>
    static abstract bool Merges { get; }

    static abstract K Of(T x);

    /// <summary>One of the elements that have the key.</summary>
    static abstract T From(K key);

    /// <summary>The keys of elements, whose bits a register holds.</summary>
    static abstract V Keys<V>(V bits) where V : struct, IVector<V, K>;

    /// <summary>The bits of elements that have the keys.</summary>
    static abstract V Elements<V>(V keys) where V : struct, IVector<V, K>;
}

/// <summary>Integers: signed ones move up by half of their range.</summary>
internal readonly struct IntegerKey<T, K> : ISortKey<T, K>
    where T : unmanaged, IBinaryInteger<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    public static bool Merges => false;

    private static K Top => T.IsNegative(T.Zero - T.One) ? KeyBits<K>.Top : K.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static K Of(T x) => Unsafe.BitCast<T, K>(x) ^ Top;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T From(K key) => Unsafe.BitCast<K, T>(key ^ Top);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Keys<V>(V bits) where V : struct, IVector<V, K> => bits ^ V.Create(Top);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Elements<V>(V keys) where V : struct, IVector<V, K> => keys ^ V.Create(Top);
}

/// <summary>Floating point: half of the range plus the magnitude's bits, or less them where the sign is set. NaN comes last.</summary>
/// <remarks>Without branches, which random signs would make expensive.</remarks>
internal readonly struct FloatKey<T, K> : ISortKey<T, K>
    where T : unmanaged, IBinaryFloatingPointIeee754<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    public static bool Merges => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static K Of(T x)
    {
        K bits = Unsafe.BitCast<T, K>(x), negative = KeyBits<K>.SpreadTop(bits);
        K beyond = Unsafe.BitCast<T, K>(T.PositiveInfinity) - (bits & ~KeyBits<K>.Top);
        return (((bits ^ negative) - negative) + (KeyBits<K>.Top & ~negative)) | KeyBits<K>.SpreadTop(beyond);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T From(K key)
    {
        K negative = ~KeyBits<K>.SpreadTop(key);
        return Unsafe.BitCast<K, T>(((key ^ negative) - negative) ^ (KeyBits<K>.Top & ~negative));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Keys<V>(V bits) where V : struct, IVector<V, K>
    {
        V top = V.Create(KeyBits<K>.Top), infinity = V.Create(Unsafe.BitCast<T, K>(T.PositiveInfinity));
        return V.Select(V.Less(bits, top), bits ^ top, -bits) | V.Less(infinity, bits & ~top);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Elements<V>(V keys) where V : struct, IVector<V, K>
    {
        V top = V.Create(KeyBits<K>.Top);
        return V.Select(V.Less(keys, top), -keys, keys ^ top);
    }
}

/// <summary>The other way round, but for NaN, which still comes last.</summary>
internal readonly struct Descending<TKey, T, K> : ISortKey<T, K>
    where TKey : struct, ISortKey<T, K> where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    public static bool Merges => TKey.Merges;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static K Of(T x) => Turned(TKey.Of(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T From(K key) => TKey.From(Turned(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Keys<V>(V bits) where V : struct, IVector<V, K> => Turned(TKey.Keys(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Elements<V>(V keys) where V : struct, IVector<V, K> => TKey.Elements(Turned(keys));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static K Turned(K key)
    {
        if (!TKey.Merges) return ~key;
        K next = key + K.One;
        return ~key | KeyBits<K>.SpreadTop(~next & (next - K.One));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Turned<V>(V keys) where V : struct, IVector<V, K> => TKey.Merges ? ~keys | V.Equal(keys, V.Create(K.MaxValue)) : ~keys;
}

/// <summary>The top bit of a key.</summary>
internal static class KeyBits<K> where K : unmanaged, IBinaryInteger<K>
{
    public static K Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => K.One << (8 * Unsafe.SizeOf<K>() - 1);
    }

    /// <summary>All ones where the top bit is set, else none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static K SpreadTop(K x) => K.Zero - (x >>> (8 * Unsafe.SizeOf<K>() - 1));
}
