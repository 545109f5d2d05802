using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>z[i] = x[i] along one row.</summary>
internal static class CopyRow<T> where T : unmanaged
{
    public static void Run(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        nint size = Unsafe.SizeOf<T>();
        if (dz == size && dx == size) Dense(ref x, ref z, n * size);
        else if (dz == size && dx == 0) Fill(Unsafe.As<byte, T>(ref x), ref Unsafe.As<byte, T>(ref z), n);
        else
        {
            for (; n > 0; n--)
            {
                Unsafe.As<byte, T>(ref z) = Unsafe.As<byte, T>(ref x);
                x = ref Unsafe.AddByteOffset(ref x, dx);
                z = ref Unsafe.AddByteOffset(ref z, dz);
            }
        }
    }

    private static unsafe void Dense(ref byte x, ref byte z, nint bytes)
    {
        fixed (byte* from = &x)
        fixed (byte* to = &z)
            Buffer.MemoryCopy(from, to, bytes, bytes);
    }

    private static void Fill(T value, ref T z, nint n)
    {
        for (; n > 0; n -= int.MaxValue)
        {
            int m = (int)nint.Min(n, int.MaxValue);
            MemoryMarshal.CreateSpan(ref z, m).Fill(value);
            z = ref Unsafe.Add(ref z, m);
        }
    }
}
