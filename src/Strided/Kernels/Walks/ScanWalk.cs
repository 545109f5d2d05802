using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Running folds along the middle axis of a dense (outer, n, inner) block, in place: z[i] = z[i - 1] op z[i].</summary>
internal static class ScanWalk<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    public static void Run(ref T z, nint outer, nint n, nint inner)
    {
        for (; inner == 1 && outer >= 4; outer -= 4, z = ref Unsafe.Add(ref z, 4 * n)) FourRows(ref z, n);
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

    /// <summary>Each element waits for the one before it, but not for those of other rows.</summary>
    private static void FourRows(ref T a, nint n)
    {
        ref T b = ref Unsafe.Add(ref a, n), c = ref Unsafe.Add(ref b, n), d = ref Unsafe.Add(ref c, n);
        (T first, T second, T third, T fourth) = (a, b, c, d);
        for (nint i = 1; i < n; i++)
        {
            Unsafe.Add(ref a, i) = first = TOp.Apply(first, Unsafe.Add(ref a, i));
            Unsafe.Add(ref b, i) = second = TOp.Apply(second, Unsafe.Add(ref b, i));
            Unsafe.Add(ref c, i) = third = TOp.Apply(third, Unsafe.Add(ref c, i));
            Unsafe.Add(ref d, i) = fourth = TOp.Apply(fourth, Unsafe.Add(ref d, i));
        }
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
