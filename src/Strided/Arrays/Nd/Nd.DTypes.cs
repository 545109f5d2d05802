namespace Strided;

public static partial class Nd
{
    /// <summary>The dtype that holds the values of both, by NumPy 2's promotion: int8 and uint8 give int16, int32 and float32 give float64.</summary>
    /// <exception cref="DTypeException">There is none.</exception>
    public static DType PromoteTypes(DType type1, DType type2)
    {
        ArgumentNullException.ThrowIfNull(type1);
        ArgumentNullException.ThrowIfNull(type2);
        return Promotion.Of(type1, type2) ?? throw new DTypeException($"PromoteTypes has no common dtype for {type1} and {type2}.");
    }

    /// <summary>The dtype of an operation on operands of these dtypes; the order does not matter.</summary>
    /// <exception cref="ArgumentException">There are no dtypes.</exception>
    /// <exception cref="DTypeException">They have no common dtype.</exception>
    public static DType ResultType(params ReadOnlySpan<DType> dtypes) => Promotion.Of(dtypes);

    /// <summary>Whether elements convert under the casting rule; by default, whether every value is kept.</summary>
    public static bool CanCast(DType from, DType to, Casting casting = Casting.Safe)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return CastRules.CanCast(from, to, casting);
    }

    /// <summary>The machine limits of a floating-point dtype, or of the parts of a complex one.</summary>
    /// <exception cref="DTypeException">The dtype is neither floating-point nor complex.</exception>
    public static FInfo FInfo(DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return Strided.FInfo.Of(dtype);
    }

    /// <summary>The machine limits of an integer dtype.</summary>
    /// <exception cref="DTypeException">The dtype is not an integer.</exception>
    public static IInfo IInfo(DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return Strided.IInfo.Of(dtype);
    }
}
