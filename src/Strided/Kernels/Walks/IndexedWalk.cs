using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Some offsets, and around each of them what slices have left: one element, or a block of them.</summary>
internal static class IndexedWalk
{
    /// <param name="row">What happens to the elements.</param>
    /// <param name="x">The buffer that offsets are about.</param>
    /// <param name="offsets">Where the blocks start.</param>
    /// <param name="n">How many there are.</param>
    /// <param name="z">The buffer of the regular operand.</param>
    /// <param name="at">Where its first block starts.</param>
    /// <param name="dz">From one block of it to the next.</param>
    /// <param name="block">The block: operands z and x. Simplified; it comes back as it was.</param>
    public static void Run<TRow>(TRow row, ref byte x, ref nint offsets, nint n, ref byte z, nint at, nint dz, ref Plan block) where TRow : struct, IIndexedRow
    {
        bool blockwise = IsBlockwise(block.Length, block.Step(0), n, dz);
        do
        {
            if (blockwise)
            {
                for (nint i = 0; i < n; i++)
                {
                    row.Run(
                        ref Unsafe.AddByteOffset(ref x, block.Offset(1) + Unsafe.Add(ref offsets, i)), block.Step(1),
                        ref Unsafe.AddByteOffset(ref z, at + block.Offset(0) + i * dz), block.Step(0), block.Length);
                }
            }
            else
            {
                for (nint k = 0; k < block.Length; k++)
                    row.Elements(ref x, block.Offset(1) + k * block.Step(1), ref offsets, 1, ref Unsafe.AddByteOffset(ref z, at + block.Offset(0) + k * block.Step(0)), dz, n);
            }
        }
        while (block.Next());
    }

    /// <summary>One element for each index of a row.</summary>
    /// <param name="row">What happens to the elements.</param>
    /// <param name="x">The buffer that is looked into.</param>
    /// <param name="origin">Where index 0 lies in it.</param>
    /// <param name="start">The buffer of the indices.</param>
    /// <param name="line">The indices.</param>
    /// <param name="z">The buffer of the regular operand.</param>
    /// <param name="at">Where its first element lies.</param>
    /// <param name="dz">From one to the next.</param>
    /// <param name="outside">The first index outside of the axis, if there is one.</param>
    /// <returns>How many indices come before the first one outside: all when none is.</returns>
    public static nint Run<TRow>(TRow row, ref byte x, nint origin, ref byte start, in IndexLine line, ref byte z, nint at, nint dz, out long outside)
        where TRow : struct, IIndexedRow
    {
        Span<nint> offsets = stackalloc nint[PositionRow.Chunk];
        outside = 0;
        for (nint i = 0; i < line.Count; i += PositionRow.Chunk)
        {
            nint n = nint.Min(PositionRow.Chunk, line.Count - i), from = line.At + i * line.Step;
            ref byte to = ref Unsafe.AddByteOffset(ref z, at + i * dz);
            if (PositionRow.ArePlain(ref start, from, line.Step, line.ToInt64, line.Axis, n))
            {
                row.Elements(ref x, origin, ref Unsafe.As<byte, nint>(ref Unsafe.AddByteOffset(ref start, from)), line.Axis.Stride, ref to, dz, n);
                continue;
            }
            PositionRow.Begin(ref offsets[0], origin, 0, n);
            nint done = PositionRow.Add(ref start, from, line.Step, line.ToInt64, line.Axis, ref offsets[0], n, out outside);
            if (done < n) return i + done;
            row.Elements(ref x, 0, ref offsets[0], 1, ref to, dz, n);
        }
        return line.Count;
    }

    /// <summary>True when the run of a block is the better inner loop: it is long enough, and steps less far than from block to block.</summary>
    private static bool IsBlockwise(nint length, nint step, nint n, nint dz)
    {
        if (length == 1) return false;
        bool nearer = nint.Abs(step) < nint.Abs(dz);
        return nearer ? length >= 4 || n < 4 : n < 8 && length > n;
    }
}
