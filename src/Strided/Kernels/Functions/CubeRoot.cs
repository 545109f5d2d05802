using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// The cube root: x = 2^(3q) 2^j m with j of -1, 0, 1. A polynomial for m^(-1/3) starts, two steps towards (2^j m)^(-1/3) without a division bring it to the
/// last place, and one Newton step on the root itself, whose error fused steps give almost exactly, rounds it.
/// </summary>
internal static class CubeRoot<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of(V x)
    {
        V magnitude = V.Abs(x), zero = V.Of(0), one = V.Of(1), third = V.Of(0.3333333333333333);
        V m = Logarithm<V, T, BaseE>.Split(magnitude, out V k) + one;
        V q = V.Round(k * third), j = k - q * V.Of(3);
        V up = V.Less(zero, j), down = V.Less(j, zero);
        V a = m * V.Select(up, V.Of(2), V.Select(down, V.Of(0.5), one));
        V y = Start(m) * V.Select(up, V.Of(0.7937005259840998), V.Select(down, V.Of(1.2599210498948732), one));
        y = Closer(a, y);
        if (FloatFormat<T>.IsDouble) y = Closer(a, y);

        V t = a * y * y;
        V square = t * t;
        V error = V.FusedMultiplyAdd(square, t, -a) + V.FusedMultiplyAdd(t, t, -square) * t;
        t -= error * (y * y * third);
        V z = V.AddBits(t, V.ShiftLeft(q + V.Of(FloatFormat<T>.Rounder), FloatFormat<T>.FractionBits)) | x & V.Of(-0.0);
        V ordinary = V.Less(zero, magnitude) & V.Less(magnitude, V.Of(double.PositiveInfinity));
        return V.Select(ordinary, z, x);
    }

    /// <summary>With e = 1 - a y³, y (1 - e)^(-1/3) is the answer: three terms of its series.</summary>
    [MethodImpl(Inline)]
    private static V Closer(V a, V y)
    {
        V e = V.FusedMultiplyAdd(-(a * y), y * y, V.Of(1));
        V series = Polynomial<V, T>.Step(V.Of(0.1728395061728395), e, 0.2222222222222222, 0.3333333333333333);
        return V.FusedMultiplyAdd(y * e, series, y);
    }

    [MethodImpl(Inline)]
    private static V Start(V m) =>
        Polynomial<V, T>.Step(V.Of(-0.1543835264746676), m, 0.7000232415783938, -1.271895406080331, 1.7260622393208136);
}
