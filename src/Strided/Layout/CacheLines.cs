namespace Strided;

/// <summary>How the elements of a layout lie on cache lines of 64 bytes.</summary>
internal static class CacheLines
{
    public const int Bytes = 64;

    /// <summary>
    /// How many lines hold some element, to the precision of whole runs: the fastest axes that stay within a line share it, an axis with
    /// longer steps has lines of its own for every index.
    /// </summary>
    public static double Touched(in Layout layout)
    {
        if (layout.Size == 0) return 0;
        Span<(nint Step, nint Size)> axes = stackalloc (nint, nint)[layout.Rank];
        int count = 0;
        for (int axis = 0; axis < layout.Rank; axis++)
            if (layout.Shape[axis] > 1 && layout.Strides[axis] != 0) axes[count++] = (nint.Abs(layout.Strides[axis]), layout.Shape[axis]);
        axes = axes[..count];
        axes.Sort(static (x, y) => x.Step.CompareTo(y.Step));
        double lines = 1, span = layout.ItemSize;
        foreach ((nint step, nint size) in axes)
        {
            if (step < Bytes) span += (double)step * (size - 1);
            else if (step <= span + Bytes && lines == 1) span += (double)step * (size - 1);
            else lines *= size;
        }
        return lines * Math.Max(1, Math.Ceiling(span / Bytes));
    }

    /// <summary>Bytes of a fetched line that belong to elements, on average.</summary>
    public static double UsedPerLine(in Layout layout)
    {
        if (layout.Size == 0) return 0;
        double elements = 1;
        for (int axis = 0; axis < layout.Rank; axis++)
            if (layout.Strides[axis] != 0) elements *= Math.Max(1, layout.Shape[axis]);
        return Math.Min(Bytes, elements * layout.ItemSize / Touched(layout));
    }
}
