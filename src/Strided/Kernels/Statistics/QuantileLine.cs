using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Quantiles of a line: only the places they lie between are put in order.</summary>
/// <param name="room">Working memory.</param>
/// <param name="n">The length of the line.</param>
/// <param name="shares">The quantiles.</param>
/// <param name="count">How many there are: the length of the output.</param>
/// <param name="method">Where quantiles lie.</param>
/// <param name="skipNaN">Without NaN; else one is enough to make every quantile NaN.</param>
internal readonly unsafe struct QuantileLine<T, K, TKey, Z>(void* room, nint n, double* shares, nint count, QuantileMethod method, bool skipNaN) : ILine
    where T : unmanaged, INumber<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
    where Z : unmanaged, IFloatingPointIeee754<Z>
{
    /// <summary>So many places are looked up one by one; for more the line is sorted.</summary>
    private const int Few = 16;

    public static nint Bytes(nint n) => KeySelect<T, K, TKey>.Room(n) * sizeof(K);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room;
        nint numbers = n;
        if (count > Few)
        {
            KeyRow<T, K, TKey>.Read(ref x, dx, keys, n);
            keys = KeySort<K>.Sort(keys, keys + n, n);
            while (TKey.Merges && numbers > 0 && keys[numbers - 1] == K.MaxValue) numbers--;
            if (numbers > 0 && (numbers == n || skipNaN))
            {
                for (nint k = 0; k < count; k++)
                {
                    var place = new QuantilePlace(method, numbers, shares[k]);
                    Write(ref z, dz, k, place, keys[place.Lower], keys[place.Upper]);
                }
                return;
            }
        }
        else
        {
            numbers = Found(ref x, dx, n, ref z, dz);
            // Only now it is known how many are NaN: places among the others may be elsewhere.
            if (numbers > 0 && numbers < n && skipNaN) Found(ref x, dx, numbers, ref z, dz);
            if (numbers > 0 && (numbers == n || skipNaN)) return;
        }
        for (nint k = 0; k < count; k++) Unsafe.As<byte, Z>(ref Unsafe.AddByteOffset(ref z, k * dz)) = Z.NaN;
    }

    /// <summary>Writes the quantiles of so many numbers, which come before all NaN; returns how many numbers there are.</summary>
    private nint Found(ref byte x, nint dx, nint numbers, ref byte z, nint dz)
    {
        nint* places = stackalloc nint[2 * Few];
        K* found = stackalloc K[2 * Few];
        int used = 0;
        for (nint k = 0; k < count; k++)
        {
            var place = new QuantilePlace(method, numbers, shares[k]);
            (places[used], places[used + 1]) = (place.Lower, place.Upper);
            used += 2;
        }
        for (int i = 1; i < used; i++)
            for (int k = i; k > 0 && places[k - 1] > places[k]; k--) (places[k - 1], places[k]) = (places[k], places[k - 1]);
        KeySelect<T, K, TKey>.Find(ref x, dx, n, new(places, used), new(found, used), (K*)room, out nint last);
        var sorted = new ReadOnlySpan<nint>(places, used);
        for (nint k = 0; k < count; k++)
        {
            var place = new QuantilePlace(method, numbers, shares[k]);
            Write(ref z, dz, k, place, found[sorted.BinarySearch(place.Lower)], found[sorted.BinarySearch(place.Upper)]);
        }
        return TKey.Merges ? n - last : n;
    }

    private static void Write(ref byte z, nint dz, nint k, in QuantilePlace place, K lower, K upper)
    {
        double value = place.Between(double.CreateTruncating(TKey.From(lower)), double.CreateTruncating(TKey.From(upper)));
        Unsafe.As<byte, Z>(ref Unsafe.AddByteOffset(ref z, k * dz)) = Z.CreateTruncating(value);
    }
}
