namespace Strided;

/// <summary>DLPack's numbers for dtypes: a code for the kind, and bits.</summary>
internal static class DLPackDType
{
    public static byte CodeOf(DType dtype) => dtype.Kind switch
    {
        DTypeKind.SignedInteger => 0,
        DTypeKind.UnsignedInteger => 1,
        DTypeKind.Floating => 2,
        DTypeKind.Complex => 5,
        DTypeKind.Bool => 6,
        _ => throw new DTypeException($"DLPack has no dtype for {dtype}."),
    };

    public static DType Of(byte code, byte bits, ushort lanes)
    {
        if (lanes == 1)
            foreach (DType dtype in DType.All)
                if (CodeOf(dtype) == code && 8 * dtype.ItemSize == bits) return dtype;
        throw new DTypeException($"There is no dtype for DLPack's code {code} with {bits} bits in {lanes} lanes.");
    }
}
