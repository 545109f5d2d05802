namespace Strided;

/// <summary>The cache lines that elements at equal distances lie in, exactly and wherever the first one starts.</summary>
internal static class LaneLines
{
    /// <summary>How many lines hold a byte of an element.</summary>
    /// <param name="first">The first element's distance from some line's start, of any sign.</param>
    /// <param name="count">The number of elements.</param>
    /// <param name="stride">Bytes from one element to the next.</param>
    /// <param name="itemSize">Bytes of an element.</param>
    public static nint Touched(nint first, nint count, nint stride, int itemSize)
    {
        if (count == 0) return 0;
        if (count == 1 || stride == 0) return LinesOf(first, itemSize);
        if (stride < 0) (first, stride) = (first + (count - 1) * stride, -stride);

        // With no room for a whole line between two elements, no line is skipped.
        if (stride - itemSize < CacheLines.Bytes) return LinesOf(first, (count - 1) * stride + itemSize);

        // Else no two share one, and how an element lies in its lines repeats after at most as many elements as a line has bytes.
        nint period = nint.Min(count, CacheLines.Bytes), inPeriod = 0, inRest = 0;
        for (nint i = 0; i < period; i++)
        {
            nint lines = LinesOf(Modulo(first) + Modulo(stride) * i, itemSize);
            inPeriod += lines;
            if (i < count % period) inRest += lines;
        }
        return count / period * inPeriod + inRest;
    }

    /// <summary>Bytes of different elements: those of one element where the stride is 0.</summary>
    public static nint Used(nint count, nint stride, int itemSize) =>
        count == 0 ? 0 : nint.Abs(stride) >= itemSize ? count * itemSize : (count - 1) * nint.Abs(stride) + itemSize;

    private static nint LinesOf(nint first, nint bytes) => (Modulo(first) + bytes - 1) / CacheLines.Bytes + 1;

    private static nint Modulo(nint offset) => offset & (CacheLines.Bytes - 1);
}
