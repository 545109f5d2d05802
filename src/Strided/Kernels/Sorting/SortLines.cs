using System.Numerics;

namespace Strided;

/// <summary>Sorts lines by the keys of their elements side by side, each in a lane of registers. The output may be the input.</summary>
/// <param name="room">Room for the keys of some lines, and for what one line alone takes.</param>
/// <param name="n">The length of a line.</param>
internal readonly unsafe struct SortLines<T, K, TKey>(byte* room, nint n) : ILineGroup
    where T : unmanaged where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
{
    /// <summary>The length up to which the comparisons of a network, n log² n in all, cost less than dividing lines.</summary>
    private const nint Longest = 1024;

    /// <summary>One lane in so many has to be used.</summary>
    private const int Used = 4;

    public static int Together => V512<K>.IsSupported ? V512<K>.Count : V256<K>.IsSupported ? V256<K>.Count : V128<K>.IsSupported ? V128<K>.Count : 1;

    public static bool Suits(nint n, nint lines) => Together > 1 && n <= Longest && lines * Used > Together;

    public static nint Bytes(nint n) => nint.Max(ColumnNetwork<V512<K>, K>.Rows(n) * Together * sizeof(K), SortLine<T, K, TKey>.Bytes(n));

    public void Run(byte* x, nint nextX, nint dx, byte* z, nint nextZ, nint dz, int count)
    {
        if (count * Used > Together && (nextZ == sizeof(K) || dz == sizeof(K)))
        {
            if (V512<K>.IsSupported ? TryRun<V512<K>>(x, nextX, dx, z, nextZ, dz, count)
                : V256<K>.IsSupported ? TryRun<V256<K>>(x, nextX, dx, z, nextZ, dz, count) : TryRun<V128<K>>(x, nextX, dx, z, nextZ, dz, count)) return;
        }
        var line = new SortLine<T, K, TKey>(room, n);
        for (int k = 0; k < count; k++) line.Run(ref x[k * nextX], dx, ref z[k * nextZ], dz);
    }

    /// <summary>False, and nothing is written, where elements that share a key differ.</summary>
    private bool TryRun<V>(byte* x, nint nextX, nint dx, byte* z, nint nextZ, nint dz, int count) where V : struct, IVector<V, K>
    {
        var keys = (K*)room;
        nint row = V.Count * sizeof(K);
        bool full = count == V.Count;
        if (!full) new Span<byte>(room, (int)(n * row)).Clear();
        if (full && nextX == sizeof(K)) Copy<V>(x, dx, room, row);
        else Turn.Into(room, row, x, dx, nextX, (int)n, count, sizeof(K));
        if (!KeyRow<T, K, TKey>.Read(ref *room, sizeof(K), keys, n * V.Count)) return false;
        ColumnNetwork<V, K>.Sort(keys, n);
        KeyRow<T, K, TKey>.Write(keys, ref *room, sizeof(K), n * V.Count);
        if (full && nextZ == sizeof(K)) Copy<V>(room, row, z, dz);
        else if (nextZ == sizeof(K)) Turn.Into(z, dz, room, row, sizeof(K), (int)n, count, sizeof(K));
        else Turn.Into(z, nextZ, room, sizeof(K), row, count, (int)n, sizeof(K));
        return true;
    }

    /// <summary>Copies n rows of one register.</summary>
    private void Copy<V>(byte* x, nint dx, byte* z, nint dz) where V : struct, IVector<V, K>
    {
        for (nint i = 0; i < n; i++) V.Load(ref *(K*)(x + i * dx), 0).Store(ref *(K*)(z + i * dz), 0);
    }
}
