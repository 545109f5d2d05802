using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: x1 · 2^x2, elementwise. The dtype is x1's, x2 holds integers.</summary>
    /// <exception cref="DTypeException">x1 is complex, or x2 not an integer.</exception>
    /// <example><code>Nd.LdExp(Nd.Array([0.75, 1.0]), Nd.Array([4, -1])) // -> [12.   0.5]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray LdExp(NDArray x1, NDArray x2, NDArray? @out = null)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        if (x2.DType.Kind is not (DTypeKind.Bool or DTypeKind.SignedInteger or DTypeKind.UnsignedInteger))
            throw new DTypeException($"LdExp needs integer exponents, got {x2.DType}.");
        var call = new LoadExponentCall { X = x1, Y = x2, Out = @out };
        return Promotion.Inexact(x1.DType) is { } dtype && Family.Floating(dtype, ref call)
            ? call.Result!
            : throw new DTypeException($"LdExp needs a real dtype; there is no LdExp for {x1.DType}.");
    }

    /// <summary>Copy: significands of at least 1/2 and less than 1, and the powers of two (int32) that go with them, elementwise.</summary>
    /// <remarks><c>LdExp</c> puts them together again. Zeros, infinities and NaN are their own significands, with exponent 0.</remarks>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    /// <example><code>
    /// (NDArray significand, NDArray&lt;int&gt; exponent) = Nd.FrExp(Nd.Array([12.0, 0.5]));
    /// significand // -> [0.75 0.5 ]
    /// exponent // -> [4 0]
    /// </code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static (NDArray Significand, NDArray<int> Exponent) FrExp(NDArray x)
    {
        NDArray significand = UnaryUfunc.RealInexact<Significand>(nameof(FrExp), x, null);
        var call = new ExponentCall { X = Conversion.Of(x, significand.DType, nameof(FrExp)) };
        Family.Floating(significand.DType, ref call);
        return (significand, call.Result!);
    }

    /// <summary>Copy: the fractions and the whole parts, both with the sign of x, elementwise.</summary>
    /// <exception cref="DTypeException">The dtype is complex.</exception>
    /// <example><code>
    /// (NDArray fraction, NDArray whole) = Nd.ModF(Nd.Array([3.25, -0.5]));
    /// fraction // -> [ 0.25 -0.5 ]
    /// whole // -> [ 3. -0.]
    /// </code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static (NDArray Fraction, NDArray Whole) ModF(NDArray x) =>
        (UnaryUfunc.RealInexact<Fraction>(nameof(ModF), x, null), UnaryUfunc.RealInexact<Trunc>(nameof(ModF), x, null));

    private struct LoadExponentCall : IFloatingVisitor
    {
        public NDArray X;
        public NDArray Y;
        public NDArray? Out;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Result = Mixed.Binary<FloatingBinary<LoadExponent, T>, T>(nameof(LdExp), X, Y, Out);
    }

    private struct ExponentCall : IFloatingVisitor
    {
        public NDArray X;
        public NDArray<int>? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => Result = Elementwise.Map<Exponent<T>, T, int>((NDArray<T>)X);
    }
}
