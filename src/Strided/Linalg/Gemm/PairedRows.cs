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
    public static void Run(T* sums, int rows, int registers, byte* z, nint rowStep, bool add)
    {
        int width = registers * V.Count;
        for (int i = 0; i < rows; i += 2, sums += 2 * width, z += rowStep)
            for (int j = 0; j < width; j += V.Count)
            {
                V pair = V.Load(ref *sums, j) + V.NegateEvens(V.SwapPairs(V.Load(ref *sums, width + j)));
                (add ? V.Load(ref *(T*)z, j) + pair : pair).Store(ref *(T*)z, j);
            }
    }
}
