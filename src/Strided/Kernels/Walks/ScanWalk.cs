using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Running folds along the middle axis of a dense (outer, n, inner) block, in place: z[i] = z[i - 1] op z[i].</summary>
internal static class ScanWalk<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    public static void Run(ref T z, nint outer, nint n, nint inner)
    {
        for (; outer > 0; outer--, z = ref Unsafe.Add(ref z, n * inner))
        {
            if (inner == 1) Row(ref z, n);
            else Rows(ref z, n, inner);
        }
    }

    private static void Row(ref T z, nint n)
    {
        T running = z;
        for (nint i = 1; i < n; i++) Unsafe.Add(ref z, i) = running = TOp.Apply(running, Unsafe.Add(ref z, i));
    }

    private static void Rows(ref T z, nint n, nint inner)
    {
        nint size = Unsafe.SizeOf<T>();
        for (nint i = 1; i < n; i++)
        {
            ref byte before = ref Unsafe.As<T, byte>(ref Unsafe.Add(ref z, (i - 1) * inner)), here = ref Unsafe.As<T, byte>(ref Unsafe.Add(ref z, i * inner));
            BinaryRow<TOp, T>.Run(ref before, size, ref here, size, ref here, size, inner);
        }
    }
}
