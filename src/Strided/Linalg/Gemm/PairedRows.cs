using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// The last step of a complex product by real tiles. A panel of a complex left side is one of twice as many real rows, and the sums
/// of its real and its imaginary parts with the complex right side belong together as u + i v.
/// </summary>
internal static unsafe class PairedRows<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    /// <summary>z may be where the sums are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(T* sums, int rows, in TileWork work)
    {
        int width = work.Registers * V.Count, tail = width - V.Count;
        sums += 2 * width * work.Skip;
        byte* z = work.Z + work.Skip * work.Step;
        for (int i = 2 * work.Skip; i < rows; i += 2, sums += 2 * width, z += work.Step)
        {
            // The last register may overlap the one before.
            V last = Pair(sums, tail, width, ref *(T*)(z + work.LastZ), 0, work.Into);
            for (int j = 0; j < tail; j += V.Count) Pair(sums, j, width, ref *(T*)z, j, work.Into).Store(ref *(T*)z, j);
            last.Store(ref *(T*)(z + work.LastZ), 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Pair(T* sums, int at, int width, ref T z, int index, Into into)
    {
        V pair = V.Load(ref *sums, at) + V.NegateEvens(V.SwapPairs(V.Load(ref *sums, width + at)));
        return into switch { Into.Set => pair, Into.Add => V.Load(ref z, index) + pair, _ => V.Load(ref z, index) - pair };
    }
}
