using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Strided;

/// <summary>
/// Where the elements of an array lie: shape, strides and offset over a buffer nobody here ever sees. All byte quantities are bytes.
/// </summary>
/// <remarks>
/// Invariants:
/// 1. <c>Shape.Count == Strides.Count</c>, at most <see cref="Dims.MaxRank"/>; every extent is at least 0.
/// 2. <c>Size</c> is the product of the shape and does not overflow, nor does <c>Size * ItemSize</c>.
/// 3. The element at index (i, j, ...) starts at byte <c>Offset + i * Strides[0] + j * Strides[1] + ...</c>.
/// 4. Strides of axes with extent 0 or 1 never matter and are never trusted.
/// 5. Whoever pairs a layout with a buffer has checked that every element lies inside it. Everything derived here stays inside.
/// </remarks>
internal readonly partial struct Layout
{
    private readonly Dims shape;
    private readonly Dims strides;

    public Layout(in Dims shape, in Dims strides, nint offset, int itemSize)
    {
        Debug.Assert(shape.Count == strides.Count);
        this.shape = shape;
        this.strides = strides;
        Offset = offset;
        ItemSize = itemSize;
        ReadOnlySpan<nint> sizes = shape.AsSpan(), steps = strides.AsSpan();
        Size = Extents.Product(sizes, itemSize);
        IsCContiguous = Size == 0 || IsRun(sizes, steps, itemSize, lastFirst: true);
        IsFContiguous = Size == 0 || IsRun(sizes, steps, itemSize, lastFirst: false);
    }

    public nint Offset { get; private init; }

    public nint Size { get; }

    public int ItemSize { get; }

    public bool IsCContiguous { get; }

    public bool IsFContiguous { get; }

    public int Rank => shape.Count;

    public nint ByteCount => Size * ItemSize;

    public bool IsContiguous => IsCContiguous | IsFContiguous;

    [UnscopedRef]
    public ref readonly Dims Shape => ref shape;

    [UnscopedRef]
    public ref readonly Dims Strides => ref strides;

    /// <summary>True when some axis with more than one index has stride 0: several indices name one element.</summary>
    public bool IsBroadcast
    {
        get
        {
            for (int axis = 0; axis < Rank; axis++)
                if (shape[axis] > 1 && strides[axis] == 0) return true;
            return false;
        }
    }

    /// <summary>Dense in C order, in F order, or, for A and K, in either.</summary>
    public bool IsContiguousIn(Order order) => order switch
    {
        Order.C => IsCContiguous,
        Order.F => IsFContiguous,
        _ => IsContiguous,
    };

    /// <summary>A dense layout of the shape at offset 0, in C or F order.</summary>
    public static Layout Dense(Dims shape, int itemSize, Order order = Order.C)
    {
        Extents.Product(shape.AsSpan(), itemSize);
        Span<nint> strides = stackalloc nint[shape.Count];
        nint stride = itemSize;
        for (int k = 0; k < shape.Count; k++)
        {
            int axis = order == Order.F ? k : shape.Count - 1 - k;
            strides[axis] = stride;
            stride *= Math.Max(shape[axis], 1);
        }
        return new(shape, Dims.Create(strides), 0, itemSize);
    }

    /// <summary>A dense layout of this shape in the given order, A and K resolved against this layout.</summary>
    public Layout DenseLike(Order order, int itemSize) => order switch
    {
        // Most arrays already lie as their copy will.
        Order.C or Order.K or Order.A when itemSize == ItemSize && IsDense => WithOffset(0),
        Order.A => Dense(shape, itemSize, ResolveOrder(order)),
        Order.K => DenseKeepingOrder(itemSize),
        _ => Dense(shape, itemSize, order),
    };

    /// <summary>C or F: what <paramref name="order"/> means for walking this layout's elements.</summary>
    public Order ResolveOrder(Order order) => order switch
    {
        Order.F => Order.F,
        Order.A or Order.K when IsFContiguous && !IsCContiguous => Order.F,
        _ => Order.C,
    };

    public Layout WithOffset(nint offset) => this with { Offset = offset };

    /// <summary>The axes sorted from the widest step to the narrowest: walked in C order this follows memory, as far as an order of axes can.</summary>
    public Layout InMemoryOrder()
    {
        Span<int> axes = stackalloc int[Rank];
        SortAxes(axes);
        return Permute(axes);
    }

    /// <summary>The same shape, with strides that visit axes from the widest step to the narrowest, as they do here.</summary>
    private Layout DenseKeepingOrder(int itemSize)
    {
        Span<int> axes = stackalloc int[Rank];
        SortAxes(axes);
        Span<nint> dense = stackalloc nint[Rank];
        nint stride = itemSize;
        for (int k = Rank - 1; k >= 0; k--)
        {
            dense[axes[k]] = stride;
            stride *= Math.Max(shape[axes[k]], 1);
        }
        return new(shape, Dims.Create(dense), 0, itemSize);
    }

    /// <summary>True when the strides are the ones <see cref="Dense"/> gives in C order, those of unit axes included.</summary>
    private bool IsDense
    {
        get
        {
            nint expected = ItemSize;
            for (int axis = Rank - 1; axis >= 0; axis--)
            {
                if (strides[axis] != expected) return false;
                expected *= Math.Max(shape[axis], 1);
            }
            return true;
        }
    }

    /// <summary>The axes from the widest step to the narrowest; a C-contiguous layout keeps its own order, whatever its unit axes say.</summary>
    private void SortAxes(Span<int> axes)
    {
        for (int k = 0; k < Rank; k++)
        {
            int at = k;
            for (; at > 0 && !IsCContiguous && Math.Abs(strides[axes[at - 1]]) < Math.Abs(strides[k]); at--) axes[at] = axes[at - 1];
            axes[at] = k;
        }
    }

    /// <summary>True when the steps are those of dense elements, axis 0 first or last; axes of size 1 take none.</summary>
    private static bool IsRun(ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, nint step, bool lastFirst)
    {
        for (int k = 0; k < shape.Length; k++)
        {
            int axis = lastFirst ? shape.Length - 1 - k : k;
            if (shape[axis] == 1) continue;
            if (strides[axis] != step) return false;
            step *= shape[axis];
        }
        return true;
    }
}
