using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>
/// Rows in pieces that stay in the first-level cache, for work that is fastest on dense elements: operands whose elements lie apart are packed
/// into buffers, and a result whose elements do is spread from one. A result far larger than the caches is written past them, also from a buffer:
/// an ordinary store would read every cache line first, and drive out what somebody may still want.
/// </summary>
internal static unsafe class StagedWalk<TWork> where TWork : struct, IRowWork
{
    /// <summary>Shorter rows are not worth the detour.</summary>
    private const int Fewest = 16;

    /// <summary>Bytes of a result that no cache keeps for its reader, so that it may as well be written past them.</summary>
    public const nint Large = 16 << 20;

    private const int Line = 64;

    /// <summary>Does the whole walk, or nothing when every operand may stay where it is.</summary>
    /// <param name="plan">The walk.</param>
    /// <param name="work">What is done with each row.</param>
    /// <param name="isLarge">Whether the result, of which this may be a part, has <see cref="Large"/> bytes.</param>
    public static bool TryRun(ref Plan plan, TWork work, bool isLarge)
    {
        if (plan.Length < Fewest || TWork.Copies) return false;
        int staged = 0, size = work.Size(0);
        bool past = isLarge && plan.Step(0) == size && Line % size == 0 && MeetsLines(plan, size);
        bool wantsDense = TWork.WantsDense && !(plan.Operands == 3 && TWork.Packs(plan.Step(1), plan.Step(2), plan.Step(0)));
        for (int k = 0; k < plan.Operands; k++)
        {
            if (wantsDense && plan.Step(k) != work.Size(k) && plan.Step(k) != 0) staged |= 1 << k;
            size = Math.Max(size, work.Size(k));
            // What is read from the same places is in the cache when it is written.
            if (k > 0 && plan.Offset(k) == plan.Offset(0)) past = false;
        }
        if ((staged == 0 && !past) || size > IRowWork.LargestElement) return false;
        Pieces(ref plan, work, staged, past, IRowWork.PieceBytes / size);
        return true;
    }

    private static void Pieces(ref Plan plan, TWork work, int staged, bool past, int most)
    {
        int operands = plan.Operands;
        byte** at = stackalloc byte*[Plan.MostOperands], buffers = stackalloc byte*[Plan.MostOperands];
        nint* step = stackalloc nint[Plan.MostOperands];
        byte* space = stackalloc byte[Plan.MostOperands * IRowWork.PieceBytes + Line];
        space = Workspace.Aligned<byte>(space);
        for (int k = 0; k < operands; k++)
        {
            buffers[k] = (staged >> k & 1) != 0 || (past && k == 0) ? space + k * IRowWork.PieceBytes : null;
            step[k] = buffers[k] != null ? work.Size(k) : plan.Step(k);
        }
        do
        {
            nint n = plan.Length;
            for (nint i = 0, m; i < n; i += m)
            {
                byte* z = (byte*)plan.Offset(0) + i * plan.Step(0);
                m = nint.Min(most, n - i);
                // The first piece ends at a cache line.
                bool isAligned = ((nint)z & (Line - 1)) == 0;
                if (past && !isAligned) m = nint.Min(m, (Line - ((nint)z & (Line - 1))) / work.Size(0));
                for (int k = 0; k < operands; k++)
                {
                    byte* from = (byte*)plan.Offset(k) + i * plan.Step(k);
                    at[k] = buffers[k] != null ? buffers[k] : from;
                    if (k > 0 && buffers[k] != null) CopyRow.Run(work.Size(k), ref *from, plan.Step(k), ref *buffers[k], step[k], m);
                }
                work.Run(at, step, m);
                if (past && isAligned) PastCaches(buffers[0], z, m * work.Size(0));
                else if (buffers[0] != null) CopyRow.Run(work.Size(0), ref *buffers[0], step[0], ref *z, plan.Step(0), m);
            }
        }
        while (plan.Next());
        // What went past the caches is in no order with other stores: whoever is handed the result next must find it.
        if (past) Interlocked.MemoryBarrier();
    }

    /// <summary>True when elements of the result begin at cache lines, and do not lie across them.</summary>
    private static bool MeetsLines(in Plan plan, int size)
    {
        bool meets = plan.Offset(0) % size == 0;
        for (int axis = 0; axis < plan.Rank; axis++) meets &= plan.Step(axis, 0) % size == 0;
        return meets;
    }

    /// <summary>Copies between aligned places.</summary>
    private static void PastCaches(byte* x, byte* z, nint bytes)
    {
        nint i = 0;
        if (Vector512.IsHardwareAccelerated)
            for (; i <= bytes - Vector512<byte>.Count; i += Vector512<byte>.Count) Vector512.LoadAligned(x + i).StoreAlignedNonTemporal(z + i);
        for (; i <= bytes - Vector128<byte>.Count; i += Vector128<byte>.Count) Vector128.LoadAligned(x + i).StoreAlignedNonTemporal(z + i);
        for (; i < bytes; i++) z[i] = x[i];
    }
}
