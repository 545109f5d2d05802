using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Orders.</content>
public sealed partial class Generator
{
    /// <summary>In place: reorders the array along an axis; what lies at one place of the axis stays together.</summary>
    /// <exception cref="AxisException">The array has no such axis.</exception>
    /// <exception cref="InvalidOperationException">The array is read-only.</exception>
    [InPlace, MethodImpl(CallSite.Visible)]
    public void Shuffle(NDArray x, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        int along = Axis.Normalize(axis, x.NDim);
        x.RequireWriteable();
        if (x.Size > 0) FisherYates.Shuffle(BitGenerator, x, along);
    }

    /// <summary>Copy: the integers from 0 below n in random order.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<long> Permutation(long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        NDArray<long> z = Nd.ARange(n);
        if (n > 0) FisherYates.Shuffle(BitGenerator, z, 0);
        return z;
    }

    /// <summary>Copy: the array reordered along an axis; what lies at one place of the axis stays together.</summary>
    /// <exception cref="AxisException">The array has no such axis.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public TArray Permutation<TArray>(TArray x, int axis = 0) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x);
        int along = Axis.Normalize(axis, x.NDim);
        return (TArray)Taken(x, Order(x.Shape[along]), along);
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: every line along the axis reordered on its own, or without an axis all elements.</summary>
    /// <param name="x">The array.</param>
    /// <param name="axis">The axis of the lines.</param>
    /// <param name="out">Where to write; it may be the array itself.</param>
    /// <exception cref="AxisException">The array has no such axis.</exception>
    /// <exception cref="ShapeException"><paramref name="out"/> has another shape.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public TArray Permuted<TArray>(TArray x, int? axis = null, TArray? @out = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x);
        int along = axis is { } named ? Axis.Normalize(named, x.NDim) : -1;
        if (@out is not null) Elementwise.RequireOutput(@out, x.Shape);
        NDArray dense = x.Copy(Strided.Order.C);
        if (along < 0)
        {
            NDArray flat = dense.Reshape(-1);
            dense = Taken(flat, Order(flat.Size), 0).Reshape(x.Shape);
        }
        else if (dense.Size > 0)
        {
            NDArray lines = dense.MoveAxis(along, -1);
            nint length = x.Shape[along];
            // Lines come in the order of the other axes; each gets its own order.
            var index = new nint[lines.NDim - 1];
            for (nint line = 0; line < dense.Size / length; line++)
            {
                NDArray one = Line(lines, index);
                one.Assign(Taken(one, Order(length), 0));
                for (int k = index.Length - 1; k >= 0 && ++index[k] == lines.Shape[k]; k--) index[k] = 0;
            }
        }
        if (@out is null) return (TArray)dense;
        @out.Assign(dense);
        return @out;
    }

    /// <summary>0 to n - 1 in random order.</summary>
    private long[] Order(nint n)
    {
        var order = new long[n];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        FisherYates.Shuffle<long>(BitGenerator, order);
        return order;
    }

    /// <summary>As <see cref="Order"/> down to the first place given, with NumPy's other way to draw a place.</summary>
    private void ShuffleTail(Span<long> order, int first)
    {
        for (int i = order.Length - 1; i >= first; i--)
        {
            int j = (int)BoundedIntegers.Next(BitGenerator, (ulong)i);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private static NDArray Line(NDArray lines, nint[] index)
    {
        nint offset = lines.Layout.Offset;
        for (int k = 0; k < index.Length; k++) offset += index[k] * lines.Strides[k];
        return lines.With(new Layout(lines.Shape[lines.NDim - 1], lines.Strides[lines.NDim - 1], offset, lines.ItemSize), writeable: true);
    }

    /// <summary>A new array of the places of one axis, in the order given.</summary>
    private static NDArray Taken(NDArray x, ReadOnlySpan<long> order, int axis)
    {
        if (x.NDim == 1)
        {
            var line = new LineCall { From = x, Order = order };
            x.DType.Accept(ref line);
            return line.To!;
        }
        nint[] shape = x.Shape.ToArray();
        shape[axis] = order.Length;
        NDArray z = Nd.Empty(shape, x.DType), from = x.MoveAxis(axis, 0), to = z.MoveAxis(axis, 0);
        for (int i = 0; i < order.Length; i++) At(to, i).Assign(At(from, (nint)order[i]));
        return z;
    }

    /// <summary>One place of the first axis.</summary>
    private static NDArray At(NDArray x, nint place) =>
        x.With(
            new Layout(Dims.Create(x.Shape.AsSpan()[1..]), Dims.Create(x.Strides.AsSpan()[1..]), x.Layout.Offset + place * x.Strides[0], x.ItemSize),
            writeable: true);

    private ref struct LineCall : IAnyVisitor
    {
        public NDArray From;
        public ReadOnlySpan<long> Order;
        public NDArray? To;

        public void Visit<T>() where T : unmanaged
        {
            var from = (NDArray<T>)From;
            NDArray<T> to = Nd.Empty<T>(Order.Length);
            nint step = from.Strides[0];
            Span<T> z = Sampling.Span(to);
            for (int i = 0; i < z.Length; i++) z[i] = from.Element(from.Layout.Offset + (nint)Order[i] * step);
            To = to;
        }
    }
}
