using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the values behind the array along an axis; without one, both flattened.</summary>
    /// <exception cref="ShapeException">The shapes differ on another axis.</exception>
    /// <example><code>Nd.Append(Nd.Array([1, 2]), Nd.Array([3])) // -> [1 2 3]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Append<TArray>(TArray arr, TArray values, nint? axis = null) where TArray : NDArray => Concat<TArray>([arr, values], axis);

    /// <summary>Copy: the array without the given indices of an axis; without an axis, of the flattened elements. An index may occur twice.</summary>
    /// <exception cref="IndexException">An index is outside the axis.</exception>
    /// <example><code>Nd.Delete(Nd.Array([10, 11, 12, 13]), (1, -1)) // -> [10 12]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Delete<TArray>(TArray arr, Dims obj, nint? axis = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(arr);
        if (axis is null && arr.NDim != 1) return Delete(arr.Ravel(), obj, 0);
        int along = Axis.Normalize(axis ?? 0, arr.NDim);
        nint size = arr.Shape[along];
        nint[] gone = [.. Places(nameof(Delete), obj, size, size - 1).Distinct().Order()];
        nint[] shape = arr.Shape.ToArray();
        shape[along] = size - gone.Length;
        var z = (TArray)Gathered([arr], Dims.Create(shape));
        nint from = 0, to = 0;
        foreach (nint index in gone.Append(size))
        {
            z.Part(along, new(to, to + index - from)).Assign(arr.Part(along, new(from, index)));
            (from, to) = (index + 1, to + index - from);
        }
        return z;
    }

    /// <summary>Copy: the array with values before the given indices of an axis; without an axis, of the flattened elements.</summary>
    /// <param name="arr">The array, whose dtype stays.</param>
    /// <param name="obj">Indices of the array as it was; its size stands for behind the end.</param>
    /// <param name="values">Broadcast to one part for each index; before a single index several parts may go, or one without the axis.</param>
    /// <param name="axis">The axis that grows.</param>
    /// <exception cref="IndexException">An index is outside the axis.</exception>
    /// <example><code>Nd.Insert(Nd.Array([1, 2, 3]), (0, 2), Nd.Array([8, 9])) // -> [8 1 2 9 3]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Insert<TArray>(TArray arr, Dims obj, NDArray values, nint? axis = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(arr);
        ArgumentNullException.ThrowIfNull(values);
        if (axis is null && arr.NDim != 1) return Insert(arr.Ravel(), obj, values, 0);
        int along = Axis.Normalize(axis ?? 0, arr.NDim);
        nint size = arr.Shape[along];
        nint[] places = Places(nameof(Insert), obj, size, size);
        if (places.Length == 1 && values.NDim < arr.NDim) values = values.BroadcastTo(arr.Layout.Without(1UL << along).Shape).ExpandDims(along);
        if (places.Length == 1 && values.NDim == arr.NDim) places = [.. Enumerable.Repeat(places[0], (int)values.Shape[along])];
        nint[] shape = arr.Shape.ToArray();
        shape[along] = places.Length;
        NDArray parts = values.BroadcastTo(Dims.Create(shape));
        shape[along] = size + places.Length;
        var z = (TArray)Gathered([arr], Dims.Create(shape));
        nint from = 0, to = 0;
        foreach (int k in Enumerable.Range(0, places.Length).OrderBy(k => places[k]))
        {
            nint run = places[k] - from;
            z.Part(along, new(to, to + run)).Assign(arr.Part(along, new(from, from + run)));
            z.Part(along, new(to + run, to + run + 1)).Assign(parts.Part(along, new(k, k + 1)));
            (from, to) = (from + run, to + run + 1);
        }
        z.Part(along, new(to, shape[along])).Assign(arr.Part(along, new(from, size)));
        return z;
    }

    /// <summary>Copy: every element of an axis as often as the count beside it says; without an axis, of the flattened elements.</summary>
    /// <param name="a">The array.</param>
    /// <param name="repeats">One count for each index of the axis, or one for all.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">There are not as many counts as indices.</exception>
    /// <example><code>Nd.Repeat(Nd.Array([1, 2]), 2) // -> [1 1 2 2]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Repeat<TArray>(TArray a, NDArray<long> repeats, nint? axis = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(repeats);
        if (axis is null && a.NDim != 1) return Repeat(a.Ravel(), repeats, 0);
        int along = Axis.Normalize(axis ?? 0, a.NDim);
        long[] counts = repeats.BroadcastTo(a.Shape[along]).ToArray();
        if (counts.Any(count => count < 0)) throw new ArgumentOutOfRangeException(nameof(repeats), "An element cannot be repeated a negative number of times.");
        nint[] shape = a.Shape.ToArray();
        shape[along] = (nint)counts.Sum();
        var z = (TArray)Gathered([a], Dims.Create(shape));
        nint to = 0;
        for (nint k = 0; k < counts.Length; k++)
        {
            if (counts[k] == 0) continue;
            z.Part(along, new(to, to + (nint)counts[k])).Assign(a.Part(along, new(k, k + 1)));
            to += (nint)counts[k];
        }
        return z;
    }

    /// <summary>Indices, none beyond the last, counted from the start.</summary>
    private static nint[] Places(string name, Dims indices, nint size, nint last)
    {
        nint[] places = indices.ToArray();
        for (int k = 0; k < places.Length; k++)
        {
            if (places[k] < 0) places[k] += size;
            if ((nuint)places[k] > (nuint)last || last < 0) throw new IndexException($"{name}: index {indices[k]} is out of bounds for an axis of size {size}.");
        }
        return places;
    }
}
