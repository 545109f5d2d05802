using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Views, read-only: the coordinates of every point of the grid that the vectors span; x runs along the second axis.</summary>
    /// <remarks>A grid costs nothing: each array is its vector, stretched by strides of 0.</remarks>
    /// <exception cref="ShapeException">An array has more than one axis.</exception>
    /// <example><code>
    /// NDArray&lt;long&gt;[] grid = Nd.Meshgrid(Nd.ARange(3), Nd.ARange(2));
    /// grid[0] // -> [[0 1 2] [0 1 2]]
    /// grid[1] // -> [[0 0 0] [1 1 1]]
    /// </code></example>
    [NeverCopies]
    public static TArray[] Meshgrid<TArray>(params ReadOnlySpan<TArray> arrays) where TArray : NDArray => Meshgrid(arrays, GridIndexing.XY);

    /// <summary>Views, read-only: the coordinates of every point of the grid that the vectors span.</summary>
    /// <param name="arrays">One vector of coordinates for each axis.</param>
    /// <param name="indexing">Which axis the first two vectors run along.</param>
    /// <param name="sparse">Leave axes along which nothing changes at size 1, for broadcasting.</param>
    /// <exception cref="ShapeException">An array has more than one axis.</exception>
    [NeverCopies]
    public static TArray[] Meshgrid<TArray>(ReadOnlySpan<TArray> arrays, GridIndexing indexing, bool sparse = false) where TArray : NDArray
    {
        int rank = arrays.Length;
        Span<nint> full = stackalloc nint[rank], shape = stackalloc nint[rank], strides = stackalloc nint[rank];
        for (int k = 0; k < rank; k++)
        {
            ArgumentNullException.ThrowIfNull(arrays[k], nameof(arrays));
            if (arrays[k].NDim > 1) throw new ShapeException($"Meshgrid needs vectors, got shape {arrays[k].Shape}.");
            full[Along(k)] = arrays[k].Size;
        }
        var grid = new TArray[rank];
        for (int k = 0; k < rank; k++)
        {
            strides.Clear();
            strides[Along(k)] = arrays[k].NDim == 0 ? arrays[k].ItemSize : arrays[k].Strides[0];
            shape.Fill(1);
            shape[Along(k)] = arrays[k].Size;
            var layout = new Layout(Dims.Create(sparse ? shape : full), Dims.Create(strides), arrays[k].Offset, arrays[k].ItemSize);
            grid[k] = (TArray)arrays[k].With(layout, arrays[k].IsWriteable && !layout.IsBroadcast);
        }
        return grid;

        int Along(int k) => indexing == GridIndexing.XY && k < 2 && rank > 1 ? 1 - k : k;
    }

    /// <summary>Copy: an array whose elements a function computes from their indices.</summary>
    /// <param name="function">From the index along each axis to the element. The array of indices is the same one each time.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <example><code>Nd.FromFunction(index => 10 * index[0] + index[1], (2, 3)) // -> [[ 0  1  2] [10 11 12]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> FromFunction<T>(Func<nint[], T> function, Dims shape) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        NDArray<T> a = NDArray<T>.Allocate(shape, Order.C, zeroed: false);
        nint[] index = new nint[shape.Count];
        for (nint k = 0; k < a.Size; k++)
        {
            a.Element(a.Offset + k * a.ItemSize) = function(index);
            for (int axis = shape.Count - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--) index[axis] = 0;
        }
        return a;
    }
}
