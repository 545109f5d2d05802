using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// x^y = e^(y log x), with log x in two parts good for 2^-62 of it (float32: 2^-33), as y log x may be 2^9 (2^6) and its error becomes one of the
/// result. log x is as in <see cref="Logarithm{V, T, TBase}"/>, with f²/2 in two parts, too. Numbers that are not positive and normal, and powers
/// that are not, are left to the C library.
/// </summary>
internal static class Power<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of(V x, V y)
    {
        V magnitude = V.Abs(x), zero = V.Of(0);
        V log = Log(magnitude, out V rest);
        V product = y * log;
        V z = Exponential<V, T>.Exp(product, V.FusedMultiplyAdd(y, rest, V.FusedMultiplyAdd(y, log, -product)), out V near);

        V negative = V.Less(x, zero);
        V splits = Octave<V, T>.Splits(magnitude);
        if (negative.Bits() != 0)
        {
            V half = V.Of(0.5) * y;
            V odd = ~V.Equal(V.Round(half), half);
            V whole = V.Equal(V.Round(y), y);
            z = V.Select(negative & ~whole, V.Of(double.NaN), z ^ (negative & odd & V.Of(-0.0)));
        }
        return near.All() && splits.All() ? z : Lanes<V, T>.Replace<FloatPower>(x, y, z, (~(near & splits)).Bits());
    }

    /// <summary>log x = the result + rest, for positive normal x.</summary>
    [MethodImpl(Inline)]
    private static V Log(V x, out V rest)
    {
        V f = Octave<V, T>.Split(x, out V k, out V part);
        V high = LogarithmSeries<V, T>.Part(part), near = high + f;
        V half = V.Of(0.5) * f, square = half * f, close = near - square;
        rest = high - near + f + (near - close - square - V.FusedMultiplyAdd(half, f, -square)) + LogarithmSeries<V, T>.PartRest(part);
        rest = V.FusedMultiplyAdd(f * f * f, LogarithmSeries<V, T>.Of(f), rest);
        V octaves = k * V.Of(FloatFormat<T>.Pick(BaseE.Two, BaseE.TwoSingle));
        V sum = octaves + close;
        rest = octaves - sum + close + V.FusedMultiplyAdd(k, V.Of(FloatFormat<T>.Pick(BaseE.TwoRest, BaseE.TwoRestSingle)), rest);
        V log = sum + rest;
        rest += sum - log;
        return log;
    }
}
