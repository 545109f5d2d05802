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

    /// <param name="scratch">Room for the plan: <see cref="Scratch"/> places.</param>
    /// <param name="shape">The common shape.</param>
    /// <param name="operands">How many operands follow by Add, the output first.</param>
    public Plan(Span<nint> scratch, in Dims shape, int operands)
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

    /// <summary>The number of elements in a row.</summary>
    public readonly nint Length => rank == 0 ? 1 : shape[rank - 1];

    /// <summary>The number of axes around the row.</summary>
    public readonly int OuterRank => Math.Max(rank - 1, 0);

    public static int Scratch(int rank, int operands) => rank * (operands + 2) + operands;

    /// <summary>Adds an operand: its offset and its strides, one for each axis of the shape.</summary>
    public readonly void Add(int operand, in Layout layout) => Add(operand, layout.Offset, layout.Strides);

    public readonly void Add(int operand, nint offset, in Dims steps)
    {
        offsets[operand] = offset;
        ReadOnlySpan<nint> from = steps.AsSpan();
        for (int axis = 0; axis < from.Length; axis++) strides[axis * operands + operand] = from[axis];
    }

    /// <summary>Where the current row starts in the operand, in bytes.</summary>
    public readonly nint Offset(int operand) => offsets[operand];

    /// <summary>The operand's step along the row, in bytes.</summary>
    public readonly nint Step(int operand) => rank == 0 ? 0 : strides[(rank - 1) * operands + operand];

    /// <summary>Simplifies the axes. False when there is nothing to visit.</summary>
    public bool Simplify()
    {
        if (!DropUnitAxes(forwards: true)) return false;
        Sort();
        Merge();
        return true;
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
