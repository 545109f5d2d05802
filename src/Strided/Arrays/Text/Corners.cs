namespace Strided;

/// <summary>Which elements of an array are shown: all of them, or those within <see cref="PrintOptions.EdgeItems"/> of both ends of each long axis.</summary>
internal sealed class Corners
{
    private readonly nint[] shape;
    private readonly int edge;
    private readonly bool isSummary;

    public Corners(ReadOnlySpan<nint> shape, PrintOptions options)
    {
        this.shape = shape.ToArray();
        edge = options.EdgeItems;
        isSummary = SizeOf(shape) > options.Threshold;
    }

    public int Rank => shape.Length;

    /// <summary>Whether items of the axis are left out.</summary>
    public bool IsCut(int axis) => isSummary && shape[axis] - edge > edge;

    /// <summary>How many items of the axis are shown.</summary>
    public int Shown(int axis) => IsCut(axis) ? 2 * edge : checked((int)shape[axis]);

    /// <summary>Whether items are left out right before this one of the shown items.</summary>
    public bool IsGap(int axis, int item) => item == edge && IsCut(axis);

    /// <summary>Reads the shown elements, in C order.</summary>
    public T[] Read<T>(Func<ReadOnlySpan<nint>, T> element)
    {
        int count = 1;
        for (int axis = 0; axis < Rank; axis++) count = checked(count * Shown(axis));
        var shown = new T[count];
        var items = new int[Rank];
        var index = new nint[Rank];
        for (int i = 0; i < count; i++)
        {
            shown[i] = element(index);
            for (int axis = Rank - 1; axis >= 0; axis--)
            {
                items[axis] = items[axis] + 1 < Shown(axis) ? items[axis] + 1 : 0;
                index[axis] = Position(axis, items[axis]);
                if (items[axis] > 0) break;
            }
        }
        return shown;
    }

    /// <summary>The number of elements of a shape.</summary>
    public static nint SizeOf(ReadOnlySpan<nint> shape)
    {
        nint size = 1;
        foreach (nint length in shape) size *= length;
        return size;
    }

    // Where one of the shown items stands on its axis.
    private nint Position(int axis, int item) => IsCut(axis) && item >= edge ? shape[axis] - Shown(axis) + item : item;
}
