namespace Strided;

/// <summary>
/// Walks over operands that lie across the rows, such as a transpose: every element of a row would be on another cache line. Tiles of them are
/// turned into buffers in the first-level cache, so that every line is read once and rows see dense elements.
/// </summary>
internal static unsafe class TurnedWalk<TWork> where TWork : struct, IRowWork
{
    /// <summary>Elements of a row in a tile.</summary>
    private const int Columns = 128;

    /// <summary>Bytes of an operand's own run in a tile: two cache lines, which machines fetch together.</summary>
    private const int RunBytes = 128;

    /// <summary>Steps of at least a cache line waste the rest of it.</summary>
    private const nint Line = 64;

    /// <summary>Rows a multiple of this apart begin at one place of the first-level cache, for which the lines of many would contend.</summary>
    private const nint Contending = 4096;

    private const int Fewest = 8;

    /// <summary>Does the whole walk, or nothing when no operand lies across.</summary>
    public static bool TryRun(ref Plan plan, TWork work)
    {
        if (plan.OuterRank == 0 || plan.Length < Fewest) return false;
        int across = 0, size = 0;
        for (int axis = plan.Rank - 2; axis >= 0; axis--)
        {
            if (plan.Extent(axis) < Fewest) continue;
            for (int k = 1; k < plan.Operands; k++)
            {
                nint step = nint.Abs(plan.Step(k)), other = nint.Abs(plan.Step(axis, k));
                // Copying gains from registers, too.
                nint least = TWork.Copies && other == work.Size(k) ? Fewest * other : Line;
                if (step < least || other == 0 || other > Line / 2 || work.Size(k) > IRowWork.LargestElement) continue;
                across |= 1 << k;
                size = Math.Max(size, work.Size(k));
            }
            if (across == 0) continue;
            plan.BringToRow(axis);
            bool contends = TWork.Copies && plan.Step(plan.Rank - 2, 0) % Contending == 0;
            Tiles(ref plan, work, across, Math.Clamp((contends ? (int)Line : RunBytes) / size, Fewest, 32));
            return true;
        }
        return false;
    }

    private static void Tiles(ref Plan plan, TWork work, int across, int tall)
    {
        int operands = plan.Operands, outer = plan.Rank - 2;
        nint rows = plan.Extent(outer), columns = plan.Length;
        byte** at = stackalloc byte*[Plan.MostOperands];
        nint* down = stackalloc nint[Plan.MostOperands], along = stackalloc nint[Plan.MostOperands], step = stackalloc nint[Plan.MostOperands];
        byte* buffer = stackalloc byte[(Plan.MostOperands - 1) * RunBytes * Columns];
        byte** buffers = stackalloc byte*[Plan.MostOperands];
        for (int k = 0; k < operands; k++)
        {
            (down[k], along[k]) = (plan.Step(outer, k), plan.Step(k));
            buffers[k] = null;
            bool turned = (across >> k & 1) != 0;
            step[k] = turned ? work.Size(k) : along[k];
            if (!turned) continue;
            buffers[k] = buffer;
            buffer += tall * Columns * work.Size(k);
        }
        // The axis is walked here and not by the plan.
        plan.Narrow(outer, 0, 1);
        do
        {
            for (nint j = 0; j < columns; j += Columns)
            {
                int wide = (int)nint.Min(Columns, columns - j);
                for (nint i = 0; i < rows; i += tall)
                {
                    int high = (int)nint.Min(tall, rows - i);
                    if (TWork.Copies && along[0] == work.Size(0))
                    {
                        Turn.Into((byte*)plan.Offset(0) + i * down[0] + j * along[0], down[0], (byte*)plan.Offset(1) + i * down[1] + j * along[1], down[1], along[1], high, wide, work.Size(1));
                        continue;
                    }
                    for (int k = 1; k < operands; k++)
                    {
                        if (buffers[k] != null)
                            Turn.Into(buffers[k], Columns * work.Size(k), (byte*)plan.Offset(k) + i * down[k] + j * along[k], down[k], along[k], high, wide, work.Size(k));
                    }
                    for (int row = 0; row < high; row++)
                    {
                        for (int k = 0; k < operands; k++)
                            at[k] = buffers[k] != null ? buffers[k] + row * Columns * work.Size(k) : (byte*)plan.Offset(k) + (i + row) * down[k] + j * along[k];
                        work.Run(at, step, wide);
                    }
                }
            }
        }
        while (plan.Next());
    }
}
