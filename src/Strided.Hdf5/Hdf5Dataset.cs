using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;
using FileSelection = PureHDF.Selections.Selection;

namespace Strided;

/// <summary>A dataset in an open HDF5 file. Elements are read when they are asked for, and no others.</summary>
public sealed class Hdf5Dataset
{
    private const nint BlockBytes = 1 << 20;

    private readonly NativeDataset dataset;
    private readonly string what;

    internal Hdf5Dataset(NativeDataset dataset, string what)
    {
        this.dataset = dataset;
        this.what = what;
        DType = Hdf5Elements.DTypeOf(dataset.Type, what);
        Shape = [.. dataset.Space.Dimensions.Select(size => checked((nint)size))];
    }

    /// <summary>The type of the elements.</summary>
    public DType DType { get; }

    /// <summary>The size of each axis.</summary>
    public Dims Shape { get; }

    /// <summary>The shape of the file's chunks; null when the elements lie in one piece.</summary>
    public Dims? Chunks => dataset.Layout is { Class: H5DataLayoutClass.Chunked } layout && layout.Chunks.Length >= Shape.Count
        ? [.. layout.Chunks.Take(Shape.Count).Select(size => (nint)size)]
        : null;

    /// <summary>Copy: all elements.</summary>
    [AlwaysCopies]
    public NDArray Read() => Read(Dims.Create(new nint[Shape.Count]), Shape);

    /// <summary>Copy: a block of the elements. Only chunks that it meets are read from the file.</summary>
    /// <param name="start">The first index on each axis.</param>
    /// <param name="count">How many indices on each axis.</param>
    /// <param name="step">From one index to the next on each axis; 1 unless given.</param>
    /// <exception cref="ShapeException">The block is not inside the dataset.</exception>
    /// <example><code>NDArray corner = file["run/pixels"].Read((0, 0), (16, 16));</code></example>
    [AlwaysCopies]
    public NDArray Read(Dims start, Dims count, Dims? step = null)
    {
        Dims steps = step ?? Dims.Create([.. Shape.Select(_ => (nint)1)]);
        if (start.Count != Shape.Count || count.Count != Shape.Count || steps.Count != Shape.Count)
            throw new ShapeException($"{what} has shape {Shape}; a block of it needs as many numbers, got start {start}, count {count}, step {steps}.");
        nint size = 1;
        for (int axis = 0; axis < Shape.Count; axis++)
        {
            bool isInside = start[axis] >= 0 && count[axis] >= 0 && steps[axis] > 0 && start[axis] <= Shape[axis]
                && (count[axis] == 0 || count[axis] - 1 <= (Shape[axis] - 1 - start[axis]) / steps[axis]);
            if (!isInside) throw new ShapeException($"{what}: start {start[axis]}, count {count[axis]}, step {steps[axis]} is not inside axis {axis} of size {Shape[axis]}.");
            size *= count[axis];
        }
        NDArray z = Nd.Empty(count, DType);
        if (size > 0) Hdf5Elements.Read(dataset, z, Block(start, count, steps));
        return z;
    }

    /// <summary>Copy: the dataset in pieces, each read when it is reached: the file's chunks, or groups of rows of about 1 MB where it has none.</summary>
    /// <example><code>foreach ((Dims start, NDArray block) in file["run/pixels"].ReadChunks()) total += block.Sum();</code></example>
    [AlwaysCopies]
    public IEnumerable<(Dims Start, NDArray Block)> ReadChunks()
    {
        Dims piece = Chunks ?? RowGroup();
        if (Shape.Any(size => size == 0)) yield break;
        var start = new nint[Shape.Count];
        while (true)
        {
            var count = new nint[Shape.Count];
            for (int axis = 0; axis < count.Length; axis++) count[axis] = Math.Min(piece[axis], Shape[axis] - start[axis]);
            Dims first = Dims.Create(start);
            yield return (first, Read(first, Dims.Create(count)));
            int moving = Shape.Count - 1;
            for (; moving >= 0; moving--)
            {
                start[moving] += piece[moving];
                if (start[moving] < Shape[moving]) break;
                start[moving] = 0;
            }
            if (moving < 0) yield break;
        }
    }

    private Dims RowGroup()
    {
        if (Shape.Count == 0) return Shape;
        nint rowBytes = DType.ItemSize;
        foreach (nint size in Shape.Skip(1)) rowBytes *= size;
        return [Math.Max(1, BlockBytes / Math.Max(1, rowBytes)), .. Shape.Skip(1)];
    }

    private static FileSelection Block(Dims start, Dims count, Dims step) => start.Count == 0
        ? new AllSelection()
        : new HyperslabSelection(start.Count, Numbers(start), Numbers(step), Numbers(count), [.. start.Select(_ => 1UL)]);

    private static ulong[] Numbers(Dims dims) => [.. dims.Select(n => (ulong)n)];
}
