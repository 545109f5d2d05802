namespace Strided;

public static partial class Nd
{
    /// <summary>Views: the array's parts along an axis, one by one and without that axis.</summary>
    /// <example><code>Nd.Unstack(Nd.Array([[1, 2], [3, 4]]))[1] // -> [3 4]</code></example>
    [NeverCopies]
    public static TArray[] Unstack<TArray>(TArray x, nint axis = 0) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x);
        int along = Axis.Normalize(axis, x.NDim);
        var parts = new TArray[x.Shape[along]];
        Layout front = x.Layout.MoveAxis(along, 0);
        for (nint k = 0; k < parts.Length; k++) parts[k] = x.View(front.Slice([new Slice(k, k + 1)]).Squeeze(0));
        return parts;
    }

    /// <summary>Views: the array cut along an axis into parts of nearly equal size, the longer ones first.</summary>
    /// <example><code>Nd.ArraySplit(Nd.ARange(5), 2)[0] // -> [0 1 2]</code></example>
    [NeverCopies]
    public static TArray[] ArraySplit<TArray>(TArray a, int sections, nint axis = 0) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sections);
        int along = Axis.Normalize(axis, a.NDim);
        (nint size, nint longer) = nint.DivRem(a.Shape[along], sections);
        Span<nint> cuts = new nint[sections - 1];
        for (int k = 1; k < sections; k++) cuts[k - 1] = k * size + nint.Min(k, longer);
        return Cut(a, cuts, along);
    }

    /// <summary>Views: the array cut into equal parts from left to right: along the second axis, or the only one.</summary>
    /// <exception cref="ShapeException">The axis does not divide evenly.</exception>
    /// <example><code>Nd.HSplit(Nd.ARange(8).Reshape(2, 4), 2)[1] // -> [[2 3] [6 7]]</code></example>
    [NeverCopies]
    public static TArray[] HSplit<TArray>(TArray a, int sections) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        return Split(a, sections, a.NDim > 1 ? 1 : 0);
    }

    /// <summary>Views: the array cut into equal parts from top to bottom: along the first of two axes or more.</summary>
    /// <exception cref="ShapeException">The axis does not divide evenly, or is the only one.</exception>
    /// <example><code>Nd.VSplit(Nd.ARange(8).Reshape(2, 4), 2)[1] // -> [[4 5 6 7]]</code></example>
    [NeverCopies]
    public static TArray[] VSplit<TArray>(TArray a, int sections) where TArray : NDArray => Split(WithAxes(nameof(VSplit), a, 2), sections, 0);

    /// <summary>Views: the array cut into equal parts along the third axis.</summary>
    /// <exception cref="ShapeException">The axis does not divide evenly, or there is none.</exception>
    /// <example><code>Nd.DSplit(Nd.Zeros(2, 3, 4), 2)[0].Shape // -> (2, 3, 2)</code></example>
    [NeverCopies]
    public static TArray[] DSplit<TArray>(TArray a, int sections) where TArray : NDArray => Split(WithAxes(nameof(DSplit), a, 3), sections, 2);

    private static TArray WithAxes<TArray>(string name, TArray a, int least) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.NDim >= least ? a : throw new ShapeException($"{name} needs at least {least} axes, got shape {a.Shape}.");
    }
}
