using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: whether x is NaN, elementwise; a complex number is when a part is.</summary>
    /// <exception cref="DTypeException">Records have no NaN.</exception>
    /// <example><code>Nd.IsNaN(Nd.Array([1.0, Nd.NaN])) // -> [False  True]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> IsNaN(NDArray x) => Classification.Of<Unordered, ComplexIsNaN>(nameof(IsNaN), x, others: false);

    /// <summary>Copy: whether x is infinite, elementwise; a complex number is when a part is.</summary>
    /// <exception cref="DTypeException">Records have no infinity.</exception>
    /// <example><code>Nd.IsInf(Nd.Array([1.0, -Nd.Inf])) // -> [False  True]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> IsInf(NDArray x) => Classification.Of<MagnitudeEqual, ComplexIsInfinite>(nameof(IsInf), x, others: false);

    /// <summary>Copy: whether x is neither infinite nor NaN, elementwise; of a complex number both parts.</summary>
    /// <exception cref="DTypeException">Records are not numbers.</exception>
    /// <example><code>Nd.IsFinite(Nd.Array([1.0, Nd.Inf, Nd.NaN])) // -> [ True False False]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> IsFinite(NDArray x) => Classification.Of<MagnitudeLess, ComplexIsFinite>(nameof(IsFinite), x, others: true);

    /// <summary>Copy: whether the sign bit is set, elementwise: it is for -0, and may be for NaN.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    /// <example><code>Nd.SignBit(Nd.Array([1.0, -0.0])) // -> [False  True]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> SignBit(NDArray x) => x switch
    {
        { DType.Kind: DTypeKind.Complex } => throw new DTypeException($"SignBit needs a real dtype; there is no SignBit for {x.DType}."),
        { DType.Kind: DTypeKind.SignedInteger } => Less(x, 0),
        _ => Classification.Of<HasSign, ComplexIsNaN>(nameof(SignBit), x, others: false),
    };

    /// <summary>Copy: x, with numbers in place of NaN and the infinities.</summary>
    /// <param name="x">Numbers of any dtype; of complex ones both parts are looked at.</param>
    /// <param name="nan">Instead of NaN.</param>
    /// <param name="posinf">Instead of infinity; by default the largest number of the dtype.</param>
    /// <param name="neginf">Instead of minus infinity; by default the most negative number of the dtype.</param>
    /// <example><code>Nd.NanToNum(Nd.Array([1.0, Nd.NaN, Nd.Inf]), posinf: 99) // -> [ 1.  0. 99.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray NanToNum<TArray>(TArray x, double nan = 0, double? posinf = null, double? neginf = null) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x);
        TArray z = x.Copy(Order.K);
        if (z.DType.Kind == DTypeKind.Complex)
        {
            Classification.Replace(z.Real(), nan, posinf, neginf);
            Classification.Replace(z.Imag(), nan, posinf, neginf);
        }
        else if (z.DType.Kind == DTypeKind.Floating) Classification.Replace(z, nan, posinf, neginf);
        return z;
    }
}
