namespace Strided;

/// <summary>Which axes of two operands multiply, which stack, and what shape comes out: the rules of NumPy's matmul.</summary>
internal readonly struct MatMulShape
{
    private readonly Dims batch;
    private readonly bool isVectorX;
    private readonly bool isVectorY;

    public MatMulShape(NDArray x, NDArray y)
    {
        Dims xs = x.Shape, ys = y.Shape;
        if (xs.Count == 0 || ys.Count == 0)
            throw new ShapeException($"MatMul needs arrays with axes, got shapes {xs} and {ys}; a number multiplies with *.");
        (isVectorX, isVectorY) = (xs.Count == 1, ys.Count == 1);
        Inner = xs[xs.Count - 1];
        nint innerY = ys[isVectorY ? 0 : ys.Count - 2];
        if (Inner != innerY)
            throw new ShapeException(
                $"MatMul of shapes {xs} and {ys}: axis -1 of the first has size {Inner}, axis {(isVectorY ? -1 : -2)} of the second has {innerY}, and they must be equal.");
        Rows = isVectorX ? 1 : xs[xs.Count - 2];
        Columns = isVectorY ? 1 : ys[ys.Count - 1];
        batch = Stack(xs, ys);
        Result = [.. batch, .. (ReadOnlySpan<nint>)(isVectorX ? [] : [Rows]), .. (ReadOnlySpan<nint>)(isVectorY ? [] : [Columns])];
    }

    public nint Rows { get; }

    public nint Inner { get; }

    public nint Columns { get; }

    public Dims Result { get; }

    /// <summary>The first operand as a stack of matrices.</summary>
    public Layout First(in Layout x) => (isVectorX ? x.ExpandDims(0) : x).BroadcastTo([.. batch, Rows, Inner]);

    /// <summary>The second operand as a stack of matrices.</summary>
    public Layout Second(in Layout y) => (isVectorY ? y.ExpandDims(1) : y).BroadcastTo([.. batch, Inner, Columns]);

    /// <summary>The result as a stack of matrices.</summary>
    public Layout Third(in Layout z)
    {
        Layout stack = isVectorY ? z.ExpandDims(z.Rank) : z;
        return isVectorX ? stack.ExpandDims(stack.Rank - 1) : stack;
    }

    private static Dims Stack(in Dims x, in Dims y)
    {
        try
        {
            return Layout.BroadcastShapes(Outer(x), Outer(y));
        }
        catch (ShapeException misfit)
        {
            throw new ShapeException($"MatMul of shapes {x} and {y}: the axes before the last two do not broadcast. {misfit.Message}", misfit);
        }
    }

    private static Dims Outer(in Dims shape) => Dims.Create(shape.AsSpan()[..Math.Max(shape.Count - 2, 0)]);
}
