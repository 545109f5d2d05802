using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A row of a tile's sums put where it belongs; the last register may overlap the one before.</summary>
internal static unsafe class TileRow<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static void Put(in TileWork work, int row, V sum0, V sum1, V sum2)
    {
        byte* z = work.Z + row * work.Step;
        ref T low = ref *(T*)z, high = ref *(T*)(z + work.LastZ);
        if (work.Into == Into.Add) (sum0, sum1, sum2) = (V.Load(ref low, 0) + sum0, V.Load(ref low, V.Count) + sum1, V.Load(ref high, 0) + sum2);
        else if (work.Into == Into.Subtract) (sum0, sum1, sum2) = (V.Load(ref low, 0) - sum0, V.Load(ref low, V.Count) - sum1, V.Load(ref high, 0) - sum2);
        sum0.Store(ref low, 0);
        sum1.Store(ref low, V.Count);
        sum2.Store(ref high, 0);
    }

    [MethodImpl(Inline)]
    public static void Put(in TileWork work, int row, V sum0, V sum1)
    {
        byte* z = work.Z + row * work.Step;
        ref T low = ref *(T*)z, high = ref *(T*)(z + work.LastZ);
        if (work.Into == Into.Add) (sum0, sum1) = (V.Load(ref low, 0) + sum0, V.Load(ref high, 0) + sum1);
        else if (work.Into == Into.Subtract) (sum0, sum1) = (V.Load(ref low, 0) - sum0, V.Load(ref high, 0) - sum1);
        sum0.Store(ref low, 0);
        sum1.Store(ref high, 0);
    }

    [MethodImpl(Inline)]
    public static void Put(in TileWork work, int row, V sum0)
    {
        byte* z = work.Z + row * work.Step;
        ref T low = ref *(T*)z;
        if (work.Into == Into.Add) sum0 = V.Load(ref low, 0) + sum0;
        else if (work.Into == Into.Subtract) sum0 = V.Load(ref low, 0) - sum0;
        sum0.Store(ref low, 0);
    }
}
