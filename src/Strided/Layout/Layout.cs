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
internal partial struct Layout
{
    private Dims shape;
    private Dims strides;

    public Layout(in Dims shape, in Dims strides, nint offset, int itemSize)
    {
        Debug.Assert(shape.Count == strides.Count);
        shape.CopyTo(ref this.shape);
        strides.CopyTo(ref this.strides);
        Complete(offset, itemSize);
    }

    /// <summary>This layout written over one that is all zero: a field in an object, where copying it in one piece takes longer.</summary>
    public readonly void CopyTo(ref Layout target)
    {
        shape.CopyTo(ref target.shape);
        strides.CopyTo(ref target.strides);
        target.Offset = Offset;
        target.Size = Size;
        target.ItemSize = ItemSize;
        target.IsCContiguous = IsCContiguous;
        target.IsFContiguous = IsFContiguous;
        target.IsDense = IsDense;
    }

    /// <summary>A dense layout of the shape in place of one that is all zero, whose parts would otherwise be copied about.</summary>
    public void BecomeDense(in Dims shape, int itemSize, Order order)
    {
        shape.CopyTo(ref this.shape);
        // Strides of a shape that is too large would overflow.
        LieDense(itemSize, order, Extents.Product(shape.AsSpan(), itemSize));
    }

    /// <summary>Dense strides for a shape that is there, whose size is known.</summary>
    private void LieDense(int itemSize, Order order, nint size)
    {
        (ItemSize, Size) = (itemSize, size);
        ReadOnlySpan<nint> sizes = shape.AsSpan();
        Span<nint> steps = strides.Reset(sizes.Length);
        nint stride = itemSize;
        int walked = 0;
        for (int k = 0; k < sizes.Length; k++)
        {
            int axis = order == Order.F ? k : sizes.Length - 1 - k;
            steps[axis] = stride;
            stride *= Math.Max(sizes[axis], 1);
            if (sizes[axis] != 1) walked++;
        }
        if (order == Order.F) Recognise(sizes, steps);
        else (IsDense, IsCContiguous, IsFContiguous) = (true, true, walked < 2 || size == 0);
    }

    /// <summary>What follows from shape and strides that may come from anybody.</summary>
    private void Complete(nint offset, int itemSize)
    {
        Extents.Product(shape.AsSpan(), itemSize);
        CompletePart(offset, itemSize, shape.AsSpan(), strides.AsSpan());
    }

    /// <summary>The same for a part of another layout: no product of its extents is larger than one that was checked.</summary>
    /// <param name="offset">Where the first element starts.</param>
    /// <param name="itemSize">Bytes per element.</param>
    /// <param name="sizes">The shape, which whoever wrote it has at hand.</param>
    /// <param name="steps">The strides, likewise.</param>
    private void CompletePart(nint offset, int itemSize, ReadOnlySpan<nint> sizes, ReadOnlySpan<nint> steps)
    {
        (Offset, ItemSize) = (offset, itemSize);
        Recognise(sizes, steps);
    }

    /// <summary>Counts the elements and finds out whether they are dense, in C or F order; axes of size 1 take no step.</summary>
    private void Recognise(ReadOnlySpan<nint> sizes, ReadOnlySpan<nint> steps)
    {
        steps = steps[..sizes.Length];
        bool isDense = true, isC = true;
        nint run = ItemSize, size = 1;
        int walked = 0;
        for (int axis = sizes.Length - 1; axis >= 0; axis--)
        {
            nint extent = sizes[axis];
            bool follows = steps[axis] == run, isUnit = extent == 1;
            isDense &= follows;
            isC &= follows | isUnit;
            walked += isUnit ? 0 : 1;
            size *= extent;
            run *= Math.Max(extent, 1);
        }
        // Both orders are one where at most one axis is walked, and exclude each other where there are more.
        bool isF = walked < 2 ? isC : !isC && FollowsInF(sizes, steps);
        Size = size;
        IsDense = isDense;
        IsCContiguous = isC | size == 0;
        IsFContiguous = isF | size == 0;
    }

