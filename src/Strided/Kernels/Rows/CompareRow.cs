using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    private static unsafe void Dense(ref T x, nint dx, ref T y, nint dy, ref byte z, nint n)
    {
        T* repeated = stackalloc T[2 * Spread.Bytes / sizeof(T)];
        if (dx == 0) x = ref Spread.Over(ref x, repeated);
        if (dy == 0) y = ref Spread.Over(ref y, repeated + Spread.Bytes / sizeof(T));
        nint mx = dx == 0 ? 0 : -1, my = dy == 0 ? 0 : -1;
        nint i = 0;
        if (Unsafe.SizeOf<T>() == 1)
        {
            if (V512<T>.IsSupported) i = Bytes<V512<T>>(ref x, mx, ref y, my, ref z, i, n);
            if (V256<T>.IsSupported) i = Bytes<V256<T>>(ref x, mx, ref y, my, ref z, i, n);
            if (V128<T>.IsSupported) i = Bytes<V128<T>>(ref x, mx, ref y, my, ref z, i, n);
        }
        else if (V512<T>.IsSupported) i = Vectors<V512<T>>(ref x, mx, ref y, my, ref z, n);
        else if (V256<T>.IsSupported) i = Vectors<V256<T>>(ref x, mx, ref y, my, ref z, n);
        else if (V128<T>.IsSupported) i = Vectors<V128<T>>(ref x, mx, ref y, my, ref z, n);
        for (; i < n; i++)
            Unsafe.As<byte, bool>(ref Unsafe.Add(ref z, i)) = TOp.Apply(Unsafe.Add(ref x, i & mx), Unsafe.Add(ref y, i & my));
    }

    /// <summary>Answers about bytes are bytes already, of 0 or 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Bytes<V>(ref T x, nint mx, ref T y, nint my, ref byte z, nint i, nint n) where V : struct, IVector<V, T>
    {
        V one = V.Create(Unsafe.BitCast<byte, T>(1));
        for (; i <= n - V.Count; i += V.Count)
            (TOp.Apply(V.Load(ref x, i & mx), V.Load(ref y, i & my)) & one).Store(ref Unsafe.As<byte, T>(ref z), i);
        return i;
    }

    /// <summary>As many answers as a word has bits, or eight at a time, one bit each, become bytes of 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(ref T x, nint mx, ref T y, nint my, ref byte z, nint n) where V : struct, IVector<V, T>
    {
        nint i = 0;
        if (Vector512.IsHardwareAccelerated)
            for (; i <= n - 64; i += 64) BytePerBit(Answers<V>(ref x, mx, ref y, my, i, 64)).StoreUnsafe(ref z, (nuint)i);
        int step = Math.Max(8, V.Count);
        for (; i <= n - step; i += step)
        {
            ulong bits = Answers<V>(ref x, mx, ref y, my, i, step);
            for (int k = 0; k < step; k += 8, bits >>= 8)
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref z, i + k), BytePerBit((byte)bits));
        }
        return i;
    }

    /// <summary>The answers from element i on, one bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Answers<V>(ref T x, nint mx, ref T y, nint my, nint i, int count) where V : struct, IVector<V, T>
    {
        ulong bits = 0;
        for (int k = 0; k < count; k += V.Count)
            bits |= TOp.Apply(V.Load(ref x, (i + k) & mx), V.Load(ref y, (i + k) & my)).Bits() << k;
        return bits;
    }

    /// <summary>Bit k to byte k: every byte gets the eight bits that its own is among, and keeps that one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> BytePerBit(ulong bits)
    {
        Vector512<byte> spread = Vector512.Shuffle(Vector512.Create(bits).AsByte(), Vector512.Create(
            (byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3,
            4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7));
        return Vector512.Min(spread & Vector512.Create(0x8040201008040201).AsByte(), Vector512<byte>.One);
    }

    /// <summary>Bit k to byte k. The multiplication lays a copy of the bits over every byte, the mask keeps one bit in each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BytePerBit(byte bits) =>
        System.Runtime.Intrinsics.X86.Bmi2.X64.IsSupported
            ? System.Runtime.Intrinsics.X86.Bmi2.X64.ParallelBitDeposit(bits, 0x0101010101010101)
            : ((((ulong)bits * 0x0101010101010101) & 0x8040201008040201) + 0x7F7F7F7F7F7F7F7F & 0x8080808080808080) >> 7;
}
