using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>z[i] = x[i] along one row, for elements of a size.</summary>
internal static class CopyRow
{
    /// <summary>Bytes of a row for which it pays that registers do not lie across cache lines.</summary>
    private const nint Aligning = 512;

    public static void Run(int size, ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        switch (size)
        {
            case 1: CopyRow<byte>.Run(ref x, dx, ref z, dz, n); break;
            case 2: CopyRow<short>.Run(ref x, dx, ref z, dz, n); break;
            case 4: CopyRow<int>.Run(ref x, dx, ref z, dz, n); break;
            case 8: CopyRow<long>.Run(ref x, dx, ref z, dz, n); break;
            case 16: CopyRow<Int128>.Run(ref x, dx, ref z, dz, n); break;
            default:
                for (nint i = 0; i < n; i++) Unsafe.CopyBlockUnaligned(ref Unsafe.AddByteOffset(ref z, i * dz), ref Unsafe.AddByteOffset(ref x, i * dx), (uint)size);
                break;
        }
    }

    /// <summary>
    /// At least one register: the first, then four at a time and single ones, aligned where that pays, and one more that ends with the row. Some
    /// bytes are written twice.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Registers<V>(ref byte x, ref byte z, nint bytes) where V : struct, IVector<V, byte>
    {
        nint end = bytes - V.Count, i = 0;
        V last = V.Load(ref x, end);
        if (bytes >= Aligning)
        {
            V.Load(ref x, 0).Store(ref z, 0);
            i = V.Count - ((nint)Unsafe.AsPointer(ref z) & (V.Count - 1));
        }
        for (; i <= end - 3 * V.Count; i += 4 * V.Count)
        {
            V a = V.Load(ref x, i), b = V.Load(ref x, i + V.Count), c = V.Load(ref x, i + 2 * V.Count), d = V.Load(ref x, i + 3 * V.Count);
            a.Store(ref z, i);
            b.Store(ref z, i + V.Count);
            c.Store(ref z, i + 2 * V.Count);
            d.Store(ref z, i + 3 * V.Count);
        }
        for (; i < end; i += V.Count) V.Load(ref x, i).Store(ref z, i);
        last.Store(ref z, end);
    }
}

/// <summary>z[i] = x[i] along one row.</summary>
internal static class CopyRow<T> where T : unmanaged
{
    /// <summary>Bytes for which a call of the C library has not yet paid.</summary>
    private const nint Most = 16384;

    /// <summary>Bytes of a page, beyond which the processor does not look ahead by itself, and elements that are asked for ahead of time where each is on another one.</summary>
    private const nint Page = 4096, Ahead = 32;

    public static unsafe void Run(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        nint size = Unsafe.SizeOf<T>();
        if (dz == size && dx == size) Dense(ref x, ref z, n * size);
        else if (dz == size && dx == 0) Fill(Unsafe.As<byte, T>(ref x), ref Unsafe.As<byte, T>(ref z), n);
        else
        {
            nint done = dz != size ? 0 : size == 8 ? Packed<long>(ref x, dx, ref z, n) : size == 4 ? Packed<int>(ref x, dx, ref z, n) : 0;
            x = ref Unsafe.AddByteOffset(ref x, done * dx);
            z = ref Unsafe.AddByteOffset(ref z, done * dz);
            bool isFar = Sse.IsSupported && nint.Abs(dx) >= Page && n > 2 * Ahead;
            for (; done < n; done++)
            {
                if (isFar) Sse.Prefetch0((byte*)Unsafe.AsPointer(ref x) + Ahead * dx);
                Unsafe.As<byte, T>(ref z) = Unsafe.As<byte, T>(ref x);
                x = ref Unsafe.AddByteOffset(ref x, dx);
                z = ref Unsafe.AddByteOffset(ref z, dz);
            }
        }
    }

    /// <summary>Backwards, or every other element: through registers. Answers how many elements are done.</summary>
    private static nint Packed<U>(ref byte x, nint dx, ref byte z, nint n) where U : unmanaged
    {
        if (dx != -Unsafe.SizeOf<U>() && dx != 2 * Unsafe.SizeOf<U>()) return 0;
        ref U from = ref Unsafe.As<byte, U>(ref x), to = ref Unsafe.As<byte, U>(ref z);
        return dx < 0 ? Packed<Backwards, U>(ref from, ref to, n) : Packed<EveryOther, U>(ref from, ref to, n);
    }

    private static nint Packed<TPacking, U>(ref U x, ref U z, nint n) where TPacking : struct, IPacking where U : unmanaged
    {
        nint i = 0;
        if (V512<U>.IsSupported) i = Packed<V512<U>, TPacking, U>(ref x, ref z, i, n);
        if (V256<U>.IsSupported) i = Packed<V256<U>, TPacking, U>(ref x, ref z, i, n);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Packed<V, TPacking, U>(ref U x, ref U z, nint i, nint n) where V : struct, IVector<V, U> where TPacking : struct, IPacking where U : unmanaged
    {
        for (; i <= n - V.Count - TPacking.Beyond; i += V.Count) TPacking.Load<V, U>(ref x, i).Store(ref z, i);
        return i;
    }

    private static unsafe void Dense(ref byte x, ref byte z, nint bytes)
    {
        if (V256<byte>.IsSupported && bytes is >= 32 and <= Most)
        {
            if (V512<byte>.IsSupported && bytes >= 64) CopyRow.Registers<V512<byte>>(ref x, ref z, bytes);
            else CopyRow.Registers<V256<byte>>(ref x, ref z, bytes);
            return;
        }
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
