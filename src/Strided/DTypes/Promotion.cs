namespace Strided;

/// <summary>NumPy 2's promotion rules: the dtype that holds the values of both operands.</summary>
internal static class Promotion
{
    /// <summary>The smallest dtype that both convert to safely, or null when there is none.</summary>
    public static DType? Of(DType x, DType y)
    {
        if (x == y) return x;
        if (x.Kind == DTypeKind.Other || y.Kind == DTypeKind.Other) return null;
        if (x.Kind > y.Kind) (x, y) = (y, x);
        if (x.Kind == DTypeKind.Bool) return y;
        if (x.Kind == y.Kind) return x.ItemSize > y.ItemSize ? x : y;
        return y.Kind switch
        {
            DTypeKind.UnsignedInteger => x.ItemSize > y.ItemSize ? x : SignedAbove(y),
            DTypeKind.Floating => Floating(Math.Max(y.ItemSize, FloatBytes(x))),
            _ => Complex(Math.Max(y.ItemSize, 2 * FloatBytes(x))),
        };
    }

    /// <summary>The dtype of all of them, whatever their order.</summary>
    /// <remarks>Floats first: int16 and uint16 alone would need int32, and int32 with float32 float64; with float32 at once they are float32.</remarks>
    public static DType Of(ReadOnlySpan<DType> dtypes)
    {
        if (dtypes.IsEmpty) throw new ArgumentException("ResultType needs at least one dtype.", nameof(dtypes));
        bool alike = true;
        foreach (DType dtype in dtypes)
        {
            ArgumentNullException.ThrowIfNull(dtype, nameof(dtypes));
            alike &= dtype == dtypes[0];
        }
        if (alike) return dtypes[0];
        DType[] widestFirst = dtypes.ToArray();
        Array.Sort(widestFirst, (x, y) => (y.Kind, y.ItemSize).CompareTo((x.Kind, x.ItemSize)));
        DType result = widestFirst[0];
        foreach (DType dtype in widestFirst)
            result = Of(result, dtype) ?? throw new DTypeException($"There is no common dtype for {string.Join(", ", dtypes.ToArray())}.");
        return result;
    }

    /// <summary>The dtype of an operation between an array and a scalar that has a kind but no width of its own.</summary>
    public static DType? WithWeak(DType dtype, DTypeKind scalar)
    {
        if (dtype.Kind == DTypeKind.Other) return null;
        return scalar switch
        {
            DTypeKind.Bool => dtype,
            DTypeKind.SignedInteger => dtype.Kind == DTypeKind.Bool ? DType.Int64 : dtype,
            DTypeKind.Floating => dtype.Kind < DTypeKind.Floating ? DType.Float64 : dtype,
            _ => dtype.Kind switch
            {
                DTypeKind.Complex => dtype,
                DTypeKind.Floating => Complex(2 * dtype.ItemSize),
                _ => DType.Complex128,
            },
        };
    }

    /// <summary>The floating dtype in which a function such as sqrt is computed: the dtype itself when it is floating or complex already.</summary>
    public static DType? Inexact(DType dtype) => dtype.Kind switch
    {
        DTypeKind.Other => null,
        DTypeKind.Floating or DTypeKind.Complex => dtype,
        _ => Floating(FloatBytes(dtype)),
    };

    /// <summary>The dtype sums and products of this dtype are made in: narrow integers widen, as in NumPy.</summary>
    public static DType Sum(DType dtype) => dtype.Kind switch
    {
        DTypeKind.Bool or DTypeKind.SignedInteger => DType.Int64,
        DTypeKind.UnsignedInteger => DType.UInt64,
        _ => dtype,
    };

    /// <summary>The real dtype of a complex one's parts; any other dtype itself.</summary>
    public static DType Part(DType dtype) => dtype.Kind == DTypeKind.Complex ? Floating(dtype.ItemSize / 2) : dtype;

    /// <summary>The complex dtype whose parts have this floating dtype's precision, at least complex64.</summary>
    public static DType Complex(DType dtype) => dtype.Kind == DTypeKind.Complex ? dtype : Complex(2 * FloatBytes(dtype));

    /// <summary>Size of the float that holds the dtype's values as NumPy counts it: 8-bit integers in float16, 16-bit in float32.</summary>
    private static int FloatBytes(DType dtype) => dtype.Kind switch
    {
        DTypeKind.Floating => dtype.ItemSize,
        DTypeKind.Complex => dtype.ItemSize / 2,
        _ => Math.Min(2 * dtype.ItemSize, 8),
    };

    private static DType SignedAbove(DType unsigned) => unsigned.ItemSize switch
    {
        1 => DType.Int16,
        2 => DType.Int32,
        4 => DType.Int64,
        _ => DType.Float64,
    };

    private static DType Floating(int bytes) => bytes switch
    {
        2 => DType.Float16,
        4 => DType.Float32,
        _ => DType.Float64,
    };

    private static DType Complex(int bytes) => bytes <= 8 ? DType.Complex64 : DType.Complex128;
}
