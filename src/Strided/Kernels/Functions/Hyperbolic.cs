using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// From the exponential of |x|, with the sign put back. The arrangements are those of Sun's fdlibm: with m = e^|x| - 1, which is accurate
/// for small x, sinh = (m + m / (m + 1)) / 2 and tanh x = m(2x) / (m(2x) + 2).
/// </summary>
internal static class Hyperbolic<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>From here on e^-x is lost beside e^x, and tanh is 1.</summary>
    private static double Large
    {
        [MethodImpl(Inline)]
        get => FloatFormat<T>.Pick(22, 10);
    }

    [MethodImpl(Inline)]
    public static V Sinh(V x)
    {
        V y = V.Abs(x), large = V.Less(V.Of(Large), y);
        V m = Exponential<V, T>.MinusOne(V.Select(large, V.Of(Large), y));
        V z = V.Of(0.5) * (m + m / (m + V.Of(1)));
        if (large.Bits() != 0) z = V.Select(large, Exponential<V, T>.Half(y), z);
        return z | x & V.Of(-0.0);
    }

    [MethodImpl(Inline)]
    public static V Cosh(V x)
    {
        V half = Exponential<V, T>.Half(V.Abs(x));
        return half + V.Of(0.25) / half;
    }

    [MethodImpl(Inline)]
    public static V Tanh(V x)
    {
        V y = V.Abs(x);
        V m = Exponential<V, T>.MinusOne(V.Of(2) * V.Select(V.Less(V.Of(Large), y), V.Of(Large), y));
        return m / (m + V.Of(2)) | x & V.Of(-0.0);
    }
}
