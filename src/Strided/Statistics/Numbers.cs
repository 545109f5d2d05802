using System.Numerics;

namespace Strided;

/// <summary>Reductions of what is not NaN: the same as those of all elements, with a mask.</summary>
internal static class Numbers
{
    /// <summary>True where there is no NaN; null where there cannot be one.</summary>
    public static NDArray<bool>? Mask(NDArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.DType.Kind is DTypeKind.Floating or DTypeKind.Complex ? Nd.Equal(a, a) : null;
    }

    /// <summary>The elements with NaN replaced.</summary>
    public static NDArray Filled(NDArray a, Scalar value) => Mask(a) is { } mask ? Nd.Where(mask, a, Scalars.ToArray(value, a.DType)) : a;

    /// <summary>The smallest or largest that is not NaN, by an operation that prefers numbers.</summary>
    public static NDArray Extreme<TOp>(string name, NDArray a, Dims? axis, bool keepdims, NDArray? @out) where TOp : struct, IRealBinary
    {
        var call = new ExtremeCall<TOp> { Name = name, X = a, Axis = axis, KeepDims = keepdims, Out = @out };
        return Family.Floating(a.DType, ref call) ? @out ?? call.Result! : throw new DTypeException($"{name} needs real numbers; there is no {name} for {a.DType}.");
    }

    /// <summary>Refuses lines that hold nothing but NaN.</summary>
    public static void RequireSome(string name, NDArray a, nint? axis)
    {
        if (Mask(a) is { } mask && a.Size > 0 && !mask.Any(axis is { } along ? (Dims?)along : null).All().ToScalar())
            throw new ArgumentException($"{name} of shape {a.Shape} meets nothing but NaN{(axis is { } named ? $" in some line along axis {named}" : "")}.", nameof(a));
    }

    private struct ExtremeCall<TOp> : IFloatingVisitor where TOp : struct, IRealBinary
    {
        public string Name;
        public NDArray X;
        public Dims? Axis;
        public bool KeepDims;
        public NDArray? Out;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Result = Reductions.Fold<RealBinary<TOp, T>, T, Plain<T>>(Name, X, Axis, KeepDims, Out, new(default));
    }
}
