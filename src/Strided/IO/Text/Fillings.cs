namespace Strided;

/// <summary>Numbers that do not come from a text.</summary>
internal static class Fillings
{
    /// <summary>The number as an element; without one NaN, -1 in integers, false.</summary>
    public static T For<T>(Scalar? value) where T : unmanaged
    {
        DType dtype = DType.Of<T>();
        Scalar chosen = value ?? dtype.Kind switch
        {
            DTypeKind.Bool => false,
            DTypeKind.UnsignedInteger => dtype.ItemSize == sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * dtype.ItemSize)) - 1,
            DTypeKind.SignedInteger => -1,
            _ => double.NaN,
        };
        return ((NDArray<T>)Scalars.ToArray(chosen, dtype)).ToScalar();
    }
}
