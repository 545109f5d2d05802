namespace Strided;

/// <summary>Whether two arrays meet in memory.</summary>
internal static class Sharing
{
    /// <summary>Search effort of the exact test where a wrong yes only costs a copy.</summary>
    private const long QuickWork = 100;

    /// <summary>True unless the arrays certainly have no byte in common.</summary>
    public static bool Overlaps(NDArray x, NDArray y) => MayShare(x, y) && Exact(x, y, QuickWork) != OverlapAnswer.No;

    /// <summary>True when both start at the same byte of memory and take the same steps, so that equal indices name equal places.</summary>
    public static bool SamePlaces(NDArray x, in Layout lx, NDArray y) =>
        x.Storage.DistanceTo(y.Storage) == 0 && lx.Offset == y.Offset && lx.ItemSize == y.ItemSize && lx.Shape == y.Layout.Shape && lx.Strides == y.Layout.Strides;

    /// <summary>True when the arrays certainly look into two buffers: two CLR arrays, or two that the library made.</summary>
    public static bool AreApart(NDArray x, NDArray y) =>
        !SameBuffer(x, y) && ((x.Storage.IsOurs && y.Storage.IsOurs) || (!x.Storage.IsNative && !y.Storage.IsNative));

    public static bool SameBuffer(NDArray x, NDArray y) => ReferenceEquals(x.Storage.Owner, y.Storage.Owner);

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
    /// Offsets compare within one CLR array. Memory at a fixed address compares by address with anything: two owners may lend the same bytes,
    /// one owner may lend several stretches, and the fixed memory may be a pinned CLR array.
    /// </summary>
    private static bool HaveCommonOrigin(NDArray x, NDArray y, out nint shift)
    {
        shift = 0;
        if (AreApart(x, y)) return false;
        shift = x.Storage.DistanceTo(y.Storage);
        return true;
    }

    /// <summary>What keeps the target from looking at the array's own memory; null when nothing does.</summary>
    public static string? ObstacleTo(NDArray a, ShareTarget target)
    {
        ref readonly Layout layout = ref a.Layout;
        bool known = a.DType.Kind != DTypeKind.Other;
        return target switch
        {
            ShareTarget.Span or ShareTarget.OrtValue when a.Size > int.MaxValue => $"{a.Size} elements are more than a span can hold.",
            ShareTarget.Arrow when a.NBytes > int.MaxValue => $"{a.NBytes} bytes are more than a buffer can hold.",
            ShareTarget.Span when !layout.IsCContiguous => NotDense(layout),
            ShareTarget.Tensor when Backwards(layout) is { } axis => $"Axis {axis} is walked backwards (stride {layout.Strides[axis]}), which a tensor cannot.",
            ShareTarget.Tensor or ShareTarget.DLPack when Fraction(layout) is { } axis =>
                $"Stride {layout.Strides[axis]} of axis {axis} is not a whole number of {layout.ItemSize}-byte elements.",
            ShareTarget.OrtValue or ShareTarget.Npy or ShareTarget.DLPack or ShareTarget.Arrow when !known => $"{target} has no dtype for {a.DType}.",
            ShareTarget.OrtValue when a.DType.Kind == DTypeKind.Complex => $"{target} has no dtype for {a.DType}.",
            ShareTarget.Arrow when a.DType.Kind is DTypeKind.Bool or DTypeKind.Complex => $"{target} keeps no {a.DType} as one value of {layout.ItemSize} bytes.",
            ShareTarget.Arrow when EmptyList(layout) is { } axis => $"Axis {axis} of shape {layout.Shape} is empty, and Arrow has no lists of no elements.",
            ShareTarget.OrtValue or ShareTarget.Arrow when !layout.IsCContiguous => NotDense(layout),
            ShareTarget.Npy when !layout.IsContiguous => NotDense(layout),
            _ => null,
        };
    }

    private static string NotDense(in Layout layout) =>
        $"Strides {layout.Strides} are not the dense {Layout.Dense(layout.Shape, layout.ItemSize).Strides} of shape {layout.Shape}.";

    private static int? EmptyList(in Layout layout)
    {
        for (int axis = 1; axis < layout.Rank; axis++)
            if (layout.Shape[axis] == 0) return axis;
        return null;
    }

    private static int? Backwards(in Layout layout)
    {
        for (int axis = 0; axis < layout.Rank; axis++)
            if (layout.Strides[axis] < 0 && layout.Shape[axis] > 1) return axis;
        return null;
    }

    private static int? Fraction(in Layout layout)
    {
        for (int axis = 0; axis < layout.Rank; axis++)
            if (layout.Strides[axis] % layout.ItemSize != 0 && layout.Shape[axis] > 1) return axis;
        return null;
    }
}
