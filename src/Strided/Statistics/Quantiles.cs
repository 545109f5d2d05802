using System.Numerics;

namespace Strided;

/// <summary>Quantiles once method and shares are known: the reduced axes become one, which is looked into line by line.</summary>
internal static class Quantiles
{
    /// <param name="name">The function, for errors.</param>
    /// <param name="a">Real numbers or truth values.</param>
    /// <param name="q">Shares of the whole; their shape comes first in the result's.</param>
    /// <param name="axis">The axes that go; all when null.</param>
    /// <param name="method">Where quantiles lie; null for medians.</param>
    /// <param name="keepdims">Keep the axes with size 1.</param>
    /// <param name="out">Where to write the result.</param>
    /// <param name="skipNaN">Without NaN.</param>
    /// <param name="whole">What is a share of everything: 1, or 100 for per cent.</param>
    public static NDArray Of(string name, NDArray a, NDArray<double> q, in Dims? axis, QuantileMethod? method, bool keepdims, NDArray? @out, bool skipNaN, double whole = 1)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(q);
        if (method is { } named && !Enum.IsDefined(named)) throw new ArgumentException($"{name} knows no method {named}.", nameof(method));
        double[] shares = new double[q.Size];
        int count = 0;
        foreach (double share in q)
        {
            if (!(share >= 0 && share <= whole)) throw new ArgumentException($"{name} takes shares from 0 to {whole}, got {share}.", nameof(q));
            shares[count++] = share / whole;
        }
        ulong gone = Axis.Mask(axis, a.NDim);
        NDArray merged = Merged(a, gone);
        Dims kept = Reductions.Reduced(a.Layout.Shape, gone, keepdims: false);
        if (merged.Shape[^1] == 0 && merged.Size == 0 && Extents.Product(kept.AsSpan(), 1) > 0)
            throw new ShapeException($"{name} of an empty axis has no answer: shape {a.Shape} reduced over {(axis is { } axes ? $"axis {axes}" : "all axes")}.");
        DType result = a.DType.Kind == DTypeKind.Floating ? a.DType : DType.Float64;
        Dims rest = keepdims ? Reductions.Reduced(a.Layout.Shape, gone, keepdims) : kept;
        Dims shape = q.NDim == 0 ? rest : Dims.Create([.. q.Shape.AsSpan(), .. rest.AsSpan()]);
        NDArray z = Destination.Direct(name, @out, shape, result, [a]) ?? Nd.Empty(shape, result);
        var call = new Call { X = merged, Z = z, Shares = shares, Method = method ?? QuantilePlace.Median, SkipNaN = skipNaN };
        if (!call.IsLine)
        {
            Dims lines = Dims.Create([shares.Length, .. kept.AsSpan()]);
            ulong unit = keepdims ? gone << q.NDim : 0;
            if (!z.Layout.Without(unit).TryReshape(lines, Order.C, out Layout lined, out _))
            {
                z = Nd.Empty(shape, result);
                z.Layout.Without(unit).TryReshape(lines, Order.C, out lined, out _);
            }
            call.Z = z.View(lined.MoveAxis(0, -1));
        }
        if (!Keying.Of(a.DType, ref call)) throw new DTypeException($"{name} needs real numbers; there is no {name} for {a.DType}.");
        return Destination.Deliver(name, z, @out);
    }

    /// <summary>The array with the axes in the mask as its last one, in C order.</summary>
    private static NDArray Merged(NDArray a, ulong axes)
    {
        if (a.NDim == 1 && axes == 1) return a;
        List<nint> shape = [], named = [];
        nint merged = 1;
        for (int axis = 0; axis < a.NDim; axis++)
        {
            if ((axes >> axis & 1) == 0) shape.Add(a.Shape[axis]);
            else
            {
                merged *= a.Shape[axis];
                named.Add(axis);
            }
        }
        Dims source = Dims.Create([.. named]), destination = Dims.Create([.. Enumerable.Range(shape.Count, named.Count).Select(axis => (nint)axis)]);
        shape.Add(merged);
        return a.MoveAxis(source, destination).Reshape(Dims.Create([.. shape]), Order.C);
    }

    private unsafe struct Call : IKeyVisitor
    {
        public NDArray X;
        public NDArray Z;
        public double[] Shares;
        public QuantileMethod Method;
        public bool SkipNaN;

        /// <summary>True for a single line whose quantiles lie side by side, whatever the shape of the result.</summary>
        public readonly bool IsLine => X.NDim == 1 && Z.Layout.IsDense && Z.Size > 0;

        public readonly void Visit<T, K, TKey>()
            where T : unmanaged, INumber<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
        {
            if (Z is NDArray<Half>) Into<T, K, TKey, Half>();
            else if (Z is NDArray<float>) Into<T, K, TKey, float>();
            else Into<T, K, TKey, double>();
        }

        private readonly void Into<T, K, TKey, Z>()
            where T : unmanaged, INumber<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>
            where Z : unmanaged, IFloatingPointIeee754<Z>
        {
            nint n = X.Shape[^1];
            using var room = new Workspace(QuantileLine<T, K, TKey, Z>.Bytes(n));
            fixed (byte* start = &room.Start)
            fixed (double* shares = Shares)
            {
                var line = new QuantileLine<T, K, TKey, Z>(Workspace.Aligned<byte>(start), n, shares, Shares.Length, Method, SkipNaN);
                if (!IsLine)
                {
                    Lines.Run(X, this.Z, X.NDim - 1, ref line);
                    return;
                }
                line.Run(ref X.Storage.At(X.Offset), X.Layout.Strides[0], ref this.Z.Storage.At(this.Z.Offset), sizeof(Z));
            }
            X.WasRead();
            GC.KeepAlive(this.Z);
        }
    }
}
