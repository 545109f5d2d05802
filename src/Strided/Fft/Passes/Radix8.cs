using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Butterflies of eight: two of four, and turns by an eighth.</summary>
internal static unsafe class Radix8<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
        V half = V.Of(0.70710678118654752440);
        nint leg = pass.XLeg, to = pass.YLeg, factors = pass.Leg, inner = pass.Inner;
        for (nint p = 0; p < pass.Outer; p++)
        {
            for (nint q = 0; q < inner; q = Runs.Next(q, V.Count, inner))
            {
                R* xr = pass.XRe + p * pass.XOuter + q, xi = pass.XIm + p * pass.XOuter + q;
                R* yr = pass.YRe + p * pass.YOuter + q, yi = pass.YIm + p * pass.YOuter + q;
                R* wr = pass.WRe + (W.AreAlong ? q : p), wi = pass.WIm + (W.AreAlong ? q : p);
                V r0 = V.Load(ref xr[0], 0), i0 = V.Load(ref xi[0], 0);
                V r1 = V.Load(ref xr[leg], 0), i1 = V.Load(ref xi[leg], 0);
                V r2 = V.Load(ref xr[2 * leg], 0), i2 = V.Load(ref xi[2 * leg], 0);
                V r3 = V.Load(ref xr[3 * leg], 0), i3 = V.Load(ref xi[3 * leg], 0);
                V r4 = V.Load(ref xr[4 * leg], 0), i4 = V.Load(ref xi[4 * leg], 0);
                V r5 = V.Load(ref xr[5 * leg], 0), i5 = V.Load(ref xi[5 * leg], 0);
                V r6 = V.Load(ref xr[6 * leg], 0), i6 = V.Load(ref xi[6 * leg], 0);
                V r7 = V.Load(ref xr[7 * leg], 0), i7 = V.Load(ref xi[7 * leg], 0);
                V ar = r0 + r4, ai = i0 + i4, br = r0 - r4, bi = i0 - i4, cr = r2 + r6, ci = i2 + i6, dr = r2 - r6, di = i2 - i6;
                (r0, i0, r4, i4) = (ar + cr, ai + ci, ar - cr, ai - ci);
                (r2, i2, r6, i6) = (br + di, bi - dr, br - di, bi + dr);
                (ar, ai, br, bi) = (r1 + r5, i1 + i5, r1 - r5, i1 - i5);
                (cr, ci, dr, di) = (r3 + r7, i3 + i7, r3 - r7, i3 - i7);
                (r1, i1, r5, i5) = (ar + cr, ai + ci, ai - ci, cr - ar);
                (ar, ai, cr, ci) = (br + di, bi - dr, br - di, bi + dr);
                (r3, i3) = (half * (ar + ai), half * (ai - ar));
                (r7, i7) = (half * (ci - cr), -(half * (cr + ci)));
                Twiddled<NoTwiddles>.Store(r0 + r1, i0 + i1, yr, yi, wr, wi);
                Twiddled<W>.Store(r2 + r3, i2 + i3, yr + to, yi + to, wr, wi);
                Twiddled<W>.Store(r4 + r5, i4 + i5, yr + 2 * to, yi + 2 * to, wr + factors, wi + factors);
                Twiddled<W>.Store(r6 + r7, i6 + i7, yr + 3 * to, yi + 3 * to, wr + 2 * factors, wi + 2 * factors);
                Twiddled<W>.Store(r0 - r1, i0 - i1, yr + 4 * to, yi + 4 * to, wr + 3 * factors, wi + 3 * factors);
                Twiddled<W>.Store(r2 - r3, i2 - i3, yr + 5 * to, yi + 5 * to, wr + 4 * factors, wi + 4 * factors);
                Twiddled<W>.Store(r4 - r5, i4 - i5, yr + 6 * to, yi + 6 * to, wr + 5 * factors, wi + 5 * factors);
                Twiddled<W>.Store(r6 - r7, i6 - i7, yr + 7 * to, yi + 7 * to, wr + 6 * factors, wi + 6 * factors);
            }
        }
    }
}
