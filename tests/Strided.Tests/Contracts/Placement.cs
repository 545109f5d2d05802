namespace Strided.Tests;

/// <summary>How an input lies in its buffer.</summary>
public enum Placement
{
    Contiguous,
    Strided,
    Reversed,
    Transposed,
    Broadcast,

    /// <summary>All inputs are in one buffer, each a little further along.</summary>
    Overlapping,
}

/// <summary>Makes arrays that lie as asked, with elements 1, 2, 3, ... in their buffers.</summary>
/// <param name="placement">How they lie.</param>
/// <param name="unit">What the elements are counted in: 1 or smaller.</param>
/// <param name="move">Takes each buffer elsewhere.</param>
internal sealed class Placements(Placement placement, double unit = 1, Func<NDArray, NDArray>? move = null)
{
    private readonly Dictionary<DType, NDArray> shared = [];
    private int handed;

    public NDArray Make(DType dtype, nint[] shape)
    {
        nint[] doubled = [.. shape.Select(size => 2 * size)];
        Slice[] all = [.. shape.Select(_ => (Slice)Range.All)];
        switch (placement)
        {
            case Placement.Strided:
                return Filled(dtype, doubled)[[.. shape.Select(size => new Slice(1, 2 * size, 2))]];
            case Placement.Reversed:
                return Filled(dtype, shape).Flip();
            case Placement.Transposed:
                return Filled(dtype, [.. shape.Reverse()]).T;
            case Placement.Broadcast when shape.Length > 0:
                return Filled(dtype, [1, .. shape[1..]]).BroadcastTo(shape);
            case Placement.Overlapping when shape.Length > 0:
                if (!shared.TryGetValue(dtype, out NDArray? buffer)) shared[dtype] = buffer = Filled(dtype, 4096);
                nint start = handed++ * 3;
                return buffer[[new Slice(start, start + Dims.Create(shape).AsSpan().ToArray().Aggregate((nint)1, (x, y) => x * y), 1)]].Reshape(shape);
            default:
                return Filled(dtype, shape);
        }
    }

    private NDArray Filled(DType dtype, params nint[] shape)
    {
        nint size = shape.Aggregate((nint)1, (x, y) => x * y);
        NDArray numbers = dtype == DType.Bool ? Nd.ARange(size) % 3 == 1 : Nd.ARange(size) % 7 + 1;
        if (unit != 1) numbers = numbers.AsType(DType.Float64) * unit;
        NDArray filled = numbers.AsType(dtype).Reshape(shape);
        return move is null ? filled : move(filled);
    }
}
