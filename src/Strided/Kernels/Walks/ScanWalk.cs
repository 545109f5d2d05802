using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Running folds along the middle axis of dense (outer, n, inner) blocks: z[0] = x[0], z[i] = z[i - 1] op x[i]. They may be one block.</summary>
internal static class ScanWalk<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    public static void Run(ref T x, ref T z, nint outer, nint n, nint inner)
    {
        for (nint row = n * inner; outer > 0;)
        {
            int rows = inner == 1 && outer >= 4 ? 4 : 1;
            if (rows == 4) FourRows(ref x, ref z, n);
            else if (inner == 1) Row(ref x, ref z, n);
            else Rows(ref x, ref z, n, inner);
            outer -= rows;
            x = ref Unsafe.Add(ref x, rows * row);
            z = ref Unsafe.Add(ref z, rows * row);
        }
    }

    private static void Row(ref T x, ref T z, nint n)
    {
        T running = z = x;
        for (nint i = 1; i < n; i++) Unsafe.Add(ref z, i) = running = TOp.Apply(running, Unsafe.Add(ref x, i));
    }

    /// <summary>Each element waits for the one before it, but not for those of other rows.</summary>
    private static void FourRows(ref T x, ref T z, nint n)
    {
        ref T xb = ref Unsafe.Add(ref x, n), xc = ref Unsafe.Add(ref xb, n), xd = ref Unsafe.Add(ref xc, n);
        ref T zb = ref Unsafe.Add(ref z, n), zc = ref Unsafe.Add(ref zb, n), zd = ref Unsafe.Add(ref zc, n);
        T a = z = x, b = zb = xb, c = zc = xc, d = zd = xd;
        for (nint i = 1; i < n; i++)
        {
            Unsafe.Add(ref z, i) = a = TOp.Apply(a, Unsafe.Add(ref x, i));
            Unsafe.Add(ref zb, i) = b = TOp.Apply(b, Unsafe.Add(ref xb, i));
            Unsafe.Add(ref zc, i) = c = TOp.Apply(c, Unsafe.Add(ref xc, i));
            Unsafe.Add(ref zd, i) = d = TOp.Apply(d, Unsafe.Add(ref xd, i));
        }
    }

    private static void Rows(ref T x, ref T z, nint n, nint inner)
    {
        nint size = Unsafe.SizeOf<T>();
        CopyRow<T>.Run(ref Walk.Bytes(ref x), size, ref Walk.Bytes(ref z), size, inner);
        for (nint i = 1; i < n; i++)
        {
            ref byte before = ref Walk.Bytes(ref Unsafe.Add(ref z, (i - 1) * inner)), here = ref Walk.Bytes(ref Unsafe.Add(ref z, i * inner));
            BinaryRow<TOp, T>.Run(ref before, size, ref Walk.Bytes(ref Unsafe.Add(ref x, i * inner)), size, ref here, size, inner);
        }
    }
}
