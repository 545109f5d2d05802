using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = condition[i] ? x[i] : y[i] along one row.</summary>
internal static class SelectRow<T> where T : unmanaged
{
    public static void Run(ref byte condition, nint dc, ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        for (; n > 0; n--)
        {
            // Both loads and a choice between values: a branch on random conditions would cost more.
            T a = Unsafe.As<byte, T>(ref x), b = Unsafe.As<byte, T>(ref y);
            Unsafe.As<byte, T>(ref z) = condition != 0 ? a : b;
            condition = ref Unsafe.AddByteOffset(ref condition, dc);
            x = ref Unsafe.AddByteOffset(ref x, dx);
            y = ref Unsafe.AddByteOffset(ref y, dy);
            z = ref Unsafe.AddByteOffset(ref z, dz);
        }
    }
}
