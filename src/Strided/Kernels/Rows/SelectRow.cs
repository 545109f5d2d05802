using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = condition[i] ? x[i] : y[i] along one row.</summary>
internal static class SelectRow<T> where T : unmanaged
{
    public static void Run(ref byte condition, nint dc, ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        // Bits are chosen by masks: a branch on random conditions costs more, and floating point knows no other choice.
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(byte): Bits<byte>(ref condition, dc, ref x, dx, ref y, dy, ref z, dz, n); break;
            case sizeof(ushort): Bits<ushort>(ref condition, dc, ref x, dx, ref y, dy, ref z, dz, n); break;
            case sizeof(uint): Bits<uint>(ref condition, dc, ref x, dx, ref y, dy, ref z, dz, n); break;
            case sizeof(ulong): Bits<ulong>(ref condition, dc, ref x, dx, ref y, dy, ref z, dz, n); break;
            default: Strided(ref condition, dc, ref x, dx, ref y, dy, ref z, dz, n); break;
        }
    }

    private static void Bits<K>(ref byte condition, nint dc, ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) where K : unmanaged
    {
        nint i = 0, size = Unsafe.SizeOf<K>();
        if (dc == 1 && dz == size && dx == size && dy == size)
        {
            ref K from = ref Unsafe.As<byte, K>(ref x), other = ref Unsafe.As<byte, K>(ref y), to = ref Unsafe.As<byte, K>(ref z);
            if (V512<K>.IsSupported) i = Vectors<V512<K>, K>(ref condition, ref from, ref other, ref to, i, n);
            if (V256<K>.IsSupported) i = Vectors<V256<K>, K>(ref condition, ref from, ref other, ref to, i, n);
            if (V128<K>.IsSupported) i = Vectors<V128<K>, K>(ref condition, ref from, ref other, ref to, i, n);
        }
        SelectRow<K>.Strided(
            ref Unsafe.AddByteOffset(ref condition, i * dc), dc, ref Unsafe.AddByteOffset(ref x, i * dx), dx,
            ref Unsafe.AddByteOffset(ref y, i * dy), dy, ref Unsafe.AddByteOffset(ref z, i * dz), dz, n - i);
    }

    private static nint Vectors<V, K>(ref byte condition, ref K x, ref K y, ref K z, nint i, nint n) where V : struct, IVector<V, K> where K : unmanaged
    {
        for (; i <= n - V.Count; i += V.Count)
            V.Select(V.Truths(ref condition, i), V.Load(ref x, i), V.Load(ref y, i)).Store(ref z, i);
        return i;
    }

    private static void Strided(ref byte condition, nint dc, ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        for (nint i = 0; i < n; i++)
        {
            T a = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx)), b = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref y, i * dy));
            Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz)) = Unsafe.AddByteOffset(ref condition, i * dc) != 0 ? a : b;
        }
    }
}
