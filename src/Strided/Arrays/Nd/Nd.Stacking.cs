using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the arrays one after the other from left to right: along the second axis, vectors along their only one.</summary>
    /// <exception cref="ShapeException">The shapes differ on another axis.</exception>
    /// <example><code>Nd.HStack(Nd.Array([1, 2]), Nd.Array([3])) // -> [1 2 3]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray HStack<TArray>(params ReadOnlySpan<TArray> arrays) where TArray : NDArray
    {
        TArray[] parts = Each(arrays, nameof(HStack), AtLeast1d);
        return Concat<TArray>(parts, parts[0].NDim == 1 ? 0 : 1);
    }

    /// <summary>Copy: the arrays one below the other, vectors as rows.</summary>
    /// <exception cref="ShapeException">The shapes differ on another axis.</exception>
    /// <example><code>Nd.VStack(Nd.Array([1, 2]), Nd.Array([3, 4])) // -> [[1 2] [3 4]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray VStack<TArray>(params ReadOnlySpan<TArray> arrays) where TArray : NDArray =>
        Concat<TArray>(Each(arrays, nameof(VStack), AtLeast2d));

    /// <summary>Copy: the arrays one behind the other along a third axis.</summary>
    /// <exception cref="ShapeException">The shapes differ on another axis.</exception>
    /// <example><code>Nd.DStack(Nd.Array([1, 2]), Nd.Array([3, 4])) // -> [[[1 3] [2 4]]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray DStack<TArray>(params ReadOnlySpan<TArray> arrays) where TArray : NDArray =>
        Concat<TArray>(Each(arrays, nameof(DStack), AtLeast3d), 2);

    /// <summary>Copy: vectors as the columns of a matrix, matrices side by side.</summary>
    /// <exception cref="ShapeException">The numbers of rows differ.</exception>
    /// <example><code>Nd.ColumnStack(Nd.Array([1, 2]), Nd.Array([3, 4])) // -> [[1 3] [2 4]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray ColumnStack<TArray>(params ReadOnlySpan<TArray> arrays) where TArray : NDArray =>
        Concat<TArray>(Each(arrays, nameof(ColumnStack), a => a.NDim < 2 ? AtLeast2d(a).T : a), 1);

    /// <summary>View: the array with at least one axis.</summary>
    /// <example><code>Nd.AtLeast1d(Nd.Array(3)) // -> [3]</code></example>
    [NeverCopies]
    public static TArray AtLeast1d<TArray>(TArray a) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.NDim >= 1 ? a : a.ExpandDims(0);
    }

    /// <summary>View: the array with at least two axes; a vector becomes a row.</summary>
    /// <example><code>Nd.AtLeast2d(Nd.Array([1, 2])) // -> [[1 2]]</code></example>
    [NeverCopies]
    public static TArray AtLeast2d<TArray>(TArray a) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.NDim >= 2 ? a : AtLeast1d(a).ExpandDims(0);
    }

    /// <summary>View: the array with at least three axes: a vector of n becomes (1, n, 1), a matrix (m, n, 1).</summary>
    /// <example><code>Nd.AtLeast3d(Nd.Array([1, 2])).Shape // -> (1, 2, 1)</code></example>
    [NeverCopies]
    public static TArray AtLeast3d<TArray>(TArray a) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.NDim >= 3 ? a : AtLeast2d(a).ExpandDims(2);
    }

    private static TArray[] Each<TArray>(ReadOnlySpan<TArray> arrays, string name, Func<TArray, TArray> change) where TArray : NDArray
    {
        RequireSome(arrays, name);
        var changed = new TArray[arrays.Length];
        for (int k = 0; k < changed.Length; k++) changed[k] = change(arrays[k]);
        return changed;
    }
}
