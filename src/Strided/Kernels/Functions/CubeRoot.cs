using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// The cube root of x = 2^(3q + j) (1 + f) / r, with an <see cref="Octave{V, T}"/>'s f and r and j of -1, 0, 1: those of 2^j and 1 / r come from tables, in two
/// parts, and that of 1 + f is 1 + f Q(f), Q off by less than 2^-53 (float32: 2^-27). So the error is the last rounding's half unit and a little more.
/// </summary>
internal static class CubeRoot<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of(V x)
    {
        V magnitude = V.Abs(x), z = OfNormal(magnitude) | x & V.Of(-0.0);
        return Octave<V, T>.Splits(magnitude).All() ? z : Special(x, z);
    }

    /// <summary>Numbers below the normal ones are brought among them; zeros, infinities and NaN stay.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Special(V x, V z)
    {
        V magnitude = V.Abs(x), zero = V.Of(0), ordinary = V.Less(zero, magnitude) & V.Less(magnitude, V.Of(double.PositiveInfinity));
        V root = OfNormal(magnitude * V.Of(FloatFormat<T>.Pick(1L << 54, 1L << 24))) * V.Of(FloatFormat<T>.Pick(1.0 / (1 << 18), 1.0 / (1 << 8)));
        z = V.Select(V.Less(magnitude, V.Of(FloatFormat<T>.MinNormal)), root | x & V.Of(-0.0), z);
        return V.Select(ordinary, z, x);
    }

    [MethodImpl(Inline)]
    private static V OfNormal(V x)
    {
        V f = Octave<V, T>.Split(x, out V k, out V part);
        V rounder = V.Of(FloatFormat<T>.Rounder), third = V.FusedMultiplyAdd(k, V.Of(0.3333333333333333), rounder);
        V j = V.FusedMultiplyAdd(third - rounder, V.Of(-3), k) + rounder;
        V root = Octave<V, T>.Of(Roots, SingleRoots, part), two = Octave<V, T>.Of(RootsOfTwo, SingleRootsOfTwo, j);
        V scale = root * two;
        V rest = V.FusedMultiplyAdd(root, two, -scale);
        rest = V.FusedMultiplyAdd(root, Octave<V, T>.Of(RestsOfTwo, SingleRestsOfTwo, j), rest);
        rest = V.FusedMultiplyAdd(two, Octave<V, T>.Of(Rests, SingleRests, part), rest);
        V z = scale + V.FusedMultiplyAdd(scale * f, FloatFormat<T>.IsDouble ? Double(f) : Single(f), rest);
        return V.AddBits(z, V.ShiftLeft(third, FloatFormat<T>.FractionBits));
    }

    [MethodImpl(Inline)]
    private static V Double(V f)
    {
        V p = Polynomial<V, T>.Step(V.Of(-0.016022636733901908), f, 0.019029442093061663, -0.023471753734943493, 0.03017830781361396);
        p = Polynomial<V, T>.Step(p, f, -0.041152263494463416, 0.06172839506570297);
        return Polynomial<V, T>.Step(p, f, -0.11111111111109852, 0.3333333333333332);
    }

    [MethodImpl(Inline)]
    private static V Single(V f) => Polynomial<V, T>.Step(V.Of(-0.04135931588983846), f, 0.061760548085753667, -0.1111110102391858, 0.33333332901703416);

    private static ReadOnlySpan<double> Roots =>
    [
        0.9062065027192334, 0.9207082624481095, 0.9361852415532605, 0.9443263914173669,
        0.9527583232095436, 0.9705710012810347, 0.9799946100592892, 0.9897952063199055,
        1.0, 1.0217459098580708, 1.0393656812237788, 1.0582673679787997,
        1.078623635574877, 1.0931035330127938, 1.1163680039992963, 1.1330326698854094,
    ];

    private static ReadOnlySpan<double> Rests =>
    [
        -2.7577801028614147e-17, -8.581737022840415e-18, -1.0151466512485703e-17, -8.082727153328387e-18,
        2.341781469871313e-17, -5.183309891311969e-17, 1.0712333062647751e-17, 3.180290679098159e-17,
        0.0, 1.9997734733444414e-17, 2.0646111190651958e-17, -7.246005462798549e-17,
        6.089927670282373e-17, -6.552832601314114e-17, -2.1271326371439796e-17, 6.60691072759438e-17,
    ];

    private static ReadOnlySpan<float> SingleRoots =>
    [
        0.9062065f, 0.92070824f, 0.93618524f, 0.9443264f, 0.9527583f, 0.970571f, 0.9799946f, 0.9897952f,
        1f, 1.0217459f, 1.0393656f, 1.0582674f, 1.0786237f, 1.0931035f, 1.116368f, 1.1330327f,
    ];

    private static ReadOnlySpan<float> SingleRests =>
    [
        1.41099195e-08f, 2.3369587e-08f, 8.077161e-10f, -9.339469e-09f, 1.0984202e-08f, 1.9778502e-08f, 1.5008478e-08f, -1.6573894e-09f,
        0f, -1.0323204e-08f, 3.200045e-08f, 1.3013589e-08f, -1.6883314e-08f, 4.9900275e-09f, -5.1344333e-08f, -9.672391e-09f,
    ];

    /// <summary>For 0, 1 and, last, -1; there is nothing between.</summary>
    private static ReadOnlySpan<double> RootsOfTwo => [1, 1.2599210498948732, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.7937005259840998];

    private static ReadOnlySpan<double> RestsOfTwo => [0, -2.589933375300507e-17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -5.4345040970989115e-17];

    private static ReadOnlySpan<float> SingleRootsOfTwo => [1, 1.2599211f, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.7937005f];

    private static ReadOnlySpan<float> SingleRestsOfTwo => [0, -2.4018702e-08f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9.760193e-09f];
}
