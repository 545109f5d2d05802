using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Which axes of two operands multiply, which stack, and what shape comes out: the rules of NumPy's matmul.</summary>
internal readonly unsafe struct MatMulShape
{
    private readonly Dims batch;
    private readonly bool isVectorX;
    private readonly bool isVectorY;

    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <param name="areStacksOfVectors">True when the last axis of both is that of vectors, whose scalar products are wanted.</param>
    public MatMulShape(NDArray x, NDArray y, bool areStacksOfVectors = false)
    {
        ref readonly Dims xs = ref x.Layout.Shape, ys = ref y.Layout.Shape;
        int countX = xs.Count, countY = ys.Count;
        if (countX == 0 || countY == 0) throw Axisless(xs, ys);
        (isVectorX, isVectorY) = (areStacksOfVectors || countX == 1, areStacksOfVectors || countY == 1);
        Inner = xs[countX - 1];
        nint innerY = ys[isVectorY ? countY - 1 : countY - 2];
        if (Inner != innerY) throw Misfit(xs, ys, Inner, isVectorY ? -1 : -2, innerY);
        Rows = isVectorX ? 1 : xs[countX - 2];
        Columns = isVectorY ? 1 : ys[countY - 1];
        int most = areStacksOfVectors ? 1 : 2;
        IsOne = countX <= most && countY <= most;
        if (IsOne) Result = (isVectorX, isVectorY) switch { (false, false) => (Rows, Columns), (false, true) => Rows, (true, false) => Columns, _ => [] };
        else (batch, Result) = Stack(xs, ys, most);
    }

    /// <summary>True when both are matrices or vectors: one product.</summary>
    public bool IsOne { get; }

    /// <summary>True when a stack is best taken as scalar products one by one: there is one in each product, or they are short.</summary>
    public bool AreDots => Rows == 1 && Columns == 1 ? Inner <= DotForm.Longest : (Rows == 1 || Columns == 1) && Inner < DotForm.Short;

    public nint Rows { get; }

    public nint Inner { get; }

    public nint Columns { get; }

    public Dims Result { get; }

    /// <summary>The first operand as a matrix, when the product is one.</summary>
    public Matrix OneFirst(byte* start, in Layout x, bool isConjugate) =>
        new(start + x.Offset, Rows, Inner, isVectorX ? 0 : x.Strides[0], x.Strides[x.Rank - 1], isConjugate);

    /// <summary>The second operand as a matrix.</summary>
    public Matrix OneSecond(byte* start, in Layout y, bool isConjugate) =>
        new(start + y.Offset, Inner, Columns, y.Strides[0], isVectorY ? 0 : y.Strides[1], isConjugate);

    /// <summary>The result as a matrix.</summary>
    public Matrix OneThird(byte* start, in Layout z) => new(
        start + z.Offset, Rows, Columns, isVectorX ? 0 : z.Strides[0], isVectorY ? 0 : z.Strides[z.Rank - 1]);

    /// <summary>The first operand as a stack of matrices.</summary>
    public Layout First(in Layout x) => (isVectorX ? x.ExpandDims(x.Rank - 1) : x).BroadcastTo([.. batch, Rows, Inner]);

    /// <summary>The second operand as a stack of matrices.</summary>
    public Layout Second(in Layout y) => (isVectorY ? y.ExpandDims(y.Rank) : y).BroadcastTo([.. batch, Inner, Columns]);

    /// <summary>The result as a stack of matrices.</summary>
    public Layout Third(in Layout z)
    {
        Layout stack = isVectorY ? z.ExpandDims(z.Rank) : z;
        return isVectorX ? stack.ExpandDims(stack.Rank - 1) : stack;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (Dims Batch, Dims Result) Stack(in Dims x, in Dims y, int inner)
    {
        try
        {
            Dims stack = Layout.BroadcastShapes(Outer(x, inner), Outer(y, inner));
            return (stack, [.. stack, .. (ReadOnlySpan<nint>)(isVectorX ? [] : [Rows]), .. (ReadOnlySpan<nint>)(isVectorY ? [] : [Columns])]);
        }
        catch (ShapeException misfit)
        {
            throw new ShapeException($"{(inner == 1 ? nameof(Nd.VecDot) : nameof(Nd.MatMul))} of shapes {x} and {y}: the axes before the last{(inner == 1 ? "" : " two")} do not broadcast. {misfit.Message}", misfit);
        }
    }

    private static ShapeException Axisless(in Dims x, in Dims y) => new($"MatMul needs arrays with axes, got shapes {x} and {y}; a number multiplies with *.");

    private static ShapeException Misfit(in Dims x, in Dims y, nint first, int axis, nint second) =>
        new($"MatMul of shapes {x} and {y}: axis -1 of the first has size {first}, axis {axis} of the second has {second}, and they must be equal.");

    private static Dims Outer(in Dims shape, int inner) => Dims.Create(shape.AsSpan()[..Math.Max(shape.Count - inner, 0)]);
}
