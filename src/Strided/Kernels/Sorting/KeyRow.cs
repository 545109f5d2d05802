using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Elements of a row to keys, and back.</summary>
internal static unsafe class KeyRow<T, K, TKey>
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    /// <summary>The keys of n elements. False when some element is not the one that its key gives back.</summary>
    public static bool Read(ref byte x, nint dx, K* keys, nint n)
    {
        K lost = K.Zero;
        nint i = 0;
        if (dx == sizeof(K))
        {
            ref K bits = ref Unsafe.As<byte, K>(ref x);
            if (V512<K>.IsSupported) i = Read<V512<K>>(ref bits, keys, i, n, ref lost);
            if (V256<K>.IsSupported) i = Read<V256<K>>(ref bits, keys, i, n, ref lost);
            if (V128<K>.IsSupported) i = Read<V128<K>>(ref bits, keys, i, n, ref lost);
        }
        for (; i < n; i++)
        {
            T value = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx));
            K key = TKey.Of(value);
            keys[i] = key;
            if (TKey.Merges) lost |= Unsafe.BitCast<T, K>(TKey.From(key)) ^ Unsafe.BitCast<T, K>(value);
        }
        return K.IsZero(lost);
    }

    /// <summary>The elements of n keys; z may be where the keys are.</summary>
    public static void Write(K* keys, ref byte z, nint dz, nint n)
    {
        nint i = 0;
        if (dz == sizeof(K))
        {
            ref K bits = ref Unsafe.As<byte, K>(ref z);
            if (V512<K>.IsSupported) i = Write<V512<K>>(keys, ref bits, i, n);
            if (V256<K>.IsSupported) i = Write<V256<K>>(keys, ref bits, i, n);
            if (V128<K>.IsSupported) i = Write<V128<K>>(keys, ref bits, i, n);
        }
        for (; i < n; i++) Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz)) = TKey.From(keys[i]);
    }

    /// <summary>
    /// The elements of sorted keys, where zeros of both signs and NaN of any bits appear in the order they have in the row that the keys are of.
    /// </summary>
    public static void Restore(K* keys, T* z, ref byte x, nint dx, nint n)
    {
        K zero = TKey.Of(default);
        nint nextZero = 0, nextNaN = 0;
        for (nint i = 0; i < n; i++)
        {
            nextZero += keys[i] < zero ? 1 : 0;
            nextNaN += keys[i] < K.MaxValue ? 1 : 0;
            z[i] = TKey.From(keys[i]);
        }
        for (nint i = 0; i < n; i++)
        {
            T value = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx));
            K key = TKey.Of(value);
            if (key == zero) z[nextZero++] = value;
            else if (key == K.MaxValue) z[nextNaN++] = value;
        }
    }

    private static nint Read<V>(ref K bits, K* keys, nint i, nint n, ref K lost) where V : struct, IVector<V, K>
    {
        V different = V.Create(K.Zero);
        for (; i <= n - V.Count; i += V.Count)
        {
            V here = V.Load(ref bits, i), key = TKey.Keys(here);
            key.Store(ref *keys, i);
            if (TKey.Merges) different |= TKey.Elements(key) ^ here;
        }
        if (TKey.Merges && V.Equal(different, V.Create(K.Zero)).Bits() != (ulong.MaxValue >> (64 - V.Count))) lost = K.One;
        return i;
    }

    private static nint Write<V>(K* keys, ref K bits, nint i, nint n) where V : struct, IVector<V, K>
    {
        for (; i <= n - V.Count; i += V.Count) TKey.Elements(V.Load(ref *keys, i)).Store(ref bits, i);
        return i;
    }
}
