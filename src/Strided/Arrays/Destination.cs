namespace Strided;

/// <summary>Results that are written into the caller's array: at once where nothing is in the way, else when they are complete.</summary>
internal static class Destination
{
    /// <summary>The caller's array, where it has the dtype and no input lies in it; null where the result needs an array of its own. Refuses what does not fit.</summary>
    public static NDArray? Direct<TArray>(string name, NDArray? @out, in Dims shape, DType dtype, ReadOnlySpan<TArray> inputs) where TArray : NDArray
    {
        if (@out is null) return null;
        Elementwise.RequireOutput(@out, shape);
        RequireCast(name, dtype, @out);
        foreach (TArray input in inputs)
            if (Sharing.Overlaps(input, @out)) return null;
        return @out.DType == dtype ? @out : null;
    }

    /// <summary>The result itself, or the caller's array with the result in it.</summary>
    public static NDArray Deliver(string name, NDArray result, NDArray? @out)
    {
        if (@out is null || ReferenceEquals(@out, result)) return result;
        Elementwise.RequireOutput(@out, result.Layout.Shape);
        Into(name, result, @out);
        return @out;
    }

    /// <summary>A result in its own dtype written into the caller's array, of the same kind at least.</summary>
    public static void Into(string name, NDArray result, NDArray @out)
    {
        RequireCast(name, result.DType, @out);
        @out.Assign(result);
    }

    private static void RequireCast(string name, DType dtype, NDArray @out)
    {
        if (!CastRules.CanCast(dtype, @out.DType, Casting.SameKind))
            throw new DTypeException($"{name} gives {dtype} and cannot write that into {@out.DType} without losing its kind.");
    }
}
