using System.Numerics;

namespace Strided;

/// <summary>Folds over axes once element type and operation are known: splits the axes, checks and allocates the result, runs the loop.</summary>
internal static class Reductions
{
    /// <param name="name">The function, for errors.</param>
    /// <param name="x">What is folded.</param>
    /// <param name="axis">The axes that go; all when null.</param>
    /// <param name="keepdims">Keep them as axes of size 1.</param>
    /// <param name="out">Where to write the result.</param>
    /// <param name="source">What to make of x and y.</param>
    /// <param name="y">The source's second operand: a mask, a mean; broadcast to x.</param>
    /// <param name="identity">The result of folding nothing, or null when that is an error.</param>
    public static NDArray<T> Fold<TOp, T, TSource>(
        string name, NDArray x, Dims? axis, bool keepdims, NDArray? @out, TSource source, NDArray? y = null, T? identity = null)
        where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
    {
        if (axis is null && !keepdims && @out is null && (y is null || y.Size == 1) && x.Layout.IsCContiguous && x.Layout.Size > 0 && source.IsDirect)
        {
            T second = y is null ? default : ((NDArray<T>)y).Element(y.Offset);
            T total = FoldRun<TOp, T, TSource>.Dense(ref x.Start, x.Layout.Offset, x.Layout.Size, second);
            x.WasRead();
            y?.WasRead();
            return total;
        }
        ulong reduced = Axis.Mask(axis, x.NDim);
        Dims shape = Reduced(x.Layout.Shape, reduced, keepdims);
        if (@out is not null) Elementwise.RequireOutput(@out, shape);
        Layout spread = y is null ? new(x.Layout.Shape, Zeros(x.NDim), 0, 1) : y.Layout.BroadcastTo(x.Layout.Shape);
        bool apart = @out is not null && !Sharing.Overlaps(x, @out) && (y is null || !Sharing.Overlaps(y, @out));
        NDArray<T> z = apart && @out is NDArray<T> direct ? direct : NDArray<T>.Allocate(shape, Order.C, zeroed: false);
        bool empty = x.Size == 0;
        if (empty && z.Size > 0)
            z.Fill(identity ?? throw new ShapeException($"{name} of an empty axis has no answer: shape {x.Shape} reduced over {Text(axis)}."));
        if (!empty)
        {
            Layout result = keepdims ? z.Layout.Without(reduced) : z.Layout;
            Layout kept = x.Layout.Without(reduced);
            Span<nint> outerScratch = stackalloc nint[Plan.Scratch(kept.Rank, 3)];
            var outer = new Plan(outerScratch, kept.Shape, 3);
            // The whole offset goes with the axes that stay. Then every reference on the way points at an element: one that pointed outside
            // its array, if only for a moment, would not follow when the garbage collector moves the array.
            outer.Add(0, kept);
            outer.Add(1, spread.Without(reduced));
            outer.Add(2, result);
            Layout gone = x.Layout.Without(~reduced), spreadGone = spread.Without(~reduced);
            Span<nint> innerScratch = stackalloc nint[Plan.Scratch(gone.Rank, 2)];
            var inner = new Plan(innerScratch, gone.Shape, 2);
            inner.Add(0, 0, gone.Strides);
            inner.Add(1, 0, spreadGone.Strides);
            outer.Simplify();
            inner.SimplifyInOrder();
            FoldWalk<TOp, T, TSource>.Run(ref outer, ref inner, gone.Size, ref x.Start, ref y is null ? ref x.Start : ref y.Start, ref z.Start, source);
            x.WasRead();
            y?.WasRead();
        }
        if (@out is null || ReferenceEquals(@out, z)) return z;
        Into(name, z, @out);
        return @out as NDArray<T> ?? z;
    }

    public static NDArray<long> ArgFold<TBetter, TExtreme, T>(string name, NDArray<T> x, nint? axis, bool keepdims, NDArray<long>? @out)
        where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
    {
        ulong reduced = Axis.Mask(One(axis), x.NDim);
        Dims shape = Reduced(x.Layout.Shape, reduced, keepdims);
        if (@out is not null) Elementwise.RequireOutput(@out, shape);
        NDArray<long> z = @out is not null && !Sharing.Overlaps(x, @out) ? @out : NDArray<long>.Allocate(shape, Order.C, zeroed: false);
        if (z.Size == 0) return @out ?? z;
        if (x.Size == 0) throw new ShapeException($"{name} of an empty axis has no answer: shape {x.Shape} reduced over {Text(One(axis))}.");
        Layout kept = x.Layout.Without(reduced), gone = x.Layout.Without(~reduced);
        Span<nint> outerScratch = stackalloc nint[Plan.Scratch(kept.Rank, 2)];
        var outer = new Plan(outerScratch, kept.Shape, 2);
        outer.Add(0, kept);
        outer.Add(1, keepdims ? z.Layout.Without(reduced) : z.Layout);
        Span<nint> innerScratch = stackalloc nint[Plan.Scratch(gone.Rank, 1)];
        var inner = new Plan(innerScratch, gone.Shape, 1);
        inner.Add(0, 0, gone.Strides);
        outer.Simplify();
        inner.SimplifyInOrder();
        ArgFoldWalk<TBetter, TExtreme, T>.Run(ref outer, ref inner, ref x.Start, ref z.Start);
        x.WasRead();
        if (@out is null || ReferenceEquals(z, @out)) return z;
        @out.Assign(z);
        return @out;
    }

    /// <summary>A result in its own dtype written into the caller's array, of the same kind at least.</summary>
    public static void Into(string name, NDArray result, NDArray @out)
    {
        if (!CastRules.CanCast(result.DType, @out.DType, Casting.SameKind))
            throw new DTypeException($"{name} gives {result.DType} and cannot write that into {@out.DType} without losing its kind.");
        @out.Assign(result);
    }

    public static Dims Reduced(Dims shape, ulong axes, bool keepdims)
    {
        Span<nint> result = stackalloc nint[shape.Count];
        int rank = 0;
        for (int axis = 0; axis < shape.Count; axis++)
        {
            if ((axes >> axis & 1) == 0) result[rank++] = shape[axis];
            else if (keepdims) result[rank++] = 1;
        }
        return Dims.Create(result[..rank]);
    }

    private static Dims? One(nint? axis) => axis is { } named ? (Dims?)named : null;

    private static Dims Zeros(int rank)
    {
        Span<nint> zeros = stackalloc nint[rank];
        zeros.Clear();
        return Dims.Create(zeros);
    }

    private static string Text(Dims? axis) => axis is { } named ? $"axis {named}" : "all axes";
}
