using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Butterflies of four: additions only.</summary>
internal static unsafe class Radix4<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
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
                V ar = r0 + r2, ai = i0 + i2, br = r0 - r2, bi = i0 - i2, cr = r1 + r3, ci = i1 + i3, dr = r1 - r3, di = i1 - i3;
                Twiddled<NoTwiddles>.Store(ar + cr, ai + ci, yr, yi, wr, wi);
                Twiddled<W>.Store(br + di, bi - dr, yr + to, yi + to, wr, wi);
                Twiddled<W>.Store(ar - cr, ai - ci, yr + 2 * to, yi + 2 * to, wr + factors, wi + factors);
                Twiddled<W>.Store(br - di, bi + dr, yr + 3 * to, yi + 3 * to, wr + 2 * factors, wi + 2 * factors);
            }
        }
    }
}
