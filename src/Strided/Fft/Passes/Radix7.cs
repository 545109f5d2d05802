using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Butterflies of seven.</summary>
internal static unsafe class Radix7<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
        V c1 = V.Of(0.62348980185873353053);
        V c2 = V.Of(-0.22252093395631440429);
        V c3 = V.Of(-0.90096886790241912624);
        V s1 = V.Of(0.78183148246802980871);
        V s2 = V.Of(0.97492791218182360702);
        V s3 = V.Of(0.43388373911755812048);
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
                V ar = r1 + r6, ai = i1 + i6, dr = r1 - r6, di = i1 - i6;
                V br = r2 + r5, bi = i2 + i5, er = r2 - r5, ei = i2 - i5;
                V cr = r3 + r4, ci = i3 + i4, fr = r3 - r4, fi = i3 - i4;
                V lr = V.FusedMultiplyAdd(c3, cr, V.FusedMultiplyAdd(c2, br, V.FusedMultiplyAdd(c1, ar, r0)));
                V li = V.FusedMultiplyAdd(c3, ci, V.FusedMultiplyAdd(c2, bi, V.FusedMultiplyAdd(c1, ai, i0)));
                V mr = V.FusedMultiplyAdd(c1, cr, V.FusedMultiplyAdd(c3, br, V.FusedMultiplyAdd(c2, ar, r0)));
                V mi = V.FusedMultiplyAdd(c1, ci, V.FusedMultiplyAdd(c3, bi, V.FusedMultiplyAdd(c2, ai, i0)));
                V nr = V.FusedMultiplyAdd(c2, cr, V.FusedMultiplyAdd(c1, br, V.FusedMultiplyAdd(c3, ar, r0)));
                V ni = V.FusedMultiplyAdd(c2, ci, V.FusedMultiplyAdd(c1, bi, V.FusedMultiplyAdd(c3, ai, i0)));
                V ur = V.FusedMultiplyAdd(s3, fr, V.FusedMultiplyAdd(s2, er, s1 * dr));
                V ui = V.FusedMultiplyAdd(s3, fi, V.FusedMultiplyAdd(s2, ei, s1 * di));
                V vr = V.FusedMultiplyAdd(s2, dr, -V.FusedMultiplyAdd(s3, er, s1 * fr));
                V vi = V.FusedMultiplyAdd(s2, di, -V.FusedMultiplyAdd(s3, ei, s1 * fi));
                V tr = V.FusedMultiplyAdd(s3, dr, V.FusedMultiplyAdd(s2, fr, -(s1 * er)));
                V ti = V.FusedMultiplyAdd(s3, di, V.FusedMultiplyAdd(s2, fi, -(s1 * ei)));
                Twiddled<NoTwiddles>.Store(r0 + ar + br + cr, i0 + ai + bi + ci, yr, yi, wr, wi);
                Twiddled<W>.Store(lr + ui, li - ur, yr + to, yi + to, wr, wi);
                Twiddled<W>.Store(mr + vi, mi - vr, yr + 2 * to, yi + 2 * to, wr + factors, wi + factors);
                Twiddled<W>.Store(nr + ti, ni - tr, yr + 3 * to, yi + 3 * to, wr + 2 * factors, wi + 2 * factors);
                Twiddled<W>.Store(nr - ti, ni + tr, yr + 4 * to, yi + 4 * to, wr + 3 * factors, wi + 3 * factors);
                Twiddled<W>.Store(mr - vi, mi + vr, yr + 5 * to, yi + 5 * to, wr + 4 * factors, wi + 4 * factors);
                Twiddled<W>.Store(lr - ui, li + ur, yr + 6 * to, yi + 6 * to, wr + 5 * factors, wi + 5 * factors);
            }
        }
    }
}
