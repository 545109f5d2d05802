using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The elements of a row where a mask is true, packed together or unpacked again.</summary>
internal static class CompressRow<T> where T : unmanaged
{
    private const int Block = 64;

    /// <summary>So few elements of a block are faster taken one by one.</summary>
    private const int Few = 8;

    /// <summary>z[k] = x[i] for the k-th i at which the mask is true; z is dense. Returns how many there are.</summary>
    /// <remarks>Never more than <paramref name="room"/>: somebody else may be writing the mask since it was counted.</remarks>
    public static nint Pack(ref byte mask, nint dm, ref byte x, nint dx, ref byte z, nint n, nint room)
    {
        nint size = Unsafe.SizeOf<T>(), i = 0;
        ref T to = ref Unsafe.As<byte, T>(ref z);
        nint count = 0;
        if (dm == 1)
        {
            for (; i <= n - Block; i += Block)
            {
                ulong bits = MaskRow.Bits(ref Unsafe.Add(ref mask, i));
                int trues = BitOperations.PopCount(bits);
                if (count > room - trues) return room;
                if (V512<T>.Packs && dx == size && trues > Few && count <= room - Block)
                {
                    Registers(ref Unsafe.Add(ref mask, i), ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, i * dx)), bits, ref Unsafe.Add(ref to, count));
                    count += trues;
                    continue;
                }
                if (bits == ulong.MaxValue)
                {
                    CopyRow<T>.Run(ref Unsafe.AddByteOffset(ref x, i * dx), dx, ref Unsafe.As<T, byte>(ref Unsafe.Add(ref to, count)), size, Block);
                    count += Block;
                    continue;
                }
                for (; bits != 0; bits &= bits - 1) Unsafe.Add(ref to, count++) = At(ref x, (i + BitOperations.TrailingZeroCount(bits)) * dx);
            }
        }
        for (; i < n; i++)
            if (Unsafe.AddByteOffset(ref mask, i * dm) != 0 && count < room) Unsafe.Add(ref to, count++) = At(ref x, i * dx);
        return count;
    }

    /// <summary>A block of elements packed, a register at a time; z has room for all of them.</summary>
    private static void Registers(ref byte mask, ref T x, ulong bits, ref T z)
    {
        nint count = 0;
        for (int i = 0; i < Block; i += V512<T>.Count, bits >>= V512<T>.Count)
        {
            V512<T>.Pack(V512<T>.Truths(ref mask, i), V512<T>.Load(ref x, i)).Store(ref z, count);
            count += BitOperations.PopCount(bits & ((1UL << V512<T>.Count) - 1));
        }
    }

    /// <summary>x[i] = z[k] for the k-th i at which the mask is true. Elements elsewhere are not touched. Returns how many there are.</summary>
    /// <remarks>Never more than <paramref name="room"/>, as in <see cref="Pack"/>.</remarks>
    public static nint Unpack(ref byte mask, nint dm, ref byte x, nint dx, ref byte z, nint dz, nint n, nint room)
    {
        nint i = 0, count = 0;
        if (dm == 1)
        {
            for (; i <= n - Block; i += Block)
            {
                ulong bits = MaskRow.Bits(ref Unsafe.Add(ref mask, i));
                if (count > room - BitOperations.PopCount(bits)) return room;
                for (; bits != 0; bits &= bits - 1) At(ref x, (i + BitOperations.TrailingZeroCount(bits)) * dx) = At(ref z, count++ * dz);
            }
        }
        for (; i < n; i++)
            if (Unsafe.AddByteOffset(ref mask, i * dm) != 0 && count < room) At(ref x, i * dx) = At(ref z, count++ * dz);
        return count;
    }

    /// <summary>z[i] = x[i] where the mask is true.</summary>
    public static void Copy(ref byte mask, nint dm, ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        nint i = 0;
        if (dm == 1)
        {
            for (; i <= n - Block; i += Block)
            {
                ulong bits = MaskRow.Bits(ref Unsafe.Add(ref mask, i));
                for (; bits != 0; bits &= bits - 1)
                {
                    nint at = i + BitOperations.TrailingZeroCount(bits);
                    At(ref z, at * dz) = At(ref x, at * dx);
                }
            }
        }
        for (; i < n; i++)
            if (Unsafe.AddByteOffset(ref mask, i * dm) != 0) At(ref z, i * dz) = At(ref x, i * dx);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At(ref byte start, nint offset) => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref start, offset));
}
