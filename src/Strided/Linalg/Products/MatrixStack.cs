using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Pinned matrices of one shape, one for each index of the leading axes.</summary>
internal readonly unsafe struct MatrixStack
{
    private readonly byte* start;
    private readonly Layout layout;
    private readonly Matrix first;
    private readonly bool isConjugate;

    /// <param name="start">What the layout's offset counts from.</param>
    /// <param name="layout">The stacking axes, then rows and columns.</param>
    /// <param name="isConjugate">True when products read the conjugates of the elements.</param>
    public MatrixStack(byte* start, in Layout layout, bool isConjugate = false)
    {
        this.start = start;
        this.layout = layout;
        this.isConjugate = isConjugate;
        int rows = layout.Rank - 2, columns = layout.Rank - 1;
        first = new(start + layout.Offset, layout.Shape[rows], layout.Shape[columns], layout.Strides[rows], layout.Strides[columns], isConjugate);
    }

    public nint Count
    {
        get
        {
            nint count = 1;
            for (int axis = 0; axis < layout.Rank - 2; axis++) count *= layout.Shape[axis];
            return count;
        }
    }

    /// <summary>True when every index names the same matrix.</summary>
    public bool IsOne
    {
        get
        {
            for (int axis = 0; axis < layout.Rank - 2; axis++)
                if (layout.Shape[axis] > 1 && layout.Strides[axis] != 0) return false;
            return true;
        }
    }

    /// <summary>True when all the rows of all the matrices follow each other at one distance.</summary>
    public bool IsTall
    {
        get
        {
            nint step = layout.Strides[layout.Rank - 2] * layout.Shape[layout.Rank - 2];
            for (int axis = layout.Rank - 3; axis >= 0; axis--)
            {
                if (layout.Shape[axis] > 1 && layout.Strides[axis] != step) return false;
                step *= layout.Shape[axis];
            }
            return true;
        }
    }

    public MatrixStack Transposed
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => new(start, layout.SwapAxes(layout.Rank - 2, layout.Rank - 1), isConjugate);
    }

    public Matrix this[nint index]
    {
        get
        {
            if (layout.Rank == 2) return first;
            nint offset = 0;
            for (int axis = layout.Rank - 3; axis > 0; axis--)
            {
                (index, nint at) = Math.DivRem(index, layout.Shape[axis]);
                offset += at * layout.Strides[axis];
            }
            return first.Moved(offset + index * layout.Strides[0]);
        }
    }

    /// <summary>All the matrices as one, when <see cref="IsTall"/>.</summary>
    public Matrix Tall => new(first.Start, first.Rows * Count, first.Columns, first.RowStep, first.ColumnStep, isConjugate);
}
