using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the different elements that both arrays have, in order.</summary>
    /// <remarks><example><code>
    /// Nd.Intersect1d(Nd.Array([3, 1, 2]), Nd.Array([2, 3, 4]));  // [2, 3]
    /// </code></example></remarks>
    /// <exception cref="DTypeException">The arrays have different dtypes without a common one, or it has no order.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Intersect1d<TArray>(TArray x1, TArray x2) where TArray : NDArray
    {
        TArray values = Promoted(nameof(Intersect1d), x1, x2).Unique();
        return Extract(IsIn(values, x2), values);
    }

    /// <summary>Copy: the different elements of x1 that x2 does not have, in order and in x1's dtype.</summary>
    /// <remarks><example><code>
    /// Nd.SetDiff1d(Nd.Array([3, 1, 2]), Nd.Array([2, 4]));  // [1, 3]
    /// </code></example></remarks>
    /// <inheritdoc cref="Intersect1d{TArray}(TArray, TArray)" path="/exception"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray SetDiff1d<TArray>(TArray x1, TArray x2) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        TArray values = x1.Unique();
        return Extract(IsIn(values, x2, invert: true), values);
    }

    /// <summary>Copy: the different elements that only one of the arrays has, in order.</summary>
    /// <remarks><example><code>
    /// Nd.SetXor1d(Nd.Array([3, 1, 2]), Nd.Array([2, 4]));  // [1, 3, 4]
    /// </code></example></remarks>
    /// <inheritdoc cref="Intersect1d{TArray}(TArray, TArray)" path="/exception"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray SetXor1d<TArray>(TArray x1, TArray x2) where TArray : NDArray =>
        Concat<TArray>([SetDiff1d(Promoted(nameof(SetXor1d), x1, x2), x2), SetDiff1d(Promoted(nameof(SetXor1d), x2, x1), x1)]).Sort<TArray>();

    /// <summary>Copy: the different elements of both arrays together, in order.</summary>
    /// <remarks><example><code>
    /// Nd.Union1d(Nd.Array([3, 1]), Nd.Array([2, 3]));  // [1, 2, 3]
    /// </code></example></remarks>
    /// <inheritdoc cref="Intersect1d{TArray}(TArray, TArray)" path="/exception"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Union1d<TArray>(TArray x1, TArray x2) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        return Concat<TArray>([x1, x2], axis: null).Unique();
    }

    /// <summary>The first array in the dtype of both.</summary>
    private static TArray Promoted<TArray>(string name, TArray x1, TArray x2) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        DType common = Promotion.Of(x1.DType, x2.DType) ?? throw new DTypeException($"{name} has no common dtype for {x1.DType} and {x2.DType}.");
        return (TArray)Conversion.Of(x1, common, name);
    }
}
