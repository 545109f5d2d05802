using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy, or in place with <paramref name="out"/>: the greatest common divisor, elementwise; never negative, 0 of two zeros.</summary>
    /// <example><code>Nd.Gcd(Nd.Array([12, -18]), 8) // -> [4 2]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Gcd<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<GreatestDivisor, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the greatest common divisor, elementwise; never negative, 0 of two zeros.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Gcd<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<GreatestDivisor, T>, T>(x1, x2, @out);

    /// <summary>Copy: the greatest common divisor, elementwise; never negative, 0 of two zeros.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Gcd<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<GreatestDivisor, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the greatest common divisor, elementwise; never negative, 0 of two zeros.</summary>
    /// <exception cref="DTypeException">A dtype is no integer.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Gcd(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Integer<GreatestDivisor>(new(nameof(Gcd), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the greatest common divisor, elementwise; never negative, 0 of two zeros.</summary>
    /// <exception cref="DTypeException">A dtype is no integer.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Gcd(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Integer<GreatestDivisor>(new(nameof(Gcd), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the greatest common divisor, elementwise; never negative, 0 of two zeros.</summary>
    /// <exception cref="DTypeException">A dtype is no integer.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Gcd(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Integer<GreatestDivisor>(new(nameof(Gcd), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the least common multiple, elementwise; never negative, 0 when one is 0.</summary>
    /// <example><code>Nd.Lcm(Nd.Array([4, 6]), 10) // -> [20 30]</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Lcm<T>(NDArray<T> x1, NDArray<T> x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<LeastMultiple, T>, T>(x1, x2, @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: the least common multiple, elementwise; never negative, 0 when one is 0.</summary>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Lcm<T>(NDArray<T> x1, T x2, NDArray<T>? @out = null) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<LeastMultiple, T>, T>(x1, x2, @out);

    /// <summary>Copy: the least common multiple, elementwise; never negative, 0 when one is 0.</summary>
    [AlwaysCopies, OverloadResolutionPriority(2), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Lcm<T>(T x1, NDArray<T> x2) where T : unmanaged, IBinaryInteger<T> =>
        Elementwise.Binary<IntegerBinary<LeastMultiple, T>, T>(x1, x2);

    /// <summary>Copy, or in place with <paramref name="out"/>: the least common multiple, elementwise; never negative, 0 when one is 0.</summary>
    /// <exception cref="DTypeException">A dtype is no integer.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public static NDArray Lcm(NDArray x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Integer<LeastMultiple>(new(nameof(Lcm), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the least common multiple, elementwise; never negative, 0 when one is 0.</summary>
    /// <exception cref="DTypeException">A dtype is no integer.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Lcm(NDArray x1, Scalar x2, NDArray? @out = null) => BinaryUfunc.Integer<LeastMultiple>(new(nameof(Lcm), x1, x2, @out));

    /// <summary>Copy, or in place with <paramref name="out"/>: the least common multiple, elementwise; never negative, 0 when one is 0.</summary>
    /// <exception cref="DTypeException">A dtype is no integer.</exception>
    [AlwaysCopies(UnlessOut = true), OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray Lcm(Scalar x1, NDArray x2, NDArray? @out = null) => BinaryUfunc.Integer<LeastMultiple>(new(nameof(Lcm), x1, x2, @out));

    /// <summary>Copy: floor(x1 / x2) and the remainder that goes with it, elementwise.</summary>
    /// <example><code>
    /// (NDArray quotient, NDArray remainder) = Nd.DivMod(Nd.Array([7, -7]), 3);
    /// quotient // -> [ 2 -3]
    /// remainder // -> [1 2]
    /// </code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static (NDArray Quotient, NDArray Remainder) DivMod(NDArray x1, NDArray x2) => (FloorDivide(x1, x2), Remainder(x1, x2));

    /// <inheritdoc cref="DivMod(NDArray, NDArray)"/>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static (NDArray Quotient, NDArray Remainder) DivMod(NDArray x1, Scalar x2) => (FloorDivide(x1, x2), Remainder(x1, x2));
}
