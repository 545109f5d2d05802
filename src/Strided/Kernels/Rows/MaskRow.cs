using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Rows of truth values, 64 at a time where they lie side by side: one bit each.</summary>
internal static class MaskRow
{
    private const int Block = 64;

    /// <summary>So few positions in a block are faster written one by one.</summary>
    private const int Few = 8;

    /// <summary>How many are true.</summary>
    public static nint Count(ref byte mask, nint step, nint n)
    {
        nint count = 0, i = 0;
        if (step == 1)
            for (; i <= n - Block; i += Block) count += BitOperations.PopCount(Bits(ref Unsafe.Add(ref mask, i)));
        for (; i < n; i++) count += Unsafe.AddByteOffset(ref mask, i * step) != 0 ? 1 : 0;
        return count;
    }

    /// <summary>Writes the positions of those that are true, counted from <paramref name="first"/>, and says how many there are.</summary>
    /// <remarks>Never more than <paramref name="room"/>: somebody else may be writing the mask since it was counted.</remarks>
    public static nint Positions(ref byte mask, nint step, nint n, long first, ref long z, nint room)
    {
        nint count = 0, i = 0;
        if (step == 1)
        {
            for (; i <= n - Block; i += Block)
            {
                ulong bits = Bits(ref Unsafe.Add(ref mask, i));
                int trues = BitOperations.PopCount(bits);
                if (count > room - trues) return room;
                if (V512<long>.Packs && trues > Few && count <= room - Block)
                {
                    Registers(ref Unsafe.Add(ref mask, i), first + i, bits, ref Unsafe.Add(ref z, count));
                    count += trues;
                    continue;
                }
                for (; bits != 0; bits &= bits - 1) Unsafe.Add(ref z, count++) = first + i + BitOperations.TrailingZeroCount(bits);
            }
        }
        for (; i < n; i++)
            if (Unsafe.AddByteOffset(ref mask, i * step) != 0 && count < room) Unsafe.Add(ref z, count++) = first + i;
        return count;
    }

    /// <summary>The positions in a block, a register at a time; z has room for all of them.</summary>
    private static void Registers(ref byte mask, long first, ulong bits, ref long z)
    {
        V512<long> positions = V512<long>.Create(first) + V512<long>.Numbers, step = V512<long>.Create(V512<long>.Count);
        nint count = 0;
        for (int i = 0; i < Block; i += V512<long>.Count, bits >>= V512<long>.Count)
        {
            V512<long>.Pack(V512<long>.Truths(ref mask, i), positions).Store(ref z, count);
            count += BitOperations.PopCount((byte)bits);
            positions += step;
        }
    }

    /// <summary>Bit k says whether truth value k of the next 64 is true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ref byte mask) =>
        V512<byte>.IsSupported ? Bits<V512<byte>>(ref mask)
        : V256<byte>.IsSupported ? Bits<V256<byte>>(ref mask)
        : Bits<V128<byte>>(ref mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits<V>(ref byte mask) where V : struct, IVector<V, byte>
    {
        ulong zeros = 0;
        for (int k = 0; k < Block; k += V.Count) zeros |= V.Equal(V.Load(ref mask, k), V.Create(0)).Bits() << k;
        return ~zeros;
    }
}
