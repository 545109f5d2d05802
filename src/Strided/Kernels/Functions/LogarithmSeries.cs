using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>What natural logarithms are put together from: -log r for the parts of an <see cref="Octave{V, T}"/>, and log(1 + f) = f - f²/2 + f³ P(f).</summary>
internal static class LogarithmSeries<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>-log r, rounded.</summary>
    [MethodImpl(Inline)]
    public static V Part(V part) => Octave<V, T>.Of(Logarithms, SingleLogarithms, part);

    /// <summary>-log r less that.</summary>
    [MethodImpl(Inline)]
    public static V PartRest(V part) => Octave<V, T>.Of(Rests, SingleRests, part);

    /// <summary>P.</summary>
    [MethodImpl(Inline)]
    public static V Of(V f) => FloatFormat<T>.IsDouble ? Double(f) : Single(f);

    [MethodImpl(Inline)]
    private static V Double(V f)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.09223126495012791), f, -0.10019573384176672, 0.11110884346913988);
        p = Polynomial<V, T>.Step(p, f, -0.12499984562748401, 0.142857144113646);
        p = Polynomial<V, T>.Step(p, f, -0.16666666671213803, 0.19999999999978008);
        return Polynomial<V, T>.Step(p, f, -0.24999999999999636, 0.3333333333333333);
    }

    [MethodImpl(Inline)]
    private static V Single(V f) => Polynomial<V, T>.Step(V.Of(-0.1676622929493904), f, 0.20015227023939733, -0.24999952015456112, 0.33333331288578083);

    private static ReadOnlySpan<double> Logarithms =>
    [
        -0.2954642128938359, -0.24783616390458127, -0.19782574332991987, -0.17185025692665923,
        -0.1451820098444979, -0.08961215868968714, -0.06062462181643484, -0.030771658666753687,
        0.0, 0.06453852113757118, 0.1158318155251217, 0.16989903679539747,
        0.22705745063534608, 0.26706278524904525, 0.33024168687057687, 0.3746934494414107,
    ];

    private static ReadOnlySpan<double> Rests =>
    [
        2.16461086040599e-17, 1.2432209578702523e-17, -1.2821194372980142e-17, 6.0224538210113705e-18,
        -8.242418783022475e-18, 5.4268129336647135e-18, -2.6424025938726934e-18, -1.0431732029005968e-18,
        0.0, -6.470486661692933e-18, 4.338484369808096e-18, -4.868008764439071e-19,
        9.551415762738488e-18, -7.32891532732017e-18, -1.0828321637483858e-17, -3.9243112288632396e-18,
    ];

    private static ReadOnlySpan<float> SingleLogarithms =>
    [
        -0.29546422f, -0.24783616f, -0.19782574f, -0.17185026f, -0.14518201f, -0.089612156f, -0.06062462f, -0.030771658f,
        0f, 0.06453852f, 0.115831815f, 0.16989903f, 0.22705746f, 0.26706278f, 0.33024168f, 0.37469345f,
    ];

    private static ReadOnlySpan<float> SingleRests =>
    [
        4.7689754e-09f, -6.2250236e-09f, 1.4181957e-09f, 7.145759e-09f, 3.66716e-09f, -2.536962e-09f, -7.905942e-12f, -8.422374e-10f,
        0f, -2.4172309e-09f, 8.187962e-10f, 5.2755076e-09f, -6.3348686e-09f, 2.0077733e-09f, 6.725313e-09f, -3.8705097e-09f,
    ];
}
