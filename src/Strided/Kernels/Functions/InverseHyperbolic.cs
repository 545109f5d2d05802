using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// From log(1 + t) of a t that is small when the result is, with the sign put back:
/// asinh x = log(1 + x + x² / (1 + sqrt(1 + x²))), acosh(1 + t) = log(1 + t + sqrt(2t + t²)), atanh x = log(1 + 2x / (1 - x)) / 2.
/// Beyond <see cref="Far"/> the first two are log x + log 2.
/// </summary>
internal static class InverseHyperbolic<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>From here on 1 is lost beside x².</summary>
    private static double Far
    {
        [MethodImpl(Inline)]
        get => FloatFormat<T>.Pick(1L << 28, 1 << 14);
    }

    [MethodImpl(Inline)]
    public static V Asinh(V x)
    {
        V y = V.Abs(x), one = V.Of(1), far = V.Less(V.Of(Far), y), near = V.Select(far, one, y);
        V square = near * near;
        V z = LogarithmOnePlus<V, T>.Of(near + square / (one + V.Sqrt(one + square)));
        return V.Select(far, Distant(y), z) | x & V.Of(-0.0);
    }

    [MethodImpl(Inline)]
    public static V Acosh(V x)
    {
        V one = V.Of(1), far = V.Less(V.Of(Far), x), t = V.Select(far, one, x) - one;
        V z = LogarithmOnePlus<V, T>.Of(t + V.Sqrt(V.FusedMultiplyAdd(t, t, t + t)));
        z = V.Select(far, Distant(x), z);
        return V.Select(V.Less(x, one), V.Of(double.NaN), z);
    }

    [MethodImpl(Inline)]
    public static V Atanh(V x)
    {
        V y = V.Abs(x);
        return V.Of(0.5) * LogarithmOnePlus<V, T>.Of((y + y) / (V.Of(1) - y)) | x & V.Of(-0.0);
    }

    [MethodImpl(Inline)]
    private static V Distant(V x) => Logarithm<V, T, BaseE>.Of(x) + V.Of(Ln2);
}
