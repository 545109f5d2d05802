using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Butterflies of five.</summary>
internal static unsafe class Radix5<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
        V c1 = V.Of(0.30901699437494742410);
        V c2 = V.Of(-0.80901699437494742410);
        V s1 = V.Of(0.95105651629515357212);
        V s2 = V.Of(0.58778525229247312917);
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
                V ar = r1 + r4, ai = i1 + i4, dr = r1 - r4, di = i1 - i4, br = r2 + r3, bi = i2 + i3, er = r2 - r3, ei = i2 - i3;
                V mr = V.FusedMultiplyAdd(c2, br, V.FusedMultiplyAdd(c1, ar, r0)), mi = V.FusedMultiplyAdd(c2, bi, V.FusedMultiplyAdd(c1, ai, i0));
                V nr = V.FusedMultiplyAdd(c1, br, V.FusedMultiplyAdd(c2, ar, r0)), ni = V.FusedMultiplyAdd(c1, bi, V.FusedMultiplyAdd(c2, ai, i0));
                V ur = V.FusedMultiplyAdd(s2, er, s1 * dr), ui = V.FusedMultiplyAdd(s2, ei, s1 * di);
                V vr = V.FusedMultiplyAdd(s2, dr, -(s1 * er)), vi = V.FusedMultiplyAdd(s2, di, -(s1 * ei));
                Twiddled<NoTwiddles>.Store(r0 + ar + br, i0 + ai + bi, yr, yi, wr, wi);
                Twiddled<W>.Store(mr + ui, mi - ur, yr + to, yi + to, wr, wi);
                Twiddled<W>.Store(nr + vi, ni - vr, yr + 2 * to, yi + 2 * to, wr + factors, wi + factors);
                Twiddled<W>.Store(nr - vi, ni + vr, yr + 3 * to, yi + 3 * to, wr + 2 * factors, wi + 2 * factors);
                Twiddled<W>.Store(mr - ui, mi + ur, yr + 4 * to, yi + 4 * to, wr + 3 * factors, wi + 3 * factors);
            }
        }
    }
}
