namespace Strided;

/// <summary>
/// How a loop visits the elements of several operands at once: as few axes as possible, the output's memory in rising order.
/// </summary>
/// <remarks>
/// Axes of size 1 disappear, axes are sorted so that the first operand's (the output's) widest step comes first, axes that the output walks
/// backwards are walked forwards, and neighbours that form one run for every operand are merged. The last axis is the row; the others are
/// an odometer around it. Valid for elementwise work, where the order of visits cannot be observed.
/// </remarks>
internal ref struct Plan
{
    private readonly Span<nint> shape;
    private readonly Span<nint> strides;
    private readonly Span<nint> index;
    private readonly Span<nint> offsets;
    private readonly int operands;
    private int rank;

    /// <summary>No operation has more operands, its output included.</summary>
    public const int MostOperands = 4;

    /// <param name="scratch">Room for the plan: <see cref="Scratch"/> places.</param>
    /// <param name="shape">The common shape.</param>
    /// <param name="operands">How many operands follow by Add, the output first.</param>
    public Plan(Span<nint> scratch, scoped in Dims shape, int operands)
    {
        rank = shape.Count;
        this.operands = operands;
        this.shape = scratch[..rank];
        index = scratch.Slice(rank, rank);
        offsets = scratch.Slice(2 * rank, operands);
        strides = scratch.Slice(2 * rank + operands, rank * operands);
        shape.AsSpan().CopyTo(this.shape);
        index.Clear();
    }

    /// <summary>The same for the axes of a shape that are not in the mask.</summary>
    public Plan(Span<nint> scratch, scoped in Dims shape, ulong skipped, int operands) : this(scratch, shape, operands)
    {
        ReadOnlySpan<nint> sizes = shape.AsSpan();
        rank = 0;
        for (int axis = 0; axis < sizes.Length; axis++)
            if ((skipped >> axis & 1) == 0) this.shape[rank++] = sizes[axis];
    }

    /// <summary>A plan as <see cref="Pack"/> wrote it.</summary>
    public Plan(Span<nint> scratch, ReadOnlySpan<nint> packed, int rank, int operands)
    {
        this.rank = rank;
        this.operands = operands;
        shape = scratch[..rank];
        index = scratch.Slice(rank, rank);
        offsets = scratch.Slice(2 * rank, operands);
        strides = scratch.Slice(2 * rank + operands, rank * operands);
        packed[..rank].CopyTo(shape);
        packed.Slice(rank, operands).CopyTo(offsets);
        packed[(rank + operands)..].CopyTo(strides);
        index.Clear();
    }

    public readonly int Rank => rank;

    public readonly int Operands => operands;

    /// <summary>The number of elements.</summary>
    public readonly nint Count
    {
        get
        {
            nint count = 1;
            for (int axis = 0; axis < rank; axis++) count *= shape[axis];
            return count;
        }
    }

    /// <summary>The number of elements in a row.</summary>
    public readonly nint Length => rank == 0 ? 1 : shape[rank - 1];

    /// <summary>The number of axes around the row.</summary>
    public readonly int OuterRank => Math.Max(rank - 1, 0);

    /// <summary>More parts than threads, so that one that comes late has something left to take.</summary>
    private const int PartsPerThread = 4;

    public static int Scratch(int rank, int operands) => rank * (operands + 2) + operands;

    /// <summary>Adds an operand: its offset and its strides, one for each axis of the shape.</summary>
    public readonly void Add(int operand, scoped in Layout layout) => Add(operand, layout.Offset, layout.Strides);

    public readonly void Add(int operand, nint offset, scoped in Dims steps)
    {
        offsets[operand] = offset;
        ReadOnlySpan<nint> from = steps.AsSpan();
        for (int axis = 0; axis < from.Length; axis++) strides[axis * operands + operand] = from[axis];
    }

    /// <summary>The same, without the steps along the axes in the mask.</summary>
    public readonly void Add(int operand, nint offset, scoped in Dims steps, ulong skipped)
    {
        offsets[operand] = offset;
        ReadOnlySpan<nint> from = steps.AsSpan();
        for (int axis = 0, at = operand; axis < from.Length; axis++)
        {
            if ((skipped >> axis & 1) != 0) continue;
            strides[at] = from[axis];
            at += operands;
        }
    }

    /// <summary>Adds an operand that is not looked at.</summary>
    public readonly void AddNone(int operand)
    {
        offsets[operand] = 0;
        for (int axis = 0; axis < rank; axis++) strides[axis * operands + operand] = 0;
    }

    /// <summary>Where the current row starts in the operand, in bytes.</summary>
    public readonly nint Offset(int operand) => offsets[operand];

    /// <summary>The operand's step along the row, in bytes.</summary>
    public readonly nint Step(int operand) => rank == 0 ? 0 : strides[(rank - 1) * operands + operand];

    public readonly nint Step(int axis, int operand) => strides[axis * operands + operand];

    public readonly nint Extent(int axis) => shape[axis];

    /// <summary>Counts an operand's offset from elsewhere.</summary>
    public readonly void Move(int operand, nint by) => offsets[operand] += by;

    public static int PackedLength(int rank, int operands) => rank + operands + rank * operands;

    /// <summary>Everything in one piece, as it stands before the first row, for plans elsewhere.</summary>
    public readonly void Pack(Span<nint> packed)
    {
        shape[..rank].CopyTo(packed);
        offsets.CopyTo(packed[rank..]);
        strides[..(rank * operands)].CopyTo(packed[(rank + operands)..]);
    }

    /// <summary>Leaves a part of an axis.</summary>
    public readonly void Narrow(int axis, nint first, nint count)
    {
        for (int k = 0; k < operands; k++) offsets[k] += first * Step(axis, k);
        shape[axis] = count;
    }

    /// <summary>Walks an axis next to the row.</summary>
    public readonly void BringToRow(int axis)
    {
        for (; axis < rank - 2; axis++) Swap(axis, axis + 1);
    }

    /// <summary>The axis to divide among threads, how many parts it gets and how much each of them: the first axis that is long enough, or the longest.</summary>
    public readonly int Divisible(int threads, out nint parts, out nint each)
    {
        int axis = 0;
        for (int k = 1; k < rank && shape[axis] < PartsPerThread * threads; k++)
            if (shape[k] > shape[axis]) axis = k;
        nint size = shape[axis];
        each = (size + PartsPerThread * threads - 1) / (PartsPerThread * threads);
        // Parts of a row begin at cache lines where rows do.
        if (axis == rank - 1) each = (each + 63) & ~63;
        parts = (size + each - 1) / each;
        return axis;
    }

    /// <summary>True when an operand stands still along some axis: what the output gets there is the same again and again.</summary>
    public readonly bool Repeats(int operand)
    {
        for (int axis = 0; axis < rank; axis++)
            if (Step(axis, operand) == 0) return true;
        return false;
    }

    /// <summary>Leaves the first place of each axis along which an operand stands still.</summary>
    public void LeaveFirst(int operand)
    {
        for (int axis = 0; axis < rank; axis++)
            if (Step(axis, operand) == 0) shape[axis] = 1;
        DropUnitAxes(forwards: false);
        Merge();
    }

    /// <summary>Puts the output in place of an operand, where it stands at the first place of each axis along which the operand stands still.</summary>
    public readonly void ReadOutput(int operand)
    {
        offsets[operand] = offsets[0];
        for (int axis = 0; axis < rank; axis++)
            if (Step(axis, operand) != 0) strides[axis * operands + operand] = Step(axis, 0);
    }

    /// <summary>Simplifies the axes. False when there is nothing to visit.</summary>
    public bool Simplify()
    {
        if (!DropUnitAxes(forwards: true)) return false;
        Sort();
        Merge();
        return true;
    }

    /// <summary>Leaves one place of each axis along which no operand moves; answers how often every element was to be visited.</summary>
    public readonly nint DropRepeats()
    {
        nint times = 1;
        for (int axis = 0; axis < rank; axis++)
        {
            if (Steps(axis).ContainsAnyExcept((nint)0)) continue;
            times *= shape[axis];
            shape[axis] = 1;
        }
        return times;
    }

    /// <summary>Simplifies the axes without changing the order of visits, for loops whose result depends on it.</summary>
    public bool SimplifyInOrder()
    {
        if (!DropUnitAxes(forwards: false)) return false;
        Merge();
        return true;
    }

    /// <summary>Moves on to the next row; false after the last.</summary>
    public readonly bool Next()
    {
        for (int axis = rank - 2; axis >= 0; axis--)
        {
            ReadOnlySpan<nint> steps = strides.Slice(axis * operands, operands);
            if (++index[axis] < shape[axis])
            {
                for (int k = 0; k < operands; k++) offsets[k] += steps[k];
                return true;
            }
            index[axis] = 0;
            for (int k = 0; k < operands; k++) offsets[k] -= steps[k] * (shape[axis] - 1);
        }
        return false;
    }

    /// <summary>How many rows are left before the axis around them ends, this one included.</summary>
    public readonly nint RowsLeft => shape[rank - 2] - index[rank - 2];

    /// <summary>Passes over rows that are left.</summary>
    public readonly void Pass(nint rows)
    {
        index[rank - 2] += rows;
        for (int k = 0; k < operands; k++) offsets[k] += rows * Step(rank - 2, k);
    }

    /// <summary>From the first row to another.</summary>
    public readonly void GoTo(nint row)
    {
        for (int axis = rank - 2; axis >= 0 && row > 0; axis--)
        {
            (row, index[axis]) = nint.DivRem(row, shape[axis]);
            for (int k = 0; k < operands; k++) offsets[k] += index[axis] * Step(axis, k);
        }
    }

    private readonly Span<nint> Steps(int axis) => strides.Slice(axis * operands, operands);

    private bool DropUnitAxes(bool forwards)
    {
        int kept = 0;
        for (int axis = 0; axis < rank; axis++)
        {
            if (shape[axis] == 0) return false;
            if (shape[axis] == 1) continue;
            shape[kept] = shape[axis];
            Span<nint> steps = Steps(axis);
            bool backwards = forwards && steps[0] < 0;
            for (int k = 0; k < operands; k++)
            {
                if (backwards) offsets[k] += steps[k] * (shape[axis] - 1);
                strides[kept * operands + k] = backwards ? -steps[k] : steps[k];
            }
            kept++;
        }
        rank = kept;
        return true;
    }

    private readonly void Sort()
    {
        for (int k = 1; k < rank; k++)
            for (int at = k; at > 0 && IsFaster(at - 1, at); at--) Swap(at - 1, at);
    }

    /// <summary>True when axis x steps less far than axis y, by the first operand that tells them apart.</summary>
    private readonly bool IsFaster(int x, int y)
    {
        for (int k = 0; k < operands; k++)
        {
            nint a = Math.Abs(Steps(x)[k]), b = Math.Abs(Steps(y)[k]);
            if (a != b) return a < b;
        }
        return false;
    }

    private readonly void Swap(int x, int y)
    {
        (shape[x], shape[y]) = (shape[y], shape[x]);
        for (int k = 0; k < operands; k++) (Steps(x)[k], Steps(y)[k]) = (Steps(y)[k], Steps(x)[k]);
    }

    private void Merge()
    {
        if (rank == 0) return;
        int last = 0;
        for (int axis = 1; axis < rank; axis++)
        {
            if (IsOneRun(last, axis)) shape[last] *= shape[axis];
            else shape[++last] = shape[axis];
            Steps(axis).CopyTo(Steps(last));
        }
        rank = last + 1;
    }

    private readonly bool IsOneRun(int slow, int fast)
    {
        for (int k = 0; k < operands; k++)
            if (Steps(slow)[k] != shape[fast] * Steps(fast)[k]) return false;
        return true;
    }
}
