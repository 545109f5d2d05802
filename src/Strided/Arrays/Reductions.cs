using System.Numerics;
using System.Runtime.CompilerServices;

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
        string name, NDArray x, in Dims? axis, bool keepdims, NDArray? @out, TSource source, NDArray? y = null, T? identity = null)
        where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
    {
        if (axis is null && !keepdims && @out is null && x.Layout.Size > 0 && (y is null || (TSource.TakesSecond && y.Size == 1))
            && (x.Layout.IsCContiguous || (TOp.IsOrderFree && x.Layout.IsFContiguous)))
        {
            T second = y is null ? default : ((NDArray<T>)y).Element(y.Offset);
            T total = FoldRun<TOp, T, TSource>.Dense(ref x.Start, x.Layout.Offset, x.Layout.ItemSize, x.Layout.Size, second, source);
            x.WasRead();
            y?.WasRead();
            if (x.Layout.IsCContiguous || !Traits<T>.IsNaN(total)) return total;
        }
        return Along<TOp, T, TSource>(name, x, axis, keepdims, @out, source, y, identity);
    }

    // Not inlined: its frame of shapes and layouts takes time to clear.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray<T> Along<TOp, T, TSource>(
        string name, NDArray x, in Dims? axis, bool keepdims, NDArray? @out, TSource source, NDArray? y, T? identity)
        where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
    {
        ulong reduced = Axis.Mask(axis, x.NDim);
        Dims shape = Reduced(x.Layout.Shape, reduced, keepdims);
        if (@out is not null) Elementwise.RequireOutput(@out, shape);
        Layout spread = default;
        y?.Layout.BroadcastTo(x.Layout.Shape, ref spread);
        bool apart = @out is not null && !Sharing.Overlaps(x, @out) && (y is null || !Sharing.Overlaps(y, @out));
        NDArray<T> z = apart && @out is NDArray<T> direct ? direct : NDArray<T>.Allocate(shape, Order.C, zeroed: false);
        bool empty = x.Size == 0;
        if (empty && z.Size > 0)
            z.Fill(identity ?? throw new ShapeException($"{name} of an empty axis has no answer: shape {x.Shape} reduced over {Text(axis)}."));
        if (!empty)
        {
            ulong unit = keepdims ? reduced : 0;
            // Which of several NaN is the answer depends on the order.
            bool isFree = TOp.IsOrderFree && (!Traits<T>.IsVectorFloat || z.Size == 1);
            Run<TOp, T, TSource>(x, y, spread, z, reduced, unit, source, isFree);
            if (isFree && Traits<T>.IsNaN(z.Element(z.Offset))) Run<TOp, T, TSource>(x, y, spread, z, reduced, unit, source, isFree: false);
        }
        if (@out is null || ReferenceEquals(@out, z)) return z;
        Destination.Into(name, z, @out);
        return @out as NDArray<T> ?? z;
    }

    /// <param name="x">What is folded: something.</param>
    /// <param name="y">The source's second operand.</param>
    /// <param name="spread">How it lies beside x.</param>
    /// <param name="z">The output.</param>
    /// <param name="reduced">The axes that go.</param>
    /// <param name="unit">The axes of size 1 that the output has for them.</param>
    /// <param name="source">What to make of x and y.</param>
    /// <param name="isFree">Elements may be taken as they lie in memory, and those that repeat once.</param>
    private static void Run<TOp, T, TSource>(NDArray x, NDArray? y, in Layout spread, NDArray<T> z, ulong reduced, ulong unit, TSource source, bool isFree)
        where TOp : struct, IBinary<T> where T : unmanaged where TSource : struct, ISource<T>
    {
        ref readonly Layout layout = ref x.Layout;
        Span<nint> outerScratch = stackalloc nint[Plan.Scratch(layout.Rank, 3)], innerScratch = stackalloc nint[Plan.Scratch(layout.Rank, 2)];
        Plan outer = new(outerScratch, layout.Shape, reduced, 3), inner = new(innerScratch, layout.Shape, ~reduced, 2);
        // The whole offset goes with the axes that stay. Then every reference on the way points at an element: one that pointed outside
        // its array, if only for a moment, would not follow when the garbage collector moves the array.
        outer.Add(0, layout.Offset, layout.Strides, reduced);
        inner.Add(0, 0, layout.Strides, ~reduced);
        outer.AddNone(1);
        inner.AddNone(1);
        if (y is not null)
        {
            outer.Add(1, spread.Offset, spread.Strides, reduced);
            inner.Add(1, 0, spread.Strides, ~reduced);
        }
        outer.Add(2, z.Layout.Offset, z.Layout.Strides, unit);
        outer.Simplify();
        nint times = isFree ? inner.DropRepeats() : 1, n = inner.Count;
        if (isFree) inner.Simplify();
        else inner.SimplifyInOrder();
        FoldWalk<TOp, T, TSource>.Run(ref outer, ref inner, n, ref x.Start, ref y is null ? ref x.Start : ref y.Start, ref z.Start, source, times, layout.ItemSize);
        x.WasRead();
        y?.WasRead();
        GC.KeepAlive(z);
    }

    /// <summary>The sum of the squares of real numbers: squared in their own dtype, and summed as Sum does.</summary>
    public static NDArray SumOfSquares(string name, NDArray x, in Dims? axis, bool keepdims) => x switch
    {
        NDArray<double> => Fold<NumericBinary<Add, double>, double, Squared<double>>(name, x, axis, keepdims, null, default, null, 0),
        NDArray<float> => Fold<NumericBinary<Add, float>, float, Squared<float>>(name, x, axis, keepdims, null, default, null, 0),
        _ => Nd.Square(x).Sum(axis, keepdims: keepdims),
    };

    public static NDArray<long> ArgFold<TBetter, TExtreme, T>(string name, NDArray<T> x, nint? axis, bool keepdims, NDArray<long>? @out)
        where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
    {
        if (axis is null && !keepdims && @out is null && x.Layout.IsCContiguous && x.Layout.Size > 0)
        {
            long at = ArgFoldWalk<TBetter, TExtreme, T>.Dense(ref x.Start, x.Layout.Offset, x.Layout.Size);
            x.WasRead();
            return at;
        }
        return Along<TBetter, TExtreme, T>(name, x, axis, keepdims, @out);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray<long> Along<TBetter, TExtreme, T>(string name, NDArray<T> x, nint? axis, bool keepdims, NDArray<long>? @out)
        where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
    {
        ulong reduced = Axis.Mask(One(axis), x.NDim);
        Dims shape = Reduced(x.Layout.Shape, reduced, keepdims);
        if (@out is not null) Elementwise.RequireOutput(@out, shape);
        NDArray<long> z = @out is not null && !Sharing.Overlaps(x, @out) ? @out : NDArray<long>.Allocate(shape, Order.C, zeroed: false);
        if (z.Size == 0) return @out ?? z;
        if (x.Size == 0) throw new ShapeException($"{name} of an empty axis has no answer: shape {x.Shape} reduced over {Text(One(axis))}.");
        ref readonly Layout layout = ref x.Layout;
        Span<nint> outerScratch = stackalloc nint[Plan.Scratch(layout.Rank, 2)], innerScratch = stackalloc nint[Plan.Scratch(layout.Rank, 1)];
        Plan outer = new(outerScratch, layout.Shape, reduced, 2), inner = new(innerScratch, layout.Shape, ~reduced, 1);
        outer.Add(0, layout.Offset, layout.Strides, reduced);
        outer.Add(1, z.Layout.Offset, z.Layout.Strides, keepdims ? reduced : 0);
        inner.Add(0, 0, layout.Strides, ~reduced);
        outer.Simplify();
        inner.SimplifyInOrder();
        ArgFoldWalk<TBetter, TExtreme, T>.Run(ref outer, ref inner, ref x.Start, ref z.Start);
        x.WasRead();
        if (@out is null || ReferenceEquals(z, @out)) return z;
        @out.Assign(z);
        return @out;
    }

    public static Dims Reduced(in Dims shape, ulong axes, bool keepdims)
    {
        ReadOnlySpan<nint> sizes = shape.AsSpan();
        Dims result = default;
        Span<nint> kept = result.Reset(keepdims ? sizes.Length : sizes.Length - BitOperations.PopCount(axes));
        for (int axis = 0, k = 0; axis < sizes.Length; axis++)
        {
            if ((axes >> axis & 1) == 0) kept[k++] = sizes[axis];
            else if (keepdims) kept[k++] = 1;
        }
        return result;
    }

    private static Dims? One(nint? axis) => axis is { } named ? (Dims?)named : null;

    private static string Text(in Dims? axis) => axis is { } named ? $"axis {named}" : "all axes";
}
