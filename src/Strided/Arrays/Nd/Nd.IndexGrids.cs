using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: index arrays that select the crossings of the given indices along each axis: <c>a[Nd.Ix(rows, columns)]</c>.</summary>
    /// <param name="arrays">1-d, one for each axis: integers, or truth values that say which to take.</param>
    /// <returns>The k-th array along axis k, of size 1 along the others.</returns>
    /// <exception cref="ShapeException">An array is not 1-d.</exception>
    /// <exception cref="DTypeException">An array has neither integers nor truth values.</exception>
    /// <example>
    /// <code>
    /// NDArray&lt;long&gt; a = Nd.ARange(9).Reshape(3, 3);
    /// a[Nd.Ix(Nd.Array([0, -1]), Nd.Array([0, -1]))] // -> [[0 2] [6 8]]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long>[] Ix(params ReadOnlySpan<NDArray> arrays)
    {
        var grid = new NDArray<long>[arrays.Length];
        for (int k = 0; k < grid.Length; k++)
        {
            ArgumentNullException.ThrowIfNull(arrays[k], nameof(arrays));
            if (arrays[k].NDim != 1) throw new ShapeException($"Ix takes 1-d arrays; number {k} has shape {arrays[k].Shape}.");
            NDArray<long> along = arrays[k] is NDArray<bool> mask ? Positions.Flat(mask) : Integers(arrays[k]).AsType<long>();
            grid[k] = IndexGrids.Along(along, k, grid.Length);
        }
        return grid;
    }

    /// <summary>Copy: an int64 array of shape (number of dimensions, dimensions) whose k-th part holds every element's index along axis k.</summary>
    /// <example>
    /// <code>
    /// Nd.Indices(2, 3)[0, ..] // -> [[0 0 0] [1 1 1]]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long> Indices(params Dims dimensions)
    {
        NDArray<long> grid = NDArray<long>.Allocate(Dims.Create([dimensions.Count, .. dimensions.AsSpan()]), Order.C, zeroed: false);
        for (int k = 0; k < dimensions.Count; k++)
            grid[k, Slice.Ellipsis].Assign(IndexGrids.Counting(dimensions[k], k, dimensions.Count));
        return grid;
    }

    /// <summary>Copy: numbers of elements, counted in C or F order, as one index for each axis of the shape.</summary>
    /// <param name="indices">Integers of any dtype and shape, from 0.</param>
    /// <param name="shape">The shape that they number the elements of.</param>
    /// <param name="order">C: the last axis is the fast one; F: the first.</param>
    /// <exception cref="IndexException">A number that no element has.</exception>
    /// <example>
    /// <code>
    /// Nd.UnravelIndex(Nd.Array([5, 1]), (2, 3))[0] // -> [1 0]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long>[] UnravelIndex(NDArray indices, Dims shape, Order order = Order.C)
    {
        ArgumentNullException.ThrowIfNull(indices);
        NDArray<long> numbers = IndexArray.Sums([new(indices, 0, Extents.Product(shape.AsSpan(), 1), 1, fromEnd: false)], indices.Shape);
        return IndexGrids.Unravel(numbers, shape, order);
    }

    /// <summary>Copy: one index for each axis of the shape as numbers of elements, counted in C or F order.</summary>
    /// <param name="multiIndex">Integers of any dtype, one array for each axis; they stretch to one shape.</param>
    /// <param name="shape">The shape whose elements are numbered.</param>
    /// <param name="mode">What happens to indices outside; negative ones are outside.</param>
    /// <param name="order">C: the last axis is the fast one; F: the first.</param>
    /// <exception cref="IndexException">An index outside of its axis.</exception>
    /// <exception cref="ShapeException">Not as many arrays as axes, or they do not stretch to one shape.</exception>
    /// <example>
    /// <code>
    /// Nd.RavelMultiIndex([Nd.Array([1, 0]), Nd.Array([2, 1])], (2, 3)) // -> [5 1]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long> RavelMultiIndex(ReadOnlySpan<NDArray> multiIndex, Dims shape, IndexMode mode = IndexMode.Raise, Order order = Order.C)
    {
        if (multiIndex.Length != shape.Count) throw new ShapeException($"{multiIndex.Length} arrays of indices do not go with the {shape.Count} axes of shape {shape}.");
        Dims strides = Layout.Dense(shape, 1, order).Strides, common = [];
        var arrays = new IndexArray[multiIndex.Length];
        for (int k = 0; k < arrays.Length; k++)
        {
            ArgumentNullException.ThrowIfNull(multiIndex[k], nameof(multiIndex));
            common = Layout.BroadcastShapes(common, multiIndex[k].Shape);
            arrays[k] = new(multiIndex[k], k, shape[k], strides[k], mode, fromEnd: mode != IndexMode.Raise);
        }
        return IndexArray.Sums(arrays, common);
    }

    /// <summary>Copy: the indices of the main diagonal of an array whose axes all have size n, one array for each axis.</summary>
    /// <example>
    /// <code>
    /// NDArray&lt;int&gt; a = Nd.Zeros&lt;int&gt;(2, 2);
    /// a[Nd.DiagIndices(2)] = 1;
    /// a // -> [[1 0] [0 1]]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long>[] DiagIndices(nint n, int ndim = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ndim);
        var indices = new NDArray<long>[ndim];
        for (int k = 0; k < ndim; k++) indices[k] = IndexGrids.Counting(n, 0, 1);
        return indices;
    }

    /// <summary>Copy: the indices of the elements on and below the k-th diagonal of an n by m matrix; m defaults to n.</summary>
    /// <example>
    /// <code>
    /// Nd.ARange(4).Reshape(2, 2)[Nd.TrilIndices(2)] // -> [0 2 3]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long>[] TrilIndices(nint n, nint k = 0, nint? m = null) =>
        Positions.Of(GreaterEqual(IndexGrids.Counting(n, 0, 2) + k, IndexGrids.Counting(m ?? n, 1, 2)));

    /// <summary>Copy: the indices of the elements on and above the k-th diagonal of an n by m matrix; m defaults to n.</summary>
    /// <example>
    /// <code>
    /// Nd.ARange(4).Reshape(2, 2)[Nd.TriuIndices(2, k: 1)] // -> [1]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long>[] TriuIndices(nint n, nint k = 0, nint? m = null) =>
        Positions.Of(LessEqual(IndexGrids.Counting(n, 0, 2) + k, IndexGrids.Counting(m ?? n, 1, 2)));

    private static NDArray Integers(NDArray array) => new IndexArray(array, 0, 1, 0).Indices;
}
