using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Quantiles of a line: only the places they lie between are put in order.</summary>
/// <param name="room">Room for 2n keys.</param>
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

    public static nint Bytes(nint n) => 2 * n * sizeof(K);

    public void Run(ref byte x, nint dx, ref byte z, nint dz)
    {
        K* keys = (K*)room;
        KeyRow<T, K, TKey>.Read(ref x, dx, keys, n);
        nint numbers = TKey.Merges ? Numbers(keys) : n;
        if (numbers == 0 || (numbers < n && !skipNaN))
        {
            for (nint k = 0; k < count; k++) Unsafe.As<byte, Z>(ref Unsafe.AddByteOffset(ref z, k * dz)) = Z.NaN;
            return;
        }
        if (count > Few) keys = RadixSort<K>.Sort(keys, keys + n, n);
        else Select(keys, numbers);
        for (nint k = 0; k < count; k++)
        {
            var place = new QuantilePlace(method, numbers, shares[k]);
            double value = place.Between(At(keys, place.Lower), At(keys, place.Upper));
            Unsafe.As<byte, Z>(ref Unsafe.AddByteOffset(ref z, k * dz)) = Z.CreateTruncating(value);
        }
    }

    private static double At(K* keys, nint place) => double.CreateTruncating(TKey.From(keys[place]));

    /// <summary>How many elements are not NaN.</summary>
    private nint Numbers(K* keys)
    {
        nint numbers = 0;
        for (nint i = 0; i < n; i++) numbers += keys[i] != K.MaxValue ? 1 : 0;
        return numbers;
    }

    private void Select(K* keys, nint numbers)
    {
        Span<nint> places = stackalloc nint[2 * Few];
        int used = 0;
        for (nint k = 0; k < count; k++)
        {
            var place = new QuantilePlace(method, numbers, shares[k]);
            (places[used], places[used + 1]) = (place.Lower, place.Upper);
            used += 2;
        }
        for (int i = 1; i < used; i++)
            for (int k = i; k > 0 && places[k - 1] > places[k]; k--) (places[k - 1], places[k]) = (places[k], places[k - 1]);
        RadixSort<K>.Select(keys, keys + n, n, places[..used]);
    }
}
