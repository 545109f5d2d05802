namespace Strided;

/// <summary>
/// Walks whose rows are short, such as points of three coordinates: many rows one after the other make one. Operands that are not dense over both
/// axes are packed into buffers in the first-level cache, coordinate by coordinate; what is the same in all rows is packed once.
/// </summary>
internal static unsafe class ShortRowWalk<TWork> where TWork : struct, IRowWork
{
    /// <summary>Elements of a row that are not worth a call of their own, and where nothing is packed again and again.</summary>
    private const int Longest = 16, LongestRepeated = 64;

    /// <summary>Rows that are worth the detour.</summary>
    private const int Fewest = 16;

    /// <summary>Does the whole walk, or nothing when its rows are long enough or few.</summary>
    public static bool TryRun(ref Plan plan, TWork work)
    {
        int outer = plan.Rank - 2, size = 0;
        if (outer < 0 || plan.Length > LongestRepeated || plan.Extent(outer) < Fewest) return false;
        bool isRepeated = !TWork.Copies;
        for (int k = 0; k < plan.Operands; k++)
        {
            isRepeated &= IsDense(plan, k, work.Size(k)) || (k > 0 && plan.Step(outer, k) == 0);
            size = Math.Max(size, work.Size(k));
        }
        if (size > IRowWork.LargestElement || (!isRepeated && plan.Length > Longest)) return false;
        nint rows = plan.Extent(outer), most = IRowWork.PieceBytes / (size * plan.Length);
        // The axis is walked here and not by the plan.
        plan.Narrow(outer, 0, 1);
        do
        {
            if (TWork.Copies) Copy(plan, work, rows, most);
            else Pieces(plan, work, rows, most);
        }
        while (plan.Next());
        return true;
    }

    private static void Copy(in Plan plan, TWork work, nint rows, nint most)
    {
        int outer = plan.Rank - 2;
        for (nint i = 0, m; i < rows; i += m)
        {
            m = nint.Min(most, rows - i);
            byte* x = (byte*)plan.Offset(1) + i * plan.Step(outer, 1), z = (byte*)plan.Offset(0) + i * plan.Step(outer, 0);
            Columns(plan.Length, m, x, plan.Step(outer, 1), plan.Step(1), z, plan.Step(outer, 0), plan.Step(0), work.Size(0));
        }
    }

    private static void Pieces(in Plan plan, TWork work, nint rows, nint most)
    {
        int outer = plan.Rank - 2;
        nint wide = plan.Length;
        byte** at = stackalloc byte*[Plan.MostOperands], buffers = stackalloc byte*[Plan.MostOperands];
        nint* step = stackalloc nint[Plan.MostOperands];
        byte* space = stackalloc byte[Plan.MostOperands * IRowWork.PieceBytes];
        for (int k = 0; k < plan.Operands; k++)
        {
            step[k] = work.Size(k);
            buffers[k] = IsDense(plan, k, work.Size(k)) ? null : space + k * IRowWork.PieceBytes;
        }
        for (nint i = 0, m; i < rows; i += m)
        {
            m = nint.Min(most, rows - i);
            for (int k = 0; k < plan.Operands; k++)
            {
                nint down = plan.Step(outer, k);
                byte* here = (byte*)plan.Offset(k) + i * down;
                at[k] = buffers[k] == null ? here : buffers[k];
                if (k > 0 && buffers[k] != null && (i == 0 || down != 0)) Columns(wide, m, here, down, plan.Step(k), buffers[k], wide * step[k], step[k], work.Size(k));
            }
            work.Run(at, step, m * wide);
            if (buffers[0] != null) Columns(wide, m, buffers[0], wide * step[0], step[0], (byte*)plan.Offset(0) + i * plan.Step(outer, 0), plan.Step(outer, 0), plan.Step(0), work.Size(0));
        }
    }

    /// <summary>True when an operand's rows lie one after the other.</summary>
    private static bool IsDense(in Plan plan, int operand, int size) => plan.Step(operand) == size && plan.Step(plan.Rank - 2, operand) == plan.Length * size;

    /// <summary>Copies rows of x, element by element down the rows.</summary>
    private static void Columns(nint wide, nint rows, byte* x, nint downX, nint dx, byte* z, nint downZ, nint dz, int size)
    {
        for (nint j = 0; j < wide; j++) CopyRow.Run(size, ref *(x + j * dx), downX, ref *(z + j * dz), downZ, rows);
    }
}
