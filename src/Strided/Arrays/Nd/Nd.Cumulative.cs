using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: running sums along the axis; without an axis, along all elements in C order.</summary>
        /// <param name="axis">The axis to run along.</param>
        /// <param name="dtype">The dtype to sum in; narrow integers are summed in 64 bits.</param>
        /// <param name="includeInitial">Start with the sum of nothing, which makes the axis one longer.</param>
        /// <param name="out">Where to write the result; it may be the array itself.</param>
        /// <example><code>Nd.Array([1, 2, 3, 4]).CumulativeSum() // -> [ 1  3  6 10]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray CumulativeSum(nint? axis = null, DType? dtype = null, bool includeInitial = false, NDArray? @out = null) =>
            Scan<Add>(nameof(CumulativeSum), a, 0, axis, dtype, includeInitial, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: running products along the axis; without an axis, along all elements in C order.</summary>
        /// <inheritdoc cref="CumulativeSum(NDArray, nint?, DType?, bool, NDArray?)" path="/param"/>
        /// <example><code>Nd.Array([1, 2, 3, 4]).CumulativeProd() // -> [ 1  2  6 24]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray CumulativeProd(nint? axis = null, DType? dtype = null, bool includeInitial = false, NDArray? @out = null) =>
            Scan<Multiply>(nameof(CumulativeProd), a, 1, axis, dtype, includeInitial, @out);
    }

    extension<T>(NDArray<T> a) where T : unmanaged, IFloatingPoint<T>
    {
        /// <inheritdoc cref="CumulativeSum(NDArray, nint?, DType?, bool, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> CumulativeSum(nint? axis = null, bool includeInitial = false, NDArray<T>? @out = null) =>
            (NDArray<T>)((NDArray)a).CumulativeSum(axis, null, includeInitial, @out);

        /// <inheritdoc cref="CumulativeProd(NDArray, nint?, DType?, bool, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> CumulativeProd(nint? axis = null, bool includeInitial = false, NDArray<T>? @out = null) =>
            (NDArray<T>)((NDArray)a).CumulativeProd(axis, null, includeInitial, @out);
    }

    private static NDArray Scan<TOp>(string name, NDArray a, int identity, nint? axis, DType? dtype, bool includeInitial, NDArray? @out)
        where TOp : struct, INumericBinary
    {
        ArgumentNullException.ThrowIfNull(a);
        if (axis is null && a.NDim != 1) return Scan<TOp>(name, a.Ravel(), identity, 0, dtype, includeInitial, @out);
        int along = Axis.Normalize(axis ?? 0, a.NDim);
        DType result = dtype ?? Promotion.Sum(a.DType);
        if (result.Kind is DTypeKind.Bool or DTypeKind.Other) throw Unreducible(name, a, result);
        Span<nint> sizes = a.Shape.ToArray();
        if (includeInitial) sizes[along]++;
        Dims shape = Dims.Create(sizes);
        if (@out is not null) Elementwise.RequireOutput(@out, shape);
        NDArray z = @out is not null && @out.DType == result && @out.Layout.IsCContiguous ? @out : Empty(shape, result);
        bool isDirect = a.DType == result && a.Layout.IsCContiguous && !includeInitial && !Sharing.Overlaps(a, z);
        if (!isDirect)
        {
            Layout whole = z.Layout.MoveAxis(along, 0);
            z.View(whole.Slice([new Slice(includeInitial ? 1 : 0, null)])).Assign(a.MoveAxis(along, 0));
            if (includeInitial) z.View(whole.Slice([0])).Assign((Scalar)identity);
        }
        var call = new ScanCall<TOp> { X = isDirect ? a : z, Z = z, Along = along };
        Family.Numeric(result, ref call);
        if (isDirect) a.WasRead();
        if (@out is null || ReferenceEquals(z, @out)) return z;
        Destination.Into(name, z, @out);
        return @out;
    }

    private struct ScanCall<TOp> : INumericVisitor where TOp : struct, INumericBinary
    {
        public NDArray X;
        public NDArray Z;
        public int Along;

        public readonly void Visit<T>() where T : unmanaged, INumberBase<T>
        {
            nint outer = 1, inner = 1;
            for (int k = 0; k < Along; k++) outer *= Z.Shape[k];
            for (int k = Along + 1; k < Z.NDim; k++) inner *= Z.Shape[k];
            if (Z.Size > 0) ScanWalk<NumericBinary<TOp, T>, T>.Run(ref ((NDArray<T>)X).Element(X.Offset), ref ((NDArray<T>)Z).Element(Z.Offset), outer, Z.Shape[Along], inner);
            GC.KeepAlive(X);
            GC.KeepAlive(Z);
        }
    }
}
