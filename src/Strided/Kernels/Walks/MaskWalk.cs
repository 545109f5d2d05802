using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Walks in C order over what is true.</summary>
internal static unsafe class MaskWalk
{
    private const int Chunk = 512;

    /// <summary>How many elements are not zero. The plan has one operand.</summary>
    public static nint Count(ref Plan plan, ref byte x, Converter toBool)
    {
        byte* buffer = stackalloc byte[Chunk];
        nint count = 0;
        do
        {
            nint step = plan.Step(0);
            if (toBool.IsNone)
            {
                count += MaskRow.Count(ref Walk.At(ref x, plan, 0), step, plan.Length);
                continue;
            }
            for (nint i = 0; i < plan.Length; i += Chunk)
            {
                nint n = nint.Min(Chunk, plan.Length - i);
                toBool.Run(ref Unsafe.AddByteOffset(ref x, plan.Offset(0) + i * step), step, ref *buffer, 1, n);
                count += MaskRow.Count(ref *buffer, 1, n);
            }
        }
        while (plan.Next());
        return count;
    }

    /// <summary>The positions in one row of elements that are not zero, counted from <paramref name="first"/>; returns how many there are, at most <paramref name="room"/>.</summary>
    public static nint Positions(ref byte x, nint at, nint step, nint n, Converter toBool, long first, ref long z, nint room)
    {
        if (toBool.IsNone) return MaskRow.Positions(ref Unsafe.AddByteOffset(ref x, at), step, n, first, ref z, room);
        byte* buffer = stackalloc byte[Chunk];
        nint count = 0;
        for (nint i = 0; i < n; i += Chunk)
        {
            nint m = nint.Min(Chunk, n - i);
            toBool.Run(ref Unsafe.AddByteOffset(ref x, at + i * step), step, ref *buffer, 1, m);
            count += MaskRow.Positions(ref *buffer, 1, m, first + i, ref Unsafe.Add(ref z, count), room - count);
        }
        return count;
    }

    /// <summary>Packs the elements of x (operand 1) where the mask (operand 0) is true into a dense z, which has room for so many.</summary>
    public static void Pack<T>(ref Plan plan, ref byte mask, ref byte x, ref byte z, nint room) where T : unmanaged
    {
        nint count = 0;
        do
        {
            count += CompressRow<T>.Pack(
                ref Walk.At(ref mask, plan, 0), plan.Step(0), ref Walk.At(ref x, plan, 1), plan.Step(1),
                ref Unsafe.AddByteOffset(ref z, count * Unsafe.SizeOf<T>()), plan.Length, room - count);
        }
        while (count < room && plan.Next());
    }

    /// <summary>Writes the elements of z, so many of them, into x (operand 1) where the mask (operand 0) is true.</summary>
    public static void Unpack<T>(ref Plan plan, ref byte mask, ref byte x, ref byte z, nint dz, nint room) where T : unmanaged
    {
        nint count = 0;
        do
        {
            count += CompressRow<T>.Unpack(
                ref Walk.At(ref mask, plan, 0), plan.Step(0), ref Walk.At(ref x, plan, 1), plan.Step(1),
                ref Unsafe.AddByteOffset(ref z, count * dz), dz, plan.Length, room - count);
        }
        while (count < room && plan.Next());
    }

    /// <summary>Copies x (operand 1) into z (operand 0) where the mask (operand 2) is true.</summary>
    public static void Copy<T>(ref Plan plan, ref byte z, ref byte x, ref byte mask) where T : unmanaged
    {
        do
        {
            CompressRow<T>.Copy(
                ref Walk.At(ref mask, plan, 2), plan.Step(2), ref Walk.At(ref x, plan, 1), plan.Step(1), ref Walk.At(ref z, plan, 0), plan.Step(0), plan.Length);
        }
        while (plan.Next());
    }
}