    private readonly bool FollowsInF(ReadOnlySpan<nint> sizes, ReadOnlySpan<nint> steps)
    {
        nint run = ItemSize;
        for (int axis = 0; axis < sizes.Length; axis++)
        {
            if (steps[axis] != run && sizes[axis] != 1) return false;
            run *= sizes[axis];
        }
        return true;
    }

    /// <summary>Puts the first element elsewhere.</summary>
    public void StartAt(nint offset) => Offset = offset;

    public nint Offset { readonly get; private set; }

    public nint Size { readonly get; private set; }

    public int ItemSize { readonly get; private set; }

    public bool IsCContiguous { readonly get; private set; }

    public bool IsFContiguous { readonly get; private set; }

    /// <summary>True when the strides are the ones <see cref="Dense"/> gives in C order, those of unit axes included.</summary>
    public bool IsDense { readonly get; private set; }

    public readonly int Rank => shape.Count;

    public readonly nint ByteCount => Size * ItemSize;

    public readonly bool IsContiguous => IsCContiguous | IsFContiguous;

    [UnscopedRef]
    public readonly ref readonly Dims Shape => ref shape;

    [UnscopedRef]
    public readonly ref readonly Dims Strides => ref strides;

    /// <summary>True when some axis with more than one index has stride 0: several indices name one element.</summary>
    public readonly bool IsBroadcast
    {
        get
        {
            for (int axis = 0; axis < Rank; axis++)
                if (shape[axis] > 1 && strides[axis] == 0) return true;
            return false;
        }
    }

    /// <summary>Dense in C order, in F order, or, for A and K, in either.</summary>
    public readonly bool IsContiguousIn(Order order) => order switch
    {
        Order.C => IsCContiguous,
        Order.F => IsFContiguous,
        _ => IsContiguous,
    };

    /// <summary>A dense layout of the shape at offset 0, in C or F order.</summary>
    public static Layout Dense(in Dims shape, int itemSize, Order order = Order.C)
    {
        Layout dense = default;
        dense.BecomeDense(shape, itemSize, order);
        return dense;
    }

    /// <summary>A dense layout of this shape in the given order, A and K resolved against this layout.</summary>
    public readonly Layout DenseLike(Order order, int itemSize)
    {
        Layout dense = default;
        DenseLike(order, itemSize, ref dense);
        return dense;
    }

    /// <summary>The same in place of a layout that is all zero.</summary>
    public readonly void DenseLike(Order order, int itemSize, ref Layout dense)
    {
        // Most arrays already lie as their copy will.
        if (IsDense && order != Order.F && itemSize == ItemSize)
        {
            CopyTo(ref dense);
            dense.Offset = 0;
        }
        else if (order == Order.K && !IsCContiguous) DenseKeepingOrder(itemSize).CopyTo(ref dense);
        else dense.BecomeDense(shape, itemSize, ResolveOrder(order));
    }

    /// <summary>C or F: what <paramref name="order"/> means for walking this layout's elements.</summary>
    public readonly Order ResolveOrder(Order order) => order switch
    {
        Order.F => Order.F,
        Order.A or Order.K when IsFContiguous && !IsCContiguous => Order.F,
        _ => Order.C,
    };

    public readonly Layout WithOffset(nint offset) => this with { Offset = offset };

    /// <summary>The axes sorted from the widest step to the narrowest: walked in C order this follows memory, as far as an order of axes can.</summary>
    public readonly Layout InMemoryOrder()
    {
        Span<int> axes = stackalloc int[Rank];
        SortAxes(axes);
        return Permute(axes);
    }

    /// <summary>The same shape, with strides that visit axes from the widest step to the narrowest, as they do here.</summary>
    private readonly Layout DenseKeepingOrder(int itemSize)
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

    /// <summary>The axes from the widest step to the narrowest; a C-contiguous layout keeps its own order, whatever its unit axes say.</summary>
    private readonly void SortAxes(Span<int> axes)
    {
        for (int k = 0; k < Rank; k++)
        {
            int at = k;
            for (; at > 0 && !IsCContiguous && Math.Abs(strides[axes[at - 1]]) < Math.Abs(strides[k]); at--) axes[at] = axes[at - 1];
            axes[at] = k;
        }
    }
}
