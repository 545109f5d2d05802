using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy: running sums along the axis; without an axis, along all elements in C order.</summary>
        /// <param name="axis">The axis to run along.</param>
        /// <param name="dtype">The dtype to sum in; narrow integers are summed in 64 bits.</param>
        /// <param name="includeInitial">Start with the sum of nothing, which makes the axis one longer.</param>
        /// <example><code>Nd.Array([1, 2, 3, 4]).CumulativeSum() // -> [ 1  3  6 10]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray CumulativeSum(nint? axis = null, DType? dtype = null, bool includeInitial = false) =>
            Scan<Add>(nameof(CumulativeSum), a, 0, axis, dtype, includeInitial);

        /// <summary>Copy: running products along the axis; without an axis, along all elements in C order.</summary>
        /// <inheritdoc cref="CumulativeSum(NDArray, nint?, DType?, bool)" path="/param"/>
        /// <example><code>Nd.Array([1, 2, 3, 4]).CumulativeProd() // -> [ 1  2  6 24]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray CumulativeProd(nint? axis = null, DType? dtype = null, bool includeInitial = false) =>
            Scan<Multiply>(nameof(CumulativeProd), a, 1, axis, dtype, includeInitial);
    }

    extension<T>(NDArray<T> a) where T : unmanaged, IFloatingPoint<T>
    {
        /// <inheritdoc cref="CumulativeSum(NDArray, nint?, DType?, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<T> CumulativeSum(nint? axis = null, bool includeInitial = false) =>
            (NDArray<T>)((NDArray)a).CumulativeSum(axis, null, includeInitial);

        /// <inheritdoc cref="CumulativeProd(NDArray, nint?, DType?, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<T> CumulativeProd(nint? axis = null, bool includeInitial = false) =>
            (NDArray<T>)((NDArray)a).CumulativeProd(axis, null, includeInitial);
    }

    private static NDArray Scan<TOp>(string name, NDArray a, int identity, nint? axis, DType? dtype, bool includeInitial) where TOp : struct, INumericBinary
    {
        ArgumentNullException.ThrowIfNull(a);
        if (axis is null && a.NDim != 1) return Scan<TOp>(name, a.Ravel(), identity, 0, dtype, includeInitial);
        int along = Axis.Normalize(axis ?? 0, a.NDim);
        DType result = dtype ?? Promotion.Sum(a.DType);
        NDArray z = NewScan(a, along, result, identity, includeInitial);
        var call = new ScanCall<TOp> { Z = z, Along = along };
        return Family.Numeric(result, ref call) ? z : throw Unreducible(name, a, result);
    }

    /// <summary>The elements in the dtype of the result, dense, with room for the first value if it is wanted.</summary>
    private static NDArray NewScan(NDArray a, int along, DType dtype, int identity, bool includeInitial)
    {
        Span<nint> shape = a.Shape.ToArray();
        if (includeInitial) shape[along]++;
        NDArray z = Empty(Dims.Create(shape), dtype);
        Layout whole = z.Layout.MoveAxis(along, 0);
        if (includeInitial) z.View(whole.Slice([0])).Assign((Scalar)identity);
        z.View(whole.Slice([new Slice(includeInitial ? 1 : 0, null)])).Assign(a.MoveAxis(along, 0));
        return z;
    }

    private struct ScanCall<TOp> : INumericVisitor where TOp : struct, INumericBinary
    {
        public NDArray Z;
        public int Along;

        public readonly void Visit<T>() where T : unmanaged, INumberBase<T>
        {
            nint outer = 1, inner = 1;
            for (int k = 0; k < Along; k++) outer *= Z.Shape[k];
            for (int k = Along + 1; k < Z.NDim; k++) inner *= Z.Shape[k];
            if (Z.Size > 0) ScanWalk<NumericBinary<TOp, T>, T>.Run(ref ((NDArray<T>)Z).Element(Z.Offset), outer, Z.Shape[Along], inner);
            GC.KeepAlive(Z);
        }
    }
}
