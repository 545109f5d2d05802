using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>The dtype that holds the values of both, by NumPy 2's promotion: int8 and uint8 give int16, int32 and float32 give float64.</summary>
    /// <exception cref="DTypeException">There is none.</exception>
    /// <example><code>Nd.PromoteTypes(DType.Int8, DType.UInt8) // -> int16</code></example>
    public static DType PromoteTypes(DType type1, DType type2)
    {
        ArgumentNullException.ThrowIfNull(type1);
        ArgumentNullException.ThrowIfNull(type2);
        return Promotion.Of(type1, type2) ?? throw new DTypeException($"PromoteTypes has no common dtype for {type1} and {type2}.");
    }

    /// <summary>The dtype of an operation on operands of these dtypes; the order does not matter.</summary>
    /// <exception cref="ArgumentException">There are no dtypes.</exception>
    /// <exception cref="DTypeException">They have no common dtype.</exception>
    /// <example><code>Nd.ResultType(DType.Int8, DType.UInt8, DType.Float32) // -> float32</code></example>
    [OverloadResolutionPriority(1)]
    public static DType ResultType(params ReadOnlySpan<DType> dtypes) => Promotion.Of(dtypes);

    /// <summary>The dtype of an operation on these arrays; the order does not matter.</summary>
    /// <exception cref="DTypeException">They have no common dtype.</exception>
    public static DType ResultType(params ReadOnlySpan<NDArray> arrays)
    {
        var dtypes = new DType[arrays.Length];
        for (int k = 0; k < dtypes.Length; k++)
        {
            ArgumentNullException.ThrowIfNull(arrays[k], nameof(arrays));
            dtypes[k] = arrays[k].DType;
        }
        return Promotion.Of(dtypes);
    }

    /// <summary>The dtype of an operation on an array and a plain number, which has a kind but no width of its own.</summary>
    /// <exception cref="DTypeException">There is none.</exception>
    public static DType ResultType(NDArray array, Scalar number)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Promotion.WithWeak(array.DType, number.Kind) ?? throw new DTypeException($"ResultType has no common dtype for {array.DType} and the number {number}.");
    }

    /// <summary>Whether the dtype is of one of the Array API's kinds: bool, signed integer, unsigned integer, integral, real floating, complex floating, numeric.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    /// <example><code>Nd.IsDType(DType.Int8, "integral") // -> True</code></example>
    public static bool IsDType(DType dtype, params ReadOnlySpan<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        bool found = false;
        foreach (string kind in kinds) found |= DTypeKinds.Has(kind, dtype);
        return found;
    }

    /// <summary>Whether both are the same dtype.</summary>
    public static bool IsDType(DType dtype, DType kind) => dtype == kind;

    /// <summary>Whether an array's elements convert under the casting rule; by default, whether every value of the dtype is kept.</summary>
    /// <example><code>
    /// Nd.CanCast(DType.Int32, DType.Float64) // -> True
    /// Nd.CanCast(DType.Int64, DType.Int32) // -> False
    /// </code></example>
    public static bool CanCast(NDArray from, DType to, Casting casting = Casting.Safe)
    {
        ArgumentNullException.ThrowIfNull(from);
        return CanCast(from.DType, to, casting);
    }

    /// <summary>Whether elements convert under the casting rule; by default, whether every value is kept.</summary>
    public static bool CanCast(DType from, DType to, Casting casting = Casting.Safe)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return CastRules.CanCast(from, to, casting);
    }

    /// <summary>The machine limits of a floating-point dtype, or of the parts of a complex one.</summary>
    /// <exception cref="DTypeException">The dtype is neither floating-point nor complex.</exception>
    /// <example><code>Nd.FInfo(DType.Float32).Bits // -> 32</code></example>
    public static FInfo FInfo(DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return Strided.FInfo.Of(dtype);
    }

    /// <summary>The machine limits of an integer dtype.</summary>
    /// <exception cref="DTypeException">The dtype is not an integer.</exception>
    /// <example><code>Nd.IInfo(DType.Int8).Max // -> 127</code></example>
    public static IInfo IInfo(DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return Strided.IInfo.Of(dtype);
    }
}
