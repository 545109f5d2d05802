namespace Strided;

/// <summary>Whether two arrays meet in memory.</summary>
internal static class Sharing
{
    /// <summary>Search effort of the exact test where a wrong yes only costs a copy.</summary>
    private const long QuickWork = 100;

    /// <summary>True unless the arrays certainly have no byte in common.</summary>
    public static bool Overlaps(NDArray x, NDArray y) => MayShare(x, y) && Exact(x, y, QuickWork) != OverlapAnswer.No;

    public static bool SameBuffer(NDArray x, NDArray y) => ReferenceEquals(x.Owner, y.Owner);

    /// <summary>True when the byte ranges that the arrays span have a byte in common.</summary>
    public static bool MayShare(NDArray x, NDArray y)
    {
        if (!HaveCommonOrigin(x, y, out nint shift)) return false;
        return Overlap.MayOverlap(
            x.Offset, x.Layout.Shape.AsSpan(), x.Layout.Strides.AsSpan(), x.ItemSize,
            y.Offset + shift, y.Layout.Shape.AsSpan(), y.Layout.Strides.AsSpan(), y.ItemSize);
    }

    public static OverlapAnswer Exact(NDArray x, NDArray y, long maxWork)
    {
        if (!HaveCommonOrigin(x, y, out nint shift)) return OverlapAnswer.No;
        return Overlap.Exact(
            x.Offset, x.Layout.Shape.AsSpan(), x.Layout.Strides.AsSpan(), x.ItemSize,
            y.Offset + shift, y.Layout.Shape.AsSpan(), y.Layout.Strides.AsSpan(), y.ItemSize, maxWork);
    }

    /// <summary>
    /// Offsets compare within one owner. Memory at fixed addresses compares by address even when two owners lent the same bytes.
    /// A CLR array and fixed memory are told apart by owner alone; pinned arrays wrapped by address are the caller's affair.
    /// </summary>
    private static bool HaveCommonOrigin(NDArray x, NDArray y, out nint shift)
    {
        shift = y.Storage.Address - x.Storage.Address;
        return x.Storage.IsNative && y.Storage.IsNative || SameBuffer(x, y);
    }
}
