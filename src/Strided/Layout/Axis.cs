namespace Strided;

/// <summary>Axis numbers as users write them (negative counts from the end) turned into axis numbers as loops need them.</summary>
internal static class Axis
{
    public static int Normalize(nint axis, int rank) =>
        axis >= -rank && axis < rank ? (int)(axis < 0 ? axis + rank : axis)
            : throw new AxisException($"Axis {axis} is out of range for an array with {rank} {(rank == 1 ? "axis" : "axes")}.");

    /// <summary>A bit per named axis; <c>null</c> names all. Throws on an axis out of range or named twice.</summary>
    public static ulong Mask(in Dims? axes, int rank)
    {
        if (axes is null) return rank == 64 ? ulong.MaxValue : (1UL << rank) - 1;
        ref readonly Dims named = ref Nullable.GetValueRefOrDefaultRef(in axes);
        ulong mask = 0;
        foreach (nint axis in named.AsSpan())
        {
            ulong bit = 1UL << Normalize(axis, rank);
            if ((mask & bit) != 0) throw new AxisException($"Axis {axis} is named twice in {named}.");
            mask |= bit;
        }
        return mask;
    }

    /// <summary>The axes in order, checked to be a permutation of all <paramref name="rank"/> axes.</summary>
    public static void Permutation(Dims axes, int rank, Span<int> result)
    {
        if (axes.Count != rank) throw new AxisException($"Axes {axes} do not name each of {rank} axes once.");
        Mask(axes, rank);
        for (int k = 0; k < rank; k++) result[k] = Normalize(axes[k], rank);
    }
}
