using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>Copy: the elements in order along an axis. NaN comes last in both directions; complex numbers go by real, then imaginary part.</summary>
        /// <param name="axis">The axis to sort along; null sorts the flattened elements.</param>
        /// <param name="descending">From the largest down.</param>
        /// <param name="stable">Equal elements keep their order. They always do; the standard has the parameter.</param>
        /// <remarks>
        /// Integers and floating point are sorted by keys; -0 and 0 are equal, as in NumPy.
        /// <example><code>
        /// Nd.Array([3.0, double.NaN, 1.0]).Sort();    // [ 1.,  3., nan]
        /// Nd.Array([3, 1, 2]).Sort(descending: true); // [3, 2, 1]
        /// </code></example>
        /// </remarks>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="DTypeException">The dtype has no order.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray Sort(nint? axis = -1, bool descending = false, bool stable = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            TArray x = axis is null ? a.Ravel() : a;
            int along = Axis.Normalize(axis ?? 0, x.NDim);
            TArray z = SortedRoom(x, nameof(Sort));
            Sorting.Sort(nameof(Sort), x, z, along, descending);
            return z;
        }
    }

    extension(NDArray a)
    {
        /// <summary>In place: the elements in order along an axis.</summary>
        /// <inheritdoc cref="Sort{TArray}(TArray, nint?, bool, bool)" path="/param"/>
        /// <remarks><example><code>
        /// var a = Nd.Array([3, 1, 2]);
        /// a["::2"].SortInPlace();  // a is [2, 1, 3]
        /// </code></example></remarks>
        /// <exception cref="InvalidOperationException">The array is read-only.</exception>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void SortInPlace(nint axis = -1, bool descending = false, bool stable = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            a.RequireWriteable();
            Sorting.Sort(nameof(SortInPlace), a, a, Axis.Normalize(axis, a.NDim), descending);
        }

        /// <summary>Copy: the positions along an axis that put the elements in order, as <c>Sort</c> does; equal elements from left to right.</summary>
        /// <inheritdoc cref="Sort{TArray}(TArray, nint?, bool, bool)" path="/param"/>
        /// <remarks><example><code>
        /// Nd.Array([30, 10, 20]).ArgSort();  // [1, 2, 0]
        /// </code></example></remarks>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> ArgSort(nint? axis = -1, bool descending = false, bool stable = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            NDArray x = axis is null ? a.Ravel() : a;
            int along = Axis.Normalize(axis ?? 0, x.NDim);
            NDArray<long> z = NDArray<long>.Allocate(x.Layout.Shape, Order.C, zeroed: false);
            Sorting.ArgSort(nameof(ArgSort), x, z, along, descending);
            return z;
        }
    }

    extension<T>(NDArray<T> a) where T : unmanaged, IComparable<T>
    {
        /// <inheritdoc cref="Sort{TArray}(TArray, nint?, bool, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<T> Sort(nint? axis = -1, bool descending = false, bool stable = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            if (a.DType.Kind != DTypeKind.Other) return Sort<NDArray<T>>(a, axis, descending, stable);
            NDArray<T> x = axis is null ? a.Ravel() : a;
            int along = Axis.Normalize(axis ?? 0, x.NDim);
            NDArray<T> z = SortedRoom(x, nameof(Sort));
            Sorting.Compare<T, ComparableOrder<T>>(x, z, along, descending, positions: false);
            return z;
        }

        /// <inheritdoc cref="SortInPlace(NDArray, nint, bool, bool)"/>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void SortInPlace(nint axis = -1, bool descending = false, bool stable = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            a.RequireWriteable();
            if (a.DType.Kind != DTypeKind.Other) SortInPlace((NDArray)a, axis, descending, stable);
            else Sorting.Compare<T, ComparableOrder<T>>(a, a, Axis.Normalize(axis, a.NDim), descending, positions: false);
        }

        /// <inheritdoc cref="ArgSort(NDArray, nint?, bool, bool)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> ArgSort(nint? axis = -1, bool descending = false, bool stable = true)
        {
            ArgumentNullException.ThrowIfNull(a);
            if (a.DType.Kind != DTypeKind.Other) return ArgSort((NDArray)a, axis, descending, stable);
            NDArray<T> x = axis is null ? a.Ravel() : a;
            int along = Axis.Normalize(axis ?? 0, x.NDim);
            NDArray<long> z = NDArray<long>.Allocate(x.Layout.Shape, Order.C, zeroed: false);
            Sorting.Compare<T, ComparableOrder<T>>(x, z, along, descending, positions: true);
            return z;
        }
    }

    /// <summary>A new array for the same elements in another order.</summary>
    private static TArray SortedRoom<TArray>(TArray x, string operation) where TArray : NDArray
    {
        Copies.Enter(CopyReason.Gather, operation, x.NBytes, x.Layout, x.Layout.Shape);
        return (TArray)x.NewLike(x.Layout.DenseLike(Order.K, x.ItemSize), zeroed: false);
    }
}
