namespace Strided;

/// <summary>Arrays of indices that follow from shapes.</summary>
internal static class IndexGrids
{
    /// <summary>Numbers of elements as one position for each axis. They are inside already, and nobody else's.</summary>
    public static NDArray<long>[] Unravel(NDArray<long> numbers, in Dims shape, Order order)
    {
        var positions = new NDArray<long>[shape.Count];
        for (int k = 0; k < shape.Count; k++)
        {
            int axis = order == Order.F ? k : shape.Count - 1 - k;
            nint size = Math.Max(shape[axis], 1);
            bool slowest = k == shape.Count - 1;
            positions[axis] = slowest ? numbers : (NDArray<long>)Nd.Remainder(numbers, size);
            if (!slowest) numbers = (NDArray<long>)Nd.FloorDivide(numbers, size);
        }
        return positions;
    }

    /// <summary>0, 1, 2, ... along one of so many axes.</summary>
    public static NDArray<long> Counting(nint size, int axis, int rank) => Along(Nd.ARange(size), axis, rank);

    /// <summary>A row along one of so many axes.</summary>
    public static NDArray<long> Along(NDArray<long> row, int axis, int rank)
    {
        Span<nint> shape = stackalloc nint[rank];
        shape.Fill(1);
        shape[axis] = row.Size;
        return row.Reshape(Dims.Create(shape), Order.C);
    }
}
