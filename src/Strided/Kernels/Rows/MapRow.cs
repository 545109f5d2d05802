using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>z[i] = f(x[i]) along one row, where z may be of another type.</summary>
internal static class MapRow<TMap, X, Z> where TMap : struct, IMap<X, Z> where X : unmanaged where Z : unmanaged
{
    public static void Run(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        if (dx == Unsafe.SizeOf<X>() && dz == Unsafe.SizeOf<Z>() && n <= int.MaxValue
            && TMap.Row(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, X>(ref x), (int)n), MemoryMarshal.CreateSpan(ref Unsafe.As<byte, Z>(ref z), (int)n)))
            return;
        for (; n > 0; n--)
        {
            Unsafe.As<byte, Z>(ref z) = TMap.Apply(Unsafe.As<byte, X>(ref x));
            x = ref Unsafe.AddByteOffset(ref x, dx);
            z = ref Unsafe.AddByteOffset(ref z, dz);
        }
    }
}
