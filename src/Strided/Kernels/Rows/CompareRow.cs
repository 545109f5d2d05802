using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = is it true of x[i] and y[i], along one row.</summary>
internal static class CompareRow<TOp, T> where TOp : struct, ICompare<T> where T : unmanaged
{
    private static nint Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>();
    }

    public static void Run(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        if (TOp.Vectorises && dz == 1 && (dx == Size || dx == 0) && (dy == Size || dy == 0) && n >= 8)
            Dense(ref Unsafe.As<byte, T>(ref x), dx, ref Unsafe.As<byte, T>(ref y), dy, ref z, n);
        else if (TOp.Widens)
            TOp.Widened(ref x, dx, ref y, dy, ref z, dz, n);
        else
            Strided(ref x, dx, ref y, dy, ref z, dz, n);
    }

    private static void Strided(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        for (; n > 0; n--)
        {
            Unsafe.As<byte, bool>(ref z) = TOp.Apply(Unsafe.As<byte, T>(ref x), Unsafe.As<byte, T>(ref y));
            x = ref Unsafe.AddByteOffset(ref x, dx);
            y = ref Unsafe.AddByteOffset(ref y, dy);
            z = ref Unsafe.AddByteOffset(ref z, dz);
        }
    }

    private static void Dense(ref T x, nint dx, ref T y, nint dy, ref byte z, nint n)
    {
        if (dx == 0 || dy == 0) Repeated(ref x, dx, ref y, dy, ref z, n);
        else Registers(ref x, -1, ref y, -1, ref z, n);
    }

    /// <summary>A repeated element is spread over a register in memory, as in <see cref="BinaryRow{TOp, T}"/>.</summary>
    private static unsafe void Repeated(ref T x, nint dx, ref T y, nint dy, ref byte z, nint n)
    {
        T* repeated = stackalloc T[2 * Spread.Room / sizeof(T)];
        if (dx == 0) x = ref Spread.Over(ref x, repeated);
        if (dy == 0) y = ref Spread.Over(ref y, repeated + Spread.Room / sizeof(T));
        Registers(ref x, dx == 0 ? 0 : -1, ref y, dy == 0 ? 0 : -1, ref z, n);
    }

    private static void Registers(ref T x, nint mx, ref T y, nint my, ref byte z, nint n)
    {
        nint i = 0;
        if (V512<T>.IsSupported) i = Vectors<V512<T>>(ref x, mx, ref y, my, ref z, i, n);
        if (V256<T>.IsSupported) i = Vectors<V256<T>>(ref x, mx, ref y, my, ref z, i, n);
        if (V128<T>.IsSupported) i = Vectors<V128<T>>(ref x, mx, ref y, my, ref z, i, n);
        for (; i < n; i++)
            Unsafe.As<byte, bool>(ref Unsafe.Add(ref z, i)) = TOp.Apply(Unsafe.Add(ref x, i & mx), Unsafe.Add(ref y, i & my));
    }

    /// <summary>Answers have as many bits as the elements, all or none of them: one is kept, and what narrows to a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(ref T x, nint mx, ref T y, nint my, ref byte z, nint i, nint n) where V : struct, IVector<V, T>
    {
        V ones = V.OfBits(1);
        for (; i <= n - V.Count; i += V.Count) (TOp.Apply(V.Load(ref x, i & mx), V.Load(ref y, i & my)) & ones).Narrow(ref z, i);
        return i;
    }
}
