using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// Remainders of a division rounded down. The quotient, rounded and cut to a whole number, may be one too large but never too small; so x - n y,
/// in one fused step, is exact, and at most one y has to be put back. That holds while whole quotients are exact; the rest goes element by element.
/// </summary>
internal static class Remainders<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Remainder(V x, V y)
    {
        V r = Truncated(x, y, out ulong far);
        V zero = V.Of(0), sign = V.Of(-0.0);
        V z = V.Select(V.Equal(r, zero), y & sign, V.Select(Opposite(r, y), r + y, r));
        return far == 0 ? z : Lanes<V, T>.Replace<FloatRemainder>(x, y, z, far);
    }

    [MethodImpl(Inline)]
    public static V FloorDivide(V x, V y)
    {
        V r = Truncated(x, y, out ulong far);
        V zero = V.Of(0), one = V.Of(1), sign = V.Of(-0.0);
        V quotient = (x - r) / y;
        quotient -= Opposite(r, y) & one;
        V floor = V.Floor(quotient);
        floor += V.Less(V.Of(0.5), quotient - floor) & one;
        V z = V.Select(V.Equal(quotient, zero), (x ^ y) & sign, floor);
        return far == 0 ? z : Lanes<V, T>.Replace<FloatFloorDivide>(x, y, z, far);
    }

    /// <summary>The remainder with the sign of x, and the elements for which it is not valid.</summary>
    [MethodImpl(Inline)]
    private static V Truncated(V x, V y, out ulong far)
    {
        V quotient = x / y;
        V near = V.Less(V.Abs(quotient), V.Of(FloatFormat<T>.Pick(1L << 52, 1 << 23))) & V.Less(V.Abs(y), V.Of(double.PositiveInfinity));
        far = (~near).Bits();
        V r = V.FusedMultiplyAdd(-V.Truncate(quotient), y, x);
        return r + (Opposite(r, x) & (V.Abs(y) | x & V.Of(-0.0)));
    }

    /// <summary>True where r is not 0 and on the other side of it than y.</summary>
    [MethodImpl(Inline)]
    private static V Opposite(V r, V y)
    {
        V zero = V.Of(0);
        return V.Less(r, zero) & V.LessEqual(zero, y) | V.Less(zero, r) & V.Less(y, zero);
    }
}
