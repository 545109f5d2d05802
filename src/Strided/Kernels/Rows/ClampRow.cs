using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = x[i] held between two numbers, along one row: no less than the one, then no more than the other.</summary>
internal static class ClampRow<T> where T : unmanaged, INumber<T>
{
    public static bool Vectorises => RealBinary<Maximum, T>.Vectorises && RealBinary<Minimum, T>.Vectorises;

    public static void Run(ref byte x, nint dx, ref byte z, nint dz, nint n, T least, T most)
    {
        nint i = 0, size = Unsafe.SizeOf<T>();
        if (Vectorises && dx == size && dz == size)
        {
            ref T from = ref Unsafe.As<byte, T>(ref x), to = ref Unsafe.As<byte, T>(ref z);
            if (V512<T>.IsSupported) i = Vectors<V512<T>>(ref from, ref to, i, n, least, most);
            if (V256<T>.IsSupported) i = Vectors<V256<T>>(ref from, ref to, i, n, least, most);
            if (V128<T>.IsSupported) i = Vectors<V128<T>>(ref from, ref to, i, n, least, most);
        }
        else if (RealBinary<Maximum, T>.Widens)
        {
            BinaryRow<RealBinary<Maximum, T>, T>.Run(ref x, dx, ref Walk.Bytes(ref least), 0, ref z, dz, n);
            BinaryRow<RealBinary<Minimum, T>, T>.Run(ref z, dz, ref Walk.Bytes(ref most), 0, ref z, dz, n);
            return;
        }
        for (; i < n; i++)
        {
            T element = RealBinary<Maximum, T>.Apply(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx)), least);
            Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz)) = RealBinary<Minimum, T>.Apply(element, most);
        }
    }

    private static nint Vectors<V>(ref T x, ref T z, nint i, nint n, T least, T most) where V : struct, IVector<V, T>
    {
        V low = V.Create(least), high = V.Create(most);
        for (; i <= n - V.Count; i += V.Count)
            RealBinary<Minimum, T>.Apply(RealBinary<Maximum, T>.Apply(V.Load(ref x, i), low), high).Store(ref z, i);
        return i;
    }
}
