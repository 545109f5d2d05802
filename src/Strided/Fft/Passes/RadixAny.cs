using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Butterflies of an odd radix by the definition, with the elements that mirror each other taken together.</summary>
internal static unsafe class RadixAny<R> where R : unmanaged
{
    /// <summary>The largest radix: above, transforms by convolution take less work.</summary>
    public const int Largest = 97;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass, int radix, R* cos, R* sin) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
        int half = radix / 2, count = V.Count;
        // Sums and differences of mirrored elements, real and imaginary.
        R* work = stackalloc R[4 * (Largest / 2) * Registers.Slack];
        nint leg = pass.XLeg, to = pass.YLeg, factors = pass.Leg, inner = pass.Inner;
        for (nint p = 0; p < pass.Outer; p++)
        {
            for (nint q = 0; q < inner; q = Runs.Next(q, count, inner))
            {
                R* xr = pass.XRe + p * pass.XOuter + q, xi = pass.XIm + p * pass.XOuter + q;
                R* yr = pass.YRe + p * pass.YOuter + q, yi = pass.YIm + p * pass.YOuter + q;
                R* wr = pass.WRe + (W.AreAlong ? q : p), wi = pass.WIm + (W.AreAlong ? q : p);
                V firstRe = V.Load(ref *xr, 0), firstIm = V.Load(ref *xi, 0), sumRe = firstRe, sumIm = firstIm;
                for (int j = 1; j <= half; j++)
                {
                    V r = V.Load(ref xr[j * leg], 0), i = V.Load(ref xi[j * leg], 0);
                    V mirroredRe = V.Load(ref xr[(radix - j) * leg], 0), mirroredIm = V.Load(ref xi[(radix - j) * leg], 0);
                    V sr = r + mirroredRe, si = i + mirroredIm;
                    (sumRe, sumIm) = (sumRe + sr, sumIm + si);
                    R* at = work + 4 * (j - 1) * count;
                    sr.Store(ref *at, 0);
                    si.Store(ref *at, count);
                    (r - mirroredRe).Store(ref *at, 2 * count);
                    (i - mirroredIm).Store(ref *at, 3 * count);
                }
                // Short runs write behind their ends what later ones overwrite: results leave in the order of k.
                Twiddled<NoTwiddles>.Store(sumRe, sumIm, yr, yi, wr, wi);
                for (int k = 1; k < radix; k++)
                {
                    V mr = firstRe, mi = firstIm, nr = default, ni = default;
                    for (int j = 1, at = 0; j <= half; j++)
                    {
                        at += k;
                        if (at >= radix) at -= radix;
                        V c = V.Create(cos[at]), s = V.Create(sin[at]);
                        R* pair = work + 4 * (j - 1) * count;
                        mr = V.FusedMultiplyAdd(c, V.Load(ref *pair, 0), mr);
                        mi = V.FusedMultiplyAdd(c, V.Load(ref *pair, count), mi);
                        nr = V.FusedMultiplyAdd(s, V.Load(ref *pair, 2 * count), nr);
                        ni = V.FusedMultiplyAdd(s, V.Load(ref *pair, 3 * count), ni);
                    }
                    Twiddled<W>.Store(mr - ni, mi + nr, yr + k * to, yi + k * to, wr + (k - 1) * factors, wi + (k - 1) * factors);
                }
            }
        }
    }
}
