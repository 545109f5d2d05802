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
        for (nint i = 0; i < n; i++)
        {
            T value = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx));
            K key = TKey.Of(value);
            keys[i] = key;
            if (TKey.Merges) lost |= Unsafe.BitCast<T, K>(TKey.From(key)) ^ Unsafe.BitCast<T, K>(value);
        }
        return K.IsZero(lost);
    }

    public static void Write(K* keys, ref byte z, nint dz, nint n)
    {
        for (nint i = 0; i < n; i++) Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz)) = TKey.From(keys[i]);
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
}
