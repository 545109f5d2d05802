namespace Strided;

/// <summary>
/// One entry of an index that selects elements one by one: an array of integers, a mask of truth values, or anything that a
/// <see cref="Slice"/> can be.
/// </summary>
/// <remarks>
/// Everything that an index may hold converts to it by itself: <c>a[mask]</c>, <c>a[rows, columns]</c>, <c>a[.., rows, 0]</c>. An index with such an
/// array in it makes a copy, where slices alone make a view. The rules are NumPy's: integer arrays stretch to a common shape, a mask stands for
/// the arrays of its true positions, and that shape takes the place of the indexed axes, or comes first when a slice stands between them.
/// </remarks>
/// <example>
/// <code>
/// NDArray&lt;double&gt; a = Nd.ARange(12.0).Reshape(3, 4);
/// NDArray&lt;double&gt; large = a[a > 5];           // every element above 5, 1-d
/// NDArray&lt;double&gt; rows = a[new[] { 2, 0 }];    // rows 2 and 0
/// a[a > 5] = 0;                                // writes into a
/// </code>
/// </example>
public readonly struct Selector
{
    private Selector(Slice slice) => Slice = slice;

    private Selector(NDArray[] arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        foreach (NDArray array in arrays) ArgumentNullException.ThrowIfNull(array, nameof(arrays));
        Arrays = arrays;
    }

    /// <summary>What the entry is when it is no array.</summary>
    internal Slice Slice { get; }

    /// <summary>An array for each of the next axes, or a mask over several; null when the entry is a slice.</summary>
    internal NDArray[]? Arrays { get; }

    /// <summary>One index.</summary>
    public static implicit operator Selector(int index) => new((Slice)index);

    /// <summary>One index, counted from the start or, with ^, from the end.</summary>
    public static implicit operator Selector(Index index) => new((Slice)index);

    /// <summary>A range of indices.</summary>
    public static implicit operator Selector(Range range) => new((Slice)range);

    /// <summary>A slice, a new axis, or an ellipsis.</summary>
    public static implicit operator Selector(Slice slice) => new(slice);

    /// <summary>Indices along an axis, or truth values that say which elements of as many axes as the array has.</summary>
    public static implicit operator Selector(NDArray array) => new([array]);

    /// <summary>An array for each of the next axes, as <see cref="Nd.Nonzero"/> and <see cref="Nd.Ix"/> return them.</summary>
    public static implicit operator Selector(NDArray[] arrays) => new(arrays);

    /// <summary>Indices along an axis.</summary>
    public static implicit operator Selector(int[] indices) => new([Nd.AsArray(indices)]);

    /// <summary>Indices along an axis.</summary>
    public static implicit operator Selector(long[] indices) => new([Nd.AsArray(indices)]);

    /// <summary>Which elements of an axis.</summary>
    public static implicit operator Selector(bool[] mask) => new([Nd.AsArray(mask)]);
}
